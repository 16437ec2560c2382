//! Formulas in the budget: entered by the names of cells, followed through every kind of change.
//!
//! The rows of `PLAN`: 1 Strategy, 2 Building (of lines 3 and 4), 5 Measure, 6 Training, 7 Survey (by quarters),
//! 8 Loose, 9 grand total. F is October, R the first quarter, V the total, W the ceiling, X what is left.

mod rows;

use super::*;
use crate::plan::id::Id;

impl Page {
    fn at(&self, name: &str) -> (RowKey, usize) {
        self.with(|sheet| sheet.cell_named(name).unwrap())
    }

    fn typed(&self, name: &str, text: &str) -> Result<Option<Edit>, Refusal> {
        let (row, column) = self.at(name);
        self.with(|sheet| sheet.enter(&row, column, text, &mut || "new".to_owned()))
    }

    fn put(&mut self, name: &str, text: &str) {
        let edit = self.typed(name, text).unwrap().unwrap();
        self.apply(edit);
    }

    fn apply(&mut self, edit: Edit) {
        self.plan = apply(&self.plan, &edit).unwrap();
    }

    fn shows(&self, name: &str) -> String {
        let (row, column) = self.at(name);
        self.with(|sheet| sheet.cells(&row).unwrap()[column].value.bare(sheet.reading))
    }

    fn note(&self, name: &str) -> String {
        let (row, column) = self.at(name);
        self.with(|sheet| sheet.cells(&row).unwrap()[column].note.clone().unwrap_or_default())
    }

    fn text(&self, name: &str) -> String {
        let (row, column) = self.at(name);
        let (text, cell) = self
            .with(|sheet| (sheet.text_for_editing(&row, column), sheet.cells(&row).unwrap()[column].formula.clone()));
        assert_eq!(cell.unwrap_or_default(), if text.starts_with('=') { text.clone() } else { String::new() });
        text
    }

    #[track_caller]
    fn check(&self, cells: &[(&str, &str)]) {
        for (name, expected) in cells {
            assert_eq!(self.shows(name), *expected, "{name}");
        }
    }

    fn copy(&mut self, from: &str, to: &str) {
        let (from, to) = (self.at(from), self.at(to));
        let edit = self.with(|sheet| {
            let formula = sheet.formula_at(&from.0, from.1).unwrap();
            sheet.enter_formula((&to.0, to.1), &formula, (&from.0, from.1), &mut || "new".to_owned())
        });
        self.apply(edit.unwrap().unwrap());
    }
}

#[test]
fn a_formula_gives_an_amount_and_every_total_follows() {
    let mut page = Page::of(PLAN);
    page.put("H6", "=350*60*2");
    page.check(&[("H6", "42000"), ("R6", "42300.5"), ("V5", "42550.5"), ("H9", ""), ("V9", "43251.5")]);
    assert_eq!(page.text("H6"), "=350*60*2");
    page.put("F8", "=๐.๑+๐.๒");
    page.check(&[("F8", "0.3")]);
    page.put("D8", "=sum(F3:F4; 100)");
    assert_eq!(page.text("D8"), "=SUM(F3:F4; 100)");
    page.check(&[("D8", "800"), ("D9", "1600")]);
    page.put("W5", "=W1/2-X1");
    page.check(&[("W5", "42751.5"), ("X5", "201")]);
}

#[test]
fn references_read_what_the_budget_shows() {
    let mut page = Page::of(PLAN);
    for (formula, expected) in [
        ("=F3", "300"),
        ("=F2", "700"),
        ("=F1", "#N/A"),
        ("=R1", "1250.5"),
        ("=V9", "1251.5"),
        ("=R6", "300.5"),
        ("=R7*2", "500"),
        ("=D6-E6", "200"),
        ("=W1", "1000"),
        ("=X1", "-251.5"),
        ("=X2", "-201"),
        ("=X6", "299.5"),
        ("=X9", "-151.5"),
        ("=D7", "0"),
        ("=D3", "0"),
        ("=SUM(F1:F6)", "800"),
        ("=SUM(F6:F2)", "800"),
        ("=SUM(F3:G4)", "700"),
        ("=COUNT(F1:I9)", "5"),
        ("=SUM(E1:E9)", "1100"),
        ("=SUM(W1:W9)", "1000"),
        ("=SUM(X1:X9)", "98.5"),
        ("=F7", "#N/A"),
        ("=SUM(F6:F7)", "#N/A"),
        ("=SUM(R6:R7)", "550.5"),
        ("=SUM(F1:F1)", "#REF!"),
        ("=SUM(F2:F2)", "700"),
    ] {
        page.put("D8", formula);
        assert_eq!(page.shows("D8"), expected, "{formula}");
    }
}

#[test]
fn a_formula_reads_its_own_measure_and_year() {
    let mut page = Page::of(PLAN);
    page.measure = Measure::Disbursed;
    page.put("G6", "=F6*2");
    page.check(&[("G6", "50.5")]);
    page.put("H6", "=X6");
    page.check(&[("H6", "299.5")]);
    page.measure = Measure::Planned;
    page.put("F6", "500");
    page.measure = Measure::Disbursed;
    page.check(&[("G6", "50.5"), ("H6", "-100.5")]);
}

#[test]
fn what_depends_on_a_change_follows_in_the_same_step() {
    let mut page = Page::of(PLAN);
    page.put("F8", "=F6*2");
    page.put("G8", "=F8+1");
    page.put("H8", "=SUM(F1:F6)");
    let before = page.plan.clone();
    page.put("F6", "1000");
    page.check(&[("F8", "2000"), ("G8", "2001"), ("H8", "1700"), ("R9", "7851.5")]);
    page.plan = before;
    page.check(&[("F8", "200"), ("G8", "201")]);
    page.put("F6", "");
    page.check(&[("F8", "0"), ("G8", "1")]);
}

#[test]
fn behaviour_52_circles_say_so_and_heal() {
    let mut page = Page::of(PLAN);
    page.put("F8", "=G8");
    page.put("G8", "=H8+1");
    page.put("I8", "=F8*0");
    page.put("H8", "=F8");
    page.check(&[("F8", "#CYCLE!"), ("G8", "#CYCLE!"), ("H8", "#CYCLE!"), ("I8", "#CYCLE!")]);
    assert_eq!(page.note("F8"), "The formula refers back to its own cell, or to a formula that does");
    page.put("G8", "5");
    page.check(&[("F8", "5"), ("H8", "5"), ("I8", "0")]);
    // Over a total, over what is left, and in one cell.
    for formula in ["=F9", "=V8", "=X8", "=SUM(F1:F9)", "=F8", "=IF(1;2;F8)"] {
        page.put("F8", formula);
        assert_eq!(page.shows("F8"), "#CYCLE!", "{formula}");
    }
    page.put("F8", "");
    // An allocation may follow from what a ceiling leaves, which no allocation changes.
    page.put("E8", "=X1");
    page.check(&[("E8", "-251.5")]);
    page.put("E6", "=X1");
    page.check(&[("E6", "-251.5")]);
}

#[test]
fn behaviour_52_errors_show_in_every_total_above_and_nowhere_else() {
    let mut page = Page::of(PLAN);
    page.put("F6", "=1/0");
    page.check(&[("F6", "#DIV/0!"), ("R6", "#ERROR!"), ("V6", "#ERROR!"), ("G6", "200.5"), ("X6", "#ERROR!")]);
    page.check(&[("F5", "#ERROR!"), ("F1", "#ERROR!"), ("F9", "#ERROR!"), ("R9", "#ERROR!"), ("V9", "#ERROR!")]);
    page.check(&[("G9", ""), ("S9", "1"), ("F2", "700"), ("V2", "701"), ("E9", "1100")]);
    page.put("F8", "=SUM(F9)");
    page.check(&[("F8", "#CYCLE!")]);
    assert_eq!(page.note("F9"), "There is no sum: 2 formula(s) below have no value");
    assert!(page.note("F6").starts_with("Something is divided by zero"));
    assert!(page.cell("activity:a1", "m1").alarm);
    page.put("F8", "");
    page.put("F6", "1");
    page.check(&[("F9", ""), ("V9", "1152.5"), ("F1", "")]);
    page.put("W1", "=FOO(1)");
    page.check(&[("W1", "#NAME?"), ("X1", "#ERROR!"), ("X9", "-52.5")]);
}

#[test]
fn codes_for_what_has_no_amount() {
    let mut page = Page::of(PLAN);
    for (formula, code) in [
        ("=BAHTTEXT(5)", "#VALUE!"),
        ("=\"x\"", "#VALUE!"),
        ("=1=1", "#VALUE!"),
        ("=F1:F2", "#VALUE!"),
        ("=10^15", "#NUM!"),
        ("=#REF!", "#REF!"),
        ("=1%%", "0"),
    ] {
        page.put("D8", formula);
        assert_eq!(page.shows("D8"), code, "{formula}");
    }
}

#[test]
fn what_cannot_be_read_stays_as_typed_with_advice() {
    let page = Page::of(PLAN);
    let refused = page.typed("F8", "=1+").unwrap_err();
    assert!(refused.keeps_draft());
    let english = "The formula cannot be read at sign 4: the formula ends where a number or a cell is missing";
    assert_eq!(refused.message(English), english);
    assert!(refused.message(Thai).starts_with("อ่านสูตรไม่ได้ ที่ตัวอักษรที่ 4"));
    assert_eq!(page.typed("F8", "'=1+1"), Err(Refusal::Unreadable(EntryError::ForcedText)));
    assert!(matches!(page.typed("F9", "=1"), Err(Refusal::Closed(_))));
}

#[test]
fn behaviour_53_a_leading_apostrophe_keeps_a_text() {
    let mut page = Page::of(PLAN);
    page.put("B8", "'=1+1");
    page.check(&[("B8", "=1+1")]);
    assert_eq!(page.typed("B8", "=1+1"), Ok(None));
    page.put("B8", "''quoted'");
    page.check(&[("B8", "'quoted'")]);
    let text = page.editing("activity:a4", "name");
    assert_eq!(text, "''quoted'");
    assert_eq!(page.typed("B8", &text), Ok(None));
}

#[test]
fn a_formula_keeps_the_unit_it_was_typed_in() {
    let mut page = Page::frame(PLAN, MillionBaht, Digits::Arabic);
    page.put("E2", "40");
    page.put("F8", "=E2/2");
    page.check(&[("F8", "20")]);
    page.apply(Edit::SetMoneyUnit(Baht));
    page.check(&[("F8", "20000000")]);
    assert_eq!(page.text("F8"), "=E2/2 million baht");
    assert_eq!(page.typed("F8", "=E2/2 million baht"), Ok(None));
    page.put("F8", "=E2/4 ล้านบาท");
    page.check(&[("F8", "10000000")]);
    page.put("F8", "=E2/4");
    page.check(&[("F8", "10000000")]);
    page.put("F8", "=E2+1");
    page.check(&[("F8", "40000001")]);
    page.apply(Edit::SetMoneyUnit(MillionBaht));
    assert_eq!(page.text("F8"), "=E2+1 baht");
    page.put("E2", "1.5");
    page.check(&[("F8", "1.500001")]);
}

#[test]
fn copying_shifts_what_has_no_dollar() {
    let mut page = Page::of(PLAN);
    page.put("G6", "=F6+$F6+F$6+$F$6+SUM(F3:$F$4)");
    page.copy("G6", "I8");
    assert_eq!(page.text("I8"), "=H8+$F8+H$6+$F$6+SUM(H5:$F$4)");
    page.copy("G6", "G3");
    assert_eq!(page.text("G3"), "=F3+$F3+F$6+$F$6+SUM(#REF!:$F$4)");
    page.put("F6", "=D3*2");
    page.copy("F6", "E8");
    assert_eq!(page.text("E8"), "=#REF!*2");
    // To its own place it is the same.
    let (row, column) = page.at("F6");
    page.with(|sheet| {
        let formula = sheet.formula_at(&row, column).unwrap();
        let same = sheet.enter_formula((&row, column), &formula, (&row, column), &mut String::new);
        assert_eq!(same, Ok(None));
        let (total, _) = sheet.cell_named("V9").unwrap();
        let closed = sheet.enter_formula((&total, column), &formula, (&row, column), &mut String::new);
        assert!(matches!(closed, Err(Refusal::Closed(_))));
    });
}

#[test]
fn behaviour_35_formulas_follow_cells_that_are_moved() {
    let mut page = Page::of(PLAN);
    let typed =
        [("F6", "10"), ("G6", "20"), ("H6", "=F6*2"), ("D8", "=F6+$G$6"), ("E8", "=SUM(F6:G6)"), ("D6", "=SUM(F3:G6)")];
    typed.iter().for_each(|(name, text)| page.put(name, text));
    // Both amounts and a formula that reads one of them go to another activity and two columns on.
    let moved: Vec<(CellAt, CellAt)> =
        [("F6", "H3"), ("G6", "I3"), ("H6", "J3")].iter().map(|(from, to)| (page.at(from), page.at(to))).collect();
    let texts: Vec<String> = ["F6", "G6", "H6"].iter().map(|name| page.text(name)).collect();
    let mut edits: Vec<Edit> = Vec::new();
    for ((from, to), text) in moved.iter().zip(&texts) {
        for (at, text) in [(from, ""), (to, text.as_str())] {
            edits.extend(page.with(|sheet| sheet.enter(&at.0, at.1, text, &mut || "new".to_owned())).unwrap());
        }
    }
    edits.extend(page.with(|sheet| sheet.cells_moved(&moved)));
    page.apply(Edit::All(edits));
    let texts = ["D8", "E8", "D6", "J3"].map(|name| page.text(name));
    // A range of which only a corner was moved stays.
    assert_eq!(texts, ["=H3+$I$3", "=SUM(H3:I3)", "=SUM(F3:G6)", "=H3*2"]);
    page.check(&[("D8", "30"), ("E8", "30"), ("D6", "700"), ("J3", "20"), ("F6", "")]);
    assert_eq!(page.with(|sheet| sheet.cells_moved(&[(page.at("B5"), page.at("B6"))])), None);
}

#[test]
fn cells_have_the_names_of_the_full_budget() {
    let page = Page::of(PLAN);
    page.with(|sheet| {
        for name in ["A1", "B9", "F6", "X9", "q7", "v๓", "Z2", "AA1", "AB1"] {
            let (row, column) = sheet.cell_named(name).unwrap();
            let shown = sheet.name_of(&row, column).unwrap();
            assert_eq!(shown, crate::language::digits::to_arabic(name).to_uppercase());
        }
        for name in ["F0", "F10", "AC1", "AAA1", "F", "6", "", "F6x"] {
            assert_eq!(sheet.cell_named(name), None, "{name}");
        }
        let (from, to) = sheet.range_named("F2:H4").unwrap();
        assert_eq!(
            (sheet.name_of(&from.0, from.1), sheet.name_of(&to.0, to.1)),
            (Some("F2".into()), Some("H4".into()))
        );
    });
}

#[test]
fn keeping_a_line_otherwise_gives_its_formulas_up_or_refuses() {
    let mut page = Page::of(PLAN);
    page.put("H6", "=5*2");
    page.put("F8", "=H6");
    let keep = |keeping| Edit::Keep { activity: Id::new("a1"), line: Id::new("l1"), keeping };
    page.apply(keep(crate::plan::activity::Keeping::Quarters));
    page.check(&[("R6", "310.5"), ("F8", "#N/A")]);
    page.put("R6", "=1/0");
    let refused = apply(&page.plan, &keep(crate::plan::activity::Keeping::Months));
    assert_eq!(refused, Err(crate::edit::EditError::InError));
}

#[test]
fn a_file_keeps_formulas_and_is_calculated_when_it_is_read() {
    use crate::format::json;
    let mut page = Page::of(PLAN);
    page.put("F8", "=SUM(F3:F4)/2");
    page.put("W5", "=1/0");
    page.put("E8", "=W1");
    let file = json::write(&page.plan);
    assert!(file.contains(r#""formula": "=SUM({line 'a3' 'l3' m1}:{line 'a3' 'l4' m1})/2""#), "{file}");
    let read = json::read(&file).unwrap();
    assert_eq!(read, page.plan);
    assert_eq!(json::write(&read), file);
    // A value of another hand is not taken, but noted.
    let other = file.replacen(r#""value": "350""#, r#""value": "351""#, 1);
    assert_ne!(other, file);
    page.plan = json::read(&other).unwrap();
    page.check(&[("F8", "350")]);
    let found = crate::figures::checks::checks(&page.plan);
    let told: Vec<_> = found.iter().filter(|found| format!("{:?}", found.what).contains("Formula")).collect();
    assert_eq!(told.len(), 2, "{told:#?}");
    page.put("F3", "1");
    let found = crate::figures::checks::checks(&page.plan);
    assert!(!format!("{found:?}").contains("FormulaDiffers"));
}
