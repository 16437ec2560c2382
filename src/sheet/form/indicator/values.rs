//! What an indicator reached in years before, what it is to reach, and its long-term roadmap: year by year.

use super::super::super::Refusal;
use super::super::{GONE, Holds, Part, Parts, RowsAct, Section, cell_of, text_of, year_of};
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

/// A text of a whole list: its key, its name, where it stands.
type Told = (&'static str, Text, fn(&mut Values) -> &mut Option<String>);

const TEXTS: [Told; 3] = [
    ("heading", words::VALUES_HEADING, |it| &mut it.heading),
    ("unit", words::VALUES_UNIT, |it| &mut it.unit),
    ("text", words::VALUES_TEXT, |it| &mut it.text),
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
            let Some(known) = known else { return parts };
            TEXTS.iter().fold(parts, |mut parts, (field, title, of)| {
                let language = self.reading.language;
                let text = of(&mut known.clone()).clone().unwrap_or_default();
                parts.parts.push(Part {
                    key: format!("values/{key}_{field}"),
                    name: format!("{}: {}", name.of(language), title.of(language)),
                    holds: Holds::Line(text),
                });
                parts
            })
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
            let field = key.strip_prefix(word).and_then(|rest| rest.strip_prefix('_'));
            let (.., of) = TEXTS.iter().find(|(known, ..)| Some(*known) == field).ok_or(GONE)?;
            *of(&mut values) = text_of(text);
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
