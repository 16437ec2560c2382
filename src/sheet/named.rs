//! What every table of the outline shows of its headings and activities alike: number, name, responsible units.

use super::{Cell, Refusal, Value, units};
use crate::edit::{Edit, NumberField, Responsibility, TextField};
use crate::language::entry::read_number;
use crate::plan::Plan;
use crate::plan::activity::Activity;
use crate::plan::number::Number;
use crate::plan::outline::Node;

/// A heading or an activity.
#[derive(Clone, Copy)]
pub(super) enum Named<'a> {
    Node(&'a Node),
    Activity(&'a Activity),
}

impl<'a> Named<'a> {
    pub(super) fn no(self) -> Cell {
        Cell::entry(Value::text(match self {
            Named::Node(node) => node.code.as_deref().or(node.label.as_deref()),
            Named::Activity(activity) => activity.no.as_deref(),
        }))
    }

    pub(super) fn name(self) -> Cell {
        Cell::entry(Value::text(match self {
            Named::Node(node) => node.title.as_deref(),
            Named::Activity(activity) => activity.title.as_deref(),
        }))
    }

    pub(super) fn units(self, plan: &Plan) -> Cell {
        units::cell(
            plan,
            match self {
                Named::Node(node) => &node.units,
                Named::Activity(activity) => &activity.units,
            },
        )
    }

    pub(super) fn enter_no(self, text: &str) -> Option<Edit> {
        match self {
            Named::Node(node) => {
                // The words of the document stand in for a code; they are not stored by passing over them.
                let is_shown = node.code.is_none() && node.label.as_deref().is_some_and(|label| label == text.trim());
                let field = TextField::NodeCode(node.id.clone());
                (!is_shown).then(|| text_edit(field, node.code.as_deref(), text)).flatten()
            }
            Named::Activity(activity) => {
                text_edit(TextField::ActivityNo(activity.id.clone()), activity.no.as_deref(), text)
            }
        }
    }

    pub(super) fn enter_name(self, text: &str) -> Option<Edit> {
        match self {
            Named::Node(node) => text_edit(TextField::NodeTitle(node.id.clone()), node.title.as_deref(), text),
            Named::Activity(activity) => {
                text_edit(TextField::ActivityTitle(activity.id.clone()), activity.title.as_deref(), text)
            }
        }
    }

    pub(super) fn enter_units(self, plan: &Plan, text: &str) -> Result<Option<Edit>, Refusal> {
        match self {
            Named::Node(node) => units::enter(plan, Responsibility::Node(node.id.clone()), &node.units, text),
            Named::Activity(activity) => {
                units::enter(plan, Responsibility::Activity(activity.id.clone()), &activity.units, text)
            }
        }
    }
}

/// What a text means in a cell of words; `None` when it changes nothing.
pub(super) fn text_edit(field: TextField, before: Option<&str>, text: &str) -> Option<Edit> {
    let (trimmed, before) = (text.trim(), before.unwrap_or_default());
    let is_same = trimmed == before || text == before;
    let text = Some(trimmed).filter(|text| !text.is_empty()).map(str::to_owned);
    (!is_same).then_some(Edit::SetText { field, text })
}

/// What a text means in a cell of a number; `None` when it changes nothing.
pub(super) fn number_edit(field: NumberField, before: Option<Number>, text: &str) -> Result<Option<Edit>, Refusal> {
    let number = read_number(text).map_err(Refusal::Unreadable)?;
    Ok((number != before).then_some(Edit::SetNumber { field, number }))
}
