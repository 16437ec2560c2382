//! Scores of a large plan follow an edit: what it does not touch stays the same shared value.

use super::score::testing::{criteria, dec, indicator};
use super::*;
use crate::plan::agreement::{AgreementEntry, Perspective};
use crate::plan::criteria::Scoring;
use crate::plan::frame::Frame;
use crate::plan::indicator::Indicator;
use crate::plan::list::List;
use crate::plan::number::Number;
use std::time::{Duration, Instant};

const MANY: usize = 2_000;

fn large_plan() -> Arc<Plan> {
    let id = |no: usize| format!("i{no}");
    let indicators = (0..MANY).map(|no| {
        let result = (no % 100).to_string();
        let mut known = indicator(&id(no), criteria(Scoring::Levels, "50:30 75:60 100:90"), &result);
        known.rounds[0].id = Id::new(&format!("r{no}"));
        Arc::new(known)
    });
    let perspectives = (0..20).map(|no| Perspective { id: Id::new(&format!("p{no}")), ..Perspective::default() });
    let entries = (0..MANY).map(|no| AgreementEntry {
        indicator: Id::new(&id(no)),
        perspective: Some(Id::new(&format!("p{}", no % 20))),
        weight: Number::parse("0.05").ok(),
        ..AgreementEntry::default()
    });
    let agreement = Agreement {
        id: Id::new("g"),
        perspectives: perspectives.collect(),
        entries: entries.collect(),
        ..Agreement::default()
    };
    Arc::new(Plan {
        frame: Arc::new(Frame { first_year: 2566, ..Frame::default() }),
        indicators: List::from_parts(indicators.collect()).unwrap(),
        agreements: List::from_parts(vec![Arc::new(agreement)]).unwrap(),
        ..Plan::default()
    })
}

fn with_result(plan: &Plan, id: &str, result: &str) -> Arc<Plan> {
    let mut after = plan.clone();
    let mut known: Indicator = after.indicators.get(id).unwrap().as_ref().clone();
    known.rounds[0].result = Number::parse(result).ok();
    after.indicators.replace(Arc::new(known));
    Arc::new(after)
}

/// Issue 4: one result of 2,000 touches its score and the totals, and costs far less than a frame.
#[test]
fn one_result_of_two_thousand() {
    let plan = large_plan();
    let mut figures = Figures::default();
    let before = figures.table(&plan, None);
    assert_eq!(before.findings, []);
    let after_plan = with_result(&plan, "i1007", "90");
    let start = Instant::now();
    let after = figures.table(&after_plan, None);
    // Unoptimised and on a busy machine; in the browser it is a fraction of a frame.
    assert!(start.elapsed() < Duration::from_millis(500), "{:?}", start.elapsed());
    let rows = |table: &Arc<Table>| -> Vec<_> {
        table.groups.iter().flat_map(|group| &group.rows).filter_map(|row| row.outcome.clone()).collect()
    };
    let both: Vec<_> = rows(&before).into_iter().zip(rows(&after)).collect();
    assert_eq!(both.len(), MANY);
    assert_eq!(both.iter().filter(|(before, after)| !Arc::ptr_eq(before, after)).count(), 1);
    let changed = before.groups.iter().zip(&after.groups).filter(|(before, after)| before.totals != after.totals);
    assert_eq!(changed.count(), 1);
    // From 0 (7 is below the first level) to 100 points at a weight of 0.05 of 100.
    let more = after.total.to_date.unwrap() - before.total.to_date.unwrap();
    assert_eq!(more, dec("0.05"));
    assert_eq!(*figures.table(&after_plan, None), *Figures::default().table(&after_plan, None));
}

#[test]
fn what_lifts_is_found_among_two_thousand() {
    let plan = large_plan();
    let start = Instant::now();
    let found = Figures::default().lifts(&plan, &Asked::default()).unwrap();
    assert_eq!(found.lifts.len(), MANY);
    assert!(found.lifts.iter().all(|lift| lift.needed.is_none()));
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
}

#[test]
fn each_agreement_and_round_is_asked_for_by_itself() {
    let plan = large_plan();
    let mut figures = Figures::default();
    let all = figures.table(&plan, None);
    let six = figures.table(&plan, Some(6));
    assert!(six.total.to_date.is_none() && all.total.to_date.is_some());
    assert_eq!(*figures.table(&plan, None), *all);
}
