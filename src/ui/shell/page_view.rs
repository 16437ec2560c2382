//! Which view shows which page, and what the pages are called.

use crate::language::words::{Text, pages as words, pending};
use crate::state::Page;
use crate::ui::activity_page::ActivityPage;
use crate::ui::agreement_page::AgreementPage;
use crate::ui::assessment_page::AssessmentPage;
use crate::ui::budget_page::BudgetPage;
use crate::ui::calendar_page::CalendarPage;
use crate::ui::document::view::Document;
use crate::ui::indicators_page::IndicatorsPage;
use crate::ui::outline_page::OutlinePage;
use crate::ui::pages::checks::ChecksPage;
use crate::ui::pages::{activity, assessment, calendar, compare, outline, overview, print, statements, steps, targets};
use crate::ui::pending_page::PendingPage;
use crate::ui::say::say;
use crate::ui::statements_page::StatementsPage;
use crate::ui::steps_page::StepsPage;
use crate::ui::targets_page::TargetsPage;
use crate::ui::title_form::TitleForm;
use leptos::prelude::*;

/// The view of a page of the open plan.
pub(super) fn page_view(page: Page) -> AnyView {
    match page {
        Page::Overview => view! { <TitleForm /> <Document says=overview::sections /> }.into_any(),
        Page::Statements => view! { <StatementsPage says=statements::sections /> }.into_any(),
        Page::Outline => view! { <OutlinePage says=outline::sections /> }.into_any(),
        Page::Budget => view! { <BudgetPage /> }.into_any(),
        Page::Steps => view! { <StepsPage says=steps::sections /> }.into_any(),
        Page::Targets => view! { <TargetsPage says=targets::sections /> }.into_any(),
        Page::Indicators => view! { <IndicatorsPage /> }.into_any(),
        Page::Agreement => view! { <AgreementPage /> }.into_any(),
        Page::Assessment => view! { <AssessmentPage says=assessment::sections /> }.into_any(),
        Page::Calendar => view! { <CalendarPage says=calendar::sections /> }.into_any(),
        Page::Checks => view! { <ChecksPage /> }.into_any(),
        Page::Compare => view! { <PendingPage what=pending::COMPARE /> <Document says=compare::sections /> }.into_any(),
        Page::Activity => view! { <ActivityPage says=activity::sections /> }.into_any(),
        Page::Print => view! { <PendingPage what=pending::PRINT /> <Document says=print::sections /> }.into_any(),
    }
}

/// The name of a page, as the navigation and its heading give it.
pub(super) fn name(page: Page) -> Text {
    match page {
        Page::Overview => words::OVERVIEW,
        Page::Statements => words::STATEMENTS,
        Page::Outline => words::OUTLINE,
        Page::Budget => words::BUDGET,
        Page::Steps => words::STEPS,
        Page::Targets => words::TARGETS,
        Page::Indicators => words::INDICATORS,
        Page::Agreement => words::AGREEMENT,
        Page::Assessment => words::ASSESSMENT,
        Page::Calendar => words::CALENDAR,
        Page::Checks => words::CHECKS,
        Page::Compare => words::COMPARE,
        Page::Print => words::PRINT,
        Page::Activity => words::ACTIVITY,
    }
}

/// Whether a page is one table that fills the window.
pub(super) fn is_sheet(page: Page) -> bool {
    matches!(
        page,
        Page::Outline
            | Page::Budget
            | Page::Steps
            | Page::Targets
            | Page::Indicators
            | Page::Agreement
            | Page::Assessment
            | Page::Calendar
    )
}

/// The heading of a page.
#[component]
pub(super) fn PageHead(page: Page) -> impl IntoView {
    view! {
        <div class="page-head">
            <h1>{say(name(page))}</h1>
        </div>
    }
}
