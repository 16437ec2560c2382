//! Findings of small plans, of hostile plans, of the samples, and of none in plans that are well formed.

mod claims;
mod hostile;
mod samples;
mod well_formed;

use super::*;

/// A plan of 2563 from the fields of its file.
fn plan(fields: &str) -> Plan {
    let comma = if fields.is_empty() { "" } else { ", " };
    let frame = if fields.contains("\"frame\"") { "" } else { r#", "frame": {"title": "t", "first_year": 2563}"# };
    let text = format!(r#"{{"id": "p"{frame}{comma}{fields}}}"#);
    serde_json::from_str(&text).unwrap()
}

/// A finding in one line: how bad, where, what.
fn line(finding: &Finding) -> String {
    let Place { area, part, within, field } = &finding.place;
    let severity = if finding.severity == Severity::Problem { "!" } else { "?" };
    let part = [part, within].into_iter().flatten().map(|id| format!("{id}.")).collect::<String>();
    format!("{severity} {area:?} {part}{field}: {}", told(&finding.what))
}

fn told(what: &What) -> String {
    let figure = |figure: &Figure| match figure {
        Figure::Money(sum) => baht(*sum),
        Figure::Number(number) => number.normalize().to_string(),
    };
    match what {
        What::NoSuch { kind, id } => format!("no {kind:?} {id}"),
        What::UsedTwice { id } => format!("twice {id}"),
        What::Circle { kind, ids } => format!("circle of {kind:?} {}", ids.join(" ")),
        What::YearsReversed { first, last } => format!("{first} after {last}"),
        What::OutsideYears { year } => format!("outside {year}"),
        What::OtherKeeping { measure, year, period, keeping } => {
            format!("{measure:?} {year} {period:?} kept by {keeping:?}")
        }
        What::OutOfScale { amount, beside } => format!("{} beside {}", baht(*amount), baht(*beside)),
        What::FormulaInError { year, fault } => format!("{year} {}", fault.code()),
        What::FormulaUnreadable { year, text } => format!("{year} {text}"),
        What::FormulaDiffers { year, stated, value } => format!("{year} states {}, is {}", baht(*stated), baht(*value)),
        What::OverAllocation { year, measure, amount, allocated } => {
            format!("{year} {measure:?} {} over {}", baht(*amount), baht(*allocated))
        }
        What::BelowAllocation { year, planned, allocated } => {
            format!("{year} {} of {}", baht(*planned), baht(*allocated))
        }
        What::OverReleased { year, released, allocated } => {
            format!("{year} released {} over {}", baht(*released), baht(*allocated))
        }
        What::Unbalanced { year, amount } => format!("{year} unbalanced {}", baht(*amount)),
        What::CostsDiffer { costs, planned } => format!("costs {} of {}", baht(*costs), baht(*planned)),
        What::OverCeiling { year, basis, amount, ceiling } => {
            format!("{year} {basis:?} {} over {}", baht(*amount), baht(*ceiling))
        }
        What::BelowCeiling { year, basis, amount, ceiling } => {
            format!("{year} {basis:?} {} of {}", baht(*amount), baht(*ceiling))
        }
        What::Weights(sum) => format!("{sum:?}"),
        What::Perspective { stated, sum } => format!("states {stated}, holds {sum}"),
        What::OtherUnit(change) => format!("{} {} after {}", change.year, change.unit, change.before),
        What::NegativeWeight { weight } => format!("weight {weight}"),
        What::TypedScore { typed, computed } => format!("typed {typed}, computed {}", computed.normalize()),
        What::OtherLevel { stated, level } => format!("states {stated}, is {level}"),
        What::NotAssessed => "not assessed".to_owned(),
        What::NoReason { points } => format!("{points} points without a reason"),
        What::Moved { weight, moved } => format!("moves {moved} of {weight}"),
        What::Claim { says, plan, by, place } => {
            format!("says {}, is {}, off by {} ({place})", figure(says), figure(plan), figure(by))
        }
    }
}

fn baht(sum: Sum) -> String {
    sum.to_decimal().normalize().to_string()
}

#[track_caller]
fn check(fields: &str, expected: &[&str]) {
    let found: Vec<String> = checks(&plan(fields)).iter().map(line).collect();
    assert_eq!(found, expected, "{fields}");
}

#[test]
fn nothing_is_found_in_an_empty_plan() {
    check("", &[]);
    assert_eq!(checks(&Plan::default()), []);
}

#[test]
fn references_that_lead_nowhere() {
    check(
        r#""organisation": {"planner": "x", "units": [{"id": "u", "parent": "y"}]}"#,
        &["! Overview planner: no Unit x", "! Overview u.parent: no Unit y"],
    );
    check(r#""statements": [{"id": "s", "unit": "x"}]"#, &["! Statements s.unit: no Unit x"]);
    check(
        r#""outline": [{"id": "n", "parent": "x", "units": ["u"], "supports": ["i"]}]"#,
        &["! Outline n.parent: no Node x", "! Outline n.units: no Unit u", "! Outline n.supports: no Indicator i"],
    );
    check(
        r#""activities": [{"id": "a", "node": "x", "units": ["u"]}]"#,
        &["! Outline a.node: no Node x", "! Outline a.units: no Unit u"],
    );
    check(
        r#""indicators": [{"id": "i", "node": "n", "activity": "a", "parent": "j", "title": "t", "units": ["u"],
            "covers": {"node": "m", "activity": "b", "unit": "v", "assessment": "x", "group": "g"},
            "works": [{"title": "w", "unit": "z"}]}]"#,
        &[
            "! Targets i.node: no Node n",
            "! Targets i.activity: no Activity a",
            "! Targets i.parent: no Indicator j",
            "! Targets i.units: no Unit u",
            "! Targets i.works: no Unit z",
            "! Targets i.covers: no Node m",
            "! Targets i.covers: no Activity b",
            "! Targets i.covers: no Unit v",
            "! Targets i.covers: no Assessment x",
        ],
    );
    check(
        r#""agreements": [{"id": "g", "title": "t", "unit": "u", "entries": [{"indicator": "i", "perspective": "p", "weight": "100"}]}]"#,
        &[
            "! Agreement g.unit: no Unit u",
            "! Agreement g.entries: no Indicator i",
            "! Agreement g.entries: no Perspective p",
        ],
    );
    check(
        r#""indicators": [{"id": "i", "title": "t", "covers": {"assessment": "x", "group": "EIT"}}],
           "assessments": [{"id": "x", "year": 2563, "levels": "l", "groups": [{"code": "IIT", "items": [
               {"id": "q", "name": "q", "units": ["u"], "measures": [{"id": "m", "text": "t", "units": ["v"]}]}]}]}]"#,
        &[
            "! Targets i.covers: no Group EIT",
            "! Assessment x.levels: no Table l",
            "! Assessment x.q.units: no Unit u",
            "! Assessment x.q.measures: no Unit v",
        ],
    );
    check(r#""calendar": [{"id": "c", "text": "t", "unit": "u"}]"#, &["! Calendar c.unit: no Unit u"]);
    check(
        r#""scenarios": [{"id": "s", "name": "n", "results": [{"indicator": "i"}]}]"#,
        &["! Compare s.results: no Indicator i"],
    );
    check(
        r#""claims": [{"id": "c", "about": "x", "field": "title", "text": "t", "place": "p"}]"#,
        &["! Checks c.about: no Any x"],
    );
}

#[test]
fn ids_used_twice_within_a_part() {
    check(
        r#""organisation": {"units": [{"id": "u"}, {"id": "u"}, {"id": "u"}]}"#,
        &["! Overview units: twice u", "! Overview units: twice u"],
    );
    check(
        r#""activities": [{"id": "a", "lines": [{"id": "l"}, {"id": "l"}],
            "tasks": [{"id": "t", "text": "t"}, {"id": "t", "text": "t"}],
            "steps": [{"id": "s", "title": "s"}, {"id": "s", "title": "s"}]}, {"id": "b", "lines": [{"id": "l"}]}]"#,
        &["! Budget a.lines: twice l", "! Steps a.steps: twice s", "! Steps a.tasks: twice t"],
    );
    check(
        r#""indicators": [{"id": "i", "title": "t", "rounds": [{"id": "r", "year": 2563, "months": 6}, {"id": "r", "year": 2563, "months": 12}]}]"#,
        &["! Indicators i.rounds: twice r"],
    );
}

#[test]
fn circles_are_told_once() {
    check(
        r#""outline": [{"id": "a", "parent": "b"}, {"id": "b", "parent": "a"}, {"id": "c", "parent": "a"}]"#,
        &["! Outline a.parent: circle of Node a b"],
    );
    check(r#""organisation": {"units": [{"id": "u", "parent": "u"}]}"#, &["! Overview u.parent: circle of Unit u"]);
    check(
        r#""indicators": [{"id": "i", "parent": "j", "title": "t"}, {"id": "j", "parent": "i", "title": "t"}]"#,
        &["! Targets i.parent: circle of Indicator i j"],
    );
}

#[test]
fn money_against_the_allocation() {
    let activity = |fields: &str| format!(r#""activities": [{{"id": "a", {fields}}}]"#);
    let planned = |amount: &str| format!(r#""lines": [{{"id": "l", "planned": {{"2563": {{"m1": "{amount}"}}}}}}]"#);
    check(&activity(&format!(r#""allocated": {{"2563": "100"}}, {}"#, planned("100.00"))), &[]);
    check(
        &activity(&format!(r#""allocated": {{"2563": "100"}}, {}"#, planned("120"))),
        &["! Budget a.planned: 2563 Planned 120 over 100"],
    );
    check(
        &activity(&format!(r#""allocated": {{"2563": "100"}}, {}"#, planned("80"))),
        &["? Budget a.planned: 2563 80 of 100"],
    );
    check(
        &activity(&format!(
            r#""allocated": {{"2563": "100"}}, "transfers": [{{"id": "t", "year": 2563, "amount": "20", "supplementary": true}}], {}"#,
            planned("120")
        )),
        &[],
    );
    check(&activity(&planned("120")), &[]);
    let disbursed = r#""lines": [{"id": "l", "disbursed": {"2563": {"m1": "5"}}}]"#;
    check(
        &activity(&format!(r#""allocated": {{"2563": "4"}}, {disbursed}"#)),
        &["! Budget a.disbursed: 2563 Disbursed 5 over 4"],
    );
    check(
        &activity(&format!(r#""marks": ["unfunded"], {disbursed}"#)),
        &["! Budget a.disbursed: 2563 Disbursed 5 over 0"],
    );
}

#[test]
fn amounts_in_other_periods_years_and_sizes() {
    let line = |fields: &str| format!(r#""activities": [{{"id": "a", "lines": [{{"id": "l", {fields}}}]}}]"#);
    check(
        &line(r#""keeping": "quarters", "planned": {"2563": {"m1": "1", "m2": "1", "q1": "1"}}"#),
        &["! Budget a.l.planned: Planned 2563 M1 kept by Quarters"],
    );
    check(
        &line(r#""committed": {"2563": {"q4": "1"}}"#),
        &["! Budget a.l.committed: Committed 2563 Q4 kept by Months"],
    );
    check(
        &line(r#""planned": {"2562": {"m1": "1", "m2": "1"}, "2563": {"m1": "1"}}"#),
        &["! Budget a.l.planned: outside 2562"],
    );
    check(
        &line(r#""planned": {"2563": {"m1": "5000000", "m2": "4", "m3": "6000000", "m4": "0"}}"#),
        &["? Budget a.l.planned: 4 beside 5000000"],
    );
    check(&line(r#""planned": {"2563": {"m1": "500", "m2": "4", "m3": "90000"}}"#), &[]);
    check(r#""outline": [{"id": "n", "ceiling": {"2570": "1"}}]"#, &["! Budget n.ceiling: outside 2570"]);
    check(
        r#""activities": [{"id": "a", "proposed": {"2563": "5000000"}, "allocated": {"2563": "5"}}]"#,
        &["? Budget a.allocated: 5 beside 5000000"],
    );
    check(
        r#""frame": {"title": "t", "first_year": 2565, "last_year": 2563}"#,
        &["! Overview last_year: 2565 after 2563"],
    );
}

#[test]
fn what_is_below_a_node_against_its_ceiling() {
    let plan = |ceiling: &str, below: &str, planned: &str| {
        format!(
            r#""outline": [{{"id": "n", "ceiling": {{"2563": "{ceiling}"}}}}, {{"id": "m", "parent": "n"{below}}}],
               "activities": [{{"id": "a", "node": "m", "lines": [{{"id": "l", "planned": {{"2563": {{"m1": "{planned}"}}}}}}]}}]"#
        )
    };
    check(&plan("100", "", "100"), &[]);
    check(&plan("100", "", "101"), &["! Budget n.ceiling: 2563 Planned 101 over 100"]);
    check(&plan("100", "", "99"), &["? Budget n.ceiling: 2563 Planned 99 of 100"]);
    check(
        &plan("100", r#", "ceiling": {"2563": "150"}"#, "150"),
        &["! Budget n.ceiling: 2563 Planned 150 over 100", "! Budget n.ceiling: 2563 Ceilings 150 over 100"],
    );
    check(
        r#""outline": [{"id": "n", "ceiling": {"2563": "100"}}],
           "activities": [{"id": "a", "node": "n", "allocated": {"2563": "150"}}]"#,
        &["! Budget n.ceiling: 2563 Allocated 150 over 100"],
    );
}

#[test]
fn weights_that_do_not_add_up() {
    let agreement = |group: &str, weights: [&str; 2]| {
        let entry = |id: &str, weight: &str| {
            let weight = if weight.is_empty() { String::new() } else { format!(r#", "weight": "{weight}""#) };
            format!(r#"{{"indicator": "{id}", "perspective": "p"{weight}}}"#)
        };
        format!(
            r#""indicators": [{{"id": "i", "title": "i"}}, {{"id": "j", "title": "j"}}],
               "agreements": [{{"id": "g", "title": "t", "perspectives": [{{"id": "p", "title": "p"{group}}}],
               "entries": [{}, {}]}}]"#,
            entry("i", weights[0]),
            entry("j", weights[1])
        )
    };
    check(&agreement("", ["60", "40"]), &[]);
    check(&agreement("", ["0.6", "0.40"]), &[]);
    check(&agreement(r#", "weight": "100""#, ["0.6", "0.4"]), &[]);
    check(&agreement("", ["60", "30"]), &["! Agreement g.weight: Other { sum: 90 }"]);
    check(&agreement("", ["", ""]), &["? Agreement g.weight: Missing"]);
    check(&agreement(r#", "weight": "70""#, ["60", "40"]), &["! Agreement g.p.weight: states 70, holds 100"]);
    check(&agreement("", ["-20", "120"]), &["! Agreement g.i.weight: weight -20"]);
    let steps = |a: &str, b: &str| {
        format!(
            r#""activities": [{{"id": "a", "steps": [{{"id": "s", "title": "s", "weight": "{a}"}}, {{"id": "t", "title": "t", "weight": "{b}"}}]}}]"#
        )
    };
    check(&steps("30", "70"), &[]);
    check(&steps("30", "60"), &["! Steps a.steps/weight: Other { sum: 90 }"]);
    check(r#""activities": [{"id": "a", "steps": [{"id": "s", "title": "s"}]}]"#, &[]);
}
