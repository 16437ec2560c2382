//! Which part of the plan an entity of the facts became, document by document.
//!
//! A fact belongs to the longest rule that it lies under and must stand in one of that rule's parts. Where several rules
//! are for the same place, each must hold.

mod bma;
mod hrd;
mod moac;
mod ocsc;
mod opdc;

/// A document: its file in both folders, and its rules.
pub(crate) struct Document {
    /// The file name of the facts and of the sample.
    pub(crate) file: &'static str,
    /// Which part each entity became.
    pub(crate) rules: &'static [Rule],
}

/// Where the facts of one kind of entity are kept. `*` stands for any name or number; see `Place::fill` for templates.
pub(crate) struct Rule {
    /// The place in the facts.
    pub(crate) at: &'static str,
    /// The parts of the plan.
    pub(crate) parts: &'static [&'static str],
    /// How its facts are written there.
    pub(crate) reads: Reads,
}

impl Rule {
    /// Longer goes before shorter, a name before `*`.
    pub(crate) fn rank(&self) -> (usize, usize) {
        let names = self.at.split('/');
        (names.clone().count(), names.filter(|name| *name != "*").count())
    }
}

/// How facts are written in a plan.
pub(crate) enum Reads {
    /// As the field's name says; see `reading`.
    ByField,
    /// As this template says: references.
    As(&'static str),
    /// As the fiscal year of a month.
    FiscalYear,
    /// By the absence of a figure.
    NoFigure,
}

/// All documents.
pub(crate) const DOCUMENTS: [Document; 5] = [
    Document { file: "ocsc-2563.json", rules: ocsc::RULES },
    Document { file: "bma-csc-2563.json", rules: bma::RULES },
    Document { file: "moac-agreement-2566.json", rules: moac::RULES },
    Document { file: "opdc-ita-2565.json", rules: opdc::RULES },
    Document { file: "hrd-guideline-2563-2565.json", rules: hrd::RULES },
];

const fn rule(at: &'static str, parts: &'static [&'static str]) -> Rule {
    Rule { at, parts, reads: Reads::ByField }
}

const fn reference(at: &'static str, parts: &'static [&'static str], template: &'static str) -> Rule {
    Rule { at, parts, reads: Reads::As(template) }
}
