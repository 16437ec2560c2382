//! The targets of the plan: rows of indicators and the grid; or the sheets of indicators as documents print them.

use crate::language::words::targets as words;
use crate::state::{SheetKind, Workspace};
use crate::ui::document::Says;
use crate::ui::sheet_view::{Act, RowButtons, SheetPage};
use leptos::prelude::*;

/// The targets page.
#[component]
pub(super) fn TargetsPage(says: Says) -> impl IntoView {
    const ADD: Act = |workspace: Workspace| {
        workspace.add_indicator();
        Ok(())
    };
    view! {
        <SheetPage
            kind=SheetKind::Targets
            label=words::GRID
            says=says
            empty=(|plan| plan.indicators.is_empty(), words::EMPTY)
        >
            <RowButtons kind=SheetKind::Targets acts=vec![(words::ADD_INDICATOR, ADD)]/>
        </SheetPage>
    }
}
