//! The project form (แบบฟอร์มโครงการ): everything one activity says, in the order in which such forms ask for it.

use crate::figures::funding::{self, Funding};
use crate::language::words::{activity as words, plan as names};
use crate::plan::activity::{Activity, Line};
use crate::plan::money::Sum;
use crate::plan::outline::Node;
use crate::plan::period::Period;
use crate::ui::document::activity as tables;
use crate::ui::document::{Block, Column, Section, Sections, Table, Writing, joined};

/// The sections of the page.
pub(in crate::ui) fn sections<'a>(w: &'a Writing<'a>) -> Sections<'a> {
    let found = w.about.as_deref().and_then(|id| w.plan.activities.get(id));
    Box::new(found.into_iter().flat_map(|activity| form(w, activity)))
}

fn form(w: &Writing<'_>, activity: &Activity) -> Vec<Section> {
    let part = |title| Section::new(2, w.say(title));
    let mut sections = vec![head(w, activity)];
    sections.extend(
        activity.texts.iter().map(|text| Section::new(2, text.heading.clone()).with(Block::Text(text.text.clone()))),
    );
    sections.push(part(names::DELIVERABLES).with(tables::deliverable_table(w, &activity.deliverables)));
    sections.push(part(names::TASKS).with(tables::task_table(w, &activity.tasks)));
    sections.push(part(names::STEPS).with(tables::step_table(w, &activity.steps)));
    sections.push(money(w, activity));
    sections.push(part(words::INDICATORS).with(tables::indicator_table(w, Some(&tables::indicators_of(w, activity)))));
    sections.push(part(words::RISKS).with(risks(w, activity)));
    sections.retain(|section| !section.blocks.is_empty());
    sections
}

fn head(w: &Writing<'_>, activity: &Activity) -> Section {
    let above = above(w, activity);
    let path = above.iter().map(|node| {
        let label = joined([&node.level, &node.code].into_iter().flatten(), " ");
        joined([label, Some(w.titled(node.title.as_deref()))].into_iter().flatten(), ": ").unwrap_or_default()
    });
    let links = above.iter().filter_map(|node| w.links(&node.links)).chain(w.links(&activity.links));
    let facts = w
        .facts()
        .add(words::LINKAGE, joined(path, "\n"))
        .add(names::LINKS, joined(links, "\n"))
        .add(names::LIST_NO, activity.list_no.clone())
        .add(names::RESPONSIBLE, w.units(&activity.units))
        .add(names::OWNER, activity.owner.as_ref().and_then(|owner| w.contact(owner)))
        .add(names::SOURCE, activity.source.clone());
    let marks = activity.marks.iter().map(|mark| w.say(names::mark(*mark))).collect();
    let label = joined([Some(w.say(names::ACTIVITY)), activity.no.clone()].into_iter().flatten(), " ");
    Section::new(1, w.titled(activity.title.as_deref()))
        .labelled(label.unwrap_or_default())
        .with(Block::Tags(marks))
        .with(facts)
        .with(w.claims_about(activity.id.as_str()))
}

/// The headings above an activity, the highest first.
fn above<'a>(w: &Writing<'a>, activity: &Activity) -> Vec<&'a Node> {
    let mut above: Vec<&Node> = Vec::new();
    let mut at = activity.node.as_ref();
    // Bounded, since a hostile file may hold a circle of headings.
    while let Some(node) =
        at.filter(|_| above.len() < w.plan.outline.len()).and_then(|id| w.plan.outline.get(id.as_str()))
    {
        above.push(node);
        at = node.parent.as_ref();
    }
    above.reverse();
    above
}

fn money(w: &Writing<'_>, activity: &Activity) -> Section {
    let year = w.plan.frame.first_year;
    let funding = Funding::of(activity, year);
    let sum = |sum: Option<Sum>| sum.and_then(|sum| sum.to_money().ok()).map(|amount| w.money(amount));
    let moved = funding.transferred.or(funding.supplementary).is_some();
    let facts = w
        .facts()
        .add(names::PROPOSED, w.money_by_year(&activity.proposed))
        .add(if moved { words::GRANTED } else { names::ALLOCATED }, w.money_by_year(&activity.allocated))
        .add(words::TRANSFERRED, sum(funding.transferred))
        .add(words::SUPPLEMENTARY, sum(funding.supplementary))
        .add(words::AFTER_TRANSFERS, sum(funding.allocated).filter(|_| moved))
        .add(words::RELEASED, sum(funding.released))
        .add(words::TO_RELEASE, sum(funding.to_release()));
    let section = Section::new(2, w.say(words::MONEY)).with(facts).with(amounts(w, activity));
    let section = activity
        .lines
        .iter()
        .filter(|line| !line.costs.is_empty())
        .fold(section, |section, line| section.with(costs(w, activity, line)));
    section.with(tables::transfer_table(w, activity)).with(releases(w, activity))
}

/// What is planned in each quarter, and in each month where it is kept so.
fn amounts(w: &Writing<'_>, activity: &Activity) -> Table {
    let periods: Vec<(u16, Period)> = {
        let mut known: Vec<(u16, Period)> =
            activity.lines.iter().flat_map(|line| line.planned.iter().map(|slot| (slot.year, slot.period))).collect();
        known.sort_unstable();
        known.dedup();
        known
    };
    let mut columns = vec![Column::words(w, names::LINES)];
    columns.extend(periods.iter().map(|(_, period)| Column::amounts(w.period(*period))));
    columns.push(Column::figures(w, words::PLANNED_TOTAL));
    let rows = activity.lines.iter().map(|line| {
        let amounts = periods.iter().map(|(year, period)| {
            let amount = line.planned.get(*year, *period).and_then(|entry| entry.amount().ok());
            amount.map(|amount| w.bare_money(amount.into())).unwrap_or_default()
        });
        let given = || line.planned.iter().filter_map(|slot| slot.value.amount().ok());
        let total = given().fold(Sum::ZERO, |sum, amount| sum.plus(amount));
        let total = if given().next().is_some() { w.bare_money(total) } else { String::new() };
        std::iter::once(line_name(w, activity, line)).chain(amounts).chain([total]).collect()
    });
    Table::new(w.money_caption(words::PLANNED_MONEY), columns, rows)
}

fn line_name(w: &Writing<'_>, activity: &Activity, line: &Line) -> String {
    let category = w.say(crate::language::words::budget::category(line.category));
    let name = line.name.clone().or(line.code.clone());
    // A single line without a name is the activity's money as a whole.
    name.unwrap_or_else(|| if activity.lines.len() == 1 { w.say(names::AMOUNT) } else { category })
}

fn costs(w: &Writing<'_>, activity: &Activity, line: &Line) -> Table {
    let columns = vec![
        Column::words(w, words::COST_ITEM),
        Column::figures(w, words::QUANTITY),
        Column::words(w, words::COUNTED_IN),
        Column::figures(w, words::TIMES),
        Column::figures(w, words::RATE),
        Column::figures(w, names::AMOUNT),
    ];
    let number = |number: Option<_>| number.map(|number| w.number(number)).unwrap_or_default();
    let rows = line.costs.iter().map(|cost| {
        let amount = funding::cost(cost).map(|amount| w.bare_money(amount));
        let rate = cost.rate.map(|rate| w.figures(&rate.to_string()));
        let unit = cost.unit.clone().unwrap_or_default();
        let (quantity, times) = (number(cost.quantity), number(cost.times));
        vec![cost.text.clone(), quantity, unit, times, rate.unwrap_or_default(), amount.unwrap_or_default()]
    });
    let total = funding::costs(line).map(|total| {
        let blank = || String::new();
        vec![w.say(crate::language::words::budget::TOTAL), blank(), blank(), blank(), blank(), w.bare_money(total)]
    });
    let caption = format!("{}: {}", w.money_caption(words::COSTS), line_name(w, activity, line));
    Table::new(caption, columns, rows.chain(total))
}

fn releases(w: &Writing<'_>, activity: &Activity) -> Table {
    let columns = vec![
        Column::words(w, words::RELEASE_NO),
        Column::words(w, names::DATE),
        Column::figures(w, names::AMOUNT),
        Column::words(w, words::REFERENCE),
    ];
    let rows = activity.releases.iter().map(|release| {
        let day = release.date.map(|day| w.day(day));
        let amount = release.amount.map(|amount| w.money(amount));
        let (no, reference) = (release.no.clone().unwrap_or_default(), release.reference.clone());
        vec![no, day.unwrap_or_default(), amount.unwrap_or_default(), reference.unwrap_or_default()]
    });
    Table::new(w.say(words::RELEASES), columns, rows)
}

fn risks(w: &Writing<'_>, activity: &Activity) -> Table {
    let columns = vec![
        Column::words(w, words::RISK),
        Column::figures(w, words::LIKELIHOOD),
        Column::figures(w, words::IMPACT),
        Column::words(w, words::RESPONSE),
    ];
    let number = |number: Option<_>| number.map(|number| w.number(number)).unwrap_or_default();
    let rows = activity.risks.iter().map(|risk| {
        let response = risk.response.clone().unwrap_or_default();
        vec![risk.text.clone(), number(risk.likelihood), number(risk.impact), response]
    });
    Table::new(String::new(), columns, rows)
}
