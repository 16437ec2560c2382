//! The weights that count once waived rows gave theirs away (domain notes, section 3.4). Entered weights never change.

use super::mean::share;
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::number::Number;
use crate::plan::waiver::{Waiver, WaiverRule};
use rust_decimal::Decimal;
use std::collections::HashMap;

/// A row with its weight, before it is known what counts.
#[derive(Clone, Copy, Debug)]
pub struct Weighed<'a> {
    /// The indicator.
    pub indicator: &'a Id<Indicator>,
    /// The number of the group it stands in.
    pub group: usize,
    /// Its weight as entered.
    pub weight: Option<Decimal>,
    /// That it is waived.
    pub waiver: Option<&'a Waiver>,
}

/// The weight of each row that counts; none for a waived one.
///
/// Pro rata, the others of the group share a waived weight in proportion to theirs; where none is left in the group, all
/// others of the table do. By hand, those that are named take what is said, beside their own share of the rest.
#[must_use]
pub fn counted_weights(rows: &[Weighed<'_>]) -> Vec<Option<Decimal>> {
    let entered = rows.iter().map(|row| row.weight);
    if rows.iter().all(|row| row.waiver.is_none()) {
        return entered.collect();
    }
    let mut groups: HashMap<usize, Pool> = HashMap::new();
    let mut by_hand: HashMap<&Id<Indicator>, Decimal> = HashMap::new();
    for row in rows {
        let pool = groups.entry(row.group).or_default();
        let weight = row.weight.unwrap_or_default();
        match row.waiver {
            None => pool.kept = pool.kept.saturating_add(weight),
            Some(waiver) if waiver.rule == WaiverRule::ProRata => pool.given = pool.given.saturating_add(weight),
            Some(waiver) => {
                for moved in &waiver.moved {
                    let taken = by_hand.entry(&moved.indicator).or_default();
                    *taken = taken.saturating_add(moved.weight.map(Number::decimal).unwrap_or_default());
                }
            }
        }
    }
    let left = groups.values().filter(|pool| pool.kept.is_zero()).map(|pool| pool.given);
    let left = left.fold(Decimal::ZERO, Decimal::saturating_add);
    let in_group = |row: &Weighed<'_>| {
        let weight = row.weight.filter(|_| row.waiver.is_none());
        let weight = weight.map(|weight| groups.get(&row.group).map_or(weight, |pool| pool.grown(weight)));
        match by_hand.get(row.indicator).filter(|_| row.waiver.is_none()) {
            Some(taken) => Some(weight.unwrap_or_default().saturating_add(*taken)),
            None => weight,
        }
    };
    let weights: Vec<Option<Decimal>> = rows.iter().map(in_group).collect();
    let kept = weights.iter().flatten().copied().fold(Decimal::ZERO, Decimal::saturating_add);
    let whole = Pool { kept, given: left };
    weights.into_iter().map(|weight| weight.map(|weight| whole.grown(weight))).collect()
}

/// What the rows of a group keep, and what waived ones give to them.
#[derive(Default)]
struct Pool {
    kept: Decimal,
    given: Decimal,
}

impl Pool {
    fn grown(&self, weight: Decimal) -> Decimal {
        if self.given.is_zero() || self.kept.is_zero() {
            return weight;
        }
        share(weight, self.kept.saturating_add(self.given), self.kept).unwrap_or(weight)
    }
}

#[cfg(test)]
mod tests {
    use super::super::mean::rounded;
    use super::super::testing::number;
    use super::*;
    use crate::plan::waiver::MovedWeight;

    /// Rows written as `group weight`, waived ones with `!` (pro rata) or `!row=weight,row=weight` behind them.
    fn check(rows: &[&str], expected: &[&str]) {
        let ids: Vec<Id<Indicator>> = (1..=rows.len()).map(|no| Id::new(&no.to_string())).collect();
        let waivers: Vec<Option<Waiver>> =
            rows.iter().map(|row| row.split_once('!').map(|(_, to)| waiver(to))).collect();
        let weighed: Vec<Weighed<'_>> = rows
            .iter()
            .zip(ids.iter().zip(&waivers))
            .map(|(row, (indicator, waiver))| {
                let (group, weight) = row.split('!').next().unwrap().split_once(' ').unwrap();
                let weight = number(weight.trim()).map(Number::decimal);
                Weighed { indicator, group: group.parse().unwrap(), weight, waiver: waiver.as_ref() }
            })
            .collect();
        let found: Vec<String> = counted_weights(&weighed)
            .into_iter()
            .map(|weight| weight.map_or(String::new(), |weight| rounded(weight, 4).normalize().to_string()))
            .collect();
        assert_eq!(found, expected, "{rows:?}");
    }

    fn waiver(to: &str) -> Waiver {
        let moved = to.split(',').filter_map(|text| text.split_once('=')).map(|(id, weight)| MovedWeight {
            indicator: Id::new(id),
            weight: number(weight),
            ..MovedWeight::default()
        });
        let rule = if to.is_empty() { WaiverRule::ProRata } else { WaiverRule::ByHand };
        Waiver { rule, moved: moved.collect(), ..Waiver::default() }
    }

    #[test]
    fn nothing_waived_is_as_entered() {
        check(&["1 20", "1 ", "2 80"], &["20", "", "80"]);
    }

    #[test]
    fn siblings_share_in_proportion() {
        check(&["1 20", "1 20", "1 30!", "2 30"], &["35", "35", "", "30"]);
        check(&["1 10", "1 30", "1 30!", "2 30"], &["17.5", "52.5", "", "30"]);
        check(&["1 0.2", "1 0.3", "1 0.5!"], &["0.4", "0.6", ""]);
    }

    #[test]
    fn a_group_without_others_gives_to_all() {
        check(&["1 40!", "2 20", "3 40"], &["", "33.3333", "66.6667"]);
        check(&["1 100!"], &[""]);
    }

    #[test]
    fn by_hand_it_goes_where_it_is_told() {
        check(&["1 20", "1 30!1=10,3=20", "2 50"], &["30", "", "70"]);
        check(&["1 20", "1 10!1=10", "1 20!", "1 50"], &["35.7143", "", "", "64.2857"]);
    }

    #[test]
    fn what_a_waived_row_is_given_is_lost_and_seen_in_the_sum() {
        check(&["1 20!2=20", "1 30!1=30", "1 50"], &["", "", "50"]);
    }
}
