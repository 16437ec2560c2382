//! The outline: every node with its code, ceiling and indicators, and the activities that hang on it.

use crate::language::words::{budget, indicator, plan as words};
use crate::plan::activity::Activity;
use crate::plan::frame::Mark;
use crate::plan::indicator::Indicator;
use crate::plan::outline::Node;
use crate::sheet::tree::Tree;
use crate::sheet::{Row, RowKey};
use crate::ui::document::activity::{indicator_table, transfer_table};
use crate::ui::document::{Block, Column, Section, Sections, Table, Writing, joined};
use std::collections::HashMap;

type ByOwner<'a> = HashMap<&'a str, Vec<&'a Indicator>>;

/// The sections of the page, in the order of the tree.
pub(in crate::ui) fn sections<'a>(w: &'a Writing<'a>) -> Sections<'a> {
    let mut indicators: ByOwner<'a> = HashMap::new();
    for indicator in w.plan.indicators.iter() {
        let node = indicator.node.as_ref().map(|id| id.as_str());
        let owner = node.or(indicator.activity.as_ref().map(|id| id.as_str()));
        indicators.entry(owner.unwrap_or_default()).or_default().push(indicator);
    }
    let rows = Tree::of(w.plan).rows(&|_| false);
    Box::new(rows.into_iter().filter_map(move |row| section(w, &row, &indicators)))
}

fn section(w: &Writing<'_>, row: &Row, indicators: &ByOwner<'_>) -> Option<Section> {
    match &row.key {
        RowKey::Node(id) => w.plan.outline.get(id).map(|known| node(w, known, row.level, indicators)),
        RowKey::Activity(id) => w.plan.activities.get(id).map(|known| activity(w, known, row.level, indicators)),
        _ => None,
    }
}

fn node(w: &Writing<'_>, node: &Node, level: u16, indicators: &ByOwner<'_>) -> Section {
    let level_name =
        node.level.as_ref().filter(|level| node.label.as_ref().is_none_or(|label| !label.contains(*level)));
    let code = node.code.as_ref().filter(|code| node.label.as_ref().is_none_or(|label| !label.contains(*code)));
    let label = joined([level_name, node.label.as_ref(), code].into_iter().flatten(), " ");
    let supports = node.supports.iter().filter_map(|id| w.plan.indicators.get(id.as_str()));
    let facts = w
        .facts()
        .add(words::KIND, node.kind.clone())
        .flag(words::OWN, node.own, indicator::YES)
        .add(words::FILLED_FROM, node.filled_from.clone())
        .add(words::CEILING, w.money_by_year(&node.ceiling))
        .add(words::RESPONSIBLE, w.units(&node.units))
        .add(words::SUPPORTS, joined(supports.map(|indicator| indicator.title.as_str()), "\n"))
        .add(words::LINKS, w.links(&node.links));
    Section::new(level, w.titled(node.title.as_deref()))
        .labelled(label.unwrap_or_default())
        .with(facts)
        .with_texts(&node.texts)
        .with(indicator_table(w, indicators.get(node.id.as_str())))
        .with(w.claims_about(node.id.as_str()))
}

fn activity(w: &Writing<'_>, activity: &Activity, level: u16, indicators: &ByOwner<'_>) -> Section {
    let label = format!("{} {}", w.say(words::ACTIVITY), activity.no.as_deref().unwrap_or_default());
    let facts = w
        .facts()
        .add(words::LIST_NO, activity.list_no.clone())
        .add(words::RESPONSIBLE, w.units(&activity.units))
        .add(words::OWNER, activity.owner.as_ref().and_then(|owner| w.contact(owner)))
        .add(words::SOURCE, activity.source.clone())
        .add(words::PROPOSED, w.money_by_year(&activity.proposed))
        .add(words::ALLOCATED, w.money_by_year(&activity.allocated))
        .add(words::LINKS, w.links(&activity.links));
    let lines = activity.lines.iter().map(|line| (line.id.as_str(), line.name.clone().unwrap_or_default()));
    Section::new(level, w.titled(activity.title.as_deref()))
        .labelled(label.trim_end())
        .with(Block::Tags(activity.marks.iter().map(|mark: &Mark| w.say(words::mark(*mark))).collect()))
        .with(facts)
        .with(line_table(w, activity))
        .with(transfer_table(w, activity))
        .with_texts(&activity.texts)
        .with(indicator_table(w, indicators.get(activity.id.as_str())))
        .with(w.claims_about_all([(activity.id.as_str(), String::new())].into_iter().chain(lines)))
}

/// Lines that say more than the activity itself.
fn line_table(w: &Writing<'_>, activity: &Activity) -> Table {
    let columns = vec![
        Column::words(w, words::LINES),
        Column::words(w, words::CODE),
        Column::words(w, words::CATEGORY),
        Column::figures(w, words::CARRIED_OVER),
    ];
    let named = activity
        .lines
        .iter()
        .filter(|line| line.name.is_some() || line.code.is_some() || line.carried_over.iter().next().is_some());
    let rows = named.map(|line| {
        let carried = w.money_by_year(&line.carried_over);
        let name = line.name.clone().unwrap_or_default();
        vec![
            name,
            line.code.clone().unwrap_or_default(),
            w.say(budget::category(line.category)),
            carried.unwrap_or_default(),
        ]
    });
    Table::new(String::new(), columns, rows)
}
