//! The cells of an assessment: values, what may be done to them, and what does not agree.

use super::super::{Cell, Rule, Value};
use super::{Assessments, Field, Part};
use crate::figures::assessment::{self as figures, AssessmentFinding, Scored};
use crate::figures::explanation::{explain_mean, explain_weighted};
use crate::language::numbers::{NumberStyle, number_for_reading};
use crate::language::words::{agreement as names, indicators, scoring as words};
use crate::plan::number::Number;
use crate::plan::rules::RuleTable;
use rust_decimal::Decimal;

/// The decimals of published scores.
const SCORE_PLACES: u32 = 2;
/// The decimals of explanations.
const EXACT_PLACES: u32 = 4;

impl<'a> Assessments<'a> {
    pub(super) fn cell(&self, part: Part<'a>, field: Field) -> Cell {
        let scored = self.scored(part);
        match field {
            Field::No | Field::Name => self.name(part, field),
            Field::Weight => self.weight(part),
            Field::Score => self.typed(part, scored),
            Field::Computed => {
                let reason = if matches!(part, Part::Total) { words::OF_GROUPS } else { words::OF_PARTS };
                let rule = if matches!(part, Part::Total) { Rule::WeightedMean("weight") } else { Rule::Score };
                Cell::computed(figure(scored.computed), rule, reason).with_note(self.explanation(part))
            }
            Field::Level => {
                let note = self.assessed.levels.filter(|_| scored.level.is_some()).map(|table| self.from(table));
                Cell::computed(Value::text(scored.level), Rule::Score, words::FROM_LEVEL_TABLE).with_note(note)
            }
            Field::Target => match part {
                Part::Total => Cell::entry(given(self.assessment.target)),
                Part::Item(item, _) => Cell::entry(given(item.target)),
                _ => nothing(),
            },
            Field::Gap => match part {
                Part::Total => Cell::computed(figure(self.assessed.gap), Rule::Score, words::TO_TARGET),
                Part::Item(_, score) => Cell::computed(figure(score.gap), Rule::Score, words::TO_TARGET),
                _ => nothing(),
            },
            Field::Last => match part {
                // What the plan knows of the year before stands there until another score is typed.
                Part::Total => Cell::entry(figure(scored.last)),
                Part::Group(_, group, _) => Cell::entry(given(group.last_score)),
                Part::Item(item, _) => Cell::entry(given(item.last_score)),
                Part::SubItem(sub, _) => Cell::entry(given(sub.last_score)),
            },
            Field::Change => Cell::computed(figure(scored.change()), Rule::Score, words::SINCE_LAST),
            Field::Goal | Field::Result | Field::Success => match part {
                Part::SubItem(sub, _) if field == Field::Goal => Cell::entry(given(sub.goal)),
                Part::SubItem(sub, _) if field == Field::Result => Cell::entry(given(sub.result)),
                Part::SubItem(_, score) => Cell::computed(figure(score.success), Rule::Score, words::OF_RESULT),
                _ => nothing(),
            },
        }
    }

    fn scored(&self, part: Part<'a>) -> Scored<'a> {
        match part {
            Part::Total => self.assessed.total,
            Part::Group(_, _, score) => score.scored,
            Part::Item(_, score) => score.scored,
            Part::SubItem(_, score) => score.scored,
        }
    }

    fn name(&self, part: Part<'_>, field: Field) -> Cell {
        let (no, name) = match part {
            Part::Total if field == Field::Name => {
                let total = indicators::TOTAL.of(self.reading.language);
                return Cell::closed(Value::text(Some(total)), words::NOT_OF_ROW);
            }
            Part::Total => return nothing(),
            Part::Group(_, group, _) => (&group.code, group.name.as_deref().or(group.name_en.as_deref())),
            Part::Item(item, _) => (&item.no, Some(item.name.as_str())),
            Part::SubItem(sub, _) => (&sub.no, Some(sub.text.as_str())),
        };
        Cell::entry(Value::text(if field == Field::No { no.as_deref() } else { name }))
    }

    /// The weight of a group as entered, else as the rule table says.
    fn weight(&self, part: Part<'_>) -> Cell {
        match part {
            Part::Group(_, group, score) => {
                let note = self.assessed.weights.filter(|_| group.weight.is_none() && score.weight.is_some());
                let value = group.weight.map(Number::decimal).or(score.weight.filter(|_| note.is_some()));
                Cell::entry(figure(value)).with_note(note.map(|table| self.from(table)))
            }
            Part::Total => {
                let weights = self.assessed.groups.iter().filter_map(|group| group.weight);
                let sum = weights.fold(Decimal::ZERO, Decimal::saturating_add);
                Cell::computed(figure((!sum.is_zero()).then_some(sum)), Rule::SumOfRows, indicators::SUM_OF_ROWS)
            }
            _ => nothing(),
        }
    }

    /// A typed score, which says when its parts give another one or the document another level.
    fn typed(&self, part: Part<'_>, scored: Scored<'_>) -> Cell {
        let language = self.reading.language;
        let about = self.assessed.findings.iter().filter(|finding| is_about(finding, part));
        let notes: Vec<String> = about
            .filter_map(|finding| match finding {
                AssessmentFinding::Score { computed, .. } => Some(words::differs(&self.number(*computed), language)),
                AssessmentFinding::Level { stated, found, .. } => Some(words::other_level(stated, found, language)),
                AssessmentFinding::Required { item, .. } => {
                    Some(words::required(&self.name_of(item.as_str()), language))
                }
                AssessmentFinding::Weights(_) => None,
            })
            .collect();
        let alarm = !notes.is_empty();
        let cell = Cell::entry(figure(scored.typed)).with_note(alarm.then(|| notes.join("; ")));
        Cell { alarm, ..cell }
    }

    fn name_of(&self, item: &str) -> String {
        let mut items = self.assessment.groups.iter().flat_map(|group| &group.items);
        items.find(|known| known.id.as_str() == item).map(|known| known.name.clone()).unwrap_or_default()
    }

    /// How a computed score came about.
    fn explanation(&self, part: Part<'_>) -> Option<String> {
        let language = self.reading.language;
        let number = |number: Decimal| self.number(number);
        let mean = |scores: Vec<Decimal>, mean: Option<Decimal>| explain_mean(&scores, mean?, language, &number);
        match part {
            Part::SubItem(..) => None,
            Part::Item(_, score) => {
                mean(score.sub_items.iter().filter_map(|sub| sub.scored.counts()).collect(), score.scored.computed)
            }
            Part::Group(_, _, score) if score.items.is_empty() => None,
            Part::Group(_, _, score) => {
                mean(score.items.iter().filter_map(|item| item.scored.counts()).collect(), score.scored.computed)
            }
            Part::Total => {
                let rows = self.assessed.groups.iter();
                let rows: Vec<_> = rows.filter_map(|group| Some((group.weight?, group.scored.counts()))).collect();
                explain_weighted(&rows, self.assessed.total.computed?, language, &number)
            }
        }
    }

    fn from(&self, table: &RuleTable) -> String {
        let language = self.reading.language;
        words::from_table(&table.title, names::certainty(table.certainty).of(language), language)
    }

    fn number(&self, number: Decimal) -> String {
        number_for_reading(number, NumberStyle::up_to(EXACT_PLACES, self.reading.digits))
    }
}

fn is_about(finding: &AssessmentFinding, part: Part<'_>) -> bool {
    let of = match finding {
        AssessmentFinding::Score { part, .. } | AssessmentFinding::Level { part, .. } => part,
        AssessmentFinding::Required { group, .. } => return matches!(part, Part::Group(at, ..) if at == *group),
        AssessmentFinding::Weights(_) => return false,
    };
    match (of, part) {
        (figures::Part::Total, Part::Total) => true,
        (figures::Part::Group(a), Part::Group(b, ..)) => *a == b,
        (figures::Part::Item(id), Part::Item(item, _)) => *id == item.id,
        (figures::Part::SubItem(id), Part::SubItem(sub, _)) => *id == sub.id,
        _ => false,
    }
}

fn nothing() -> Cell {
    Cell::closed(Value::Blank, words::NOT_OF_ROW)
}

fn figure(number: Option<Decimal>) -> Value {
    number.map_or(Value::Blank, |number| Value::Number(number, 0, SCORE_PLACES))
}

fn given(number: Option<Number>) -> Value {
    figure(number.map(Number::decimal))
}
