//! Edits of what an activity says besides its money by month: who answers for it, its headed texts, what it hands over,
//! what is done, what may go wrong, where its money comes from.
//!
//! A list is given as it is to be: its items came, went, moved, or read otherwise.

use super::EditError;
use super::apply::change_activity;
use super::budget::change_line;
use crate::plan::Plan;
use crate::plan::activity::{Activity, CostItem, Deliverable, Line, Release, Risk, Schedule, Task};
use crate::plan::frame::Mark;
use crate::plan::id::Id;
use crate::plan::money::Money;
use crate::plan::organisation::Contact;
use crate::plan::period::Year;
use crate::plan::text::HeadedText;
use std::collections::HashSet;

/// A change of an activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActivityChange {
    /// A text that is one of its own.
    Text(ActivityText, Option<String>),
    /// What its document says of its schedule as a whole.
    Schedule(Option<Box<Schedule>>),
    /// The marks beside it.
    Marks(Vec<Mark>),
    /// Its headed texts.
    Texts(Vec<HeadedText>),
    /// What it hands over.
    Deliverables(Vec<Deliverable>),
    /// What is done.
    Tasks(Vec<Task>),
    /// What may go wrong.
    Risks(Vec<Risk>),
    /// The releases of its money.
    Releases(Vec<Release>),
    /// What a budget line is for.
    Costs(Id<Line>, Vec<CostItem>),
    /// What a budget line has left over from the year before.
    CarriedOver(Id<Line>, Year, Option<Money>),
}

/// A text of an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ActivityText {
    /// Where the money comes from.
    Source,
    /// Its number in the list of all activities.
    ListNo,
    /// The position of its owner.
    OwnerPosition,
    /// The owner's name.
    OwnerName,
    /// The owner's telephone number.
    OwnerTelephone,
}

impl ActivityText {
    /// The text as it stands.
    pub fn of(self, activity: &Activity) -> Option<&String> {
        let owner = activity.owner.as_deref();
        match self {
            ActivityText::Source => activity.source.as_ref(),
            ActivityText::ListNo => activity.list_no.as_ref(),
            ActivityText::OwnerPosition => owner?.position.as_ref(),
            ActivityText::OwnerName => owner?.name.as_ref(),
            ActivityText::OwnerTelephone => owner?.telephone.as_ref(),
        }
    }

    fn set(self, activity: &mut Activity, text: Option<String>) {
        let mut owner = activity.owner.take().unwrap_or_default();
        *match self {
            ActivityText::Source => &mut activity.source,
            ActivityText::ListNo => &mut activity.list_no,
            ActivityText::OwnerPosition => &mut owner.position,
            ActivityText::OwnerName => &mut owner.name,
            ActivityText::OwnerTelephone => &mut owner.telephone,
        } = text;
        activity.owner = (*owner != Contact::default()).then_some(owner);
    }
}

pub(super) fn change(plan: &mut Plan, id: &Id<Activity>, change: &ActivityChange) -> Result<(), EditError> {
    match change {
        ActivityChange::Costs(line, costs) => {
            unique(costs.iter().map(|known| known.id.as_str()))?;
            return change_line(plan, id, line, |line| {
                line.costs.clone_from(costs);
                Ok(())
            });
        }
        ActivityChange::CarriedOver(line, year, amount) => {
            return change_line(plan, id, line, |line| {
                line.carried_over.set(*year, *amount);
                Ok(())
            });
        }
        _ => {}
    }
    change_activity(plan, id, |activity| {
        match change {
            ActivityChange::Text(text, to) => text.set(activity, to.clone()),
            ActivityChange::Schedule(schedule) => activity.schedule.clone_from(schedule),
            ActivityChange::Marks(marks) => activity.marks.clone_from(marks),
            ActivityChange::Texts(texts) => activity.texts.clone_from(texts),
            ActivityChange::Deliverables(list) => {
                unique(list.iter().map(|known| known.id.as_str()))?;
                activity.deliverables.clone_from(list);
            }
            ActivityChange::Tasks(list) => {
                unique(list.iter().map(|known| known.id.as_str()))?;
                activity.tasks.clone_from(list);
            }
            ActivityChange::Risks(list) => {
                unique(list.iter().map(|known| known.id.as_str()))?;
                activity.risks.clone_from(list);
            }
            ActivityChange::Releases(list) => {
                unique(list.iter().map(|known| known.id.as_str()))?;
                activity.releases.clone_from(list);
            }
            ActivityChange::Costs(..) | ActivityChange::CarriedOver(..) => {}
        }
        Ok(())
    })
}

/// What is pointed at by its id is there once.
fn unique<'a>(ids: impl Iterator<Item = &'a str>) -> Result<(), EditError> {
    let mut seen = HashSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(EditError::Taken { id: id.to_owned() });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::testing::json;
    use super::super::{Edit, apply};
    use super::*;

    fn check(change: ActivityChange, expected: Result<&str, &str>) {
        let plan: Plan = json(r#"{"id": "p", "activities": [{"id": "a", "lines": [{"id": "l"}]}]}"#);
        let edit = Edit::Activity { activity: Id::new("a"), change: Box::new(change) };
        let after = apply(&plan, &edit).map(|plan| {
            let activity = plan.activities.get("a").unwrap();
            serde_json::to_string(activity.as_ref()).unwrap()
        });
        let expected = expected.map(str::to_owned).map_err(|id| EditError::Taken { id: id.to_owned() });
        assert_eq!(after, expected);
    }

    #[test]
    fn lists_and_texts_are_what_they_are_given_as() {
        let text = |text| Some(str::to_owned(text));
        check(
            ActivityChange::Text(ActivityText::OwnerPosition, text("ผู้อำนวยการ")),
            Ok(r#"{"id":"a","owner":{"position":"ผู้อำนวยการ"},"lines":[{"id":"l"}]}"#),
        );
        check(ActivityChange::Text(ActivityText::OwnerName, None), Ok(r#"{"id":"a","lines":[{"id":"l"}]}"#));
        let schedule = Schedule { header_years: vec![2562, 2563], ..Schedule::default() };
        check(
            ActivityChange::Schedule(Some(Box::new(schedule))),
            Ok(r#"{"id":"a","lines":[{"id":"l"}],"schedule":{"header_years":[2562,2563]}}"#),
        );
        check(
            ActivityChange::Marks(vec![Mark::Additional]),
            Ok(r#"{"id":"a","marks":["additional"],"lines":[{"id":"l"}]}"#),
        );
        let cost = |id: &str| CostItem { id: Id::new(id), rate: Money::parse("350").ok(), ..CostItem::default() };
        check(
            ActivityChange::Costs(Id::new("l"), vec![cost("c")]),
            Ok(r#"{"id":"a","lines":[{"id":"l","costs":[{"id":"c","rate":"350"}]}]}"#),
        );
        check(ActivityChange::Costs(Id::new("l"), vec![cost("c"), cost("c")]), Err("c"));
        let task = |id: &str| Task { id: Id::new(id), ..Task::default() };
        check(ActivityChange::Tasks(vec![task("t"), task("t")]), Err("t"));
        check(
            ActivityChange::CarriedOver(Id::new("l"), 2563, Money::parse("5").ok()),
            Ok(r#"{"id":"a","lines":[{"id":"l","carried_over":{"2563":"5"}}]}"#),
        );
    }
}
