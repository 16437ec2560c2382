//! Behaviour 26: what a filled series goes on with.

use super::*;
use proptest::prelude::*;

/// Blocks and what follows are written with ` | ` between cells; `.` is a blank cell.
fn cells(text: &str) -> Vec<&str> {
    text.split(" | ").map(|cell| if cell == "." { "" } else { cell }).collect()
}

#[track_caller]
fn goes_on(block: &str, kind: Kind, is_counting: bool, expected: &str) {
    let block = cells(block);
    let series = Series::of(block.iter().copied(), kind);
    let expected = cells(expected);
    let from = block.len() as i64;
    let actual: Vec<String> = (from..).take(expected.len()).map(|place| series.text(place, is_counting)).collect();
    assert_eq!(actual, expected, "{block:?}");
}

/// As released without a key held.
#[track_caller]
fn check(block: &str, expected: &str) {
    let series = Series::of(cells(block), Kind::Words);
    goes_on(block, Kind::Words, series.counts_by_itself(), expected);
}

#[track_caller]
fn check_figures(block: &str, expected: &str) {
    let series = Series::of(cells(block), Kind::Figures);
    goes_on(block, Kind::Figures, series.counts_by_itself(), expected);
}

/// Upward or to the left, nearest first.
#[track_caller]
fn check_back(block: &str, expected: &str) {
    let block = cells(block);
    let series = Series::of(block.iter().copied(), Kind::Words);
    let expected = cells(expected);
    let places = (1..).take(expected.len()).map(|back: i64| -back);
    let actual: Vec<String> = places.map(|place| series.text(place, true)).collect();
    assert_eq!(actual, expected, "{block:?}");
}

#[test]
fn behaviour_26_one_number_is_copied_and_counts_when_asked() {
    check_figures("5", "5 | 5 | 5");
    check("๕", "๕ | ๕");
    goes_on("5", Kind::Figures, true, "6 | 7 | 8");
    goes_on("๙", Kind::Words, true, "๑๐ | ๑๑");
    goes_on("1.50", Kind::Figures, true, "2.50 | 3.50");
}

#[test]
fn behaviour_26_numbers_with_equal_steps_go_on_exactly() {
    check_figures("1 | 2", "3 | 4 | 5");
    check_figures("10 | 20 | 30", "40 | 50");
    check_figures("0.1 | 0.2", "0.3 | 0.4 | 0.5");
    check_figures("35.2663 | 40", "44.7337 | 49.4674");
    check_figures("5 | 3", "1 | -1 | -3");
    check_figures("7 | 7", "7 | 7");
    check_figures("๑๐๐ | ๒๐๐", "๓๐๐ | ๔๐๐");
    check_figures("1,000 | 2,000", "3,000 | 4,000");
    check_back("1 | 2", "0 | -1");
    check_back("10 | 20", "0 | -10");
}

#[test]
fn behaviour_26_numbers_with_unequal_steps_repeat() {
    check_figures("1 | 2 | 4", "1 | 2 | 4 | 1");
}

#[test]
fn behaviour_26_a_series_is_copied_when_asked() {
    goes_on("1 | 2", Kind::Figures, false, "1 | 2 | 1");
    goes_on("ต.ค.", Kind::Words, false, "ต.ค. | ต.ค.");
}

#[test]
fn behaviour_26_numbers_at_the_end_of_a_text() {
    check("กิจกรรมที่ 1", "กิจกรรมที่ 2 | กิจกรรมที่ 3");
    check("กิจกรรมที่ ๙", "กิจกรรมที่ ๑๐ | กิจกรรมที่ ๑๑");
    check("1.2.3", "1.2.4 | 1.2.5");
    check("1.9", "1.10 | 1.11");
    check("1.10.68", "1.10.69");
    check("1.1 | 1.3", "1.5 | 1.7");
    check("(๑)", "(๒) | (๓)");
    check("1)", "2) | 3)");
    check("A009", "A010 | A011");
    check("007", "008 | 009 | 010");
    check("ก1 | ข1", "ก2 | ข2 | ก3");
    check("ปีงบประมาณ พ.ศ. 2569", "ปีงบประมาณ พ.ศ. 2570");
    check_back("ข้อ 3", "ข้อ 2 | ข้อ 1 | ข้อ 0");
}

#[test]
fn behaviour_26_months_go_round() {
    check("ต.ค.", "พ.ย. | ธ.ค. | ม.ค. | ก.พ.");
    check("ตุลาคม", "พฤศจิกายน | ธันวาคม | มกราคม");
    check("Oct", "Nov | Dec | Jan");
    check("OCT", "NOV | DEC");
    check("november", "december | january");
    check("ตค", "พย | ธค");
    check("เดือนธันวาคม", "เดือนมกราคม");
    check("ต.ค. | ธ.ค.", "ก.พ. | เม.ย. | มิ.ย.");
    check("ธ.ค. | พ.ย.", "ต.ค. | ก.ย.");
    check("May", "Jun | Jul");
    check("April | May", "June | July");
    check_back("ต.ค.", "ก.ย. | ส.ค.");
    check_back("ม.ค.", "ธ.ค.");
}

#[test]
fn behaviour_26_months_with_a_year_carry_it() {
    check("พ.ย. 68", "ธ.ค. 68 | ม.ค. 69 | ก.พ. 69");
    check("ธันวาคม ๒๕๖๘", "มกราคม ๒๕๖๙");
    check("Dec 2025", "Jan 2026");
    check("ธ.ค. 99", "ม.ค. 00");
    check("ต.ค. 68 | ม.ค. 69", "เม.ย. 69 | ก.ค. 69 | ต.ค. 69");
    check_back("ม.ค. 69", "ธ.ค. 68");
}

#[test]
fn behaviour_26_quarters_go_round() {
    check("ไตรมาส 1", "ไตรมาส 2 | ไตรมาส 3 | ไตรมาส 4 | ไตรมาส 1");
    check("ไตรมาสที่ ๓", "ไตรมาสที่ ๔ | ไตรมาสที่ ๑");
    check("Q3", "Q4 | Q1");
    check("Quarter 4", "Quarter 1");
    check("แผนไตรมาส 4", "แผนไตรมาส 1");
    check("ไตรมาส 4/2568", "ไตรมาส 1/2569 | ไตรมาส 2/2569");
    check("Q4 FY2026", "Q1 FY2027");
    check("Q1 | Q3", "Q1 | Q3");
    // Neither a fifth quarter nor a word that ends in q.
    check("ไตรมาส 12", "ไตรมาส 13");
    check("FAQ 4", "FAQ 5");
}

#[test]
fn behaviour_26_dates_in_their_own_form() {
    check("1 ต.ค. 68", "2 ต.ค. 68 | 3 ต.ค. 68");
    check("31 ตุลาคม 2568", "1 พฤศจิกายน 2568");
    check("๓๑ ธันวาคม ๒๕๖๘", "๑ มกราคม ๒๕๖๙");
    check("01/10/2568", "02/10/2568");
    check("9/10/2568", "10/10/2568");
    check("31/12/2568", "1/1/2569");
    check("09/12/2568 | 09/01/2569", "09/02/2569");
    check("2025-12-31", "2026-01-01");
    check("Oct 31, 2025", "Nov 1, 2025");
    check("28 ก.พ. 2567", "29 ก.พ. 2567 | 1 มี.ค. 2567");
    check("วันที่ 1 ตุลาคม พ.ศ. 2568", "วันที่ 2 ตุลาคม พ.ศ. 2568");
    // The day of the week would have to change too.
    check("วันพุธที่ 1 ตุลาคม 2568", "วันพุธที่ 1 ตุลาคม 2568");
    check_back("1 ม.ค. 2569", "31 ธ.ค. 2568");
}

#[test]
fn behaviour_26_dates_step_by_days_months_or_years() {
    check("1 ต.ค. 68 | 8 ต.ค. 68", "15 ต.ค. 68 | 22 ต.ค. 68");
    check("15 ต.ค. 68 | 15 พ.ย. 68", "15 ธ.ค. 68 | 15 ม.ค. 69");
    check("1/10/2568 | 1/1/2569", "1/4/2569 | 1/7/2569");
    check("1 ต.ค. 68 | 1 ต.ค. 69", "1 ต.ค. 70");
    check("31 ม.ค. 68 | 28 ก.พ. 68", "31 มี.ค. 68 | 30 เม.ย. 68");
    check("28 ก.พ. 68 | 31 มี.ค. 68", "30 เม.ย. 68 | 31 พ.ค. 68");
    check("30 พ.ย. 68 | 30 ธ.ค. 68", "30 ม.ค. 69 | 28 ก.พ. 69 | 30 มี.ค. 69");
    check("1 ต.ค. 68 | 8 ต.ค. 68 | 9 ต.ค. 68", "1 ต.ค. 68");
}

#[test]
fn behaviour_26_a_pattern_of_kinds_repeats() {
    check("ต.ค. | ประชุม", "พ.ย. | ประชุม | ธ.ค.");
    check("1 | .", "2 | . | 3 | .");
    check("Q1 | 5 | 10", "Q2 | 15 | 20 | Q3");
    check("ประชุม | อบรม", "ประชุม | อบรม | ประชุม");
}

#[test]
fn behaviour_26_blanks_words_and_formulas_are_copied() {
    check(".", ". | .");
    check("ประชุม", "ประชุม");
    check_figures("=SUM(A1:A3)", "=SUM(A1:A3)");
    check("12.50%", "12.50%");
    check("1,500 บาท", "1,500 บาท");
    assert_eq!(Series::of([], Kind::Words).text(3, true), "");
}

proptest! {
    #[test]
    fn the_block_itself_is_never_changed(
        texts in proptest::collection::vec("[0-9๐-๙./ ]{0,4}(ต\\.ค\\.|Q|ข้อ |May|-)?[0-9๐-๙]{0,5}", 1..5),
        words in any::<bool>(), counting in any::<bool>(),
    ) {
        let kind = if words { Kind::Words } else { Kind::Figures };
        let series = Series::of(texts.iter().map(String::as_str), kind);
        for (place, text) in texts.iter().enumerate() {
            prop_assert_eq!(&series.text(place as i64, counting), text);
        }
        for place in [-40, -1, 7, 4000, i64::MAX, i64::MIN] {
            let _ = series.text(place, counting);
        }
    }

    #[test]
    fn a_series_of_numbers_is_exact(first in -10_i64.pow(15)..10_i64.pow(15), step in -10_i64.pow(12)..10_i64.pow(12), places in 0..=8_u32, at in -500..500_i64) {
        let number = |index: i64| Decimal::new(first, places) + Decimal::new(step, places) * Decimal::from(index);
        let texts = [number(0).to_string(), number(1).to_string()];
        let series = Series::of(texts.iter().map(String::as_str), Kind::Figures);
        prop_assert_eq!(series.text(at, true).parse::<Decimal>().unwrap(), number(at));
    }

    #[test]
    fn days_go_on_one_by_one(year in 1950..=2390_u16, month in 1..=12_u8, day in 1..=28_u8, on in 1..2000_i64) {
        let first = format!("{year:04}-{month:02}-{day:02}");
        let series = Series::of([first.as_str()], Kind::Words);
        let later = series.text(on, true);
        prop_assert_eq!(Series::of([later.as_str()], Kind::Words).text(-on, true), first);
    }
}
