//! What an indicator reached in years before, what it is to reach, and its long-term roadmap: year by year.

use super::super::super::Refusal;
use super::super::{GONE, Holds, Parts, RowsAct, Section, cell_of, text_of, year_of};
use super::IndicatorForm;
use crate::edit::{Edit, IndicatorChange, ValueList};
use crate::language::targets::{read_value, write_value};
use crate::language::words::{Text, form as words, indicator as names, plan as plan_words, scoring};
use crate::plan::indicator::{Value, Values};
use crate::plan::period::Year;

const LISTS: [(&str, ValueList, Text); 3] = [
    ("baseline", ValueList::Baseline, names::BASELINE),
    ("targets", ValueList::Targets, names::TARGETS),
    ("roadmap", ValueList::Roadmap, names::ROADMAP),
];

impl IndicatorForm<'_> {
    pub(super) fn values(&self) -> Section {
        let digits = self.reading.digits;
        let row = |value: &Value| {
            let year = Holds::Figure(digits.show(&value.year.to_string()).into_owned());
            vec![year, Holds::Prose(write_value(value, digits))]
        };
        let list = |parts: Parts, (key, list, name): &(&str, ValueList, Text)| {
            let known = list.of(self.indicator);
            let rows = known.map(|known| known.values.iter().map(row).collect()).unwrap_or_default();
            let parts = parts.rows(format!("values/{key}"), *name, &[plan_words::YEAR, words::VALUE], rows);
            match known {
                Some(known) => {
                    let heading = known.heading.as_deref();
                    parts.line(format!("values/{key}_heading"), words::VALUES_HEADING, heading)
                }
                None => parts,
            }
        };
        let parts = LISTS.iter().fold(Parts::new(self.reading), list);
        parts.under("values", words::VALUES.of(self.reading.language))
    }

    /// An indicator with other values in a list.
    fn with_values(&self, list: ValueList, values: Values) -> Edit {
        let values = (values != Values::default()).then(|| Box::new(values));
        self.edit(match list {
            ValueList::Baseline => IndicatorChange::Baseline(values),
            ValueList::Targets => IndicatorChange::Targets(values),
            ValueList::Roadmap => IndicatorChange::Roadmap(values),
        })
    }

    pub(super) fn enter_value(&self, key: &str, text: &str) -> Result<Option<Edit>, Refusal> {
        let word = key.split(['/', '_']).next().unwrap_or_default();
        let (_, list, _) = LISTS.iter().find(|(known, ..)| *known == word).ok_or(GONE)?;
        let mut values = list.of(self.indicator).cloned().unwrap_or_default();
        let Some((row, column)) = cell_of(key, word) else {
            values.heading = text_of(text);
            return Ok(Some(self.with_values(*list, values)));
        };
        let others: Vec<Year> = values.values.iter().map(|value| value.year).collect();
        let value = values.values.get_mut(row).ok_or(GONE)?;
        if column == 0 {
            let year = year_of(text)?.ok_or(Refusal::Closed(scoring::A_YEAR))?;
            if year != value.year && others.contains(&year) {
                return Err(Refusal::Closed(words::ALREADY_THERE));
            }
            value.year = year;
            value.to_year = value.to_year.filter(|to| *to > year);
        } else if text.trim() == write_value(value, self.reading.digits) {
            // What a document says in words is kept as it is.
            return Ok(None);
        } else {
            let read = read_value(text, value.year).unwrap_or_default();
            *value = Value { year: value.year, extra: value.extra.clone(), ..read };
        }
        Ok(Some(self.with_values(*list, values)))
    }

    pub(super) fn act_on_values(&self, key: &str, act: RowsAct) -> Option<Edit> {
        let (_, list, _) = LISTS.iter().find(|(known, ..)| *known == key)?;
        let known = list.of(self.indicator).cloned().unwrap_or_default();
        let first = self.plan.frame.first_year;
        let start = if *list == ValueList::Baseline { first.saturating_sub(1) } else { first };
        let last = known.values.iter().map(|value| value.to_year.unwrap_or(value.year)).max();
        let year = last.map_or(start, |last| last.saturating_add(1));
        let values = act.on(&known.values, || Value { year, ..Value::default() })?;
        Some(self.with_values(*list, Values { values, ..known }))
    }
}
