//! Plans that only a hostile file holds: they take time as their size and never fail.

use super::*;
use std::fmt::Write as _;
use std::time::{Duration, Instant};

const MANY: usize = 10_000;

/// Far more than it takes, also on a busy machine; what is quadratic takes longer.
const PATIENCE: Duration = Duration::from_secs(5);

fn listed(part: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    for at in 0..MANY {
        let comma = if at == 0 { "" } else { "," };
        write!(text, "{comma}{}", part(at)).unwrap();
    }
    text
}

fn count(fields: &str, expected: usize) -> Vec<Finding> {
    let plan = plan(fields);
    let start = Instant::now();
    let found = checks(&plan);
    assert!(start.elapsed() < PATIENCE, "{:?}", start.elapsed());
    assert_eq!(found.len(), expected);
    found
}

#[test]
fn ten_thousand_ids_that_lead_nowhere() {
    count(&format!(r#""activities": [{}]"#, listed(|at| format!(r#"{{"id": "a{at}", "node": "x{at}"}}"#))), MANY);
    count(&format!(r#""activities": [{{"id": "a", "units": [{}]}}]"#, listed(|at| format!(r#""u{at}""#))), MANY);
    let claims =
        listed(|at| format!(r#"{{"id": "c{at}", "about": "x{at}", "field": "count", "says": "1", "place": "p"}}"#));
    count(&format!(r#""claims": [{claims}]"#), MANY);
}

#[test]
fn long_circles_and_deep_trees() {
    let nodes = |last: &str| {
        listed(|at| {
            let parent = if at + 1 == MANY { last.to_owned() } else { format!(r#", "parent": "n{}""#, at + 1) };
            format!(r#"{{"id": "n{at}"{parent}, "ceiling": {{"2563": "{at}"}}}}"#)
        })
    };
    let activity = r#""activities": [{"id": "a", "node": "n0", "allocated": {"2563": "100"}}]"#;
    let found = count(&format!(r#""outline": [{}], {activity}"#, nodes(r#", "parent": "n0""#)), 1 + 1);
    assert!(matches!(&found[0].what, What::Circle { ids, .. } if ids.len() == MANY));
    // Every node but the one with exactly 100 is over or below its ceiling, which grows upwards.
    count(&format!(r#""outline": [{}], {activity}"#, nodes("")), MANY - 1);
    let indicators = listed(|at| format!(r#"{{"id": "i{at}", "title": "t", "parent": "i{}"}}"#, (at + 1) % MANY));
    count(&format!(r#""indicators": [{indicators}]"#), 1);
    let units = listed(|at| format!(r#"{{"id": "u{at}", "parent": "u{}"}}"#, at / 2));
    count(&format!(r#""organisation": {{"units": [{units}]}}"#), 1);
}

#[test]
fn long_lists_within_one_part() {
    let entries = listed(|at| format!(r#"{{"indicator": "i", "perspective": "p{at}", "weight": "{at}"}}"#));
    let perspectives = listed(|at| format!(r#"{{"id": "p{at}", "title": "t"}}"#));
    let claims =
        listed(|at| format!(r#"{{"id": "c{at}", "about": "i", "field": "weight", "says": "0.5", "place": "p"}}"#));
    let plan = format!(
        r#""indicators": [{{"id": "i", "title": "t"}}],
           "agreements": [{{"id": "g", "title": "t", "perspectives": [{perspectives}], "entries": [{entries}]}}],
           "claims": [{claims}]"#
    );
    // The sum of the weights, each entry but the first again, and every claim.
    count(&plan, 1 + (MANY - 1) + MANY);

    let years = (1000..9999).map(|year| format!(r#""{year}": {{"m1": "1"}}"#)).collect::<Vec<_>>().join(",");
    let lines = format!(r#"{{"id": "l", "planned": {{{years}}}}}"#);
    let claims = listed(|at| {
        format!(r#"{{"id": "c{at}", "about": "n0", "field": "planned/{}", "says": "1", "place": "p"}}"#, at)
    });
    let nodes = listed(|at| format!(r#"{{"id": "n{at}", "parent": "n{}"}}"#, at + 1));
    let plan = format!(
        r#""outline": [{nodes}], "activities": [{{"id": "a", "node": "n0", "lines": [{lines}]}}], "claims": [{claims}]"#
    );
    // The parent of the last node, and every year but 2563.
    count(&plan, 1 + 8998);
}

#[test]
fn the_largest_figures() {
    let most = "9".repeat(28);
    // Beyond what a sum of money can be written as.
    let least = Decimal::MIN;
    check(
        &format!(
            r#""activities": [{{"id": "a", "allocated": {{"2563": "999999999999999.99"}},
                "steps": [{{"id": "s", "title": "s", "weight": "{most}"}}, {{"id": "t", "title": "t", "weight": "-{most}"}}]}}],
               "claims": [{{"id": "c", "about": "a", "field": "allocated/2563", "says": "-{most}", "place": "p"}},
                  {{"id": "d", "about": "s", "field": "weight", "says": "-{most}", "place": "p"}}]"#
        ),
        &[
            &format!("! Steps a.t.steps/weight: weight -{most}"),
            "! Steps a.steps/weight: Other { sum: 0 }",
            &format!("? Budget a.allocated/2563: says {least}, is 999999999999999.99, off by {least} (p)"),
            &format!("? Steps a.s.weight: says -{most}, is {most}, off by -19999999999999999999999999998 (p)"),
        ],
    );
}
