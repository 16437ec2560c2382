//! Claims: what a document states a second time, beside the field that keeps it. Each is made at its place in the
//! document and about one part of the plan.

use super::seed::Seed;
use phaen::plan::claim::Claim;
use phaen::plan::id::Id;
use phaen::plan::indicator::Operator;
use phaen::plan::list::List;
use phaen::plan::money::Money;
use phaen::plan::number::Number;
use std::sync::Arc;

/// The claims of a document, in the order in which it makes them.
#[derive(Default)]
pub(crate) struct Claims(Vec<Arc<Claim>>);

/// What one place of the document says about one part.
pub(crate) struct Passage<'a> {
    claims: &'a mut Claims,
    place: &'a str,
    about: &'a str,
}

impl Claims {
    /// What is said at this place about the part with this id.
    pub(crate) fn at<'a>(&'a mut self, place: &'a str, about: &'a str) -> Passage<'a> {
        Passage { claims: self, place, about }
    }

    /// All of them as the plan keeps them.
    pub(crate) fn into_list(self) -> List<Claim> {
        List::from_parts(self.0).expect("claims are numbered")
    }
}

impl Passage<'_> {
    /// A text beside a field.
    pub(crate) fn text(&mut self, field: &str, text: Option<String>) -> &mut Self {
        self.says(field, Claim { text, ..Claim::default() })
    }

    /// A figure beside a field.
    pub(crate) fn figure(&mut self, field: &str, says: Option<Number>) -> &mut Self {
        self.says(field, Claim { says, ..Claim::default() })
    }

    /// A count of something beside a field.
    pub(crate) fn count(&mut self, field: &str, says: Option<Number>, unit: &str) -> &mut Self {
        let unit = says.map(|_| unit.to_owned());
        self.says(field, Claim { says, unit, ..Claim::default() })
    }

    /// An amount beside a field.
    pub(crate) fn amount(&mut self, field: &str, amount: Option<Money>) -> &mut Self {
        let baht = amount.map(|amount| Number::parse(&amount.to_string()).expect("an amount is a decimal"));
        self.count(field, baht, "บาท")
    }

    /// A target with its words, its operator and its unit.
    pub(crate) fn target(&mut self, field: &str, target: Seed) -> &mut Self {
        let text = target.text("ratio").filter(|_| !target.at("text").is_given()).or(target.text("text"));
        let operator = Operator::from_word(target.word("operator")).unwrap_or_default();
        let (says, unit) = (target.number("value"), target.text("unit"));
        self.says(field, Claim { operator, says, text, unit, ..Claim::default() })
    }

    /// Anything beside a field; a claim that says nothing is none.
    pub(crate) fn says(&mut self, field: &str, claim: Claim) -> &mut Self {
        if claim.says.is_some() || claim.text.is_some() {
            self.claims.0.push(Arc::new(Claim {
                id: Id::new(&format!("c-{}", self.claims.0.len() + 1)),
                about: Some(self.about.to_owned()),
                field: field.to_owned(),
                place: self.place.to_owned(),
                ..claim
            }));
        }
        self
    }
}
