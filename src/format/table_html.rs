//! Rows of text as an HTML table, the `text/html` of a spreadsheet's clipboard.
//!
//! Writing is in [`writing`]. Reading takes the first table of a clipboard text from Excel, LibreOffice Calc, Google
//! Sheets or a word processor and nothing but its texts and the exact figures that those programs put beside them:
//! styles, scripts and formats are dropped, and the result is never put into a page. What a text means is left to
//! others.

mod markup;
mod writing;

use markup::{Piece, attribute, decoded, pieces};
use rust_decimal::Decimal;
use serde_json::{Map, Value};

pub use writing::{Field, Noted, write};

/// A larger table is not read: a few letters of `colspan` stand for a thousand cells.
const MOST_CELLS: usize = 1_000_000;
/// The widest cell that HTML allows.
const MOST_COLUMNS: usize = 1000;

/// A table as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HtmlTable {
    /// Its rows, all of the same width.
    pub rows: Vec<Vec<HtmlCell>>,
    /// What [`write`] was given as its origin.
    pub origin: Option<String>,
}

/// A cell of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HtmlCell {
    /// Its text as shown.
    pub text: String,
    /// The exact figure that its program noted beside the text. For a date it is a count of days, for an error anything.
    pub exact: Option<Decimal>,
    /// What [`write`] was given as its note.
    pub note: Option<String>,
}

/// The first table; `None` if there is none. Google Sheets writes a cell that is copied alone without one.
///
/// A cell that spans several places stands in the first of them, the others are blank.
pub fn read(html: &str) -> Option<HtmlTable> {
    let mut table = Table::default();
    let mut depth = 0_usize;
    for piece in pieces(html) {
        match piece {
            Piece::Start("table", attributes) => {
                if depth == 0 {
                    table.origin = note_of(attributes);
                }
                depth += 1;
            }
            Piece::End("table") if depth == 1 => return table.finish(),
            Piece::End("table") => depth = depth.saturating_sub(1),
            Piece::Start("tr", _) if depth == 1 => table.start_row(),
            Piece::Start("td" | "th", attributes) if depth == 1 => table.start_cell(attributes),
            Piece::Start("span", attributes) if depth == 0 && attribute(attributes, SHEETS_VALUE).is_some() => {
                table.start_cell(attributes);
            }
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

/// What was noted by [`write`].
fn note_of(attributes: &str) -> Option<String> {
    attribute(attributes, "data-phaen").map(|note| decoded(note).into_owned())
}

/// Where Google Sheets notes what a cell holds.
const SHEETS_VALUE: &str = "data-sheets-value";

/// The exact figure of a cell, as LibreOffice Calc, Excel or Google Sheets notes it.
fn exact_of(attributes: &str) -> Option<Decimal> {
    let noted = ["sdval", "x:num"].into_iter().find_map(|name| attribute(attributes, name));
    match noted.filter(|noted| !noted.is_empty()) {
        Some(noted) => decimal(noted),
        None => {
            let noted = decoded(attribute(attributes, SHEETS_VALUE)?);
            let value: Map<String, Value> = serde_json::from_str(&noted).ok()?;
            // The kind of value is 3, a number, which then stands under 3.
            let is_number = value.get("1").and_then(Value::as_u64) == Some(3);
            decimal(&value.get("3").filter(|_| is_number)?.to_string())
        }
    }
}

fn decimal(text: &str) -> Option<Decimal> {
    let text = text.trim();
    Decimal::from_str_exact(text).or_else(|_| Decimal::from_scientific(text)).ok()
}

/// A table while it is read.
#[derive(Default)]
struct Table {
    rows: Vec<Vec<HtmlCell>>,
    origin: Option<String>,
    /// For each column, into how many further rows a cell above reaches.
    reaching_down: Vec<usize>,
    cell: Option<OpenCell>,
    cells: usize,
}

struct OpenCell {
    text: String,
    exact: Option<Decimal>,
    note: Option<String>,
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
            exact: exact_of(attributes),
            note: note_of(attributes),
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
            row.push(HtmlCell::default());
            self.cells += 1;
        }
        let first = row.len();
        row.push(HtmlCell { text: tidy(&cell.text), exact: cell.exact, note: cell.note });
        row.resize(first + cell.colspan, HtmlCell::default());
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

    fn finish(mut self) -> Option<HtmlTable> {
        self.end_row();
        let width = self.rows.iter().map(Vec::len).max()?;
        if width.saturating_mul(self.rows.len()) > MOST_CELLS {
            return None;
        }
        self.rows.iter_mut().for_each(|row| row.resize(width, HtmlCell::default()));
        Some(HtmlTable { rows: self.rows, origin: self.origin })
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
        assert_eq!(texts(&read(html).unwrap()), expected, "{html}");
    }

    fn texts(table: &HtmlTable) -> Vec<Vec<String>> {
        table.rows.iter().map(|row| row.iter().map(|cell| cell.text.clone()).collect()).collect()
    }

    #[track_caller]
    fn check_exact(attributes: &str, expected: Option<&str>) {
        let table = read(&format!("<table><tr><td {attributes}>1</td></tr></table>")).unwrap();
        assert_eq!(table.rows[0][0].exact.map(|exact| exact.to_string()).as_deref(), expected, "{attributes}");
    }

    #[test]
    fn exact_figures_are_taken_from_where_programs_note_them() {
        check_exact("sdval=\"1234.567\" sdnum=\"1033;0;#,##0\"", Some("1234.567"));
        check_exact("class=xl65 x:num=\"-0.5\"", Some("-0.5"));
        check_exact("x:num", None);
        check_exact("x:str", None);
        check_exact("data-sheets-value='{\"1\":3,\"3\":1234.5}'", Some("1234.5"));
        check_exact("data-sheets-value=\"{&quot;1&quot;:3,&quot;3&quot;:35266300}\"", Some("35266300"));
        check_exact("data-sheets-value='{\"1\":3,\"3\":1.5E7}'", Some("15000000.0"));
        check_exact("data-sheets-value='{\"1\":2,\"2\":\"3\",\"3\":5}'", None);
        check_exact("data-sheets-value='{\"1\":4,\"4\":1}'", None);
        check_exact("data-sheets-value='[3'", None);
        check_exact("sdval=\"much\"", None);
    }

    #[test]
    fn a_cell_that_google_sheets_copies_alone() {
        let html = "<meta charset='utf-8'><span data-sheets-root=\"1\" \
                    data-sheets-value=\"{&quot;1&quot;:3,&quot;3&quot;:0.5}\">1</span>";
        let alone = read(html).unwrap();
        assert_eq!(alone.rows, [[HtmlCell { text: "1".into(), exact: Some(Decimal::new(5, 1)), note: None }]]);
    }

    #[test]
    fn the_origin_and_notes_come_back() {
        let cell = (Field::Text("ก".to_owned()), Some("{x 'y' \"z\"}<&".to_owned()));
        let table = read(&write("a \"b\" <c>", &[vec![cell.clone()]])).unwrap();
        assert_eq!((table.origin.as_deref(), &table.rows[0][0].note), (Some("a \"b\" <c>"), &cell.1));
        assert_eq!(read("<table><tr><td>1</table>").unwrap().origin, None);
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
    fn the_row_of_widths_that_excel_adds_is_no_row() {
        check(
            "<table><tr><td>1</td><td>2</td></tr><![if supportMisalignedColumns]><tr height=0 style='display:none'>
             <td width=64></td><td width=64></td></tr><![endif]></table>",
            &[&["1", "2"]],
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
        check("<table><tr><td><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby></td></tr></table>", &[&["漢"]]);
        check("<table><tr><td>a<table><tr><td>in</table></td><td>b</table>", &[&["ain", "b"]]);
    }

    #[test]
    fn no_table_and_too_large_a_table_are_not_read() {
        assert_eq!(read("<span data-sheets-root=1>alone</span>"), None);
        assert_eq!(read(&format!("<table>{}", "<tr><td colspan=1000>".repeat(2000))), None);
        let wide_then_many = "<td colspan=1000>".repeat(900) + &"<tr>".repeat(1_000_000);
        assert_eq!(read(&format!("<table>{wide_then_many}")), None);
    }

    proptest! {
        #[test]
        fn behaviour_28_reading_gives_back_what_was_written(
            rows in prop::collection::vec(prop::collection::vec("([<>&;\"'กa]{1,3}([ \n][bค]){0,2})?", 3), 1..4),
        ) {
            let fields = |row: &Vec<String>| row.iter().cloned().map(|it| (Field::Text(it), None)).collect::<Vec<_>>();
            let written = write("", &rows.iter().map(fields).collect::<Vec<_>>());
            prop_assert_eq!(texts(&read(&written).unwrap()), rows);
        }

        #[test]
        fn any_text_can_be_read(html in "(<table|<tr|<td colspan=|rowspan=|[<>/'\"=&#; a9]){0,40}") {
            if let Some(HtmlTable { rows, .. }) = read(&html) {
                prop_assert!(rows.windows(2).all(|two| two[0].len() == two[1].len()));
            }
        }
    }
}
