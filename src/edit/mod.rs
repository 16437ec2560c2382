//! How a plan changes: every change a person can make is one [`Edit`], applied by one pure function, all or nothing.
//!
//! Undo, autosave, the journal and the tests all stand at this door. What an entry on screen means is for `sheet`; what
//! follows from a change is for `figures`.

#![warn(clippy::arithmetic_side_effects)]

mod activity;
mod agreement;
mod apply;
mod assessment;
mod budget;
mod calendar;
pub mod delta;
pub mod duplicating;
mod indicator;
pub mod items;
pub mod levels;
mod moving;
pub mod numbering;
mod organisation;
pub mod rollover;
mod rules;
mod scenario;
#[cfg(test)]
mod scoring_tests;
mod statements;
mod steps;
mod structure;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod transfers;
mod units;
mod values;

use crate::formula::MovedCells;
use crate::language::words::{Text, plan as plan_words, rows, saving as words};
use crate::plan::activity::{Activity, Category, Entry, Keeping, Line, Measure, Step, Transfer};
use crate::plan::agreement::{Agreement, AgreementEntry};
use crate::plan::assessment::Assessment;
use crate::plan::calendar::CalendarEntry;
use crate::plan::frame::{Digits, Frame, MoneyUnit};
use crate::plan::id::Id;
use crate::plan::indicator::{Indicator, Value};
use crate::plan::number::Number;
use crate::plan::organisation::{Committee, Unit};
use crate::plan::outline::{Node, UpperLink};
use crate::plan::period::{Period, Year};
use crate::plan::round::Round;
use crate::plan::scenario::Scenario;
use crate::plan::statement::Statement;
use crate::plan::text::Item;
use std::sync::Arc;

pub use activity::{ActivityChange, ActivityText};
pub use agreement::{AgreementChange, EntryChange};
pub use apply::{apply, apply_with, rehearse};
pub use assessment::{
    AssessmentChange, AssessmentNumber, AssessmentText, GroupNumber, GroupText, ItemChange, ItemNumber, ItemText,
    SubItemChange, SubItemNumber, SubItemText,
};
pub use calendar::CalendarChange;
pub use indicator::{IndicatorChange, IndicatorText, RoundChange, RoundNumber, RoundText, StepMark};
pub use levels::LevelName;
pub use moving::{activity_place, node_place};
pub use rules::{BandNumber, RulesChange, TableChange};
pub use scenario::{ScenarioChange, adopt};
pub use statements::{AssessedList, ItemList, SwotPart};
pub use steps::marked;
pub use transfers::{MoneyTransfer, Side};
pub use units::Responsibility;
pub use values::ValueList;

/// A change that a person can make. Ids of new parts are made by the caller, so that applying is deterministic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Gives, changes or clears an amount of a budget line.
    SetAmount { cell: AmountCell, entry: Option<Entry> },
    /// Gives, changes or clears an amount that is kept by year.
    SetYearAmount { field: YearAmount, year: Year, entry: Option<Entry> },
    /// Makes formulas that name moved cells name their new places.
    FollowCells(MovedCells),
    /// Keeps a line by months or by quarters: quarters are spread evenly over their months, the remainder to the last;
    /// months are summed into quarters and given up.
    Keep { activity: Id<Activity>, line: Id<Line>, keeping: Keeping },
    /// Puts a budget line into an expenditure category.
    SetCategory { activity: Id<Activity>, line: Id<Line>, category: Category },
    /// Adds a budget line at the end of an activity.
    AddLine { activity: Id<Activity>, line: Arc<Line> },
    /// Takes a budget line out.
    RemoveLine { activity: Id<Activity>, line: Id<Line> },
    /// Gives, changes or clears a text.
    SetText { field: TextField, text: Option<String> },
    /// Gives, changes or clears a number.
    SetNumber { field: NumberField, number: Option<Number> },
    /// Adds an activity at a place in the list of all activities.
    AddActivity { at: usize, activity: Arc<Activity> },
    /// Takes an activity out. Indicators that belong to it stay; that is a finding.
    RemoveActivity { activity: Id<Activity> },
    /// Changes what an activity says besides its money by month.
    Activity { activity: Id<Activity>, change: Box<ActivityChange> },
    /// Moves allocated money from one place to another, or in from outside of the plan.
    Transfer(Box<MoneyTransfer>),
    /// Takes both sides of a transfer out.
    RemoveTransfer { transfer: Id<Transfer> },
    /// Adds a step at a place among the steps of an activity.
    AddStep { activity: Id<Activity>, at: usize, step: Arc<Step> },
    /// Takes a step out.
    RemoveStep { activity: Id<Activity>, step: Id<Step> },
    /// Moves a step to a place among the steps of its activity.
    MoveStep { activity: Id<Activity>, step: Id<Step>, to: usize },
    /// Marks a month in which a step is done, or takes the mark away.
    MarkStep { month: StepMonth, is_marked: bool },
    /// Says whether the months of a step are in doubt.
    DoubtStep { activity: Id<Activity>, step: Id<Step>, is_doubtful: bool },
    /// Gives, changes or clears the percent of a step that is done at the end of a month.
    SetStepDone { month: StepMonth, percent: Option<Number> },
    /// Says which units are responsible; the first leads.
    SetUnits { of: Responsibility, units: Vec<Id<Unit>> },
    /// Gives a list other items: they come, go, move, or read otherwise.
    SetItems { list: ItemList, items: Vec<Item> },
    /// What a unit says of itself comes, goes, or reads otherwise.
    Statements(ListEdit<Statement>),
    /// Puts a unit in the place of the one with its id, or behind all. No unit stands below itself.
    PutUnit { unit: Arc<Unit> },
    /// Moves a unit in the list of all units, before this one or behind all.
    MoveUnit { unit: Id<Unit>, before: Option<Id<Unit>> },
    /// Takes a unit out that nothing names.
    RemoveUnit { unit: Id<Unit> },
    /// Puts one unit in the place of another wherever that is named, and takes the other out.
    MergeUnits { from: Id<Unit>, into: Id<Unit> },
    /// Gives the organisation other committees: they come, go, move, or read otherwise.
    SetCommittees { committees: Vec<Arc<Committee>> },
    /// Links a heading or an activity to plans above.
    SetLinks { of: Linked, links: Vec<UpperLink> },
    /// Takes the headings of a level out; what hangs on them hangs on the headings above.
    RemoveLevel { level: LevelName },
    /// Adds a node at a place in the list of all nodes.
    AddNode { at: usize, node: Arc<Node> },
    /// Takes a node out that nothing hangs on.
    RemoveNode { node: Id<Node> },
    /// Takes nodes out with all nodes and activities below them. Indicators that belong to them stay; that is a finding.
    RemoveBranches { nodes: Vec<Id<Node>> },
    /// Moves a node with everything below it under a parent (none: to the roots), before this sibling or behind all.
    MoveNode { node: Id<Node>, parent: Option<Id<Node>>, before: Option<Id<Node>> },
    /// Moves an activity to a node (none: to the plan itself), before this sibling or behind all.
    MoveActivity { activity: Id<Activity>, node: Option<Id<Node>>, before: Option<Id<Activity>> },
    /// Moves a budget line within its activity, before this line or behind all.
    MoveLine { activity: Id<Activity>, line: Id<Line>, before: Option<Id<Line>> },
    /// Adds an indicator at a place in the list of all indicators.
    AddIndicator { at: usize, indicator: Arc<Indicator> },
    /// Gives, changes or clears what an indicator is to reach, or reached before, in a year.
    SetValue { indicator: Id<Indicator>, list: ValueList, year: Year, value: Option<Box<Value>> },
    /// Takes an indicator out with the indicators that are its parts, and all of them out of every agreement.
    RemoveIndicator { indicator: Id<Indicator> },
    /// Moves an indicator in the list of all indicators, before this one or behind all.
    MoveIndicator { indicator: Id<Indicator>, before: Option<Id<Indicator>> },
    /// Gives an agreement other entries: indicators come, go or move. No indicator is entered twice.
    SetEntries { agreement: Id<Agreement>, entries: Vec<AgreementEntry> },
    /// Adds a round to an indicator.
    AddRound { indicator: Id<Indicator>, round: Box<Round> },
    /// Changes how an indicator is measured and scored, or one of its rounds.
    Indicator { indicator: Id<Indicator>, change: Box<IndicatorChange> },
    /// An agreement comes or goes.
    Agreements(ListEdit<Agreement>),
    /// Changes an agreement.
    Agreement { agreement: Id<Agreement>, change: Box<AgreementChange> },
    /// An assessment comes or goes.
    Assessments(ListEdit<Assessment>),
    /// Changes an assessment.
    Assessment { assessment: Id<Assessment>, change: Box<AssessmentChange> },
    /// An entry of the calendar comes or goes.
    Calendar(ListEdit<CalendarEntry>),
    /// Changes an entry of the calendar.
    CalendarEntry { entry: Id<CalendarEntry>, change: Box<CalendarChange> },
    /// A scenario comes or goes.
    Scenarios(ListEdit<Scenario>),
    /// Changes a scenario.
    Scenario { scenario: Id<Scenario>, change: Box<ScenarioChange> },
    /// Changes the rule tables.
    Rules(Box<RulesChange>),
    /// Gives the plan another frame: its years, its kind, what it says of itself. Amounts of years that it then leaves out
    /// stay; that is a finding.
    SetFrame(Arc<Frame>),
    /// Shows amounts in another unit; no amount changes.
    SetMoneyUnit(MoneyUnit),
    /// Reads figures in other digits.
    SetDigits(Digits),
    /// Several edits as one step: a paste, a fill, a clearing.
    All(Vec<Edit>),
}

/// A part comes into a list or goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListEdit<T> {
    /// It comes in at this place of the whole list.
    Add { at: usize, part: Arc<T> },
    /// It takes the place of the one with its id.
    Put { part: Arc<T> },
    /// It goes.
    Remove { id: Id<T> },
}

/// What can be linked to plans above.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Linked {
    /// A heading of the outline.
    Node(Id<Node>),
    /// An activity.
    Activity(Id<Activity>),
}

/// A cell of a budget line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmountCell {
    /// The activity.
    pub activity: Id<Activity>,
    /// Its line.
    pub line: Id<Line>,
    /// Planned, committed or disbursed.
    pub measure: Measure,
    /// The fiscal year.
    pub year: Year,
    /// The month or quarter; it must be of the kind the line is kept by.
    pub period: Period,
}

/// A month of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepMonth {
    /// The activity.
    pub activity: Id<Activity>,
    /// Its step.
    pub step: Id<Step>,
    /// The fiscal year.
    pub year: Year,
    /// The month.
    pub period: Period,
}

/// An amount that is kept by year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum YearAmount {
    /// The proposed amount of an activity.
    Proposed(Id<Activity>),
    /// The allocated amount of an activity.
    Allocated(Id<Activity>),
    /// The stated ceiling of a node.
    Ceiling(Id<Node>),
}

/// A text of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextField {
    /// The plan's title.
    PlanTitle,
    /// The title of an activity.
    ActivityTitle(Id<Activity>),
    /// The number of an activity.
    ActivityNo(Id<Activity>),
    /// The title of a node.
    NodeTitle(Id<Node>),
    /// The code of a node.
    NodeCode(Id<Node>),
    /// The name of a budget line.
    LineName(Id<Activity>, Id<Line>),
    /// The number of a step.
    StepNo(Id<Activity>, Id<Step>),
    /// What is done in a step.
    StepTitle(Id<Activity>, Id<Step>),
    /// The expense code of a budget line.
    LineCode(Id<Activity>, Id<Line>),
    /// The title of an indicator.
    IndicatorTitle(Id<Indicator>),
    /// The number of an indicator.
    IndicatorNo(Id<Indicator>),
    /// The unit of measure of an indicator.
    IndicatorUnit(Id<Indicator>),
    /// The name of a node's level.
    NodeLevel(Id<Node>),
    /// The kind of a node within its level.
    NodeKind(Id<Node>),
    /// What stands before the title of a node in place of level and code.
    NodeLabel(Id<Node>),
}

/// A number of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberField {
    /// The weight of an entry of an agreement, found by its indicator.
    AgreementWeight(Id<Agreement>, Id<Indicator>),
    /// The weight of an indicator among the parts of its parent.
    IndicatorWeight(Id<Indicator>),
    /// The weight of a step.
    StepWeight(Id<Activity>, Id<Step>),
    /// The result of a round.
    Result(Id<Indicator>, Id<Round>),
    /// The points deducted in a round.
    Deduction(Id<Indicator>, Id<Round>),
}

/// Why an edit cannot be applied; the plan is unchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditError {
    /// There is no such part (any more).
    Missing { id: String },
    /// There is one with this id already.
    Taken { id: String },
    /// The line is kept by months, and quarters are computed; or by quarters, and months are not known.
    OtherKeeping { keeping: Keeping },
    /// Sums would leave the range of amounts.
    TooLarge,
    /// Money cannot be moved to where it comes from.
    ToItself,
    /// A formula of the line has no value, so its amounts can neither be spread nor summed.
    InError,
    /// Something still hangs on the node.
    NotEmpty { id: String },
    /// The unit is still named somewhere.
    Named { id: String },
    /// A heading cannot go below itself.
    IntoItself { id: String },
    /// The plan would end before it begins.
    YearsReversed,
}

impl EditError {
    /// The reason, as advice.
    pub fn message(&self) -> Text {
        match self {
            EditError::Missing { .. } => words::PART_MISSING,
            EditError::Taken { .. } => words::ID_TAKEN,
            EditError::OtherKeeping { .. } => words::KEPT_OTHERWISE,
            EditError::TooLarge => words::SUM_TOO_LARGE,
            EditError::ToItself => words::TRANSFER_TO_ITSELF,
            EditError::InError => words::LINE_IN_ERROR,
            EditError::NotEmpty { .. } => words::NODE_NOT_EMPTY,
            EditError::Named { .. } => words::UNIT_NAMED,
            EditError::IntoItself { .. } => rows::INTO_ITSELF,
            EditError::YearsReversed => plan_words::YEARS_REVERSED,
        }
    }
}
