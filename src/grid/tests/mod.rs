//! A spreadsheet's behaviours, one file for each kind, with the numbers of the checklist in the
//! names of the tests. A new behaviour goes where its neighbours are.

mod acting; // on the selection: clear, fill, undo
mod editing;
mod filling; // the fill handle
mod invariants; // what holds after any commands
mod keys; // the table of keys, layouts, the browser's own keys
mod navigation; // moving the active cell
mod picture; // how the tests draw a grid
mod rearranging; // rows come, go and move
mod selecting; // anchor and head, rows, columns, pointer
mod trees; // opening and closing rows
