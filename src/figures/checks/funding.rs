//! Money within the year: transfers whose sides do not come to nothing, releases over the allocation, and cost items
//! held against what is planned.

use super::places::At;
use super::{Area, Finding, What};
use crate::figures::funding::{self, Funding};
use crate::plan::Plan;
use crate::plan::activity::{Activity, Line};
use crate::plan::money::Sum;
use crate::plan::period::Year;
use std::collections::{BTreeSet, HashMap};

pub(super) fn check(plan: &Plan, found: &mut Vec<Finding>) {
    let mut sides: HashMap<&str, Sum> = HashMap::new();
    let transfers =
        || plan.activities.iter().flat_map(|activity| activity.transfers.iter().map(move |it| (activity, it)));
    for (_, transfer) in transfers().filter(|(_, transfer)| !transfer.supplementary) {
        let sum = sides.entry(transfer.id.as_str()).or_default();
        *sum = sum.plus(transfer.amount.map_or(Sum::ZERO, Sum::from));
    }
    for (activity, transfer) in transfers() {
        // Told once, at its first side.
        if let Some(amount) = sides.remove(transfer.id.as_str()).filter(|sum| !sum.is_zero()) {
            let at = At::of(Area::Budget, activity.id.as_str(), "transfers");
            found.push(at.problem(What::Unbalanced { year: transfer.year, amount }));
        }
    }
    for activity in plan.activities.iter() {
        releases(activity, found);
        activity.lines.iter().for_each(|line| costs(activity, line, found));
    }
}

fn releases(activity: &Activity, found: &mut Vec<Finding>) {
    let years: BTreeSet<Year> = activity.releases.iter().map(|release| release.year).collect();
    for year in years {
        let Funding { allocated, released, .. } = Funding::of(activity, year);
        let (released, allocated) = (released.unwrap_or_default(), allocated.unwrap_or_default());
        if released > allocated {
            let at = At::of(Area::Budget, activity.id.as_str(), "releases");
            found.push(at.problem(What::OverReleased { year, released, allocated }));
        }
    }
}

fn costs(activity: &Activity, line: &Line, found: &mut Vec<Finding>) {
    let Some(costs) = funding::costs(line) else { return };
    let mut planned = Sum::ZERO;
    for slot in line.planned.iter() {
        // A formula in error has a finding of its own.
        let Ok(amount) = slot.value.amount() else { return };
        planned = planned.plus(amount);
    }
    if costs != planned {
        let at = At::of(Area::Budget, activity.id.as_str(), "costs").within(line.id.as_str());
        found.push(at.remark(What::CostsDiffer { costs, planned }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::testing::json;

    fn check(activities: &str, expected: &[What]) {
        let plan: Plan = json(&format!(r#"{{"id": "p", "activities": [{activities}]}}"#));
        let mut found = Vec::new();
        super::check(&plan, &mut found);
        assert_eq!(found.into_iter().map(|finding| finding.what).collect::<Vec<_>>(), expected, "{activities}");
    }

    fn baht(baht: i128) -> Sum {
        Sum::from_satang(baht.saturating_mul(100))
    }

    #[test]
    fn both_sides_come_to_nothing_and_money_from_outside_has_one() {
        let side = |id: &str, amount: &str| {
            format!(r#"{{"id": "{id}", "transfers": [{{"id": "t", "year": 2563, "amount": "{amount}"}}]}}"#)
        };
        check(&format!("{}, {}", side("a", "-5"), side("b", "5")), &[]);
        check(&side("a", "-5"), &[What::Unbalanced { year: 2563, amount: baht(-5) }]);
        check(r#"{"id": "a", "transfers": [{"id": "t", "year": 2563, "amount": "5", "supplementary": true}]}"#, &[]);
    }

    #[test]
    fn releases_stay_within_the_allocation() {
        let of = |released: &str| {
            format!(
                r#"{{"id": "a", "allocated": {{"2563": "10"}}, "releases": [
                    {{"id": "r", "year": 2563, "amount": "6"}}, {{"id": "s", "year": 2563, "amount": "{released}"}}]}}"#
            )
        };
        check(&of("4"), &[]);
        check(&of("5"), &[What::OverReleased { year: 2563, released: baht(11), allocated: baht(10) }]);
    }

    #[test]
    fn cost_items_come_to_what_is_planned() {
        let of = |planned: &str| {
            format!(
                r#"{{"id": "a", "lines": [{{"id": "l", "planned": {{"2563": {{"m1": "{planned}"}}}},
                    "costs": [{{"id": "c", "quantity": "2", "rate": "350"}}]}}]}}"#
            )
        };
        check(&of("700"), &[]);
        check(&of("800"), &[What::CostsDiffer { costs: baht(700), planned: baht(800) }]);
    }
}
