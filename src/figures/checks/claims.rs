//! What the document states a second time, held against the plan. Texts are not compared: only figures.

use super::held::{Held, MOST, count, counted, money, number, numbers};
use super::index::Index;
use super::known::{Known, numeral};
use super::nodes::{Sums, Wanted};
use super::{Area, Figure, Finding, Place, Severity, What};
use crate::plan::Plan;
use crate::plan::claim::Claim;
use crate::plan::entry::Entry;
use crate::plan::indicator::Indicator;
use crate::plan::money::Sum;
use crate::plan::number::Number;
use crate::plan::period::{ByYear, Year};
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// A claim and how it stands to the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The claim's id.
    pub claim: Arc<str>,
    /// The page that shows the field.
    pub area: Area,
    /// How it stands to the plan.
    pub verdict: Verdict,
}

/// How a claim stands to the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The plan has the same figure.
    Agrees,
    /// The plan has another: the claim less the plan.
    Differs { says: Figure, plan: Figure, by: Figure },
    /// It is not compared.
    NotCompared(WhyNot),
}

/// Why a claim is not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// It states words, not a figure.
    Words,
    /// The part it is about is not in the plan.
    NoSuchPart,
    /// The field has no figure that can be compared.
    OtherField,
    /// The plan gives nothing there.
    Blank,
}

/// The nodes and years that claims ask about.
pub(super) fn wanted<'a>(plan: &'a Plan, index: &Index<'_>) -> Wanted<'a> {
    let mut wanted: Wanted<'a> = HashMap::new();
    for claim in plan.claims.iter() {
        let about = claim.about.as_deref().filter(|id| is_summed(index.known.get(id)));
        if let Some((about, year)) = about.zip(year_of(&claim.field, plan)) {
            wanted.entry(about).or_default().insert(year);
        }
    }
    wanted
}

fn is_summed(known: Option<&Known<'_>>) -> bool {
    matches!(known, Some(Known::Node(_) | Known::Activity(..)))
}

/// Each claim held against the plan.
pub(super) fn compare_with(plan: &Plan, index: &Index<'_>, sums: &Sums<'_>) -> Vec<Comparison> {
    let asks_for_works = plan.claims.iter().any(|claim| claim.field == "works" && claim.says.is_some());
    let looking = Looking { plan, sums, works: if asks_for_works { amounts_by_node(plan) } else { HashMap::new() } };
    let compare = |claim: &Arc<Claim>| {
        let known = match claim.about.as_deref() {
            None => Some(&Known::Plan),
            Some(id) => index.known.get(id),
        };
        let verdict = match (known, claim.says.map(Number::decimal)) {
            (None, _) => Verdict::NotCompared(WhyNot::NoSuchPart),
            (_, None) => Verdict::NotCompared(WhyNot::Words),
            (Some(known), Some(says)) => match looking.held(known, &claim.field) {
                None => Verdict::NotCompared(WhyNot::OtherField),
                Some(held) => held.against(says),
            },
        };
        Comparison { claim: claim.id.shared(), area: area(known, &claim.field), verdict }
    };
    plan.claims.iter().map(compare).collect()
}

/// Tells the claims that differ.
pub(super) fn check(plan: &Plan, index: &Index<'_>, comparisons: &[Comparison], found: &mut Vec<Finding>) {
    for (claim, comparison) in plan.claims.iter().zip(comparisons) {
        if let Verdict::Differs { says, plan, by } = comparison.verdict {
            let about = claim.about.as_deref();
            let owner = about.and_then(|id| index.known.get(id)).and_then(owner);
            let place = Place {
                area: comparison.area,
                part: owner.or(about).map(Arc::from),
                within: about.filter(|_| owner.is_some()).map(Arc::from),
                field: Cow::Owned(claim.field.clone()),
            };
            let what = What::Claim { says, plan, by, place: claim.place.clone() };
            found.push(Finding { severity: Severity::Remark, place, what });
        }
    }
}

/// The part that a part is within.
fn owner<'a>(known: &Known<'a>) -> Option<&'a str> {
    Some(match known {
        Known::Step(activity, ..) => activity.id.as_str(),
        Known::Perspective(agreement, ..) => agreement.id.as_str(),
        Known::Item(assessment, _) | Known::SubItem(assessment, _) => assessment.id.as_str(),
        _ => return None,
    })
}

/// The year that a field names, as in `ceiling/2563`, or the only year of the plan.
fn year_of(field: &str, plan: &Plan) -> Option<Year> {
    match field.split_once('/') {
        Some((_, year)) => year.parse().ok(),
        None => {
            let first = plan.frame.first_year;
            plan.frame.last_year.is_none_or(|last| last == first).then_some(first)
        }
    }
}

/// The amounts of the activities that hang on each node: documents name them beside indicators.
fn amounts_by_node(plan: &Plan) -> HashMap<&str, BTreeSet<Sum>> {
    let mut works: HashMap<&str, BTreeSet<Sum>> = HashMap::new();
    for activity in plan.activities.iter() {
        let amounts = activity.proposed.iter().chain(activity.allocated.iter());
        if let Some(node) = &activity.node {
            works
                .entry(node.as_str())
                .or_default()
                .extend(amounts.filter_map(|(_, entry)| entry.amount().ok().map(Sum::from)));
        }
    }
    works
}

struct Looking<'a> {
    plan: &'a Plan,
    sums: &'a Sums<'a>,
    works: HashMap<&'a str, BTreeSet<Sum>>,
}

impl<'a> Looking<'a> {
    /// What the plan has; nothing where the field has no figure that can be compared.
    fn held(&self, known: &'a Known<'a>, field: &str) -> Option<Held<'_>> {
        let (name, rest) = field.split_once('/').unwrap_or((field, ""));
        Some(match (known, name, rest) {
            (_, "proposed" | "allocated" | "planned" | "disbursed" | "ceiling" | "total", _) => {
                self.money(known, name, year_of(field, self.plan)?)?
            }
            (Known::Node(node), "count", _) => {
                counted(self.sums.counts.get(node.id.as_str()).copied().unwrap_or_default(), rest)?
            }
            (Known::Plan, "count", _) => counted(self.sums.all_counts, rest)?,
            (Known::Agreement(agreement, _), "count", "") => count(agreement.entries.len()),
            (Known::Node(node), "code" | "no", "") => number(numeral(node.code.as_ref())),
            (Known::Activity(activity, _), "no", "") => number(numeral(activity.no.as_ref())),
            (Known::Activity(activity, _), "list_no", "") => number(numeral(activity.list_no.as_ref())),
            (Known::Activity(activity, _), "steps", "count") => count(activity.steps.len()),
            (Known::Activity(_, sum), "steps", "weight" | "cumulative") => number(*sum),
            (Known::Step(_, step, _), "weight", "") => number(step.weight.map(Number::decimal)),
            (Known::Step(_, _, sum), "cumulative", "") => number(Some(*sum)),
            (Known::Indicator(indicator, agreed), _, _) => {
                return match (name, rest) {
                    ("weight", "") if agreed.weights.is_empty() => Some(number(indicator.weight.map(Number::decimal))),
                    ("weight", "") => Some(Held::Numbers(Cow::Borrowed(&agreed.weights))),
                    ("no", "") => Some(Held::Numbers(Cow::Borrowed(&agreed.numbers))),
                    _ => self.of_indicator(indicator, name, rest),
                };
            }
            (Known::Agreement(_, sum), "weight", "") => number(*sum),
            (Known::Perspective(_, perspective, sum), "weight", "") => {
                numbers(perspective.weight.map(Number::decimal).into_iter().chain(*sum))
            }
            (Known::Assessment(known, _), "score" | "stated_total", "") => {
                number(known.stated_total.map(Number::decimal))
            }
            (Known::Assessment(_, extremes), "highest_item", "") => Held::Numbers(Cow::Borrowed(&extremes.highest)),
            (Known::Assessment(_, extremes), "lowest_item", "") => Held::Numbers(Cow::Borrowed(&extremes.lowest)),
            (Known::Item(_, item), "score", "") => number(item.score.map(Number::decimal)),
            (Known::Item(_, item), "count" | "stated_count", "") => count(item.sub_items.len()),
            (Known::SubItem(_, item), "score", "") => number(item.score.map(Number::decimal)),
            _ => return None,
        })
    }

    fn money(&self, known: &Known<'_>, name: &str, year: Year) -> Option<Held<'_>> {
        let stored =
            |amounts: &ByYear<Entry>| money(amounts.get(year).and_then(|entry| entry.amount().ok()).map(Sum::from));
        let amounts = match (known, name) {
            (Known::Node(node), "ceiling") => return Some(stored(&node.ceiling)),
            (Known::Activity(activity, _), "proposed") => return Some(stored(&activity.proposed)),
            (Known::Activity(activity, _), "allocated") => return Some(stored(&activity.allocated)),
            (Known::Activity(activity, _), "planned" | "disbursed" | "total") => {
                self.sums.activities.get(activity.id.as_str()).and_then(|years| years.get(&year)).copied()
            }
            (Known::Node(node), _) => self.sums.nodes.get(&(node.id.as_str(), year)).copied(),
            (Known::Plan, _) => self.sums.all.get(&year).copied(),
            _ => return None,
        };
        let amounts = amounts.unwrap_or_default();
        Some(money(match name {
            "proposed" => amounts.proposed.get(),
            "allocated" => amounts.allocated.get(),
            "disbursed" => amounts.disbursed.get(),
            "planned" | "total" => amounts.planned.get(),
            _ => return None,
        }))
    }

    fn of_indicator(&self, indicator: &Indicator, name: &str, rest: &str) -> Option<Held<'_>> {
        let values = match name {
            "targets" => &indicator.targets,
            "baseline" => &indicator.baseline,
            "roadmap" => &indicator.roadmap,
            "criteria" => {
                let points = Number::parse(rest).ok()?.decimal();
                let levels = indicator.criteria.iter().flat_map(|criteria| &criteria.levels);
                let levels = levels.filter(|level| level.points.map(Number::decimal) == Some(points));
                return Some(numbers(levels.filter_map(|level| level.threshold.map(Number::decimal)).take(MOST)));
            }
            "works" => {
                let own = indicator.works.iter().filter_map(|work| work.amount.map(Sum::from));
                let own: BTreeSet<Sum> = own.take(MOST).collect();
                let beside = indicator.node.as_ref().and_then(|node| self.works.get(node.as_str()));
                return Some(Held::Money(match beside {
                    Some(beside) if own.is_empty() => Cow::Borrowed(beside),
                    _ => Cow::Owned(own),
                }));
            }
            _ => return None,
        };
        let year: Year = rest.parse().ok()?;
        let given = values.iter().flat_map(|values| &values.values);
        let of_year = given.filter(|value| (value.year..=value.to_year.unwrap_or(value.year)).contains(&year));
        Some(numbers(of_year.filter_map(|value| value.value.map(Number::decimal)).take(MOST)))
    }
}

/// The page that shows the field of a part.
fn area(known: Option<&Known<'_>>, field: &str) -> Area {
    let is_money = ["ceiling", "proposed", "allocated", "planned", "disbursed", "total"]
        .iter()
        .any(|name| field.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')));
    match known {
        Some(Known::Node(_) | Known::Activity(..) | Known::Plan) if is_money => Area::Budget,
        Some(Known::Activity(..)) if field.starts_with("steps") => Area::Steps,
        Some(Known::Node(_) | Known::Activity(..)) => Area::Outline,
        Some(Known::Step(..)) => Area::Steps,
        Some(Known::Indicator(..)) if field == "weight" || field.starts_with("criteria") => Area::Indicators,
        Some(Known::Indicator(..)) => Area::Targets,
        Some(Known::Agreement(..) | Known::Perspective(..)) => Area::Agreement,
        Some(Known::Assessment(..) | Known::Item(..) | Known::SubItem(..)) => Area::Assessment,
        Some(Known::Plan) => Area::Overview,
        Some(Known::Other) | None => Area::Checks,
    }
}
