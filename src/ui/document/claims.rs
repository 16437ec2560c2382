//! What the document states a second time, beside what it is about.

use super::{Block, Remark, Writing, joined};
use crate::language::words::{claims as words, indicator};
use crate::plan::claim::Claim;
use crate::plan::indicator::Dimension;

impl Writing<'_> {
    /// The claims about one part, if there are any. The plan itself has the blank id.
    pub(in crate::ui) fn claims_about(&self, id: &str) -> Option<Block> {
        self.claims_about_all([(id, String::new())])
    }

    /// The claims about several parts, each with its name.
    pub(in crate::ui) fn claims_about_all<'b>(
        &self,
        parts: impl IntoIterator<Item = (&'b str, String)>,
    ) -> Option<Block> {
        let mut remarks = Vec::new();
        for (id, name) in parts {
            let claims = self.claims.get(id).into_iter().flatten();
            remarks.extend(claims.map(|claim| {
                let field = self.field(&claim.field);
                let what = joined([name.as_str(), field.as_str()].into_iter().filter(|text| !text.is_empty()), " · ");
                Remark { what: what.unwrap_or_default(), says: self.says(claim), place: claim.place.clone() }
            }));
        }
        let line = match remarks.len() {
            0 => return None,
            1..=4 => self.say(words::ELSEWHERE),
            more => words::how_many(&self.count(more), self.language),
        };
        Some(Block::Claims(line, remarks))
    }

    /// The field a claim is about, in words as far as they are known: `targets/2563` is the target of 2563.
    fn field(&self, field: &str) -> String {
        let (name, rest) = field.split_once('/').unwrap_or((field, ""));
        let name = words::field(name).map_or_else(|| name.to_owned(), |text| self.say(text));
        match rest {
            "" => name,
            rest => format!("{name} {}", self.figures(rest)),
        }
    }

    fn says(&self, claim: &Claim) -> String {
        let figure = self.compared(claim.operator, claim.says, claim.unit.as_deref());
        let text = claim.text.as_deref().map(|text| {
            let dimension = if claim.field == "dimension" { Dimension::from_word(text) } else { None };
            dimension.and_then(indicator::dimension).map_or_else(|| text.to_owned(), |text| self.say(text))
        });
        joined([figure, text].into_iter().flatten(), " · ").unwrap_or_default()
    }
}

/// A claim as a row of a table: whom it is about, the field, what it says.
pub(in crate::ui) fn remark_rows(w: &Writing<'_>, claim: &Claim) -> Vec<String> {
    let about = claim.about.as_deref().map_or_else(|| w.say(words::THE_PLAN), |id| w.name_of(id));
    vec![about, w.field(&claim.field), w.says(claim)]
}

impl Writing<'_> {
    /// The name of the part with this id, or the id.
    fn name_of(&self, id: &str) -> String {
        let plan = self.plan;
        let node = || plan.outline.get(id).and_then(|node| node.title.clone());
        let activity = || plan.activities.get(id).and_then(|activity| activity.title.clone());
        let indicator = || plan.indicators.get(id).map(|indicator| indicator.title.clone());
        let agreement = || plan.agreements.get(id).map(|agreement| agreement.title.clone());
        let unit = || plan.organisation.units.iter().find(|unit| unit.id.as_str() == id);
        let unit = || unit().map(|unit| unit.short_name().to_owned());
        node().or_else(activity).or_else(indicator).or_else(agreement).or_else(unit).unwrap_or_else(|| id.to_owned())
    }
}
