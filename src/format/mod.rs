//! Files: the plan as JSON, the browser's stored pieces of it, the journal's records, tables as TSV and HTML,
//! what is due as iCalendar, and the messages between an embedded plan and the page around it.
//!
//! Text in, values out, and back; where files come from and go to is for `browser` and `state`.

pub mod carried;
pub mod csv;
pub mod embed;
pub mod ics;
pub mod json;
pub mod pasted;
pub mod pieces;
pub mod place;
#[cfg(test)]
mod schema;
pub mod table_html;
pub mod tsv;
