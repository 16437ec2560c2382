//! The cells of the indicators: values, what may be done to them, and how scores and totals came about.

use super::super::{Cell, Rule, Value};
use super::{Field, Indicators, Part, reason_of};
use crate::figures::agreement::{self, Group, Heading, Totals};
use crate::figures::band;
use crate::figures::explanation::{explain, explain_total};
use crate::language::numbers::{NumberStyle, number_for_reading};
use crate::language::words::{indicators as words, scoring};
use crate::plan::agreement::Perspective;
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::plan::number::Number;
use rust_decimal::Decimal;

/// The decimals of scores for reading (domain notes, section 3).
const SCORE_PLACES: u32 = 4;

impl<'a> Indicators<'a> {
    pub(super) fn cell(&self, part: &Part<'_>, field: Field) -> Cell {
        match part {
            Part::Group(group) => self.group_cell(group, field),
            Part::Indicator(row, indicator) => self.indicator_cell(row, indicator, field),
            Part::Total(totals) => {
                let mut rows = self.table.groups.iter().flat_map(|group| &group.rows);
                self.total_cell(totals, &mut rows, self.band(), field)
            }
        }
    }

    fn group_cell(&self, group: &Group, field: Field) -> Cell {
        let name = |text: Option<&str>| Cell::closed(Value::text(text), words::NOT_OF_THIS_ROW);
        let perspective = match &group.heading {
            Heading::Perspective(id) => self.perspective(id),
            _ => None,
        };
        match field {
            Field::No => name(match &group.heading {
                Heading::Node(id) => self.plan.outline.get(id.as_str()).and_then(|node| node.code.as_deref()),
                _ => perspective.and_then(|perspective| perspective.no.as_deref()),
            }),
            Field::Indicator => name(match &group.heading {
                Heading::Perspective(_) => perspective.map(|perspective| perspective.title.as_str()),
                Heading::Node(id) => {
                    let node = self.plan.outline.get(id.as_str());
                    node.and_then(|node| node.title.as_deref().or(node.label.as_deref()))
                }
                Heading::Ungrouped => Some(words::UNGROUPED.of(self.reading.language)),
            }),
            _ => self.total_cell(&group.totals, &mut group.rows.iter(), None, field),
        }
    }

    fn total_cell(
        &self,
        totals: &Totals,
        rows: &mut dyn Iterator<Item = &agreement::Row>,
        band: Option<String>,
        field: Field,
    ) -> Cell {
        let sum = |value| Cell::computed(value, Rule::SumOfRows, words::SUM_OF_ROWS);
        match field {
            Field::Indicator => {
                let name = words::TOTAL.of(self.reading.language);
                Cell::closed(Value::text(Some(name)), words::NOT_OF_THIS_ROW)
            }
            Field::Weight => sum(if totals.weight.is_zero() { Value::Blank } else { plain(Some(totals.weight)) }),
            Field::Score => {
                let note = self.note_of_total(totals, rows, band);
                Cell::computed(scored(totals.to_date), Rule::WeightedMean("weight"), words::WEIGHTED_MEAN)
                    .with_note(note)
            }
            Field::Weighted => sum(scored(totals.weighted)),
            Field::Explanation => {
                let note = self.note_of_total(totals, rows, band);
                Cell::closed(Value::text(note.as_deref()), words::SCORED)
            }
            _ => Cell::closed(Value::Blank, words::NOT_OF_THIS_ROW),
        }
    }

    fn indicator_cell(&self, row: &agreement::Row, indicator: &Indicator, field: Field) -> Cell {
        let outcome = row.outcome.as_deref();
        let explanation =
            || outcome.map(|outcome| explain(outcome, self.reading.language, &|number| self.number(number)));
        let computed = |value| Cell::computed(value, Rule::Score, words::SCORED);
        match field {
            Field::No => Cell::entry(Value::text(indicator.no.as_deref())),
            Field::Indicator => Cell::entry(Value::text(Some(&indicator.title))),
            Field::Weight if self.is_agreed(indicator) => {
                let waived = row.waived.then(|| scoring::WAIVED.of(self.reading.language).to_owned());
                Cell::entry(plain(row.weight.map(Number::decimal))).with_note(waived)
            }
            Field::Weight => Cell::closed(Value::Blank, words::WEIGHT_IN_AGREEMENT),
            // The unit's own: the assessor's stands in a column of its own.
            Field::Result => Cell::entry(plain(outcome.and_then(|outcome| {
                let calculated = outcome.reading.calculated.as_ref();
                outcome.reading.typed.or(calculated.map(|calculation| calculation.value))
            }))),
            Field::Assessed => {
                Cell::entry(plain(self.round(indicator).and_then(|round| round.assessed).map(Number::decimal)))
            }
            Field::Adjustment => Cell::entry(plain(outcome.and_then(|outcome| outcome.adjustment))),
            Field::Reason => {
                let reason = self.round(indicator).and_then(|round| reason_of(round).1.as_deref());
                Cell::entry(Value::text(reason))
            }
            Field::Counted => Cell::computed(plain(row.counted), Rule::Score, scoring::COUNTED_FROM),
            Field::Computed => {
                computed(scored(outcome.and_then(|outcome| outcome.computed.as_ref().ok().map(|score| score.points))))
            }
            Field::Deduction => Cell::entry(plain(outcome.and_then(|outcome| outcome.deduction))),
            Field::Score => computed(scored(outcome.and_then(|outcome| outcome.score))).with_note(explanation()),
            Field::Weighted => computed(scored(row.weighted)),
            Field::Trend => self.trend(indicator, outcome.and_then(|outcome| outcome.reading.value())),
            Field::Explanation => Cell::closed(Value::text(explanation().as_deref()), words::SCORED),
        }
    }

    fn is_agreed(&self, indicator: &Indicator) -> bool {
        let agreed = self.asked.agreement_of(self.plan);
        agreed.is_some_and(|agreed| agreed.entries.iter().any(|entry| entry.indicator == indicator.id))
    }

    /// The band of the total.
    fn band(&self) -> Option<String> {
        let agreement = self.asked.agreement_of(self.plan)?;
        let band = band::of_total(self.plan, agreement, self.table)?.band?;
        Some(scoring::in_band(&band.name, self.reading.language))
    }

    fn perspective(&self, id: &Id<Perspective>) -> Option<&'a Perspective> {
        self.plan.agreements.iter().flat_map(|agreed| &agreed.perspectives).find(|known| known.id == *id)
    }

    fn number(&self, number: Decimal) -> String {
        number_for_reading(number, NumberStyle::up_to(SCORE_PLACES, self.reading.digits))
    }

    /// How a total came about, its band, and what is assessed of it.
    fn note_of_total(
        &self,
        totals: &Totals,
        rows: &mut dyn Iterator<Item = &agreement::Row>,
        band: Option<String>,
    ) -> Option<String> {
        let language = self.reading.language;
        let assessed = format!(
            "{} {} · {} {}",
            words::ASSESSED_ONLY.of(language),
            self.number(totals.assessed_only?),
            words::WEIGHT_ASSESSED.of(language),
            self.number(totals.assessed_weight),
        );
        let sum = explain_total(rows, totals, language, &|number| self.number(number));
        Some([sum, band, Some(assessed)].into_iter().flatten().collect::<Vec<_>>().join(" · "))
    }
}

fn plain(number: Option<Decimal>) -> Value {
    number.map_or(Value::Blank, |number| Value::Number(number, 0, SCORE_PLACES))
}

fn scored(score: Option<Decimal>) -> Value {
    score.map_or(Value::Blank, |score| Value::Number(score, SCORE_PLACES, SCORE_PLACES))
}
