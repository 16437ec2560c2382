//! Money moved from one activity to another within a year: both sides carry the same id, and together they are zero.

use super::apply::change_activity;
use super::{EditError, MoneyTransfer};
use crate::plan::Plan;
use crate::plan::activity::{Activity, Transfer};
use crate::plan::id::Id;

pub(super) fn transfer(plan: &mut Plan, transfer: &MoneyTransfer) -> Result<(), EditError> {
    let is_taken = |activity: &Activity| activity.transfers.iter().any(|known| known.id == transfer.id);
    if plan.activities.iter().any(|activity| is_taken(activity)) {
        return Err(EditError::Taken { id: transfer.id.to_string() });
    }
    if transfer.from == transfer.to {
        return Err(EditError::ToItself);
    }
    let back = transfer.amount.negated();
    for (activity, amount) in [(&transfer.from, back), (&transfer.to, transfer.amount)] {
        change_activity(plan, activity, |activity| {
            activity.transfers.push(Transfer {
                id: transfer.id.clone(),
                year: transfer.year,
                period: transfer.period,
                amount: Some(amount),
                reason: transfer.reason.clone(),
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
    use crate::plan::money::{Money, Sum};
    use proptest::prelude::*;

    const PLAN: &str = r#"{"id": "p", "activities": [{"id": "a", "allocated": {"2563": "100"}}, {"id": "b"}]}"#;

    fn moved(id: &str, from: &str, to: &str, amount: Money) -> Edit {
        let (id, from, to) = (Id::new(id), Id::new(from), Id::new(to));
        Edit::Transfer(MoneyTransfer {
            id,
            from,
            to,
            year: 2563,
            period: None,
            amount,
            reason: Some("เร่งด่วน".to_owned()),
        })
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

    proptest! {
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
