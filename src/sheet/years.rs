//! Columns of several years in one table: which years, and ids for them, which have to last.

use crate::plan::Plan;
use crate::plan::period::Year;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

/// The years that can have columns.
const YEARS: RangeInclusive<Year> = 2400..=2799;
/// The most years that are shown together, whatever a file says.
const MOST: usize = 20;
/// What columns of a year hold.
const KINDS: [&str; 7] = ["q1", "q2", "q3", "q4", "proposed", "allocated", "total"];

/// The years of a plan that are shown together; none in a plan of one year.
pub fn together(plan: &Plan) -> Vec<Year> {
    let years: Vec<Year> = plan.frame.years().filter(|year| YEARS.contains(year)).take(MOST).collect();
    if years.len() > 1 { years } else { Vec::new() }
}

/// The id of a column of a year, such as `total-2564`.
pub(super) fn column_id(kind: &str, year: Year) -> &'static str {
    static IDS: LazyLock<Vec<[String; 7]>> =
        LazyLock::new(|| YEARS.map(|year| KINDS.map(|kind| format!("{kind}-{year}"))).collect());
    let of_year = year.checked_sub(*YEARS.start()).and_then(|at| IDS.get(usize::from(at)));
    let place = KINDS.iter().position(|known| *known == kind);
    of_year.zip(place).and_then(|(ids, place)| ids.get(place)).map_or("", String::as_str)
}
