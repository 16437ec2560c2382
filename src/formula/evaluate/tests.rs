//! What typed formulas give, over a small sheet.

use crate::formula::{Cells, Column, Order, Reference, Row, Value, amount, evaluate, from_typed};
use crate::language::Language;
use crate::plan::entry::Fault;
use crate::plan::frame::MoneyUnit;
use crate::plan::period::Period;

/// A sheet of activities `a1` to `a9` in rows 1 to 9; F, G, H hold what the tests say, everything else is blank.
struct Sheet {
    order: Order,
    cells: Vec<(&'static str, Value)>,
    unit: MoneyUnit,
}

impl Cells for Sheet {
    fn unit(&self) -> MoneyUnit {
        self.unit
    }

    fn cell(&self, at: &Reference) -> Value {
        let name = self.order.name(at).unwrap().replace('$', "");
        let known = self.cells.iter().find(|(known, _)| *known == name);
        known.map_or(Value::Blank, |(_, value)| value.clone())
    }

    fn range(&self, from: &Reference, to: &Reference, take: &mut dyn FnMut(Value)) -> Result<(), Fault> {
        for place in self.order.between(&from.row, &to.row).unwrap() {
            for column in from.column.place()..=to.column.place() {
                let row = self.order.row(place).unwrap().clone();
                take(self.cell(&Reference::to(row, Column::at(column).unwrap())));
            }
        }
        Ok(())
    }
}

fn sheet(unit: MoneyUnit) -> Sheet {
    let activities: Vec<String> = (1..=9).map(|row| format!(r#"{{"id": "a{row}"}}"#)).collect();
    let plan = crate::edit::testing::json(&format!(
        r#"{{"id": "p", "frame": {{"first_year": 2563}}, "activities": [{}]}}"#,
        activities.join(",")
    ));
    let number = |text: &str| Value::Number(text.parse().unwrap());
    let cells = vec![
        ("F1", number("10")),
        ("F2", number("20.5")),
        ("F4", number("-3")),
        ("G1", Value::Fault(Fault::DividedByZero)),
        ("H1", number("40")),
    ];
    Sheet { order: Order::of(&plan), cells, unit }
}

/// The value as a person would write it; faults by their code.
fn check(typed: &str, expected: &str) {
    let sheet = sheet(MoneyUnit::Baht);
    let written = match from_typed(typed, &sheet.order) {
        Ok((_, formula)) => match evaluate(&formula, &sheet) {
            Value::Fault(fault) => fault.code().to_owned(),
            value => value.text().unwrap(),
        },
        Err(error) => error.message(Language::English),
    };
    assert_eq!(written, expected, "{typed}");
}

#[test]
fn behaviour_51_decimals_are_exact() {
    check("=0.1+0.2", "0.3");
    check("=350*60*2", "42000");
    check("=1/3*3", "0.9999999999999999999999999999");
    check("=1.10*3-3.30", "0");
    check("=1000000000000.01+0.01", "1000000000000.02");
}

#[test]
fn operators_and_their_precedence() {
    check("=1+2*3", "7");
    check("=(1+2)*3", "9");
    check("=-2^2", "4");
    check("=0-2^2", "-4");
    check("=2^3^2", "64");
    check("=2^-2", "0.25");
    check("=10%", "0.1");
    check("=-50%", "-0.5");
    check("=200*7%", "14");
    check("=1&2+3", "15");
    check("=\"a\"&1.50&\"b\"", "a1.5b");
    check("=1+1=2", "TRUE");
    check("=\"a\"<\"B\"", "TRUE");
    check("=2<>2", "FALSE");
    check("=3>=3", "TRUE");
    check("=1<2=TRUE", "TRUE");
    check("=8−3×2÷4", "6.5");
    check("=--5", "5");
    check("=+5", "5");
    check("=5-+-3", "8");
    check("=7–2", "5");
    check("=3≥4", "FALSE");
    check("=99<\"1\"", "TRUE");
}

#[test]
fn digits_of_both_kinds() {
    check("=๓๕๐*๖๐*๒", "42000");
    check("=.5+5.", "5.5");
    check("=SUM(F๑:F2)", "30.5");
    check("=\"๕\"+1", "6");
}

#[test]
fn behaviour_50_functions() {
    check("=SUM(F1:F4)", "27.5");
    check("=sum(F1;F2;100)", "130.5");
    check("=Sum(F1:F4,1)", "28.5");
    check("=SUM(F1:H1)", "#DIV/0!");
    check("=SUM(F3)", "0");
    check("=SUM(\"x\")", "#VALUE!");
    check("=SUM(\"2\")", "2");
    check("=AVERAGE(F1:F4)", "9.166666666666666666666666667");
    check("=AVERAGE(F3)", "#DIV/0!");
    check("=MIN(F1:F9)", "-3");
    check("=MAX(F1:F9;21)", "21");
    check("=MAX(F5:F9)", "0");
    check("=COUNT(F1:F9)", "3");
    check("=COUNT(F1:G9)", "3");
    check("=COUNT(F1;\"7\";\"x\")", "2");
    check("=IF(F1>5;F2;1/0)", "20.5");
    check("=IF(F3;1;2)", "2");
    check("=IF(FALSE,1)", "FALSE");
    check("=IF(1/0,1,2)", "#DIV/0!");
    check("=ROUND(2.345;2)", "2.35");
    check("=ROUND(-2.345;2)", "-2.35");
    check("=ROUND(1550;-2)", "1600");
    check("=ROUND(5;-40)", "0");
    check("=ABS(F4)", "3");
    check("=BAHTTEXT(21.50)", "ยี่สิบเอ็ดบาทห้าสิบสตางค์");
    check("=BAHTTEXT(F3)", "ศูนย์บาทถ้วน");
    check("=\"(\"&BAHTTEXT(1)&\")\"", "(หนึ่งบาทถ้วน)");
}

#[test]
fn blanks_and_kinds() {
    check("=F3+1", "1");
    check("=F3=0", "TRUE");
    check("=F3=\"\"", "TRUE");
    check("=F3&\"x\"", "x");
    check("=TRUE+1", "2");
    check("=$F$1*F$2*$F4", "-615");
    check("=f1", "10");
}

#[test]
fn faults_say_why() {
    check("=1/0", "#DIV/0!");
    check("=1/F3", "#DIV/0!");
    check("=\"a\"+1", "#VALUE!");
    check("=F1:F2", "#VALUE!");
    check("=F1:F2*2", "#VALUE!");
    check("=G1+1", "#DIV/0!");
    check("=FOO(1)", "#NAME?");
    check("=รวม(F1:F2)", "#NAME?");
    check("=abc", "#NAME?");
    check("=#REF!+1", "#REF!");
    check("=SUM(#REF!:F2)", "#REF!");
    check("=10^40", "#NUM!");
    check("=2^0.5", "1.4142135623731");
    check("=(-4)^0.5", "#NUM!");
    check("=0^0", "#NUM!");
    check("=0^-1", "#DIV/0!");
    check("=9999999999999999999999999999*9999999999999999999999999999", "#NUM!");
}

#[test]
fn what_cannot_be_read_says_what_and_where() {
    let at = |at: usize, what: &str| format!("The formula cannot be read at sign {at}: {what}");
    check("=1+", &at(4, "the formula ends where a number or a cell is missing"));
    check("=", &at(2, "the formula ends where a number or a cell is missing"));
    check("=1+*2", &at(4, "a number or a cell is missing before “*”"));
    check("=(1+2", &at(6, "a bracket is not closed"));
    check("=1)", &at(3, "an operator such as + or * is missing before “)”"));
    check("=5 F1", &at(4, "an operator such as + or * is missing before “F1”"));
    check("=1,000", &at(3, "numbers in a formula have no commas between thousands; type 1000, for example"));
    check("=1+\"x", &at(4, "a text lacks its closing \""));
    check("=F99", &at(2, "there is no cell F99: the plan has no such row"));
    check("=B1", &at(2, "B1 is no cell of amounts; the columns of amounts are D to X"));
    check("=SUM(F1:)", &at(9, ": stands between two cells only, as in F2:F9"));
    check("=ROUND(1)", &at(2, "ROUND takes 2 value(s)"));
    check("=SUM()", &at(2, "SUM takes 1 value or more"));
    check("=IF(1;2;3;4)", &at(2, "IF takes 2 to 3 values"));
    check("=5@", &at(3, "“@” means nothing in a formula"));
    check("={total m1}", &at(2, "“{” means nothing in a formula"));
    check("=1.2.3", &at(2, "“.” means nothing in a formula"));
    let deep = format!("={}1{}", "(".repeat(2000), ")".repeat(2000));
    let too_deep = "the formula is too long or nested too deeply; spread it over several cells";
    check(&deep, &at(66, too_deep));
    assert!(from_typed(&format!("=1{}", "+1".repeat(3000)), &Order::default()).is_err());
    assert!(from_typed(&format!("={}1", "-".repeat(3000)), &Order::default()).is_ok());
}

#[test]
fn a_formula_counts_in_its_unit() {
    let million = sheet(MoneyUnit::MillionBaht);
    let check = |typed: &str, expected: Result<&str, Fault>| {
        let (_, formula) = from_typed(typed, &million.order).unwrap();
        let given = amount(&evaluate(&formula, &million), MoneyUnit::MillionBaht).map(|amount| amount.to_string());
        assert_eq!(given, expected.map(str::to_owned), "{typed}");
    };
    check("=H1/2", Ok("20000000"));
    check("=1/3", Ok("333333.33"));
    check("=2/3", Ok("666666.67"));
    check("=F3", Ok("0"));
    check("=BAHTTEXT(1)", Err(Fault::NotANumber));
    check("=1=1", Err(Fault::NotANumber));
    check("=10^12", Err(Fault::OutOfRange));
    let (_, words) = from_typed("=BAHTTEXT(1.5)", &million.order).unwrap();
    assert_eq!(evaluate(&words, &million), Value::Text("หนึ่งล้านห้าแสนบาทถ้วน".to_owned()));
}

#[test]
fn a_value_rounds_half_up_to_the_satang() {
    let check = |number: &str, expected: &str| {
        let value = Value::Number(number.parse().unwrap());
        assert_eq!(amount(&value, MoneyUnit::Baht).unwrap().to_string(), expected, "{number}");
    };
    check("0.005", "0.01");
    check("-0.005", "-0.01");
    check("2.5", "2.50");
    check("3.00", "3");
}

#[test]
fn cells_of_this_sheet_have_the_names_the_tests_use() {
    let sheet = sheet(MoneyUnit::Baht);
    let first = sheet.order.named("F1").unwrap();
    assert_eq!(first.row, Row::Activity(crate::plan::id::Id::new("a1")));
    assert_eq!(first.column, Column::Period(Period::M1));
}
