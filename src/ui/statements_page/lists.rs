//! A headed list of a statement: its heading, what stands before and behind its items, and the items.

use crate::edit::ItemList;
use crate::language::words::statements as words;
use crate::plan::id::Id;
use crate::plan::statement::Statement;
use crate::plan::text::HeadedList;
use crate::ui::fields::{ItemsEditor, PartButtons, TextEntry, Written, shifted};
use leptos::prelude::*;

#[component]
pub(super) fn ListEditor(said: Written<Statement>, statement: Id<Statement>, list: Id<HeadedList>) -> impl IntoView {
    let at = {
        let list = list.clone();
        move |said: &Statement| said.lists.iter().position(|known| known.id == list)
    };
    let heading = {
        let at = at.clone();
        said.says(move |said| {
            at(said).and_then(|at| said.lists.get(at)).map(|it| it.heading.clone()).unwrap_or_default()
        })
    };
    let write = {
        let at = at.clone();
        Callback::new(move |text: Option<String>| {
            said.change(|said| {
                if let Some(list) = at(said).and_then(|at| said.lists.get_mut(at)) {
                    list.heading = text.unwrap_or_default();
                }
            });
        })
    };
    let beside = |name, of: fn(&mut HeadedList) -> &mut Option<String>| {
        let at = at.clone();
        said.text(name, true, move |said| {
            let at = at(said)?;
            said.lists.get_mut(at).map(of)
        })
    };
    let (intro, closing) =
        (beside(words::INTRO, |list| &mut list.intro), beside(words::CLOSING, |list| &mut list.closing));
    let (of_shift, of_remove) = (at.clone(), at);
    let shift = Callback::new(move |by| {
        said.change(|said| {
            if let Some(at) = of_shift(said) {
                shifted(&mut said.lists, at, by);
            }
        });
    });
    let remove = Callback::new(move |()| {
        said.change(|said| {
            if let Some(at) = of_remove(said) {
                said.lists.remove(at);
            }
        });
    });
    view! {
        <div class="list-editor">
            <div class="grid-bar">
                <TextEntry name=words::HEADING text=heading write/>
                <PartButtons name=heading shift remove/>
            </div>
            {intro}
            <ItemsEditor list=ItemList::List(statement, list) name=heading.into()/>
            {closing}
        </div>
    }
}
