//! The form of a transfer: where from, where to, how much, when and why.

use crate::browser::{clock, id as ids};
use crate::edit::{Edit, MoneyTransfer, Side};
use crate::language::Language;
use crate::language::calendar::FiscalCalendar;
use crate::language::dates::{DateLength, DateStyle, date_for_reading, read_date};
use crate::language::entry::read_money;
use crate::language::months::Month;
use crate::language::words::{Text, activity as words, plan as names};
use crate::plan::activity::{Activity, Line};
use crate::plan::date::Day;
use crate::plan::id::Id;
use crate::plan::money::{Money, Sum};
use crate::plan::period::Period;
use crate::state::app;
use crate::ui::activity_page::Here;
use crate::ui::dialog::Dialog;
use crate::ui::document::Writing;
use crate::ui::say::say;
use leptos::ev;
use leptos::prelude::*;

/// The most activities that are offered.
const MOST: usize = 5_000;

/// What stands in the form.
#[derive(Clone, Default)]
struct Form {
    is_in: bool,
    /// The line here; blank: the activity as a whole.
    line: String,
    /// The other activity; blank: outside of the plan.
    other: String,
    other_line: String,
    amount: String,
    date: String,
    reason: String,
    reference: String,
}

#[component]
pub(super) fn TransferDialog(here: Here, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let app = app();
    let workspace = app.workspace;
    let form = RwSignal::new(Form { date: today(), ..Form::default() });
    let refused = RwSignal::new(None::<String>);
    let others = move || {
        let plan = workspace.plan().get();
        let w = Writing::new(&plan, workspace.reading().get());
        let own = here.with(|here| here.as_ref().map(|here| here.id.clone()));
        let option = |activity: &std::sync::Arc<Activity>| {
            let title = match own.as_ref() == Some(&activity.id) {
                true => w.say(words::SAME_ACTIVITY),
                false => [activity.no.clone().unwrap_or_default(), w.titled(activity.title.as_deref())].join(" "),
            };
            view! { <option value=activity.id.to_string()>{title}</option> }
        };
        plan.activities.iter().take(MOST).map(option).collect::<Vec<_>>()
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let language = app.language.get_untracked();
        let Some(here) = here.get_untracked() else { return };
        match read(&form.get_untracked(), &here.id, language) {
            Err(reason) => refused.set(Some(reason)),
            Ok(transfer) => {
                // Where it is not applied, a notice says why.
                if workspace.apply(&Edit::Transfer(Box::new(transfer))) {
                    on_close.run(());
                }
            }
        }
    };
    let field = move |name: Text, of: fn(&mut Form) -> &mut String| {
        let value = move || form.with(|form| of(&mut form.clone()).clone());
        view! {
            <label class="field">
                <span>{say(name)}</span>
                <input
                    type="text"
                    autocomplete="off"
                    prop:value=value
                    on:input:target=move |input| form.update(|form| *of(form) = input.target().value())
                />
            </label>
        }
    };
    let lines = move |of: Signal<String>, name: Text, set: fn(&mut Form) -> &mut String| {
        let options = Memo::new(move |_| {
            let plan = workspace.plan().get();
            let w = Writing::new(&plan, workspace.reading().get());
            let of = of.get();
            let activity = plan.activities.get(&of);
            let lines = activity.into_iter().flat_map(|activity| {
                let name = |line: &Id<Line>| w.line_name(activity, Some(line)).unwrap_or_default();
                activity.lines.iter().map(|line| (line.id.to_string(), name(&line.id))).collect::<Vec<_>>()
            });
            lines.collect::<Vec<_>>()
        });
        let option = |(id, name): (String, String)| view! { <option value=id>{name}</option> };
        view! {
            <Show when=move || options.with(|options| !options.is_empty())>
                <label class="field">
                    <span>{say(name)}</span>
                    <select on:change=move |event| form.update(|form| *set(form) = event_target_value(&event))>
                        <option value="">{say(words::WHOLE_ACTIVITY)}</option>
                        {move || options.get().into_iter().map(option).collect::<Vec<_>>()}
                    </select>
                </label>
            </Show>
        }
    };
    let own =
        Signal::derive(move || here.with(|here| here.as_ref().map(|here| here.id.to_string()).unwrap_or_default()));
    let other = Signal::derive(move || form.with(|form| form.other.clone()));
    view! {
        <Dialog title=Signal::derive(move || words::TRANSFER.of(app.language.get()).to_owned()) on_close>
            <form class="form-dialog" on:submit=submit>
                <label class="field">
                    <span>{say(words::DIRECTION)}</span>
                    <select on:change=move |event| form.update(|form| form.is_in = event_target_value(&event) == "in")>
                        <option value="out">{say(words::OUT_TO)}</option>
                        <option value="in">{say(words::IN_FROM)}</option>
                    </select>
                </label>
                {lines(own, words::LINE_HERE, |form| &mut form.line)}
                <label class="field">
                    <span>{say(words::OTHER_SIDE)}</span>
                    <select on:change=move |event| form.update(|form| {
                        form.other = event_target_value(&event);
                        form.other_line.clear();
                    })>
                        <option value="">{say(words::OUTSIDE)}</option>
                        {others}
                    </select>
                </label>
                {lines(other, words::LINE_THERE, |form| &mut form.other_line)}
                {field(names::AMOUNT, |form| &mut form.amount)}
                {field(names::DATE, |form| &mut form.date)}
                {field(names::REASON, |form| &mut form.reason)}
                {field(words::REFERENCE, |form| &mut form.reference)}
                <Show when=move || refused.with(Option::is_some)>
                    <p role="alert" class="form-reason">{move || refused.get()}</p>
                </Show>
                <button class="button button-main">{say(words::DO_TRANSFER)}</button>
            </form>
        </Dialog>
    }
}

/// The transfer that the form means.
fn read(form: &Form, here: &Id<Activity>, language: Language) -> Result<MoneyTransfer, String> {
    let workspace = app().workspace;
    let plan = workspace.plan().get_untracked();
    let amount = read_money(&form.amount, plan.frame.money_unit).map_err(|error| error.message(language))?;
    let amount: Option<Money> = amount.filter(|amount| Sum::from(*amount) > Sum::ZERO);
    let amount = amount.ok_or_else(|| words::AMOUNT_ABOVE_ZERO.of(language).to_owned())?;
    let date = read_date(&form.date).map_err(|error| error.message(language))?.map(|typed| typed.day);
    let start = plan.frame.start_month.and_then(Month::new).unwrap_or(Month::OCTOBER);
    let calendar = FiscalCalendar::starting_in(start);
    let month = date.and_then(|day| Month::new(day.month()));
    let index = month.map(|month| usize::from(calendar.index_of(month)));
    let year = workspace.view().with_untracked(|view| view.year);
    let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let side =
        |activity: &str, line: &str| Side { activity: Id::new(activity), line: given(line).map(|it| Id::new(&it)) };
    let own = Some(side(here.as_str(), &form.line));
    let other = given(&form.other).map(|other| side(&other, &form.other_line));
    let (from, to) = if form.is_in { (other, own) } else { (own, other) };
    Ok(MoneyTransfer {
        id: Id::new(&ids::short_id()),
        from,
        to,
        year: date.map_or(year, |day| calendar.year_of(day)),
        period: index.and_then(|index| Period::months().get(index.checked_sub(1)?).copied()),
        date,
        amount,
        reason: given(&form.reason),
        reference: given(&form.reference),
    })
}

/// Today, as it is read, where today lies in the year that is looked at.
fn today() -> String {
    let workspace = app().workspace;
    let reading = workspace.reading().get_untracked();
    let clock::LocalDay { year, month, day } = clock::today();
    let day = u16::try_from(year).ok().and_then(|year| Day::new(year, month, day));
    let start = workspace.plan().with_untracked(|plan| plan.frame.start_month.and_then(Month::new));
    let calendar = FiscalCalendar::starting_in(start.unwrap_or(Month::OCTOBER));
    let of_year = day.filter(|day| calendar.year_of(*day) == workspace.view().with_untracked(|view| view.year));
    let style = DateStyle::new(reading.language, reading.digits, DateLength::Short);
    of_year.map(|day| date_for_reading(day, style)).unwrap_or_default()
}
