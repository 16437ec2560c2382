//! What stands in the menu of a grid.

use crate::grid::keymap::{BINDINGS, Chord};
use crate::grid::{ColumnAct, Command, Panel, RowAct, Span};
use crate::language::words::Text;
use crate::language::words::{addresses, menu as words};

/// What an entry of the menu does.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Does {
    /// A command to the grid.
    Tells(Command),
    /// The browser's own events, which need no permission when they come from a key.
    Cut,
    Copy,
    /// Only a key may paste; the entry says which.
    Paste,
    /// The address of the active cell goes on the clipboard.
    CopyLink,
    /// The indicator of the active row is shown alone.
    OpenIndicator,
}

/// An entry of the menu.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub name: Text,
    pub does: Does,
    /// It changes the plan.
    pub is_edit: bool,
    /// It begins a group.
    pub is_first: bool,
}

/// The entries for a selection: whole columns and whole rows have their own, cells have all. An indicator can be opened.
pub(super) fn entries(span: Span, is_indicator: bool) -> Vec<Entry> {
    let (has_rows, has_columns) = match span {
        Span::Cells | Span::All => (true, true),
        Span::Rows => (true, false),
        Span::Columns => (false, true),
    };
    let groups = [
        Some(clipboard_entries(is_indicator)),
        has_rows.then(row_entries),
        has_rows.then(branch_entries),
        has_columns.then(order_entries),
        has_columns.then(column_entries),
        Some(panel_entries()),
    ];
    let first = |mut group: Vec<Entry>| {
        if let Some(entry) = group.first_mut() {
            entry.is_first = true;
        }
        group
    };
    groups.into_iter().flatten().flat_map(first).collect()
}

fn clipboard_entries(is_indicator: bool) -> Vec<Entry> {
    let entry = |name, does, is_edit| Entry { name, does, is_edit, is_first: false };
    let mut entries = vec![
        entry(words::CUT, Does::Cut, true),
        entry(words::COPY, Does::Copy, false),
        entry(words::PASTE, Does::Paste, true),
        entry(addresses::COPY_LINK_TO_CELL, Does::CopyLink, false),
    ];
    entries.extend(is_indicator.then(|| entry(addresses::OPEN_INDICATOR, Does::OpenIndicator, false)));
    entries
}

fn row_entries() -> Vec<Entry> {
    let act = |name, act| tells(name, Command::Rows(act), true);
    vec![
        act(words::INSERT_ABOVE, RowAct::InsertAbove),
        act(words::INSERT_BELOW, RowAct::InsertBelow),
        act(words::DUPLICATE, RowAct::Duplicate),
        act(words::DELETE, RowAct::Delete),
        act(words::MOVE_UP, RowAct::MoveUp),
        act(words::MOVE_DOWN, RowAct::MoveDown),
        act(words::INDENT, RowAct::Indent),
        act(words::OUTDENT, RowAct::Outdent),
    ]
}

fn branch_entries() -> Vec<Entry> {
    let act = |name, act| tells(name, Command::Rows(act), false);
    vec![act(words::OPEN_ALL, RowAct::OpenAll), act(words::CLOSE_ALL, RowAct::CloseAll)]
}

fn order_entries() -> Vec<Entry> {
    let act = |name, act| tells(name, Command::Columns(act), false);
    vec![
        act(words::SORT_ASCENDING, ColumnAct::SortAscending),
        act(words::SORT_DESCENDING, ColumnAct::SortDescending),
        act(words::UNSORT, ColumnAct::Unsort),
        tells(words::FILTER, Command::Show(Panel::Filter), false),
    ]
}

fn column_entries() -> Vec<Entry> {
    let act = |name, act| tells(name, Command::Columns(act), false);
    vec![
        act(words::HIDE, ColumnAct::Hide),
        act(words::SHOW_ALL, ColumnAct::ShowAll),
        act(words::FIT, ColumnAct::Fit),
        tells(words::WIDTH, Command::Show(Panel::Width), false),
        act(words::FREEZE, ColumnAct::Freeze),
        act(words::UNFREEZE, ColumnAct::Unfreeze),
    ]
}

fn panel_entries() -> Vec<Entry> {
    let show = |name, panel, is_edit| tells(name, Command::Show(panel), is_edit);
    vec![
        show(words::OPEN_PART, Panel::Part, false),
        show(words::DISTRIBUTE, Panel::Distribute, true),
        show(words::FIND, Panel::Find, false),
        show(words::KEYS, Panel::Keys, false),
    ]
}

fn tells(name: Text, command: Command, is_edit: bool) -> Entry {
    Entry { name, does: Does::Tells(command), is_edit, is_first: false }
}

/// The key that does the same, as the table of keys has it.
pub(super) fn key_of(does: &Does) -> Option<Chord> {
    let letter = |key| Some(Chord::key(key).ctrl());
    match does {
        Does::Tells(command) => {
            BINDINGS.iter().find(|binding| binding.command == *command).map(|binding| binding.chord)
        }
        Does::Cut => letter("x"),
        Does::Copy => letter("c"),
        Does::Paste => letter("v"),
        Does::CopyLink | Does::OpenIndicator => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_those_of_the_table() {
        let of = |name: Text| entries(Span::Cells, true).into_iter().find(|entry| entry.name == name);
        let key = |name| of(name).and_then(|entry| key_of(&entry.does)).map(|chord| chord.to_string());
        assert_eq!(key(words::COPY).as_deref(), Some("Ctrl+C"));
        assert_eq!(key(words::INSERT_BELOW).as_deref(), Some("Ctrl+Shift+Enter"));
        assert_eq!(key(words::FIND).as_deref(), Some("Ctrl+F"));
        assert_eq!(key(words::WIDTH), None);
    }

    #[test]
    fn whole_columns_have_no_entries_for_rows() {
        let has = |span, name| entries(span, false).iter().any(|entry| entry.name == name);
        assert!(has(Span::Cells, words::DELETE) && has(Span::Cells, words::HIDE));
        assert!(has(Span::Rows, words::DELETE) && !has(Span::Rows, words::HIDE));
        assert!(!has(Span::Columns, words::DELETE) && has(Span::Columns, words::HIDE));
    }
}
