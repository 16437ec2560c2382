//! What the plan has where a claim looks, and how the claim's figure stands to it.

use super::Figure;
use super::claims::{Verdict, WhyNot};
use super::nodes::Counts;
use crate::plan::money::Sum;
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// The most figures that a claim is held against one by one.
pub(super) const MOST: usize = 64;

/// Figures of a plan, any of which a claim may mean.
pub(super) enum Held<'a> {
    Money(Cow<'a, BTreeSet<Sum>>),
    Numbers(Cow<'a, BTreeSet<Decimal>>),
}

pub(super) fn counted(counts: Counts, which: &str) -> Option<Held<'static>> {
    let count = match which {
        "" => counts.all,
        "with_budget" => counts.with_budget,
        "without_budget" => counts.all.saturating_sub(counts.with_budget),
        "funded" => counts.funded,
        "unfunded" => counts.with_budget.saturating_sub(counts.funded),
        _ => return None,
    };
    Some(number(Some(Decimal::from(count))))
}

pub(super) fn count(count: usize) -> Held<'static> {
    number(Some(Decimal::from(count)))
}

pub(super) fn number(number: Option<Decimal>) -> Held<'static> {
    numbers(number)
}

pub(super) fn numbers(numbers: impl IntoIterator<Item = Decimal>) -> Held<'static> {
    Held::Numbers(Cow::Owned(numbers.into_iter().collect()))
}

pub(super) fn money(amount: Option<Sum>) -> Held<'static> {
    Held::Money(Cow::Owned(amount.into_iter().collect()))
}

impl Held<'_> {
    /// A figure agrees with any that the plan has there; otherwise it differs from the nearest.
    pub(super) fn against(&self, says: Decimal) -> Verdict {
        match self {
            Held::Money(amounts) => {
                let says = Sum::round_from(says);
                let off = |plan: Sum| says.minus(plan);
                judge(nearest(amounts, says, |plan| off(plan).satang().unsigned_abs()), says, off, Figure::Money)
            }
            Held::Numbers(numbers) => {
                let off = |plan: Decimal| says.saturating_sub(plan);
                judge(nearest(numbers, says, |plan| off(plan).abs()), says, off, Figure::Number)
            }
        }
    }
}

fn judge<T: Copy + PartialEq>(plan: Option<T>, says: T, off: impl Fn(T) -> T, figure: impl Fn(T) -> Figure) -> Verdict {
    match plan {
        None => Verdict::NotCompared(WhyNot::Blank),
        Some(plan) if plan == says => Verdict::Agrees,
        Some(plan) => Verdict::Differs { says: figure(says), plan: figure(plan), by: figure(off(plan)) },
    }
}

fn nearest<T: Copy + Ord, D: Ord>(figures: &BTreeSet<T>, says: T, off: impl Fn(T) -> D) -> Option<T> {
    let above = figures.range(says..).next().copied();
    let below = figures.range(..says).next_back().copied();
    [below, above].into_iter().flatten().min_by_key(|figure| off(*figure))
}
