//! The template sheet of an indicator (แบบฟอร์มรายละเอียดตัวชี้วัด): all that the plan says of it, in the order in which
//! offices print it. What it holds is the plan's own indicator, never a copy.

mod criteria;
mod general;
mod measuring;
mod rounds;
mod values;
mod works;

pub(super) use general::titled;

use super::super::{NewId, Reading, Refusal};
use super::{Form, GONE, RowsAct, Section, Trend, number_text};
use crate::edit::{Edit, IndicatorChange};
use crate::figures::history::{History, RoundPoint, YearPoint};
use crate::figures::score::{Outcome, RoundTime};
use crate::language::words::form as words;
use crate::plan::Plan;
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use std::sync::Arc;

/// The sheet of one indicator.
pub struct IndicatorForm<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The indicator.
    pub indicator: &'a Indicator,
    /// What it comes to in each of its rounds.
    pub outcomes: &'a [(RoundTime, Arc<Outcome>)],
    /// How it went.
    pub history: &'a History,
    /// How figures are written.
    pub reading: Reading,
}

impl Form for IndicatorForm<'_> {
    fn sections(&self) -> Vec<Section> {
        let mut sections = vec![self.general(), self.meaning(), self.criteria(), self.measuring(), self.values()];
        sections.extend(self.rounds());
        sections.push(self.others());
        sections
    }

    fn enter(&self, key: &str, text: &str, new_id: NewId<'_>) -> Result<Option<Edit>, Refusal> {
        let (head, rest) = key.split_once('/').unwrap_or((key, ""));
        match head {
            "criteria" => self.enter_criteria(rest, text),
            "measure" => self.enter_measuring(rest, text),
            "parts" => self.enter_part(key, text),
            "values" => self.enter_value(rest, text),
            "rounds" | "round" => self.enter_round(key, text, new_id),
            _ => self.enter_general(key, text),
        }
    }

    fn act(&self, key: &str, act: RowsAct, new_id: NewId<'_>) -> Option<Edit> {
        let (head, rest) = key.split_once('/').unwrap_or((key, ""));
        match head {
            "criteria" => self.act_on_criteria(rest, act),
            "values" => self.act_on_values(rest, act),
            "rounds" | "round" => self.act_on_rounds(key, act, new_id),
            _ => self.act_on_others(key, act, new_id),
        }
    }
}

impl IndicatorForm<'_> {
    fn edit(&self, change: IndicatorChange) -> Edit {
        Edit::Indicator { indicator: self.indicator.id.clone(), change: Box::new(change) }
    }

    fn changed(&self, change: IndicatorChange) -> Result<Option<Edit>, Refusal> {
        Ok(Some(self.edit(change)))
    }

    /// The indicator that a word stands for; blank is none.
    fn other(&self, word: &str) -> Result<Option<Id<Indicator>>, Refusal> {
        match word {
            "" => Ok(None),
            word => self.plan.indicators.get(word).map(|known| Some(known.id.clone())).ok_or(GONE),
        }
    }
}

/// The results of a history by round; those of years where no round has one.
#[must_use]
pub fn trend(history: &History, reading: Reading) -> Trend {
    let rounds = trend_of_rounds(history, reading);
    if rounds.points.is_empty() { trend_of_years(history, reading) } else { rounds }
}

/// The results of a history by round.
#[must_use]
pub fn trend_of_rounds(history: &History, reading: Reading) -> Trend {
    let show = |text: &str| reading.digits.show(text).into_owned();
    let point = |point: &RoundPoint| {
        let (months, year) = (show(&point.round.months.to_string()), show(&point.round.year.to_string()));
        let when = words::round(&months, &year, reading.language);
        Some((when, number_text(reading, point.result?), point.result?))
    };
    Trend { points: history.rounds.iter().filter_map(point).collect() }
}

/// The results of a history by year.
#[must_use]
pub fn trend_of_years(history: &History, reading: Reading) -> Trend {
    let point = |point: &YearPoint| {
        let when = reading.digits.show(&point.year.to_string()).into_owned();
        Some((when, number_text(reading, point.result?), point.result?))
    };
    Trend { points: history.years.iter().filter_map(point).collect() }
}
