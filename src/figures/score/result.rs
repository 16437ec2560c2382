//! The result of an indicator in a round: typed, or else computed from the rest of the plan.
//!
//! A typed result always counts, because offices report the treasury system's figure; the computed one stands beside
//! it. The assessor's value goes before the unit's own. What money was spent, how far steps are and what an assessment
//! gave is asked of the caller, so that nothing here walks the plan.

use super::Unscored;
use super::mean::{Mean, share};
use crate::plan::criteria::Scoring;
use crate::plan::indicator::{Cover, Gathering, Indicator, ResultSource};
use crate::plan::money::Sum;
use crate::plan::number::Number;
use crate::plan::period::Year;
use crate::plan::round::{Round, RoundStep};
use rust_decimal::Decimal;

/// When results are read: so many months into a fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RoundTime {
    /// The fiscal year.
    pub year: Year,
    /// Months since it began: 6, 9 or 12.
    pub months: u8,
}

/// Money of some part of the plan, from the start of the year to the end of a round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spending {
    /// Allocated, after transfers.
    pub allocated: Sum,
    /// Disbursed.
    pub disbursed: Sum,
    /// Committed and not yet disbursed.
    pub committed: Sum,
    /// How many of the formulas behind these sums have no value: then they are no sums.
    pub in_error: u32,
}

/// Where computed results come from. Each is asked for a cover at a time; `None` is "not known".
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// The money of a cover.
    pub spending: &'a dyn Fn(&Cover, RoundTime) -> Option<Spending>,
    /// Percent done of a cover; see `progress`.
    pub progress: &'a dyn Fn(&Cover, RoundTime) -> Option<Decimal>,
    /// The total or group score of an assessment.
    pub assessment: &'a dyn Fn(&Cover, RoundTime) -> Option<Decimal>,
    /// The result or score of another indicator, for the same choice of round.
    pub indicator: &'a dyn Fn(&Cover) -> Option<Decimal>,
    /// The time that counts for an indicator without rounds: the end of the plan.
    pub end: RoundTime,
    /// Nothing that these tell has changed since they were asked last.
    pub unchanged: bool,
}

/// A result that follows from other figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calculation {
    /// The result.
    pub value: Decimal,
    /// What it follows from.
    pub basis: Basis,
}

/// What a computed result follows from, with the numbers that show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Spent in percent of allocated, in baht (domain notes, section 4).
    Disbursement { spent: Decimal, allocated: Decimal },
    /// One typed variable by another, in percent where the unit says so.
    Ratio { numerator: Decimal, denominator: Decimal, percent: bool },
    /// Percent of step weights done (domain notes, section 3.6).
    Steps,
    /// Steps of the rounds that are marked done, up to the first that is not.
    StepsInOrder,
    /// The weights of the steps of the rounds that are marked done.
    StepWeights,
    /// The result of another indicator, or its score.
    Indicator { score: bool },
    /// Results by month or quarter: how they are gathered, of how many, and all together.
    Months { gathering: Gathering, count: Decimal, sum: Decimal },
    /// The score of an assessment.
    Assessment,
    /// The weighted mean of the parts (domain notes, section 3.3).
    Parts(Vec<Share>),
}

/// A part of a composite indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Its weight as entered.
    pub weight: Option<Decimal>,
    /// Its score; a missing one counts as 0 in the mean, as in the to-date total.
    pub score: Option<Decimal>,
}

/// Whose value counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The assessor's.
    Assessed,
    /// The unit's own, typed.
    Typed,
    /// Computed.
    Calculated,
}

/// The result of a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The value that counts and whose it is, or why there is none.
    pub counts: Result<(Decimal, Origin), Unscored>,
    /// What the unit typed.
    pub typed: Option<Decimal>,
    /// What the plan's own figures give, also where it does not count.
    pub calculated: Option<Calculation>,
}

impl RoundTime {
    /// The time of a round.
    #[must_use]
    pub fn of(round: &Round) -> Self {
        Self { year: round.year, months: round.months }
    }
}

impl Reading {
    /// The value that counts.
    #[must_use]
    pub fn value(&self) -> Option<Decimal> {
        self.counts.ok().map(|(value, _)| value)
    }
}

/// The result of an indicator at a time. The shares are those of its parts, if its result comes from them.
pub(super) fn read(indicator: &Indicator, at: RoundTime, sources: &Sources<'_>, shares: &[Share]) -> Reading {
    let round = indicator.rounds.iter().find(|round| RoundTime::of(round) == at);
    let entered = |field: fn(&Round) -> Option<Number>| round.and_then(field).map(Number::decimal);
    let (assessed, typed) = (entered(|round| round.assessed), entered(|round| round.result));
    let calculation = calculate(indicator, at, round, sources, shares);
    let counts = match (assessed, typed, &calculation) {
        (Some(value), _, _) => Ok((value, Origin::Assessed)),
        (None, Some(value), _) => Ok((value, Origin::Typed)),
        (None, None, Ok(Some(calculation))) => Ok((calculation.value, Origin::Calculated)),
        (None, None, Ok(None)) => Err(Unscored::NoResult { round: at }),
        (None, None, Err(reason)) => Err(*reason),
    };
    Reading { counts, typed, calculated: calculation.ok().flatten() }
}

fn calculate(
    indicator: &Indicator,
    at: RoundTime,
    round: Option<&Round>,
    sources: &Sources<'_>,
    shares: &[Share],
) -> Result<Option<Calculation>, Unscored> {
    let whole_plan = Cover::default();
    let cover = indicator.covers.as_deref().unwrap_or(&whole_plan);
    let plain = |value: Option<Decimal>, basis| Ok(value.map(|value| Calculation { value, basis }));
    match indicator.source {
        ResultSource::Typed => match scoring(indicator) {
            Some(Scoring::Steps) => plain(steps_in_order(indicator, at), Basis::StepsInOrder),
            Some(Scoring::StepWeights) => plain(step_weights(indicator, at), Basis::StepWeights),
            _ => Ok(None),
        },
        ResultSource::Indicator => plain((sources.indicator)(cover), Basis::Indicator { score: cover.with_score }),
        ResultSource::Months => super::gathered::result(indicator, at),
        ResultSource::Disbursement => {
            (sources.spending)(cover, at).map(|spending| disbursement(cover, spending)).transpose()
        }
        ResultSource::Steps => plain((sources.progress)(cover, at), Basis::Steps),
        ResultSource::Ratio => round.map_or(Ok(None), |round| ratio(indicator, round)),
        ResultSource::Assessment => plain((sources.assessment)(cover, at), Basis::Assessment),
        ResultSource::Parts => mean(shares).map(Some),
    }
}

fn disbursement(cover: &Cover, spending: Spending) -> Result<Calculation, Unscored> {
    if spending.in_error > 0 {
        return Err(Unscored::AmountsInError { count: spending.in_error });
    }
    if spending.allocated.is_zero() {
        return Err(Unscored::NothingAllocated);
    }
    let committed = if cover.with_committed { spending.committed } else { Sum::ZERO };
    let spent = spending.disbursed.plus(committed).to_decimal();
    let allocated = spending.allocated.to_decimal();
    let value = share(Decimal::ONE_HUNDRED, spent, allocated).ok_or(Unscored::OutOfRange)?;
    Ok(Calculation { value, basis: Basis::Disbursement { spent, allocated } })
}

fn ratio(indicator: &Indicator, round: &Round) -> Result<Option<Calculation>, Unscored> {
    let (Some(numerator), Some(denominator)) = (round.numerator, round.denominator) else {
        return Ok(None);
    };
    let (numerator, denominator) = (numerator.decimal(), denominator.decimal());
    if denominator.is_zero() {
        return Err(Unscored::DivisionByZero);
    }
    let percent = is_percentage(indicator);
    let factor = if percent { Decimal::ONE_HUNDRED } else { Decimal::ONE };
    let value = share(factor, numerator, denominator).ok_or(Unscored::OutOfRange)?;
    Ok(Some(Calculation { value, basis: Basis::Ratio { numerator, denominator, percent } }))
}

/// Whether the indicator is measured in percent, by its criteria or by its unit.
fn is_percentage(indicator: &Indicator) -> bool {
    let criteria = indicator.criteria.as_deref();
    let units = [criteria.and_then(|criteria| criteria.unit.as_deref()), indicator.unit.as_deref()];
    let says_so = |unit: &str| unit.starts_with("ร้อยละ") || matches!(unit.trim(), "%" | "percent" | "เปอร์เซ็นต์");
    criteria.is_some_and(|criteria| criteria.scoring == Scoring::Percent) || units.into_iter().flatten().any(says_so)
}

fn scoring(indicator: &Indicator) -> Option<Scoring> {
    indicator.criteria.as_deref().map(|criteria| criteria.scoring)
}

/// The steps of the rounds of the year up to a time, in their order.
fn steps_until(indicator: &Indicator, at: RoundTime) -> Vec<&RoundStep> {
    let in_time = |round: &&Round| round.year == at.year && round.months <= at.months;
    let mut rounds: Vec<&Round> = indicator.rounds.iter().filter(in_time).collect();
    rounds.sort_by_key(|round| round.months);
    rounds.into_iter().flat_map(|round| &round.steps).collect()
}

/// Whether a mark was set: steps without any are no result.
fn is_marked(step: &RoundStep) -> bool {
    step.done || step.missed
}

/// Steps that are done in their order.
fn steps_in_order(indicator: &Indicator, at: RoundTime) -> Option<Decimal> {
    let steps = steps_until(indicator, at);
    let done = steps.iter().take_while(|step| step.done).count();
    steps.iter().any(|step| is_marked(step)).then(|| Decimal::from(done))
}

/// The weights of the steps done, whatever their order; fractions that sum to 1 over the year are read as percent.
fn step_weights(indicator: &Indicator, at: RoundTime) -> Option<Decimal> {
    let weight = |step: &&RoundStep| step.weight.map(Number::decimal).unwrap_or_default();
    let sum = |steps: &mut dyn Iterator<Item = Decimal>| steps.fold(Decimal::ZERO, Decimal::saturating_add);
    let steps = steps_until(indicator, at);
    if !steps.iter().any(|step| is_marked(step)) {
        return None;
    }
    let whole = sum(&mut steps_until(indicator, RoundTime { months: u8::MAX, ..at }).iter().map(weight));
    let done = sum(&mut steps.iter().filter(|step| step.done).map(weight));
    let factor = if whole == Decimal::ONE { Decimal::ONE_HUNDRED } else { Decimal::ONE };
    done.checked_mul(factor)
}

/// The weighted mean of the parts; where no part has a weight, each counts alike.
fn mean(shares: &[Share]) -> Result<Calculation, Unscored> {
    let weighted = shares.iter().any(|part| part.weight.is_some());
    let alike = |part: &Share| if weighted { part.weight } else { Some(Decimal::ONE) };
    let shares: Vec<Share> = shares.iter().map(|part| Share { weight: alike(part), ..*part }).collect();
    if !shares.iter().any(|part| part.weight.is_some() && part.score.is_some()) {
        return Err(Unscored::NoPartScored);
    }
    let mut mean = Mean::EMPTY;
    for part in &shares {
        mean.add(part.weight, part.score);
    }
    let value = mean.to_date().ok_or(Unscored::OutOfRange)?;
    Ok(Calculation { value, basis: Basis::Parts(shares) })
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a failing test may panic")]
mod tests;
