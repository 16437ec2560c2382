//! Any plan can be checked, and nothing is found in one that is well formed.

use super::*;
use crate::edit::testing::plans;
use proptest::collection::vec;
use proptest::prelude::*;

/// A plan whose money, weights and claims all fit: activities by the place of their node and their four quarters, and
/// the weights of steps, of which the last is what is left of 100.
fn well_formed(nodes: usize, activities: &[(usize, [u32; 4])], weights: &[u8]) -> Plan {
    let below = |node: usize| activities.iter().filter(move |(of, _)| is_below(of % nodes, node));
    let sum =
        |node: usize| below(node).flat_map(|(_, quarters)| quarters).map(|amount| u64::from(*amount)).sum::<u64>();
    let outline: Vec<String> = (0..nodes)
        .map(|at| {
            let parent = if at == 0 { String::new() } else { format!(r#", "parent": "n{}""#, (at - 1) / 2) };
            format!(r#"{{"id": "n{at}"{parent}, "units": ["u"], "ceiling": {{"2563": "{}"}}}}"#, sum(at))
        })
        .collect();
    let rest = 100 - weights.iter().map(|weight| u32::from(*weight)).sum::<u32>();
    let steps: Vec<String> = weights
        .iter()
        .map(|weight| u32::from(*weight))
        .chain([rest])
        .enumerate()
        .map(|(at, weight)| format!(r#"{{"id": "s{at}", "title": "s", "weight": "{weight}"}}"#))
        .collect();
    let steps = steps.join(", ");
    let activity = |(at, (node, [a, b, c, d])): (usize, &(usize, [u32; 4]))| {
        let total = [a, b, c, d].into_iter().map(|amount| u64::from(*amount)).sum::<u64>();
        format!(
            r#"{{"id": "a{at}", "node": "n{}", "units": ["u"], "allocated": {{"2563": "{total}"}},
                "lines": [{{"id": "l", "keeping": "quarters",
                    "planned": {{"2563": {{"q1": "{a}", "q2": "{b}", "q3": "{c}", "q4": "{d}"}}}}}}], "steps": [{steps}]}}"#,
            node % nodes
        )
    };
    let all: Vec<String> = activities.iter().enumerate().map(activity).collect();
    let claims = format!(
        r#"{{"id": "c1", "about": "n0", "field": "count", "says": "{}", "place": "p"}}, {{"id": "c2", "about": "n0", "field": "planned/2563", "says": "{}", "place": "p"}}"#,
        activities.len(),
        sum(0)
    );
    plan(&format!(
        r#""organisation": {{"units": [{{"id": "u"}}]}}, "outline": [{}], "activities": [{}], "claims": [{claims}]"#,
        outline.join(", "),
        all.join(", ")
    ))
}

fn is_below(mut at: usize, node: usize) -> bool {
    while at > node {
        at = (at - 1) / 2;
    }
    at == node
}

proptest! {
    #[test]
    fn nothing_is_found_where_all_fits(
        nodes in 1..8usize,
        activities in vec((0..8usize, [100..9_000u32, 100..9_000u32, 100..9_000u32, 100..9_000u32]), 0..12),
        weights in vec(0..25u8, 0..4),
    ) {
        let plan = well_formed(nodes, &activities, &weights);
        prop_assert_eq!(checks(&plan).iter().map(line).collect::<Vec<_>>(), Vec::<String>::new());
    }

    #[test]
    fn any_plan_can_be_checked(plan in plans()) {
        let found = checks(&plan);
        prop_assert!(found.is_sorted_by_key(|finding| finding.what.kind()));
        prop_assert_eq!(compare(&plan).len(), plan.claims.len());
    }
}

/// A large plan costs little: some milliseconds for 10,000 activities by month in a released build.
#[test]
fn a_large_plan_is_checked_quickly() {
    let activities: Vec<(usize, [u32; 4])> = (0..10_000).map(|at| (at % 200, [100, 200, 300, 400])).collect();
    let plan = well_formed(200, &activities, &[50]);
    let start = std::time::Instant::now();
    assert_eq!(checks(&plan), []);
    assert!(start.elapsed() < std::time::Duration::from_secs(2), "{:?}", start.elapsed());
}
