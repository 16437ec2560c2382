//! Makes the plan of the next year from one of this year: what of the money and of the steps comes along.

use crate::edit::rollover::{CarriedSteps, Carry};
use crate::language::words::{Text, library as words, shell};
use crate::state::{LibraryEntry, app};
use crate::ui::dialog::Dialog;
use crate::ui::say::say;
use leptos::prelude::*;

#[component]
pub(super) fn NextYearDialog(entry: LibraryEntry, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let app = app();
    let heading = Signal::derive(move || words::NEXT_YEAR.of(app.language.get()).to_owned());
    let money = RwSignal::new(Carry::Cleared);
    let steps = RwSignal::new(CarriedSteps::All);
    let LibraryEntry { key, title, .. } = entry;
    let make = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        app.library.roll_over(key.clone(), money.get_untracked(), steps.get_untracked());
        on_close.run(());
    };
    let of_money = vec![(Carry::Cleared, words::MONEY_CLEARED), (Carry::Carried, words::MONEY_CARRIED)];
    let of_steps = vec![(CarriedSteps::All, words::STEPS_ALL), (CarriedSteps::Unfinished, words::STEPS_UNFINISHED)];
    view! {
        <Dialog title=heading on_close>
            <form class="dialog-form" on:submit=make>
                <p>{move || words::rolls_over(&title, app.language.get())}</p>
                <Radios name="money" label=words::MONEY choices=of_money chosen=money/>
                <Radios name="steps" label=words::STEPS choices=of_steps chosen=steps/>
                <div class="dialog-actions">
                    <button type="button" class="button" on:click=move |_| on_close.run(())>
                        {say(shell::CANCEL)}
                    </button>
                    <button type="submit" class="button button-main">
                        {say(words::MAKE)}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}

/// One of several.
#[component]
fn Radios<T: Copy + PartialEq + Send + Sync + 'static>(
    name: &'static str,
    label: Text,
    choices: Vec<(T, Text)>,
    chosen: RwSignal<T>,
) -> impl IntoView {
    let radio = move |(value, text): (T, Text)| {
        view! {
            <label>
                <input
                    type="radio"
                    name=name
                    prop:checked=move || chosen.get() == value
                    on:change=move |_| chosen.set(value)
                />
                " "
                {say(text)}
            </label>
        }
    };
    view! {
        <fieldset class="choices">
            <legend>{say(label)}</legend>
            {choices.into_iter().map(radio).collect::<Vec<_>>()}
        </fieldset>
    }
}
