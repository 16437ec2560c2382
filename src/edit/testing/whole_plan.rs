//! Any edit of statements, units, links and transfers.

use super::{YEARS, amounts, ids, texts};
use crate::edit::{
    ActivityChange, ActivityText, Edit, ItemList, Linked, ListEdit, MoneyTransfer, Responsibility, Side, SwotPart,
};
use crate::plan::activity::{CostItem, Deliverable, Release, Risk, Task};
use crate::plan::organisation::{Committee, Unit};
use crate::plan::outline::UpperLink;
use crate::plan::statement::Statement;
use crate::plan::text::{HeadedList, Item};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::sync::Arc;

pub(super) fn edits() -> impl Strategy<Value = Edit> {
    prop_oneof![3 => transfers(), 3 => of_units(), 3 => of_statements(), 1 => links(), 3 => of_activities()]
}

fn of_activities() -> impl Strategy<Value = Edit> {
    let text = || (option::of(texts()), texts());
    let cost = (ids("c", 3), texts()).prop_map(|(id, text)| CostItem { id, text, ..CostItem::default() });
    let change = prop_oneof![
        option::of(texts()).prop_map(|text| ActivityChange::Text(ActivityText::OwnerPosition, text)),
        vec((ids("d", 3), text()), 0..3).prop_map(|list| {
            let one = |(id, (no, text))| Deliverable { id, no, text, ..Deliverable::default() };
            ActivityChange::Deliverables(list.into_iter().map(one).collect())
        }),
        vec((ids("k", 3), text()), 0..3).prop_map(|list| {
            let one = |(id, (no, text))| Task { id, no, text, ..Task::default() };
            ActivityChange::Tasks(list.into_iter().map(one).collect())
        }),
        vec((ids("r", 3), text()), 0..3).prop_map(|list| {
            let one = |(id, (response, text))| Risk { id, text, response, ..Risk::default() };
            ActivityChange::Risks(list.into_iter().map(one).collect())
        }),
        vec((ids("g", 3), option::of(amounts())), 0..3).prop_map(|list| {
            let one = |(id, amount)| Release { id, amount, year: 2563, ..Release::default() };
            ActivityChange::Releases(list.into_iter().map(one).collect())
        }),
        (ids("l", 4), vec(cost, 0..3)).prop_map(|(line, costs)| ActivityChange::Costs(line, costs)),
        (ids("l", 4), select(&YEARS[..]), option::of(amounts()))
            .prop_map(|(line, year, amount)| ActivityChange::CarriedOver(line, year, amount)),
    ];
    (ids("a", 10), change).prop_map(|(activity, change)| Edit::Activity { activity, change: Box::new(change) })
}

fn transfers() -> impl Strategy<Value = Edit> {
    let side = || option::weighted(0.9, (ids("a", 10), option::weighted(0.3, ids("l", 4))));
    let places = (ids("t", 4), side(), side());
    let transfer = (places, select(&YEARS[..]), amounts(), option::of(texts()));
    let transfer = transfer.prop_map(|((id, from, to), year, amount, reason)| {
        let side = |side: Option<_>| side.map(|(activity, line)| Side { activity, line });
        let (from, to, period, date, reference) = (side(from), side(to), None, None, None);
        Edit::Transfer(Box::new(MoneyTransfer { id, from, to, year, period, date, amount, reason, reference }))
    });
    prop_oneof![3 => transfer, 1 => ids("t", 4).prop_map(|transfer| Edit::RemoveTransfer { transfer })]
}

fn of_units() -> impl Strategy<Value = Edit> {
    let responsible = prop_oneof![
        ids("n", 8).prop_map(Responsibility::Node),
        ids("a", 10).prop_map(Responsibility::Activity),
        ids("i", 4).prop_map(Responsibility::Indicator),
    ];
    prop_oneof![
        (ids("u", 3), option::of(ids("u", 3)), option::of(texts())).prop_map(|(id, parent, name)| {
            let unit = Arc::new(Unit { id, parent, name, ..Unit::default() });
            Edit::PutUnit { unit }
        }),
        (ids("u", 3), option::of(ids("u", 3))).prop_map(|(unit, before)| Edit::MoveUnit { unit, before }),
        ids("u", 3).prop_map(|unit| Edit::RemoveUnit { unit }),
        vec((ids("c", 3), texts()), 0..3).prop_map(|given| {
            let committee = |(id, title)| Arc::new(Committee { id, title, ..Committee::default() });
            Edit::SetCommittees { committees: given.into_iter().map(committee).collect() }
        }),
        (responsible, vec(ids("u", 3), 0..3)).prop_map(|(of, units)| Edit::SetUnits { of, units }),
        (ids("u", 3), ids("u", 3)).prop_map(|(from, into)| Edit::MergeUnits { from, into }),
    ]
}

fn of_statements() -> impl Strategy<Value = Edit> {
    let list = (ids("h", 3), texts()).prop_map(|(id, heading)| HeadedList { id, heading, ..HeadedList::default() });
    let statement = (ids("v", 2), option::of(ids("u", 3)), option::of(texts()), vec(list, 0..2));
    let statement = statement
        .prop_map(|(id, unit, vision, lists)| Arc::new(Statement { id, unit, vision, lists, ..Statement::default() }));
    let statement = (any::<bool>(), statement).prop_map(|(is_new, part)| {
        Edit::Statements(if is_new { ListEdit::Add { at: 0, part } } else { ListEdit::Put { part } })
    });
    let place = prop_oneof![
        ids("v", 2).prop_map(ItemList::Missions),
        (ids("v", 2), ids("h", 3)).prop_map(|(statement, list)| ItemList::List(statement, list)),
        ids("v", 2).prop_map(|statement| ItemList::Swot(statement, SwotPart::Threats)),
        ids("u", 3).prop_map(ItemList::Duties),
        ids("u", 3).prop_map(ItemList::Staffing),
        ids("c", 3).prop_map(ItemList::CommitteeDuties),
        (ids("u", 3), 0..2usize).prop_map(|(unit, at)| ItemList::Below(Box::new(ItemList::Duties(unit)), at)),
    ];
    let items = vec(texts().prop_map(|text| Item::of(&text)), 0..3);
    prop_oneof![
        3 => statement,
        1 => ids("v", 2).prop_map(|id| Edit::Statements(ListEdit::Remove { id })),
        3 => (place, items).prop_map(|(list, items)| Edit::SetItems { list, items }),
    ]
}

fn links() -> impl Strategy<Value = Edit> {
    let link =
        (option::of(texts()), texts()).prop_map(|(code, title)| UpperLink { code, title, ..UpperLink::default() });
    let of = prop_oneof![ids("n", 8).prop_map(Linked::Node), ids("a", 10).prop_map(Linked::Activity)];
    prop_oneof![
        2 => (of, vec(link, 0..3)).prop_map(|(of, links)| Edit::SetLinks { of, links }),
        1 => option::of(texts()).prop_map(|level| Edit::RemoveLevel { level }),
    ]
}
