//! What is said of a sheet on paper beside its title: what was chosen above its grid.

use super::sheets::SheetKind;
use super::workspace::Workspace;
use crate::language::months::Month;
use crate::language::words::{budget, steps};
use crate::plan::activity::Measure;
use crate::plan::frame::MoneyUnit;
use leptos::prelude::*;

impl Workspace {
    /// The year, the measure, the unit of amounts, the month, as far as a sheet follows them.
    pub fn said_of_view(self, kind: SheetKind) -> String {
        let reading = self.reading().get();
        let language = reading.language;
        let (year, measure, all_years) = self.view.with(|view| (view.year, view.measure, view.all_years));
        let year = match all_years {
            true if matches!(kind, SheetKind::Budget | SheetKind::Steps) => budget::ALL_YEARS.of(language).to_owned(),
            _ => format!("{} {}", budget::YEAR.of(language), reading.digits.show(&year.to_string())),
        };
        let unit = match reading.unit {
            MoneyUnit::Baht => budget::BAHT,
            MoneyUnit::MillionBaht => budget::MILLION_BAHT,
        };
        let measure = match measure {
            Measure::Planned => budget::PLANNED,
            Measure::Committed => budget::COMMITTED,
            Measure::Disbursed => budget::DISBURSED,
        };
        let parts = match kind {
            SheetKind::Budget => vec![measure.of(language).to_owned(), year, unit.of(language).to_owned()],
            SheetKind::Outline => vec![year, unit.of(language).to_owned()],
            SheetKind::Steps => {
                let start = self.plan().with(|plan| plan.frame.start_month).and_then(Month::new);
                let month = start.unwrap_or(Month::OCTOBER).later(self.progress_month().get().saturating_sub(1));
                vec![year, format!("{} {}", steps::AS_OF.of(language), month.name(language))]
            }
            _ => Vec::new(),
        };
        parts.join(" · ")
    }
}
