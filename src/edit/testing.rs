//! Plans and edits for tests: small ones written as JSON, and any that can be generated.

mod calendar;
mod whole_plan;

use super::{
    AgreementChange, AmountCell, Edit, EntryChange, IndicatorChange, ListEdit, NumberField, RoundChange, RoundNumber,
    RulesChange, ScenarioChange, StepMonth, TextField, ValueList, YearAmount,
};
use crate::plan::Plan;
use crate::plan::activity::{Activity, Category, Entry, Formula, Keeping, Line, Measure, Step, Transfer};
use crate::plan::agreement::{Agreement, AgreementEntry};
use crate::plan::frame::{Digits, Frame, MoneyUnit};
use crate::plan::id::Id;
use crate::plan::indicator::{self, Indicator};
use crate::plan::list::{List, Part};
use crate::plan::money::Money;
use crate::plan::number::Number;
use crate::plan::outline::Node;
use crate::plan::period::{ByPeriod, ByYear, Period, Slot, Year};
use crate::plan::record::Extra;
use crate::plan::round::Round;
use crate::plan::rules::RuleTable;
use crate::plan::scenario::Scenario;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::sync::Arc;

/// The years of generated plans.
pub(crate) const YEARS: [Year; 3] = [2562, 2563, 2564];

/// A part or a plan from its JSON.
pub(crate) fn json<T: serde::de::DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text).unwrap()
}

pub(crate) fn money(text: &str) -> Money {
    Money::parse(text).unwrap()
}

/// A cell of planned amounts in 2563; `m1` to `m12`, `q1` to `q4`.
pub(crate) fn cell(activity: &str, line: &str, period: &str) -> AmountCell {
    AmountCell {
        activity: Id::new(activity),
        line: Id::new(line),
        measure: Measure::Planned,
        year: 2563,
        period: Period::from_word(period).unwrap(),
    }
}

/// Sets such a cell; blank clears it.
pub(crate) fn set(activity: &str, line: &str, period: &str, amount: &str) -> Edit {
    let entry = (!amount.is_empty()).then(|| money(amount).into());
    Edit::SetAmount { cell: cell(activity, line, period), entry }
}

/// Any amount, often a small one or one at the limits.
pub(crate) fn amounts() -> impl Strategy<Value = Money> {
    const LARGEST: i128 = 10_i128.pow(17) - 1;
    let satang = prop_oneof![
        4 => -5..=5_i128,
        4 => -10_000_000..=10_000_000_i128,
        1 => -LARGEST..=LARGEST,
        1 => select(vec![LARGEST, -LARGEST]),
    ];
    (satang, 0..=2u32).prop_map(|(satang, places)| Money::with_places(satang, places).unwrap())
}

/// Any text, also with control characters and signs that JSON escapes.
pub(crate) fn texts() -> impl Strategy<Value = String> {
    prop_oneof!["[ก-๙]{0,4}", "(?s).{0,4}", Just("\"\\\u{0}\u{2028}\u{feff}\n".to_owned())]
}

/// Fields that this version does not know.
pub(crate) fn unknown_fields() -> impl Strategy<Value = Extra> {
    const VALUES: [&str; 5] = ["null", "1.50", "1e400", r#""\ud83d\ude00""#, r#"{"id": [ ], "id":{}}"#];
    let fields = vec(("later[ก-ฮ\"]{0,2}", select(&VALUES[..])), 0..3);
    prop_oneof![3 => Just(Extra::default()), 1 => fields.prop_map(|fields| {
        let mut extra = Extra::default();
        fields.into_iter().for_each(|(name, value)| extra.push(name, json(value)));
        extra
    })]
}

/// An id of a small pool, so that generated edits often meet.
pub(crate) fn ids<K>(kind: &'static str, count: u32) -> impl Strategy<Value = Id<K>> {
    (0..count).prop_map(move |number| Id::new(&format!("{kind}{number}")))
}

fn entries() -> impl Strategy<Value = Entry> {
    // Formulas that cannot be read keep the value that they come with; `formula::tests` has those that are calculated.
    let formula = prop_oneof![4 => Just(None), 1 => texts().prop_map(|text| Some(Formula::of(&format!("=[{text}"))))];
    (amounts(), formula).prop_map(|(amount, formula): (Money, Option<Formula>)| match formula {
        Some(formula) => Entry::calculated(formula, Ok(amount)),
        None => amount.into(),
    })
}

fn periods(keeping: Keeping) -> impl Strategy<Value = Period> {
    select(match keeping {
        Keeping::Months => Period::months(),
        Keeping::Quarters => Period::quarters(),
    })
}

fn by_period(keeping: Keeping) -> impl Strategy<Value = ByPeriod<Entry>> {
    let slot = (select(&YEARS[..]), periods(keeping), entries());
    vec(slot.prop_map(|(year, period, value)| Slot { year, period, value }), 0..8)
        .prop_map(|slots| slots.into_iter().collect())
}

fn by_year() -> impl Strategy<Value = ByYear<Entry>> {
    vec((select(&YEARS[..]), entries()), 0..3).prop_map(|given| {
        let mut amounts = ByYear::default();
        given.into_iter().for_each(|(year, amount)| amounts.set(year, Some(amount)));
        amounts
    })
}

/// A budget line, kept by months or by quarters.
pub(crate) fn lines() -> impl Strategy<Value = Line> {
    let keeping = select(Keeping::ALL);
    let amounts =
        keeping.prop_flat_map(|keeping| (Just(keeping), by_period(keeping), by_period(keeping), by_period(keeping)));
    let described = (ids("l", 4), select(Category::ALL), option::of(texts()), unknown_fields());
    (described, amounts).prop_map(|((id, category, name, extra), amounts)| {
        let (keeping, planned, committed, disbursed) = amounts;
        let (code, carried_over) = (None, ByYear::default());
        let costs = Vec::new();
        Line { id, category, code, name, costs, keeping, planned, committed, disbursed, carried_over, extra }
    })
}

fn steps() -> impl Strategy<Value = Step> {
    let months = option::of((select(&YEARS[..]), vec(select(Period::ALL), 1..4)));
    (ids("s", 4), texts(), option::of(numbers()), months).prop_map(|(id, title, weight, months)| Step {
        id,
        title,
        weight,
        months: ByYear(months.into_iter().collect()),
        ..Step::default()
    })
}

fn activities() -> impl Strategy<Value = Activity> {
    let transfer = (ids("t", 3), select(&YEARS[..]), option::of(amounts())).prop_map(|(id, year, amount)| Transfer {
        id,
        year,
        amount,
        ..Transfer::default()
    });
    let described = (ids("a", 10), option::of(ids("n", 8)), option::of(texts()), unknown_fields());
    let money = (by_year(), by_year(), vec(transfer, 0..2), vec(lines(), 0..3));
    (described, money, vec(steps(), 0..3)).prop_map(|((id, node, title, extra), money, mut steps)| {
        let (proposed, allocated, transfers, mut lines) = money;
        steps.sort_by(|a, b| a.id.cmp(&b.id));
        steps.dedup_by(|a, b| a.id == b.id);
        lines.sort_by(|a, b| a.id.cmp(&b.id));
        lines.dedup_by(|a, b| a.id == b.id);
        let lines = lines.into_iter().map(Arc::new).collect();
        let steps = steps.into_iter().map(Arc::new).collect();
        Activity { id, node, title, proposed, allocated, transfers, lines, steps, extra, ..Activity::default() }
    })
}

fn nodes() -> impl Strategy<Value = Node> {
    // Parents may be missing or run in circles.
    let parent = option::weighted(0.7, ids("n", 8));
    (ids("n", 8), parent, option::of(texts()), by_year(), unknown_fields())
        .prop_map(|(id, parent, title, ceiling, extra)| Node { id, parent, title, ceiling, extra, ..Node::default() })
}

fn numbers() -> impl Strategy<Value = Number> {
    (any::<i64>(), 0..10u32)
        .prop_map(|(digits, places)| Number::from_decimal(rust_decimal::Decimal::new(digits, places)).unwrap())
}

fn rounds() -> impl Strategy<Value = Round> {
    (ids("r", 3), option::of(numbers())).prop_map(|(id, result)| Round {
        id,
        year: 2563,
        months: 12,
        result,
        ..Round::default()
    })
}

fn indicators() -> impl Strategy<Value = Indicator> {
    (ids("i", 4), texts(), option::of(rounds()), unknown_fields()).prop_map(|(id, title, round, extra)| Indicator {
        id,
        title,
        rounds: round.into_iter().collect(),
        extra,
        ..Indicator::default()
    })
}

fn agreements() -> impl Strategy<Value = Agreement> {
    let entry = (ids("i", 4), option::of(numbers())).prop_map(|(indicator, weight)| AgreementEntry {
        indicator,
        weight,
        ..AgreementEntry::default()
    });
    (ids("g", 2), texts(), vec(entry, 0..3)).prop_map(|(id, title, entries)| Agreement {
        id,
        title,
        entries,
        ..Agreement::default()
    })
}

/// A list of the first part of each id.
fn list<T: Part + std::fmt::Debug>(parts: impl Strategy<Value = T>, most: usize) -> impl Strategy<Value = List<T>> {
    vec(parts, 0..=most).prop_map(|parts| {
        let mut list = List::default();
        for part in parts {
            let end = list.len();
            list.insert(end, Arc::new(part));
        }
        list
    })
}

/// Any plan of a few parts.
pub(crate) fn plans() -> impl Strategy<Value = Plan> {
    let frame = (texts(), select(MoneyUnit::ALL), select(Digits::ALL)).prop_map(|(title, money_unit, digits)| {
        Arc::new(Frame { title, money_unit, digits, first_year: YEARS[0], ..Frame::default() })
    });
    let lists = (list(nodes(), 8), list(activities(), 8), list(indicators(), 3), list(agreements(), 2));
    (frame, lists, unknown_fields()).prop_map(|(frame, lists, extra)| {
        let (outline, activities, indicators, agreements) = lists;
        let id = Id::new("p");
        Plan { id, frame, outline, activities, indicators, agreements, extra, ..Plan::default() }
    })
}

/// Any edit; its parts are often, not always, those of a generated plan.
pub(crate) fn edits() -> impl Strategy<Value = Edit> {
    prop_oneof![6 => single_edits(), 1 => vec(single_edits(), 0..4).prop_map(Edit::All)]
}

fn single_edits() -> impl Strategy<Value = Edit> {
    prop_oneof![
        6 => amount_edits(),
        2 => (year_amounts(), select(&YEARS[..]), option::of(entries()))
            .prop_map(|(field, year, entry)| Edit::SetYearAmount { field, year, entry }),
        2 => (ids("a", 10), ids("l", 4), select(Keeping::ALL))
            .prop_map(|(activity, line, keeping)| Edit::Keep { activity, line, keeping }),
        2 => (ids("a", 10), lines())
            .prop_map(|(activity, line)| Edit::AddLine { activity, line: Arc::new(line) }),
        1 => (ids("a", 10), ids("l", 4)).prop_map(|(activity, line)| Edit::RemoveLine { activity, line }),
        2 => (text_fields(), option::of(texts())).prop_map(|(field, text)| Edit::SetText { field, text }),
        2 => (number_fields(), option::of(numbers()))
            .prop_map(|(field, number)| Edit::SetNumber { field, number }),
        2 => (0..12usize, activities())
            .prop_map(|(at, activity)| Edit::AddActivity { at, activity: Arc::new(activity) }),
        2 => ids("a", 10).prop_map(|activity| Edit::RemoveActivity { activity }),
        4 => crate::edit::moving::testing::moves(),
        2 => (0..10usize, nodes()).prop_map(|(at, node)| Edit::AddNode { at, node: Arc::new(node) }),
        1 => (0..5usize, indicators())
            .prop_map(|(at, indicator)| Edit::AddIndicator { at, indicator: Arc::new(indicator) }),
        1 => (ids("i", 4), rounds())
            .prop_map(|(indicator, round)| Edit::AddRound { indicator, round: Box::new(round) }),
        3 => step_edits(),
        1 => value_edits(),
        2 => scoring_edits(),
        3 => whole_plan::edits(),
        1 => (2562..2566u16, option::of(2562..2566u16)).prop_map(|(first_year, last_year)| {
            Edit::SetFrame(Arc::new(Frame { first_year, last_year, ..Frame::default() }))
        }),
        1 => select(MoneyUnit::ALL).prop_map(Edit::SetMoneyUnit),
        1 => select(Digits::ALL).prop_map(Edit::SetDigits),
    ]
}

/// Edits of indicators, agreements, scenarios and rule tables.
fn scoring_edits() -> impl Strategy<Value = Edit> {
    let round = (ids("r", 3), option::of(numbers())).prop_map(|(round, number)| {
        IndicatorChange::Round(round, RoundChange::Number(RoundNumber::Adjustment, number))
    });
    let indicator = prop_oneof![
        round,
        option::of(numbers()).prop_map(|number| IndicatorChange::MonthResult(2563, Period::M1, number)),
        ids("r", 3).prop_map(IndicatorChange::RemoveRound),
    ];
    let entry = (ids("i", 4), option::of(numbers()))
        .prop_map(|(indicator, number)| AgreementChange::Entry(indicator, EntryChange::Weight(number)));
    let agreement = prop_oneof![
        entry,
        ids("i", 4).prop_map(AgreementChange::RemoveEntry),
        (ids("i", 4), 0..4usize).prop_map(|(indicator, at)| AgreementChange::MoveEntry(indicator, at)),
    ];
    let tried = (ids("i", 4), option::of(numbers())).prop_map(|(id, number)| ScenarioChange::Try(id, number));
    let table = (0..3u32).prop_map(|id| RuleTable { id: id.to_string(), ..RuleTable::default() });
    prop_oneof![
        (ids("i", 4), indicator)
            .prop_map(|(indicator, change)| Edit::Indicator { indicator, change: Box::new(change) }),
        (ids("g", 2), agreement)
            .prop_map(|(agreement, change)| Edit::Agreement { agreement, change: Box::new(change) }),
        calendar::edits(),
        agreements().prop_map(|part| Edit::Agreements(ListEdit::Add { at: 0, part: Arc::new(part) })),
        ids("g", 2).prop_map(|id| Edit::Agreements(ListEdit::Remove { id })),
        ids("s", 2).prop_map(|id| {
            let part = Arc::new(Scenario { id, ..Scenario::default() });
            Edit::Scenarios(ListEdit::Add { at: 1, part })
        }),
        (ids("s", 2), tried).prop_map(|(scenario, change)| Edit::Scenario { scenario, change: Box::new(change) }),
        table.prop_map(|table| Edit::Rules(Box::new(RulesChange::Put(Box::new(table))))),
        (0..3u32).prop_map(|id| Edit::Rules(Box::new(RulesChange::Remove(id.to_string())))),
    ]
}

fn amount_edits() -> impl Strategy<Value = Edit> {
    let place = (ids("a", 10), ids("l", 4), select(Measure::ALL), select(&YEARS[..]), select(Period::ALL));
    (place, option::of(entries())).prop_map(|((activity, line, measure, year, period), entry)| Edit::SetAmount {
        cell: AmountCell { activity, line, measure, year, period },
        entry,
    })
}

fn value_edits() -> impl Strategy<Value = Edit> {
    let value = (select(&YEARS[..]), option::of(numbers()), option::of(texts()));
    let value = value.prop_map(|(year, value, text)| {
        Box::new(indicator::Value { year, value, text, ..indicator::Value::default() })
    });
    let lists = select(vec![ValueList::Baseline, ValueList::Targets, ValueList::Roadmap]);
    (ids("i", 4), lists, select(&YEARS[..]), option::of(value))
        .prop_map(|(indicator, list, year, value)| Edit::SetValue { indicator, list, year, value })
}

fn step_edits() -> impl Strategy<Value = Edit> {
    let step = || (ids("a", 10), ids("s", 4));
    let month = || {
        let month = (step(), select(&YEARS[..]), select(Period::months()));
        month.prop_map(|((activity, step), year, period)| StepMonth { activity, step, year, period })
    };
    prop_oneof![
        (ids("a", 10), 0..4usize, steps()).prop_map(|(activity, at, step)| Edit::AddStep {
            activity,
            at,
            step: Arc::new(step)
        }),
        step().prop_map(|(activity, step)| Edit::RemoveStep { activity, step }),
        (step(), 0..4usize).prop_map(|((activity, step), to)| Edit::MoveStep { activity, step, to }),
        (month(), any::<bool>()).prop_map(|(month, is_marked)| Edit::MarkStep { month, is_marked }),
        (step(), any::<bool>()).prop_map(|((activity, step), is_doubtful)| Edit::DoubtStep {
            activity,
            step,
            is_doubtful
        }),
        (month(), option::of(numbers())).prop_map(|(month, percent)| Edit::SetStepDone { month, percent }),
    ]
}

fn year_amounts() -> impl Strategy<Value = YearAmount> {
    prop_oneof![
        ids("a", 10).prop_map(YearAmount::Proposed),
        ids("a", 10).prop_map(YearAmount::Allocated),
        ids("n", 8).prop_map(YearAmount::Ceiling),
    ]
}

fn text_fields() -> impl Strategy<Value = TextField> {
    prop_oneof![
        Just(TextField::PlanTitle),
        ids("a", 10).prop_map(TextField::ActivityTitle),
        ids("a", 10).prop_map(TextField::ActivityNo),
        ids("n", 8).prop_map(TextField::NodeTitle),
        ids("n", 8).prop_map(TextField::NodeCode),
        (ids("a", 10), ids("l", 4)).prop_map(|(activity, line)| TextField::LineName(activity, line)),
        (ids("a", 10), ids("s", 4)).prop_map(|(activity, step)| TextField::StepNo(activity, step)),
        (ids("a", 10), ids("s", 4)).prop_map(|(activity, step)| TextField::StepTitle(activity, step)),
        ids("i", 4).prop_map(TextField::IndicatorTitle),
        ids("i", 4).prop_map(TextField::IndicatorNo),
        ids("i", 4).prop_map(TextField::IndicatorUnit),
        ids("n", 8).prop_map(TextField::NodeLevel),
        ids("n", 8).prop_map(TextField::NodeKind),
        ids("n", 8).prop_map(TextField::NodeLabel),
    ]
}

fn number_fields() -> impl Strategy<Value = NumberField> {
    prop_oneof![
        (ids("g", 2), ids("i", 4)).prop_map(|(agreement, it)| NumberField::AgreementWeight(agreement, it)),
        ids("i", 4).prop_map(NumberField::IndicatorWeight),
        (ids("a", 10), ids("s", 4)).prop_map(|(activity, step)| NumberField::StepWeight(activity, step)),
        (ids("i", 4), ids("r", 3)).prop_map(|(indicator, round)| NumberField::Result(indicator, round)),
        (ids("i", 4), ids("r", 3)).prop_map(|(indicator, round)| NumberField::Deduction(indicator, round)),
    ]
}
