//! What all documents have: lists of items, values by year, units that tables name, and the list types of a plan.

use super::seed::Seed;
use phaen::plan::id::Id;
use phaen::plan::indicator::{Operator, Value, Values};
use phaen::plan::list::{List, Part};
use phaen::plan::organisation::Unit;
use phaen::plan::period::{ByYear, Period, Year};
use phaen::plan::statement::Statement;
use phaen::plan::text::{HeadedList, HeadedText, Item};
use std::sync::Arc;

/// The sign by which a bullet belongs below the one before it.
const SECOND_LEVEL: &str = "* ";

/// A list of parts; ids are unique within it.
pub(crate) fn list<T: Part>(parts: impl IntoIterator<Item = T>) -> List<T> {
    List::from_parts(parts.into_iter().map(Arc::new).collect()).expect("ids are unique")
}

/// An item of a list: an object with a number and a text, or the text alone.
pub(crate) fn item(seed: Seed) -> Item {
    if let Some(text) = seed.as_text() {
        return Item { text, ..Item::default() };
    }
    Item {
        no: seed.no("no"),
        title: seed.text("title"),
        text: seed.word("text").to_owned(),
        aim: seed.text("aim"),
        heading: seed.is_set("heading"),
        fragment: seed.is_set("fragment"),
        page: seed.count("page"),
        count: seed.count("stated_count"),
        items: items(seed, "list"),
        ..Item::default()
    }
}

/// The items of a list.
pub(crate) fn items(seed: Seed, path: &str) -> Vec<Item> {
    seed.all(path).map(item).collect()
}

/// The bullets below an item. A bullet of the second level stands below the one before it.
pub(crate) fn bullets(seed: Seed) -> Vec<Item> {
    let mut bullets: Vec<Item> = Vec::new();
    for text in seed.all("bullets").filter_map(Seed::as_text) {
        match (text.strip_prefix(SECOND_LEVEL), bullets.last_mut()) {
            (Some(text), Some(above)) => {
                above.items.push(Item { no: Some(SECOND_LEVEL.trim().to_owned()), ..Item::of(text) });
            }
            _ => bullets.push(Item::of(&text)),
        }
    }
    bullets
}

/// A list under a heading.
pub(crate) fn headed_list(id: &str, heading: &str, items: Vec<Item>) -> HeadedList {
    HeadedList { id: Id::new(id), heading: heading.to_owned(), items, ..HeadedList::default() }
}

/// A text under a heading, if the document has it.
pub(crate) fn headed_text(heading: &str, text: Option<String>) -> Option<HeadedText> {
    Some(HeadedText { heading: heading.to_owned(), text: text?, ..HeadedText::default() })
}

/// The statements of a unit, to be filled.
pub(crate) fn statement(id: &str, unit: &str) -> Statement {
    Statement { id: Id::new(id), unit: Some(Id::new(unit)), ..Statement::default() }
}

/// One value for each year.
pub(crate) fn in_year<V, T: Into<V>>(year: Year, value: Option<T>) -> ByYear<V> {
    ByYear(value.map(|value| (year, value.into())).into_iter().collect())
}

/// Months by fiscal year.
pub(crate) fn months_by_year(months: Vec<(Year, Period)>) -> ByYear<Vec<Period>> {
    let mut years: Vec<(Year, Vec<Period>)> = Vec::new();
    for (year, month) in months {
        match years.last_mut() {
            Some((last, months)) if *last == year => months.push(month),
            _ => years.push((year, vec![month])),
        }
    }
    ByYear(years)
}

/// A target or value of one year, or of the years that its text covers.
pub(crate) fn value(year: Year, seed: Seed) -> Value {
    let covered = seed.all("covers_years").filter_map(Seed::as_text).filter_map(|year| year.parse().ok());
    Value {
        year,
        to_year: covered.max(),
        operator: Operator::from_word(seed.word("operator")).unwrap_or_default(),
        value: seed.number("value"),
        unit: seed.text("unit"),
        ratio: seed.text("ratio"),
        text: seed.text("text"),
        none: seed.is_set("none"),
        ..Value::default()
    }
}

/// The values that an object keeps by year.
pub(crate) fn values_by_year(seed: Seed) -> Vec<Value> {
    seed.fields().filter_map(|(year, seed)| Some(value(year.parse().ok()?, seed))).collect()
}

/// Values without a heading; nothing if there are none.
pub(crate) fn values(values: Vec<Value>) -> Option<Box<Values>> {
    (!values.is_empty()).then(|| Box::new(Values { values, ..Values::default() }))
}

/// Units as tables name them, whatever their spaces.
pub(crate) struct Units(pub(crate) Vec<Arc<Unit>>);

impl Units {
    /// The unit with this name or abbreviation.
    pub(crate) fn find(&self, name: &str) -> Option<Id<Unit>> {
        let wanted = without_spaces(name);
        let is_named = |own: &Option<String>| own.as_deref().is_some_and(|own| without_spaces(own) == wanted);
        self.0.iter().find(|unit| is_named(&unit.name) || is_named(&unit.abbreviation)).map(|unit| unit.id.clone())
    }

    /// The unit that a field names, as a list of one; nothing where the field is blank.
    pub(crate) fn named(&self, seed: Seed, path: &str) -> Vec<Id<Unit>> {
        let name = seed.text(path);
        name.map(|name| self.find(&name).expect("tables name units of the document")).into_iter().collect()
    }
}

/// A text without its spaces, for names that tables break differently.
pub(crate) fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}
