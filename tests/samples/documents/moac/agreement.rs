//! The agreement: parties by position, span, clauses, perspectives and the weighted indicators.

use super::super::claims::Claims;
use super::super::parts::items;
use super::super::seed::Seed;
use super::PLANNER;
use phaen::plan::agreement::{Agreement, AgreementEntry, Party, Perspective, PointsLabel};
use phaen::plan::id::Id;
use phaen::plan::indicator::{Indicator, Span};

/// The tables that state all weights: the field in the facts, that of their total, and their place.
const WEIGHTS: [(&str, &str, &str); 3] = [
    ("weights_in_frame", "frame", "กรอบการประเมินผลการปฏิบัติราชการ"),
    ("weights_in_agreement", "agreement", super::indicator::AGREEMENT_TABLE),
    ("weights_in_summary", "summary", super::indicator::SUMMARY),
];

const AGREEMENT: &str = "agreement-2566";

/// The id of a KPI.
pub(super) fn kpi_id(no: &str) -> Id<Indicator> {
    Id::new(&format!("i-kpi-{no}"))
}

/// The agreement, and what its tables repeat.
pub(super) fn agreement(seed: Seed, claims: &mut Claims) -> Agreement {
    for (field, total, place) in WEIGHTS {
        for row in seed.all(field) {
            let kpi = kpi_id(&row.no("no").unwrap_or_default());
            let mut passage = claims.at(place, kpi.as_str());
            passage.text("title", row.text("title")).figure("weight", row.number("weight_percent"));
        }
        claims.at(place, AGREEMENT).figure("weight", seed.at("stated_total_weight").number(total));
    }
    Agreement {
        id: Id::new(AGREEMENT),
        title: seed.word("document/title").to_owned(),
        year: seed.year("fiscal_year_be"),
        unit: Some(Id::new(PLANNER)),
        parties: ["receiver", "maker"].map(|party| self::party(seed.at("parties").at(party))).into(),
        period: Some(Box::new(span(seed.at("period")))),
        period_years: seed.count("period/years").and_then(|years| u8::try_from(years).ok()),
        clauses: items(seed, "clauses"),
        levels: seed.all("score_levels").map(points_label).collect(),
        perspectives: seed.all("perspectives").map(perspective).collect(),
        entries: seed.all("kpis").map(entry).collect(),
        ..Agreement::default()
    }
}

fn party(seed: Seed) -> Party {
    Party {
        role: seed.word("role").to_owned(),
        position: seed.text("position"),
        signed: seed.day("signed/iso_be"),
        signed_text: seed.text("signed/text"),
        ..Party::default()
    }
}

/// A span of days or months.
pub(super) fn span(seed: Seed) -> Span {
    Span { from: seed.day("from"), to: seed.day("to"), text: seed.text("text"), ..Span::default() }
}

fn points_label(seed: Seed) -> PointsLabel {
    PointsLabel { points: seed.number("points"), label: seed.word("label").to_owned(), ..PointsLabel::default() }
}

fn perspective(seed: Seed) -> Perspective {
    Perspective {
        id: Id::new(seed.word("code")),
        no: seed.no("no"),
        code: seed.text("code"),
        title: seed.word("title").to_owned(),
        weight: seed.number("weight_percent"),
        ..Perspective::default()
    }
}

fn entry(seed: Seed) -> AgreementEntry {
    AgreementEntry {
        indicator: kpi_id(&seed.no("no").unwrap_or_default()),
        perspective: seed.text("perspective").map(|code| Id::new(&code)),
        no: seed.no("no"),
        weight: seed.number("weight_percent"),
        remark: seed.text("criteria_in_agreement/remark"),
        ..AgreementEntry::default()
    }
}
