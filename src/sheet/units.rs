//! Responsible units in a cell: shown by their shortest names, read from abbreviations or full names in either
//! language.

use super::{Cell, Refusal, Value};
use crate::edit::{Edit, Responsibility};
use crate::language::Language;
use crate::language::search::fold;
use crate::language::words::units as words;
use crate::plan::Plan;
use crate::plan::id::Id;
use crate::plan::organisation::Unit;

/// How many names are offered for one that is not known.
const MOST_OFFERED: usize = 3;

/// A name that no unit of the plan has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownUnit {
    found: String,
    nearest: Vec<String>,
}

impl UnknownUnit {
    /// The names nearest to it, as advice.
    pub fn message(&self, language: Language) -> String {
        words::unknown(&self.found, &self.nearest, language)
    }
}

/// The names of units, the leading one first.
#[must_use]
pub fn names(plan: &Plan, ids: &[Id<Unit>]) -> String {
    let units = ids.iter().filter_map(|id| plan.organisation.unit(id));
    units.map(Unit::short_name).collect::<Vec<_>>().join(", ")
}

pub(super) fn cell(plan: &Plan, ids: &[Id<Unit>]) -> Cell {
    Cell::entry(Value::text(Some(&names(plan, ids))))
}

/// What typed names mean; `None` when they change nothing.
pub(super) fn enter(plan: &Plan, of: Responsibility, before: &[Id<Unit>], text: &str) -> Result<Option<Edit>, Refusal> {
    let units = read(plan, text).map_err(Refusal::Unknown)?;
    // Units that are not in the organisation are not shown; they stay unless something else is typed.
    let unchanged = units == before || text.trim() == names(plan, before);
    Ok((!unchanged).then_some(Edit::SetUnits { of, units }))
}

/// Reads names set apart by commas, semicolons or line breaks; by slashes, too, where no name holds one.
///
/// # Errors
/// The first name that no unit has.
pub fn read(plan: &Plan, text: &str) -> Result<Vec<Id<Unit>>, UnknownUnit> {
    let mut found = Vec::new();
    let mut take = |id: Id<Unit>| {
        if !found.contains(&id) {
            found.push(id);
        }
    };
    for piece in text.split([',', ';', '\n', '，']).map(str::trim).filter(|piece| !piece.is_empty()) {
        if let Some(unit) = find(plan, piece) {
            take(unit);
            continue;
        }
        let parts: Vec<&str> = piece.split('/').map(str::trim).filter(|part| !part.is_empty()).collect();
        for part in &parts {
            take(find(plan, part).ok_or_else(|| unknown(plan, part))?);
        }
    }
    Ok(found)
}

fn find(plan: &Plan, name: &str) -> Option<Id<Unit>> {
    let name = plain(name);
    let by = |name_of: fn(&Unit) -> Option<&String>| {
        let mut units = plan.organisation.units.iter();
        units.find(|unit| name_of(unit).is_some_and(|known| plain(known) == name)).map(|unit| unit.id.clone())
    };
    by(|unit| unit.abbreviation.as_ref())
        .or_else(|| by(|unit| unit.name.as_ref()))
        .or_else(|| by(|unit| unit.name_en.as_ref()))
}

/// A name without what people leave out: blanks and points.
fn plain(name: &str) -> String {
    fold(name).chars().filter(|c| !c.is_whitespace() && *c != '.').collect()
}

fn unknown(plan: &Plan, found: &str) -> UnknownUnit {
    let wanted = plain(found);
    let most = wanted.chars().count().div_euclid(2).max(1);
    let mut near: Vec<(usize, &str)> = Vec::new();
    for unit in &plan.organisation.units {
        let names = [&unit.abbreviation, &unit.name, &unit.name_en];
        let distance = |name: &String| {
            let name = plain(name);
            if name.contains(&wanted) { 0 } else { distance(&wanted, &name) }
        };
        let nearest = names.into_iter().flatten().map(distance).min();
        if let Some(distance) = nearest.filter(|distance| *distance <= most) {
            near.push((distance, unit.short_name()));
        }
    }
    near.sort_by_key(|(distance, _)| *distance);
    let nearest = near.into_iter().take(MOST_OFFERED).map(|(_, name)| name.to_owned()).collect();
    UnknownUnit { found: found.to_owned(), nearest }
}

/// How many letters must be changed, added or left out to come from one word to the other.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (at, letter) in from.chars().enumerate() {
        let mut diagonal = at;
        let mut left = at + 1;
        let mut next = vec![left];
        for (above, other) in row.iter().skip(1).zip(&to) {
            left = (diagonal + usize::from(letter != *other)).min(above + 1).min(left + 1);
            diagonal = *above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::testing::json;

    fn plan() -> Plan {
        json(
            r#"{"id": "p", "organisation": {"units": [
                {"id": "u1", "abbreviation": "สลธ.", "name": "สำนักงานเลขาธิการ", "name_en": "Secretariat"},
                {"id": "u2", "abbreviation": "ศสส.", "name": "ศูนย์สรรหา"},
                {"id": "u3", "name": "กลุ่ม ก/ข"}]}}"#,
        )
    }

    fn check(text: &str, expected: &str) {
        let ids = read(&plan(), text).map(|ids| ids.iter().map(|id| id.to_string()).collect::<Vec<_>>().join(" "));
        assert_eq!(ids, Ok(expected.to_owned()), "{text}");
    }

    fn check_unknown(text: &str, message: &str) {
        assert_eq!(read(&plan(), text).unwrap_err().message(Language::English), message);
    }

    #[test]
    fn units_are_found_by_any_of_their_names() {
        check("สลธ.", "u1");
        check("สลธ, ศสส", "u1 u2");
        check("ส ล ธ", "u1");
        check("ศูนย์สรรหา;secretariat", "u2 u1");
        check("ศสส./สลธ.", "u2 u1");
        check("กลุ่ม ก/ข", "u3");
        check("สลธ.,สลธ.", "u1");
        check(" ", "");
    }

    #[test]
    fn an_unknown_name_is_said_with_those_like_it() {
        check_unknown("สลข.", "The plan has no unit “สลข.”. Did you mean สลธ.?");
        check_unknown(
            "กองคลัง",
            "The plan has no unit “กองคลัง”. Add it on the page Statements under Organisation first, or check the spelling.",
        );
        check_unknown("สรรหา", "The plan has no unit “สรรหา”. Did you mean ศสส.?");
    }

    #[test]
    fn distances() {
        for (from, to, expected) in [("", "", 0), ("abc", "abc", 0), ("abc", "", 3), ("kitten", "sitting", 3)] {
            assert_eq!(distance(from, to), expected, "{from} {to}");
        }
    }
}
