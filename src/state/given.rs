//! What is entered into a cell of a sheet: a text, or what another cell holds or held.

use crate::browser::id;
use crate::edit::Edit;
use crate::plan::activity::Formula;
use crate::sheet::{CellAt, Refusal, RowKey, Sheet};

/// What is entered into a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// What was typed or pasted.
    Text(String),
    /// What another cell of the sheet holds; the references of a formula move along.
    CopyOf(CellAt),
    /// A formula that stood in this cell when it was copied.
    Formula(Formula, CellAt),
}

impl Given {
    /// What it means in a cell.
    pub(super) fn entered(&self, sheet: &dyn Sheet, to: (&RowKey, usize)) -> Result<Option<Edit>, Refusal> {
        let new_id = &mut id::short_id;
        match self {
            Given::Text(text) => sheet.enter(to.0, to.1, text, new_id),
            Given::CopyOf((row, column)) => match sheet.formula_at(row, *column) {
                Some(formula) => sheet.enter_formula(to, &formula, (row, *column), new_id),
                None => sheet.enter(to.0, to.1, &sheet.text_for_editing(row, *column), new_id),
            },
            Given::Formula(formula, (row, column)) => sheet.enter_formula(to, formula, (row, *column), new_id),
        }
    }

    /// As it is kept when it cannot be read.
    pub(super) fn text(self, sheet: &dyn Sheet) -> String {
        match self {
            Given::Text(text) => text,
            Given::CopyOf((row, column)) | Given::Formula(_, (row, column)) => sheet.text_for_editing(&row, column),
        }
    }
}
