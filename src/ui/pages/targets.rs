//! Targets: indicators by years with what was before and what is to come; then the sheets of those that stand in no
//! agreement.

use crate::language::words::{indicator as words, pages, plan as plan_words};
use crate::plan::indicator::{Indicator, Values};
use crate::plan::period::Year;
use crate::ui::document::{Column, Section, Sections, Table, Writing, indicator, joined};
use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

/// Rows of one table: a longer list goes on in the next section.
const ROWS: usize = 200;

/// The years of each kind of value.
struct Years {
    baseline: Vec<Year>,
    targets: Vec<Year>,
    roadmap: Vec<Year>,
}

/// The sections of the page.
pub(in crate::ui) fn sections<'a>(w: &'a Writing<'a>) -> Sections<'a> {
    let all: Vec<&Arc<Indicator>> = w.plan.indicators.iter().collect();
    let years = Years {
        baseline: years_of(&all, |indicator| indicator.baseline.as_deref()),
        targets: years_of(&all, |indicator| indicator.targets.as_deref()),
        roadmap: years_of(&all, |indicator| indicator.roadmap.as_deref()),
    };
    let tables: Vec<Section> =
        all.chunks(ROWS).map(|rows| Section::new(1, w.say(pages::TARGETS)).with(table(w, rows, &years))).collect();
    let agreed: HashSet<&str> = w
        .plan
        .agreements
        .iter()
        .flat_map(|agreement| &agreement.entries)
        .map(|entry| entry.indicator.as_str())
        .collect();
    let others = all.into_iter().filter(move |indicator| !agreed.contains(indicator.id.as_str()));
    Box::new(tables.into_iter().chain(others.map(|known| indicator::sheet(w, known, 1))))
}

fn years_of(all: &[&Arc<Indicator>], values: fn(&Indicator) -> Option<&Values>) -> Vec<Year> {
    let given = all.iter().filter_map(|indicator| values(indicator)).flat_map(|values| &values.values);
    given.map(|value| value.year).collect::<BTreeSet<_>>().into_iter().collect()
}

fn table(w: &Writing<'_>, rows: &[&Arc<Indicator>], years: &Years) -> Table {
    let heads = |name: crate::language::words::Text, years: &[Year]| -> Vec<Column> {
        years.iter().map(|year| Column::named(format!("{} {}", w.say(name), w.year(*year)))).collect()
    };
    let mut columns =
        vec![Column::words(w, plan_words::NO), Column::words(w, words::INDICATOR), Column::words(w, words::UNIT)];
    columns.extend(heads(words::BASELINE, &years.baseline));
    columns.extend(heads(words::TARGETS, &years.targets));
    columns.extend(heads(words::ROADMAP, &years.roadmap));
    let rows = rows.iter().map(|known| {
        let mut row = vec![
            known.no.clone().unwrap_or_else(|| "–".to_owned()),
            known.title.clone(),
            known.unit.clone().unwrap_or_default(),
        ];
        row.extend(cells(w, known.baseline.as_deref(), &years.baseline));
        row.extend(cells(w, known.targets.as_deref(), &years.targets));
        row.extend(cells(w, known.roadmap.as_deref(), &years.roadmap));
        row
    });
    Table::new(String::new(), columns, rows)
}

fn cells(w: &Writing<'_>, values: Option<&Values>, years: &[Year]) -> Vec<String> {
    let of_year = |year: &Year| {
        let values = values.into_iter().flat_map(|values| &values.values).filter(|value| value.year == *year);
        joined(values.map(|value| w.value_of_span(value)), "\n").unwrap_or_default()
    };
    years.iter().map(of_year).collect()
}
