//! The rows of the budget in the plan's own order, nothing folded, filtered or sorted: what gives cells their names, and
//! what lies between the corners of a range.

use super::lexer::CellName;
use super::place::{Column, Reference, Row};
use crate::plan::Plan;
use crate::plan::activity::{Activity, Line};
use crate::plan::tree::{Place, Tree};
use std::collections::HashMap;
use std::ops::Range;

/// The rows in order.
#[derive(Debug, Default)]
pub struct Order {
    rows: Vec<Ordered>,
    places: HashMap<Row, usize>,
}

#[derive(Debug)]
struct Ordered {
    row: Row,
    level: u16,
    kind: Kind,
    /// The place after the last row below it.
    end: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Heading,
    /// An activity that shows its only line, or none, in its own row.
    Whole,
    /// An activity whose lines are rows below it.
    Split,
    Line,
    Total,
}

impl Order {
    /// The order of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Order {
        let mut order = Order::default();
        // The rows that the next one may stand below.
        let mut above: Vec<usize> = Vec::new();
        Tree::of(plan).walk(true, &mut |place, level, _| {
            order.close(&mut above, level);
            above.push(order.rows.len());
            match place {
                Place::Node(node) => order.push(Row::Node(node.id.clone()), level, Kind::Heading),
                Place::Activity(activity) => order.push_activity(activity, level),
            }
            true
        });
        order.close(&mut above, 0);
        order.push(Row::Total, 1, Kind::Total);
        order
    }

    fn push(&mut self, row: Row, level: u16, kind: Kind) {
        let at = self.rows.len();
        self.places.insert(row.clone(), at);
        self.rows.push(Ordered { row, level, kind, end: at.saturating_add(1) });
    }

    /// Lines stand below an activity that has several; a single one stands in its row.
    fn push_activity(&mut self, activity: &Activity, level: u16) {
        let at = self.rows.len();
        let row = |line: &Line| Row::Line(activity.id.clone(), line.id.clone());
        let kind = if activity.lines.len() > 1 { Kind::Split } else { Kind::Whole };
        self.push(Row::Activity(activity.id.clone()), level, kind);
        match activity.lines.as_slice() {
            [line] => drop(self.places.insert(row(line), at)),
            lines => lines.iter().for_each(|line| self.push(row(line), level.saturating_add(1), Kind::Line)),
        }
    }

    /// Nothing more comes below the rows of this level and deeper ones.
    fn close(&mut self, above: &mut Vec<usize>, level: u16) {
        let end = self.rows.len();
        while let Some(at) = above.pop_if(|at| self.rows.get(*at).is_some_and(|row| row.level >= level)) {
            if let Some(row) = self.rows.get_mut(at) {
                row.end = end;
            }
        }
    }

    /// How many rows there are, the grand total included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// There is not even a grand total.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The row at a place.
    #[must_use]
    pub fn row(&self, place: usize) -> Option<&Row> {
        self.rows.get(place).map(|ordered| &ordered.row)
    }

    /// The place of a row. The only line of an activity stands in the activity's row.
    #[must_use]
    pub fn place(&self, row: &Row) -> Option<usize> {
        self.places.get(row).copied()
    }

    /// The places of the rows below a row.
    pub(super) fn below(&self, place: usize) -> Range<usize> {
        match self.rows.get(place) {
            Some(row) if row.kind == Kind::Total => 0..place,
            Some(row) => place.saturating_add(1)..row.end,
            None => 0..0,
        }
    }

    /// Whether the row is that of an activity.
    pub(super) fn is_activity(&self, place: usize) -> bool {
        self.rows.get(place).is_some_and(|row| matches!(row.kind, Kind::Whole | Kind::Split))
    }

    /// The places from one corner of a range to the other. An activity as the lower corner includes its lines.
    pub(super) fn between(&self, from: &Row, to: &Row) -> Option<Range<usize>> {
        let (from, to) = (self.place(from)?, self.place(to)?);
        let last = self.rows.get(from.max(to))?;
        let end = if last.kind == Kind::Split { last.end } else { from.max(to).saturating_add(1) };
        Some(from.min(to)..end)
    }

    /// Whether a range covers the cell: subtotals are passed over. Amounts of months are held by lines, or by
    /// activities in whose row the line stands; proposed and allocated amounts and what is left by activities;
    /// ceilings by headings.
    pub(super) fn covers(&self, place: usize, column: Column) -> bool {
        let Some(row) = self.rows.get(place) else { return false };
        match column {
            Column::Period(_) | Column::Total => matches!(row.kind, Kind::Whole | Kind::Line),
            Column::Proposed | Column::Allocated | Column::Left => matches!(row.kind, Kind::Whole | Kind::Split),
            Column::Ceiling => row.kind == Kind::Heading,
        }
    }

    /// The name of a cell as in a spreadsheet; `None` when its row is gone.
    #[must_use]
    pub fn name(&self, reference: &Reference) -> Option<String> {
        let row = self.place(&reference.row)?.saturating_add(1);
        let fixed = |is_fixed| if is_fixed { "$" } else { "" };
        let (column, letter) = (fixed(reference.is_column_fixed), reference.column.letter());
        Some(format!("{column}{letter}{}{row}", fixed(reference.is_row_fixed)))
    }

    /// The cell of a name such as `F12`.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<Reference> {
        let name = CellName::read(name)?;
        Some(Reference::to(self.row(name.row.checked_sub(1)?)?.clone(), name.column()?))
    }
}
