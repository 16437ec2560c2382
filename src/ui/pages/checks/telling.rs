//! Findings in words: what they say, where they are, which cell they lead to.

use crate::figures::checks::{Area, Basis, Figure, Kind, PartKind, Place, What};
use crate::figures::score::WeightSum;
use crate::language::words::{Text, checks as words, claims, formula, pages};
use crate::plan::Plan;
use crate::plan::activity::{Keeping, Measure};
use crate::plan::money::Sum;
use crate::plan::number::Number;
use crate::plan::period::Period;
use crate::sheet::RowKey;
use crate::state::Page;
use crate::ui::document::Writing;
use rust_decimal::Decimal;

/// How many members of a circle are named.
const NAMED: usize = 5;

/// The heading of a kind, and what to do about it.
pub(super) fn kind(kind: Kind) -> (Text, Text) {
    match kind {
        Kind::References => (words::REFERENCES, words::REFERENCES_ADVICE),
        Kind::Duplicates => (words::DUPLICATES, words::DUPLICATES_ADVICE),
        Kind::Circles => (words::CIRCLES, words::CIRCLES_ADVICE),
        Kind::Amounts => (words::AMOUNTS, words::AMOUNTS_ADVICE),
        Kind::Formulas => (words::FORMULAS, words::FORMULAS_ADVICE),
        Kind::Allocations => (words::ALLOCATIONS, words::ALLOCATIONS_ADVICE),
        Kind::Ceilings => (words::CEILINGS, words::CEILINGS_ADVICE),
        Kind::Weights => (words::WEIGHTS, words::WEIGHTS_ADVICE),
        Kind::Units => (words::UNITS, words::UNITS_ADVICE),
        Kind::Scores => (words::SCORES, words::SCORES_ADVICE),
        Kind::Claims => (words::CLAIMS, words::CLAIMS_ADVICE),
    }
}

/// The page of a place, and its name.
pub(super) fn page(area: Area) -> (Page, Text) {
    match area {
        Area::Overview => (Page::Overview, pages::OVERVIEW),
        Area::Statements => (Page::Statements, pages::STATEMENTS),
        Area::Outline => (Page::Outline, pages::OUTLINE),
        Area::Budget => (Page::Budget, pages::BUDGET),
        Area::Steps => (Page::Steps, pages::STEPS),
        Area::Targets => (Page::Targets, pages::TARGETS),
        Area::Indicators => (Page::Indicators, pages::INDICATORS),
        Area::Agreement => (Page::Agreement, pages::AGREEMENT),
        Area::Assessment => (Page::Assessment, pages::ASSESSMENT),
        Area::Calendar => (Page::Calendar, pages::CALENDAR),
        Area::Compare => (Page::Compare, pages::COMPARE),
        Area::Checks => (Page::Checks, pages::CHECKS),
    }
}

/// The cell of a grid that a place is.
pub(super) fn cell(plan: &Plan, place: &Place) -> Option<(RowKey, &'static str)> {
    let part = place.part.clone()?;
    let (field, rest) = place.field.split_once('/').unwrap_or((&place.field, ""));
    match place.area {
        Area::Indicators => Some((RowKey::Indicator(part), if field == "weight" { "weight" } else { "indicator" })),
        Area::Budget => {
            let column = match field {
                "proposed" => "proposed",
                "allocated" => "allocated",
                "ceiling" => "ceiling",
                "planned" | "committed" | "disbursed" if let Some(period) = Period::from_word(rest) => period.word(),
                "planned" | "committed" | "disbursed" => "total",
                _ => "name",
            };
            let Some(activity) = plan.activities.get(&part) else { return Some((RowKey::Node(part), column)) };
            let line = place.within.clone().filter(|_| activity.lines.len() > 1);
            let row = match line {
                Some(line) => RowKey::Line(part, line),
                None => RowKey::Activity(part),
            };
            Some((row, column))
        }
        Area::Targets => Some((RowKey::Indicator(part), "indicator")),
        Area::Outline => Some((RowKey::Node(part), "name")),
        Area::Steps => {
            let column = if place.field.ends_with("weight") { "weight" } else { "name" };
            let row = match place.within.clone() {
                Some(step) => RowKey::Step(part, step),
                None => RowKey::Activity(part),
            };
            Some((row, column))
        }
        _ => None,
    }
}

/// The field of a place in words.
pub(super) fn field(w: &Writing<'_>, place: &Place) -> String {
    let (name, rest) = place.field.split_once('/').unwrap_or((&place.field, ""));
    let known = |name| claims::field(name).or_else(|| words::field(name));
    let name = known(name).map_or_else(|| name.to_owned(), |text| w.say(text));
    match rest {
        "" => name,
        period if let Some(period) = Period::from_word(period) => format!("{name} {}", w.period(period)),
        rest => format!("{name} {}", known(rest).map_or_else(|| w.figures(rest), |text| w.say(text))),
    }
}

pub(super) fn figure(w: &Writing<'_>, figure: Figure) -> String {
    match figure {
        Figure::Money(sum) => money(w, sum),
        Figure::Number(value) => number(w, value),
    }
}

fn number(w: &Writing<'_>, value: Decimal) -> String {
    match Number::from_decimal(value) {
        Ok(value) => w.number(value),
        Err(_) => w.figures(&value.to_string()),
    }
}

fn money(w: &Writing<'_>, sum: Sum) -> String {
    match sum.to_money() {
        Ok(amount) => w.money(amount),
        Err(_) => number(w, sum.to_decimal()),
    }
}

/// What a finding says.
pub(super) fn says(w: &Writing<'_>, what: &What) -> String {
    let language = w.language;
    let money = |sum: &Sum| money(w, *sum);
    let number = |value: &Decimal| number(w, *value);
    match what {
        What::NoSuch { kind, id } => words::no_such(&w.say(part(*kind)), id, language),
        What::UsedTwice { id } => words::used_twice(id, language),
        What::Circle { kind, ids } => {
            let mut names: Vec<String> = ids.iter().take(NAMED).map(|id| member(w, *kind, id)).collect();
            if ids.len() > NAMED {
                names.push("…".to_owned());
            }
            words::circle(&names.join(" → "), &w.count(ids.len()), language)
        }
        What::YearsReversed { first, last } => words::years_reversed(&w.year(*first), &w.year(*last), language),
        What::OutsideYears { year } => words::outside_years(&w.year(*year), language),
        What::OtherKeeping { year, period, keeping, .. } => {
            let keeping = match keeping {
                Keeping::Months => words::BY_MONTHS,
                Keeping::Quarters => words::BY_QUARTERS,
            };
            words::other_keeping(&w.period(*period), &w.year(*year), &w.say(keeping), language)
        }
        What::OutOfScale { amount, beside } => words::out_of_scale(&money(amount), &money(beside), language),
        What::FormulaInError { year, fault } => {
            words::formula_in_error(&w.year(*year), fault.code(), &w.say(formula::reason(*fault)), language)
        }
        What::FormulaUnreadable { year, text } => words::formula_unreadable(&w.year(*year), text, language),
        What::FormulaDiffers { year, stated, value } => {
            words::formula_differs(&w.year(*year), &money(stated), &money(value), language)
        }
        What::OverAllocation { year, measure, amount, allocated } => {
            let what = w.say(if *measure == Measure::Disbursed { words::DISBURSED } else { words::PLANNED });
            let by = money(&amount.minus(*allocated));
            words::over_allocation(&what, &w.year(*year), &money(amount), &money(allocated), &by, language)
        }
        What::BelowAllocation { year, planned, allocated } => {
            let by = money(&allocated.minus(*planned));
            words::below_allocation(&w.year(*year), &money(planned), &money(allocated), &by, language)
        }
        What::OverReleased { year, released, allocated } => {
            let by = money(&released.minus(*allocated));
            words::over_released(&w.year(*year), &money(released), &money(allocated), &by, language)
        }
        What::Unbalanced { year, amount } => words::unbalanced(&w.year(*year), &money(amount), language),
        What::CostsDiffer { costs, planned } => words::costs_differ(&money(costs), &money(planned), language),
        What::OverCeiling { year, basis, amount, ceiling } => {
            let by = money(&amount.minus(*ceiling));
            words::over_ceiling(&below(w, *basis), &w.year(*year), &money(amount), &money(ceiling), &by, language)
        }
        What::BelowCeiling { year, basis, amount, ceiling } => {
            let by = money(&ceiling.minus(*amount));
            words::below_ceiling(&below(w, *basis), &w.year(*year), &money(amount), &money(ceiling), &by, language)
        }
        What::Weights(WeightSum::Other { sum }) => {
            words::weights(&number(sum), &w.figures("100"), &w.figures("1"), language)
        }
        What::Weights(_) => w.say(words::NO_WEIGHTS),
        What::Perspective { stated, sum } => words::perspective(&number(stated), &number(sum), language),
        What::OtherUnit(change) => words::other_unit(&w.year(change.year), &change.unit, &change.before, language),
        What::NegativeWeight { weight } => words::negative_weight(&number(weight), language),
        What::TypedScore { typed, computed } => words::typed_score(&number(typed), &number(computed), language),
        What::OtherLevel { stated, level } => words::other_level(stated, level, language),
        What::NotAssessed => w.say(words::NOT_ASSESSED),
        What::NoReason { points } => words::no_reason(&number(points), language),
        What::Moved { weight, moved } => words::moved(&number(weight), &number(moved), language),
        What::Claim { says, plan, by, place } => {
            words::claim(&figure(w, *says), &figure(w, *plan), &figure(w, *by), place, language)
        }
    }
}

fn below(w: &Writing<'_>, basis: Basis) -> String {
    w.say(match basis {
        Basis::Planned => words::PLANNED_BELOW,
        Basis::Allocated => words::ALLOCATED_BELOW,
        Basis::Ceilings => words::CEILINGS_BELOW,
    })
}

fn part(kind: PartKind) -> Text {
    match kind {
        PartKind::Unit => words::A_UNIT,
        PartKind::Node => words::A_NODE,
        PartKind::Activity => words::AN_ACTIVITY,
        PartKind::Line => words::A_LINE,
        PartKind::Indicator => words::AN_INDICATOR,
        PartKind::Perspective => words::A_PERSPECTIVE,
        PartKind::Assessment => words::AN_ASSESSMENT,
        PartKind::Group => words::A_GROUP,
        PartKind::Table => words::A_TABLE,
        PartKind::Any => words::A_PART,
    }
}

/// A member of a circle by its name, or its id.
fn member(w: &Writing<'_>, kind: PartKind, id: &str) -> String {
    let name = match kind {
        PartKind::Node => w.plan.outline.get(id).and_then(|node| node.title.clone()),
        PartKind::Indicator => w.plan.indicators.get(id).map(|indicator| indicator.title.clone()),
        _ => unit(w.plan, id),
    };
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| id.to_owned())
}

fn unit(plan: &Plan, id: &str) -> Option<String> {
    let unit = plan.organisation.units.iter().find(|unit| unit.id.as_str() == id)?;
    Some(unit.short_name().to_owned())
}

/// The name of the part at a place, with that of the part within it.
pub(super) fn name(w: &Writing<'_>, place: &Place) -> String {
    let plan = w.plan;
    let Some(id) = place.part.as_deref() else { return w.say(words::THE_PLAN) };
    let activity = plan.activities.get(id);
    let agreement = plan.agreements.get(id);
    let assessment = plan.assessments.get(id);
    let own = activity.and_then(|known| known.title.clone());
    let own = own.or_else(|| plan.outline.get(id).and_then(|known| known.title.clone()));
    let own = own.or_else(|| plan.indicators.get(id).map(|known| known.title.clone()));
    let own = own.or_else(|| agreement.map(|known| known.title.clone()));
    let own = own.or_else(|| assessment.and_then(|known| known.title.clone()));
    let own = own.or_else(|| plan.calendar.get(id).map(|known| known.text.clone()));
    let own = own.or_else(|| plan.scenarios.get(id).map(|known| known.name.clone()));
    let own = own.or_else(|| unit(plan, id)).filter(|name| !name.is_empty()).unwrap_or_else(|| id.to_owned());

    let Some(within) = place.within.as_deref() else { return own };
    let line = activity.and_then(|known| known.lines.iter().find(|line| line.id.as_str() == within)?.name.clone());
    let step = || Some(activity?.steps.iter().find(|step| step.id.as_str() == within)?.title.clone());
    let group = || Some(agreement?.perspectives.iter().find(|known| known.id.as_str() == within)?.title.clone());
    let indicator = || plan.indicators.get(within).map(|known| known.title.clone());
    let mut items = assessment.into_iter().flat_map(|known| &known.groups).flat_map(|group| &group.items);
    let mut item = || {
        items.find_map(|item| {
            let mut below = item.sub_items.iter().filter(|known| known.id.as_str() == within);
            let is_own = item.id.as_str() == within;
            is_own.then(|| item.name.clone()).or_else(|| below.next().map(|known| known.text.clone()))
        })
    };
    match line.or_else(step).or_else(group).or_else(indicator).or_else(&mut item) {
        Some(within) if !within.is_empty() => format!("{own} · {within}"),
        _ => own,
    }
}
