//! Finding parts of a sample, and the values in them.
//!
//! A part is named by a path: a field name; `#3`, the third of a list; `year=2563`, the one of a list with this field;
//! otherwise the one of a list with this id. `claims-about/x` are all claims about the part with the id `x`,
//! `claims-about/x/weight` those about its field `weight`, `…@สารบัญ` those made at this place of the document.

use serde_json::Value;

/// A value in a part: its place below the part, and how the file writes it.
pub(crate) struct Found {
    /// The fields that lead to it, without places in lists, years, and ids.
    pub(crate) field: String,
    /// The years among the names that lead to it.
    pub(crate) years: Vec<String>,
    /// The value.
    pub(crate) value: String,
}

/// The part of a sample that a path names.
pub(crate) fn part(sample: &Value, path: &str) -> Option<Value> {
    if let Some(path) = path.strip_prefix("claims-about/") {
        let (path, place) = path.split_once('@').unwrap_or((path, ""));
        let (id, field) = path.split_once('/').unwrap_or((path, ""));
        let says = |claim: &Value, name, wanted: &str| wanted.is_empty() || claim[name] == wanted;
        let is_meant =
            |claim: &&Value| claim["about"] == id && says(claim, "field", field) && says(claim, "place", place);
        let claims = sample["claims"].as_array()?.iter().filter(is_meant);
        let claims: Vec<Value> = claims.cloned().collect();
        return (!claims.is_empty()).then_some(Value::Array(claims));
    }
    path.split('/').try_fold(sample, step).cloned()
}

fn step<'a>(place: &'a Value, name: &str) -> Option<&'a Value> {
    let Value::Array(list) = place else { return place.get(name) };
    if let Some(no) = name.strip_prefix('#') {
        return list.get(no.parse::<usize>().ok()?.checked_sub(1)?);
    }
    let (field, wanted) = name.split_once('=').unwrap_or(("id", name));
    list.iter().find(|element| written(&element[field]).as_deref() == Some(wanted))
}

/// How a file writes a figure, a text or a sign.
pub(crate) fn written(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(sign) => Some(sign.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// All values in a part.
pub(crate) fn values(part: &Value) -> Vec<Found> {
    let mut found = Vec::new();
    collect(part, &mut Vec::new(), &mut found);
    found
}

fn collect(place: &Value, names: &mut Vec<String>, found: &mut Vec<Found>) {
    match place {
        Value::Array(list) => list.iter().for_each(|element| collect(element, names, found)),
        Value::Object(fields) => {
            for (name, value) in fields {
                names.push(name.clone());
                collect(value, names, found);
                names.pop();
            }
        }
        _ => {
            let is_year = |name: &&String| name.parse::<u16>().is_ok();
            let years = names.iter().filter(is_year).cloned().collect();
            let fields: Vec<&str> = names.iter().filter(|name| !is_year(name)).map(String::as_str).collect();
            let value = written(place).unwrap_or_default();
            found.push(Found { field: fields.join("/"), years, value });
        }
    }
}
