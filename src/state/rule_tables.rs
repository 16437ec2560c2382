//! The rule tables of the open plan: which come into it, from the program, from files beside the page, or from nothing.

use super::scoring::Choosable;
use super::sheets::SheetKind;
use super::workspace::Workspace;
use crate::browser::address::SiteAddress;
use crate::browser::{fetch, id};
use crate::edit::{Edit, RulesChange};
use crate::figures::rules;
use crate::language::words::{Text, scoring as words};
use crate::plan::rules::{Band, GroupWeight, RuleTable, RuleUse, SpendingTarget};
use crate::sheet::{RowAct, RowKey};
use leptos::prelude::*;
use serde::Deserialize;

/// The most bytes of a file of rules.
const MOST_BYTES: usize = 200_000;
/// The most files that are looked at.
const MOST_FILES: usize = 100;
const MONTHS_OF_QUARTER: u8 = 3;
const MONTHS_OF_YEAR: u8 = 12;

#[derive(Deserialize)]
struct Index {
    files: Vec<String>,
}

/// The tables of the files beside the page; those that the program carries are among them. Nothing where the page has
/// no place of its own.
pub(super) async fn beside_the_page() -> Vec<RuleTable> {
    let text = |name: String| async move {
        let address = SiteAddress::new(&format!("rules/{name}"))?;
        fetch::text(&address, MOST_BYTES).await.ok()
    };
    let index = text("index.json".to_owned()).await;
    let index: Option<Index> = index.and_then(|index| serde_json::from_str(&index).ok());
    let mut tables = Vec::new();
    for file in index.map(|index| index.files).unwrap_or_default().into_iter().take(MOST_FILES) {
        let rules = text(file).await.and_then(|file| rules::read(&file));
        tables.extend(rules.map(|rules| rules.tables).unwrap_or_default());
    }
    tables
}

impl Workspace {
    /// Looks for rule tables beside the page that are newer than the program. Asked for when tables are looked at.
    pub fn look_for_tables(self) {
        leptos::task::spawn_local(async move {
            let tables = beside_the_page().await;
            if !tables.is_empty() {
                self.tables_beside.set(tables);
            }
        });
    }

    /// The tables that can come into the plan: those beside the page, those of the program, none that it has as it is.
    pub fn tables_to_add(self) -> Vec<Choosable> {
        let plan = self.plan().get();
        let is_new = |table: &RuleTable| !plan.rules.tables.contains(table);
        let choosable = |table: RuleTable| Choosable { id: table.id, title: table.title };
        self.known_tables().into_iter().filter(is_new).map(choosable).collect()
    }

    /// Those beside the page go before those of the program with the same id.
    fn known_tables(self) -> Vec<RuleTable> {
        let mut known = self.tables_beside.get();
        for table in rules::shipped() {
            if known.iter().all(|other| other.id != table.id) {
                known.push(table.clone());
            }
        }
        known
    }

    /// Puts a table into the plan: one that is known by its id, in the place of one with that id; or an empty one.
    pub fn add_table(self, id: Option<&str>) {
        let language = untrack(|| self.reading().get().language);
        let known = id.and_then(|id| untrack(|| self.known_tables()).into_iter().find(|table| table.id == id));
        let new = || RuleTable {
            id: id::short_id(),
            title: words::NEW_TABLE.of(language).to_owned(),
            applies: RuleUse::Agreement,
            since: Some(self.view.with_untracked(|view| view.year)),
            bands: vec![Band { name: words::PRESENT_BAND.of(language).to_owned(), ..Band::default() }],
            ..RuleTable::default()
        };
        let table = known.unwrap_or_else(new);
        let row = RowKey::Part(format!("table/0/{}", table.id).into());
        self.add_row(Edit::Rules(Box::new(RulesChange::Put(Box::new(table)))), row);
    }

    /// Adds a row behind the active one, or as the first of the active table: a band, a weight or a disbursement target,
    /// as the table is for.
    ///
    /// # Errors
    /// Why it cannot.
    pub fn add_rule(self) -> Result<(), Text> {
        let plan = self.plan().get_untracked();
        let Some(RowKey::Part(path)) = self.active_row() else { return Err(words::CHOOSE_TABLE) };
        let mut steps = path.splitn(3, '/');
        let (kind, at, id) = (steps.next(), steps.next(), steps.next().ok_or(words::CHOOSE_TABLE)?);
        let at: usize = match (kind, at.and_then(|at| at.parse().ok())) {
            (Some("weight" | "target"), Some(at)) => usize::saturating_add(at, 1),
            _ => 0,
        };
        let mut table = plan.rules.tables.iter().find(|table| table.id == id).ok_or(words::CHOOSE_TABLE)?.clone();
        let kind = match table.applies {
            RuleUse::ItaWeights => {
                table.weights.insert(at.min(table.weights.len()), GroupWeight::default());
                "weight"
            }
            RuleUse::Disbursement => {
                let next = next_target(at.checked_sub(1).and_then(|at| table.targets.get(at)), table.since);
                table.targets.insert(at.min(table.targets.len()), next);
                "target"
            }
            _ => return self.change_selected(SheetKind::Rules, RowAct::InsertBelow).map(drop),
        };
        let row = RowKey::Part(format!("{kind}/{at}/{id}").into());
        self.add_row(Edit::Rules(Box::new(RulesChange::Put(Box::new(table)))), row);
        Ok(())
    }
}

/// The target behind another: a quarter later, after the last one the first of the year after.
fn next_target(before: Option<&SpendingTarget>, since: Option<u16>) -> SpendingTarget {
    let first = |year| SpendingTarget { year, months: MONTHS_OF_QUARTER, ..SpendingTarget::default() };
    match before {
        None => first(since.unwrap_or_default()),
        Some(before) if before.months >= MONTHS_OF_YEAR => {
            SpendingTarget { kind: before.kind, ..first(before.year.saturating_add(1)) }
        }
        Some(before) => SpendingTarget {
            months: before.months.saturating_add(MONTHS_OF_QUARTER).min(MONTHS_OF_YEAR),
            ..SpendingTarget { kind: before.kind, ..first(before.year) }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::rules::SpendingKind;

    #[test]
    fn targets_go_on_by_quarters() {
        let mut target = next_target(None, Some(2569));
        let mut seen = Vec::new();
        for _ in 0..5 {
            seen.push((target.year, target.months));
            target = next_target(Some(&target), None);
        }
        assert_eq!(seen, [(2569, 3), (2569, 6), (2569, 9), (2569, 12), (2570, 3)]);
        let capital = SpendingTarget { kind: SpendingKind::Capital, months: 3, ..SpendingTarget::default() };
        assert_eq!(next_target(Some(&capital), None).kind, SpendingKind::Capital);
    }
}
