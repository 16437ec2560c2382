//! Any edit of statements, units, links and transfers.

use super::{YEARS, amounts, ids, texts};
use crate::edit::{Edit, ItemList, MoneyTransfer, Responsibility, SwotPart, TextField};
use crate::plan::organisation::Unit;
use crate::plan::outline::UpperLink;
use crate::plan::statement::Statement;
use crate::plan::text::{HeadedList, Item};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::sync::Arc;

pub(super) fn edits() -> impl Strategy<Value = Edit> {
    prop_oneof![3 => transfers(), 3 => of_units(), 3 => of_statements(), 1 => links()]
}

fn transfers() -> impl Strategy<Value = Edit> {
    let places = (ids("t", 4), ids("a", 10), ids("a", 10));
    let transfer = (places, select(&YEARS[..]), amounts(), option::of(texts()));
    let transfer = transfer.prop_map(|((id, from, to), year, amount, reason)| {
        Edit::Transfer(MoneyTransfer { id, from, to, year, period: None, amount, reason })
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
        (ids("u", 3), option::of(texts()))
            .prop_map(|(id, name)| Edit::AddUnit { unit: Arc::new(Unit { id, name, ..Unit::default() }) }),
        (responsible, vec(ids("u", 3), 0..3)).prop_map(|(of, units)| Edit::SetUnits { of, units }),
        (ids("u", 3), ids("u", 3)).prop_map(|(from, into)| Edit::MergeUnits { from, into }),
        (ids("u", 3), option::of(texts()))
            .prop_map(|(id, text)| Edit::SetText { field: TextField::UnitAbbreviation(id), text }),
    ]
}

fn of_statements() -> impl Strategy<Value = Edit> {
    let list = (ids("h", 3), texts()).prop_map(|(id, heading)| HeadedList { id, heading, ..HeadedList::default() });
    let place = prop_oneof![
        ids("v", 2).prop_map(ItemList::Missions),
        (ids("v", 2), ids("h", 3)).prop_map(|(statement, list)| ItemList::List(statement, list)),
        ids("v", 2).prop_map(|statement| ItemList::Swot(statement, SwotPart::Threats)),
        ids("u", 3).prop_map(ItemList::Duties),
    ];
    let items = vec(texts().prop_map(|text| Item::of(&text)), 0..3);
    prop_oneof![
        ids("v", 2).prop_map(|id| Edit::AddStatement { statement: Arc::new(Statement { id, ..Statement::default() }) }),
        (ids("v", 2), list).prop_map(|(statement, list)| Edit::AddList { statement, list }),
        (ids("v", 2), ids("h", 3)).prop_map(|(statement, list)| Edit::RemoveList { statement, list }),
        (place, items).prop_map(|(list, items)| Edit::SetItems { list, items }),
        (ids("v", 2), option::of(texts())).prop_map(|(id, text)| Edit::SetText { field: TextField::Vision(id), text }),
    ]
}

fn links() -> impl Strategy<Value = Edit> {
    let link =
        (option::of(texts()), texts()).prop_map(|(code, title)| UpperLink { code, title, ..UpperLink::default() });
    (ids("n", 8), vec(link, 0..3)).prop_map(|(node, links)| Edit::SetLinks { node, links })
}
