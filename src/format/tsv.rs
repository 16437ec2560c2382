//! Rows of text as tab-separated values, the plain text of a spreadsheet's clipboard.
//!
//! Excel, LibreOffice Calc and Google Sheets agree on this much: a field that holds a tab, a line
//! break or a quote stands in quotes, with its quotes doubled. They disagree on line ends, on the
//! last line's end and on stray quotes, so reading is lenient. What a text means is left to others.

/// The rows of a clipboard text. One line break at the end is no row of its own; line breaks
/// inside quotes become `\n`. A quote that is not closed before a tab or a line end is an
/// ordinary character (`5" pipe`), since nothing that was copied may be lost.
pub fn read(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    while !rest.is_empty() || !row.is_empty() {
        let (field, after) = quoted_field(rest).unwrap_or_else(|| plain_field(rest));
        row.push(field);
        if let Some(after) = after.strip_prefix('\t') {
            rest = after;
            continue;
        }
        rest = after.strip_prefix("\r\n").or(after.strip_prefix(['\n', '\r'])).unwrap_or("");
        rows.push(std::mem::take(&mut row));
    }
    rows
}

/// The rows as a clipboard text. The last line has no line break, so that one copied cell can be
/// pasted into a text as it is, unless that line would then not be seen.
pub fn write<Row, Field>(rows: &[Row]) -> String
where
    Row: AsRef<[Field]>,
    Field: AsRef<str>,
{
    let mut text = String::new();
    for (at, row) in rows.iter().enumerate() {
        if at > 0 {
            text.push('\n');
        }
        for (at, field) in row.as_ref().iter().enumerate() {
            if at > 0 {
                text.push('\t');
            }
            write_field(field.as_ref(), &mut text);
        }
    }
    if !rows.is_empty() && (text.is_empty() || text.ends_with('\n')) {
        text.push('\n');
    }
    text
}

fn write_field(field: &str, text: &mut String) {
    if field.contains(['\t', '\n', '\r', '"']) {
        text.push('"');
        text.push_str(&field.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(field);
    }
}

fn plain_field(text: &str) -> (String, &str) {
    let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    let (field, after) = text.split_at(end);
    (field.to_owned(), after)
}

/// A field in quotes and what follows it, if the quotes are well formed.
fn quoted_field(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut field = String::new();
    loop {
        let (part, after) = rest.split_once('"')?;
        field.push_str(part);
        match after.strip_prefix('"') {
            Some(after) => {
                field.push('"');
                rest = after;
            }
            None if after.is_empty() || after.starts_with(['\t', '\n', '\r']) => {
                return Some((field.replace("\r\n", "\n"), after));
            }
            None => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: &[&[&str]]) {
        assert_eq!(read(text), expected, "{text:?}");
    }

    #[test]
    fn behaviour_30_reads_what_spreadsheets_copy() {
        // Excel: \r\n, also after the last row.
        check("แผน\t1,000.00\r\nงาน\t\r\n", &[&["แผน", "1,000.00"], &["งาน", ""]]);
        // LibreOffice Calc: \n, also after the last row.
        check("1\t2\n3\t4\n", &[&["1", "2"], &["3", "4"]]);
        // Google Sheets: \n, not after the last row.
        check("1\t2\n3\t4", &[&["1", "2"], &["3", "4"]]);
        // A line break inside a cell, as Excel (\n in quotes) and others (\r\n) copy it.
        check("\"a\nb\"\tc\r\n", &[&["a\nb", "c"]]);
        check("\"a\r\nb\"\tc", &[&["a\nb", "c"]]);
    }

    #[test]
    fn behaviour_30_ignores_one_trailing_newline() {
        check("", &[]);
        check("\r\n", &[&[""]]);
        check("a\n\n", &[&["a"], &[""]]);
        check("\t\n", &[&["", ""]]);
        check("a\t", &[&["a", ""]]);
        check("a\rb\r", &[&["a"], &["b"]]);
    }

    #[test]
    fn behaviour_29_reads_quoted_fields() {
        check("\"a\tb\"\tc", &[&["a\tb", "c"]]);
        check("\"say \"\"no\"\"\"", &[&["say \"no\""]]);
        check("\"\"\t\"\"\"\"", &[&["", "\""]]);
    }

    #[test]
    fn stray_quotes_are_ordinary_characters() {
        check("5\" pipe\t6", &[&["5\" pipe", "6"]]);
        check("\"ก\" และ \"ข\"\tค", &[&["\"ก\" และ \"ข\"", "ค"]]);
        check("\"never closed\tb\nc", &[&["\"never closed", "b"], &["c"]]);
    }

    #[test]
    fn behaviour_29_quotes_what_needs_it() {
        assert_eq!(write(&[["a", "b\tc"], ["d\ne", "f\"g"]]), "a\t\"b\tc\"\n\"d\ne\"\t\"f\"\"g\"");
        assert_eq!(write(&[["1200.50"]]), "1200.50");
        assert_eq!(write(&[[""]]), "\n");
        assert_eq!(write::<[&str; 1], _>(&[]), "");
    }

    proptest! {
        #[test]
        fn behaviour_29_reading_gives_back_what_was_written(
            rows in prop::collection::vec(prop::collection::vec("[ab\"\t\n ก]{0,5}", 1..4), 0..5),
        ) {
            prop_assert_eq!(read(&write(&rows)), rows);
        }

        #[test]
        fn reading_any_text_loses_no_letter(text in "[ab\"\t\r\n]{0,40}") {
            let letters = |text: &str| text.matches(['a', 'b']).count();
            let read: usize = read(&text).iter().flatten().map(|field| letters(field)).sum();
            prop_assert_eq!(read, letters(&text));
        }
    }
}
