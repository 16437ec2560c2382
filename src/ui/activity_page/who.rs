//! What the activity is, who answers for it, where its money comes from, and its marks.

use super::{Here, list};
use crate::edit::{ActivityChange, Edit};
use crate::language::words::{activity as words, plan as names};
use crate::plan::frame::Mark;
use crate::sheet::RowKey;
use crate::sheet::activity::ActivityList;
use crate::state::{SheetKind, app};
use crate::ui::say::say;
use crate::ui::sheet_form::FormField;
use leptos::ev;
use leptos::prelude::*;

#[component]
pub(super) fn Who(row: RowKey, here: Here) -> impl IntoView {
    let own = RowKey::Part("own".into());
    let budget = |column| view! { <FormField kind=SheetKind::Budget row=row.clone() column/> };
    let own = |column| view! { <FormField kind=list(ActivityList::Own) row=own.clone() column/> };
    view! {
        <section class="section" aria-label=say(words::WHO)>
            <div class="cell-fields">
                {budget("no")} {budget("name")} {budget("unit")} {own("list_no")} {own("source")}
                {own("owner_position")} {own("owner_name")} {own("owner_telephone")}
            </div>
            <div class="form-marks" role="group" aria-label=say(names::MARKS)>
                <MarkBox here mark=Mark::Unfunded/>
                <MarkBox here mark=Mark::Additional/>
            </div>
        </section>
    }
}

#[component]
fn MarkBox(here: Here, mark: Mark) -> impl IntoView {
    let workspace = app().workspace;
    let has = move || here.with(|here| here.as_ref().is_some_and(|here| here.has(mark)));
    let set = move |change: ev::Event| {
        let Some(here) = here.get_untracked() else { return };
        let mut marks: Vec<Mark> = here.marks.iter().copied().filter(|known| *known != mark).collect();
        if event_target_checked(&change) {
            marks.push(mark);
            marks.sort_unstable();
        }
        let change = Box::new(ActivityChange::Marks(marks));
        workspace.apply(&Edit::Activity { activity: here.id.clone(), change });
    };
    view! {
        <label>
            <input
                type="checkbox"
                prop:checked=has
                disabled=move || workspace.read_only().get().is_some()
                on:change=set
            />
            " "
            {say(names::mark(mark))}
        </label>
    }
}
