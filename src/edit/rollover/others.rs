//! The frame, the outline, agreements, assessments and the calendar of the next year.

use super::Carry;
use super::time::{Turn, a_year_later};
use crate::plan::agreement::{Agreement, AgreementEntry, Party};
use crate::plan::assessment::{Assessment, AssessmentGroup, AssessmentItem, AssessmentMeasure, SubItem};
use crate::plan::calendar::CalendarEntry;
use crate::plan::frame::Frame;
use crate::plan::outline::Node;
use crate::plan::period::ByYear;

pub(super) fn frame(frame: &Frame, turn: Turn) -> Frame {
    Frame {
        title: turn.text(&frame.title),
        inside_title: frame.inside_title.as_deref().map(|title| turn.text(title)),
        first_year: turn.first,
        last_year: frame.last_year.map(|_| turn.last),
        // The new plan is not issued yet, and its pages are not numbered.
        issued: None,
        contents: Vec::new(),
        ..frame.clone()
    }
}

pub(super) fn node(node: &Node, turn: Turn, money: Carry) -> Node {
    Node { ceiling: turn.years(&node.ceiling, money == Carry::Carried), filled_from: None, ..node.clone() }
}

/// Not signed yet.
pub(super) fn agreement(agreement: &Agreement, turn: Turn) -> Agreement {
    let parties = agreement.parties.iter();
    Agreement {
        title: turn.text(&agreement.title),
        year: agreement.year.map(|year| if turn.is_over(year) { year.saturating_add(1) } else { year }),
        period: agreement.period.as_deref().map(|span| Box::new(turn.span(span))),
        entries: agreement.entries.iter().map(|entry| AgreementEntry { waiver: None, ..entry.clone() }).collect(),
        parties: parties.map(|party| Party { signed: None, signed_text: None, ..party.clone() }).collect(),
        ..agreement.clone()
    }
}

/// The scores of the year become those of the year before.
pub(super) fn assessment(known: &Assessment) -> Assessment {
    Assessment {
        year: known.year.saturating_add(1),
        measures_year: known.measures_year.map(|year| year.saturating_add(1)),
        stated_total: None,
        stated_level: None,
        last_total: known.stated_total.or(known.last_total),
        national: Vec::new(),
        groups: known.groups.iter().map(group).collect(),
        ..known.clone()
    }
}

fn group(group: &AssessmentGroup) -> AssessmentGroup {
    AssessmentGroup {
        stated_score: None,
        last_score: group.stated_score.or(group.last_score),
        items: group.items.iter().map(item).collect(),
        ..group.clone()
    }
}

fn item(item: &AssessmentItem) -> AssessmentItem {
    let sub_item = |known: &SubItem| SubItem {
        score: None,
        level: None,
        result: None,
        last_score: known.score.or(known.last_score),
        ..known.clone()
    };
    let measure =
        |known: &AssessmentMeasure| AssessmentMeasure { due: known.due.and_then(a_year_later), ..known.clone() };
    AssessmentItem {
        score: None,
        level: None,
        last_score: item.score.or(item.last_score),
        sub_items: item.sub_items.iter().map(sub_item).collect(),
        measures: item.measures.iter().map(measure).collect(),
        evidence: Vec::new(),
        ..item.clone()
    }
}

pub(super) fn calendar_entry(entry: &CalendarEntry, turn: Turn) -> CalendarEntry {
    let months = entry.months.iter().map(|(year, months)| {
        let year = if turn.is_over(*year) { year.saturating_add(1) } else { *year };
        (year, months.clone())
    });
    let mut kept = ByYear::default();
    months.for_each(|(year, months)| kept.set(year, Some(months)));
    CalendarEntry {
        text: turn.text(&entry.text),
        day: entry.day.and_then(a_year_later),
        day_text: None,
        months: kept,
        ..entry.clone()
    }
}
