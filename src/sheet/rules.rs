//! The rule tables of a plan: bands, weights of groups and disbursement targets, each below its table.
//!
//! How sure a table is and what it is for are chosen from lists; figures, names and years are typed.

mod rows;

use super::{Cell, Column, NewId, Reading, Refusal, Row, RowAct, RowKey, RowsEdit, Sheet, Value};
use crate::edit::{BandNumber, Edit, RulesChange, TableChange};
use crate::language::entry::read_number;
use crate::language::words::{Text, agreement as names, scoring as words};
use crate::plan::Plan;
use crate::plan::number::Number;
use crate::plan::rules::{Band, Certainty, GroupWeight, RuleTable, RuleUse, SpendingKind, SpendingTarget};
use rust_decimal::Decimal;

/// The rule tables of a plan.
pub struct RuleTables<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// How figures are written.
    pub reading: Reading,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Use,
    Name,
    Min,
    Over,
    GroupsMin,
    Points,
    Factor,
    Weight,
    Percent,
    Months,
    Since,
    Until,
    Certainty,
    Source,
    Note,
}

const FIELDS: [(Field, &str, Text, u16); 15] = [
    (Field::Use, "use", words::USE, 168),
    (Field::Name, "name", words::NAME, 380),
    (Field::Min, "min", names::FROM, 96),
    (Field::Over, "over", words::OVER, 96),
    (Field::GroupsMin, "groups_min", words::GROUPS_MIN, 132),
    (Field::Points, "points", words::POINTS, 96),
    (Field::Factor, "factor", words::FACTOR, 96),
    (Field::Weight, "weight", words::WEIGHT, 96),
    (Field::Percent, "percent", words::PERCENT, 96),
    (Field::Months, "months", words::MONTHS, 116),
    (Field::Since, "since", names::SINCE, 96),
    (Field::Until, "until", words::UNTIL, 96),
    (Field::Certainty, "certainty", names::CERTAINTY, 180),
    (Field::Source, "source", names::SOURCE, 320),
    (Field::Note, "note", words::NOTE, 320),
];

/// What a row stands for: a table, or a place within it.
#[derive(Clone, Copy)]
enum Part<'a> {
    Table(&'a RuleTable),
    Band(&'a RuleTable, usize, &'a Band),
    Weight(&'a RuleTable, usize, &'a GroupWeight),
    Target(&'a RuleTable, usize, &'a SpendingTarget),
}

/// What an entry is.
enum Entry {
    Number(Option<Number>),
    Text(Option<String>),
    Year(Option<u16>),
}

impl Sheet for RuleTables<'_> {
    fn reading(&self) -> Reading {
        self.reading
    }

    fn columns(&self) -> Vec<Column> {
        let column = |(field, id, title, width): &(Field, &'static str, Text, u16)| Column {
            id,
            title: title.of(self.reading.language).to_owned(),
            width: *width,
            is_figure: !matches!(field, Field::Use | Field::Name | Field::Certainty | Field::Source | Field::Note),
        };
        FIELDS.iter().map(column).collect()
    }

    fn has_total(&self) -> bool {
        false
    }

    fn rows(&self, is_folded: &dyn Fn(&RowKey) -> bool) -> Vec<Row> {
        let mut rows = Vec::new();
        for table in &self.plan.rules.tables {
            let key = key("table", 0, table);
            let is_open = !is_folded(&key);
            rows.push(Row { key, level: 1, open: Some(is_open) });
            let kinds = [("band", table.bands.len()), ("weight", table.weights.len()), ("target", table.targets.len())];
            let below = kinds.into_iter().filter(|_| is_open);
            let below = below.flat_map(|(kind, count)| (0..count).map(move |at| (kind, at)));
            rows.extend(below.map(|(kind, at)| Row { key: self::key(kind, at, table), level: 2, open: None }));
        }
        rows
    }

    fn cells(&self, row: &RowKey) -> Option<Vec<Cell>> {
        let part = self.part(row)?;
        Some(FIELDS.iter().map(|(field, ..)| self.cell(part, *field)).collect())
    }

    fn text_for_editing(&self, row: &RowKey, column: usize) -> String {
        let Some((part, (field, ..))) = self.part(row).zip(FIELDS.get(column)) else { return String::new() };
        let shown = |text: String| self.reading.digits.show(&text).into_owned();
        match entered(part, *field) {
            Some(Entry::Number(number)) => number.map_or(String::new(), |number| shown(number.to_string())),
            Some(Entry::Year(year)) => year.map_or(String::new(), |year| shown(year.to_string())),
            Some(Entry::Text(text)) => text.unwrap_or_default(),
            None => self.cell(part, *field).value.bare(self.reading),
        }
    }

    fn choices(&self, row: &RowKey, column: usize) -> Vec<String> {
        let say = |text: Text| text.of(self.reading.language).to_owned();
        match (self.part(row), FIELDS.get(column)) {
            (Some(Part::Table(_)), Some((Field::Certainty, ..))) => {
                Certainty::ALL.iter().map(|known| say(names::certainty(*known))).collect()
            }
            (Some(Part::Table(_)), Some((Field::Use, ..))) => {
                RuleUse::ALL.iter().map(|known| say(words::rule_use(*known))).collect()
            }
            (Some(Part::Target(..)), Some((Field::Use, ..))) => {
                SpendingKind::ALL.iter().map(|known| say(words::spending(*known))).collect()
            }
            _ => Vec::new(),
        }
    }

    fn enter(&self, row: &RowKey, column: usize, text: &str, _: NewId<'_>) -> Result<Option<Edit>, Refusal> {
        let gone = Refusal::Closed(words::NOT_OF_ROW);
        let (part, (field, ..)) = self.part(row).zip(FIELDS.get(column)).ok_or(gone.clone())?;
        if let Some(reason) = self.cell(part, *field).reason() {
            return Err(Refusal::Closed(reason));
        }
        let choices = self.choices(row, column);
        if !choices.is_empty() {
            let chosen = choices.iter().position(|name| name == text.trim());
            let after = chosen.and_then(|at| chosen_of(part, *field, at));
            let after = after.ok_or(Refusal::Closed(words::CHOSEN_FROM_LIST))?;
            return Ok((after != *part.table()).then(|| put(after)));
        }
        let number = || read_number(text).map_err(Refusal::Unreadable);
        let (same, change) = match entered(part, *field).ok_or(gone.clone())? {
            Entry::Number(before) => {
                let number = number()?;
                if let (Part::Target(table, at, _), Field::Months) = (part, *field) {
                    let months = months_of(number)?;
                    let after = with_target(table, at, |target| target.months = months);
                    return Ok((after != *table).then(|| put(after)));
                }
                (number == before, number_change(part, *field, number))
            }
            Entry::Year(before) => {
                let year = number()?.map(year_of).transpose()?;
                if let Part::Target(table, at, _) = part {
                    let year = year.ok_or(Refusal::Closed(words::A_YEAR))?;
                    let after = with_target(table, at, |target| target.year = year);
                    return Ok((after != *table).then(|| put(after)));
                }
                let change = if *field == Field::Since { TableChange::Since(year) } else { TableChange::Until(year) };
                (year == before, Some(change))
            }
            Entry::Text(before) => {
                let text = Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned);
                if text.is_none() && *field == Field::Name {
                    return Err(Refusal::Closed(words::NAME_NEEDED));
                }
                if let Part::Weight(table, at, _) = part {
                    let mut after = table.clone();
                    if let Some(weight) = after.weights.get_mut(at) {
                        weight.code = text.unwrap_or_default();
                    }
                    return Ok((after != *table).then(|| put(after)));
                }
                (text == before, text_change(part, *field, text))
            }
        };
        let change = RulesChange::Table(part.table().id.clone(), change.ok_or(gone)?);
        Ok((!same).then(|| Edit::Rules(Box::new(change))))
    }

    fn rows_edit(&self, act: RowAct, rows: &[RowKey], active: &RowKey, _: NewId<'_>) -> Result<RowsEdit, Text> {
        rows::edit(self.plan, act, rows, active)
    }
}

impl<'a> RuleTables<'a> {
    fn part(&self, row: &RowKey) -> Option<Part<'a>> {
        let RowKey::Part(path) = row else { return None };
        let (kind, rest) = path.split_once('/')?;
        let (at, id) = rest.split_once('/')?;
        let at: usize = at.parse().ok()?;
        let table = self.plan.rules.tables.iter().find(|table| table.id == id)?;
        Some(match kind {
            "table" => Part::Table(table),
            "band" => Part::Band(table, at, table.bands.get(at)?),
            "weight" => Part::Weight(table, at, table.weights.get(at)?),
            "target" => Part::Target(table, at, table.targets.get(at)?),
            _ => return None,
        })
    }

    fn cell(&self, part: Part<'_>, field: Field) -> Cell {
        let language = self.reading.language;
        if let Some(entry) = entered(part, field) {
            return Cell::entry(match entry {
                Entry::Number(number) => figure(number.map(Number::decimal)),
                Entry::Year(year) => {
                    let year = year.map(|year| self.reading.digits.show(&year.to_string()).into_owned());
                    Value::text(year.as_deref())
                }
                Entry::Text(text) => Value::text(text.as_deref()),
            });
        }
        let closed = |text: &str| Cell::closed(Value::text(Some(text)), words::NOT_OF_ROW);
        match (part, field) {
            (Part::Target(_, _, target), Field::Name) => {
                let shown = |number: u16| self.reading.digits.show(&number.to_string()).into_owned();
                let (months, year) = (shown(u16::from(target.months)), shown(target.year));
                closed(&words::target_of(target.kind, &months, &year, language))
            }
            (Part::Table(table), Field::Use) => {
                Cell::choice(Value::text(Some(words::rule_use(table.applies).of(language))))
            }
            (Part::Target(_, _, target), Field::Use) => {
                Cell::choice(Value::text(Some(words::spending(target.kind).of(language))))
            }
            (Part::Table(table), Field::Certainty) => {
                Cell::choice(Value::text(Some(names::certainty(table.certainty).of(language))))
            }
            (Part::Band(_, _, band), Field::Certainty) if band.unconfirmed => closed(words::UNCONFIRMED.of(language)),
            _ => Cell::closed(Value::Blank, words::NOT_OF_ROW),
        }
    }
}

impl<'a> Part<'a> {
    fn table(self) -> &'a RuleTable {
        match self {
            Part::Table(table) | Part::Band(table, ..) | Part::Weight(table, ..) | Part::Target(table, ..) => table,
        }
    }
}

/// What was entered into a cell; nothing where nothing can be.
fn entered(part: Part<'_>, field: Field) -> Option<Entry> {
    let named = |name: &str| Some(Entry::Text(Some(name.to_owned())));
    match (part, field) {
        (Part::Table(table), Field::Name) => named(&table.title),
        (Part::Table(table), Field::Since) => Some(Entry::Year(table.since)),
        (Part::Table(table), Field::Until) => Some(Entry::Year(table.until)),
        (Part::Table(table), Field::Source) => Some(Entry::Text(table.source.clone())),
        (Part::Table(table), Field::Note) => Some(Entry::Text(table.note.clone())),
        (Part::Band(_, _, band), Field::Name) => named(&band.name),
        (Part::Band(_, _, band), Field::Min) => Some(Entry::Number(band.min)),
        (Part::Band(_, _, band), Field::Over) => Some(Entry::Number(band.over)),
        (Part::Band(_, _, band), Field::GroupsMin) => Some(Entry::Number(band.groups_min)),
        (Part::Band(_, _, band), Field::Points) => Some(Entry::Number(band.points)),
        (Part::Band(_, _, band), Field::Factor) => Some(Entry::Number(band.factor)),
        (Part::Weight(_, _, weight), Field::Name) => named(&weight.code),
        (Part::Target(_, _, target), Field::Since) => Some(Entry::Year(Some(target.year))),
        (Part::Weight(_, _, weight), Field::Weight) => Some(Entry::Number(weight.weight)),
        (Part::Target(_, _, target), Field::Months) => {
            Some(Entry::Number(Some(Number::from(u32::from(target.months)))))
        }
        (Part::Target(_, _, target), Field::Percent) => Some(Entry::Number(target.percent)),
        _ => None,
    }
}

/// The table with what was chosen at this place of a list.
fn chosen_of(part: Part<'_>, field: Field, at: usize) -> Option<RuleTable> {
    let table = part.table();
    Some(match (part, field) {
        (Part::Table(_), Field::Certainty) => RuleTable { certainty: *Certainty::ALL.get(at)?, ..table.clone() },
        (Part::Table(_), Field::Use) => RuleTable { applies: *RuleUse::ALL.get(at)?, ..table.clone() },
        (Part::Target(_, row, _), _) => {
            let kind = *SpendingKind::ALL.get(at)?;
            with_target(table, row, |target| target.kind = kind)
        }
        _ => return None,
    })
}

fn with_target(table: &RuleTable, at: usize, change: impl FnOnce(&mut SpendingTarget)) -> RuleTable {
    let mut after = table.clone();
    if let Some(target) = after.targets.get_mut(at) {
        change(target);
    }
    after
}

fn put(table: RuleTable) -> Edit {
    Edit::Rules(Box::new(RulesChange::Put(Box::new(table))))
}

fn number_change(part: Part<'_>, field: Field, number: Option<Number>) -> Option<TableChange> {
    let of_band = match field {
        Field::Min => Some(BandNumber::Min),
        Field::Over => Some(BandNumber::Over),
        Field::GroupsMin => Some(BandNumber::GroupsMin),
        Field::Points => Some(BandNumber::Points),
        Field::Factor => Some(BandNumber::Factor),
        _ => None,
    };
    Some(match part {
        Part::Table(_) => return None,
        Part::Band(_, at, _) => TableChange::BandNumber(at, of_band?, number),
        Part::Weight(_, at, _) => TableChange::Weight(at, number),
        Part::Target(_, at, _) => TableChange::Target(at, number),
    })
}

fn text_change(part: Part<'_>, field: Field, text: Option<String>) -> Option<TableChange> {
    Some(match (part, field) {
        (Part::Table(_), Field::Name) => TableChange::Title(text.unwrap_or_default()),
        (Part::Table(_), Field::Source) => TableChange::Source(text),
        (Part::Table(_), Field::Note) => TableChange::Note(text),
        (Part::Band(_, at, _), Field::Name) => TableChange::BandName(at, text.unwrap_or_default()),
        _ => return None,
    })
}

fn whole<T: TryFrom<Decimal>>(number: Number) -> Option<T> {
    let number = number.decimal();
    T::try_from(number).ok().filter(|_| number.is_integer())
}

fn year_of(number: Number) -> Result<u16, Refusal> {
    let year = whole(number);
    year.filter(|year| (1000..10_000).contains(year)).ok_or(Refusal::Closed(words::A_YEAR))
}

/// A month of the fiscal year, counted from its first.
fn months_of(number: Option<Number>) -> Result<u8, Refusal> {
    let months = number.and_then(whole);
    months.filter(|months| (1..=12).contains(months)).ok_or(Refusal::Closed(words::A_MONTH))
}

/// The row of a table, or of a place within it. The id stands last: it may hold any sign.
fn key(kind: &str, at: usize, table: &RuleTable) -> RowKey {
    RowKey::Part(format!("{kind}/{at}/{}", table.id).into())
}

fn figure(number: Option<Decimal>) -> Value {
    number.map_or(Value::Blank, |number| Value::Number(number, 0, 4))
}

#[cfg(test)]
mod tests;
