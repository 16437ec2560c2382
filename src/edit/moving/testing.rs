//! Any move or removal of whole rows, for tests.

use crate::edit::Edit;
use crate::edit::testing::{YEARS, ids};
use crate::formula::{Column, MovedCells, Row};
use crate::plan::activity::Measure;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Moves and removals of whole rows.
pub(crate) fn moves() -> impl Strategy<Value = Edit> {
    let node = || ids("n", 8);
    let activity = || ids("a", 10);
    prop_oneof![
        (node(), option::of(node()), option::of(node())).prop_map(|(node, parent, before)| Edit::MoveNode {
            node,
            parent,
            before
        }),
        (activity(), option::of(node()), option::of(activity()))
            .prop_map(|(activity, node, before)| Edit::MoveActivity { activity, node, before }),
        (activity(), ids("l", 4), option::of(ids("l", 4))).prop_map(|(activity, line, before)| Edit::MoveLine {
            activity,
            line,
            before
        }),
        (ids("i", 4), option::of(ids("i", 4)))
            .prop_map(|(indicator, before)| Edit::MoveIndicator { indicator, before }),
        ids("i", 4).prop_map(|indicator| Edit::RemoveIndicator { indicator }),
        vec(node(), 1..3).prop_map(|nodes| Edit::RemoveBranches { nodes }),
        (select(Measure::ALL), select(&YEARS[..]), vec((places(), places()), 1..4))
            .prop_map(|(measure, year, cells)| Edit::FollowCells(MovedCells { measure, year, cells })),
    ]
}

/// Cells that formulas can name.
fn places() -> impl Strategy<Value = (Row, Column)> {
    let row = prop_oneof![
        ids("a", 10).prop_map(Row::Activity),
        (ids("a", 10), ids("l", 4)).prop_map(|(activity, line)| Row::Line(activity, line)),
        ids("n", 8).prop_map(Row::Node),
    ];
    (row, select(Column::all().collect::<Vec<_>>()))
}
