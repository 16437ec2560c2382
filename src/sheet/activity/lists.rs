//! The lists of an activity: their columns, and which field of an item stands in which.

use super::slots::Slot;
use crate::edit::ActivityChange;
use crate::figures::funding;
use crate::language::words::{Text, activity as words, plan as names};
use crate::plan::activity::{Activity, CostItem, Deliverable, Release, Risk, Task};
use crate::plan::id::Id;
use crate::plan::number::Number;
use crate::plan::period::{ByPeriod, Period, Year};
use crate::plan::text::HeadedText;
use crate::sheet::{Rule, Value};
use rust_decimal::Decimal;

/// A table of an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ActivityList {
    /// One row: what it says once.
    Own,
    /// Headed texts.
    Texts,
    /// What it hands over.
    Deliverables,
    /// How many of that are planned and done in each month: two rows for each.
    Counts,
    /// What is done.
    Tasks,
    /// What a budget line is for; the line by its place.
    Costs(usize),
    /// What may go wrong.
    Risks,
    /// The releases of its money.
    Releases,
}

/// The head of a column; without a title it is a period.
pub(super) struct Head {
    pub(super) id: &'static str,
    pub(super) title: Option<Text>,
    pub(super) width: u16,
}

impl ActivityList {
    /// Its name for programs.
    pub fn word(self) -> &'static str {
        match self {
            ActivityList::Own => "own",
            ActivityList::Texts => "texts",
            ActivityList::Deliverables => "deliverables",
            ActivityList::Counts => "counts",
            ActivityList::Tasks => "tasks",
            ActivityList::Costs(_) => "costs",
            ActivityList::Risks => "risks",
            ActivityList::Releases => "releases",
        }
    }

    /// Whether rows come and go in it.
    pub(super) fn grows(self) -> bool {
        !matches!(self, ActivityList::Own | ActivityList::Counts)
    }

    pub(super) fn columns(self, activity: &Activity, year: Year) -> Vec<Head> {
        let head = |id, title, width| Head { id, title: Some(title), width };
        let period = |period: &Period| Head { id: period.word(), title: None, width: 48 };
        match self {
            ActivityList::Own => super::own::columns(),
            ActivityList::Texts => vec![head("heading", words::HEADING, 180), head("text", words::TEXT, 420)],
            ActivityList::Deliverables => vec![
                head("no", names::NO, 64),
                head("text", names::DELIVERABLE, 360),
                head("unit", names::UNIT_OF_COUNT, 100),
                head("planned", names::PLANNED, 80),
                head("done", names::DONE, 80),
            ],
            ActivityList::Counts => {
                let mut columns = vec![head("name", names::DELIVERABLE, 200), head("what", words::WHAT, 64)];
                columns.extend(periods_of_counts(activity, year).iter().map(period));
                columns
            }
            ActivityList::Tasks => {
                let mut columns = vec![head("no", names::NO, 64), head("text", names::TASK, 360)];
                columns.extend(periods_of_tasks(activity, year).iter().map(period));
                columns.push(head("heading", words::IS_HEADING, 64));
                columns
            }
            ActivityList::Costs(_) => vec![
                head("text", words::COST_ITEM, 280),
                head("quantity", words::QUANTITY, 90),
                head("unit", words::COUNTED_IN, 100),
                head("times", words::TIMES, 90),
                head("rate", words::RATE, 110),
                head("amount", names::AMOUNT, 130),
            ],
            ActivityList::Risks => vec![
                head("text", words::RISK, 300),
                head("likelihood", words::LIKELIHOOD, 80),
                head("impact", words::IMPACT, 80),
                head("level", words::RISK_LEVEL, 80),
                head("response", words::RESPONSE, 300),
            ],
            ActivityList::Releases => vec![
                head("no", words::RELEASE_NO, 80),
                head("date", names::DATE, 130),
                head("amount", names::AMOUNT, 140),
                head("reference", words::REFERENCE, 220),
            ],
        }
    }

    /// The items as the change that would set them.
    pub(super) fn of(self, activity: &Activity) -> Option<ActivityChange> {
        Some(match self {
            ActivityList::Own => return None,
            ActivityList::Texts => ActivityChange::Texts(activity.texts.clone()),
            ActivityList::Deliverables | ActivityList::Counts => {
                ActivityChange::Deliverables(activity.deliverables.clone())
            }
            ActivityList::Tasks => ActivityChange::Tasks(activity.tasks.clone()),
            ActivityList::Costs(line) => {
                let line = activity.lines.get(line)?;
                ActivityChange::Costs(line.id.clone(), line.costs.clone())
            }
            ActivityList::Risks => ActivityChange::Risks(activity.risks.clone()),
            ActivityList::Releases => ActivityChange::Releases(activity.releases.clone()),
        })
    }

    /// The keys of its rows.
    pub(super) fn keys(self, activity: &Activity) -> Vec<String> {
        let keys = self.of(activity).map_or_else(|| vec![self.word().to_owned()], |items| keys(&items));
        match self {
            ActivityList::Counts => {
                keys.iter().flat_map(|id| [format!("{id}:planned"), format!("{id}:done")]).collect()
            }
            _ => keys,
        }
    }

    /// The field of an item that stands in a column.
    pub(super) fn slot<'a>(
        self,
        items: &'a mut ActivityChange,
        at: usize,
        column: &str,
        year: Year,
    ) -> Option<Slot<'a>> {
        match items {
            ActivityChange::Texts(list) => text(list.get_mut(at)?, column),
            ActivityChange::Deliverables(list) => match self {
                ActivityList::Counts => count(list.get_mut(at.checked_div(2)?)?, at.is_multiple_of(2), column),
                _ => deliverable(list.get_mut(at)?, column, year),
            },
            ActivityChange::Tasks(list) => task(list.get_mut(at)?, column),
            ActivityChange::Costs(_, list) => cost(list.get_mut(at)?, column),
            ActivityChange::Risks(list) => risk(list.get_mut(at)?, column),
            ActivityChange::Releases(list) => release(list.get_mut(at)?, column),
            ActivityChange::Text(..)
            | ActivityChange::Schedule(_)
            | ActivityChange::Marks(_)
            | ActivityChange::CarriedOver(..) => None,
        }
    }
}

fn text<'a>(text: &'a mut HeadedText, column: &str) -> Option<Slot<'a>> {
    Some(match column {
        "heading" => Slot::Text(&mut text.heading),
        _ => Slot::Text(&mut text.text),
    })
}

fn deliverable<'a>(known: &'a mut Deliverable, column: &str, year: Year) -> Option<Slot<'a>> {
    let sum = |counts: &ByPeriod<Number>| Slot::Shown(sum(counts, year), Rule::SumOfRows, words::SUM_OF_MONTHS);
    Some(match column {
        "no" => Slot::Words(&mut known.no),
        "text" => Slot::Text(&mut known.text),
        "unit" => Slot::Words(&mut known.unit),
        "planned" => sum(&known.planned),
        _ => sum(&known.done),
    })
}

fn count<'a>(known: &'a mut Deliverable, is_planned: bool, column: &str) -> Option<Slot<'a>> {
    let Some(period) = Period::from_word(column) else {
        return Some(match column {
            "name" => Slot::Shown(Value::text(Some(&known.text)), Rule::SumOfRows, words::NAMED_ABOVE),
            _ => {
                let name = if is_planned { names::PLANNED } else { names::DONE };
                Slot::Named(name, words::NAMED_ABOVE)
            }
        });
    };
    Some(Slot::Count(if is_planned { &mut known.planned } else { &mut known.done }, period))
}

fn task<'a>(task: &'a mut Task, column: &str) -> Option<Slot<'a>> {
    Some(match (column, Period::from_word(column)) {
        ("no", _) => Slot::Words(&mut task.no),
        ("text", _) => Slot::Text(&mut task.text),
        (_, Some(period)) => Slot::Mark(&mut task.periods, period),
        _ => Slot::Flag(&mut task.heading),
    })
}

fn cost<'a>(item: &'a mut CostItem, column: &str) -> Option<Slot<'a>> {
    Some(match column {
        "text" => Slot::Text(&mut item.text),
        "quantity" => Slot::Number(&mut item.quantity),
        "unit" => Slot::Words(&mut item.unit),
        "times" => Slot::Number(&mut item.times),
        "rate" => Slot::Price(&mut item.rate),
        _ => Slot::Shown(Value::money(funding::cost(item)), Rule::Product(COST), words::COST_IS_PRODUCT),
    })
}

const COST: &[&str] = &["quantity", "times", "rate"];

fn risk<'a>(risk: &'a mut Risk, column: &str) -> Option<Slot<'a>> {
    Some(match column {
        "text" => Slot::Text(&mut risk.text),
        "likelihood" => Slot::Number(&mut risk.likelihood),
        "impact" => Slot::Number(&mut risk.impact),
        "response" => Slot::Words(&mut risk.response),
        _ => {
            let level = risk.likelihood.zip(risk.impact);
            let level = level.and_then(|(likelihood, impact)| likelihood.decimal().checked_mul(impact.decimal()));
            let level = level.map_or(Value::Blank, |level| Value::Number(level, 0, 2));
            Slot::Shown(level, Rule::Product(LEVEL), words::LEVEL_IS_PRODUCT)
        }
    })
}

const LEVEL: &[&str] = &["likelihood", "impact"];

fn release<'a>(release: &'a mut Release, column: &str) -> Option<Slot<'a>> {
    Some(match column {
        "no" => Slot::Words(&mut release.no),
        "date" => Slot::Date(&mut release.date, &mut release.year),
        "amount" => Slot::Money(&mut release.amount),
        _ => Slot::Words(&mut release.reference),
    })
}

/// The sum of a year; none where nothing is given.
fn sum(counts: &ByPeriod<Number>, year: Year) -> Value {
    let given = counts.of_year(year).map(|slot| slot.value.decimal());
    let sum = given.fold(None, |sum: Option<Decimal>, count| Some(sum.unwrap_or_default().saturating_add(count)));
    sum.map_or(Value::Blank, |sum| Value::Number(sum, 0, 4))
}

/// Quarters, unless tasks are marked by month.
fn periods_of_tasks(activity: &Activity, year: Year) -> &'static [Period] {
    let mut marked = activity.tasks.iter().filter_map(|task| task.periods.get(year)).flatten();
    if marked.any(|period| period.is_month()) { Period::months() } else { Period::quarters() }
}

/// Months, and quarters where any count is kept by quarter.
fn periods_of_counts(activity: &Activity, year: Year) -> &'static [Period] {
    let of = |known: &Deliverable| {
        let mut counts = known.planned.of_year(year).chain(known.done.of_year(year));
        counts.any(|slot| !slot.period.is_month())
    };
    if activity.deliverables.iter().any(of) { Period::ALL } else { Period::months() }
}

/// The keys of items: their ids, or their places where they have none.
pub(super) fn keys(items: &ActivityChange) -> Vec<String> {
    fn by_id<T>(list: &[T], id: impl Fn(&T) -> &str) -> Vec<String> {
        list.iter().map(|item| id(item).to_owned()).collect()
    }
    match items {
        ActivityChange::Texts(list) => (0..list.len()).map(|at| at.to_string()).collect(),
        ActivityChange::Deliverables(list) => by_id(list, |item| item.id.as_str()),
        ActivityChange::Tasks(list) => by_id(list, |item| item.id.as_str()),
        ActivityChange::Costs(_, list) => by_id(list, |item| item.id.as_str()),
        ActivityChange::Risks(list) => by_id(list, |item| item.id.as_str()),
        ActivityChange::Releases(list) => by_id(list, |item| item.id.as_str()),
        ActivityChange::Text(..)
        | ActivityChange::Schedule(_)
        | ActivityChange::Marks(_)
        | ActivityChange::CarriedOver(..) => Vec::new(),
    }
}

/// Does the same to a list, whatever its items are.
macro_rules! with_list {
    ($items:expr, $list:ident => $do:expr) => {
        match $items {
            ActivityChange::Texts($list) => $do,
            ActivityChange::Deliverables($list) => $do,
            ActivityChange::Tasks($list) => $do,
            ActivityChange::Costs(_, $list) => $do,
            ActivityChange::Risks($list) => $do,
            ActivityChange::Releases($list) => $do,
            ActivityChange::Text(..)
            | ActivityChange::Schedule(_)
            | ActivityChange::Marks(_)
            | ActivityChange::CarriedOver(..) => {}
        }
    };
}

/// A new item at a place.
pub(super) fn insert(items: &mut ActivityChange, at: usize, id: String, year: Year) {
    with_list!(items, list => {
        let at = at.min(list.len());
        list.insert(at, Default::default());
    });
    if let ActivityChange::Releases(list) = items
        && let Some(release) = list.get_mut(at)
    {
        release.year = year;
    }
    set_id(items, at, &id);
}

/// The same item once more, behind it.
pub(super) fn duplicate(items: &mut ActivityChange, at: usize, id: String) {
    with_list!(items, list => {
        if let Some(item) = list.get(at).cloned() {
            list.insert(at.saturating_add(1), item);
        }
    });
    set_id(items, at.saturating_add(1), &id);
}

pub(super) fn remove(items: &mut ActivityChange, at: usize) {
    with_list!(items, list => {
        if at < list.len() {
            list.remove(at);
        }
    });
}

pub(super) fn swap(items: &mut ActivityChange, one: usize, other: usize) {
    with_list!(items, list => {
        if one < list.len() && other < list.len() {
            list.swap(one, other);
        }
    });
}

fn set_id(items: &mut ActivityChange, at: usize, id: &str) {
    fn set<T>(list: &mut [T], at: usize, set: impl FnOnce(&mut T)) {
        list.get_mut(at).map(set).unwrap_or_default();
    }
    match items {
        ActivityChange::Deliverables(list) => set(list, at, |item| item.id = Id::new(id)),
        ActivityChange::Tasks(list) => set(list, at, |item| item.id = Id::new(id)),
        ActivityChange::Costs(_, list) => set(list, at, |item| item.id = Id::new(id)),
        ActivityChange::Risks(list) => set(list, at, |item| item.id = Id::new(id)),
        ActivityChange::Releases(list) => set(list, at, |item| item.id = Id::new(id)),
        _ => {}
    }
}
