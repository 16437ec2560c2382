//! The tables of the domain notes, sections 3.1 and 3.2, and what must hold for every scale.

use super::super::testing::{below, criteria, dec, stepped};
use super::*;
use crate::figures::score::mean::rounded;
use crate::plan::criteria::Scoring;
use crate::plan::number::Number;
use proptest::prelude::*;

fn read(criteria: &Criteria, result: &str) -> String {
    match score(criteria, false, dec(result)) {
        Ok(score) => format!("{:.4}", rounded(score.points, 4)),
        Err(reason) => format!("{reason:?}"),
    }
}

fn check(criteria: &Criteria, cases: &[(&str, &str)]) {
    for (result, expected) in cases {
        assert_eq!(read(criteria, result), *expected, "{result} on {:?}", criteria.levels);
    }
}

fn prorated(levels: &str) -> Criteria {
    criteria(Scoring::Levels, levels)
}

#[test]
fn three_rising_levels() {
    let levels = "50:80 75:85 100:90";
    let above = [("92", "100.0000"), ("87", "85.0000"), ("85", "75.0000"), ("83", "65.0000"), ("80", "50.0000")];
    check(&prorated(levels), &above);
    check(&prorated(levels), &[("79", "0.0000")]);
    check(&below(BelowFirst::Zero, levels), &[("79", "0.0000")]);
    check(&below(BelowFirst::Extrapolate, levels), &[("79", "45.0000"), ("60", "0.0000")]);
    check(&below(BelowFirst::Proportional, levels), &[("79", "49.3750"), ("0", "0.0000"), ("-1", "0.0000")]);
}

#[test]
fn interpolation_is_exact() {
    let score = score(&prorated("50:80 75:85 100:90"), false, dec("83")).unwrap();
    assert_eq!(score.points, dec("65"));
}

#[test]
fn three_falling_levels() {
    let levels = "50:15 75:12 100:10";
    let cases = [("9", "100.0000"), ("11", "87.5000"), ("13", "66.6667"), ("15", "50.0000"), ("16", "0.0000")];
    check(&prorated(levels), &cases);
    check(&below(BelowFirst::Extrapolate, levels), &[("16", "41.6667")]);
    check(&below(BelowFirst::Proportional, levels), &[("16", "0.0000")]);
}

#[test]
fn steps_do_not_interpolate() {
    let levels = "50:80 75:85 100:90";
    check(&stepped(levels), &[("92", "100.0000"), ("89.99", "75.0000"), ("83", "50.0000"), ("79", "0.0000")]);
    let extrapolating = Criteria { below: BelowFirst::Extrapolate, ..stepped(levels) };
    check(&extrapolating, &[("79", "0.0000")]);
    check(&stepped("1:92 2:93 3:94 4:95 5:96"), &[("94.5", "3.0000"), ("91", "1.0000")]);
}

#[test]
fn five_levels_and_ties() {
    let levels = "1:92 2:93 3:94 4:95 5:96";
    check(&prorated(levels), &[("91", "1.0000"), ("94.5", "3.5000"), ("97", "5.0000")]);
    check(&below(BelowFirst::Zero, levels), &[("91", "0.0000")]);
    let tied = prorated("1:40 2:50 3:60 4:60 5:70");
    check(&tied, &[("55", "2.5000"), ("59.99", "2.9990"), ("60", "4.0000"), ("65", "4.5000")]);
    check(&below(BelowFirst::Extrapolate, "1:40 2:40 3:50"), &[("39", "0.8000"), ("40", "2.0000")]);
}

/// The agreement of the fifth sample, and issue 4.
#[test]
fn the_agreement_of_2566() {
    check(&prorated("50:95 75:97.5 100:100"), &[("99.29", "92.9000")]);
    check(&stepped("50:95 75:97.5 100:100"), &[("99.29", "75.0000")]);
    check(&prorated("50:350 75:399.03 100:438.93"), &[("420", "88.1391")]);
    check(&stepped("50:350 75:399.03 100:438.93"), &[("399.03", "75.0000")]);
}

#[test]
fn target_in_the_middle() {
    let levels = "50:80 75:90 100:100 75:110 50:120";
    let cases = [
        ("79", "0.0000"),
        ("85", "62.5000"),
        ("100", "100.0000"),
        ("105", "87.5000"),
        ("120", "50.0000"),
        ("121", "0.0000"),
    ];
    check(&prorated(levels), &cases);
    check(&prorated("50:120 75:110 100:100 75:90 50:80"), &cases);
    check(&stepped(levels), &[("95", "75.0000"), ("105", "75.0000"), ("115", "50.0000")]);
    check(&prorated("50:80 100:90 100:110 50:120"), &[("100", "100.0000"), ("85", "75.0000"), ("115", "75.0000")]);
}

#[test]
fn best_first_is_the_same_scale() {
    check(&prorated("100:90 75:85 50:80"), &[("83", "65.0000"), ("79", "0.0000")]);
}

#[test]
fn one_level_goes_the_way_it_is_told() {
    let one = prorated("100:5");
    assert_eq!(score(&one, false, dec("6")).unwrap().points, dec("100"));
    assert_eq!(score(&one, true, dec("6")).unwrap().points, dec("0"));
    check(&below(BelowFirst::Extrapolate, "100:5"), &[("4", "0.0000")]);
}

#[test]
fn says_what_is_wrong_with_the_levels() {
    check(&prorated("50:80 75: 100:90"), &[("83", "LevelIncomplete { no: 2 }")]);
    check(&prorated("50:80 :85"), &[("83", "LevelIncomplete { no: 2 }")]);
    check(&prorated("50:80 75:90 100:85"), &[("83", "LevelsOutOfOrder")]);
    check(&prorated("50:80 100:85 75:90 90:95"), &[("83", "LevelsOutOfOrder")]);
    check(&prorated(""), &[("83", "NoCriteria")]);
    check(&prorated("50:80 100:90 75:95 100:110 50:120"), &[("95", "LevelsOutOfOrder")]);
    check(&prorated("0:0 9999999999999999999999999999:100000"), &[("50000", "OutOfRange")]);
}

/// A number of levels with growing points; thresholds grow or shrink and may tie.
fn any_scale() -> impl Strategy<Value = (Criteria, bool)> {
    let steps = proptest::collection::vec((1..60_i64, 0..40_i64), 1..7);
    let below = proptest::sample::select(BelowFirst::ALL);
    (steps, -50..200_i64, 0..60_i64, any::<bool>(), below).prop_map(|(steps, start, points, rising, below)| {
        let (mut at, mut points) = (start, points);
        let mut levels = Vec::new();
        for (more, further) in steps {
            let number = |value: i64| Number::from_decimal(Decimal::new(value, 1)).ok();
            levels.push(Level { points: number(points), threshold: number(at), ..Level::default() });
            points += more;
            at += if rising { further } else { -further };
        }
        (Criteria { prorate: true, below, levels, ..Criteria::default() }, rising)
    })
}

fn points(criteria: &Criteria, rising: bool, result: i64) -> Option<Decimal> {
    score(criteria, !rising, Decimal::new(result, 2)).ok().map(|score| score.points)
}

proptest! {
    #[test]
    fn a_better_result_never_scores_less((scale, rising) in any_scale(), a in -3000..6000_i64, b in -3000..6000_i64) {
        for prorate in [true, false] {
            let scale = Criteria { prorate, ..scale.clone() };
            let (low, high) = (points(&scale, rising, a.min(b)), points(&scale, rising, a.max(b)));
            let (Some(low), Some(high)) = (low, high) else { continue };
            let (worse, better) = if rising { (low, high) } else { (high, low) };
            prop_assert!(worse <= better);
        }
    }

    #[test]
    fn no_score_leaves_the_scale((scale, rising) in any_scale(), result in -3000..6000_i64) {
        let levels = thresholds(&scale).unwrap();
        let (first, last) = (levels[0], levels[levels.len() - 1]);
        let Some(points) = points(&scale, rising, result) else { return Ok(()) };
        prop_assert!(points >= Decimal::ZERO && points <= last.points);
        let result = Decimal::new(result, 2);
        if if rising { result >= first.at } else { result <= first.at } {
            prop_assert!(points >= first.points);
        }
    }

    #[test]
    fn steps_never_score_more((scale, rising) in any_scale(), result in -3000..6000_i64) {
        let stepped = Criteria { prorate: false, ..scale.clone() };
        let Some(prorated) = points(&scale, rising, result) else { return Ok(()) };
        prop_assert!(points(&stepped, rising, result).unwrap() <= prorated);
    }
}
