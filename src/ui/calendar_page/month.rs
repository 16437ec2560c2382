//! One month as a page of a wall calendar: weeks from Sunday, what is due on its day.

use super::due_list::{DueLink, month_title};
use crate::language::calendar::weekday;
use crate::language::words::calendar as words;
use crate::plan::date::Day;
use crate::state::{DueRow, app};
use crate::ui::say::say;
use leptos::prelude::*;

/// The month of today, of the first thing that is due from today on, or of the last one.
fn first_month(due: &[DueRow], today: Option<Day>) -> (u16, u8) {
    let next = due.iter().find(|row| today.is_none_or(|today| row.day >= today)).or(due.last());
    let day = next.map(|row| row.day).or(today);
    day.map_or((2020, 1), |day| (day.year(), day.month()))
}

/// The month with the way to its neighbours.
#[component]
pub(super) fn MonthView(due: Memo<Vec<DueRow>>) -> impl IntoView {
    let workspace = app().workspace;
    let today = workspace.today();
    let month = RwSignal::new(due.with_untracked(|due| first_month(due, today)));
    let go = move |by: i32| {
        month.update(|(year, month)| {
            let count = i32::from(*year) * 12 + i32::from(*month) - 1 + by;
            *year = u16::try_from(count.div_euclid(12)).unwrap_or(*year);
            *month = u8::try_from(count.rem_euclid(12) + 1).unwrap_or(*month);
        });
    };
    let to_today = move |_| {
        if let Some(today) = today {
            month.set((today.year(), today.month()));
        }
    };
    let title = move || {
        let (year, month) = month.get();
        Day::new(year, month, 1).map(month_title).unwrap_or_default()
    };
    let weeks = move || {
        let (year, month) = month.get();
        let shown = due.get();
        weeks_of(year, month)
            .into_iter()
            .map(|week| view! { <tr>{week.map(|day| day_view(day, today, &shown))}</tr> })
            .collect::<Vec<_>>()
    };
    let heads = words::DAYS.map(|name| view! { <th scope="col">{say(name)}</th> });
    view! {
        <div class="sections">
            <div class="month-head">
                <h2 aria-live="polite">{title}</h2>
                <button type="button" class="button" on:click=move |_| go(-1)>{say(words::EARLIER)}</button>
                <button type="button" class="button" on:click=move |_| go(1)>{say(words::LATER)}</button>
                <button type="button" class="button" on:click=to_today>{say(words::THIS_MONTH)}</button>
            </div>
            <div class="table-scroll" tabindex="0" role="group" aria-label=title>
                <table class="month">
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{weeks}</tbody>
                </table>
            </div>
        </div>
    }
}

/// The days of a month by weeks from Sunday, with blanks before the first and behind the last.
fn weeks_of(year: u16, month: u8) -> Vec<[Option<Day>; 7]> {
    let days: Vec<Day> = (1..=31).filter_map(|day| Day::new(year, month, day)).collect();
    let lead = days.first().map_or(0, |first| weekday(*first));
    let places: Vec<Option<Day>> =
        std::iter::repeat_n(None, usize::from(lead)).chain(days.into_iter().map(Some)).collect();
    let week = |days: &[Option<Day>]| std::array::from_fn(|at| days.get(at).copied().flatten());
    places.chunks(7).map(week).collect()
}

fn day_view(day: Option<Day>, today: Option<Day>, due: &[DueRow]) -> AnyView {
    let Some(day) = day else { return view! { <td class="is-blank"></td> }.into_any() };
    let is_on = |row: &&DueRow| {
        row.day == day || (row.day <= day && row.until.is_some_and(|until| day <= until && day.day() == 1))
    };
    let items = due.iter().filter(is_on).map(|row| view! { <li><DueLink row=row.clone()/></li> }).collect::<Vec<_>>();
    let number = app().workspace.reading().get().digits.show(&day.day().to_string()).into_owned();
    let is_today = today == Some(day);
    let list = (!items.is_empty()).then(|| view! { <ul>{items}</ul> });
    let said = is_today.then(|| view! { <span class="month-today">{say(words::TODAY)}</span> });
    view! {
        <td aria-current=is_today.then_some("date")>
            <span class="month-day">{number}</span>
            {said}
            {list}
        </td>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_begin_on_sunday() {
        fn check(year: u16, month: u8, first: usize, weeks: usize, last: u8) {
            let found = weeks_of(year, month);
            assert_eq!(found.len(), weeks);
            assert_eq!(found[0].iter().position(Option::is_some), Some(first));
            assert_eq!(found.concat().into_iter().flatten().last().map(Day::day), Some(last));
        }
        check(2020, 2, 6, 5, 29);
        check(2026, 11, 0, 5, 30);
        check(2025, 10, 3, 5, 31);
        check(2015, 2, 0, 4, 28);
    }
}
