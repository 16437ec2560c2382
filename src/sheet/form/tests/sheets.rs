//! The sheet of an indicator: works, weights that are given away, and rows that move.

use super::*;

#[test]
fn work_that_serves_an_indicator_uses_money_or_none() {
    let added = acted(&plan(SAMPLES[0]), &kpi(1), "works", RowsAct::Add).unwrap();
    let titled = entered(&added, &kpi(1), "works/0/0", "สำรวจข้อมูล").unwrap();
    let paid = entered(&titled, &kpi(1), "works/0/2", "๑๒,๕๐๐.๕๐").unwrap();
    assert_eq!(shown(&paid, &kpi(1), "works/0/2").as_deref(), Some("12500.50"));
    let free = entered(&paid, &kpi(1), "works/0/3", "1").unwrap();
    assert_eq!(shown(&free, &kpi(1), "works/0/2").as_deref(), Some(""));
    let paid = entered(&free, &kpi(1), "works/0/2", "1").unwrap();
    assert_eq!(shown(&paid, &kpi(1), "works/0/3").as_deref(), Some(""));
}

/// The weight of a part that is waived goes where it is said, on the sheet of the part.
#[test]
fn a_part_gives_its_weight_away_by_hand() {
    let whole = entered(&plan(SAMPLES[0]), &kpi(1), "measure/source", "parts").unwrap();
    let whole = entered(&whole, &kpi(1), "criteria/scoring", "percent").unwrap();
    let mut plan = ["2", "3", "4"].iter().fold(whole, |plan, no| {
        let of = Of::Indicator(format!("i-kpi-{no}"));
        entered(&entered(&plan, &of, "parent", "i-kpi-1").unwrap(), &of, "weight", "10").unwrap()
    });
    for (no, result) in [(2, "50"), (3, "90"), (4, "100")] {
        plan = entered(&plan, &kpi(no), &format!("round/i-kpi-{no}-r12/result"), result).unwrap();
    }
    // (50 + 90 + 100)/3 with equal weights; then 10 x 50 + 20 x 90 of 30.
    assert_eq!(score(&plan, 1).as_deref(), Some("80"));
    let waived = entered(&plan, &kpi(4), "waiver/rule", "by_hand").unwrap();
    let moved = acted(&waived, &kpi(4), "waiver/moved", RowsAct::Add).unwrap();
    let moved = entered(&moved, &kpi(4), "waiver/moved/0/0", "i-kpi-3").unwrap();
    let moved = entered(&moved, &kpi(4), "waiver/moved/0/1", "10").unwrap();
    assert_eq!(score(&moved, 1).as_deref(), Some("76.6667"));
}

#[test]
fn rows_go_where_acts_put_them() {
    let places = |act: RowsAct| [0, 1, 2].map(|row| act.place_of(row));
    assert_eq!(places(RowsAct::Add), [Some(0), Some(1), Some(2)]);
    assert_eq!(places(RowsAct::Remove(1)), [Some(0), None, Some(1)]);
    assert_eq!(places(RowsAct::Move(0, 1)), [Some(1), Some(0), Some(2)]);
    assert_eq!(places(RowsAct::Move(2, -1)), [Some(0), Some(2), Some(1)]);
}
