//! What the annex of an agreement says, and what its document states besides.

use crate::figures::agreement::{Group, Heading, Row, Table, Totals};
use crate::figures::explanation::explain;
use crate::language::words::{agreement as words, indicator as indicator_words, paper as said, plan as plan_words};
use crate::plan::agreement::Agreement;
use crate::plan::criteria::{Criteria, Level, Scoring};
use crate::plan::indicator::Indicator;
use crate::plan::number::Number;
use crate::ui::document::{Column, Section, Table as DocumentTable, Writing, joined};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// The decimals of scores for reading.
const PLACES: u32 = 4;
/// Levels of more points than these stand in one column.
const MOST_LEVELS: usize = 5;

/// The annex as it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Annex {
    /// The round of its results.
    pub(super) title: String,
    /// The headings of the columns of criteria.
    pub(super) criteria: Vec<String>,
    /// Groups, indicators, and the total.
    pub(super) rows: Vec<AnnexRow>,
}

/// A row of the annex.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct AnnexRow {
    /// A group or the total.
    pub(super) is_group: bool,
    pub(super) no: String,
    pub(super) title: String,
    /// What each level asks for; one text over all columns where it spans them.
    pub(super) levels: Vec<String>,
    pub(super) spans: bool,
    /// Weight, result, score, weighted score.
    pub(super) figures: [String; 4],
    /// How the score came about.
    pub(super) explanation: Option<String>,
}

/// The annex of an agreement with the scores of a table.
pub(super) fn annex(w: &Writing<'_>, agreement: &Agreement, table: &Table, months: Option<u8>) -> Annex {
    let points = points_of(w, agreement);
    let label = |points: &Decimal| {
        let known = agreement.levels.iter().find(|level| level.points.map(Number::decimal) == Some(*points));
        known.map_or_else(|| w.decimal(*points, 0), |level| level.label.clone())
    };
    let mut rows = Vec::new();
    for group in table.groups.iter().filter(|group| is_agreed(agreement, group)) {
        rows.push(group_row(w, agreement, group));
        let agreed = group.rows.iter().filter(|row| entry_of(agreement, row).is_some());
        rows.extend(agreed.map(|row| indicator_row(w, agreement, row, &points)));
    }
    rows.push(total_row(w, w.say(said::TOTAL), String::new(), &table.total));
    let title = months.map(|months| said::of_round(&w.count(usize::from(months)), w.language));
    Annex { title: title.unwrap_or_default(), criteria: points.iter().map(label).collect(), rows }
}

fn entry_of<'a>(agreement: &'a Agreement, row: &Row) -> Option<&'a crate::plan::agreement::AgreementEntry> {
    agreement.entries.iter().find(|entry| entry.indicator == row.indicator)
}

/// The table of scores goes on with indicators that are in no agreement.
fn is_agreed(agreement: &Agreement, group: &Group) -> bool {
    matches!(group.heading, Heading::Perspective(_)) || group.rows.iter().any(|row| entry_of(agreement, row).is_some())
}

/// The points that have a column each: those that the agreement names, else those of its indicators if they are few.
fn points_of(w: &Writing<'_>, agreement: &Agreement) -> Vec<Decimal> {
    let named = || agreement.levels.iter().filter_map(|level| level.points).map(Number::decimal);
    let known = agreement.entries.iter().filter_map(|entry| w.plan.indicators.get(entry.indicator.as_str()));
    let levels = known.filter_map(|known| known.criteria.as_deref()).flat_map(|criteria| &criteria.levels);
    let mut all: BTreeSet<Decimal> = named().collect();
    if all.is_empty() {
        all = levels.filter_map(|level| level.points).map(Number::decimal).collect();
    }
    if all.len() > MOST_LEVELS { Vec::new() } else { all.into_iter().collect() }
}

fn group_row(w: &Writing<'_>, agreement: &Agreement, group: &Group) -> AnnexRow {
    let known = match &group.heading {
        Heading::Perspective(id) => agreement.perspectives.iter().find(|known| known.id == *id),
        _ => None,
    };
    let title = known.map_or_else(|| w.say(said::UNGROUPED), |known| known.title.clone());
    let no = known.and_then(|known| known.no.clone()).unwrap_or_default();
    total_row(w, title, w.figures(&no), &group.totals)
}

fn total_row(w: &Writing<'_>, title: String, no: String, totals: &Totals) -> AnnexRow {
    let scored = |number: Option<Decimal>| number.map(|number| w.decimal(number, PLACES)).unwrap_or_default();
    let figures = [w.decimal(totals.weight, 0), String::new(), scored(totals.to_date), scored(totals.weighted)];
    AnnexRow { is_group: true, no, title, levels: vec![String::new()], spans: true, figures, explanation: None }
}

fn indicator_row(w: &Writing<'_>, agreement: &Agreement, row: &Row, points: &[Decimal]) -> AnnexRow {
    let known = w.plan.indicators.get(row.indicator.as_str());
    let entry = entry_of(agreement, row);
    let no = entry.and_then(|entry| entry.no.clone()).or_else(|| known.and_then(|known| known.no.clone()));
    let outcome = row.outcome.as_deref();
    let scored = |number: Option<Decimal>| number.map(|number| w.decimal(number, PLACES)).unwrap_or_default();
    let result = outcome.and_then(|outcome| outcome.reading.value());
    let figures = [
        row.weight.map(|weight| w.number(weight)).unwrap_or_default(),
        result.map(|result| w.decimal(result, 0)).unwrap_or_default(),
        scored(outcome.and_then(|outcome| outcome.score)),
        scored(row.weighted),
    ];
    let explanation = outcome.filter(|outcome| outcome.score.is_some());
    let explanation = explanation.map(|outcome| explain(outcome, w.language, &|number| w.decimal(number, 0)));
    let remark = entry.and_then(|entry| entry.remark.clone());
    let levels = known.map(|known| levels_of(w, known, points)).unwrap_or_default();
    let spans = levels.len() != points.len() || points.is_empty();
    AnnexRow {
        is_group: false,
        no: w.figures(&no.unwrap_or_default()),
        title: known.map_or_else(|| row.indicator.to_string(), |known| known.title.clone()),
        levels: if levels.is_empty() { vec![String::new()] } else { levels },
        spans,
        figures,
        explanation: joined([remark, explanation].into_iter().flatten(), " · "),
    }
}

/// What each level asks for; one text where the criteria have no levels in these columns.
fn levels_of(w: &Writing<'_>, indicator: &Indicator, points: &[Decimal]) -> Vec<String> {
    let Some(criteria) = indicator.criteria.as_deref() else { return vec![String::new()] };
    let of = |wanted: &Decimal| criteria.levels.iter().find(|it| it.points.map(Number::decimal) == Some(*wanted));
    let fits = |level: &Level| level.points.is_some_and(|own| points.contains(&own.decimal()));
    if criteria.levels.is_empty() {
        let way = matches!(criteria.scoring, Scoring::Levels).then(String::new);
        return vec![criteria.text.clone().unwrap_or_else(|| way.unwrap_or_else(|| scoring(w, criteria)))];
    }
    if points.is_empty() || !criteria.levels.iter().all(fits) {
        let all = criteria.levels.iter().map(|level| {
            let points = level.points.map(|points| w.number(points)).unwrap_or_default();
            format!("{points}: {}", level_text(w, level))
        });
        return vec![joined(all, "\n").unwrap_or_default()];
    }
    points.iter().map(|points| of(points).map(|level| level_text(w, level)).unwrap_or_default()).collect()
}

fn scoring(w: &Writing<'_>, criteria: &Criteria) -> String {
    w.say(indicator_words::scoring(criteria.scoring))
}

fn level_text(w: &Writing<'_>, level: &Level) -> String {
    let threshold = level.threshold.map(|threshold| w.number(threshold));
    level.text.clone().or(threshold).unwrap_or_default()
}

/// What a document states of the agreement besides: its remarks and what it says a second time.
pub(super) fn claims(w: &Writing<'_>, agreement: &Agreement) -> Section {
    let facts = w
        .facts()
        .add(words::PERIOD, agreement.period.as_ref().and_then(|span| w.span(span)))
        .add(words::PERIOD_YEARS, agreement.period_years.map(|years| w.count(usize::from(years))));
    let columns = vec![
        Column::words(w, plan_words::NO),
        Column::words(w, plan_words::CODE),
        Column::words(w, words::PERSPECTIVE),
        Column::figures(w, indicator_words::WEIGHT),
    ];
    let rows = agreement.perspectives.iter().map(|known| {
        let weight = known.weight.map(|weight| w.number(weight));
        [known.no.clone(), known.code.clone(), Some(known.title.clone()), weight]
            .map(Option::unwrap_or_default)
            .to_vec()
    });
    let perspectives = agreement.perspectives.iter().map(|known| (known.id.as_str(), known.title.clone()));
    Section::new(1, w.say(said::PERSPECTIVES))
        .with(facts)
        .with(DocumentTable::new(w.say(words::PERSPECTIVES), columns, rows))
        .with(w.claims_about_all([(agreement.id.as_str(), String::new())].into_iter().chain(perspectives)))
}
