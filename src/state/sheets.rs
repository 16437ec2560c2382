//! The sheets of the open plan, and entries into them as edits of the plan.
//!
//! An entry that can be read becomes an edit; one that cannot stays as a draft with its reason. A block (paste, fill,
//! clearing) applies what can be read as one edit and keeps the rest as drafts, counted.

use super::days::calendar_day;
use super::given::Given;
use super::route::Page;
use super::workspace::Workspace;
use crate::browser::clock;
use crate::edit::Edit;
use crate::figures::{agreement, assessment};
use crate::language::calendar::FiscalCalendar;
use crate::language::months::Month;
use crate::plan::Plan;
use crate::plan::activity::Activity;
use crate::plan::assessment::Assessment;
use crate::plan::date::Day;
use crate::sheet::activity::{ActivityList, ActivitySheet};
use crate::sheet::assessment::Assessments;
use crate::sheet::calendar::Calendar;
use crate::sheet::indicators::Indicators;
use crate::sheet::outline::Outline;
use crate::sheet::rules::RuleTables;
use crate::sheet::steps::Steps;
use crate::sheet::targets::{Reach, Targets, Years};
use crate::sheet::{CellAt, Column, RowKey, Sheet};
use leptos::prelude::*;
use std::sync::Arc;

/// The sheets that can be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetKind {
    Outline,
    Budget,
    Steps,
    Targets,
    Indicators,
    Assessment,
    Rules,
    Calendar,
    /// A table of the activity whose page it is.
    Activity(ActivityList),
}

impl SheetKind {
    /// Whether its months and quarters hold marks alone.
    pub fn is_of_marks(self) -> bool {
        self == SheetKind::Activity(ActivityList::Tasks)
    }

    /// The page it stands on.
    pub fn page(self) -> Page {
        match self {
            SheetKind::Budget => Page::Budget,
            SheetKind::Outline => Page::Outline,
            SheetKind::Steps => Page::Steps,
            SheetKind::Targets => Page::Targets,
            SheetKind::Indicators => Page::Indicators,
            SheetKind::Assessment => Page::Assessment,
            SheetKind::Calendar => Page::Calendar,
            // Agreements are read with them.
            SheetKind::Rules => Page::Agreement,
            SheetKind::Activity(_) => Page::Activity,
        }
    }
}

/// What became of an entry or a block of entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entered {
    /// Cells that were changed.
    pub changed: usize,
    /// Cells whose entry could not be read and is kept as a draft.
    pub drafts: usize,
    /// The cells of those drafts: row and column.
    pub unread: Vec<(RowKey, &'static str)>,
    /// Cells that take no entries.
    pub refused: usize,
    /// The first reason why an entry was not taken.
    pub reason: Option<String>,
}

/// One entry: row, column, text.
pub type BlockEntry = (RowKey, usize, String);

impl Workspace {
    /// Looks at a sheet of the open plan. In a memo, the sheet is followed; elsewhere use [`untrack`].
    pub fn with_sheet<T>(self, kind: SheetKind, look: impl FnOnce(&dyn Sheet) -> T) -> T {
        let plan = self.plan().get();
        self.with_sheet_of(kind, &plan, look)
    }

    pub(super) fn with_sheet_of<T>(self, kind: SheetKind, plan: &Arc<Plan>, look: impl FnOnce(&dyn Sheet) -> T) -> T {
        let reading = self.reading_of(plan);
        match kind {
            SheetKind::Budget => match self.years_together(plan).as_slice() {
                [] => self.with_budget(plan, |budget| look(budget)),
                years => self.with_budget_years(plan, years, |budgets| look(budgets)),
            },
            SheetKind::Outline => {
                let year = self.view.with(|view| view.year);
                look(&Outline { plan, reading, year })
            }
            SheetKind::Targets => {
                let years = self.years_of_targets(plan);
                look(&Targets { plan, years: &years, reading })
            }
            SheetKind::Steps => {
                let (year, is_by_unit) = self.view.with(|view| (view.year, view.by_unit));
                let (month, years, today) = (self.month_of(plan), self.years_together(plan), today());
                look(&Steps { plan, reading, year, month, years, is_by_unit, today })
            }
            SheetKind::Indicators => {
                let asked = self.asked();
                let table = self.figures.write_value().agreed(plan, &asked);
                look(&Indicators { plan, table: &table, reading, asked })
            }
            SheetKind::Assessment => {
                // In a plan without one, one without groups: its total alone.
                let none = Assessment::default();
                let assessment = self.assessment_of(plan).map_or(&none, AsRef::as_ref);
                let assessed = assessment::assessed(plan, assessment);
                look(&Assessments { plan, assessment, assessed: &assessed, reading })
            }
            SheetKind::Calendar => {
                let year = self.view.with(|view| view.year);
                look(&Calendar { plan, reading, year })
            }
            SheetKind::Rules => look(&RuleTables { plan, reading }),
            SheetKind::Activity(list) => {
                let year = self.view.with(|view| view.year);
                // Of an activity that is gone, an empty one.
                let none = Activity::default();
                let activity = self.activity_here(plan);
                look(&ActivitySheet { plan, activity: activity.as_deref().unwrap_or(&none), list, reading, year })
            }
        }
    }

    /// The years of the targets, counted anew only when an indicator, the frame or what is asked for changed.
    fn years_of_targets(self, plan: &Arc<Plan>) -> Arc<Years> {
        let is_same = |of: &Plan| of.indicators.is_same(&plan.indicators) && Arc::ptr_eq(&of.frame, &plan.frame);
        let reach = self.view.with(|view| Reach {
            before: view.years_before.unwrap_or_default(),
            after: view.years_after.unwrap_or_default(),
            roadmap: view.roadmap_years.unwrap_or_default(),
            only: Some(view.year).filter(|_| view.one_year && plan.frame.years().nth(1).is_some()),
        });
        let known = self.target_years.with_value(|known| known.clone());
        if let Some((_, _, years)) = known.filter(|(of, known, _)| *known == reach && is_same(of)) {
            return years;
        }
        let years = Arc::new(Years::of(plan, reach));
        self.target_years.set_value(Some((plan.clone(), reach, years.clone())));
        years
    }

    /// The month of the chosen year at whose end progress is read: the chosen one, else the month that today lies in,
    /// else the last.
    pub fn progress_month(self) -> Signal<u8> {
        Signal::derive(move || self.month_of(&self.plan().get()))
    }

    pub(super) fn month_of(self, plan: &Plan) -> u8 {
        let (year, chosen) = self.view.with(|view| (view.year, view.month));
        chosen
            .or_else(|| {
                let (start, today) = (plan.frame.start_month, today()?);
                let calendar = FiscalCalendar::starting_in(start.and_then(Month::new).unwrap_or(Month::OCTOBER));
                (calendar.year_of(today) == year).then_some(())?;
                Month::new(today.month()).map(|month| calendar.index_of(month))
            })
            .filter(|month| (1..=12).contains(month))
            .unwrap_or(12)
    }

    /// The totals of the indicators page.
    pub fn score_totals(self) -> Option<agreement::Totals> {
        let (plan, asked) = (self.plan().get(), self.asked());
        (!plan.agreements.is_empty()).then(|| self.figures.write_value().agreed(&plan, &asked).total)
    }

    /// Enters a text into a cell.
    pub fn enter(self, kind: SheetKind, row: &RowKey, column: usize, text: &str) -> Entered {
        self.enter_block(kind, vec![(row.clone(), column, text.to_owned())])
    }

    /// Enters many texts as one step.
    pub fn enter_block(self, kind: SheetKind, entries: Vec<BlockEntry>) -> Entered {
        self.enter_after(kind, Vec::new(), entries)
    }

    /// Enters texts, copies of cells and formulas as one step: a fill, a paste of what was copied here.
    pub fn enter_given(self, kind: SheetKind, entries: Vec<(CellAt, Given)>) -> Entered {
        untrack(|| self.enter_all(kind, Vec::new(), entries, None))
    }

    /// Enters texts that were moved from elsewhere in the sheet, and lets formulas follow them: all one step.
    pub fn enter_moved(self, kind: SheetKind, entries: Vec<BlockEntry>, moved: &[(CellAt, CellAt)]) -> Entered {
        let given = |(row, column, text)| ((row, column), Given::Text(text));
        untrack(|| {
            let follow = self.with_sheet(kind, |sheet| sheet.cells_moved(moved));
            self.enter_all(kind, Vec::new(), entries.into_iter().map(given).collect(), follow)
        })
    }

    /// Enters texts into a plan that is first changed by other edits, such as new rows: all one step.
    pub(super) fn enter_after(self, kind: SheetKind, first: Vec<Edit>, entries: Vec<BlockEntry>) -> Entered {
        let given = |(row, column, text)| ((row, column), Given::Text(text));
        untrack(|| self.enter_all(kind, first, entries.into_iter().map(given).collect(), None))
    }

    fn enter_all(
        self,
        kind: SheetKind,
        first: Vec<Edit>,
        entries: Vec<(CellAt, Given)>,
        last: Option<Edit>,
    ) -> Entered {
        let language = self.reading_of(&self.plan().get()).language;
        if let Some(reason) = self.read_only().get() {
            let reason = Some(reason.of(language).to_owned());
            return Entered { refused: entries.len(), reason, ..Entered::default() };
        }
        let columns = self.with_sheet(kind, |sheet| sheet.columns());
        let column_id = |column: usize| columns.get(column).map_or("", |column: &Column| column.id);
        let focus = entries.first().map(|((row, column), _)| (row.to_string(), column_id(*column).to_owned()));

        let has_drafts = self.drafts.with_untracked(|drafts| !drafts.is_empty());
        let mut entered = Entered::default();
        let mut drafts: Vec<(String, &'static str, Option<String>)> = Vec::new();
        let mut present = self.plan().get();
        let mut edits: Vec<Edit> = first;
        if !edits.is_empty()
            && let Ok(after) = self.applied(&present, &Edit::All(edits.clone()))
        {
            present = Arc::new(after);
        }
        let mut rest = entries.into_iter().peekable();
        // An entry that adds a part (the first amount of an activity makes its line, the first result a round) changes what the next entries
        // mean, so those are asked of the plan with what was entered so far.
        while rest.peek().is_some() {
            let mut added = Vec::new();
            self.with_sheet_of(kind, &present, |sheet| {
                for ((row, column), given) in rest.by_ref() {
                    let id = column_id(column);
                    match given.entered(sheet, (&row, column)) {
                        Ok(edit) => {
                            if has_drafts {
                                drafts.push((row.to_string(), id, None));
                            }
                            entered.changed = entered.changed.saturating_add(usize::from(edit.is_some()));
                            let adds = edit.as_ref().is_some_and(changes_what_others_mean);
                            added.extend(edit);
                            if adds {
                                break;
                            }
                        }
                        Err(refusal) => {
                            if refusal.keeps_draft() {
                                drafts.push((row.to_string(), id, Some(given.text(sheet))));
                                entered.unread.push((row, id));
                                entered.drafts = entered.drafts.saturating_add(1);
                            } else {
                                entered.refused = entered.refused.saturating_add(1);
                            }
                            entered.reason.get_or_insert_with(|| refusal.message(language));
                        }
                    }
                }
            });
            if rest.peek().is_some()
                && let Ok(after) = self.applied(&present, &Edit::All(added.clone()))
            {
                present = Arc::new(after);
            }
            edits.append(&mut added);
        }
        edits.extend(last);
        let drafts = self.keep_drafts(kind, drafts);
        let edit = if edits.len() == 1 { edits.pop() } else { (!edits.is_empty()).then_some(Edit::All(edits)) };
        match edit {
            Some(edit) if self.apply_with(&edit, focus.clone(), drafts.clone()) => {}
            // Nothing was changed but drafts.
            _ => {
                entered.changed = 0;
                self.record_drafts(focus, drafts);
            }
        }
        entered
    }
}

/// The day by the clock of the person.
pub(super) fn today() -> Option<Day> {
    calendar_day(clock::today())
}

/// Whether entries after this one are to be asked of the plan with it: it adds a part, or gives a whole list anew.
fn changes_what_others_mean(edit: &Edit) -> bool {
    matches!(edit, Edit::All(_) | Edit::AddLine { .. } | Edit::AddRound { .. } | Edit::Activity { .. })
}
