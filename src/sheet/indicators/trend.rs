//! How an indicator went, in one cell: its last results as text, drawn as a small line before them.

use super::super::form::Trend;
use super::super::form::indicator::{trend_of_rounds, trend_of_years};
use super::super::{Cell, Value};
use super::Indicators;
use crate::figures::history::{YearPoint, reported};
use crate::language::words::scoring;
use crate::plan::indicator::Indicator;
use rust_decimal::Decimal;

/// The most results that are written out; the line has all of them.
const WRITTEN: usize = 3;

impl Indicators<'_> {
    /// Results as reported by round; by year, with the present one, where there are not yet two rounds.
    pub(super) fn trend(&self, indicator: &Indicator, present: Option<Decimal>) -> Cell {
        let mut history = reported(indicator);
        let by_round = trend_of_rounds(&history, self.reading);
        let Trend { points } = match by_round.points.len() {
            0 | 1 => {
                let year = self.year();
                match history.years.iter_mut().find(|point| point.year == year) {
                    Some(point) => point.result = point.result.or(present),
                    None => history.years.push(YearPoint { year, result: present, ..YearPoint::default() }),
                }
                history.years.sort_by_key(|point| point.year);
                trend_of_years(&history, self.reading)
            }
            _ => by_round,
        };
        if points.len() < 2 {
            return Cell::closed(Value::Blank, scoring::TREND_FROM);
        }
        let first = points.len().saturating_sub(WRITTEN);
        let last: Vec<&str> = points.iter().skip(first).map(|(_, figure, _)| figure.as_str()).collect();
        let all: Vec<String> = points.iter().map(|(when, figure, _)| format!("{when}: {figure}")).collect();
        let cell = Cell::closed(Value::Text(last.join(" → ")), scoring::TREND_FROM).with_note(Some(all.join(" · ")));
        Cell { trend: Some(points.iter().map(|(.., result)| *result).collect()), ..cell }
    }
}
