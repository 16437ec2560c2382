//! Edits of one indicator: how it is measured and scored, its rounds, its values by year.

use super::EditError;
use super::apply::change_indicator;
use crate::plan::Plan;
use crate::plan::activity::Activity;
use crate::plan::criteria::Criteria;
use crate::plan::id::Id;
use crate::plan::indicator::{
    Cover, Dimension, Gathering, Indicator, IndicatorKind, Operator, Penalty, ResultSource, Span, Stage, Values, Work,
};
use crate::plan::number::Number;
use crate::plan::organisation::Contact;
use crate::plan::outline::Node;
use crate::plan::period::{Period, Year};
use crate::plan::round::{Round, RoundStep};
use crate::plan::text::{HeadedText, Item};
use crate::plan::waiver::Waiver;

/// What changes in an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IndicatorChange {
    /// What it measures.
    Dimension(Dimension),
    /// New or continuing.
    Kind(IndicatorKind),
    /// The indicator it is a part of.
    Parent(Option<Id<Indicator>>),
    /// The heading or the activity it belongs to; of neither, it is the plan's own.
    BelongsTo(Option<Id<Node>>, Option<Id<Activity>>),
    /// Who answers for it.
    Owner(Option<Box<Contact>>),
    /// The span in which it is measured.
    Measured(Option<Box<Span>>),
    /// Stages of an award.
    Stages(Vec<Stage>),
    /// Work that serves it.
    Works(Vec<Work>),
    /// Other headed texts.
    Texts(Vec<HeadedText>),
    /// How a result becomes a score.
    Criteria(Option<Box<Criteria>>),
    /// Where its result comes from, and what that covers.
    Source(ResultSource, Option<Box<Cover>>),
    /// How results of months are gathered.
    Gathering(Gathering),
    /// The result of a month or quarter.
    MonthResult(Year, Period, Option<Number>),
    /// Whether the better of several rounds counts.
    BetterOfRounds(bool),
    /// The decimals of its results.
    Decimals(Option<u8>),
    /// What missed steps cost.
    Penalty(Option<Box<Penalty>>),
    /// That it is waived as a part of its parent, and where its weight goes.
    Waiver(Option<Box<Waiver>>),
    /// Values of years before.
    Baseline(Option<Box<Values>>),
    /// Targets by year.
    Targets(Option<Box<Values>>),
    /// The long-term roadmap.
    Roadmap(Option<Box<Values>>),
    /// Its definition.
    Definition(Vec<Item>),
    /// Its conditions.
    Conditions(Vec<Item>),
    /// A text.
    Text(IndicatorText, Option<String>),
    /// Something in a round.
    Round(Id<Round>, RoundChange),
    /// A round goes.
    RemoveRound(Id<Round>),
}

/// A text of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndicatorText {
    /// What it covers.
    Scope,
    /// How it is calculated.
    Formula,
    /// The unit of measure.
    Unit,
    /// What it is good for.
    Benefit,
    /// Where the data come from.
    DataSource,
    /// How the data are collected.
    Collection,
    /// A remark.
    Remark,
    /// What it was cascaded from.
    CascadedFrom,
    /// New or continuing, in words.
    Kind,
    /// A heading it stands under.
    Category,
    /// A sign beside it.
    Sign,
    /// How it is calculated, in LaTeX.
    FormulaTex,
    /// The responsible units in words.
    Units,
}

/// What changes in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoundChange {
    /// When it is: the fiscal year, and months since it began.
    Time(Year, u8),
    /// A number.
    Number(RoundNumber, Option<Number>),
    /// A text.
    Text(RoundText, Option<String>),
    /// How the result must compare to the checkpoint.
    Operator(Operator),
    /// Several targets.
    Targets(Vec<Item>),
    /// The steps due.
    Steps(Vec<RoundStep>),
    /// The mark of the step at this place, counted from 0.
    Mark(usize, StepMark),
    /// Evidence.
    Evidence(Vec<Item>),
    /// Whether steps that are not done cost nothing in it.
    Exempt(bool),
}

/// A number of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundNumber {
    /// The unit's own result.
    Result,
    /// The assessor's result.
    Assessed,
    /// The upper variable of a ratio.
    Numerator,
    /// The lower variable of a ratio.
    Denominator,
    /// Points deducted.
    Deduction,
    /// Points added or taken off.
    Adjustment,
    /// The checkpoint.
    Checkpoint,
}

/// A text of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundText {
    /// Its name.
    Name,
    /// What is to be reached.
    Target,
    /// The checkpoint's unit.
    Unit,
    /// Why points are deducted.
    DeductionReason,
    /// Why points are adjusted.
    AdjustmentReason,
    /// Why it is exempt.
    ExemptReason,
    /// What was done.
    Achieved,
    /// Problems met.
    Problems,
    /// Suggestions.
    Suggestions,
}

/// What is known of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepMark {
    /// Nothing yet.
    Unmarked,
    /// It is done.
    Done,
    /// It was not done in its round.
    Missed,
}

impl StepMark {
    /// The mark of a step.
    #[must_use]
    pub fn of(step: &RoundStep) -> Self {
        match (step.done, step.missed) {
            (true, _) => Self::Done,
            (false, true) => Self::Missed,
            (false, false) => Self::Unmarked,
        }
    }
}

pub(super) fn change(plan: &mut Plan, id: &Id<Indicator>, change: &IndicatorChange) -> Result<(), EditError> {
    change_indicator(plan, id, |indicator| {
        match change.clone() {
            IndicatorChange::Dimension(dimension) => indicator.dimension = dimension,
            IndicatorChange::Kind(kind) => indicator.kind = kind,
            IndicatorChange::Parent(parent) => indicator.parent = parent,
            IndicatorChange::BelongsTo(node, activity) => (indicator.node, indicator.activity) = (node, activity),
            IndicatorChange::Owner(owner) => indicator.owner = owner,
            IndicatorChange::Measured(span) => indicator.measured = span,
            IndicatorChange::Stages(stages) => indicator.stages = stages,
            IndicatorChange::Works(works) => indicator.works = works,
            IndicatorChange::Texts(texts) => indicator.texts = texts,
            IndicatorChange::Criteria(criteria) => indicator.criteria = criteria,
            IndicatorChange::Source(source, covers) => (indicator.source, indicator.covers) = (source, covers),
            IndicatorChange::Gathering(gathering) => indicator.gathering = gathering,
            IndicatorChange::MonthResult(year, period, result) => indicator.results.set(year, period, result),
            IndicatorChange::BetterOfRounds(better) => indicator.better_of_rounds = better,
            IndicatorChange::Decimals(decimals) => indicator.decimals = decimals,
            IndicatorChange::Penalty(penalty) => indicator.penalty = penalty,
            IndicatorChange::Waiver(waiver) => indicator.waiver = waiver,
            IndicatorChange::Baseline(values) => indicator.baseline = values,
            IndicatorChange::Targets(values) => indicator.targets = values,
            IndicatorChange::Roadmap(values) => indicator.roadmap = values,
            IndicatorChange::Definition(items) => indicator.definition = items,
            IndicatorChange::Conditions(items) => indicator.conditions = items,
            IndicatorChange::Text(field, text) => *field.place(indicator) = text,
            IndicatorChange::Round(id, change) => {
                let round = indicator.rounds.iter_mut().find(|round| round.id == id);
                return change_round(round.ok_or_else(|| EditError::Missing { id: id.to_string() })?, change);
            }
            IndicatorChange::RemoveRound(id) => {
                let at = indicator.rounds.iter().position(|round| round.id == id);
                indicator.rounds.remove(at.ok_or_else(|| EditError::Missing { id: id.to_string() })?);
            }
        }
        Ok(())
    })
}

impl IndicatorText {
    fn place(self, indicator: &mut Indicator) -> &mut Option<String> {
        match self {
            IndicatorText::Scope => &mut indicator.scope,
            IndicatorText::Formula => &mut indicator.formula,
            IndicatorText::Unit => &mut indicator.unit,
            IndicatorText::Benefit => &mut indicator.benefit,
            IndicatorText::DataSource => &mut indicator.data_source,
            IndicatorText::Collection => &mut indicator.collection,
            IndicatorText::Remark => &mut indicator.remark,
            IndicatorText::CascadedFrom => &mut indicator.cascaded_from,
            IndicatorText::Kind => &mut indicator.kind_text,
            IndicatorText::Category => &mut indicator.category,
            IndicatorText::Sign => &mut indicator.sign,
            IndicatorText::FormulaTex => &mut indicator.formula_tex,
            IndicatorText::Units => &mut indicator.units_text,
        }
    }
}

fn change_round(round: &mut Round, change: RoundChange) -> Result<(), EditError> {
    match change {
        RoundChange::Time(year, months) => (round.year, round.months) = (year, months),
        RoundChange::Number(field, number) => *field.place(round) = number,
        RoundChange::Text(field, text) => *field.place(round) = text,
        RoundChange::Operator(operator) => round.operator = operator,
        RoundChange::Targets(targets) => round.targets = targets,
        RoundChange::Steps(steps) => round.steps = steps,
        RoundChange::Mark(at, mark) => {
            let missing = || EditError::Missing { id: format!("{}/{at}", round.id) };
            let Some(step) = round.steps.get_mut(at) else { return Err(missing()) };
            (step.done, step.missed) = (mark == StepMark::Done, mark == StepMark::Missed);
        }
        RoundChange::Evidence(evidence) => round.evidence = evidence,
        RoundChange::Exempt(exempt) => round.exempt = exempt,
    }
    Ok(())
}

impl RoundText {
    fn place(self, round: &mut Round) -> &mut Option<String> {
        match self {
            RoundText::Name => &mut round.name,
            RoundText::Target => &mut round.target,
            RoundText::Unit => &mut round.unit,
            RoundText::DeductionReason => &mut round.deduction_reason,
            RoundText::AdjustmentReason => &mut round.adjustment_reason,
            RoundText::ExemptReason => &mut round.exempt_reason,
            RoundText::Achieved => &mut round.achieved,
            RoundText::Problems => &mut round.problems,
            RoundText::Suggestions => &mut round.suggestions,
        }
    }
}

impl RoundNumber {
    fn place(self, round: &mut Round) -> &mut Option<Number> {
        match self {
            RoundNumber::Result => &mut round.result,
            RoundNumber::Assessed => &mut round.assessed,
            RoundNumber::Numerator => &mut round.numerator,
            RoundNumber::Denominator => &mut round.denominator,
            RoundNumber::Deduction => &mut round.deduction,
            RoundNumber::Adjustment => &mut round.adjustment,
            RoundNumber::Checkpoint => &mut round.checkpoint,
        }
    }
}
