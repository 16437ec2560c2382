//! Units of measure: a target in another unit than the year before cannot be compared with it.

use super::places::At;
use super::{Area, Finding, What};
use crate::plan::Plan;
use crate::plan::indicator::{Indicator, Value, Values};
use crate::plan::period::Year;

/// A target that is counted in another unit than the one before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitChange {
    /// The year of the target.
    pub year: Year,
    /// Its unit.
    pub unit: String,
    /// The unit before.
    pub before: String,
}

pub(super) fn check(plan: &Plan, found: &mut Vec<Finding>) {
    for indicator in plan.indicators.iter() {
        let at = At::of(Area::Targets, indicator.id.as_str(), "targets");
        found.extend(unit_changes(indicator).into_iter().map(|change| at.remark(What::OtherUnit(change))));
    }
}

/// The targets of an indicator whose unit differs from that of the target before. A target without a figure, or
/// without a unit, says nothing of it.
#[must_use]
pub fn unit_changes(indicator: &Indicator) -> Vec<UnitChange> {
    let Some(targets) = indicator.targets.as_deref() else { return Vec::new() };
    let mut values: Vec<&Value> = targets.values.iter().filter(|value| value.value.is_some()).collect();
    values.sort_by_key(|value| value.year);
    let mut changes = Vec::new();
    let mut before: Option<&str> = None;
    for value in values {
        let Some(unit) = unit_of(indicator, targets, value) else { continue };
        if let Some(before) = before.filter(|before| !is_same(before, unit)) {
            changes.push(UnitChange { year: value.year, unit: unit.to_owned(), before: before.to_owned() });
        }
        before = Some(unit);
    }
    changes
}

fn unit_of<'a>(indicator: &'a Indicator, targets: &'a Values, value: &'a Value) -> Option<&'a str> {
    value.unit.as_deref().or(targets.unit.as_deref()).or(indicator.unit.as_deref())
}

fn is_same(one: &str, other: &str) -> bool {
    const PERCENT: [&str; 3] = ["%", crate::language::targets::PERCENT, "percent"];
    let is_percent = |unit: &str| PERCENT.contains(&unit.trim());
    one.trim() == other.trim() || is_percent(one) && is_percent(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::targets::read_value;

    fn check(targets: &[&str], expected: &[&str]) {
        let values = (2563..).zip(targets).filter_map(|(year, text)| read_value(text, year));
        let targets = Values { values: values.collect(), ..Values::default() };
        let indicator = Indicator { targets: Some(Box::new(targets)), ..Indicator::default() };
        let found = unit_changes(&indicator);
        let told: Vec<_> = found.iter().map(|it| format!("{} {} {}", it.year, it.before, it.unit)).collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn a_change_of_unit_is_found_once() {
        check(&["10 คน", "≥ 20 คน", "30 ครั้ง", "40 ครั้ง"], &["2565 คน ครั้ง"]);
        check(&["ร้อยละ 80", "85%", "-", "ร้อยละ 90"], &[]);
        check(&["10 คน", "ยกเลิก", "20", "30 ครั้ง"], &["2566 คน ครั้ง"]);
    }
}
