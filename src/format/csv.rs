//! Tables as CSV for other programs: UTF-8 with a byte order mark, CRLF, quotes as in RFC 4180.
//!
//! Texts that a spreadsheet would take for a formula get an apostrophe before them (domain notes, section 11); figures
//! are left as they are.

use csv::{Terminator, WriterBuilder};

/// A cell: a figure goes out as it is, a text is made harmless.
pub enum CsvCell {
    /// A number, bare.
    Figure(String),
    /// Words.
    Text(String),
}

/// The CSV file of these rows.
pub fn write(rows: &[Vec<CsvCell>]) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).flexible(true).from_writer(Vec::new());
    for row in rows {
        let cells = row.iter().map(|cell| match cell {
            CsvCell::Figure(figure) => figure.clone(),
            CsvCell::Text(text) => harmless(text),
        });
        // Writing to memory does not fail.
        let _ = writer.write_record(cells);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8(bytes).unwrap_or_default())
}

fn harmless(text: &str) -> String {
    match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_as_other_programs_read_them() {
        fn check(cell: CsvCell, expected: &str) {
            let row = vec![cell, CsvCell::Figure(String::new())];
            assert_eq!(write(&[row]), format!("\u{feff}{expected},\r\n"));
        }
        let text = |text: &str| CsvCell::Text(text.into());
        check(text("แผน"), "แผน");
        check(text("a,b"), "\"a,b\"");
        check(text("เขา \"ว่า\"\nไป"), "\"เขา \"\"ว่า\"\"\nไป\"");
        check(text("=1+1"), "'=1+1");
        check(text("-ก"), "'-ก");
        check(text("@x"), "'@x");
        check(CsvCell::Figure("-5.25".into()), "-5.25");
    }
}
