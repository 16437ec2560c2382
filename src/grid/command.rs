//! What a grid can be told, and what it asks for in answer.

use super::geometry::{Cell, Rect, Way};
use super::motion::Motion;

/// Something the user did. Keys become commands in [`super::keymap`], clicks in the view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Moves the active cell and selects it alone.
    Go(Motion),
    /// Moves the head of the selection; the active cell stays.
    Extend(Motion),
    /// To the next cell of the row, at its end to the next row; inside a selection it cycles.
    Tab(Way),
    /// To the cell below, after Tabs below the first of them; inside a selection it cycles.
    Enter(Way),

    /// A click on a cell.
    Select(Cell),
    /// Shift+click, or the pointer dragged to a cell.
    ExtendTo(Cell),
    /// A click on a row's header.
    SelectRow(usize),
    /// Shift+click on a row's header, or the pointer dragged along the headers.
    ExtendToRow(usize),
    /// A click on a column's header.
    SelectColumn(usize),
    /// Shift+click on a column's header, or the pointer dragged along the headers.
    ExtendToColumn(usize),
    /// The selected cells' whole rows.
    WidenToRows,
    /// The selected cells' whole columns.
    WidenToColumns,
    /// Everything; the active cell stays.
    SelectAll,

    /// The editor's whole text after each change. In `Ready` it is the first thing typed.
    Input(String),
    /// F2: amends the active cell, or toggles between amending and replacing.
    Edit,
    /// A double click: selects the cell and amends it.
    EditAt(Cell),
    /// A line break inside the text.
    Newline,
    /// F4 while a formula is typed: the `$` of the reference at the caret.
    Fix,
    /// Takes what was typed and stays: the focus went elsewhere.
    Commit,
    /// Takes what was typed for every selected cell and stays.
    CommitToAll,
    /// Gives up what was typed. In `Ready`, a Tab right after it leaves the grid.
    Cancel,
    /// Opens the list of a choice cell.
    OpenChoice,
    /// An entry of the open list was picked.
    Choose(String),
    /// Today's date, as if typed.
    Today,

    /// Clears the selected cells.
    Clear,
    /// Fills from the selection's first row, or a single row from the one above.
    FillDown,
    /// Fills from the selection's first column, or a single column from the one on its left.
    FillRight,
    /// Takes back the last step.
    Undo,
    /// Does it again.
    Redo,

    /// Something done to the selected cells' whole rows.
    Rows(RowAct),
    /// Something done to the selected cells' whole columns.
    Columns(ColumnAct),
    /// Opens a panel beside the cells.
    Show(Panel),
    /// To the next cell that was looked for.
    FindNext(Way),
}

/// What can be done to whole rows. What a row is, and where it may go, its owner knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowAct {
    /// A new row of the same kind above.
    InsertAbove,
    /// A new row of the same kind below.
    InsertBelow,
    /// Takes the rows out.
    Delete,
    /// The same rows once more, below.
    Duplicate,
    /// Before the row above.
    MoveUp,
    /// Behind the row below.
    MoveDown,
    /// Into the row above.
    Indent,
    /// Out of the row it is in, behind it.
    Outdent,
    /// Shows what is in every row.
    OpenAll,
    /// Folds every row.
    CloseAll,
}

/// What can be done to whole columns. All of it is how the table is looked at; no data changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnAct {
    /// Rows in ascending order of the column.
    SortAscending,
    /// Rows in descending order of the column.
    SortDescending,
    /// Rows in the order of the document.
    Unsort,
    /// No longer on the screen.
    Hide,
    /// All hidden columns are back.
    ShowAll,
    /// As wide as what stands in them.
    Fit,
    /// Columns up to these stay when one scrolls to the side.
    Freeze,
    /// No column stays.
    Unfreeze,
}

/// What can be opened beside the cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// What can be done here.
    Menu,
    /// Looking for a text.
    Find,
    /// Looking for a text and putting another in its place.
    Replace,
    /// Which rows are shown, by what stands in the column.
    Filter,
    /// Going to a cell by its name.
    GoTo,
    /// How wide the columns are.
    Width,
    /// Spreading an amount over months.
    Distribute,
    /// What the keys do.
    Keys,
    /// The page of what the row stands for.
    Part,
}

/// A request to the owner of the data and the screen, to be met in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Put this text into the cell. A text that cannot be read stays visible as a draft.
    Commit { cell: Cell, text: String },
    /// Put this text into every cell that takes it, as one step.
    Fill { rect: Rect, text: String },
    /// Clear every cell that can be cleared, as one step.
    Clear(Rect),
    /// Copy the first row of the rectangle into the others.
    FillDown(Rect),
    /// Copy the first column of the rectangle into the others.
    FillRight(Rect),
    /// Undo one step of the document.
    Undo,
    /// Redo one step of the document.
    Redo,
    /// Do this to the rows from `top` to `bottom`.
    Rows { act: RowAct, top: usize, bottom: usize },
    /// Do this to the columns from `left` to `right`.
    Columns { act: ColumnAct, left: usize, right: usize },
    /// Open this panel.
    Show(Panel),
    /// Go to the next cell that was looked for.
    FindNext(Way),

    /// Show the children of a row.
    Open(usize),
    /// Fold the children of a row away.
    Close(usize),
    /// Scroll until the cell can be seen.
    Reveal(Cell),
    /// The cell takes no edits: say why.
    Refused(Cell),
    /// Let the browser move the focus out of the grid: do not prevent the key's default.
    Leave(Way),

    /// Show the list of a choice cell, narrowed by the text in [`super::Mode::Choosing`].
    OpenChoice(Cell),
    /// The edit was given up; an unreadable draft that it began from may go too.
    Cancelled(Cell),
    /// The cell being edited is gone (`cell` is its former place): keep the text as a draft.
    Stranded { cell: Cell, text: String },
    /// Put the caret behind the text, which was just loaded into the editor.
    CaretToEnd,
    /// Insert a line break at the caret.
    Newline,
    /// Move the `$` of the reference at the caret on.
    Fix,
    /// Insert today's date at the caret, or send it as [`Command::Input`] if nothing is edited.
    Today,
}

impl Command {
    /// Whether typed text is taken before this command acts. The others act on the text itself.
    pub(super) fn settles(&self) -> bool {
        !matches!(
            self,
            Command::Input(_)
                | Command::Edit
                | Command::Newline
                | Command::Fix
                | Command::CommitToAll
                | Command::Cancel
                | Command::OpenChoice
                | Command::Choose(_)
                | Command::Today
        )
    }

    /// Whether a run of Tabs goes on through this command, so that Enter still returns below
    /// its first cell: typing does not end it, moving by any other key does.
    pub(super) fn keeps_tab_run(&self) -> bool {
        !self.settles() || matches!(self, Command::Tab(_) | Command::Enter(_) | Command::Commit)
    }
}
