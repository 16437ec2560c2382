//! Tables as data: columns, rows in a tree, cells as typed values, and what an entry means as an edit.
//!
//! The same sheet feeds the screen, the clipboard, files and the printed page. A sheet knows the plan and its figures,
//! but no grid: selection, typing and scrolling are not its business.

pub mod activity;
pub mod arrange;
pub mod assessment;
pub mod budget;
pub mod budget_years;
pub mod calendar;
pub mod cell;
pub mod finding;
pub mod following;
pub mod form;
mod indicator_rows;
pub mod indicators;
mod named;
pub mod outline;
mod outline_rows;
pub mod rules;
pub mod steps;
pub mod summary;
pub mod targets;
pub mod tree;
pub mod units;
pub mod years;

use crate::edit::Edit;
use crate::formula::{self, ParseError};
use crate::language::Language;
use crate::language::entry::EntryError;
use crate::language::words::{Text, formula as words, rows};
use crate::plan::Plan;
use crate::plan::activity::{Activity, Formula};
use crate::plan::frame::{Digits, MoneyUnit};
use std::borrow::Cow;
use std::fmt;

pub use cell::{Access, Bar, Cell, Rule, Value};
pub use units::UnknownUnit;

/// How figures are written for the reader of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The language of words.
    pub language: Language,
    /// The digits of figures.
    pub digits: Digits,
    /// The unit of amounts.
    pub unit: MoneyUnit,
}

/// A column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name for programs: stable, also in drafts and per-device settings.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// Its width at first, in CSS pixels at 100 %.
    pub width: u16,
    /// Figures stand at the right.
    pub is_figure: bool,
}

/// Where rows are dropped beside a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DropAt {
    /// Before it, among those that it stands among.
    Before,
    /// Into it, as the last.
    Inside,
    /// Behind it and all that is below it.
    After,
}

/// What a row stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RowKey {
    /// A node of the outline.
    Node(std::sync::Arc<str>),
    /// An activity.
    Activity(std::sync::Arc<str>),
    /// A budget line of an activity.
    Line(std::sync::Arc<str>, std::sync::Arc<str>),
    /// A step of an activity.
    Step(std::sync::Arc<str>, std::sync::Arc<str>),
    /// A group of indicators.
    Group(std::sync::Arc<str>),
    /// An indicator.
    Indicator(std::sync::Arc<str>),
    /// A part of an assessment or of a rule table, by a path that its sheet reads.
    Part(std::sync::Arc<str>),
    /// The total of everything.
    Total,
}

impl fmt::Display for RowKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RowKey::Node(id) => write!(f, "node:{id}"),
            RowKey::Activity(id) => write!(f, "activity:{id}"),
            // The first id's length, because ids from files may hold any sign.
            RowKey::Line(activity, id) => write!(f, "line:{}:{activity}{id}", activity.len()),
            RowKey::Step(activity, id) => write!(f, "step:{}:{activity}{id}", activity.len()),
            RowKey::Group(id) => write!(f, "group:{id}"),
            RowKey::Indicator(id) => write!(f, "indicator:{id}"),
            RowKey::Part(path) => write!(f, "part:{path}"),
            RowKey::Total => f.write_str("total"),
        }
    }
}

impl RowKey {
    /// Whether the plan has what it stands for. A place in a table is taken to be there.
    pub fn is_in(&self, plan: &Plan) -> bool {
        let within = |id: &str, has: &dyn Fn(&Activity) -> bool| plan.activities.get(id).is_some_and(|it| has(it));
        match self {
            RowKey::Node(id) => plan.outline.get(id).is_some(),
            RowKey::Activity(id) => plan.activities.get(id).is_some(),
            RowKey::Line(of, id) => within(of, &|it| it.lines.iter().any(|line| *line.id.as_str() == **id)),
            RowKey::Step(of, id) => within(of, &|it| it.steps.iter().any(|step| *step.id.as_str() == **id)),
            RowKey::Indicator(id) => plan.indicators.get(id).is_some(),
            RowKey::Group(_) | RowKey::Part(_) | RowKey::Total => true,
        }
    }

    /// Reads what `Display` writes.
    pub fn parse(text: &str) -> Option<RowKey> {
        if text == "total" {
            return Some(RowKey::Total);
        }
        let (kind, id) = text.split_once(':')?;
        Some(match kind {
            "node" => RowKey::Node(id.into()),
            "activity" => RowKey::Activity(id.into()),
            "line" | "step" => {
                let (length, ids) = id.split_once(':')?;
                let (activity, within) = ids.split_at_checked(length.parse().ok()?)?;
                let of = if kind == "line" { RowKey::Line } else { RowKey::Step };
                of(activity.into(), within.into())
            }
            "group" => RowKey::Group(id.into()),
            "indicator" => RowKey::Indicator(id.into()),
            "part" => RowKey::Part(id.into()),
            _ => return None,
        })
    }
}

/// The column that names a row, in every sheet.
pub const NAME_PLACE: usize = 1;

/// A row and its place in the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it stands for.
    pub key: RowKey,
    /// 1 for the outermost.
    pub level: u16,
    /// `None` for a leaf, else whether its children are shown.
    pub open: Option<bool>,
}

/// Why an entry is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The cell takes no entries.
    Closed(Text),
    /// The entry cannot be read. It is kept as a draft.
    Unreadable(EntryError),
    /// The entry names a unit that the plan does not have. It is kept as a draft.
    Unknown(UnknownUnit),
    /// The formula cannot be read. It is kept as a draft.
    UnreadableFormula(ParseError),
}

impl Refusal {
    /// The reason, as advice.
    pub fn message(&self, language: Language) -> String {
        match self {
            Refusal::Closed(reason) => reason.of(language).to_owned(),
            Refusal::Unreadable(error) => error.message(language),
            Refusal::Unknown(unit) => unit.message(language),
            Refusal::UnreadableFormula(error) => error.message(language),
        }
    }

    /// Whether the entry stays as a draft until it can be read.
    pub fn keeps_draft(&self) -> bool {
        !matches!(self, Refusal::Closed(_))
    }
}

/// Whether an entry is meant as a formula.
pub fn is_formula(text: &str) -> bool {
    text.trim_start().starts_with(['=', '＝'])
}

/// A text as it is edited: one that starts with `'` gets another, which [`unforced`] takes away.
pub fn forced_text(text: &str) -> Cow<'_, str> {
    if text.starts_with('\'') { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// A typed text without the `'` that says "this is text", as in a spreadsheet.
pub fn unforced(text: &str) -> &str {
    text.strip_prefix('\'').unwrap_or(text)
}

/// A cell: its row, and its place among the columns shown.
pub type CellAt = (RowKey, usize);

/// What can be done to whole rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowAct {
    /// New rows of the same kind above.
    InsertAbove,
    /// New rows of the same kind below.
    InsertBelow,
    /// Takes them out.
    Delete,
    /// The same rows once more, below.
    Duplicate,
    /// Before the row above.
    MoveUp,
    /// Behind the row below.
    MoveDown,
    /// Into the heading above.
    Indent,
    /// Out of the heading they are in, behind it.
    Outdent,
}

impl RowAct {
    /// Whether rows only change their places.
    pub fn moves(self) -> bool {
        matches!(self, RowAct::MoveUp | RowAct::MoveDown | RowAct::Indent | RowAct::Outdent)
    }
}

/// Something done to whole rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowsEdit {
    /// What it means for the plan.
    pub edit: Edit,
    /// The rows that it is about afterwards, in their order; none after rows were taken out.
    pub rows: Vec<RowKey>,
    /// How many rows it is about.
    pub count: usize,
    /// How many more stand below them and go with them.
    pub below: usize,
}

/// Makes ids for new parts.
pub type NewId<'a> = &'a mut dyn FnMut() -> String;

/// A table that can be shown, copied and edited.
pub trait Sheet {
    /// How its figures are written.
    fn reading(&self) -> Reading;

    /// Its columns from left to right.
    fn columns(&self) -> Vec<Column>;

    /// Whether the last row is a total, which stays in sight.
    fn has_total(&self) -> bool {
        true
    }

    /// Its rows from top to bottom without the children of folded rows. The last row is the total, if there is one.
    fn rows(&self, is_folded: &dyn Fn(&RowKey) -> bool) -> Vec<Row>;

    /// The cells of a row, one for each column; `None` when the row is gone.
    fn cells(&self, row: &RowKey) -> Option<Vec<Cell>>;

    /// One cell of a row. A sheet that need not make the others for it says how.
    fn cell(&self, row: &RowKey, column: usize) -> Option<Cell> {
        self.cells(row)?.into_iter().nth(column)
    }

    /// Whether something stands in a cell. A jump along a column asks this of row after row.
    fn is_filled(&self, row: &RowKey, column: usize) -> bool {
        self.cell(row, column).is_some_and(|cell| cell.value != Value::Blank)
    }

    /// What F2 puts into the editor: exact, in the unit on screen.
    fn text_for_editing(&self, row: &RowKey, column: usize) -> String;

    /// The texts that a choice cell takes, in the order of its list; none for other cells.
    fn choices(&self, _row: &RowKey, _column: usize) -> Vec<String> {
        Vec::new()
    }

    /// What an entry means. `Ok(None)` when it changes nothing.
    ///
    /// # Errors
    /// Why the entry is not taken.
    fn enter(&self, row: &RowKey, column: usize, text: &str, new_id: NewId<'_>) -> Result<Option<Edit>, Refusal>;

    /// The name of a cell as in a spreadsheet, such as `F12`.
    fn name_of(&self, row: &RowKey, column: usize) -> Option<String> {
        let place = self.rows(&|_| false).iter().position(|known| known.key == *row)?;
        formula::name(column, place)
    }

    /// The cell of a name; `None` where there is none, or its column is folded away.
    fn cell_named(&self, name: &str) -> Option<CellAt> {
        let (column, place) = formula::places(name)?;
        let row = self.rows(&|_| false).get(place)?.key.clone();
        (column < self.columns().len()).then_some((row, column))
    }

    /// The corners of a range such as `F2:H9`; a cell alone is both.
    fn range_named(&self, name: &str) -> Option<(CellAt, CellAt)> {
        let (from, to) = name.split_once(':').unwrap_or((name, name));
        Some((self.cell_named(from.trim())?, self.cell_named(to.trim())?))
    }

    /// The formula of a cell, to be entered elsewhere.
    fn formula_at(&self, _row: &RowKey, _column: usize) -> Option<Formula> {
        None
    }

    /// What it means to copy a formula from one cell to another: references without `$` move along.
    ///
    /// # Errors
    /// Why it is not taken.
    fn enter_formula(
        &self,
        _to: (&RowKey, usize),
        _formula: &Formula,
        _from: (&RowKey, usize),
        _new_id: NewId<'_>,
    ) -> Result<Option<Edit>, Refusal> {
        Err(Refusal::Closed(words::NO_FORMULAS_HERE))
    }

    /// What makes formulas follow cells that are moved, each from its first place to its second; nothing where there are
    /// no formulas.
    fn cells_moved(&self, _moved: &[(CellAt, CellAt)]) -> Option<Edit> {
        None
    }

    /// New rows behind the last one, for a paste that is longer than the sheet: siblings of the last row.
    ///
    /// # Errors
    /// Why there can be none.
    fn rows_behind(&self, count: usize, new_id: NewId<'_>) -> Result<RowsEdit, Text> {
        let mut keys = self.rows(&|_| false).into_iter().rev().map(|row| row.key);
        let last = keys.find(|key| *key != RowKey::Total).ok_or(rows::CHOOSE_ROW)?;
        self.rows_edit(RowAct::InsertBelow, &vec![last.clone(); count], &last, new_id)
    }

    /// Titles above columns that stand together, by the places of those columns; print shows them.
    fn column_groups(&self) -> Vec<(std::ops::Range<usize>, String)> {
        Vec::new()
    }

    /// Where today lies: its column, and how far through it in percent.
    fn today(&self) -> Option<(usize, u8)> {
        None
    }

    /// Whether a drag that begins in a cell draws in its row, and does not select.
    fn draws(&self, _row: &RowKey, _from: usize) -> bool {
        false
    }

    /// What it means to drag from a cell to another column of its row.
    fn drawn(&self, _row: &RowKey, _from: usize, _to: usize) -> Option<Edit> {
        None
    }

    /// What it means to drop rows before another, behind it, or into it.
    ///
    /// # Errors
    /// Why they cannot go there.
    fn dropped(&self, _rows: &[RowKey], _onto: &RowKey, _side: DropAt) -> Result<RowsEdit, Text> {
        Err(rows::NOT_DRAGGED)
    }

    /// What something done to whole rows means: `rows` are selected, `active` is one of them.
    ///
    /// # Errors
    /// Why it cannot be done.
    fn rows_edit(
        &self,
        _act: RowAct,
        _rows: &[RowKey],
        _active: &RowKey,
        _new_id: NewId<'_>,
    ) -> Result<RowsEdit, Text> {
        Err(rows::NOT_HERE)
    }
}
