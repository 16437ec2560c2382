//! Sorting and filtering as ways to look at a sheet: rows come in another order or stay away, and nothing else changes.
//!
//! What is asked for is an [`Arrangement`], kept on the device. Applying it to a sheet gives an [`Arranged`]: which rows
//! are hidden and the ranks of the others, as the cells were then. It holds until it is applied again: a row stays where
//! it is while it is edited, and rows added later are shown where the document has them. Rows are sorted among their
//! siblings; above a row that is shown, its headings are shown.

use super::{Row, RowKey, Sheet, Value};
use crate::language::collation::SortText;
use crate::language::dates::read_date;
use crate::language::search;
use crate::plan::date::Day;
use crate::plan::record::record;
use rust_decimal::Decimal;
use std::collections::{HashMap, HashSet};

record! {
    /// How the rows of a sheet are arranged.
    pub struct Arrangement {
        /// The column that sorts them, by its id.
        pub sort: Option<String>,
        /// The largest come first.
        pub descending: bool,
        /// What is shown.
        pub filters: Vec<Filter>,
    }
}

record! {
    /// What must stand in a column.
    pub struct Filter {
        /// The column's id.
        pub column: String,
        /// A text that the cell must hold.
        pub text: String,
        /// The values of which it must be one, as [`value_key`] writes them; none given: any.
        pub values: Option<Vec<String>>,
    }
}

impl Arrangement {
    /// Nothing is sorted or filtered.
    pub fn is_plain(&self) -> bool {
        self.sort.is_none() && self.filters.is_empty()
    }

    /// The filter of a column.
    pub fn filter(&self, column: &str) -> Option<&Filter> {
        self.filters.iter().find(|filter| filter.column == column)
    }

    /// The same with another filter of a column, or none.
    pub fn with_filter(mut self, column: &str, filter: Option<Filter>) -> Arrangement {
        self.filters.retain(|known| known.column != column);
        self.filters.extend(filter.filter(|filter| !filter.text.trim().is_empty() || filter.values.is_some()));
        self
    }

    /// The same sorted by a column, or by none.
    pub fn sorted(self, by: Option<(&str, bool)>) -> Arrangement {
        let descending = by.is_some_and(|(_, descending)| descending);
        Arrangement { sort: by.map(|(column, _)| column.to_owned()), descending, ..self }
    }

    /// Looks at the cells of a sheet: which rows are hidden, and in which order the others stand.
    pub fn apply(&self, sheet: &dyn Sheet) -> Arranged {
        if self.is_plain() {
            return Arranged::default();
        }
        let columns = sheet.columns();
        let place = |id: &str| columns.iter().position(|column| column.id == id);
        let rows: Vec<Row> = all_rows(sheet);
        let filters: Vec<Wanted> = self
            .filters
            .iter()
            .filter_map(|filter| {
                Some(Wanted { column: place(&filter.column)?, text: search::fold(&filter.text), filter })
            })
            .collect();
        let value = |row: &Row, column| sheet.cell(&row.key, column).map(|cell| cell.value).unwrap_or_default();
        let is_wanted = |row: &Row| {
            filters.iter().all(|wanted| wanted.holds(&value(row, wanted.column), &|value| value.shown(sheet.reading())))
        };
        let mut hidden = HashSet::new();
        if !filters.is_empty() {
            // From below: once a row is shown, so are the next rows of smaller levels, which are its headings.
            let mut needed_above = 0;
            for row in rows.iter().rev() {
                if row.level < needed_above || is_wanted(row) {
                    needed_above = row.level;
                } else {
                    hidden.insert(row.key.clone());
                }
                if row.level == 1 {
                    needed_above = 0;
                }
            }
        }
        let ranks = match self.sort.as_deref().and_then(place) {
            Some(column) => ranks(&rows, |row| value(row, column), self.descending),
            None => HashMap::new(),
        };
        Arranged { hidden, ranks }
    }
}

/// All rows of a sheet but its total.
pub fn all_rows(sheet: &dyn Sheet) -> Vec<Row> {
    let mut rows = sheet.rows(&|_| false);
    rows.retain(|row| row.key != RowKey::Total);
    rows
}

struct Wanted<'a> {
    column: usize,
    text: String,
    filter: &'a Filter,
}

impl Wanted<'_> {
    fn holds(&self, value: &Value, shown: &dyn Fn(&Value) -> String) -> bool {
        let has_text = || {
            self.text.is_empty()
                || search::holds(&shown(value), &self.text)
                || search::holds(&value_key(value), &self.text)
        };
        self.filter.values.as_ref().is_none_or(|values| values.contains(&value_key(value))) && has_text()
    }
}

/// A value as filters name it: the same whatever the digits, the unit of money and the decimals on screen.
pub fn value_key(value: &Value) -> String {
    match value {
        Value::Blank => String::new(),
        Value::Text(text) => search::fold(text),
        Value::Money(amount) => amount.to_decimal().normalize().to_string(),
        Value::Number(number, ..) => number.normalize().to_string(),
        Value::Error(code) => (*code).to_owned(),
        Value::Bar(bar) => {
            let done = bar.done.map(|done| done.normalize().to_string()).unwrap_or_default();
            if bar.is_planned { format!("/{done}") } else { done }
        }
    }
}

/// The values of a column in their order, each once, with how often it stands there; blank comes last.
pub fn values(sheet: &dyn Sheet, column: usize) -> Vec<(Value, usize)> {
    let rows = all_rows(sheet);
    let value = |row: &Row| sheet.cell(&row.key, column).map(|cell| cell.value).unwrap_or_default();
    let mut found: Vec<(Value, usize)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for value in rows.iter().map(value) {
        let at = *places.entry(value_key(&value)).or_insert_with(|| {
            found.push((value, 0));
            found.len().saturating_sub(1)
        });
        if let Some((_, count)) = found.get_mut(at) {
            *count = count.saturating_add(1);
        }
    }
    let order = SortOrder::of(found.iter().map(|(value, _)| value));
    found.sort_by_cached_key(|(value, _)| order.key(value));
    found
}

/// How the values of a column are compared.
struct SortOrder {
    are_days: bool,
}

/// Numbers, days, texts, errors; blanks apart.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum SortKey {
    Number(Decimal),
    Day(Day),
    Text(SortText),
    Error(&'static str),
    Blank,
}

impl SortOrder {
    /// Texts are days when all of them read as one.
    fn of<'v>(values: impl Iterator<Item = &'v Value>) -> SortOrder {
        let mut texts = values.filter(|value| matches!(value, Value::Text(_))).peekable();
        let are_days = texts.peek().is_some() && texts.all(|value| day(value).is_some());
        SortOrder { are_days }
    }

    fn key(&self, value: &Value) -> SortKey {
        match value {
            Value::Blank => SortKey::Blank,
            Value::Money(amount) => SortKey::Number(amount.to_decimal()),
            Value::Number(number, ..) => SortKey::Number(*number),
            Value::Error(code) => SortKey::Error(code),
            Value::Bar(bar) if bar.is_blank() => SortKey::Blank,
            Value::Bar(bar) => SortKey::Number(bar.done.unwrap_or_default()),
            Value::Text(text) => match day(value).filter(|_| self.are_days) {
                Some(day) => SortKey::Day(day),
                None => SortKey::Text(SortText::of(text)),
            },
        }
    }
}

fn day(value: &Value) -> Option<Day> {
    match value {
        Value::Text(text) => Some(read_date(text).ok()??.day),
        _ => None,
    }
}

/// The rank of each row by a column; equal rows keep the order of the document. Blanks are last in both directions.
fn ranks(rows: &[Row], value: impl Fn(&Row) -> Value, descending: bool) -> HashMap<RowKey, usize> {
    let values: Vec<Value> = rows.iter().map(value).collect();
    let order = SortOrder::of(values.iter());
    let keys: Vec<SortKey> = values.iter().map(|value| order.key(value)).collect();
    let mut sorted: Vec<(&Row, SortKey)> = rows.iter().zip(keys).collect();
    sorted.sort_by(|(_, one), (_, other)| match (one, other) {
        (SortKey::Blank, _) | (_, SortKey::Blank) => one.cmp(other),
        _ if descending => other.cmp(one),
        _ => one.cmp(other),
    });
    sorted.into_iter().enumerate().map(|(rank, (row, _))| (row.key.clone(), rank)).collect()
}

/// What an arrangement came to when it was applied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arranged {
    hidden: HashSet<RowKey>,
    ranks: HashMap<RowKey, usize>,
}

impl Arranged {
    /// Whether the filter hides a row.
    pub fn hides(&self, row: &RowKey) -> bool {
        self.hidden.contains(row)
    }

    /// No row is hidden or out of the document's order.
    pub fn is_plain(&self) -> bool {
        self.hidden.is_empty() && self.ranks.is_empty()
    }

    /// Whether rows below one of these are hidden. `rows` are all rows of the sheet.
    pub fn hides_below(&self, rows: &[Row], tops: &[RowKey]) -> bool {
        let tops: HashSet<&RowKey> = tops.iter().collect();
        let mut inside = None;
        rows.iter().any(|row| {
            if inside.is_some_and(|level| row.level > level) {
                return self.hides(&row.key);
            }
            inside = tops.contains(&row.key).then_some(row.level);
            false
        })
    }

    /// The rows of a sheet as they are shown: without hidden ones, in order, and without the children of folded ones.
    /// `rows` are all rows in the order of the document; a total, which is the last of them, stays the last.
    pub fn arrange(&self, rows: Vec<Row>, is_folded: &dyn Fn(&RowKey) -> bool) -> Vec<Row> {
        let rows = if self.ranks.is_empty() { rows } else { self.sorted(rows) };
        let shown: Vec<Row> = rows.into_iter().filter(|row| !self.hidden.contains(&row.key)).collect();
        let mut arranged: Vec<Row> = Vec::with_capacity(shown.len());
        let mut folded_at = None;
        let mut rest = shown.into_iter().peekable();
        while let Some(row) = rest.next() {
            if folded_at.is_some_and(|level| row.level > level) {
                continue;
            }
            // A heading whose rows are all hidden has nothing to open.
            let has_rows = rest.peek().is_some_and(|next| next.level > row.level);
            let open = (row.open.is_some() && has_rows).then(|| !is_folded(&row.key));
            folded_at = (open == Some(false)).then_some(row.level);
            arranged.push(Row { open, ..row });
        }
        arranged
    }

    /// Siblings by their ranks, each with what is below it. One without a rank came later: it stays behind the sibling
    /// that the document has before it.
    fn sorted(&self, rows: Vec<Row>) -> Vec<Row> {
        let total = rows.last().filter(|row| row.key == RowKey::Total).cloned();
        let rows: Vec<Row> = rows.into_iter().filter(|row| row.key != RowKey::Total).collect();
        // Where each row's siblings go on: a row with all below it is a block.
        let mut sorted = Vec::with_capacity(rows.len());
        let mut open: Vec<std::ops::Range<usize>> = self.blocks(&rows, 0..rows.len());
        while let Some(block) = open.pop() {
            if let Some(row) = rows.get(block.start) {
                sorted.push(row.clone());
            }
            open.extend(self.blocks(&rows, block.start.saturating_add(1)..block.end));
        }
        sorted.extend(total);
        sorted
    }

    /// The siblings in a stretch of rows, each with what is below it, in order; the first one last.
    fn blocks(&self, rows: &[Row], stretch: std::ops::Range<usize>) -> Vec<std::ops::Range<usize>> {
        let Some(level) = rows.get(stretch.start).filter(|_| !stretch.is_empty()).map(|row| row.level) else {
            return Vec::new();
        };
        let starts: Vec<usize> =
            stretch.clone().filter(|at| rows.get(*at).is_some_and(|row| row.level <= level)).collect();
        let ends = starts.iter().skip(1).copied().chain([stretch.end]);
        let mut rank = None;
        let mut blocks: Vec<(Option<usize>, std::ops::Range<usize>)> = Vec::with_capacity(starts.len());
        for (start, end) in starts.iter().copied().zip(ends) {
            let own = rows.get(start).and_then(|row| self.ranks.get(&row.key)).copied();
            rank = own.or(rank);
            blocks.push((rank, start..end));
        }
        blocks.sort_by_key(|(rank, _)| *rank);
        blocks.into_iter().rev().map(|(_, block)| block).collect()
    }
}

#[cfg(test)]
mod tests;
