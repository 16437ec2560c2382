//! What if: results that someone tries out beside the open plan, scenarios that keep them by name, and their adoption.
//!
//! What is tried is the panel's own; the plan learns of it only as a scenario, which no figure reads, or when it is
//! adopted as one edit.

use super::scoring::TotalBand;
use super::workspace::Workspace;
use crate::browser::id;
use crate::edit::{self, Edit, ListEdit, ScenarioChange};
use crate::figures::agreement::Table;
use crate::figures::band::{self, Bound};
use crate::figures::score::decimals;
use crate::figures::{Asked, Figures, whatif};
use crate::language::words::form as form_words;
use crate::plan::Plan;
use crate::plan::criteria::{Level, Scoring};
use crate::plan::id::Id;
use crate::plan::indicator::{Indicator, ResultSource};
use crate::plan::number::Number;
use crate::plan::period::Year;
use crate::plan::scenario::{Scenario, TriedResult};
use crate::sheet::Reading;
use leptos::prelude::*;
use rust_decimal::Decimal;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Scores under tried results beside those of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trial {
    /// The indicators in the order of the table, parts behind their whole.
    pub rows: Vec<TrialRow>,
    /// The total of the plan.
    pub now: TrialTotal,
    /// The total with what is tried.
    pub then: TrialTotal,
}

/// A total with its band.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrialTotal {
    /// The total to date.
    pub total: Option<Decimal>,
    /// Its band.
    pub band: Option<TotalBand>,
}

/// An indicator whose result may be tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrialRow {
    /// The indicator.
    pub indicator: Id<Indicator>,
    /// Its number and title.
    pub title: String,
    /// The unit of its result.
    pub unit: Option<String>,
    /// Its result follows from its parts, which are tried instead.
    pub is_composite: bool,
    /// Its result in the plan.
    pub result: Option<Decimal>,
    /// The tried result.
    pub tried: Option<Number>,
    /// Its score in the plan, and with what is tried.
    pub scores: (Option<Decimal>, Option<Decimal>),
    /// The results between which a slider moves, and its step; only where there are thresholds.
    pub range: Option<(Decimal, Decimal, Decimal)>,
    /// The levels that a result is picked from, where they are milestones or passed or not: the result and its words.
    pub levels: Vec<(Number, String)>,
}

/// Scenarios side by side with the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The names of the scenarios.
    pub names: Vec<String>,
    /// The total of the plan, then of each scenario.
    pub totals: Vec<TrialTotal>,
    /// The indicators: title, and the score in the plan, then under each scenario.
    pub rows: Vec<(String, Vec<Option<Decimal>>)>,
}

/// What lifts a total to the next band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LiftList {
    /// The next band.
    pub band: String,
    /// Where it begins, in percent of the full score, and whether only more than that has it.
    pub bound: (Option<Decimal>, bool),
    /// For each indicator its title, and the least result that would lift the total.
    pub lifts: Vec<LiftRow>,
}

/// What one indicator would need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LiftRow {
    /// The indicator.
    pub indicator: Id<Indicator>,
    /// Its number and title.
    pub title: String,
    /// Its unit.
    pub unit: Option<String>,
    /// The least result and the total with it; nothing where no result would lift the total.
    pub needed: Option<(Decimal, Decimal)>,
}

/// A scenario beside the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioRow {
    /// Its id.
    pub id: Id<Scenario>,
    /// Its name.
    pub name: String,
    /// The total under it.
    pub then: TrialTotal,
    /// How many indicators have another score under it.
    pub differing: usize,
}

impl Workspace {
    /// The scores of the agreement that is shown, as they are and with tried results.
    pub fn trial(self, results: &[TriedResult]) -> Trial {
        let (plan, asked) = (self.plan().get(), self.asked());
        let copy = match results.is_empty() {
            true => plan.clone(),
            false => Arc::new(whatif::tried(&plan, at(&plan, &asked), results)),
        };
        // A copy of the figures: those of the plan stay those of the plan.
        let mut figures = {
            let mut figures = self.figures.write_value();
            figures.agreed(&plan, &asked);
            figures.clone()
        };
        let now = figures.clone();
        let then = figures.agreed(&copy, &asked);
        let score = |figures: &Figures, id: &Id<Indicator>| figures.scores().get(id).and_then(|outcome| outcome.score);
        let tried: HashMap<&str, Option<Number>> =
            results.iter().map(|tried| (tried.indicator.as_str(), tried.result)).collect();
        let row = |indicator: &Arc<Indicator>| TrialRow {
            indicator: indicator.id.clone(),
            title: title(indicator),
            unit: indicator.unit.clone(),
            is_composite: indicator.source == ResultSource::Parts,
            result: now.scores().get(&indicator.id).and_then(|outcome| outcome.reading.value()),
            tried: tried.get(indicator.id.as_str()).copied().flatten(),
            scores: (score(&now, &indicator.id), score(&figures, &indicator.id)),
            range: range(indicator),
            levels: levels(indicator, self.reading_of(&plan)),
        };
        let rows = indicators(&plan, &then).into_iter().map(row).collect();
        let table = now.clone().agreed(&plan, &asked);
        Trial { rows, now: total(&plan, &asked, &table), then: total(&plan, &asked, &then) }
    }

    /// What would lift the total, with results as tried, to the next band. Nothing in the best one.
    pub fn lifts(self, results: &[TriedResult]) -> Option<LiftList> {
        let (plan, asked) = (self.plan().get(), self.asked());
        let copy = Arc::new(whatif::tried(&plan, at(&plan, &asked), results));
        let mut figures = self.figures.with_value(Clone::clone);
        let lifts = figures.lifts(&copy, &asked)?;
        let row = |lift: &whatif::Lift| {
            let indicator = plan.indicators.get(lift.indicator.as_str())?;
            Some(LiftRow {
                indicator: lift.indicator.clone(),
                title: title(indicator),
                unit: indicator.unit.clone(),
                needed: lift.needed.map(|needed| (needed.result, needed.total)),
            })
        };
        Some(LiftList {
            band: lifts.band.name.clone(),
            bound: (lifts.bound.at(), matches!(lifts.bound, Bound::Over(_))),
            lifts: lifts.lifts.iter().filter_map(row).collect(),
        })
    }

    /// The scenarios of the plan, each beside the plan as it is.
    pub fn scenarios(self) -> Vec<ScenarioRow> {
        let (plan, asked) = (self.plan().get(), self.asked());
        let scenarios: Vec<&Scenario> = plan.scenarios.iter().map(AsRef::as_ref).collect();
        let mut figures = self.figures.with_value(Clone::clone);
        let compared = figures.compare_scenarios(&plan, &asked, &scenarios);
        let row = |(scenario, compared): (&&Scenario, whatif::Compared)| ScenarioRow {
            id: scenario.id.clone(),
            name: scenario.name.clone(),
            then: total(&plan, &asked, &compared.table),
            differing: compared.differs.len(),
        };
        scenarios.iter().zip(compared).map(row).collect()
    }

    /// Some scenarios beside one another and beside the plan.
    pub fn compare(self, ids: &[Id<Scenario>]) -> Comparison {
        let (plan, asked) = (self.plan().get(), self.asked());
        let scenarios: Vec<&Scenario> =
            ids.iter().filter_map(|id| plan.scenarios.get(id.as_str())).map(AsRef::as_ref).collect();
        let mut figures = self.figures.with_value(Clone::clone);
        let now = figures.agreed(&plan, &asked);
        let under = figures.compare_scenarios(&plan, &asked, &scenarios);
        let tables: Vec<&Table> = std::iter::once(&*now).chain(under.iter().map(|it| &*it.table)).collect();
        let scores = |table: &&Table| {
            let rows = table.groups.iter().flat_map(|group| &group.rows);
            rows.map(|row| row.outcome.as_ref().and_then(|outcome| outcome.score)).collect::<Vec<_>>()
        };
        let columns: Vec<Vec<Option<Decimal>>> = tables.iter().map(scores).collect();
        // Trying changes no row's place.
        let rows = now.groups.iter().flat_map(|group| &group.rows).enumerate().map(|(at, row)| {
            let known = plan.indicators.get(row.indicator.as_str());
            let of_row = columns.iter().map(|column| column.get(at).copied().flatten()).collect();
            (known.map(|known| title(known)).unwrap_or_default(), of_row)
        });
        Comparison {
            names: scenarios.iter().map(|scenario| scenario.name.clone()).collect(),
            totals: tables.iter().map(|table| total(&plan, &asked, table)).collect(),
            rows: rows.collect(),
        }
    }

    /// Gives a scenario another name.
    pub fn rename_scenario(self, id: &Id<Scenario>, name: &str) {
        let change = Box::new(ScenarioChange::Name(name.to_owned()));
        self.apply(&Edit::Scenario { scenario: id.clone(), change });
    }

    /// Keeps what is tried under a name; a scenario of that name is replaced. Gives its id.
    pub fn keep_scenario(self, name: &str, results: &[TriedResult]) -> Option<Id<Scenario>> {
        let plan = self.plan().get_untracked();
        let round = untrack(|| at(&plan, &self.asked()));
        let known = plan.scenarios.iter().find(|scenario| scenario.name == name);
        let id = known.map_or_else(|| Id::new(&id::short_id()), |scenario| scenario.id.clone());
        let part = Arc::new(Scenario {
            id: id.clone(),
            name: name.to_owned(),
            year: round.map(|(year, _)| year),
            months: round.map_or(0, |(_, months)| months),
            results: results.to_vec(),
            ..Scenario::default()
        });
        let place = plan.scenarios.position(id.as_str()).unwrap_or(plan.scenarios.len());
        let gone = known.map(|_| Edit::Scenarios(ListEdit::Remove { id: id.clone() }));
        let edits = gone.into_iter().chain([Edit::Scenarios(ListEdit::Add { at: place, part })]);
        self.apply(&Edit::All(edits.collect())).then_some(id)
    }

    /// The results of a scenario, to be tried in its round.
    pub fn try_scenario(self, id: &Id<Scenario>) -> Vec<TriedResult> {
        let plan = self.plan().get_untracked();
        let Some(scenario) = plan.scenarios.get(id.as_str()) else { return Vec::new() };
        let months = scenario.round().map(|(_, months)| months);
        if self.view.with_untracked(|view| view.round != months) {
            self.view.update(|view| view.round = months);
        }
        scenario.results.clone()
    }

    /// Deletes a scenario.
    pub fn delete_scenario(self, id: &Id<Scenario>) {
        self.apply(&Edit::Scenarios(ListEdit::Remove { id: id.clone() }));
    }

    /// Makes tried results those of the plan, as one edit; tells whether that changed anything.
    pub fn adopt(self, results: &[TriedResult]) -> bool {
        let plan = self.plan().get_untracked();
        let round = untrack(|| at(&plan, &self.asked()));
        let edit = edit::adopt(&plan, round, results, &mut id::short_id);
        edit.is_some_and(|edit| self.apply(&edit))
    }
}

/// The round that is tried.
fn at(plan: &Plan, asked: &Asked) -> Option<(Year, u8)> {
    asked.round(plan).map(|round| (round.year, round.months))
}

fn total(plan: &Plan, asked: &Asked, table: &Table) -> TrialTotal {
    let banded = asked.agreement_of(plan).and_then(|agreement| band::of_total(plan, agreement, table));
    TrialTotal { total: table.total.to_date, band: banded.as_ref().map(TotalBand::of) }
}

/// The indicators of a table, each composite before its parts; none twice.
fn indicators<'a>(plan: &'a Plan, table: &Table) -> Vec<&'a Arc<Indicator>> {
    let rows = table.groups.iter().flat_map(|group| &group.rows);
    let mut open: Vec<&Arc<Indicator>> = rows.filter_map(|row| plan.indicators.get(row.indicator.as_str())).collect();
    open.reverse();
    let mut parts: HashMap<&str, Vec<&Arc<Indicator>>> = HashMap::new();
    for part in plan.indicators.iter() {
        if let Some(whole) = &part.parent {
            parts.entry(whole.as_str()).or_default().push(part);
        }
    }
    let (mut all, mut seen) = (Vec::new(), HashSet::new());
    while let Some(indicator) = open.pop() {
        if !seen.insert(indicator.id.as_str()) {
            continue;
        }
        all.push(indicator);
        if indicator.source == ResultSource::Parts {
            open.extend(parts.get(indicator.id.as_str()).into_iter().flatten().rev());
        }
    }
    all
}

fn title(indicator: &Indicator) -> String {
    match &indicator.no {
        Some(no) => format!("{no} {}", indicator.title),
        None => indicator.title.clone(),
    }
}

/// From the least threshold to the greatest.
fn range(indicator: &Indicator) -> Option<(Decimal, Decimal, Decimal)> {
    let step = Decimal::new(1, decimals(indicator));
    let criteria = indicator.criteria.as_deref();
    if let Some(criteria) = criteria.filter(|criteria| criteria.scoring == Scoring::Percent) {
        return Some((Decimal::ZERO, criteria.cap.map_or(Decimal::ONE_HUNDRED, Number::decimal), step));
    }
    let levels = &criteria.filter(|criteria| criteria.scoring == Scoring::Levels)?.levels;
    let thresholds = || levels.iter().filter_map(|level| level.threshold).map(Number::decimal);
    let (least, greatest) = thresholds().min().zip(thresholds().max())?;
    (least < greatest).then_some((least, greatest, step))
}

/// The results that are picked, not typed: milestones by their points, passed or not.
fn levels(indicator: &Indicator, reading: Reading) -> Vec<(Number, String)> {
    let Some(criteria) = indicator.criteria.as_deref() else { return Vec::new() };
    let say = |text: crate::language::words::Text| text.of(reading.language).to_owned();
    match criteria.scoring {
        Scoring::Boolean => {
            vec![(Number::from(1u32), say(form_words::PASSED)), (Number::from(0u32), say(form_words::NOT_PASSED))]
        }
        Scoring::Milestones => {
            let level = |level: &Level| {
                let points = level.points?;
                let shown = reading.digits.show(&points.to_string()).into_owned();
                Some((points, [Some(shown), level.text.clone()].into_iter().flatten().collect::<Vec<_>>().join(": ")))
            };
            let none = (Number::from(0u32), say(form_words::NOT_REACHED));
            std::iter::once(none).chain(criteria.levels.iter().filter_map(level)).collect()
        }
        _ => Vec::new(),
    }
}
