//! Which rule table holds: the one that a part of the plan names, else the plan's own for the year, else the one that
//! comes with the program.
//!
//! The tables that come with the program are the files of `public/rules/`, which a page can also fetch: a file that is
//! added there needs no release. A plan takes a copy of what it uses (see [`borrowed`]), so that it keeps its rules.

use crate::plan::Plan;
use crate::plan::assessment::Scheme;
use crate::plan::number::Number;
use crate::plan::period::Year;
use crate::plan::rules::{RuleTable, RuleUse, Rules, SpendingKind, SpendingTarget};
use rust_decimal::Decimal;
use std::sync::LazyLock;

const FILES: [&str; 5] = [
    include_str!("../../public/rules/agreement-bands.json"),
    include_str!("../../public/rules/ita-2562.json"),
    include_str!("../../public/rules/ita-2566.json"),
    include_str!("../../public/rules/pmqa-4.0.json"),
    include_str!("../../public/rules/disbursement-2568.json"),
];

static SHIPPED: LazyLock<Vec<RuleTable>> =
    LazyLock::new(|| FILES.iter().filter_map(|file| read(file)).flat_map(|rules| rules.tables).collect());

/// The tables that come with the program.
#[must_use]
pub fn shipped() -> &'static [RuleTable] {
    &SHIPPED
}

/// The tables of a file of rules; nothing if it is none.
#[must_use]
pub fn read(file: &str) -> Option<Rules> {
    let rules: Rules = serde_json::from_str(file.trim_start_matches('\u{feff}')).ok()?;
    let is_ours = rules.extra.iter().any(|(name, value)| name == "format" && value.get() == "\"phaen.rules\"");
    is_ours.then_some(rules)
}

/// The table for a use in a year: the one of this id, if there is one, else the latest that holds.
#[must_use]
pub fn table<'a>(plan: &'a Plan, id: Option<&str>, applies: RuleUse, year: Year) -> Option<&'a RuleTable> {
    let named = id.and_then(|id| plan.rules.tables.iter().chain(shipped()).find(|table| table.id == id));
    named.or_else(|| latest(&plan.rules.tables, applies, year)).or_else(|| latest(shipped(), applies, year))
}

/// The latest table for a use that holds in a year.
fn latest(tables: &[RuleTable], applies: RuleUse, year: Year) -> Option<&RuleTable> {
    let holds = |table: &&RuleTable| {
        table.applies == applies
            && table.since.is_none_or(|since| since <= year)
            && table.until.is_none_or(|until| year <= until)
    };
    // Of tables since the same year the first.
    tables.iter().rev().filter(holds).max_by_key(|table| table.since)
}

/// What an assessment is read with.
pub(super) fn levels_of(scheme: Scheme) -> RuleUse {
    match scheme {
        Scheme::Ita => RuleUse::ItaLevels,
        Scheme::Pmqa => RuleUse::PmqaLevels,
    }
}

/// The tables that come with the program and are used by this plan, which has no copy of them yet. With a copy it keeps
/// the rules it was scored with.
#[must_use]
pub fn borrowed(plan: &Plan) -> Vec<&'static RuleTable> {
    let mut uses: Vec<(Option<&str>, RuleUse, Year)> = Vec::new();
    for agreement in plan.agreements.iter() {
        let year = agreement.year.unwrap_or(plan.frame.first_year);
        uses.push((agreement.bands.as_deref(), RuleUse::Agreement, year));
    }
    for assessment in plan.assessments.iter() {
        uses.push((assessment.levels.as_deref(), levels_of(assessment.scheme), assessment.year));
        uses.push(match assessment.scheme {
            Scheme::Ita => (None, RuleUse::ItaWeights, assessment.year),
            Scheme::Pmqa => (assessment.success.as_deref(), RuleUse::PmqaSuccess, assessment.year),
        });
    }
    let mut borrowed: Vec<&'static RuleTable> = Vec::new();
    for (id, applies, year) in uses {
        let named = |tables: &'_ [RuleTable]| tables.iter().position(|table| Some(table.id.as_str()) == id);
        let is_own = named(&plan.rules.tables).is_some();
        let by_name = named(shipped()).and_then(|at| shipped().get(at)).filter(|_| !is_own);
        if is_own || (by_name.is_none() && latest(&plan.rules.tables, applies, year).is_some()) {
            continue;
        }
        let table = by_name.or_else(|| latest(shipped(), applies, year));
        borrowed.extend(table.filter(|table| borrowed.iter().all(|known| known.id != table.id)));
    }
    borrowed
}

/// Percent to be disbursed by the end of so many months of a year, and the table that says so.
#[must_use]
pub fn spending_target(plan: &Plan, year: Year, months: u8, kind: SpendingKind) -> Option<(Decimal, &RuleTable)> {
    let is_it = |target: &&SpendingTarget| (target.year, target.months, target.kind) == (year, months, kind);
    let tables = plan.rules.tables.iter().chain(shipped());
    let mut found = tables.filter_map(|table| Some((table.targets.iter().find(is_it)?.percent?, table)));
    found.next().map(|(percent, table): (Number, _)| (percent.decimal(), table))
}

#[cfg(test)]
mod tests {
    use super::super::score::testing::dec;
    use super::*;
    use crate::plan::assessment::Assessment;
    use crate::plan::id::Id;
    use crate::plan::list::List;
    use crate::plan::rules::Certainty;
    use std::collections::HashSet;
    use std::sync::Arc;

    #[test]
    fn every_file_is_read_and_every_table_says_where_it_is_from() {
        assert!(FILES.iter().all(|file| read(file).is_some_and(|rules| !rules.tables.is_empty())));
        let ids: HashSet<&str> = shipped().iter().map(|table| table.id.as_str()).collect();
        assert_eq!(ids.len(), shipped().len());
        for table in shipped() {
            assert!(table.source.is_some() && table.extra.is_empty(), "{}", table.id);
            assert!(table.bands.iter().all(|band| band.extra.is_empty()), "{}", table.id);
        }
        assert_eq!(read("{}"), None);
    }

    /// A page that fetches the tables finds all of them, and no others.
    #[test]
    fn the_index_lists_every_file() {
        let index: serde_json::Value = serde_json::from_str(include_str!("../../public/rules/index.json")).unwrap();
        let listed: Vec<&str> = index["files"].as_array().unwrap().iter().filter_map(|name| name.as_str()).collect();
        let read_from = |name: &str| {
            let path = format!("{}/public/rules/{name}", env!("CARGO_MANIFEST_DIR"));
            std::fs::read_to_string(path).unwrap()
        };
        let files: Vec<String> = listed.into_iter().map(read_from).collect();
        assert_eq!(files, FILES);
    }

    /// What the domain notes tag [U] stays unconfirmed.
    #[test]
    fn what_is_not_confirmed_says_so() {
        let certainty = |id: &str| shipped().iter().find(|table| table.id == id).unwrap().certainty;
        let unconfirmed = ["agreement-bands", "ita-weights-2562", "pmqa-4.0-levels"];
        assert!(unconfirmed.iter().all(|id| certainty(id) == Certainty::Unconfirmed));
        assert_eq!(certainty("ita-2562"), Certainty::Confirmed);
        assert_eq!(certainty("ita-2566"), Certainty::Implemented);
        assert_eq!(certainty("pmqa-4.0-success"), Certainty::Implemented);
        let lower = |table: &RuleTable| table.bands.iter().filter(|band| band.unconfirmed).count();
        assert_eq!(shipped().iter().map(lower).sum::<usize>(), 3);
    }

    fn check(year: Year, applies: RuleUse, expected: &str) {
        assert_eq!(table(&Plan::default(), None, applies, year).map_or("", |table| &table.id), expected, "{year}");
    }

    #[test]
    fn the_table_of_the_year_holds() {
        check(2561, RuleUse::ItaLevels, "ita-until-2561");
        check(2562, RuleUse::ItaLevels, "ita-2562");
        check(2565, RuleUse::ItaLevels, "ita-2562");
        check(2566, RuleUse::ItaLevels, "ita-2566");
        check(2570, RuleUse::ItaLevels, "ita-2566");
        check(2564, RuleUse::ItaWeights, "ita-weights-2562");
        check(2561, RuleUse::ItaWeights, "");
        check(2568, RuleUse::PmqaSuccess, "pmqa-4.0-success");
    }

    #[test]
    fn the_plans_own_table_goes_first_and_a_copy_keeps_it() {
        let own = RuleTable { id: "own".into(), applies: RuleUse::ItaLevels, ..RuleTable::default() };
        let assessment = Assessment { id: Id::new("a"), year: 2564, ..Assessment::default() };
        let assessments = List::from_parts(vec![Arc::new(assessment)]).unwrap();
        let mut plan = Plan { assessments, ..Plan::default() };
        let ids = |plan: &Plan| borrowed(plan).iter().map(|table| table.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(&plan), ["ita-2562", "ita-weights-2562"]);
        plan.rules = Arc::new(Rules { tables: vec![own], ..Rules::default() });
        assert_eq!(table(&plan, None, RuleUse::ItaLevels, 2564).map(|table| table.id.as_str()), Some("own"));
        assert_eq!(table(&plan, Some("gone"), RuleUse::ItaLevels, 2564).map(|table| table.id.as_str()), Some("own"));
        assert_eq!(ids(&plan), ["ita-weights-2562"]);
    }

    /// Domain notes, section 4.
    #[test]
    fn national_disbursement_targets() {
        let target = |year, months, kind| spending_target(&Plan::default(), year, months, kind).map(|(it, _)| it);
        assert_eq!(target(2568, 12, SpendingKind::Overall), Some(dec("94")));
        assert_eq!(target(2568, 12, SpendingKind::Recurrent), Some(dec("98")));
        assert_eq!(target(2568, 12, SpendingKind::Capital), Some(dec("80")));
        assert_eq!(target(2568, 12, SpendingKind::Used), Some(dec("100")));
        assert_eq!(target(2567, 12, SpendingKind::Overall), Some(dec("93")));
        assert_eq!(target(2561, 1, SpendingKind::Overall), Some(dec("9.32")));
        assert_eq!(target(2568, 6, SpendingKind::Overall), None);
    }
}
