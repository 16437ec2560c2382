//! The walk: each fact of a document is looked for in the part its entity became, and nowhere else.

use crate::exempt::is_exempt;
use crate::fields::{CLAIM, fields_for};
use crate::parts::{Found, part, values};
use crate::place::Place;
use crate::reading::{self, Expected};
use crate::rules::{Document, Reads, Rule};
use serde_json::Value;

struct Walk<'a> {
    sample: &'a Value,
    rules: &'a [Rule],
    failures: Vec<String>,
    checked: usize,
}

/// Walks the facts of a document. Gives the number of facts that were looked for, or what was not found.
fn walk(document: &Document, facts: &Value, sample: &Value) -> Result<usize, Vec<String>> {
    let mut walk = Walk { sample, rules: document.rules, failures: Vec::new(), checked: 0 };
    walk.visit(&Place::of(facts));
    if walk.failures.is_empty() { Ok(walk.checked) } else { Err(walk.failures) }
}

impl Walk<'_> {
    fn visit(&mut self, place: &Place) {
        match place.value() {
            Value::Array(list) => {
                for (no, element) in (1..).zip(list) {
                    self.visit(&place.below(no.to_string(), element));
                }
            }
            Value::Object(fields) => {
                for (name, value) in fields.iter().filter(|(name, _)| !is_exempt(name)) {
                    self.visit(&place.below(name.clone(), value));
                }
            }
            Value::Bool(false) => {}
            _ => {
                self.checked += 1;
                if let Err(problem) = self.check(place) {
                    self.failures.push(format!("{}: {problem}", place.path()));
                }
            }
        }
    }

    /// A fact must stand where each of the rules says that are the nearest to it.
    fn check(&self, place: &Place) -> Result<(), String> {
        let over = || self.rules.iter().filter(|rule| place.lies_under(rule.at));
        let nearest = over().map(Rule::rank).max().ok_or("no rule names its part")?;
        over().filter(|rule| rule.rank() == nearest).try_for_each(|rule| self.check_by(rule, place))
    }

    fn check_by(&self, rule: &Rule, place: &Place) -> Result<(), String> {
        let field = place.field();
        let known = fields_for(field).ok_or_else(|| format!("no plan field is named for `{field}`"))?;
        let paths: Vec<String> = rule.parts.iter().map(|template| place.fill(rule.at, template)).collect();
        let part_at = |path: &String| part(self.sample, path).map(|part| (is_claim(path), part));
        let parts: Vec<(bool, Value)> = paths.iter().filter_map(part_at).collect();
        if place.value().is_null() {
            return absent(&parts, known, place.is_entity_of(rule.at));
        }
        let found: Vec<Found> = parts.iter().flat_map(|(is_claim, part)| values_of(*is_claim, part)).collect();
        if found.is_empty() {
            return Err(format!("there is no part {paths:?}"));
        }
        let expected = match rule.reads {
            Reads::ByField => reading::expected(self.sample, field, place.value()),
            Reads::As(template) => Expected::OneOf(vec![place.fill(rule.at, template)]),
            Reads::FiscalYear => Expected::OneOf(vec![reading::fiscal_year(place.value())]),
            Reads::NoFigure => Expected::NoFigure,
        };
        if is_kept(&found, known, &expected) {
            return Ok(());
        }
        Err(format!("{} is not in {} as {known:?}", place.value(), paths.join(" or ")))
    }
}

fn is_claim(path: &str) -> bool {
    path.starts_with("claims-about/")
}

/// The values of a part; those of a claim apart, so that no field is taken for one.
fn values_of(is_claim: bool, part: &Value) -> Vec<Found> {
    let mut found = values(part);
    if is_claim {
        found.iter_mut().for_each(|found| found.field.insert_str(0, "claim/"));
    }
    found
}

/// A fact that is not given may not have a value, unless the plan says from where it filled the field.
fn absent(parts: &[(bool, Value)], known: &[&str], is_entity: bool) -> Result<(), String> {
    let is_filled = |part: &Value| part.get("filled_from").is_some();
    for (_, part) in parts.iter().filter(|(is_claim, part)| !is_claim && !is_filled(part)) {
        if is_entity {
            return Err(format!("null, but there is {part}"));
        }
        let is_given = |found: &Found| known.iter().any(|name| found.field.strip_prefix(name).is_some_and(is_whole));
        if let Some(found) = values(part).into_iter().find(is_given) {
            return Err(format!("null, but {} is {}", found.field, found.value));
        }
    }
    Ok(())
}

/// Whether a name ends where the rest of a place begins.
fn is_whole(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with('/')
}

fn is_kept(found: &[Found], known: &[&str], expected: &Expected) -> bool {
    let is_named = |found: &&Found| known.iter().chain(CLAIM).any(|name| found.field == *name);
    let mut kept = found.iter().filter(|found| found.field.is_empty() || is_named(found));
    match expected {
        Expected::OneOf(values) => kept.any(|found| values.contains(&found.value)),
        Expected::InYear { value, year } => kept.any(|found| found.value == *value && found.years.contains(year)),
        Expected::Unwritten => kept.next().is_none(),
        Expected::NoFigure => found.iter().all(|found| found.field != "value"),
        Expected::WithinYears(year) => {
            let years: Vec<u16> = kept.filter_map(|found| found.value.parse().ok()).collect();
            years.iter().any(|first| first <= year) && years.iter().any(|last| last >= year)
        }
    }
}

fn facts_and_sample(document: &Document) -> (Value, Value) {
    let read = |folder: &str| crate::json(&format!("{folder}/{}", document.file));
    (read("tests/fixtures/seed-data"), read("public/samples"))
}

#[test]
fn every_fact_stands_in_the_part_its_entity_became() {
    for document in &crate::rules::DOCUMENTS {
        let (facts, sample) = facts_and_sample(document);
        match walk(document, &facts, &sample) {
            Ok(checked) => println!("{}: {checked} facts", document.file),
            Err(lost) => {
                panic!("{}: {} facts are not kept\n{}", document.file, lost.len(), lost.join("\n"))
            }
        }
    }
}

/// Fields whose figures are changed one by one; every so manieth, to keep the test short.
const CHANGED: [&str; 9] = ["q2", "2563", "value", "score", "weight", "says", "threshold", "checkpoint", "min"];
const EVERY: usize = 20;

#[test]
fn a_changed_figure_is_noticed() {
    for document in &crate::rules::DOCUMENTS {
        let (facts, mut sample) = facts_and_sample(document);
        let mut figures = Vec::new();
        collect_figures(&sample, "", &mut figures);
        for figure in figures.iter().step_by(EVERY) {
            let place = sample.pointer_mut(figure).expect("a collected figure");
            let kept = std::mem::replace(place, Value::from("77777"));
            assert!(walk(document, &facts, &sample).is_err(), "{}: {figure} may change", document.file);
            *sample.pointer_mut(figure).expect("a collected figure") = kept;
        }
    }
}

fn collect_figures(place: &Value, at: &str, figures: &mut Vec<String>) {
    match place {
        Value::Array(list) => {
            for (no, element) in list.iter().enumerate() {
                collect_figures(element, &format!("{at}/{no}"), figures);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                let at = format!("{at}/{name}");
                let is_allocated = at.contains("/allocated/"); // The walk knows what is asked for; `sums` the rest.
                if value.is_string() && CHANGED.contains(&name.as_str()) && !is_allocated {
                    figures.push(at.clone());
                }
                collect_figures(value, &at, figures);
            }
        }
        _ => {}
    }
}
