//! Distributing an amount over the months or quarters of the selected rows: what to distribute and how, and each row
//! before and after, before anything is changed.

mod preview;

use super::table::Table;
use crate::browser::dom;
use crate::figures::distribution::Rounding;
use crate::grid::Panel;
use crate::language::curve::read_curve;
use crate::language::entry::read_money;
use crate::language::words::{Text, budget, distribute as words, shell};
use crate::plan::activity::{Keeping, Measure};
use crate::plan::money::Money;
use crate::sheet::RowKey;
use crate::sheet::budget::distribution::{Amount, Choice, Shape};
use crate::state::{SheetKind, View};
use crate::ui::dialog::Dialog;
use crate::ui::say::say;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use preview::Preview;

/// The dialog, while its panel is open.
#[component]
pub(super) fn DistributePanel(table: Table) -> impl IntoView {
    let is_asked = Memo::new(move |_| table.panel.get() == Some(Panel::Distribute));
    let is_open = Memo::new(move |_| table.kind == SheetKind::Budget && is_asked.get());
    Effect::new(move |_| {
        if is_asked.get() && table.kind != SheetKind::Budget {
            table.panel.set(None);
            table.message.set(words::ONLY_BUDGET.of(table.language.get_untracked()).to_owned());
        }
    });
    view! {
        <Show when=move || is_open.get()>
            <DistributeDialog table=table/>
        </Show>
    }
}

/// Which amount is chosen; the typed one stands apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum AmountKind {
    Allocated,
    Proposed,
    Present,
    Typed,
}

/// Which proportions are chosen; the typed curve stands apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ShapeKind {
    Evenly,
    LastYear(Measure),
    Heading,
    Plan,
    Curve,
}

const AMOUNTS: [(AmountKind, Text); 4] = [
    (AmountKind::Allocated, words::ALLOCATED),
    (AmountKind::Proposed, words::PROPOSED),
    (AmountKind::Present, words::PRESENT),
    (AmountKind::Typed, words::TYPED),
];

const SHAPES: [(ShapeKind, Text); 6] = [
    (ShapeKind::Evenly, words::EVENLY),
    (ShapeKind::LastYear(Measure::Planned), words::LAST_PLANNED),
    (ShapeKind::LastYear(Measure::Disbursed), words::LAST_DISBURSED),
    (ShapeKind::Heading, words::HEADING),
    (ShapeKind::Plan, words::PLAN),
    (ShapeKind::Curve, words::CURVE),
];

const ROUNDINGS: [(Rounding, Text); 4] = [
    (Rounding::Satang, words::TO_SATANG),
    (Rounding::Baht, words::TO_BAHT),
    (Rounding::Hundreds, words::TO_HUNDREDS),
    (Rounding::Thousands, words::TO_THOUSANDS),
];

/// What is chosen and typed so far.
#[derive(Clone, Copy)]
struct Form {
    amount: RwSignal<AmountKind>,
    typed: RwSignal<String>,
    shape: RwSignal<ShapeKind>,
    curve: RwSignal<String>,
    is_cumulative: RwSignal<bool>,
    rounding: RwSignal<Rounding>,
}

impl Form {
    fn new() -> Form {
        Form {
            amount: RwSignal::new(AmountKind::Allocated),
            typed: RwSignal::new(String::new()),
            shape: RwSignal::new(ShapeKind::Evenly),
            curve: RwSignal::new(String::new()),
            is_cumulative: RwSignal::new(false),
            rounding: RwSignal::new(Rounding::Satang),
        }
    }

    /// The typed amount; none while it cannot be read.
    fn typed(self, table: Table) -> Result<Option<Money>, String> {
        let (unit, language) = (table.workspace.reading().get().unit, table.language.get());
        self.typed.with(|text| read_money(text, unit)).map_err(|error| error.message(language))
    }

    fn curve(self, table: Table) -> Result<Vec<rust_decimal::Decimal>, String> {
        let language = table.language.get();
        let read = self.curve.with(|text| read_curve(text, self.is_cumulative.get()));
        read.map_err(|error| words::curve_error(&error, language))
    }

    fn choice(self, table: Table) -> Choice {
        let amount = match self.amount.get() {
            AmountKind::Allocated => Amount::Allocated,
            AmountKind::Proposed => Amount::Proposed,
            AmountKind::Present => Amount::Present,
            AmountKind::Typed => Amount::Typed(self.typed(table).unwrap_or_default()),
        };
        let shape = match self.shape.get() {
            ShapeKind::Evenly => Shape::Evenly,
            ShapeKind::LastYear(measure) => Shape::LastYear(measure),
            ShapeKind::Heading => Shape::Heading,
            ShapeKind::Plan => Shape::Plan,
            ShapeKind::Curve => Shape::Curve(self.curve(table).unwrap_or_default()),
        };
        // As what is on the screen.
        let keeping = match table.workspace.view().with(|view: &View| view.without_months) {
            true => Keeping::Quarters,
            false => Keeping::Months,
        };
        Choice { amount, shape, rounding: self.rounding.get(), keeping }
    }
}

#[component]
fn DistributeDialog(table: Table) -> impl IntoView {
    let workspace = table.workspace;
    let language = table.language;
    let title = Signal::derive(move || words::TITLE.of(language.get()).to_owned());
    let rows = StoredValue::new(selected_rows(table));
    let form = Form::new();
    let choice = Memo::new(move |_| form.choice(table));
    let proposals = Memo::new(move |_| rows.with_value(|rows| choice.with(|choice| workspace.proposals(rows, choice))));
    let possible = Memo::new(move |_| proposals.with(|all| all.iter().filter(|(_, spread)| spread.is_ok()).count()));
    let is_impossible = move || possible.get() == 0 || workspace.read_only().with(Option::is_some);
    let close = move || {
        table.panel.set(None);
        spawn_local(async move {
            // Behind an open dialog nothing takes the focus.
            tick().await;
            if !table.grid.is_disposed()
                && let Some(editor) = table.editor.get_untracked()
            {
                dom::focus(&editor);
            }
        });
    };
    let apply = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let count = possible.get_untracked();
        if count == 0 {
            return;
        }
        let entered = rows.with_value(|rows| workspace.distribute(rows, &choice.get_untracked()));
        close();
        let done = words::done(count, language.get_untracked());
        table.message.set(entered.reason.unwrap_or(done));
    };
    let summary = move || {
        let refused = proposals.with(Vec::len).saturating_sub(possible.get());
        match proposals.with(Vec::is_empty) {
            true => words::NO_ROWS.of(language.get()).to_owned(),
            false => words::summary(possible.get(), refused, language.get()),
        }
    };
    view! {
        <Dialog title on_close=move |()| close() is_wide=true>
            <form class="dialog-form distribute" on:submit=apply>
                <p class="quiet">{move || target(table)}</p>
                <div class="distribute-choices">
                    <div>
                        <AmountChoice table form/>
                        <label class="field">
                            <span>{say(words::ROUNDING)}</span>
                            <RoundingChoice form/>
                        </label>
                    </div>
                    <ShapeChoice table form/>
                </div>
                <h3>{say(words::PREVIEW)}</h3>
                <p role="status">{summary}</p>
                <Preview table proposals/>
                <div class="dialog-actions">
                    <button type="button" class="button" on:click=move |_| close()>
                        {say(shell::CANCEL)}
                    </button>
                    <button type="submit" class="button button-main" disabled=is_impossible>
                        {say(words::APPLY)}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}

#[component]
fn AmountChoice(table: Table, form: Form) -> impl IntoView {
    let is_typed = move || form.amount.get() == AmountKind::Typed;
    let error = move || if is_typed() { form.typed(table).err() } else { None };
    let options = AMOUNTS.map(|(kind, name)| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="amount"
                    autofocus=kind == AmountKind::Allocated
                    prop:checked=move || form.amount.get() == kind
                    on:change=move |_| form.amount.set(kind)
                />
                {say(name)}
            </label>
        }
    });
    view! {
        <fieldset>
            <legend>{say(words::AMOUNT)}</legend>
            {options.into_iter().collect_view()}
            <Show when=is_typed>
                <label class="field">
                    <span>{say(words::TYPED_AMOUNT)} " (" {move || unit(table)} ")"</span>
                    <input
                        type="text"
                        inputmode="decimal"
                        autocomplete="off"
                        aria-invalid=move || error().map(|_| "true")
                        prop:value=form.typed
                        on:input:target=move |input| form.typed.set(input.target().value())
                    />
                </label>
                <p class="field-error">{error}</p>
            </Show>
        </fieldset>
    }
}

#[component]
fn ShapeChoice(table: Table, form: Form) -> impl IntoView {
    let is_curve = move || form.shape.get() == ShapeKind::Curve;
    let is_blank = move || form.curve.with(|text| text.trim().is_empty());
    let error = move || if is_curve() && !is_blank() { form.curve(table).err() } else { None };
    let options = SHAPES.map(|(kind, name)| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="shape"
                    prop:checked=move || form.shape.get() == kind
                    on:change=move |_| form.shape.set(kind)
                />
                {say(name)}
            </label>
        }
    });
    view! {
        <fieldset>
            <legend>{say(words::SHAPE)}</legend>
            {options.into_iter().collect_view()}
            <Show when=is_curve>
                <label class="field">
                    <span>{say(words::WEIGHTS)}</span>
                    <textarea
                        rows="2"
                        autocomplete="off"
                        spellcheck="false"
                        aria-invalid=move || error().map(|_| "true")
                        aria-description=say(words::WEIGHTS_HINT)
                        prop:value=form.curve
                        on:input:target=move |field| form.curve.set(field.target().value())
                    ></textarea>
                </label>
                <label class="choice">
                    <input
                        type="checkbox"
                        prop:checked=form.is_cumulative
                        on:change:target=move |field| form.is_cumulative.set(field.target().checked())
                    />
                    {say(words::CUMULATIVE)}
                </label>
                <p class="quiet">{say(words::WEIGHTS_HINT)}</p>
                <p class="field-error">{error}</p>
            </Show>
        </fieldset>
    }
}

#[component]
fn RoundingChoice(form: Form) -> impl IntoView {
    let options = ROUNDINGS.into_iter().enumerate().map(move |(at, (rounding, name))| {
        let is_chosen = move || form.rounding.get() == rounding;
        view! { <option value=at.to_string() selected=is_chosen>{say(name)}</option> }
    });
    let choose = move |event| {
        let at: Option<usize> = event_target_value(&event).parse().ok();
        if let Some((rounding, _)) = at.and_then(|at| ROUNDINGS.get(at)) {
            form.rounding.set(*rounding);
        }
    };
    view! { <select on:change=choose>{options.collect_view()}</select> }
}

/// What is written into: the measure and the year on screen.
fn target(table: Table) -> String {
    let language = table.language.get();
    let digits = table.workspace.reading().get().digits;
    let (measure, year) = table.workspace.view().with(|view: &View| (view.measure, view.year));
    let measure = match measure {
        Measure::Planned => budget::PLANNED,
        Measure::Committed => budget::COMMITTED,
        Measure::Disbursed => budget::DISBURSED,
    };
    let year = digits.show(&year.to_string()).into_owned();
    let [into, measure, of_year] = [words::WHERE, measure, budget::YEAR].map(|text| text.of(language));
    format!("{into}: {measure} · {of_year} {year} · {}", unit(table))
}

fn unit(table: Table) -> &'static str {
    use crate::plan::frame::MoneyUnit;
    let unit = match table.workspace.reading().get().unit {
        MoneyUnit::Baht => budget::BAHT,
        MoneyUnit::MillionBaht => budget::MILLION_BAHT,
    };
    unit.of(table.language.get())
}

fn selected_rows(table: Table) -> Vec<RowKey> {
    let selected = table.grid.with_untracked(|grid| grid.selected());
    selected.map_or(Vec::new(), |rect| (rect.top..=rect.bottom).filter_map(|row| table.key_of(row)).collect())
}
