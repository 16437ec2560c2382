//! The weight of a waived indicator that is given away by hand: which others take it over, and how much each.

use super::indicator::titled;
use super::{Choice, GONE, Holds, Part, Reading, Refusal, Rows, choice, figure, none_of, number_of};
use crate::language::words::{form as words, indicator as names};
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::waiver::{MovedWeight, Waiver, WaiverRule};

/// The table of those that take it over; nothing where the weight is not moved by hand.
pub(super) fn moved<'a>(
    (key, name): (String, String),
    waiver: Option<&Waiver>,
    others: impl Iterator<Item = &'a Indicator>,
    reading: Reading,
) -> Option<Part> {
    let waiver = waiver.filter(|waiver| waiver.rule == WaiverRule::ByHand)?;
    let others = others.map(|other| choice(&other.id, titled(other)));
    let choices: Vec<Choice> = std::iter::once(none_of(reading)).chain(others).collect();
    let row = |moved: &MovedWeight| {
        let chosen = moved.indicator.as_str().to_owned();
        vec![Holds::Choice { chosen, choices: choices.clone() }, figure(reading, moved.weight)]
    };
    let columns = [names::INDICATOR, names::WEIGHT].map(|name| name.of(reading.language).to_owned()).to_vec();
    let rows = Rows {
        columns,
        rows: waiver.moved.iter().map(row).collect(),
        add: Some(words::ADD_ROW.of(reading.language).to_owned()),
        can_remove: true,
        can_move: false,
    };
    Some(Part { key, name, holds: Holds::Rows(rows) })
}

/// The waiver after an entry into that table.
pub(super) fn enter(waiver: &Waiver, (row, column): (usize, usize), text: &str) -> Result<Box<Waiver>, Refusal> {
    let mut waiver = Box::new(waiver.clone());
    let moved = waiver.moved.get_mut(row).ok_or(GONE)?;
    match column {
        0 => moved.indicator = Id::new(text),
        _ => moved.weight = number_of(text)?,
    }
    Ok(waiver)
}
