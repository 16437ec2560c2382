//! What copying and cutting take of one cell.

use crate::format::table_html::Field;
use crate::sheet::{Access, Reading, RowKey, Sheet, Value};

/// What is taken of one cell.
pub(super) struct Taken {
    /// For the clipboard's text.
    pub text: String,
    /// For the clipboard's table.
    pub shown: Field,
    /// For entering it elsewhere in this sheet.
    pub entry: String,
}

impl Taken {
    /// An entry that could not be read goes as it was typed: that is what one sees.
    pub(super) fn of(
        sheet: &dyn Sheet,
        key: &RowKey,
        col: usize,
        cell: &crate::sheet::Cell,
        draft: Option<String>,
    ) -> Taken {
        if let Some(draft) = draft {
            return Taken { text: draft.clone(), shown: Field::Text(draft.clone()), entry: draft };
        }
        let reading = sheet.reading();
        let text = cell.value.bare(reading);
        let shown = cell.value.shown(reading);
        let shown = match places_shown(&cell.value, reading) {
            Some(places) => Field::Figure { shown, exact: text.clone(), places },
            None => Field::Text(shown),
        };
        let entry = match cell.access {
            Access::Entry => sheet.text_for_editing(key, col),
            _ => text.clone(),
        };
        Taken { text, shown, entry }
    }
}

/// The decimals that a figure is shown with; none for words.
fn places_shown(value: &Value, reading: Reading) -> Option<u32> {
    match value {
        Value::Money(_) => Some(reading.unit.places()),
        Value::Number(number, min, max) => Some(number.normalize().scale().clamp(*min, (*max).max(*min))),
        Value::Blank | Value::Text(_) | Value::Bar(_) | Value::Error(_) => None,
    }
}
