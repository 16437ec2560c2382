//! The sheet of one indicator: everything its template says.

use super::{Block, Column, Section, Table, Writing, items, items_text, joined};
use crate::language::words::{indicator as words, plan as plan_words};
use crate::plan::criteria::{Criteria, Level, Scoring};
use crate::plan::indicator::{Cover, Indicator, ResultSource, Values, Work};
use crate::plan::round::Round;

/// The sheet.
pub(in crate::ui) fn sheet(w: &Writing<'_>, indicator: &Indicator, level: u16) -> Section {
    let no = indicator.no.as_deref().map(|no| format!("{} {no}", w.say(words::INDICATOR)));
    let section = Section::new(level, w.titled(Some(&indicator.title)))
        .labelled(no.unwrap_or_else(|| w.say(words::INDICATOR)))
        .with(identity(w, indicator))
        .under(&w.say(words::DEFINITION), Block::Items(items(w, &indicator.definition)))
        .with(measuring(w, indicator))
        .with(values(w, words::BASELINE, indicator.baseline.as_deref()))
        .with(values(w, words::TARGETS, indicator.targets.as_deref()))
        .with(values(w, words::ROADMAP, indicator.roadmap.as_deref()));
    let section = match &indicator.criteria {
        Some(criteria) => with_criteria(section, w, criteria),
        None => section,
    };
    let section = indicator.rounds.iter().fold(section, |section, round| with_round(section, w, round));
    rest(section, w, indicator)
}

fn identity(w: &Writing<'_>, indicator: &Indicator) -> Option<Block> {
    let kind = words::kind(indicator.kind).map(|text| w.say(text));
    let own_words = indicator.kind_text.clone().filter(|text| kind.as_ref() != Some(text));
    let kind = joined([kind, own_words].into_iter().flatten(), " · ");
    let parent = indicator.parent.as_ref().and_then(|id| w.plan.indicators.get(id.as_str()));
    let node = indicator.node.as_ref().and_then(|id| w.plan.outline.get(id.as_str()));
    let activity = indicator.activity.as_ref().and_then(|id| w.plan.activities.get(id.as_str()));
    let owner = node.and_then(|node| node.title.clone()).or(activity.and_then(|activity| activity.title.clone()));
    w.facts()
        .add(words::BELONGS_TO, owner)
        .add(words::PART_OF, parent.map(|parent| parent.title.clone()))
        .add(words::KIND, kind)
        .add(words::DIMENSION, words::dimension(indicator.dimension).map(|text| w.say(text)))
        .add(words::CATEGORY, indicator.category.clone())
        .add(words::SIGN, indicator.sign.clone())
        .add(words::UNIT, indicator.unit.clone())
        .add(words::WEIGHT, indicator.weight.map(|weight| w.number(weight)))
        .add(words::CASCADED_FROM, indicator.cascaded_from.clone())
        .into()
}

fn measuring(w: &Writing<'_>, indicator: &Indicator) -> Option<Block> {
    let has_source = indicator.source != ResultSource::Typed || !indicator.rounds.is_empty();
    w.facts()
        .add(words::SCOPE, indicator.scope.clone())
        .add(words::FORMULA, indicator.formula.clone())
        .add(words::FORMULA_TEX, indicator.formula_tex.clone())
        .add(words::MEASURED, indicator.measured.as_ref().and_then(|span| w.span(span)))
        .add(words::SOURCE, has_source.then(|| w.say(words::source(indicator.source))))
        .add(words::COVERS, indicator.covers.as_ref().and_then(|cover| covers(w, cover)))
        .into()
}

fn covers(w: &Writing<'_>, cover: &Cover) -> Option<String> {
    let node = cover.node.as_ref().map(|id| {
        let node = w.plan.outline.get(id.as_str());
        w.titled(node.and_then(|node| node.title.as_deref()))
    });
    let activity = cover.activity.as_ref().map(|id| {
        let activity = w.plan.activities.get(id.as_str());
        w.titled(activity.and_then(|activity| activity.title.as_deref()))
    });
    let assessment = cover.assessment.as_ref().map(|id| {
        let assessment = w.plan.assessments.get(id.as_str());
        w.titled(assessment.and_then(|assessment| assessment.title.as_deref()))
    });
    let unit = cover.unit.as_ref().map(|id| w.unit(id));
    let category = cover.category.map(|category| w.say(crate::language::words::budget::category(category)));
    let committed = cover.with_committed.then(|| w.say(words::WITH_COMMITTED));
    let parts = [node, activity, unit, category, assessment, cover.group.clone(), committed];
    joined(parts.into_iter().flatten(), "\n")
}

fn values(w: &Writing<'_>, name: crate::language::words::Text, values: Option<&Values>) -> Option<Block> {
    let values = values?;
    let caption =
        [values.heading.as_deref().unwrap_or(name.of(w.language)), values.unit.as_deref().unwrap_or_default()];
    let caption = joined(caption.into_iter().filter(|text| !text.is_empty()), " · ").unwrap_or_default();
    let columns = vec![Column::words(w, plan_words::YEAR), Column::words(w, name)];
    let rows = values.values.iter().map(|value| vec![w.years(value.year, value.to_year), w.value(value)]);
    let text = values.text.iter().map(|text| vec![String::new(), text.clone()]);
    Table::new(caption, columns, rows.chain(text)).into()
}

fn with_criteria(section: Section, w: &Writing<'_>, criteria: &Criteria) -> Section {
    let has_levels = matches!(criteria.scoring, Scoring::Levels);
    let between = if criteria.prorate { words::PRORATE } else { words::STEPPED };
    let facts = w
        .facts()
        .add(words::SCORING, w.say(words::scoring(criteria.scoring)))
        .add(words::BETWEEN, has_levels.then(|| w.say(between)))
        .add(words::BELOW, has_levels.then(|| w.say(words::below(criteria.below))))
        .add(words::UNIT, criteria.unit.clone())
        .add(words::CAP, criteria.cap.map(|cap| w.number(cap)))
        .add(words::CRITERIA, criteria.text.clone())
        .add(words::FILLED_FROM, criteria.filled_from.clone());
    let columns =
        vec![Column::figures(w, words::POINTS), Column::figures(w, words::THRESHOLD), Column::words(w, words::LEVEL)];
    let row = |level: &Level| {
        let truncated = level.truncated.then(|| w.say(words::TRUNCATED));
        let text = joined([level.text.clone(), truncated].into_iter().flatten(), " ");
        let number = |number: Option<_>| number.map(|number| w.number(number)).unwrap_or_default();
        vec![number(level.points), number(level.threshold), text.unwrap_or_default()]
    };
    let levels = Table::new(String::new(), columns, criteria.levels.iter().map(row));
    section.under(&w.say(words::CRITERIA), facts).with(levels)
}

fn with_round(section: Section, w: &Writing<'_>, round: &Round) -> Section {
    let number = |number: Option<_>| number.map(|number| w.number(number));
    let steps = round.steps.iter().map(|step| {
        let done = step.done.then(|| format!(" ({})", w.say(words::IS_DONE)));
        let no = step.no.as_ref().map(|no| format!("{no} "));
        format!("{}{}{}", no.unwrap_or_default(), step.text, done.unwrap_or_default())
    });
    let evidence = items_text(w, "", false, &round.evidence);
    let facts = w
        .facts()
        .add(words::TARGET, round.target.clone())
        .add(words::CHECKPOINT, w.compared(round.operator, round.checkpoint, round.unit.as_deref()))
        .add(words::TARGETS, Some(items_text(w, "", false, &round.targets)))
        .add(words::DUE_STEPS, joined(steps, "\n"))
        .add(words::RESULT, number(round.result))
        .add(words::ASSESSED, number(round.assessed))
        .add(words::NUMERATOR, number(round.numerator))
        .add(words::DENOMINATOR, number(round.denominator))
        .add(words::DEDUCTION, number(round.deduction))
        .add(words::DEDUCTION_REASON, round.deduction_reason.clone())
        .add(words::ACHIEVED, round.achieved.clone())
        .add(words::EVIDENCE, Some(evidence))
        .add(words::PROBLEMS, round.problems.clone())
        .add(words::SUGGESTIONS, round.suggestions.clone());
    let months = plan_words::round_of(&w.figures(&round.months.to_string()), w.language);
    section.under(&format!("{months} {}", w.year(round.year)), facts)
}

fn rest(section: Section, w: &Writing<'_>, indicator: &Indicator) -> Section {
    let penalty = indicator.penalty.as_deref();
    let applies = penalty
        .map(|penalty| w.say(if penalty.applies { words::PENALTY_APPLIES } else { words::PENALTY_DOES_NOT_APPLY }));
    let facts = w
        .facts()
        .flag(words::ROUNDS, indicator.better_of_rounds, words::BETTER_OF_ROUNDS)
        .add(words::PENALTY, penalty.and_then(|penalty| penalty.text.clone()))
        .add(words::PENALTY_READING, penalty.and_then(|penalty| penalty.reading.clone()))
        .add(words::PENALTY_POINTS, penalty.and_then(|penalty| penalty.points_per_round).map(|n| w.number(n)))
        .add(words::PENALTY, applies)
        .add(words::BENEFIT, indicator.benefit.clone())
        .add(words::DATA_SOURCE, indicator.data_source.clone())
        .add(words::COLLECTION, indicator.collection.clone())
        .add(words::REMARK, indicator.remark.clone())
        .add(words::OWNER, indicator.owner.as_ref().and_then(|owner| w.contact(owner)))
        .add(plan_words::RESPONSIBLE, w.units(&indicator.units))
        .add(plan_words::RESPONSIBLE, indicator.units_text.clone());
    let rounds = indicator
        .rounds
        .iter()
        .map(|round| (round.id.as_str(), plan_words::round_of(&w.figures(&round.months.to_string()), w.language)));
    section
        .with(stages(w, indicator))
        .under(&w.say(words::CONDITIONS), Block::Items(items(w, &indicator.conditions)))
        .with(facts)
        .with(works(w, &indicator.works))
        .with_texts(&indicator.texts)
        .with(w.claims_about_all([(indicator.id.as_str(), String::new())].into_iter().chain(rounds)))
}

fn stages(w: &Writing<'_>, indicator: &Indicator) -> Table {
    let columns =
        vec![Column::words(w, plan_words::NO), Column::words(w, words::STAGES), Column::figures(w, words::PASS_SCORE)];
    let rows = indicator.stages.iter().map(|stage| {
        let score = stage.pass_score.map(|score| w.number(score));
        vec![stage.no.clone().unwrap_or_default(), stage.text.clone(), score.unwrap_or_default()]
    });
    Table::new(w.say(words::STAGES), columns, rows)
}

fn works(w: &Writing<'_>, works: &[Work]) -> Table {
    let columns = vec![
        Column::words(w, words::WORKS),
        Column::words(w, plan_words::RESPONSIBLE),
        Column::figures(w, plan_words::AMOUNT),
    ];
    let rows = works.iter().map(|work| {
        let none = work.without_money.then(|| w.say(words::WITHOUT_MONEY));
        let amount = work.amount.map(|amount| w.money(amount)).or(none);
        let unit = work.unit.as_ref().map(|unit| w.unit(unit));
        vec![work.title.clone(), unit.unwrap_or_default(), amount.unwrap_or_default()]
    });
    Table::new(w.say(words::WORKS), columns, rows)
}
