//! Assessments of the organisation: groups, items, sub-items with scores, measures; then the rule tables of the plan.

use crate::language::words::{agreement as words, plan as plan_words};
use crate::plan::assessment::{Assessment, AssessmentGroup, AssessmentItem, AssessmentMeasure, SubItem};
use crate::plan::number::Number;
use crate::plan::rules::RuleTable;
use crate::ui::document::{Block, Column, Section, Sections, Table, Writing, items, items_text, joined};

/// The sections of the page.
pub(in crate::ui) fn sections<'a>(w: &'a Writing<'a>) -> Sections<'a> {
    let assessments = w.plan.assessments.iter().flat_map(move |known| {
        let groups = known.groups.iter().flat_map(move |known| {
            std::iter::once(group(w, known)).chain(known.items.iter().map(move |known| item(w, known)))
        });
        std::iter::once(assessment(w, known)).chain(groups)
    });
    Box::new(assessments.chain(w.plan.rules.tables.iter().map(|table| rules(w, table))))
}

fn number(w: &Writing<'_>, number: Option<Number>) -> Option<String> {
    number.map(|number| w.number(number))
}

fn assessment(w: &Writing<'_>, assessment: &Assessment) -> Section {
    let rules = assessment.levels.as_ref().map(|id| {
        let table = w.plan.rules.tables.iter().find(|table| table.id == *id);
        table.map_or_else(|| id.clone(), |table| table.title.clone())
    });
    let facts = w
        .facts()
        .add(words::SCHEME, w.say(words::scheme(assessment.scheme)))
        .add(words::YEAR, w.year(assessment.year))
        .add(words::MEASURES_YEAR, assessment.measures_year.map(|year| w.year(year)))
        .add(words::STATED_TOTAL, number(w, assessment.stated_total))
        .add(words::STATED_LEVEL, assessment.stated_level.clone())
        .add(words::TARGET, w.compared(assessment.target_operator, assessment.target, None))
        .add(words::TARGET_TEXT, assessment.target_text.clone())
        .add(words::PASS_MARK, number(w, assessment.pass_mark))
        .add(words::PASS_TEXT, assessment.pass_text.clone())
        .add(words::LEVEL_TABLE, rules);
    let scheme = w.say(words::scheme(assessment.scheme));
    let title = assessment.title.clone().unwrap_or_else(|| format!("{scheme} {}", w.year(assessment.year)));
    Section::new(1, title)
        .with(facts)
        .with(benchmarks(w, assessment))
        .with_texts(&assessment.texts)
        .with(w.claims_about(assessment.id.as_str()))
}

fn benchmarks(w: &Writing<'_>, assessment: &Assessment) -> Table {
    let columns = vec![
        Column::words(w, words::NATIONAL),
        Column::figures(w, words::VALUE),
        Column::words(w, plan_words::UNIT_OF_COUNT),
        Column::words(w, words::LEVEL),
    ];
    let rows = assessment.national.iter().map(|known| {
        let name = words::benchmark(&known.name).map_or_else(|| known.name.clone(), |text| w.say(text));
        let texts = [Some(name), number(w, known.value), known.unit.clone(), known.text.clone()];
        texts.map(Option::unwrap_or_default).to_vec()
    });
    Table::new(String::new(), columns, rows)
}

fn group(w: &Writing<'_>, group: &AssessmentGroup) -> Section {
    let facts = w
        .facts()
        .add(plan_words::NAME_EN, group.name_en.clone())
        .add(words::HEADING, group.heading.clone())
        .add(crate::language::words::indicator::WEIGHT, number(w, group.weight))
        .add(words::STATED_SCORE, number(w, group.stated_score));
    Section::new(2, w.titled(group.name.as_deref().or(group.name_en.as_deref()).or(group.code.as_deref())))
        .labelled(group.code.clone().unwrap_or_default())
        .with(facts)
        .with(group.code.as_deref().and_then(|code| w.claims_about(code)))
}

fn item(w: &Writing<'_>, item: &AssessmentItem) -> Section {
    let facts = w
        .facts()
        .add(words::SCORE, number(w, item.score))
        .add(words::LEVEL, item.level.clone())
        .add(words::TARGET, number(w, item.target))
        .add(words::LAST_SCORE, number(w, item.last_score))
        .add(words::STATED_COUNT, item.stated_count.map(|count| w.count(count as usize)))
        .add(words::TO_IMPROVE, item.to_improve.clone())
        .add(plan_words::RESPONSIBLE, w.units(&item.units))
        .add(words::ASSIGNED_UNITS, w.units(&item.assigned_units));
    let subs = item.sub_items.iter().map(|sub| (sub.id.as_str(), sub.no.clone().unwrap_or_default()));
    let measures = item.measures.iter().map(|known| (known.id.as_str(), known.no.clone().unwrap_or_default()));
    Section::new(3, w.titled(Some(&item.name)))
        .labelled(joined([Some(w.say(words::ITEM)), item.no.clone()].into_iter().flatten(), " ").unwrap_or_default())
        .with(facts)
        .with(sub_items(w, &item.sub_items))
        .under(&w.say(words::PUBLISHED), Block::Items(items(w, &item.published)))
        .with(measure_table(w, &item.measures))
        .under(&w.say(words::EVIDENCE), Block::Items(items(w, &item.evidence)))
        .under(&w.say(words::ASSIGNMENT), Block::Items(items(w, &item.assignment)))
        .with(w.claims_about_all([(item.id.as_str(), String::new())].into_iter().chain(subs).chain(measures)))
}

fn sub_items(w: &Writing<'_>, subs: &[SubItem]) -> Table {
    let columns = vec![
        Column::words(w, plan_words::NO),
        Column::words(w, words::SUB_ITEMS),
        Column::figures(w, words::SCORE),
        Column::words(w, words::COURSE),
    ];
    let rows = subs.iter().map(|sub| {
        let course = words::course(sub.course).map(|text| w.say(text));
        [sub.no.clone(), Some(sub.text.clone()), number(w, sub.score), course].map(Option::unwrap_or_default).to_vec()
    });
    Table::new(String::new(), columns, rows)
}

fn measure_table(w: &Writing<'_>, measures: &[AssessmentMeasure]) -> Table {
    let columns = vec![
        Column::words(w, plan_words::NO),
        Column::words(w, words::MEASURES),
        Column::words(w, plan_words::RESPONSIBLE),
        Column::words(w, words::DUE),
    ];
    let rows = measures.iter().map(|measure| {
        let text = items_text(w, &measure.text, false, &measure.items);
        let due = measure.due.map(|day| w.day(day));
        [measure.no.clone(), Some(text), w.units(&measure.units), due].map(Option::unwrap_or_default).to_vec()
    });
    Table::new(w.say(words::MEASURES), columns, rows)
}

fn rules(w: &Writing<'_>, table: &RuleTable) -> Section {
    let facts = w
        .facts()
        .add(words::SINCE, table.since.map(|year| w.year(year)))
        .add(words::SOURCE, table.source.clone())
        .add(words::CERTAINTY, w.say(words::certainty(table.certainty)));
    let columns =
        vec![Column::words(w, words::BAND), Column::figures(w, words::FROM), Column::figures(w, words::STATED_MAX)];
    let rows = table.bands.iter().map(|band| {
        [Some(band.name.clone()), number(w, band.min), number(w, band.stated_max)]
            .map(Option::unwrap_or_default)
            .to_vec()
    });
    Section::new(1, w.titled(Some(&table.title)))
        .labelled(w.say(words::RULES))
        .with(facts)
        .with(Table::new(String::new(), columns, rows))
        .with(w.claims_about(&table.id))
}
