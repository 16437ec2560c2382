//! The forms of the open plan, and agreements that come and go. Entries into forms are in [`super::form_drafts`].

use super::workspace::Workspace;
use crate::browser::id;
use crate::edit::{Edit, ListEdit};
use crate::figures::clauses;
use crate::figures::history::history_of;
use crate::language::words::{clauses as clause_words, form as words};
use crate::plan::Plan;
use crate::plan::agreement::{Agreement, AgreementEntry, Party};
use crate::plan::assessment::Assessment;
use crate::plan::id::Id;
use crate::plan::indicator::Indicator;
use crate::sheet::form::agreement::AgreementForm;
use crate::sheet::form::assessment::AssessmentForm;
use crate::sheet::form::frame::FrameForm;
use crate::sheet::form::indicator::{IndicatorForm, trend};
use crate::sheet::form::{Form, Section};
use leptos::prelude::*;
use std::sync::Arc;

/// The forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormKind {
    /// The sheet of an indicator.
    Indicator(Id<Indicator>),
    /// An agreement.
    Agreement(Id<Agreement>),
    /// The settings of an assessment.
    Assessment(Id<Assessment>),
    /// What the plan says of itself.
    Frame,
}

impl Workspace {
    /// What stands on a form; nothing where its part is gone.
    pub fn form(self, kind: &FormKind) -> Vec<Section> {
        let plan = self.plan().get();
        self.with_form(kind, &plan, |form| form.sections()).unwrap_or_default()
    }

    pub(super) fn with_form<T>(
        self,
        kind: &FormKind,
        plan: &Arc<Plan>,
        look: impl FnOnce(&dyn Form) -> T,
    ) -> Option<T> {
        let reading = self.reading_of(plan);
        match kind {
            FormKind::Indicator(id) => {
                let indicator = plan.indicators.get(id.as_str())?;
                let outcomes = self.figures.write_value().outcomes(plan, id);
                let history = history_of(indicator, &outcomes);
                Some(look(&IndicatorForm { plan, indicator, outcomes: &outcomes, history: &history, reading }))
            }
            FormKind::Agreement(id) => {
                let agreement = plan.agreements.get(id.as_str())?;
                let ids: Vec<Id<Indicator>> = agreement.entries.iter().map(|entry| entry.indicator.clone()).collect();
                let histories = self.figures.write_value().histories(plan, &ids);
                let trend =
                    |id: &Id<Indicator>| histories.get(id).map(|history| trend(history, reading)).unwrap_or_default();
                Some(look(&AgreementForm { plan, agreement, trend: &trend, reading }))
            }
            FormKind::Assessment(id) => {
                let assessment = plan.assessments.get(id.as_str())?;
                Some(look(&AssessmentForm { plan, assessment, reading }))
            }
            FormKind::Frame => Some(look(&FrameForm { plan, reading })),
        }
    }

    /// Adds an agreement of the plan's year on the screen, with the usual clauses, open places for its two parties, and
    /// all indicators that are in no agreement yet; and shows it.
    pub fn add_agreement(self) {
        let plan = self.plan().get_untracked();
        let language = self.reading().get_untracked().language;
        let role = |(_, name): &(clause_words::Place, crate::language::words::Text)| Party {
            role: name.of(language).to_owned(),
            ..Party::default()
        };
        let is_free = |it: &&Arc<Indicator>| {
            let is_in = |known: &Arc<Agreement>| known.entries.iter().any(|entry| entry.indicator == it.id);
            it.parent.is_none() && !plan.agreements.iter().any(is_in)
        };
        let entry = |(no, it): (u32, &Arc<Indicator>)| AgreementEntry {
            indicator: it.id.clone(),
            no: Some(no.to_string()),
            ..AgreementEntry::default()
        };
        let agreement = Agreement {
            title: words::NEW_AGREEMENT.of(language).to_owned(),
            year: Some(self.view.with_untracked(|view| view.year)),
            unit: plan.organisation.planner().map(|unit| unit.id.clone()),
            parties: clause_words::PLACES.iter().take(2).map(role).collect(),
            clauses: clauses::standard(language),
            entries: (1..).zip(plan.indicators.iter().filter(is_free)).map(entry).collect(),
            ..Agreement::default()
        };
        self.show_new(agreement, plan.agreements.len());
    }

    /// Adds the agreement that is shown once more, behind it, and shows the copy. Nobody has signed it.
    pub fn duplicate_agreement(self) {
        let plan = self.plan().get_untracked();
        let language = self.reading().get_untracked().language;
        let Some(known) = untrack(|| self.asked().agreement_of(&plan).cloned()) else { return };
        let at = plan.agreements.position(known.id.as_str()).map_or(plan.agreements.len(), |at| at.saturating_add(1));
        let unsigned = |party: &Party| Party { signed: None, signed_text: None, ..party.clone() };
        let copy = Agreement {
            title: words::copy_of(&known.title, language),
            parties: known.parties.iter().map(unsigned).collect(),
            ..known.as_ref().clone()
        };
        self.show_new(copy, at);
    }

    fn show_new(self, agreement: Agreement, at: usize) {
        let id = id::short_id();
        let part = Arc::new(Agreement { id: Id::new(&id), ..agreement });
        if self.apply(&Edit::Agreements(ListEdit::Add { at, part })) {
            self.view.update(|view| view.agreement = Some(id));
        }
    }

    /// Deletes the agreement that is shown; its indicators stay. Tells whether there was one.
    pub fn delete_agreement(self) -> bool {
        let plan = self.plan().get_untracked();
        let Some(known) = untrack(|| self.asked().agreement_of(&plan).cloned()) else { return false };
        self.apply(&Edit::Agreements(ListEdit::Remove { id: known.id.clone() }))
    }

    /// Deletes the assessment that is shown. Tells whether there was one.
    pub fn delete_assessment(self) -> bool {
        let plan = self.plan().get_untracked();
        let known: Option<Arc<Assessment>> = untrack(|| self.assessment_of(&plan).cloned());
        known.is_some_and(|known| self.apply(&Edit::Assessments(ListEdit::Remove { id: known.id.clone() })))
    }

    /// The indicators before and behind one: in the agreement that is shown where that has it, else in the plan.
    pub fn neighbours(self, id: &str) -> (Option<String>, Option<String>) {
        let plan = self.plan().get();
        let agreed = self
            .asked()
            .agreement_of(&plan)
            .map(|known| known.entries.iter().map(|entry| entry.indicator.to_string()).collect::<Vec<_>>());
        let all = || plan.indicators.iter().map(|it| it.id.to_string()).collect::<Vec<_>>();
        let order = agreed.filter(|order| order.iter().any(|known| known == id)).unwrap_or_else(all);
        let at = order.iter().position(|known| known == id);
        let beside = |by: isize| at.and_then(|at| at.checked_add_signed(by)).and_then(|at| order.get(at).cloned());
        (beside(-1), beside(1))
    }

    /// The indicator of the active row of the indicators.
    pub fn active_indicator(self) -> Option<String> {
        match self.active_row()? {
            crate::sheet::RowKey::Indicator(id) => Some(id.to_string()),
            _ => None,
        }
    }
}
