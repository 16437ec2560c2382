//! The columns of the targets: one or more for each year that is planned or has a value.

use crate::edit::ValueList;
use crate::language::words::targets::Column;
use crate::plan::Plan;
use crate::plan::indicator::{Indicator, Values};
use crate::plan::period::Year;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The years that can have columns; others are read in the document. Columns need names that last.
const FIRST: Year = 2400;
const LAST: Year = 2799;

/// The most columns of years, whatever a file says.
const MOST_YEARS: usize = 40;

/// Years that are asked for beside those of the plan and of its indicators, to be typed into.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// So many more years before the plan.
    pub before: u8,
    /// So many years behind it.
    pub after: u8,
    /// So many years of a roadmap from the first of the plan.
    pub roadmap: u8,
    /// Of targets, results and roadmap only this year.
    pub only: Option<Year>,
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    No,
    Indicator,
    Unit,
    Year(Column, Year),
}

/// The columns of a plan's targets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Years {
    fields: Vec<Field>,
}

impl Years {
    /// The years of a plan, those of which its indicators say anything, and those that are asked for.
    pub fn of(plan: &Plan, reach: Reach) -> Years {
        let lists = |list: fn(&Indicator) -> Option<&Values>| {
            let values = plan.indicators.iter().filter_map(move |indicator| list(indicator));
            values.flat_map(|values| values.values.iter().map(|value| value.year))
        };
        let planned: Vec<Year> = plan.frame.years().collect();
        let (first, last) = (plan.frame.first_year, planned.last().copied().unwrap_or(plan.frame.first_year));
        let before = first.saturating_sub(u16::from(reach.before).saturating_add(1))..first;
        let after = last.saturating_add(1)..=last.saturating_add(u16::from(reach.after));
        let roadmap = first..first.saturating_add(u16::from(reach.roadmap));
        let of_baseline: BTreeSet<Year> = lists(|it| it.baseline.as_deref()).chain(before).collect();
        let of_targets: BTreeSet<Year> = lists(|it| it.targets.as_deref()).chain(planned).chain(after).collect();
        let of_roadmap: BTreeSet<Year> = lists(|it| it.roadmap.as_deref()).chain(roadmap).collect();
        let shown =
            |years: BTreeSet<Year>| years.into_iter().filter(|year| (FIRST..=LAST).contains(year)).take(MOST_YEARS);
        let is_asked = |year: &Year| reach.only.is_none_or(|only| only == *year);
        let mut fields = vec![Field::No, Field::Indicator, Field::Unit];
        fields.extend(shown(of_baseline).map(|year| Field::Year(Column::Baseline, year)));
        for year in shown(of_targets).filter(is_asked) {
            fields.push(Field::Year(Column::Target, year));
            if plan.frame.years().any(|planned| planned == year) {
                fields.push(Field::Year(Column::Result, year));
            }
        }
        fields.extend(shown(of_roadmap).filter(is_asked).map(|year| Field::Year(Column::Roadmap, year)));
        Years { fields }
    }

    pub(super) fn fields(&self) -> &[Field] {
        &self.fields
    }
}

impl Field {
    /// Its name for programs.
    pub(super) fn id(self) -> &'static str {
        static IDS: LazyLock<Vec<[String; 4]>> = LazyLock::new(|| {
            let of = |year: Year| ["baseline", "target", "result", "roadmap"].map(|kind| format!("{kind}{year}"));
            (FIRST..=LAST).map(of).collect()
        });
        match self {
            Field::No => "no",
            Field::Indicator => "indicator",
            Field::Unit => "unit",
            Field::Year(kind, year) => {
                let ids = year.checked_sub(FIRST).and_then(|at| IDS.get(usize::from(at)));
                ids.and_then(|ids| ids.get(kind as usize)).map_or("", String::as_str)
            }
        }
    }

    pub(super) fn width(self) -> u16 {
        match self {
            Field::No => 72,
            Field::Indicator => 400,
            Field::Unit | Field::Year(Column::Result, _) => 110,
            Field::Year(..) => 190,
        }
    }

    /// The list and year that it shows.
    pub(super) fn list(self) -> Option<(ValueList, Year)> {
        let Field::Year(kind, year) = self else { return None };
        Some(match kind {
            Column::Baseline => (ValueList::Baseline, year),
            Column::Target => (ValueList::Targets, year),
            Column::Roadmap => (ValueList::Roadmap, year),
            Column::Result => return None,
        })
    }
}
