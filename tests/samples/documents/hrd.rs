//! Guideline for developing government personnel 2563-2565: headed lists, roles, indicators without targets in two
//! groups, and key activities.

use super::parts::{headed_list, headed_text, item, items, list, statement};
use super::seed::Seed;
use phaen::plan::Plan;
use phaen::plan::activity::Activity;
use phaen::plan::frame::{Frame, PlanKind};
use phaen::plan::id::Id;
use phaen::plan::indicator::{Indicator, Span};
use phaen::plan::organisation::{Organisation, Unit};
use phaen::plan::outline::Node;
use phaen::plan::statement::Statement;
use phaen::plan::text::{HeadedList, Item};
use std::sync::Arc;

const PLANNER: &str = "u-ocsc";
/// The root of the success indicators.
const SUCCESS: &str = "n-success";
/// The root of the key activities.
const KEY_ACTIVITIES: &str = "n-activities";

/// The document as a plan.
pub(super) fn plan(seed: Seed) -> Plan {
    let (success, key_activities) = (seed.at("success_indicators"), seed.at("key_activities"));
    Plan {
        id: Id::new("sample-hrd-guideline-2563-2565"),
        frame: Arc::new(frame(seed)),
        organisation: Arc::new(organisation(seed.at("organisation"))),
        statements: list([statements(seed)]),
        outline: list(nodes(success, key_activities)),
        activities: list(key_activities.all("items").map(activity)),
        indicators: list(success.all("groups").flat_map(indicators)),
        ..Plan::default()
    }
}

fn frame(seed: Seed) -> Frame {
    Frame {
        title: seed.word("document/title").to_owned(),
        kind: PlanKind::Guideline,
        kind_text: seed.text("document/kind"),
        first_year: seed.year("period_be/from").expect("the guideline has a first year"),
        last_year: seed.year("period_be/to"),
        ..Frame::default()
    }
}

fn organisation(seed: Seed) -> Organisation {
    let office = Unit { id: Id::new(PLANNER), abbreviation: seed.text("short_name_th"), ..Unit::default() };
    Organisation { planner: Some(Id::new(PLANNER)), units: vec![Arc::new(office)], ..Organisation::default() }
}

fn statements(seed: Seed) -> Statement {
    let expected = seed.at("expected_results");
    let of = |field: &str| of_items(field, seed.at(field));
    let mut results = of("expected_results");
    results.intro = expected.text("statement");
    let traits = expected
        .all("civil_servant_of_the_future")
        .map(|quality| Item { text_en: quality.text("name_en"), ..Item::of(quality.word("name_th")) });
    let role = |role: Seed| Item { title: role.text("who"), ..Item::of(role.word("duty")) };
    let roles = seed.at("roles");
    Statement {
        lists: vec![
            of("objectives"),
            of("development_issues"),
            results,
            headed_list("l-future", "บุคลากรภาครัฐในอนาคต", traits.collect()),
            headed_list("l-roles", roles.word("heading"), roles.all("items").map(role).collect()),
            of("related_documents"),
        ],
        ..statement("s-ocsc", PLANNER)
    }
}

fn of_items(field: &str, seed: Seed) -> HeadedList {
    headed_list(&format!("l-{}", field.replace('_', "-")), seed.word("heading"), items(seed, "items"))
}

fn nodes(success: Seed, key_activities: Seed) -> Vec<Node> {
    let root = |id, title| Node { id: Id::new(id), title, ..Node::default() };
    let group = |group: Seed| Node {
        id: Id::new(&group_id(group)),
        parent: Some(Id::new(SUCCESS)),
        code: group.text("no"),
        title: group.text("text"),
        ..Node::default()
    };
    let monitoring = headed_text("การติดตามและประเมินผล", success.text("monitoring"));
    let success_root = Node { texts: monitoring.into_iter().collect(), ..root(SUCCESS, success.text("heading")) };
    let groups = success.all("groups").map(group);
    [success_root].into_iter().chain(groups).chain([root(KEY_ACTIVITIES, key_activities.text("heading"))]).collect()
}

fn group_id(group: Seed) -> String {
    format!("n-{}", group.word("no"))
}

/// The indicators of a group. A bullet that runs two together has both as its parts.
fn indicators(group: Seed) -> Vec<Indicator> {
    let measured = group.at("measured");
    let span = Span {
        from_year: measured.year("from"),
        to_year: measured.year("to"),
        text: measured.text("text"),
        ..Span::default()
    };
    let indicator = |id: String, title: String| Indicator {
        id: Id::new(&id),
        node: Some(Id::new(&group_id(group))),
        title,
        measured: Some(Box::new(span.clone())),
        ..Indicator::default()
    };
    let mut indicators = Vec::new();
    for seed in group.all("items") {
        let no = seed.no("no");
        let id = format!("i-{}-{}", group.word("no"), no.as_deref().unwrap_or_default());
        indicators.push(Indicator { no, ..indicator(id.clone(), seed.word("text").to_owned()) });
        for (no, part) in seed.numbered("parts") {
            let part = indicator(format!("{id}-{no}"), part.as_text().unwrap_or_default());
            indicators.push(Indicator { parent: Some(Id::new(&id)), ..part });
        }
    }
    indicators
}

fn activity(seed: Seed) -> Activity {
    let Item { no, text, .. } = item(seed);
    Activity {
        id: Id::new(&format!("a-{}", no.as_deref().unwrap_or_default())),
        node: Some(Id::new(KEY_ACTIVITIES)),
        no,
        title: Some(text),
        ..Activity::default()
    }
}
