//! Rows of text as an HTML table, the `text/html` of a spreadsheet's clipboard.
//!
//! Writing is plain and escaped. Reading takes the first table of a clipboard text from Excel,
//! LibreOffice Calc, Google Sheets or a word processor and nothing but its text: styles, scripts
//! and formats are dropped, and the result is never put into a page. What a text means is left to
//! others.

mod markup;

use markup::{Piece, attribute, pieces};

/// A larger table is not read: a few letters of `colspan` stand for a thousand cells.
const MOST_CELLS: usize = 1_000_000;
/// The widest cell that HTML allows.
const MOST_COLUMNS: usize = 1000;

/// The rows as a table. Line breaks stay within their cell, in Excel too.
pub fn write<Row, Field>(rows: &[Row]) -> String
where
    Row: AsRef<[Field]>,
    Field: AsRef<str>,
{
    let mut html = String::from("<table><tbody>");
    for row in rows {
        html.push_str("<tr>");
        for field in row.as_ref() {
            html.push_str("<td>");
            field.as_ref().chars().for_each(|c| write_escaped(c, &mut html));
            html.push_str("</td>");
        }
        html.push_str("</tr>");
    }
    html.push_str("</tbody></table>");
    html
}

/// The rows of the first table, all of the same width; `None` if there is no table.
///
/// A cell that spans several places stands in the first of them, the others are blank.
pub fn read(html: &str) -> Option<Vec<Vec<String>>> {
    let mut table = Table::default();
    let mut depth = 0_usize;
    for piece in pieces(html) {
        match piece {
            Piece::Start("table", _) => depth += 1,
            Piece::End("table") if depth == 1 => return table.finish(),
            Piece::End("table") => depth = depth.saturating_sub(1),
            Piece::Start("tr", _) if depth == 1 => table.start_row(),
            Piece::Start("td" | "th", attributes) if depth == 1 => table.start_cell(attributes),
            Piece::End("td" | "th" | "tr") if depth == 1 => table.end_cell(),
            Piece::Start("br", _) | Piece::End("p" | "div" | "li") => table.add("\n"),
            Piece::Text(text) => table.add(&text),
            Piece::Start(..) | Piece::End(_) => {}
        }
        if table.cells > MOST_CELLS {
            return None;
        }
    }
    // A clipboard fragment may end before its table does.
    table.finish()
}

fn write_escaped(c: char, html: &mut String) {
    match c {
        '&' => html.push_str("&amp;"),
        '<' => html.push_str("&lt;"),
        '>' => html.push_str("&gt;"),
        '"' => html.push_str("&quot;"),
        // Without this style Excel starts a new row at a line break.
        '\n' => html.push_str("<br style=\"mso-data-placement:same-cell\">"),
        other => html.push(other),
    }
}

/// A table while it is read.
#[derive(Default)]
struct Table {
    rows: Vec<Vec<String>>,
    /// For each column, into how many further rows a cell above reaches.
    reaching_down: Vec<usize>,
    cell: Option<OpenCell>,
    cells: usize,
}

struct OpenCell {
    text: String,
    colspan: usize,
    rowspan: usize,
}

impl Table {
    fn start_row(&mut self) {
        self.end_row();
        self.rows.push(Vec::new());
    }

    fn start_cell(&mut self, attributes: &str) {
        self.end_cell();
        if self.rows.is_empty() {
            self.rows.push(Vec::new());
        }
        let span = |name| attribute(attributes, name).and_then(|value| value.trim().parse().ok());
        self.cell = Some(OpenCell {
            text: String::new(),
            colspan: span("colspan").unwrap_or(1).clamp(1, MOST_COLUMNS),
            rowspan: span("rowspan").unwrap_or(1).max(1),
        });
    }

    fn add(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell {
            cell.text.push_str(text);
        }
    }

    fn end_cell(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        let Some(row) = self.rows.last_mut() else { return };
        while let Some(rows @ 1..) = self.reaching_down.get_mut(row.len()) {
            *rows -= 1;
            row.push(String::new());
            self.cells += 1;
        }
        let first = row.len();
        row.push(tidy(&cell.text));
        row.resize(first + cell.colspan, String::new());
        self.cells += cell.colspan;
        if self.reaching_down.len() < row.len() {
            self.reaching_down.resize(row.len(), 0);
        }
        let covered = self.reaching_down.iter_mut().skip(first).take(cell.colspan);
        covered.for_each(|rows| *rows = cell.rowspan - 1);
    }

    fn end_row(&mut self) {
        self.end_cell();
        let Some(row) = self.rows.last() else { return };
        for rows in self.reaching_down.iter_mut().skip(row.len()) {
            *rows = rows.saturating_sub(1);
            // Short rows will be made as wide as the others.
            self.cells += 1;
        }
    }

    fn finish(mut self) -> Option<Vec<Vec<String>>> {
        self.end_row();
        let width = self.rows.iter().map(Vec::len).max()?;
        if width.saturating_mul(self.rows.len()) > MOST_CELLS {
            return None;
        }
        self.rows.iter_mut().for_each(|row| row.resize(width, String::new()));
        Some(self.rows)
    }
}

/// Runs of spaces are one space, and none stand beside a line break. Line breaks and hard spaces
/// at the ends are only how some programs fill an empty cell.
fn tidy(text: &str) -> String {
    let line = |line: &str| line.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    let lines: Vec<String> = text.split('\n').map(line).collect();
    lines.join("\n").replace('\u{a0}', " ").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(html: &str, expected: &[&[&str]]) {
        assert_eq!(read(html).unwrap(), expected, "{html}");
    }

    #[test]
    fn reads_what_excel_copies() {
        check(
            "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><style><!--table
             {mso-displayed-decimal-separator:\"\\.\";} .xl65 {mso-number-format:Standard;}--></style>
             </head><body><table border=0 style='border-collapse:collapse'>
             <!--StartFragment--> <col width=64 style='width:48pt'>
             <tr height=20 style='height:15.0pt'>
              <td height=20 class=xl65 align=right x:num=\"1000\">1,000.00</td>
              <td>งบ<span style='mso-spacerun:yes'>  </span>ดำเนิน
               งาน</td></tr>
             <tr><td colspan=2 class=xl66>รวม<br>
               ทั้งสิ้น</td></tr><![if supportMisalignedColumns]>
             <!--EndFragment--></table></body></html>",
            &[&["1,000.00", "งบ ดำเนิน งาน"], &["รวม\nทั้งสิ้น", ""]],
        );
    }

    #[test]
    fn reads_what_libreoffice_calc_copies() {
        check(
            "<!DOCTYPE html><body><table cellspacing=\"0\" border=\"0\"><colgroup width=\"85\"/>
             <tr><td height=\"17\" align=\"right\" sdval=\"12\" sdnum=\"1033;\">12</td>
             <td align=\"left\"><br></td></tr>
             <tr><td><b><font color=\"#000000\">A &amp; B</font></b></td><td>&nbsp;</td></tr></table>",
            &[&["12", ""], &["A & B", ""]],
        );
    }

    #[test]
    fn reads_what_google_sheets_copies() {
        check(
            "<meta charset='utf-8'><google-sheets-html-origin><style type=\"text/css\">
             <!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style>
             <table dir=\"ltr\" data-sheets-root=\"1\"><tbody><tr style=\"height:21px;\">
             <td data-sheets-value='{\"1\":2,\"2\":\"a>b\"}' style=\"x\">a&gt;b</td><td>1<br/>2</td>
             </tr></tbody></table></google-sheets-html-origin>",
            &[&["a>b", "1\n2"]],
        );
    }

    #[test]
    fn spans_expand_to_blanks() {
        check(
            "<table><tr><td rowspan=3>a<td colspan='2'>b<td>c
             <tr><td>d<td rowspan=\"2\">e<td>f<tr><td>g<td>h</table>",
            &[&["a", "b", "", "c"], &["", "d", "e", "f"], &["", "g", "", "h"]],
        );
        check("<table><tr><td>a<td rowspan=9>b<tr><td>c", &[&["a", "b"], &["c", ""]]);
    }

    #[test]
    fn keeps_text_only() {
        check("<table><tr><td><style>a{}</style>x<script>if(a<b){}</script>y", &[&["xy"]]);
        check("<TABLE><TR><TH>&#3585;&#xE02;&unknown; & 1 < 2</TH></TABLE>", &[&["กข&unknown; & 1 < 2"]]);
        check("<table><tr><td><p>a</p><p>b</p></td></tr></table>", &[&["a\nb"]]);
        check("<table><tr><td>a<table><tr><td>in</table></td><td>b</table>", &[&["ain", "b"]]);
    }

    #[test]
    fn no_table_and_too_large_a_table_are_not_read() {
        assert_eq!(read("<span data-sheets-root=1>alone</span>"), None);
        assert_eq!(read(&format!("<table>{}", "<tr><td colspan=1000>".repeat(2000))), None);
        let wide_then_many = "<td colspan=1000>".repeat(900) + &"<tr>".repeat(1_000_000);
        assert_eq!(read(&format!("<table>{wide_then_many}")), None);
    }

    #[test]
    fn behaviour_28_writes_an_escaped_table() {
        assert_eq!(
            write(&[["a<b>&\"c\"", "1\n2"]]),
            "<table><tbody><tr><td>a&lt;b&gt;&amp;&quot;c&quot;</td>\
             <td>1<br style=\"mso-data-placement:same-cell\">2</td></tr></tbody></table>"
        );
    }

    proptest! {
        #[test]
        fn behaviour_28_reading_gives_back_what_was_written(
            rows in prop::collection::vec(prop::collection::vec("([<>&;\"'กa]{1,3}([ \n][bค]){0,2})?", 3), 1..4),
        ) {
            prop_assert_eq!(read(&write(&rows)), Some(rows));
        }

        #[test]
        fn any_text_can_be_read(html in "(<table|<tr|<td colspan=|rowspan=|[<>/'\"=&#; a9]){0,40}") {
            if let Some(rows) = read(&html) {
                prop_assert!(rows.windows(2).all(|two| two[0].len() == two[1].len()));
            }
        }
    }
}
