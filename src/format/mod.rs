//! Files: the plan as JSON, the browser's stored pieces of it, the journal's records, tables as TSV and HTML,
//! and what is due as iCalendar.
//!
//! Text in, values out, and back; where files come from and go to is for `browser` and `state`.

pub mod carried;
pub mod csv;
pub mod ics;
pub mod json;
pub mod pasted;
pub mod pieces;
pub mod place;
pub mod table_html;
pub mod tsv;
