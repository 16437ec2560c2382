//! The outline: headings with their codes, levels, kinds, responsible units, ceilings and links to plans above. The
//! plan names its levels itself, so a level is a text.

#[cfg(test)]
mod tests;

use super::named::{Named, text_edit};
use super::outline_rows;
use super::tree::{Below, Tree};
use super::{Cell, Column, DropAt, NewId, Reading, Refusal, Row, RowAct, RowKey, RowsEdit, Sheet, Value};
use crate::edit::{Edit, Linked, TextField, YearAmount};
use crate::language::entry::read_money;
use crate::language::numbers::money_for_editing;
use crate::language::words::{Text, formula, outline as words};
use crate::plan::Plan;
use crate::plan::entry::Entry;
use crate::plan::money::Sum;
use crate::plan::outline::{Node, UpperLink};
use crate::plan::period::Year;

/// Between catalogue, code and name of a link.
const WITHIN_LINK: char = '·';
/// Between links.
const BETWEEN_LINKS: char = ';';

/// The outline of a plan.
pub struct Outline<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// How figures are written.
    pub reading: Reading,
    /// The year of the ceilings.
    pub year: Year,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Code,
    Title,
    Level,
    Kind,
    Label,
    Units,
    Ceiling,
    Links,
}

const FIELDS: [Field; 8] =
    [Field::Code, Field::Title, Field::Level, Field::Kind, Field::Label, Field::Units, Field::Ceiling, Field::Links];

impl Sheet for Outline<'_> {
    fn reading(&self) -> Reading {
        self.reading
    }

    fn columns(&self) -> Vec<Column> {
        let column = |id, title: Text, width, is_figure| Column {
            id,
            title: title.of(self.reading.language).to_owned(),
            width,
            is_figure,
        };
        vec![
            column("no", words::CODE, 100, false),
            column("name", words::TITLE, 420, false),
            column("level", words::LEVEL, 140, false),
            column("kind", words::KIND, 120, false),
            column("label", words::LABEL, 140, false),
            column("unit", words::UNITS, 160, false),
            column("ceiling", words::CEILING, 130, true),
            column("links", words::LINKS, 420, false),
        ]
    }

    fn has_total(&self) -> bool {
        false
    }

    fn rows(&self, is_folded: &dyn Fn(&RowKey) -> bool) -> Vec<Row> {
        Tree::of(self.plan).rows_with(Below::Nothing, is_folded)
    }

    fn cells(&self, row: &RowKey) -> Option<Vec<Cell>> {
        let node = self.node(row)?;
        Some(FIELDS.into_iter().map(|field| self.cell(node, field)).collect())
    }

    fn text_for_editing(&self, row: &RowKey, column: usize) -> String {
        let Some((node, field)) = self.node(row).zip(FIELDS.get(column)) else { return String::new() };
        match field {
            Field::Ceiling => {
                let amount = node.ceiling.get(self.year).filter(|entry| entry.formula().is_none());
                let amount = amount.and_then(|entry| entry.amount().ok());
                let text = amount.map(|amount| money_for_editing(amount, self.reading.unit, self.reading.digits));
                text.unwrap_or_default()
            }
            field => self.cell(node, *field).value.bare(self.reading),
        }
    }

    fn enter(&self, row: &RowKey, column: usize, text: &str, _new_id: NewId<'_>) -> Result<Option<Edit>, Refusal> {
        let gone = Refusal::Closed(words::NOT_OF_THIS_ROW);
        let (node, field) = self.node(row).zip(FIELDS.get(column)).ok_or(gone)?;
        let id = || node.id.clone();
        Ok(match field {
            Field::Code => Named::Node(node).enter_no(text),
            Field::Title => Named::Node(node).enter_name(text),
            Field::Level => text_edit(TextField::NodeLevel(id()), node.level.as_deref(), text),
            Field::Kind => text_edit(TextField::NodeKind(id()), node.kind.as_deref(), text),
            Field::Label => text_edit(TextField::NodeLabel(id()), node.label.as_deref(), text),
            Field::Units => Named::Node(node).enter_units(self.plan, text)?,
            Field::Ceiling => {
                let before = node.ceiling.get(self.year);
                if before.is_some_and(|entry| entry.formula().is_some()) {
                    return Err(Refusal::Closed(formula::ON_BUDGET));
                }
                let entry = read_money(text, self.reading.unit).map_err(Refusal::Unreadable)?.map(Entry::from);
                let field = YearAmount::Ceiling(id());
                (entry.as_ref() != before).then_some(Edit::SetYearAmount { field, year: self.year, entry })
            }
            Field::Links => {
                let unchanged = text.trim() == write_links(&node.links);
                (!unchanged).then(|| Edit::SetLinks { of: Linked::Node(id()), links: read_links(text, &node.links) })
            }
        })
    }

    fn rows_behind(&self, count: usize, new_id: NewId<'_>) -> Result<RowsEdit, Text> {
        outline_rows::behind(self.plan, Below::Nothing, count, new_id)
    }

    fn rows_edit(&self, act: RowAct, rows: &[RowKey], active: &RowKey, new_id: NewId<'_>) -> Result<RowsEdit, Text> {
        outline_rows::edit(self.plan, Below::Nothing, act, rows, active, new_id)
    }

    fn dropped(&self, rows: &[RowKey], onto: &RowKey, side: DropAt) -> Result<RowsEdit, Text> {
        outline_rows::dropped(self.plan, rows, onto, side)
    }
}

impl<'a> Outline<'a> {
    fn node(&self, row: &RowKey) -> Option<&'a Node> {
        match row {
            RowKey::Node(id) => self.plan.outline.get(id).map(AsRef::as_ref),
            _ => None,
        }
    }

    fn cell(&self, node: &Node, field: Field) -> Cell {
        match field {
            Field::Code => Named::Node(node).no(),
            Field::Title => Named::Node(node).name(),
            Field::Level => Cell::entry(Value::text(node.level.as_deref())),
            Field::Kind => Cell::entry(Value::text(node.kind.as_deref())),
            Field::Label => Cell::entry(Value::text(node.label.as_deref())),
            Field::Units => Named::Node(node).units(self.plan),
            Field::Ceiling => self.ceiling(node.ceiling.get(self.year)),
            Field::Links => Cell::entry(Value::text(Some(&write_links(&node.links)))),
        }
    }

    /// A ceiling. One that a formula gives is edited where cells have names.
    fn ceiling(&self, entry: Option<&Entry>) -> Cell {
        let Some(entry) = entry else { return Cell::entry(Value::Blank) };
        let value = entry.amount().map_or_else(|fault| Value::Error(fault.code()), |it| Value::Money(Sum::from(it)));
        let cell = match entry.formula() {
            Some(_) => Cell::closed(value, formula::ON_BUDGET),
            None => Cell::entry(value),
        };
        match entry.amount() {
            Ok(_) => cell,
            Err(fault) => cell.in_error(formula::reason(fault).of(self.reading.language).to_owned()),
        }
    }
}

/// Links as one text: `catalogue · code · name; name`.
fn write_links(links: &[UpperLink]) -> String {
    let write = |link: &UpperLink| {
        let parts = match (&link.catalogue, &link.code) {
            (None, None) => vec![link.title.as_str()],
            (Some(catalogue), None) => vec![catalogue.as_str(), &link.title],
            (catalogue, Some(code)) => vec![catalogue.as_deref().unwrap_or_default(), code, &link.title],
        };
        parts.join(&format!(" {WITHIN_LINK} ")).trim().to_owned()
    };
    links.iter().map(write).collect::<Vec<_>>().join(&format!("{BETWEEN_LINKS} "))
}

/// Reads what `write_links` writes. A link that stays the same keeps what this version does not know of it.
fn read_links(text: &str, before: &[UpperLink]) -> Vec<UpperLink> {
    let pieces = text.split([BETWEEN_LINKS, '\n']).map(str::trim).filter(|piece| !piece.is_empty());
    let read = |piece: &str| {
        let mut parts = piece.splitn(3, WITHIN_LINK).map(str::trim);
        let given = |part: Option<&str>| part.filter(|part| !part.is_empty()).map(str::to_owned);
        let (first, second, third) = (parts.next(), parts.next(), parts.next());
        let link = match (second, third) {
            (None, _) => UpperLink { title: first.unwrap_or_default().to_owned(), ..UpperLink::default() },
            (Some(title), None) => {
                UpperLink { catalogue: given(first), title: title.to_owned(), ..UpperLink::default() }
            }
            (code, Some(title)) => UpperLink {
                catalogue: given(first),
                code: given(code),
                title: title.to_owned(),
                ..UpperLink::default()
            },
        };
        let same = |known: &&UpperLink| {
            known.catalogue == link.catalogue && known.code == link.code && known.title == link.title
        };
        before.iter().find(same).cloned().unwrap_or(link)
    };
    pieces.map(read).collect()
}
