//! Any edits of the calendar.

use super::super::{CalendarChange, Edit, ListEdit};
use super::{YEARS, ids};
use crate::plan::calendar::CalendarEntry;
use crate::plan::date::Day;
use crate::plan::period::Period;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::sync::Arc;

pub(super) fn edits() -> impl Strategy<Value = Edit> {
    let entries = || ids("c", 3);
    let change = prop_oneof![
        "[a-c]{0,2}".prop_map(CalendarChange::Text),
        (1..=28u8).prop_map(|day| CalendarChange::Day(Day::new(2020, 2, day))),
        (select(&YEARS[..]), 0..12usize)
            .prop_map(|(year, month)| CalendarChange::Months(year, Period::months()[..month].to_vec())),
        option::of(ids("u", 3)).prop_map(CalendarChange::Unit),
    ];
    prop_oneof![
        (0..4usize, entries()).prop_map(|(at, id)| {
            let part = Arc::new(CalendarEntry { id, ..CalendarEntry::default() });
            Edit::Calendar(ListEdit::Add { at, part })
        }),
        entries().prop_map(|id| Edit::Calendar(ListEdit::Remove { id })),
        (entries(), change).prop_map(|(entry, change)| Edit::CalendarEntry { entry, change: Box::new(change) }),
    ]
}
