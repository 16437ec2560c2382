//! Scoring of the open plan: which agreement and assessment are shown, the band of the total, rows of assessments and
//! rule tables that come and go, and the copy of the tables in use.

use super::sheets::SheetKind;
use super::workspace::Workspace;
use crate::browser::id;
use crate::edit::{AssessmentChange, Edit, ListEdit, RulesChange};
use crate::figures::agreement::Table;
use crate::figures::{Asked, band, rules};
use crate::language::words::schemes::{self, Template};
use crate::language::words::{Text, agreement as names, scoring as words};
use crate::plan::Plan;
use crate::plan::agreement::Agreement;
use crate::plan::assessment::{Assessment, AssessmentGroup, AssessmentItem, Scheme, SubItem};
use crate::plan::id::Id;
use crate::sheet::RowKey;
use crate::sheet::assessment::{group_key, item_key, sub_item_key};
use leptos::prelude::*;
use std::sync::Arc;

/// Something that can be chosen to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choosable {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
}

/// The band of a total and the table that says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalBand {
    /// Its name; nothing below the least one.
    pub band: Option<String>,
    /// The title of the table.
    pub table: String,
    /// How sure the table is.
    pub certainty: Text,
}

impl TotalBand {
    pub(super) fn of(banded: &band::Banded<'_>) -> TotalBand {
        TotalBand {
            band: banded.band.map(|band| band.name.clone()),
            table: banded.table.title.clone(),
            certainty: names::certainty(banded.table.certainty),
        }
    }
}

impl Workspace {
    /// The agreement and round that the indicators page shows.
    pub(super) fn asked(self) -> Asked {
        self.view.with(|view| Asked { agreement: view.agreement.as_deref().map(Id::new), months: view.round })
    }

    /// The assessment that its page shows: the chosen one, else the plan's first.
    pub(super) fn assessment_of(self, plan: &Plan) -> Option<&Arc<Assessment>> {
        let chosen = self.view.with(|view| view.assessment.as_deref().and_then(|id| plan.assessments.get(id)));
        chosen.or_else(|| plan.assessments.iter().next())
    }

    /// The agreements of the plan.
    pub fn agreements(self) -> Vec<Choosable> {
        let plan = self.plan().get();
        let of = |known: &Arc<Agreement>| Choosable { id: known.id.to_string(), title: known.title.clone() };
        plan.agreements.iter().map(of).collect()
    }

    /// The assessments of the plan.
    pub fn assessments(self) -> Vec<Choosable> {
        let plan = self.plan().get();
        let reading = self.reading_of(&plan);
        let of = |known: &Arc<Assessment>| {
            let year = || reading.digits.show(&known.year.to_string()).into_owned();
            let named = || format!("{} {}", names::scheme(known.scheme).of(reading.language), year());
            Choosable { id: known.id.to_string(), title: known.title.clone().unwrap_or_else(named) }
        };
        plan.assessments.iter().map(of).collect()
    }

    /// The id of the agreement that is shown.
    pub fn shown_agreement(self) -> Option<String> {
        self.asked().agreement_of(&self.plan().get()).map(|known| known.id.to_string())
    }

    /// The id of the assessment that is shown.
    pub fn shown_assessment(self) -> Option<String> {
        self.assessment_of(&self.plan().get()).map(|known| known.id.to_string())
    }

    /// The agreement that is shown, its table of scores, and the months of the round that is chosen.
    pub fn agreed(self) -> Option<(Arc<Agreement>, Arc<Table>, Option<u8>)> {
        let (plan, asked) = (self.plan().get(), self.asked());
        let agreement = asked.agreement_of(&plan)?.clone();
        Some((agreement, self.figures.write_value().agreed(&plan, &asked), asked.months))
    }

    /// The band of the total on the indicators page; nothing while there is no score.
    pub fn total_band(self) -> Option<TotalBand> {
        let (plan, asked) = (self.plan().get(), self.asked());
        let agreement = asked.agreement_of(&plan)?;
        let table = self.figures.write_value().agreed(&plan, &asked);
        band::of_total(&plan, agreement, &table).map(|banded| TotalBand::of(&banded))
    }

    /// Adds an assessment of the plan's year on the screen and shows it.
    pub fn add_assessment(self, scheme: Scheme) {
        let year = self.view.with_untracked(|view| view.year);
        self.show_assessment(Assessment { scheme, year, ..Assessment::default() });
    }

    /// Adds an assessment with the groups and items of its scheme, in a year in which that holds, and shows it.
    pub fn add_from_scheme(self, template: &Template) {
        let language = untrack(|| self.reading().get().language);
        let year = self.view.with_untracked(|view| view.year);
        let year = year.max(template.since.unwrap_or(year)).min(template.until.unwrap_or(u16::MAX));
        let item = |(no, name): &(&str, Text)| AssessmentItem {
            id: Id::new(&id::short_id()),
            no: Some((*no).to_owned()),
            name: name.of(language).to_owned(),
            ..AssessmentItem::default()
        };
        let group = |known: &schemes::Group| AssessmentGroup {
            code: Some(known.code.to_owned()),
            name: Some(known.name.of(language).to_owned()),
            part_of: known.part_of.map(str::to_owned),
            items: known.items.iter().map(item).collect(),
            ..AssessmentGroup::default()
        };
        let groups = template.groups.iter().map(group).collect();
        self.show_assessment(Assessment { scheme: template.scheme, year, groups, ..Assessment::default() });
    }

    fn show_assessment(self, assessment: Assessment) {
        let id = id::short_id();
        let part = Arc::new(Assessment { id: Id::new(&id), ..assessment });
        let at = self.plan().with_untracked(|plan| plan.assessments.len());
        if self.apply(&Edit::Assessments(ListEdit::Add { at, part })) {
            self.view.update(|view| view.assessment = Some(id));
        }
    }

    /// Adds a group behind the others of the assessment that is shown. Tells why it cannot.
    pub fn add_group(self) -> Result<(), Text> {
        let plan = self.plan().get_untracked();
        let assessment = untrack(|| self.assessment_of(&plan)).ok_or(words::NO_ASSESSMENT)?;
        let mut groups = assessment.groups.clone();
        groups.push(AssessmentGroup::default());
        self.set_groups(assessment, groups, group_key(assessment.groups.len()));
        Ok(())
    }

    /// Adds an item to the active group, or to that of the active item. Tells why it cannot.
    pub fn add_item(self) -> Result<(), Text> {
        let plan = self.plan().get_untracked();
        let assessment = untrack(|| self.assessment_of(&plan)).ok_or(words::NO_ASSESSMENT)?;
        let at = self.active_place(assessment).map(|(group, _)| group).ok_or(words::CHOOSE_GROUP)?;
        let item = AssessmentItem { id: Id::new(&id::short_id()), ..AssessmentItem::default() };
        let row = item_key(&item);
        let mut groups = assessment.groups.clone();
        groups.get_mut(at).ok_or(words::CHOOSE_GROUP)?.items.push(item);
        self.set_folded(SheetKind::Assessment, &group_key(at), false);
        self.set_groups(assessment, groups, row);
        Ok(())
    }

    /// Adds a sub-item to the active item. Tells why it cannot.
    pub fn add_sub_item(self) -> Result<(), Text> {
        let plan = self.plan().get_untracked();
        let assessment = untrack(|| self.assessment_of(&plan)).ok_or(words::NO_ASSESSMENT)?;
        let (at, item) = self.active_place(assessment).ok_or(words::CHOOSE_ITEM)?;
        let active = item.ok_or(words::CHOOSE_ITEM)?;
        let sub = SubItem { id: Id::new(&id::short_id()), ..SubItem::default() };
        let row = sub_item_key(&sub);
        let mut groups = assessment.groups.clone();
        let mut items = groups.get_mut(at).into_iter().flat_map(|group| &mut group.items);
        items.find(|item| item.id == active.id).ok_or(words::CHOOSE_ITEM)?.sub_items.push(sub);
        self.set_folded(SheetKind::Assessment, &item_key(active), false);
        self.set_groups(assessment, groups, row);
        Ok(())
    }

    /// Copies the tables that the plan is read with and has no copy of; tells whether there were any.
    pub fn copy_tables(self) -> bool {
        let plan = self.plan().get_untracked();
        let put =
            |table: &crate::plan::rules::RuleTable| Edit::Rules(Box::new(RulesChange::Put(Box::new(table.clone()))));
        let edits: Vec<Edit> = rules::borrowed(&plan).into_iter().map(put).collect();
        !edits.is_empty() && self.apply(&Edit::All(edits))
    }

    fn set_groups(self, assessment: &Assessment, groups: Vec<AssessmentGroup>, new: RowKey) {
        let change = Box::new(AssessmentChange::Groups(groups));
        self.add_row(Edit::Assessment { assessment: assessment.id.clone(), change }, new);
    }

    /// The place of the group that the active row is in, and its item.
    fn active_place(self, assessment: &Assessment) -> Option<(usize, Option<&AssessmentItem>)> {
        let Some(RowKey::Part(path)) = self.active_row() else { return None };
        let (kind, id) = path.split_once('/')?;
        let mut groups = assessment.groups.iter().enumerate();
        let is_it = |item: &&AssessmentItem| match kind {
            "item" => item.id.as_str() == id,
            _ => item.sub_items.iter().any(|sub| sub.id.as_str() == id),
        };
        match kind {
            "group" => id.parse().ok().filter(|at| *at < assessment.groups.len()).map(|at| (at, None)),
            "item" | "sub" => groups.find_map(|(at, group): (usize, &AssessmentGroup)| {
                group.items.iter().find(is_it).map(|item| (at, Some(item)))
            }),
            _ => None,
        }
    }
}
