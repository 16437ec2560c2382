//! The schedule over time, as the steps page asks for it: the curve, what is late, and the way to a row.

use super::history::Focus;
use super::scoring::Choosable;
use super::sheets::SheetKind;
use super::workspace::Workspace;
use crate::browser::address;
use crate::figures::schedule::{self, Late, Point};
use crate::figures::score::RoundTime;
use crate::language::numbers::{NumberStyle, number_for_reading};
use crate::language::words::steps as words;
use crate::plan::activity::Activity;
use crate::sheet::RowKey;
use leptos::prelude::*;
use rust_decimal::Decimal;
use std::sync::Arc;

/// A step that is late, as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LateStep {
    /// Its row.
    pub row: RowKey,
    /// Its title.
    pub step: String,
    /// The title of its activity.
    pub activity: String,
    /// Percent of it that should be done.
    pub planned: Decimal,
    /// Percent of it that is done.
    pub done: Decimal,
    /// So many months are over since its last one.
    pub months_over: u32,
}

impl Workspace {
    /// The month at whose end progress is read.
    fn progress_time(self) -> RoundTime {
        RoundTime { year: self.view.with(|view| view.year), months: self.progress_month().get() }
    }

    /// Planned against actual progress by month: of the activity with this id, or of all.
    pub fn curve(self, of: Option<&str>) -> Vec<Point> {
        let (plan, at) = (self.plan().get(), self.progress_time());
        let mut years = self.years_together(&plan);
        if years.is_empty() {
            years.push(at.year);
        }
        let is_meant = |activity: &&Activity| of.is_none_or(|id| activity.id.as_str() == id);
        schedule::curve(plan.activities.iter().map(AsRef::as_ref).filter(is_meant), &years, at)
    }

    /// What a curve can be of: everything, then each activity with steps.
    pub fn scheduled(self) -> Vec<Choosable> {
        let language = self.reading().get().language;
        self.plan().with(|plan| {
            let all = Choosable { id: String::new(), title: words::WHOLE_SCHEDULE.of(language).to_owned() };
            let with_steps = plan.activities.iter().filter(|activity| !activity.steps.is_empty());
            let one = |activity: &Arc<Activity>| {
                let parts = [activity.no.as_deref(), activity.title.as_deref()];
                let title = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
                Choosable { id: activity.id.to_string(), title }
            };
            std::iter::once(all).chain(with_steps.map(one)).collect()
        })
    }

    /// The steps that are late at the chosen month.
    pub fn late_steps(self) -> Vec<LateStep> {
        let (plan, at) = (self.plan().get(), self.progress_time());
        let listed = |late: Late<'_>| LateStep {
            row: RowKey::Step(late.activity.id.shared(), late.step.id.shared()),
            step: late.step.title.clone(),
            activity: late.activity.title.clone().unwrap_or_default(),
            planned: late.planned,
            done: late.done,
            months_over: late.months_over,
        };
        schedule::late(&plan, at).into_iter().map(listed).collect()
    }

    /// A percentage as it is read in the plan.
    pub fn percent(self, percent: Option<Decimal>) -> Option<String> {
        let style = NumberStyle::up_to(2, self.reading().get().digits);
        percent.map(|percent| number_for_reading(percent, style))
    }

    /// Goes to a cell of the grid on the screen, and opens the rows above it.
    pub fn go_to(self, kind: SheetKind, row: &RowKey, column: &str) {
        self.open_to(kind, row);
        let cell = Some((row.to_string(), column.to_owned()));
        self.focus().set(Some(Focus { hash: address::hash(), cell, takes_keyboard: true }));
    }
}
