//! Totals that the documents print, and what a sample may not hold.

use crate::json;
use phaen::plan::Plan;
use phaen::plan::activity::Entry;
use phaen::plan::period::ByYear;
use serde_json::Value;
use std::collections::HashSet;

fn sample(file: &str) -> Plan {
    crate::documents::all().into_iter().find(|sample| sample.file == file).expect("a sample").plan
}

fn satang(entry: &Entry) -> i64 {
    entry.amount().expect("an amount").satang()
}

/// The sum of an amount of 2563 below a node, in baht.
fn sum_below(plan: &Plan, root: &str, amount: fn(&phaen::plan::activity::Activity) -> &ByYear<Entry>) -> i64 {
    let mut below = HashSet::from([root]);
    for node in plan.outline.iter() {
        if node.parent.as_ref().is_some_and(|parent| below.contains(parent.as_str())) {
            below.insert(node.id.as_str());
        }
    }
    let own = plan.activities.iter().filter(|it| it.node.as_ref().is_some_and(|node| below.contains(node.as_str())));
    own.filter_map(|activity| amount(activity).get(2563)).map(satang).sum::<i64>() / 100
}

#[test]
fn the_printed_totals_of_the_bma_stand_on_two_roots() {
    let plan = sample("bma-csc-2563.json");
    let roots: Vec<&str> =
        plan.outline.iter().filter(|node| node.parent.is_none()).map(|node| node.id.as_str()).collect();
    assert_eq!(roots, ["n-strategic", "n-baseline"]);
    assert_eq!(sum_below(&plan, "n-strategic", |activity| &activity.proposed), 26_134_500);
    assert_eq!(sum_below(&plan, "n-baseline", |activity| &activity.allocated), 56_296_100);
}

#[test]
fn a_project_of_the_bma_has_an_allocation_where_it_has_a_source_of_money() {
    let plan = sample("bma-csc-2563.json");
    for project in plan.activities.iter().filter(|activity| activity.list_no.is_some()) {
        let granted = project.proposed.get(2563).filter(|_| project.source.is_some());
        assert_eq!(project.allocated.get(2563), granted, "{}", project.id);
    }
}

#[test]
fn the_quarters_of_the_ocsc_sum_to_what_is_allocated() {
    let plan = sample("ocsc-2563.json");
    for activity in plan.activities.iter() {
        let allocated = activity.allocated.get(2563).map(satang);
        let quarters = activity.lines.first().map(|line| line.planned.iter().map(|slot| satang(&slot.value)).sum());
        assert_eq!(allocated, quarters, "{}", activity.id);
    }
}

#[test]
fn samples_name_positions_only() {
    for sample in crate::documents::all() {
        for agreement in sample.plan.agreements.iter() {
            assert!(agreement.parties.iter().all(|party| party.name.is_none()), "{}", sample.file);
        }
        let owners = sample.plan.activities.iter().filter_map(|activity| activity.owner.as_ref());
        let owners = owners.chain(sample.plan.indicators.iter().filter_map(|indicator| indicator.owner.as_ref()));
        assert_eq!(owners.count(), 0, "{}", sample.file);
    }
}

#[test]
fn every_claim_is_about_a_part_of_its_plan() {
    for sample in crate::documents::all() {
        let file = json(&format!("public/samples/{}", sample.file));
        let mut ids = HashSet::new();
        collect_ids(&file, &mut ids);
        for claim in sample.plan.claims.iter() {
            let about = claim.about.as_deref().unwrap_or_default();
            assert!(ids.contains(about), "{}: {} is about {about}", sample.file, claim.id);
        }
    }
}

fn collect_ids(place: &Value, ids: &mut HashSet<String>) {
    match place {
        Value::Array(list) => list.iter().for_each(|element| collect_ids(element, ids)),
        Value::Object(fields) => {
            ids.extend(fields.get("id").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|value| collect_ids(value, ids));
        }
        _ => {}
    }
}
