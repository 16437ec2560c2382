//! Money moved within a year: both sides carry the same id, and together they are zero. Money from outside of the plan
//! has one side.

use super::EditError;
use super::apply::change_activity;
use crate::plan::Plan;
use crate::plan::activity::{Activity, Line, Transfer};
use crate::plan::date::Day;
use crate::plan::id::Id;
use crate::plan::money::Money;
use crate::plan::period::{Period, Year};

/// Money moved from one place to another within a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoneyTransfer {
    /// The id of both sides.
    pub id: Id<Transfer>,
    /// Where it comes from; none: from outside of the plan, granted on top.
    pub from: Option<Side>,
    /// Where it goes; none: out of the plan, taken back.
    pub to: Option<Side>,
    /// The fiscal year.
    pub year: Year,
    /// The month, where known.
    pub period: Option<Period>,
    /// The day, where known.
    pub date: Option<Day>,
    /// Baht.
    pub amount: Money,
    /// Why.
    pub reason: Option<String>,
    /// The number of the letter that says so.
    pub reference: Option<String>,
}

/// A place that money is moved to or from: an activity, or one of its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The activity.
    pub activity: Id<Activity>,
    /// Its line; none: the activity as a whole.
    pub line: Option<Id<Line>>,
}

pub(super) fn transfer(plan: &mut Plan, transfer: &MoneyTransfer) -> Result<(), EditError> {
    let is_taken = |activity: &Activity| activity.transfers.iter().any(|known| known.id == transfer.id);
    if plan.activities.iter().any(|activity| is_taken(activity)) {
        return Err(EditError::Taken { id: transfer.id.to_string() });
    }
    if transfer.from == transfer.to {
        return Err(EditError::ToItself);
    }
    let sides = [(&transfer.from, transfer.amount.negated()), (&transfer.to, transfer.amount)];
    for (side, amount) in sides {
        let Some(Side { activity, line }) = side else { continue };
        change_activity(plan, activity, |activity| {
            if let Some(gone) = line.as_ref().filter(|id| activity.lines.iter().all(|line| line.id != **id)) {
                return Err(EditError::Missing { id: gone.to_string() });
            }
            activity.transfers.push(Transfer {
                id: transfer.id.clone(),
                year: transfer.year,
                period: transfer.period,
                date: transfer.date,
                line: line.clone(),
                amount: Some(amount),
                reason: transfer.reason.clone(),
                reference: transfer.reference.clone(),
                supplementary: transfer.from.is_none() || transfer.to.is_none(),
                ..Transfer::default()
            });
            Ok(())
        })?;
    }
    Ok(())
}

/// Takes both sides out.
pub(super) fn remove(plan: &mut Plan, id: &Id<Transfer>) -> Result<(), EditError> {
    let is_side = |activity: &Activity| activity.transfers.iter().any(|known| known.id == *id);
    let sides: Vec<Id<Activity>> =
        plan.activities.iter().filter(|activity| is_side(activity)).map(|activity| activity.id.clone()).collect();
    if sides.is_empty() {
        return Err(EditError::Missing { id: id.to_string() });
    }
    sides.iter().try_for_each(|activity| {
        change_activity(plan, activity, |activity| {
            activity.transfers.retain(|known| known.id != *id);
            Ok(())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{amounts, json};
    use super::super::{Edit, apply};
    use super::*;
    use crate::plan::money::Sum;
    use proptest::prelude::*;

    const PLAN: &str = r#"{"id": "p", "activities": [
        {"id": "a", "allocated": {"2563": "100"}, "lines": [{"id": "l"}, {"id": "m"}]}, {"id": "b"}]}"#;

    /// A place as `activity` or `activity/line`; nothing: outside of the plan.
    fn side(place: &str) -> Option<Side> {
        let (activity, line) = place.split_once('/').map_or((place, None), |(activity, line)| (activity, Some(line)));
        (!place.is_empty()).then(|| Side { activity: Id::new(activity), line: line.map(Id::new) })
    }

    fn moved(id: &str, from: &str, to: &str, amount: Money) -> Edit {
        let (from, to, reason) = (side(from), side(to), Some("เร่งด่วน".to_owned()));
        let (period, date, reference) = (None, Day::new(2020, 3, 2), None);
        Edit::Transfer(Box::new(MoneyTransfer {
            id: Id::new(id),
            from,
            to,
            year: 2563,
            period,
            date,
            amount,
            reason,
            reference,
        }))
    }

    fn sums(plan: &Plan) -> Vec<Sum> {
        let of = |activity: &Activity| {
            activity.transfers.iter().filter_map(|it| it.amount).fold(Sum::ZERO, |sum, amount| sum.plus(amount))
        };
        plan.activities.iter().map(|activity| of(activity)).collect()
    }

    #[test]
    fn both_sides_come_and_go_together() {
        let plan: Plan = json(PLAN);
        let amount = Money::parse("12.50").unwrap();
        let after = apply(&plan, &moved("t", "a", "b", amount)).unwrap();
        assert_eq!(sums(&after), [Sum::ZERO.minus(amount), amount.into()]);
        assert_eq!(apply(&after, &moved("t", "b", "a", amount)), Err(EditError::Taken { id: "t".to_owned() }));
        assert_eq!(apply(&plan, &moved("t", "a", "a", amount)), Err(EditError::ToItself));
        let back = apply(&after, &Edit::RemoveTransfer { transfer: Id::new("t") }).unwrap();
        assert_eq!(back.activities, plan.activities);
        let gone = apply(&plan, &Edit::RemoveTransfer { transfer: Id::new("t") });
        assert_eq!(gone, Err(EditError::Missing { id: "t".to_owned() }));
    }

    #[test]
    fn lines_of_one_activity_may_exchange_money_and_more_may_come_from_outside() {
        let plan: Plan = json(PLAN);
        let amount = Money::parse("40").unwrap();
        let between = apply(&plan, &moved("t", "a/l", "a/m", amount)).unwrap();
        let of_a = &between.activities.get("a").unwrap().transfers;
        assert_eq!(of_a.iter().filter_map(|it| it.line.as_ref()).map(Id::as_str).collect::<Vec<_>>(), ["l", "m"]);
        assert_eq!(sums(&between), [Sum::ZERO, Sum::ZERO]);
        let missing = EditError::Missing { id: "x".to_owned() };
        assert_eq!(apply(&plan, &moved("t", "a/x", "b", amount)), Err(missing));
        let more = apply(&plan, &moved("t", "", "b", amount)).unwrap();
        assert_eq!(sums(&more), [Sum::ZERO, amount.into()]);
        assert!(more.activities.get("b").unwrap().transfers[0].supplementary);
        assert_eq!(apply(&plan, &moved("t", "", "", amount)), Err(EditError::ToItself));
        let less = apply(&more, &moved("u", "b", "", amount)).unwrap();
        assert_eq!(sums(&less), [Sum::ZERO, Sum::ZERO]);
        let back = apply(&more, &Edit::RemoveTransfer { transfer: Id::new("t") }).unwrap();
        assert_eq!(back.activities, plan.activities);
    }

    fn places() -> impl Strategy<Value = &'static str> {
        proptest::sample::select(&["a", "a/l", "a/m", "b"][..])
    }

    proptest! {
        #[test]
        fn any_transfers_within_the_plan_sum_to_zero(
            all in proptest::collection::vec((places(), places(), amounts()), 0..8),
            removed in 0..8usize,
        ) {
            let mut plan: Plan = json(PLAN);
            let before = plan.activities.clone();
            for (at, (from, to, amount)) in all.iter().enumerate() {
                if let Ok(after) = apply(&plan, &moved(&format!("t{at}"), from, to, *amount)) {
                    plan = after;
                }
            }
            for at in (0..8).cycle().skip(removed).take(8) {
                let all = sums(&plan).into_iter().fold(Sum::ZERO, |sum, of| sum.plus(of));
                prop_assert_eq!(all, Sum::ZERO);
                if let Ok(after) = apply(&plan, &Edit::RemoveTransfer { transfer: Id::new(&format!("t{at}")) }) {
                    plan = after;
                }
            }
            prop_assert_eq!(plan.activities, before);
        }

        #[test]
        fn the_sum_is_unchanged(first in amounts(), second in amounts()) {
            let plan: Plan = json(PLAN);
            let edits = vec![moved("t", "a", "b", first), moved("u", "b", "a", second)];
            let after = apply(&plan, &Edit::All(edits)).unwrap();
            let all = sums(&after).into_iter().fold(Sum::ZERO, |sum, of| sum.plus(of));
            prop_assert_eq!(all, Sum::ZERO);
        }
    }
}
