//! What other programs put on the clipboard, as files and as single cells.

use super::*;

/// The texts of the fixtures, the same for every program.
const SEEN: [[&str; 5]; 4] = [
    ["รายการ", "ไตรมาสที่ ๑", "", "ร้อยละ", "วันที่"],
    ["", "ต.ค.", "พ.ย.", "", ""],
    ["จัดประชุม “ระดับชาติ”\nบรรทัดที่สอง & \"อื่น\"", "฿1,234.57", "35,266,300", "85.3%", "01/10/2024"],
    ["=SUM ขั้นต้น", "-฿500.00", "#DIV/0!", "0.3", "007"],
];

/// What is entered of the third row into cells of figures.
const EXACT: [&str; 4] = ["฿1234.567", "35266300.25", "85.25%", "01/10/2024"];
const ROUNDED: [&str; 4] = ["฿1,234.57", "35,266,300", "85.3%", "01/10/2024"];

macro_rules! fixture {
    ($name:literal) => {
        include_str!(concat!("../../../tests/fixtures/clipboard/", $name))
    };
}

fn texts(pasted: &Pasted) -> Vec<Vec<&str>> {
    pasted.rows.iter().map(|row| row.iter().map(|cell| cell.text.as_str()).collect()).collect()
}

#[track_caller]
fn check(name: &str, text: &str, html: &str, figures: [&str; 4]) {
    let best = |pasted: &Pasted| -> Vec<String> {
        pasted.rows[2].iter().skip(1).map(|cell| cell.readings().next().unwrap()).collect()
    };
    let both = read(Some(text), Some(html)).unwrap();
    assert_eq!(texts(&both), SEEN, "{name}");
    assert_eq!(best(&both), figures, "{name}");
    let last: Vec<_> = both.rows[3].iter().map(|cell| cell.readings().next().unwrap()).collect();
    assert_eq!(last, SEEN[3], "{name}");
    // A program that brings its table alone.
    let table = read(None, Some(html)).unwrap();
    assert_eq!(texts(&table), SEEN, "{name}: the table alone");
    assert_eq!(best(&table), figures, "{name}: the table alone");
    // One that brings its text alone: figures as seen.
    let plain = read(Some(text), None).unwrap();
    assert_eq!(best(&plain), ROUNDED, "{name}: the text alone");
}

#[test]
fn behaviour_30_every_program_gives_the_same_block() {
    check("Excel", fixture!("excel.tsv"), fixture!("excel.html"), ROUNDED);
    check("Excel 2003", fixture!("excel.tsv"), fixture!("excel-2003.html"), EXACT);
    check("LibreOffice Calc", fixture!("libreoffice.tsv"), fixture!("libreoffice.html"), EXACT);
    check("Google Sheets", fixture!("sheets.tsv"), fixture!("sheets.html"), EXACT);
}

#[test]
fn the_fixtures_keep_their_line_ends() {
    assert!(fixture!("excel.tsv").ends_with("\r\n"));
    assert!(!fixture!("libreoffice.tsv").contains('\r'));
    assert!(!fixture!("sheets.tsv").ends_with('\n'));
}

/// What is entered for a cell that shows `seen` and holds `exact`, in their order.
#[track_caller]
fn check_readings(seen: &str, exact: &str, expected: &[&str]) {
    let html = format!("<table><tr><td sdval=\"{exact}\">{seen}</td></tr></table>");
    let pasted = read(Some(seen), Some(&html)).unwrap();
    assert_eq!(pasted.rows[0][0].readings().collect::<Vec<_>>(), expected, "{seen} {exact}");
}

#[test]
fn the_exact_figure_takes_the_place_of_the_shown_one() {
    check_readings("1,234.5", "1234.5", &["1,234.5"]);
    check_readings("1,235", "1234.5", &["1234.5", "1,235"]);
    check_readings("(1,235)", "-1234.5", &["(1234.5)", "(1,235)"]);
    check_readings("๑,๒๓๕ บาท", "1234.5", &["1234.5 บาท", "๑,๒๓๕ บาท"]);
    check_readings("$1,235", "1234.5", &["$1234.5", "$1,235"]);
    check_readings("85%", "0.8525", &["85.25%", "85%"]);
    check_readings("0.33", "0.333333333333333", &["0.333333333333333", "0.33333333", "0.33", "0.33"]);
    check_readings("0", "0.30000000000000004", &["0.3", "0"]);
}

#[test]
fn a_figure_shown_in_thousands_or_millions_stays_at_that_scale() {
    check_readings("35.3", "35266300", &["35.2663", "35.27", "35.3"]);
    check_readings("35,266", "35266300.25", &["35266.30025", "35266.3", "35,266"]);
}

#[test]
fn another_way_of_writing_figures_is_understood_by_the_exact_one() {
    check_readings("1.234,57 €", "1234.567", &["1234.567 €", "1234.57 €", "1.234,57 €"]);
    check_readings("1.234", "1234", &["1234", "1.234"]);
    check_readings("1 234,5", "1234.5", &["1234.5", "1 234,5"]);
}

#[test]
fn what_does_not_show_its_figure_stays_as_seen() {
    for (seen, exact) in [
        ("01/10/2024", "45566"),
        ("1 ต.ค. 2567", "45566"),
        ("10:30", "0.4375"),
        ("TRUE", "1"),
        ("#REF!", "0"),
        ("Err:502", "0"),
        ("####", "5"),
        ("007", "7"),
        ("1.2E+06", "1234567"),
        ("999999999999999.99", "999999999999999.99"),
    ] {
        check_readings(seen, exact, &[seen]);
    }
}

#[test]
fn a_table_of_another_shape_adds_nothing_to_the_text() {
    let html = "<table><tr><td sdval=\"1.5\">2</td></tr><tr><td sdval=\"2.5\">3</td></tr></table>";
    let pasted = read(Some("2"), Some(html)).unwrap();
    assert_eq!(pasted.rows, [[PastedCell::seen("2".into())]]);
    assert_eq!(read(None, Some("<p>no cells</p>")), None);
    assert_eq!(read(None, None), None);
}
