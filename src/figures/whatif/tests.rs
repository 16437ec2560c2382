//! Trying results, comparing, and the least result that lifts a total.

use super::super::score::testing::{criteria, dec, indicator, number, round, stepped};
use super::*;
use crate::plan::agreement::{Agreement, AgreementEntry};
use crate::plan::criteria::Scoring;
use crate::plan::frame::Frame;
use crate::plan::indicator::{Cover, Penalty, ResultSource};
use crate::plan::list::List;
use crate::plan::number::Number;
use crate::plan::round::RoundStep;
use proptest::prelude::*;
use rust_decimal::Decimal;

fn list(indicators: Vec<Indicator>) -> List<Indicator> {
    List::from_parts(indicators.into_iter().map(Arc::new).collect()).unwrap()
}

/// A plan with one agreement on these indicators with their weights.
fn plan(rows: Vec<(Indicator, &str)>, rest: Vec<Indicator>) -> Arc<Plan> {
    let entries = rows.iter().map(|(indicator, weight)| AgreementEntry {
        indicator: indicator.id.clone(),
        weight: number(weight),
        ..AgreementEntry::default()
    });
    let agreement =
        Agreement { id: Id::new("g"), year: Some(2566), entries: entries.collect(), ..Agreement::default() };
    let frame = Arc::new(Frame { first_year: 2566, ..Frame::default() });
    let indicators = list(rows.into_iter().map(|(indicator, _)| indicator).chain(rest).collect());
    let agreements = List::from_parts(vec![Arc::new(agreement)]).unwrap();
    Arc::new(Plan { frame, indicators, agreements, ..Plan::default() })
}

/// The six indicators of 2566 with the results of issue 2: 87.3845.
fn plan_of_2566() -> Arc<Plan> {
    let milestones = || criteria(Scoring::Milestones, "50 75 100");
    let rows = vec![
        (indicator("1", milestones(), "100"), "20"),
        (indicator("2", milestones(), "75"), "20"),
        (indicator("3", criteria(Scoring::Percent, ""), "99.23"), "15"),
        (indicator("4", stepped("50:95 75:97.5 100:100"), "99.29"), "15"),
        (indicator("5", milestones(), "100"), "15"),
        (indicator("6", criteria(Scoring::Levels, "50:350 75:399.03 100:438.93"), "399.03"), "15"),
    ];
    plan(rows, Vec::new())
}

fn total(plan: &Arc<Plan>) -> Option<Decimal> {
    Figures::default().table(plan, None).total.to_date
}

fn results(text: &str) -> Vec<TriedResult> {
    let tried = |text: &str| {
        let (id, result) = text.split_once(':').unwrap();
        TriedResult { indicator: Id::new(id), result: number(result), ..TriedResult::default() }
    };
    text.split_whitespace().map(tried).collect()
}

/// What each indicator needs: `id:result`, `-` for none, `any` for any.
fn check(plan: &Arc<Plan>, band: &str, expected: &[(&str, &str)]) {
    let mut figures = Figures::default();
    let found = figures.lifts(plan, &Asked::default()).unwrap();
    assert_eq!(found.band.name, band);
    let text = |lift: &Lift| match lift.needed {
        None => "-".to_owned(),
        Some(Needed { any: true, .. }) => "any".to_owned(),
        Some(needed) => needed.result.to_string(),
    };
    let lifts: Vec<_> = found.lifts.iter().map(|lift| (lift.indicator.to_string(), text(lift))).collect();
    let expected: Vec<_> = expected.iter().map(|(id, text)| ((*id).to_owned(), (*text).to_owned())).collect();
    assert_eq!(lifts, expected);
    for lift in &found.lifts {
        let Some(needed) = lift.needed else { continue };
        let result = Number::from_decimal(needed.result).ok();
        let tried_one = TriedResult { indicator: lift.indicator.clone(), result, ..TriedResult::default() };
        assert_eq!(total(&Arc::new(tried(plan, None, &[tried_one]))), Some(needed.total), "{}", lift.indicator);
    }
}

#[test]
fn trying_changes_a_copy() {
    let plan = plan_of_2566();
    assert_eq!(total(&plan), Some(dec("87.3845")));
    let copy = Arc::new(tried(&plan, None, &results("2:100 6:420")));
    // 87.3845 + 0.2 x 25 + 0.15 x (88.1391... - 75)
    let found = total(&copy).unwrap();
    assert_eq!(found.round_dp(4), dec("94.3554"));
    assert_eq!(total(&plan), Some(dec("87.3845")));
    assert!(Arc::ptr_eq(plan.indicators.get("1").unwrap(), copy.indicators.get("1").unwrap()));
    let assessed = Round { assessed: number("50"), ..round(12, "100") };
    let of_assessor = Indicator { rounds: vec![assessed], ..indicator("1", criteria(Scoring::Typed, ""), "") };
    let plan = self::plan(vec![(of_assessor, "100")], Vec::new());
    let copy = tried(&plan, None, &results("1:80"));
    let round = &copy.indicators.get("1").unwrap().rounds[0];
    assert_eq!((round.assessed, round.result), (number("80"), number("100")));
}

/// 90 is 2.6155 away: at a weight of 20 that is 13.0775 points, at 15 it is 17.4367 points.
#[test]
fn what_lifts_to_the_next_band() {
    let expected = [("1", "-"), ("2", "100"), ("3", "-"), ("4", "100"), ("5", "-"), ("6", "426.86")];
    check(&plan_of_2566(), "ระดับคุณภาพ", &expected);
}

#[test]
fn deductions_rounds_and_direction_are_honoured() {
    let falling = || criteria(Scoring::Levels, "50:15 75:12 100:10");
    let deducted = Round { deduction: number("10"), ..round(12, "16") };
    let steps = vec![RoundStep { missed: true, ..RoundStep::default() }];
    let missed = Round { steps, ..round(6, "") };
    let penalty = Penalty { points_per_round: number("10"), applies: true, ..Penalty::default() };
    let rows = vec![
        (Indicator { rounds: vec![deducted], ..indicator("a", falling(), "") }, "50"),
        (
            Indicator {
                rounds: vec![missed, round(12, "50")],
                penalty: Some(Box::new(penalty)),
                ..indicator("b", criteria(Scoring::Percent, ""), "")
            },
            "50",
        ),
    ];
    // a has 0, b 50 - 10 = 40: 20. For 60 one of them lacks 80: a needs 80 + 10 points, b 120 + 10.
    check(&plan(rows, Vec::new()), "ระดับมาตรฐานขั้นต้น", &[("a", "10.8"), ("b", "-")]);
}

#[test]
fn the_better_of_several_rounds_counts() {
    let better = Indicator {
        better_of_rounds: true,
        rounds: vec![round(9, "70"), round(12, "40")],
        ..indicator("a", criteria(Scoring::Percent, ""), "")
    };
    check(&plan(vec![(better, "100")], Vec::new()), "ระดับมาตรฐานขั้นสูง", &[("a", "75")]);
}

#[test]
fn parts_of_composites_and_followers() {
    let part = |id: &str, whole: &str, weight, result| Indicator {
        parent: Some(Id::new(whole)),
        weight: number(weight),
        ..indicator(id, criteria(Scoring::Percent, ""), result)
    };
    let whole = |id: &str, above: &str, weight| Indicator {
        source: ResultSource::Parts,
        criteria: None,
        ..part(id, above, weight, "")
    };
    let top = Indicator { parent: None, ..whole("top", "", "") };
    let follower = Indicator {
        source: ResultSource::Indicator,
        covers: Some(Box::new(Cover { indicator: Some(Id::new("x")), ..Cover::default() })),
        rounds: Vec::new(),
        ..indicator("f", criteria(Scoring::Percent, ""), "")
    };
    let rest = vec![part("x", "low", "1", "60"), part("y", "low", "1", "80"), whole("low", "top", "50")];
    let rest = [rest, vec![part("z", "top", "50", "66")]].concat();
    let plan = plan(vec![(top, "50"), (follower, "50")], rest);
    // top = (70 + 66)/2 = 68, f = 60: 64. For 75: x moves top by a quarter and f by itself.
    assert_eq!(total(&plan), Some(dec("64")));
    check(&plan, "ระดับมาตรฐานขั้นสูง", &[("top", ""), ("x", "77.6"), ("y", "-"), ("z", "-"), ("f", "82")][1..]);
}

#[test]
fn the_best_band_and_plans_without_agreement_have_nothing_to_lift() {
    let best = plan(vec![(indicator("a", criteria(Scoring::Percent, ""), "95"), "100")], Vec::new());
    assert_eq!(Figures::default().lifts(&best, &Asked::default()), None);
    assert_eq!(Figures::default().lifts(&Arc::new(Plan::default()), &Asked::default()), None);
    let five = plan(vec![(indicator("a", criteria(Scoring::Levels, "1:92 2:93 3:94 4:95 5:96"), ""), "1")], Vec::new());
    // 60 percent of 5 are 3 points.
    check(&five, "ระดับมาตรฐานขั้นต้น", &[("a", "94")]);
}

#[test]
fn scenarios_are_compared_by_the_same_figures() {
    let plan = plan_of_2566();
    let scenario = |id: &str, text: &str| Scenario { id: Id::new(id), results: results(text), ..Scenario::default() };
    let (a, b) = (scenario("a", "2:100"), scenario("b", "2:50 3:99.23"));
    let mut figures = Figures::default();
    let found = figures.compare_scenarios(&plan, &Asked::default(), &[&a, &b]);
    let totals: Vec<_> = found.iter().filter_map(|compared| compared.table.total.to_date).collect();
    assert_eq!(totals, ["92.3845", "82.3845"].map(dec));
    let differs = Differing { indicator: Id::new("2"), now: Some(dec("75")), then: Some(dec("50")) };
    assert_eq!(found[1].differs, [differs]);
    assert_eq!(figures.table(&plan, None).total.to_date, Some(dec("87.3845")));
}

proptest! {
    /// The least result lifts the total, and one a hundredth worse does not.
    #[test]
    fn least_results_are_least(
        rows in proptest::collection::vec((1..40_u32, 0..10_000_i64, any::<bool>()), 1..6),
    ) {
        let rows = rows.iter().zip(0..).map(|((weight, result, levels), no)| {
            let kind = if *levels { criteria(Scoring::Levels, "50:30 75:61.7 100:93.3") } else { criteria(Scoring::Percent, "") };
            (indicator(&format!("k{no}"), kind, &Decimal::new(*result, 2).to_string()), weight.to_string())
        });
        let rows: Vec<_> = rows.collect();
        let plan = plan(rows.iter().map(|(indicator, weight)| (indicator.clone(), weight.as_str())).collect(), Vec::new());
        let Some(found) = Figures::default().lifts(&plan, &Asked::default()) else { return Ok(()) };
        let bound = found.bound.at().unwrap_or_default();
        for lift in &found.lifts {
            let under = |result: Decimal| {
                let result = Number::from_decimal(result).ok();
                total(&Arc::new(tried(&plan, None, &[TriedResult { indicator: lift.indicator.clone(), result, ..TriedResult::default() }])))
            };
            match lift.needed {
                Some(needed) => {
                    prop_assert_eq!(under(needed.result), Some(needed.total));
                    prop_assert!(needed.total >= bound);
                    prop_assert!(needed.any || under(needed.result - dec("0.01")) < Some(bound));
                }
                None => prop_assert!(under(dec("1000")) < Some(bound)),
            }
        }
    }
}
