//! What an indicator is: number, title, kinds, who answers for it, its definition in words, and all else a document says.

use super::super::super::{NewId, Refusal, RowKey, units};
use super::super::{
    Choice, GONE, Holds, Part, Parts, Rows, RowsAct, Section, cell_of, choice, figure, line, none_of, number_of,
    text_of, waived,
};
use super::IndicatorForm;
use super::works::WORK_COLUMNS;
use crate::edit::{Edit, IndicatorChange, IndicatorText, ItemList, NumberField, Responsibility, TextField};
use crate::language::words::{Text, form as words, indicator as names};
use crate::plan::activity::Activity;
use crate::plan::id::Id;
use crate::plan::indicator::{Dimension, Indicator, IndicatorKind, Penalty, Stage, Work};
use crate::plan::organisation::Contact;
use crate::plan::outline::Node;
use crate::plan::text::HeadedText;
use crate::plan::waiver::{MovedWeight, Waiver, WaiverRule};
use std::sync::Arc;

/// A text of the sheet: its key, its field, its name, where it stands.
type Known = (&'static str, IndicatorText, Text, fn(&Indicator) -> &Option<String>);

const TEXTS: [Known; 12] = [
    ("kind_text", IndicatorText::Kind, words::KIND_TEXT, |it| &it.kind_text),
    ("category", IndicatorText::Category, names::CATEGORY, |it| &it.category),
    ("sign", IndicatorText::Sign, names::SIGN, |it| &it.sign),
    ("cascaded_from", IndicatorText::CascadedFrom, names::CASCADED_FROM, |it| &it.cascaded_from),
    ("units_text", IndicatorText::Units, words::UNITS_TEXT, |it| &it.units_text),
    ("scope", IndicatorText::Scope, names::SCOPE, |it| &it.scope),
    ("formula", IndicatorText::Formula, names::FORMULA, |it| &it.formula),
    ("formula_tex", IndicatorText::FormulaTex, names::FORMULA_TEX, |it| &it.formula_tex),
    ("data_source", IndicatorText::DataSource, names::DATA_SOURCE, |it| &it.data_source),
    ("collection", IndicatorText::Collection, names::COLLECTION, |it| &it.collection),
    ("benefit", IndicatorText::Benefit, names::BENEFIT, |it| &it.benefit),
    ("remark", IndicatorText::Remark, names::REMARK, |it| &it.remark),
];

impl IndicatorForm<'_> {
    pub(super) fn general(&self) -> Section {
        let (it, language) = (self.indicator, self.reading.language);
        let kinds = IndicatorKind::ALL.iter().map(|kind| match names::kind(*kind) {
            Some(name) => choice(kind.word(), name.of(language)),
            None => Choice { word: kind.word().to_owned(), ..none_of(self.reading) },
        });
        let dimensions = Dimension::ALL.iter().map(|dimension| match names::dimension(*dimension) {
            Some(name) => choice(dimension.word(), name.of(language)),
            None => Choice { word: dimension.word().to_owned(), ..none_of(self.reading) },
        });
        let owner = it.owner.as_deref().cloned().unwrap_or_default();
        let parent = it.parent.as_ref().map_or("", |parent| parent.as_str());
        let mut parts = Parts::new(self.reading)
            .line("no", words::NO, it.no.as_deref())
            .prose("title", words::TITLE, Some(&it.title))
            .line("unit", names::UNIT, it.unit.as_deref())
            .choice("kind", names::KIND, it.kind.word(), kinds.collect())
            .choice("dimension", names::DIMENSION, it.dimension.word(), dimensions.collect());
        let weights: Vec<Part> = self.weights().collect();
        parts.parts.extend(weights);
        parts = parts.choice("parent", names::PART_OF, parent, self.others_than_itself()).choice(
            "belongs_to",
            names::BELONGS_TO,
            self.belongs_to(),
            self.places(),
        );
        if it.parent.is_some() {
            parts = self.waiver(parts.figure("weight", words::WEIGHT_AMONG_PARTS, it.weight));
        }
        for (key, _, name, of) in TEXTS.iter().take(4) {
            parts = parts.line(*key, *name, of(it).as_deref());
        }
        parts
            .line("units", words::UNITS, Some(&units::names(self.plan, &it.units)))
            .line("units_text", words::UNITS_TEXT, it.units_text.as_deref())
            .line("owner/position", words::OWNER_POSITION, owner.position.as_deref())
            .line("owner/name", words::OWNER_NAME, owner.name.as_deref())
            .line("owner/telephone", words::OWNER_TELEPHONE, owner.telephone.as_deref())
            .under("general", words::GENERAL.of(language))
    }

    /// Its weight in each agreement that has it.
    fn weights(&self) -> impl Iterator<Item = Part> {
        let id = &self.indicator.id;
        let agreements = self.plan.agreements.iter();
        let is_one = self.plan.agreements.len() == 1;
        let entered = agreements.filter_map(move |known| {
            let entry = known.entries.iter().find(|entry| entry.indicator == *id)?;
            Some((known, entry.weight))
        });
        entered.map(move |(known, weight)| Part {
            key: format!("weight_in/{}", known.id),
            name: match is_one {
                true => names::WEIGHT.of(self.reading.language).to_owned(),
                false => words::weight_in(&known.title, self.reading.language),
            },
            holds: figure(self.reading, weight),
        })
    }

    fn others_than_itself(&self) -> Vec<Choice> {
        let others = self.plan.indicators.iter().filter(|other| other.id != self.indicator.id);
        std::iter::once(none_of(self.reading)).chain(others.map(|other| choice(&other.id, titled(other)))).collect()
    }

    /// What it belongs to, as a row of the plan's outline.
    fn belongs_to(&self) -> String {
        let (node, activity) = (self.indicator.node.as_ref(), self.indicator.activity.as_ref());
        let row = activity.map(|id| RowKey::Activity(id.shared())).or(node.map(|id| RowKey::Node(id.shared())));
        row.map(|row| row.to_string()).unwrap_or_default()
    }

    /// What an indicator can belong to: headings, activities, or the plan itself. Of a very large plan only those of the
    /// first rows, because nobody finds anything in a longer list; there indicators are added below their heading.
    fn places(&self) -> Vec<Choice> {
        const MOST: usize = 2_000;
        let known = self.belongs_to();
        let titled =
            |no: Option<&str>, title: Option<&str>| [no, title].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let node = |node: &Arc<Node>| {
            let title = titled(node.code.as_deref(), node.title.as_deref());
            choice(RowKey::Node(node.id.shared()), title)
        };
        let activity = |activity: &Arc<Activity>| {
            let title = titled(activity.no.as_deref(), activity.title.as_deref());
            choice(RowKey::Activity(activity.id.shared()), title)
        };
        let mut all: Vec<Choice> = vec![none_of(self.reading)];
        all.extend(self.plan.outline.iter().take(MOST).map(node));
        all.extend(self.plan.activities.iter().take(MOST).map(activity));
        if all.iter().all(|place| place.word != known) {
            let (node, activity) = (self.indicator.node.as_ref(), self.indicator.activity.as_ref());
            let title = activity
                .and_then(|id| self.plan.activities.get(id.as_str())?.title.clone())
                .or_else(|| self.plan.outline.get(node?.as_str())?.title.clone());
            all.push(choice(&known, title.unwrap_or_else(|| known.clone())));
        }
        all
    }

    fn waiver(&self, parts: Parts) -> Parts {
        let waiver = self.indicator.waiver.as_deref();
        let rules = WaiverRule::ALL.iter().map(|rule| {
            let name = names::waiver(*rule).of(self.reading.language);
            choice(rule.word(), name)
        });
        let not = choice("", words::NOT_WAIVED.of(self.reading.language));
        let chosen = waiver.map_or("", |waiver| waiver.rule.word());
        let parts = parts.choice("waiver/rule", words::WAIVER, chosen, std::iter::once(not).chain(rules).collect());
        match waiver {
            Some(waiver) => {
                let mut parts = parts.line("waiver/reason", words::WAIVER_REASON, waiver.reason.as_deref());
                let it = self.indicator;
                let others = self.plan.indicators.iter().filter(|other| other.parent == it.parent && other.id != it.id);
                let name = words::MOVED.of(self.reading.language).to_owned();
                let named = ("waiver/moved".to_owned(), name);
                parts.parts.extend(waived::moved(named, Some(waiver), others.map(Arc::as_ref), self.reading));
                parts
            }
            None => parts,
        }
    }

    pub(super) fn meaning(&self) -> Section {
        let it = self.indicator;
        let mut parts =
            Parts::new(self.reading).items("definition", names::DEFINITION, ItemList::Definition(it.id.clone()));
        for (key, _, name, of) in TEXTS.iter().skip(5).take(5) {
            parts = parts.prose(*key, *name, of(it).as_deref());
        }
        parts
            .items("conditions", names::CONDITIONS, ItemList::Conditions(it.id.clone()))
            .prose("benefit", names::BENEFIT, it.benefit.as_deref())
            .prose("remark", names::REMARK, it.remark.as_deref())
            .under("meaning", words::MEANING.of(self.reading.language))
    }

    /// Penalty, stages, other texts.
    pub(super) fn others(&self) -> Section {
        let it = self.indicator;
        let penalty = it.penalty.as_deref().cloned().unwrap_or_default();
        let stage =
            |stage: &Stage| vec![line(stage.no.as_deref()), prose(&stage.text), figure(self.reading, stage.pass_score)];
        let text = |text: &HeadedText| vec![line(Some(&text.heading)), prose(&text.text)];
        Parts::new(self.reading)
            .mark("penalty/applies", words::PENALTY_APPLIES, penalty.applies)
            .figure("penalty/points", names::PENALTY_POINTS, penalty.points_per_round)
            .prose("penalty/text", words::PENALTY_TEXT, penalty.text.as_deref())
            .prose("penalty/reading", words::PENALTY_READING, penalty.reading.as_deref())
            .rows("works", names::WORKS, &WORK_COLUMNS, it.works.iter().map(|work| self.work(work)).collect())
            .rows(
                "stages",
                words::STAGES,
                &[words::NO, words::TEXT, names::PASS_SCORE],
                it.stages.iter().map(stage).collect(),
            )
            .rows("texts", words::TEXTS, &[words::VALUES_HEADING, words::TEXT], it.texts.iter().map(text).collect())
            .under("others", words::OTHERS.of(self.reading.language))
    }

    pub(super) fn enter_general(&self, key: &str, text: &str) -> Result<Option<Edit>, Refusal> {
        let (it, typed) = (self.indicator, text_of(text));
        let id = it.id.clone();
        if let Some((_, field, ..)) = TEXTS.iter().find(|(known, ..)| *known == key) {
            return self.changed(IndicatorChange::Text(*field, typed));
        }
        let (head, rest) = key.split_once('/').unwrap_or((key, ""));
        match head {
            "no" => Ok(Some(Edit::SetText { field: TextField::IndicatorNo(id), text: typed })),
            "title" if typed.is_none() => Err(Refusal::Closed(words::NAME_NEEDED)),
            "title" => Ok(Some(Edit::SetText { field: TextField::IndicatorTitle(id), text: typed })),
            "unit" => self.changed(IndicatorChange::Text(IndicatorText::Unit, typed)),
            "kind" => self.changed(IndicatorChange::Kind(IndicatorKind::from_word(text).ok_or(GONE)?)),
            "dimension" => self.changed(IndicatorChange::Dimension(Dimension::from_word(text).ok_or(GONE)?)),
            "parent" => self.changed(IndicatorChange::Parent(self.other(text)?)),
            "belongs_to" => self.changed(match RowKey::parse(text) {
                None if text.is_empty() => IndicatorChange::BelongsTo(None, None),
                // An activity says more than the heading it hangs on.
                Some(RowKey::Activity(id)) => IndicatorChange::BelongsTo(None, Some(Id::from(id))),
                Some(RowKey::Node(id)) => IndicatorChange::BelongsTo(Some(Id::from(id)), None),
                _ => return Err(GONE),
            }),
            "weight" => Ok(Some(Edit::SetNumber { field: NumberField::IndicatorWeight(id), number: number_of(text)? })),
            "weight_in" => {
                let agreement = self.plan.agreements.get(rest).ok_or(GONE)?.id.clone();
                let field = NumberField::AgreementWeight(agreement, id);
                Ok(Some(Edit::SetNumber { field, number: number_of(text)? }))
            }
            "units" => units::enter(self.plan, Responsibility::Indicator(id), &it.units, text),
            "owner" => {
                let mut owner = it.owner.as_deref().cloned().unwrap_or_default();
                *match rest {
                    "position" => &mut owner.position,
                    "name" => &mut owner.name,
                    _ => &mut owner.telephone,
                } = typed;
                let owner = (owner != Contact::default()).then(|| Box::new(owner));
                self.changed(IndicatorChange::Owner(owner))
            }
            "waiver" => self.changed(IndicatorChange::Waiver(match (rest, it.waiver.as_deref()) {
                ("rule", _) if text.is_empty() => None,
                ("rule", known) => {
                    let rule = WaiverRule::from_word(text).ok_or(GONE)?;
                    Some(Box::new(Waiver { rule, ..known.cloned().unwrap_or_default() }))
                }
                (_, Some(known)) => Some(match cell_of(rest, "moved") {
                    Some(cell) => waived::enter(known, cell, text)?,
                    None => Box::new(Waiver { reason: typed, ..known.clone() }),
                }),
                (_, None) => return Err(GONE),
            })),
            "penalty" => {
                let mut penalty = it.penalty.as_deref().cloned().unwrap_or_default();
                match rest {
                    "applies" => penalty.applies = !text.is_empty(),
                    "points" => penalty.points_per_round = number_of(text)?,
                    "text" => penalty.text = typed,
                    _ => penalty.reading = typed,
                }
                let penalty = (penalty != Penalty::default()).then(|| Box::new(penalty));
                self.changed(IndicatorChange::Penalty(penalty))
            }
            "stages" => {
                let (row, column) = cell_of(key, "stages").ok_or(GONE)?;
                let mut stages = it.stages.clone();
                let stage = stages.get_mut(row).ok_or(GONE)?;
                match column {
                    0 => stage.no = typed,
                    1 => stage.text = typed.unwrap_or_default(),
                    _ => stage.pass_score = number_of(text)?,
                }
                self.changed(IndicatorChange::Stages(stages))
            }
            "works" => {
                let cell = cell_of(key, "works").ok_or(GONE)?;
                self.changed(IndicatorChange::Works(self.works_with(cell, text)?))
            }
            "texts" => {
                let (row, column) = cell_of(key, "texts").ok_or(GONE)?;
                let mut texts = it.texts.clone();
                let known = texts.get_mut(row).ok_or(GONE)?;
                *if column == 0 { &mut known.heading } else { &mut known.text } = typed.unwrap_or_default();
                self.changed(IndicatorChange::Texts(texts))
            }
            _ => Err(GONE),
        }
    }

    pub(super) fn act_on_others(&self, key: &str, act: RowsAct, new_id: NewId<'_>) -> Option<Edit> {
        let it = self.indicator;
        Some(match key {
            "waiver/moved" => {
                let waiver = it.waiver.as_deref()?;
                let moved = act.on(&waiver.moved, MovedWeight::default)?;
                self.edit(IndicatorChange::Waiver(Some(Box::new(Waiver { moved, ..waiver.clone() }))))
            }
            "works" => self.edit(IndicatorChange::Works(act.on(&it.works, Work::default)?)),
            "stages" => self.edit(IndicatorChange::Stages(act.on(&it.stages, Stage::default)?)),
            "texts" => self.edit(IndicatorChange::Texts(act.on(&it.texts, HeadedText::default)?)),
            "parts" => {
                let at = self.plan.indicators.position(it.id.as_str())?.saturating_add(1);
                let part = Indicator {
                    id: Id::new(&new_id()),
                    title: crate::language::words::rows::NEW_INDICATOR.of(self.reading.language).to_owned(),
                    parent: Some(it.id.clone()),
                    node: it.node.clone(),
                    activity: it.activity.clone(),
                    ..Indicator::default()
                };
                Edit::AddIndicator { at, indicator: Arc::new(part) }
            }
            _ => return None,
        })
    }

    /// The indicators that are its parts, as links, with their weights.
    pub(super) fn parts_of_it(&self) -> Rows {
        let parts = self.plan.indicators.iter().filter(|part| part.parent.as_ref() == Some(&self.indicator.id));
        let row = |part: &Arc<Indicator>| {
            vec![Holds::Link(part.id.to_string(), titled(part)), figure(self.reading, part.weight)]
        };
        let title = |text: Text| text.of(self.reading.language).to_owned();
        Rows {
            columns: vec![title(names::INDICATOR), title(names::WEIGHT)],
            rows: parts.map(row).collect(),
            add: Some(title(words::ADD_PART)),
            can_remove: false,
            can_move: false,
        }
    }
}

fn prose(text: &str) -> Holds {
    Holds::Prose(text.to_owned())
}

/// An indicator by its number and title.
pub(in crate::sheet::form) fn titled(indicator: &Indicator) -> String {
    match indicator.no.as_deref() {
        Some(no) => format!("{no} {}", indicator.title),
        None => indicator.title.clone(),
    }
}
