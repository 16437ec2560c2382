//! Which band of a rule table a value lies in. Ranges are half open, so that every value has exactly one: 84.995 is
//! below 85. The value is the full one; rounding is for reading.

use super::agreement::Table;
use super::rules;
use super::score::mean::{KEPT, rounded};
use crate::plan::Plan;
use crate::plan::agreement::Agreement;
use crate::plan::number::Number;
use crate::plan::rules::{Band, RuleTable, RuleUse};
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// The band of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Banded<'a> {
    /// The table.
    pub table: &'a RuleTable,
    /// The band; nothing below the least one.
    pub band: Option<&'a Band>,
    /// The value that was looked up.
    pub value: Decimal,
}

/// The band of a value. Where a band asks for the groups as well, each of them must have reached that much.
#[must_use]
pub fn band_of<'a>(table: &'a RuleTable, value: Decimal, groups: &[Option<Decimal>]) -> Option<&'a Band> {
    let groups_reach = |min: Decimal| groups.iter().all(|group| group.is_some_and(|score| score >= min));
    let has = |band: &&Band| {
        Bound::of(band).is_reached_by(value) && band.groups_min.is_none_or(|min| groups_reach(min.decimal()))
    };
    // Best first, whatever the order of the table: of the same bound, the one that asks for more.
    let by_demand = |band: &&Band| (Bound::of(band), band.groups_min.map(Number::decimal));
    table.bands.iter().filter(has).max_by(|a, b| by_demand(a).cmp(&by_demand(b)))
}

/// The next better band of a value and the least value that has it, as far as the value alone decides.
#[must_use]
pub fn next_band(table: &RuleTable, value: Decimal) -> Option<(&Band, Bound)> {
    let above = table.bands.iter().map(|band| (band, Bound::of(band))).filter(|(_, bound)| !bound.is_reached_by(value));
    above.min_by(|(_, a), (_, b)| a.cmp(b))
}

/// From where on a band reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Every value has it.
    None,
    /// This value has it.
    From(Decimal),
    /// This value has it not, any greater one has it.
    Over(Decimal),
}

impl Bound {
    fn of(band: &Band) -> Self {
        match (band.over, band.min) {
            (Some(over), _) => Self::Over(over.decimal()),
            (None, Some(min)) => Self::From(min.decimal()),
            (None, None) => Self::None,
        }
    }

    /// Whether a value has reached it.
    #[must_use]
    pub fn is_reached_by(self, value: Decimal) -> bool {
        match self {
            Self::None => true,
            Self::From(min) => value >= min,
            Self::Over(over) => value > over,
        }
    }

    /// The value it stands at; of none, nothing.
    #[must_use]
    pub fn at(self) -> Option<Decimal> {
        match self {
            Self::None => None,
            Self::From(at) | Self::Over(at) => Some(at),
        }
    }
}

impl Ord for Bound {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |bound: &Self| (bound.at(), matches!(bound, Self::Over(_)));
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Bound {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The table that the total of an agreement is read with.
#[must_use]
pub fn table_of<'a>(plan: &'a Plan, agreement: &Agreement) -> Option<&'a RuleTable> {
    let year = agreement.year.unwrap_or_else(|| plan.frame.years().last().unwrap_or(plan.frame.first_year));
    rules::table(plan, agreement.bands.as_deref(), RuleUse::Agreement, year)
}

/// A score in percent of the full one: 4.7 of 5 is 94.
#[must_use]
pub fn in_percent(score: Decimal, full: Decimal) -> Option<Decimal> {
    if full == Decimal::ONE_HUNDRED {
        return Some(score);
    }
    Some(rounded(score.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(full)?, KEPT))
}

/// The band of a table's total to date, in percent of the full score; nothing while there is no score or no table.
#[must_use]
pub fn of_total<'a>(plan: &'a Plan, agreement: &Agreement, table: &Table) -> Option<Banded<'a>> {
    let value = in_percent(table.total.to_date?, table.full)?;
    let table = table_of(plan, agreement)?;
    Some(Banded { table, band: band_of(table, value, &[]), value })
}

#[cfg(test)]
mod tests {
    use super::super::score::testing::dec;
    use super::*;
    use proptest::prelude::*;

    fn shipped(id: &str) -> &'static RuleTable {
        rules::shipped().iter().find(|table| table.id == id).unwrap()
    }

    fn check(id: &str, cases: &[(&str, &str)]) {
        for (value, expected) in cases {
            let found = band_of(shipped(id), dec(value), &[]);
            assert_eq!(found.map_or("", |band| &band.name), *expected, "{value} in {id}");
        }
    }

    /// Domain notes, sections 3.5 and 5.
    #[test]
    fn half_open_ranges() {
        let bands = [("100", "ระดับคุณภาพ"), ("90", "ระดับคุณภาพ"), ("89.995", "ระดับมาตรฐานขั้นสูง")];
        check("agreement-bands", &bands);
        check("agreement-bands", &[("74.9999", "ระดับมาตรฐานขั้นต้น"), ("59.9", "ระดับต้องปรับปรุง")]);
        let levels = [("95", "AA"), ("94.99", "A"), ("94.995", "A"), ("85", "A"), ("84.995", "B"), ("84.99", "B")];
        check("ita-2562", &levels);
        check("ita-2562", &[("75", "B"), ("74.999", "C"), ("55", "D"), ("54.9", "E"), ("50", "E"), ("49.999", "F")]);
        check("ita-2562", &[("0", "F"), ("-1", "")]);
        check("ita-until-2561", &[("80", "สูงมาก"), ("79.99", "สูง"), ("60", "สูง")]);
    }

    #[test]
    fn the_next_band() {
        let next = |id: &str, value| next_band(shipped(id), dec(value)).map(|(band, bound)| (&*band.name, bound));
        assert_eq!(next("agreement-bands", "87.3845"), Some(("ระดับคุณภาพ", Bound::From(dec("90")))));
        assert_eq!(next("agreement-bands", "60"), Some(("ระดับมาตรฐานขั้นสูง", Bound::From(dec("75")))));
        assert_eq!(next("agreement-bands", "90"), None);
        assert_eq!(next("pmqa-4.0-success", "101"), Some(("เกินร้อยละ 101 ถึง 105", Bound::Over(dec("101")))));
    }

    #[test]
    fn percent_of_the_full_score() {
        assert_eq!(in_percent(dec("4.7"), dec("5")), Some(dec("94")));
        assert_eq!(in_percent(dec("87.3845"), dec("100")), Some(dec("87.3845")));
    }

    proptest! {
        #[test]
        fn every_value_has_one_band_and_a_better_value_no_worse(a in 0..10_001_i64, b in 0..10_001_i64) {
            for id in ["agreement-bands", "ita-2562", "ita-2566"] {
                let table = shipped(id);
                let rank = |value: i64| {
                    let value = Decimal::new(value, 2);
                    let band = band_of(table, value, &[]).unwrap();
                    table.bands.iter().position(|known| known == band).unwrap()
                };
                prop_assert!(rank(a.max(b)) <= rank(a.min(b)));
            }
        }
    }
}
