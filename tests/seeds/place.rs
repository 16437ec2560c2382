//! A place in the facts of a document, and the names of parts that follow from it.

use crate::parts::written;
use serde_json::Value;

/// The names and numbers that lead to a fact, and all values on the way, the outermost first.
#[derive(Clone)]
pub(crate) struct Place<'a> {
    steps: Vec<String>,
    values: Vec<&'a Value>,
}

impl<'a> Place<'a> {
    /// The whole of a document.
    pub(crate) fn of(facts: &'a Value) -> Self {
        Place { steps: Vec::new(), values: vec![facts] }
    }

    /// What stands here.
    pub(crate) fn value(&self) -> &'a Value {
        self.values[self.values.len() - 1]
    }

    /// A place one step further down.
    pub(crate) fn below(&self, step: String, value: &'a Value) -> Self {
        let mut place = self.clone();
        place.steps.push(step);
        place.values.push(value);
        place
    }

    /// The whole way here.
    pub(crate) fn path(&self) -> String {
        self.steps.join("/")
    }

    /// The innermost field name.
    pub(crate) fn field(&self) -> &str {
        let containers = self.steps.iter().zip(&self.values).rev();
        let mut names = containers.filter(|(_, container)| container.is_object());
        names.next().map(|(step, _)| step.as_str()).unwrap_or_default()
    }

    /// Whether it lies at or under the places that a pattern names.
    pub(crate) fn lies_under(&self, pattern: &str) -> bool {
        let names: Vec<&str> = pattern.split('/').collect();
        let is_so = |(name, step): (&&str, &String)| *name == "*" || name == step;
        names.len() <= self.steps.len() && names.iter().zip(&self.steps).all(is_so)
    }

    /// Whether this is itself an entity of the pattern: one of a list, a year, a number of points.
    pub(crate) fn is_entity_of(&self, pattern: &str) -> bool {
        let last = pattern.rsplit('/').next().unwrap_or_default();
        let is_entity = last == "*" || last.parse::<u16>().is_ok();
        is_entity && pattern.split('/').count() == self.steps.len()
    }

    /// Fills a template for a pattern that this place lies under: `{}` is the fact, `{2}` what the second `*` stands
    /// for, `{2.code}` a field of the entity there, `{code}` a field of the pattern's entity.
    pub(crate) fn fill(&self, pattern: &str, template: &str) -> String {
        let names = pattern.split('/').enumerate();
        let stars: Vec<usize> = names.filter(|(_, name)| *name == "*").map(|(at, _)| at).collect();
        let entity = self.values[pattern.split('/').count()];
        let mut filled = String::new();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').expect("a template closes its brackets");
            let (star, field) = name.split_once('.').unwrap_or((name, ""));
            let value = match star.parse::<usize>() {
                Ok(star) if field.is_empty() => Some(self.steps[stars[star - 1]].clone()),
                Ok(star) => written(&self.values[stars[star - 1] + 1][field]),
                Err(_) if name.is_empty() => written(self.value()),
                Err(_) => written(&entity[name]),
            };
            filled.push_str(before);
            filled.push_str(&value.unwrap_or_default());
            rest = after;
        }
        filled + rest
    }
}
