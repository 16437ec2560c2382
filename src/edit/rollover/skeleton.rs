//! A new plan with the frame of another: its levels, headings and rules, without what one office wrote into it.

use super::mapped;
use crate::plan::Plan;
use crate::plan::frame::Frame;
use crate::plan::id::Id;
use crate::plan::list::List;
use crate::plan::organisation::{Organisation, Unit};
use crate::plan::outline::Node;
use crate::plan::period::Year;
use crate::plan::statement::{PreviousResults, Statement, Swot};
use crate::plan::text::HeadedList;
use std::sync::Arc;

/// A plan to be filled in: headings of the outline with their levels, headed lists without items, rule tables. Money,
/// activities, indicators, agreements and names of units are for the new office.
#[must_use]
pub fn skeleton(plan: &Plan, id: Id<Plan>, year: Year, title: &str) -> Plan {
    let length = plan.frame.last_year.unwrap_or(plan.frame.first_year).saturating_sub(plan.frame.first_year);
    let frame = Frame {
        title: title.to_owned(),
        kind: plan.frame.kind,
        kind_text: plan.frame.kind_text.clone(),
        first_year: year,
        last_year: plan.frame.last_year.map(|_| year.saturating_add(length)),
        start_month: plan.frame.start_month,
        era: plan.frame.era,
        money_unit: plan.frame.money_unit,
        digits: plan.frame.digits,
        ..Frame::default()
    };
    let planner = Arc::new(Unit { id: Id::new("planner"), ..Unit::default() });
    Plan {
        id,
        from: Some(plan.id.clone()),
        frame: Arc::new(frame),
        organisation: Arc::new(Organisation { units: vec![planner], ..Organisation::default() }),
        statements: first(&plan.statements),
        outline: mapped(&plan.outline, node),
        rules: plan.rules.clone(),
        ..Plan::default()
    }
}

/// The statement of the office itself; those of others are theirs.
fn first(statements: &List<Statement>) -> List<Statement> {
    let mut kept = List::default();
    if let Some(known) = statements.iter().next() {
        kept.insert(0, Arc::new(statement(known)));
    }
    kept
}

fn statement(known: &Statement) -> Statement {
    let list = |list: &HeadedList| HeadedList { intro: None, items: Vec::new(), closing: None, ..list.clone() };
    Statement {
        id: known.id.clone(),
        lists: known.lists.iter().map(list).collect(),
        swot: known.swot.as_ref().map(|_| Box::new(Swot::default())),
        previous_results: Vec::<PreviousResults>::new(),
        ..Statement::default()
    }
}

fn node(node: &Node) -> Node {
    Node {
        id: node.id.clone(),
        parent: node.parent.clone(),
        level: node.level.clone(),
        code: node.code.clone(),
        label: node.label.clone(),
        title: node.title.clone(),
        kind: node.kind.clone(),
        links: node.links.clone(),
        ..Node::default()
    }
}
