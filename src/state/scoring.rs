//! Scoring of the open plan: which agreement and assessment are shown, the band of the total, rows of assessments and
//! rule tables that come and go, and the copy of the tables in use.

use super::workspace::Workspace;
use crate::browser::id;
use crate::edit::{AssessmentChange, Edit, ItemChange, ListEdit, RulesChange, TableChange};
use crate::figures::{Asked, band, rules};
use crate::language::words::{Text, agreement as names, scoring as words};
use crate::plan::Plan;
use crate::plan::assessment::{Assessment, AssessmentGroup, AssessmentItem, Scheme, SubItem};
use crate::plan::id::Id;
use crate::plan::rules::Band;
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
        let of = |known: &Arc<crate::plan::agreement::Agreement>| Choosable {
            id: known.id.to_string(),
            title: known.title.clone(),
        };
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

    /// The band of the total on the indicators page; nothing while there is no score.
    pub fn total_band(self) -> Option<TotalBand> {
        let (plan, asked) = (self.plan().get(), self.asked());
        let agreement = asked.agreement_of(&plan)?;
        let table = self.figures.write_value().agreed(&plan, &asked);
        band::of_total(&plan, agreement, &table).map(|banded| TotalBand::of(&banded))
    }

    /// Adds an assessment of the plan's year on the screen and shows it.
    pub fn add_assessment(self, scheme: Scheme) {
        let plan = self.plan().get_untracked();
        let year = self.view.with_untracked(|view| view.year);
        let id = id::short_id();
        let part = Arc::new(Assessment { id: Id::new(&id), scheme, year, ..Assessment::default() });
        if self.apply(&Edit::Assessments(ListEdit::Add { at: plan.assessments.len(), part })) {
            self.view.update(|view| view.assessment = Some(id));
        }
    }

    /// Adds a group behind the others of the assessment that is shown. Tells why it cannot.
    pub fn add_group(self) -> Result<(), Text> {
        let plan = self.plan().get_untracked();
        let assessment = untrack(|| self.assessment_of(&plan)).ok_or(words::NO_ASSESSMENT)?;
        let at = assessment.groups.len();
        self.change_assessment(assessment, AssessmentChange::AddGroup(at, Box::default()), group_key(at));
        Ok(())
    }

    /// Adds an item to the active group, or to that of the active item. Tells why it cannot.
    pub fn add_item(self) -> Result<(), Text> {
        let plan = self.plan().get_untracked();
        let assessment = untrack(|| self.assessment_of(&plan)).ok_or(words::NO_ASSESSMENT)?;
        let at = self.active_place(assessment).map(|(group, _)| group).ok_or(words::CHOOSE_GROUP)?;
        let item = AssessmentItem { id: Id::new(&id::short_id()), ..AssessmentItem::default() };
        let row = item_key(&item);
        self.set_folded(&group_key(at), false);
        self.change_assessment(assessment, AssessmentChange::AddItem(at, Box::new(item)), row);
        Ok(())
    }

    /// Adds a sub-item to the active item. Tells why it cannot.
    pub fn add_sub_item(self) -> Result<(), Text> {
        let plan = self.plan().get_untracked();
        let assessment = untrack(|| self.assessment_of(&plan)).ok_or(words::NO_ASSESSMENT)?;
        let (_, item) = self.active_place(assessment).ok_or(words::CHOOSE_ITEM)?;
        let item = item.ok_or(words::CHOOSE_ITEM)?;
        let sub = SubItem { id: Id::new(&id::short_id()), ..SubItem::default() };
        let row = sub_item_key(&sub);
        self.set_folded(&item_key(item), false);
        let change = AssessmentChange::Item(item.id.clone(), ItemChange::AddSubItem(Box::new(sub)));
        self.change_assessment(assessment, change, row);
        Ok(())
    }

    /// Removes the active row of an assessment or of the rule tables. Tells why it cannot.
    pub fn remove_scoring_row(self) -> Result<(), Text> {
        let plan = self.plan().get_untracked();
        let Some(RowKey::Part(path)) = self.active_row() else { return Err(words::CHOOSE_ROW) };
        let (kind, rest) = path.split_once('/').ok_or(words::CHOOSE_ROW)?;
        let edit = match kind {
            "table" | "band" => {
                let (at, table) = rest.split_once('/').ok_or(words::CHOOSE_ROW)?;
                let at = at.parse().map_err(|_| words::CHOOSE_ROW)?;
                Edit::Rules(Box::new(match kind {
                    "table" => RulesChange::Remove(table.to_owned()),
                    _ => RulesChange::Table(table.to_owned(), TableChange::RemoveBand(at)),
                }))
            }
            "group" | "item" | "sub" => {
                let assessment = untrack(|| self.assessment_of(&plan)).ok_or(words::CHOOSE_ROW)?;
                let change = removal(assessment, kind, rest).ok_or(words::CHOOSE_ROW)?;
                Edit::Assessment { assessment: assessment.id.clone(), change: Box::new(change) }
            }
            _ => return Err(words::CHOOSE_ROW),
        };
        self.apply_at(&edit, self.active_cell(self.grid_page()));
        Ok(())
    }

    /// Adds a band behind the active one, or as the first of the active table. Tells why it cannot.
    pub fn add_band(self) -> Result<(), Text> {
        let Some(RowKey::Part(path)) = self.active_row() else { return Err(words::CHOOSE_TABLE) };
        let mut steps = path.splitn(3, '/');
        let (kind, at, table) = (steps.next(), steps.next(), steps.next());
        let at: usize = match (kind, at.and_then(|at| at.parse().ok())) {
            (Some("table"), _) => 0,
            (Some("band"), Some(at)) => usize::saturating_add(at, 1),
            _ => return Err(words::CHOOSE_TABLE),
        };
        let table = table.ok_or(words::CHOOSE_TABLE)?.to_owned();
        let row = RowKey::Part(format!("band/{at}/{table}").into());
        let change = RulesChange::Table(table, TableChange::AddBand(at, Box::<Band>::default()));
        self.add_row(Edit::Rules(Box::new(change)), row);
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

    fn change_assessment(self, assessment: &Assessment, change: AssessmentChange, row: RowKey) {
        self.add_row(Edit::Assessment { assessment: assessment.id.clone(), change: Box::new(change) }, row);
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

/// What takes a row of an assessment away.
fn removal(assessment: &Assessment, kind: &str, id: &str) -> Option<AssessmentChange> {
    let mut items = assessment.groups.iter().flat_map(|group| &group.items);
    Some(match kind {
        "group" => AssessmentChange::RemoveGroup(id.parse().ok()?),
        "item" => AssessmentChange::RemoveItem(items.find(|item| item.id.as_str() == id)?.id.clone()),
        _ => {
            let mut subs = items.flat_map(|item| item.sub_items.iter().map(move |sub| (item, sub)));
            let (item, sub) = subs.find(|(_, sub)| sub.id.as_str() == id)?;
            AssessmentChange::Item(item.id.clone(), ItemChange::RemoveSubItem(sub.id.clone()))
        }
    })
}
