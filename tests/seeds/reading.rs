//! How a fact is written in a plan. Most are written as they are; amounts in million baht, days and months of the
//! Buddhist era, names of units and words of the extraction are not.

use crate::parts::{part, written};
use serde_json::Value;

/// What a plan must hold for one fact.
pub(crate) enum Expected {
    /// One of these values.
    OneOf(Vec<String>),
    /// This value in this year.
    InYear { value: String, year: String },
    /// A span of years that this one lies in.
    WithinYears(u16),
    /// Nothing: the plan does not write what is usual.
    Unwritten,
    /// No figure: the fact says that there is only a text.
    NoFigure,
}

/// Words that the facts say in English and the plan in Thai, or with its own word; `None` is the plan's usual choice.
const WORDS: [(&str, &str, Option<&str>); 7] = [
    ("unit", "percent", Some("ร้อยละ")),
    ("unit", "points", Some("คะแนน")),
    ("kind", "text", Some("milestones")),
    ("kind", "percent-equals-score", Some("percent")),
    ("kind", "numeric", None),
    ("flag", "unfunded", None),
    ("flag", "additional", Some("additional")),
];

/// Fields that name units of the organisation.
const UNITS: [&str; 3] = ["responsible", "responsible_division", "responsible_units"];

/// What a plan must hold for the fact of this field.
pub(crate) fn expected(sample: &Value, field: &str, fact: &Value) -> Expected {
    let printed = written(fact).unwrap_or_default();
    if let Some((_, _, word)) = WORDS.iter().find(|(of, english, _)| *of == field && *english == printed) {
        return word.map_or(Expected::Unwritten, |word| plain(word.to_owned()));
    }
    match field {
        "covers_years" => Expected::WithinYears(printed.parse().expect("years are integers")),
        "q1" | "q2" | "q3" | "q4" => plain(baht(&printed)),
        _ if field.ends_with("_mbaht") => plain(baht(&printed)),
        "iso_be" => plain(day(&printed)),
        "from" | "to" if printed.contains('-') => plain(day(&printed)),
        "months" => month(&printed),
        "fy_months" => plain(format!("m{printed}")),
        "quarters" => plain(printed.to_lowercase()),
        "bullets" => plain(printed.trim_start_matches("* ").to_owned()),
        _ if UNITS.contains(&field) => Expected::OneOf(unit(sample, &printed).into_iter().chain([printed]).collect()),
        _ => plain(printed),
    }
}

fn plain(value: String) -> Expected {
    Expected::OneOf(vec![value])
}

/// Million baht as baht, by moving the point: nothing of the program under test calculates here.
fn baht(millions: &str) -> String {
    let (whole, decimals) = millions.split_once('.').unwrap_or((millions, ""));
    assert!(decimals.len() <= 6, "{millions} is finer than a baht");
    let digits = format!("{whole}{decimals:0<6}");
    let baht = digits.trim_start_matches('0');
    if baht.is_empty() { "0".to_owned() } else { baht.to_owned() }
}

/// A day of the common era; of a month, its first.
fn day(buddhist: &str) -> String {
    let (year, rest) = buddhist.split_once('-').expect("days are ISO days");
    let year = year.parse::<u16>().expect("years are integers") - 543;
    let rest = if rest.contains('-') { rest.to_owned() } else { format!("{rest}-01") };
    format!("{year}-{rest}")
}

/// A month in its fiscal year.
fn month(buddhist: &str) -> Expected {
    let (year, month) = buddhist.split_once('-').expect("months are ISO months");
    let (year, month): (u16, u16) = (year.parse().expect("a year"), month.parse().expect("a month"));
    let (year, month) = if month >= 10 { (year + 1, month - 9) } else { (year, month + 3) };
    Expected::InYear { value: format!("m{month}"), year: year.to_string() }
}

/// The fiscal year in which a month lies.
pub(crate) fn fiscal_year(buddhist: &Value) -> String {
    match month(&written(buddhist).unwrap_or_default()) {
        Expected::InYear { year, .. } => year,
        _ => String::new(),
    }
}

/// The id of the unit that is printed so; spaces do not count, because tables break names.
fn unit(sample: &Value, printed: &str) -> Option<String> {
    let plain = |text: &str| text.split_whitespace().collect::<String>();
    let units = part(sample, "organisation/units")?;
    let is_named = |unit: &&Value| {
        let names = [&unit["name"], &unit["abbreviation"]];
        names.into_iter().filter_map(Value::as_str).any(|name| plain(name) == plain(printed))
    };
    units.as_array()?.iter().find(is_named).and_then(|unit| written(&unit["id"]))
}
