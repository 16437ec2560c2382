//! The clauses of an agreement with their places filled from its parties, period and unit. What is not known stays open.

use crate::language::Language;
use crate::language::calendar::FiscalCalendar;
use crate::language::dates::{DateLength, DateStyle, date_for_reading};
use crate::language::digits::Digits;
use crate::language::months::Month;
use crate::language::words::clauses::{OPEN, PLACES, Place, STANDARD};
use crate::plan::Plan;
use crate::plan::agreement::{Agreement, Party};
use crate::plan::date::Day;
use crate::plan::text::Item;

/// The usual clauses, numbered, with their places open: what a new agreement starts with.
#[must_use]
pub fn standard(language: Language) -> Vec<Item> {
    let clause = |(no, text): (u32, &crate::language::words::Text)| Item {
        no: Some(no.to_string()),
        text: text.of(language).to_owned(),
        ..Item::default()
    };
    (1..).zip(&STANDARD).map(clause).collect()
}

/// A clause for reading: places are filled, and open ones dotted. Other texts in brackets stay as they are.
#[must_use]
pub fn filled(plan: &Plan, agreement: &Agreement, clause: &str, language: Language, digits: Digits) -> String {
    let mut out = String::with_capacity(clause.len());
    let mut rest = clause;
    while let Some((before, after)) = rest.split_once('{') {
        digits.push(&mut out, before);
        match after.split_once('}').and_then(|(name, behind)| Some((place_of(name)?, behind))) {
            Some((place, behind)) => {
                let text = known(plan, agreement, place, language, digits);
                out.push_str(text.as_deref().unwrap_or(OPEN));
                rest = behind;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    digits.push(&mut out, rest);
    out
}

fn place_of(name: &str) -> Option<Place> {
    let is_it = |(_, text): &&(Place, crate::language::words::Text)| {
        [Language::Thai, Language::English].iter().any(|language| text.of(*language) == name.trim())
    };
    PLACES.iter().find(is_it).map(|(place, _)| *place)
}

fn known(plan: &Plan, agreement: &Agreement, place: Place, language: Language, digits: Digits) -> Option<String> {
    let start = plan.frame.start_month.and_then(Month::new).unwrap_or(Month::OCTOBER);
    let calendar = FiscalCalendar::starting_in(start);
    let day = |day: Day| date_for_reading(day, DateStyle::new(language, digits, DateLength::Full));
    let period = agreement.period.as_deref();
    match place {
        Place::Superior => party(agreement, place, 0),
        Place::Maker => party(agreement, place, 1),
        Place::Unit => {
            let id = agreement.unit.as_ref()?;
            let unit = plan.organisation.units.iter().find(|unit| unit.id == *id)?;
            Some(unit.name.clone().unwrap_or_else(|| unit.short_name().to_owned()))
        }
        Place::Year => agreement.year.map(|year| digits.show(&year.to_string()).into_owned()),
        Place::From => period.and_then(|period| period.from).or_else(|| calendar.first_day(agreement.year?)).map(day),
        Place::To => period.and_then(|period| period.to).or_else(|| calendar.last_day(agreement.year?, 12)).map(day),
    }
}

/// A party by its role, else by its place: its position, with its name where it is given.
fn party(agreement: &Agreement, place: Place, at: usize) -> Option<String> {
    let name = PLACES.iter().find(|(known, _)| *known == place).map(|(_, name)| *name)?;
    let by_role = |party: &&Party| {
        [Language::Thai, Language::English].iter().any(|language| party.role.trim() == name.of(*language))
    };
    let party = agreement.parties.iter().find(by_role).or_else(|| agreement.parties.get(at))?;
    let texts = [party.name.as_deref(), party.position.as_deref()].into_iter().flatten();
    let text = texts.filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Plan {
        serde_json::from_str(include_str!("../../public/samples/moac-agreement-2566.json")).unwrap()
    }

    fn check(clause: &str, language: Language, digits: Digits, expected: &str) {
        let plan = sample();
        let agreement = plan.agreements.iter().next().unwrap();
        assert_eq!(filled(&plan, agreement, clause, language, digits), expected);
    }

    #[test]
    fn places_are_filled_from_the_agreement() {
        let parties = "{ผู้รับคำรับรอง} และ {ผู้ทำคำรับรอง}";
        let expected = "ผู้ช่วยปลัดกระทรวงเกษตรและสหกรณ์ และ ผู้อำนวยการสำนักพัฒนาระบบบริหาร";
        check(parties, Language::Thai, Digits::Thai, expected);
        let dates = "ปี {ปี} ตั้งแต่ {วันเริ่ม} ถึง {วันสิ้นสุด} ข้อ 3";
        let expected = "ปี ๒๕๖๖ ตั้งแต่ ๑ ตุลาคม ๒๕๖๕ ถึง ๓๐ กันยายน ๒๕๖๖ ข้อ ๓";
        check(dates, Language::Thai, Digits::Thai, expected);
        check("{year}: {other} {", Language::English, Digits::Arabic, "2566: {other} {");
    }

    #[test]
    fn what_is_not_known_stays_open() {
        let plan = Plan::default();
        let agreement = Agreement { year: Some(2566), ..Agreement::default() };
        let read = |clause: &str| filled(&plan, &agreement, clause, Language::Thai, Digits::Arabic);
        assert_eq!(read("{ผู้ทำคำรับรอง}"), OPEN);
        assert_eq!(read("{วันเริ่ม}"), "1 ตุลาคม 2565");
    }

    #[test]
    fn every_place_of_the_usual_clauses_is_known() {
        let plan = sample();
        let agreement = plan.agreements.iter().next().unwrap();
        for language in [Language::Thai, Language::English] {
            let clauses = standard(language);
            assert_eq!(clauses.len(), 6);
            for clause in clauses {
                let text = filled(&plan, agreement, &clause.text, language, Digits::Thai);
                assert!(!text.contains('{') && !text.contains(OPEN), "{text}");
            }
        }
    }
}
