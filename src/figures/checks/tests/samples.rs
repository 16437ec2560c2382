//! What is found in the five documents.

use super::*;
use std::collections::BTreeMap;

fn sample(name: &str) -> Plan {
    let path = format!("{}/public/samples/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn kinds(plan: &Plan) -> Vec<(Kind, usize)> {
    let mut counts = BTreeMap::new();
    for finding in checks(plan) {
        *counts.entry(finding.what.kind()).or_insert(0) += 1;
    }
    counts.into_iter().collect()
}

/// Claims that agree, that differ, and that are not compared.
fn verdicts(plan: &Plan) -> [usize; 3] {
    let mut counts = [0; 3];
    for comparison in compare(plan) {
        counts[match comparison.verdict {
            Verdict::Agrees => 0,
            Verdict::Differs { .. } => 1,
            Verdict::NotCompared(_) => 2,
        }] += 1;
    }
    counts
}

fn check_sample(name: &str, expected: &[(Kind, usize)], claims: [usize; 3]) -> Vec<String> {
    let plan = sample(name);
    assert_eq!((kinds(&plan), verdicts(&plan)), (expected.to_vec(), claims), "{name}");
    checks(&plan).iter().map(line).collect()
}

/// What became of the claims about one field of one part.
fn verdict(plan: &Plan, about: &str, field: &str) -> Vec<Verdict> {
    let compared = compare(plan);
    let claims = plan.claims.iter().zip(&compared);
    let claims = claims.filter(|(claim, _)| claim.about.as_deref() == Some(about) && claim.field == field);
    claims.map(|(_, compared)| compared.verdict).collect()
}

/// The rows that the document lost hold 1,398.0358 million baht of output 2 (README of the seed data).
#[test]
fn ocsc() {
    let found = check_sample("ocsc-2563", &[(Kind::Ceilings, 1), (Kind::Claims, 5)], [19, 5, 92]);
    assert_eq!(found[0], "? Budget n-p2-o2.ceiling: 2563 Planned 302739100 of 1700774900");
    assert_eq!(1_700_774_900 - 302_739_100, 1_398_035_800);
    // One chart numbers the activities of each output anew.
    assert!(found[1].starts_with("? Outline n-p2-o2-a4.code: says 1, is 4, off by -3"));
}

#[test]
fn bma() {
    let found = check_sample("bma-csc-2563", &[(Kind::Weights, 1), (Kind::Units, 2), (Kind::Claims, 1)], [135, 1, 115]);
    assert_eq!(found[0], "? Agreement agreement-2563.weight: Missing");
    assert!(found[1..3].iter().all(|line| line.starts_with("? Targets ") && line.contains(" after ")), "{found:?}");
    assert!(found[3].starts_with("? Targets i-7.3.1.1-m1-1.targets/2563: says 100, is 30, off by 70"));
    let plan = sample("bma-csc-2563");
    assert_eq!(verdict(&plan, "n-strategic", "proposed/2563"), [Verdict::Agrees]);
    assert_eq!(verdict(&plan, "n-baseline", "allocated/2563"), [Verdict::Agrees]);
    for count in ["count/with_budget", "count/funded", "count/unfunded", "count/without_budget"] {
        assert_eq!(verdict(&plan, "n-strategic", count), [Verdict::Agrees], "{count}");
    }
    assert_eq!(verdict(&plan, "a-9-s8", "cumulative"), [Verdict::Agrees]);
    assert_eq!(verdict(&plan, "a-9", "steps/weight"), [Verdict::Agrees]);
}

/// The weights are fine; the thresholds of one indicator are printed as a tenth in the other table.
#[test]
fn moac() {
    let found = check_sample("moac-agreement-2566", &[(Kind::Claims, 3)], [24, 3, 35]);
    assert!(found[1].starts_with("? Indicators i-kpi-6.criteria/75: says 39.03, is 399.03, off by -360"));
    assert_eq!(verdict(&sample("moac-agreement-2566"), "agreement-2566", "weight"), [Verdict::Agrees; 3]);
}

/// Three scores differ between the list and the table.
#[test]
fn opdc() {
    let found = check_sample("opdc-ita-2565", &[(Kind::Scores, 5), (Kind::Claims, 3)], [51, 3, 108]);
    assert_eq!(found[0], "? Assessment ita-2564.ita-7.3.level: states AA, is A");
    assert_eq!(found[2], "? Assessment ita-2564.ita-7.score: typed 90.00, computed 85.996");
    assert!(found[5].starts_with("? Assessment ita-2564.ita-7.3.score: says 97.01, is 87.01, off by 10"));
    assert_eq!(verdict(&sample("opdc-ita-2565"), "ita-2564", "highest_item"), [Verdict::Agrees]);
    assert_eq!(verdict(&sample("opdc-ita-2565"), "ita-2564", "lowest_item"), [Verdict::Agrees]);
}

#[test]
fn hrd() {
    check_sample("hrd-guideline-2563-2565", &[], [0, 0, 0]);
}

/// A new plan with the headings of a sample refers to nothing that is not there.
#[test]
fn templates() {
    use crate::edit::rollover::skeleton;
    use crate::plan::id::Id;
    for name in ["ocsc-2563", "bma-csc-2563", "moac-agreement-2566", "opdc-ita-2565", "hrd-guideline-2563-2565"] {
        let plan = sample(name);
        let new = skeleton(&plan, Id::new("new"), 2570, "แผนใหม่");
        assert_eq!(checks(&new).iter().map(line).collect::<Vec<_>>(), Vec::<String>::new(), "{name}");
        assert_eq!(new.outline.len(), plan.outline.len());
        assert_eq!((new.frame.first_year, new.from.as_ref()), (2570, Some(&plan.id)));
    }
}

/// The plan of the next year refers to nothing that is not there.
#[test]
fn rolled_over() {
    use crate::edit::rollover::{CarriedSteps, Carry, Rollover, roll_over};
    use crate::plan::id::Id;
    for name in ["ocsc-2563", "bma-csc-2563", "moac-agreement-2566", "opdc-ita-2565", "hrd-guideline-2563-2565"] {
        let plan = sample(name);
        for (money, steps) in [(Carry::Cleared, CarriedSteps::All), (Carry::Carried, CarriedSteps::Unfinished)] {
            let next = roll_over(&plan, &Rollover { id: Id::new("next"), money, steps });
            let lost = |plan: &Plan| {
                let found = checks(plan).into_iter().filter(|it| it.what.kind() <= Kind::Amounts);
                found.map(|finding| line(&finding)).collect::<Vec<_>>()
            };
            assert_eq!(lost(&next), lost(&plan), "{name} {money:?}");
            assert_eq!(next.frame.first_year, plan.frame.first_year + 1);
            assert_eq!(next.previous.as_ref(), Some(&plan.id));
            assert!(next.claims.is_empty() && next.activities.len() == plan.activities.len());
            let written = serde_json::to_string(&next).unwrap();
            assert_eq!(serde_json::from_str::<Plan>(&written).unwrap(), next, "{name}");
        }
    }
}
