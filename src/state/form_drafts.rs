//! Entries into forms that could not be read. They are drafts like those of the sheets, kept by part and field, and stay
//! with their reason until they are mended or given up; rows that move take theirs along.

use super::drafts::DraftChange;
use super::forms::FormKind;
use super::workspace::Workspace;
use crate::browser::id;
use crate::edit::{self, Edit};
use crate::plan::Plan;
use crate::sheet::RowKey;
use crate::sheet::form::{Holds, RowsAct, Section};
use leptos::prelude::*;
use std::sync::Arc;

/// The page that drafts of forms are kept under.
pub(super) const FORMS: &str = "forms";

impl FormKind {
    /// The row that drafts of the form are kept under.
    fn row(&self) -> RowKey {
        match self {
            FormKind::Indicator(id) => RowKey::Indicator(id.shared()),
            FormKind::Agreement(id) => RowKey::Part(format!("agreement/{id}").into()),
            FormKind::Assessment(id) => RowKey::Part(format!("assessment/{id}").into()),
            FormKind::Frame => RowKey::Part("frame/".into()),
        }
    }

    /// The form whose drafts are kept under a row.
    fn of_row(row: &RowKey) -> Option<FormKind> {
        match row {
            RowKey::Indicator(id) => Some(FormKind::Indicator(id.clone().into())),
            RowKey::Part(path) => match path.split_once('/')? {
                ("agreement", id) => Some(FormKind::Agreement(Arc::<str>::from(id).into())),
                ("assessment", id) => Some(FormKind::Assessment(Arc::<str>::from(id).into())),
                ("frame", _) => Some(FormKind::Frame),
                _ => None,
            },
            _ => None,
        }
    }
}

impl Workspace {
    /// What was typed into a field and could not be read, and why not.
    pub fn form_draft(self, kind: &FormKind, key: &str) -> Option<(String, String)> {
        let text = self.drafts.with(|drafts| match drafts.is_empty() {
            true => None,
            false => drafts.get(FORMS, &kind.row().to_string(), key).map(str::to_owned),
        })?;
        let reason = self.meaning(kind, &self.plan().get(), key, &text).err();
        Some((text, reason.unwrap_or_default()))
    }

    /// Takes an entry into a form. What cannot be read is kept as a draft where the field can show it.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn enter_in_form(self, kind: &FormKind, key: &str, text: &str, can_keep: bool) -> Result<(), String> {
        let plan = self.plan().get_untracked();
        match untrack(|| self.meaning(kind, &plan, key, text)) {
            Err(reason) => {
                if can_keep {
                    let kept = self.keep_drafts_in(FORMS, vec![(kind.row().to_string(), key, Some(text.to_owned()))]);
                    self.record_drafts(None, kept);
                }
                Err(reason)
            }
            Ok(edit) => {
                let mended = self.keep_drafts_in(FORMS, vec![(kind.row().to_string(), key, None)]);
                match edit {
                    Some(edit) => drop(self.apply_with(&edit, None, mended)),
                    None => self.record_drafts(None, mended),
                }
                Ok(())
            }
        }
    }

    /// Gives up the draft of a field.
    pub fn give_up_in_form(self, kind: &FormKind, key: &str) {
        self.keep_drafts_in(FORMS, vec![(kind.row().to_string(), key, None)]);
    }

    /// Does something to the rows of a form, or what one of its buttons says; tells whether that changed anything.
    pub fn act_in_form(self, kind: &FormKind, key: &str, act: RowsAct) -> bool {
        if self.read_only().get_untracked().is_some() {
            return false;
        }
        let plan = self.plan().get_untracked();
        let edit = untrack(|| self.with_form(kind, &plan, |form| form.act(key, act, &mut id::short_id)));
        let Some(edit) = edit.flatten() else { return false };
        let moved = self.move_drafts(&kind.row().to_string(), key, act);
        self.apply_with(&edit, None, moved)
    }

    /// What an entry means: an edit, or nothing where the plan already is as it would be.
    fn meaning(self, kind: &FormKind, plan: &Arc<Plan>, key: &str, text: &str) -> Result<Option<Edit>, String> {
        let language = self.reading_of(plan).language;
        let entered = self.with_form(kind, plan, |form| form.enter(key, text, &mut id::short_id));
        let edit = entered.transpose().map_err(|refusal| refusal.message(language))?.flatten();
        let Some(edit) = edit else { return Ok(None) };
        let mut after = plan.as_ref().clone();
        edit::rehearse(&mut after, &edit).map_err(|error| error.message().of(language).to_owned())?;
        Ok((after != **plan).then_some(edit))
    }

    /// The drafts in the rows of a small table go where their rows go.
    fn move_drafts(self, row: &str, table: &str, act: RowsAct) -> Vec<DraftChange> {
        let kept: Vec<(usize, String, String)> = self.drafts.with_untracked(|drafts| {
            let here = drafts.list.iter().filter(|draft| draft.page == FORMS && draft.row == row);
            let within = here.filter_map(|draft| {
                let (at, column) = draft.column.strip_prefix(table)?.strip_prefix('/')?.split_once('/')?;
                Some((at.parse().ok()?, column.to_owned(), draft.text.clone()))
            });
            within.collect()
        });
        let place = |at: usize, column: &str| (row.to_owned(), format!("{table}/{at}/{column}"));
        let moved =
            kept.iter().filter_map(|(at, column, text)| Some((place(act.place_of(*at)?, column), text.clone())));
        let moved: Vec<((String, String), String)> = moved.collect();
        let left = kept.iter().map(|(at, column, _)| place(*at, column));
        let left =
            left.filter(|place| moved.iter().all(|(known, _)| known != place)).map(|(row, key)| (row, key, None));
        let changed: Vec<_> =
            left.chain(moved.iter().map(|((row, key), text)| (row.clone(), key.clone(), Some(text.clone())))).collect();
        self.keep_drafts_in(FORMS, changed)
    }

    /// How many entries could not be read. Those of rows that were deleted wait for an undo and do not count.
    pub fn drafts_left(self) -> usize {
        let plan = self.plan().get_untracked();
        self.drafts.with_untracked(|drafts| {
            let of_rows = drafts.of_rows_in(&plan);
            let is_shown = |page: &str, row: &RowKey, key: &str| page != FORMS || self.is_on_form(&plan, row, key);
            of_rows.filter(|(draft, row)| is_shown(&draft.page, row, &draft.column)).count()
        })
    }

    fn is_on_form(self, plan: &Arc<Plan>, row: &RowKey, key: &str) -> bool {
        let sections =
            FormKind::of_row(row).and_then(|kind| untrack(|| self.with_form(&kind, plan, |it| it.sections())));
        sections.is_some_and(|sections| has_field(&sections, key))
    }
}

fn has_field(sections: &[Section], key: &str) -> bool {
    let parts = sections.iter().flat_map(|section| &section.parts);
    parts.into_iter().any(|part| match &part.holds {
        Holds::Rows(rows) => {
            let at = key.strip_prefix(part.key.as_str()).and_then(|rest| rest.strip_prefix('/'));
            let at = at.and_then(|rest| rest.split('/').next()?.parse::<usize>().ok());
            at.is_some_and(|at| at < rows.rows.len())
        }
        _ => part.key == key,
    })
}
