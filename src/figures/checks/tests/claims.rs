//! Claims about each kind of part and field.

use super::*;

#[test]
fn claims_against_the_plan() {
    let with = |about: &str, field: &str, says: &str| {
        format!(
            r#""outline": [{{"id": "n", "code": "4", "ceiling": {{"2563": "900"}}}}],
               "activities": [{{"id": "a", "node": "n", "proposed": {{"2563": "500"}}, "allocated": {{"2563": "400"}},
                    "steps": [{{"id": "s", "title": "s", "weight": "40"}}, {{"id": "t", "title": "t", "weight": "60"}}]}},
                  {{"id": "b", "node": "n", "proposed": {{"2563": "250"}}}}, {{"id": "c", "node": "n"}}],
               "indicators": [{{"id": "i", "node": "n", "title": "i", "targets": {{"values": [{{"year": 2563, "value": "90.0"}}]}},
                    "criteria": {{"levels": [{{"points": "50", "threshold": "80"}}]}}}}],
               "agreements": [{{"id": "g", "title": "g", "entries": [{{"indicator": "i", "weight": "100"}}]}}],
               "claims": [{{"id": "c1", "about": "{about}", "field": "{field}", "says": "{says}", "place": "x"}}]"#
        )
    };
    let verdict = |about: &str, field: &str, says: &str| {
        let compared = compare(&plan(&with(about, field, says)));
        match compared[0].verdict {
            Verdict::Agrees => "agrees".to_owned(),
            Verdict::NotCompared(why) => format!("{why:?}"),
            Verdict::Differs { says, plan, by } => told(&What::Claim { says, plan, by, place: String::new() }),
        }
    };
    for (about, field, says) in [
        ("n", "proposed/2563", "750"),
        ("n", "proposed", "750.00"),
        ("n", "allocated/2563", "400"),
        ("n", "ceiling/2563", "900"),
        ("n", "count", "3"),
        ("n", "count/with_budget", "2"),
        ("n", "count/funded", "1"),
        ("n", "count/unfunded", "1"),
        ("n", "count/without_budget", "1"),
        ("n", "code", "4"),
        ("a", "allocated/2563", "400"),
        ("a", "steps/count", "2"),
        ("a", "steps/weight", "100"),
        ("a", "steps/cumulative", "100"),
        ("s", "cumulative", "40"),
        ("t", "cumulative", "100.0"),
        ("t", "weight", "60"),
        ("i", "targets/2563", "90"),
        ("i", "criteria/50", "80"),
        ("i", "weight", "100"),
        ("i", "works", "250"),
        ("g", "weight", "100"),
        ("g", "count", "1"),
        ("p", "allocated/2563", "400"),
        ("p", "count", "3"),
    ] {
        assert_eq!(verdict(about, field, says), "agrees", "{about} {field} {says}");
    }
    assert_eq!(verdict("n", "proposed/2563", "700"), "says 700, is 750, off by -50 ()");
    assert_eq!(verdict("t", "cumulative", "95"), "says 95, is 100, off by -5 ()");
    assert_eq!(verdict("i", "works", "300"), "says 300, is 250, off by 50 ()");
    assert_eq!(verdict("n", "planned/2563", "1"), "Blank");
    assert_eq!(verdict("i", "targets/2564", "90"), "Blank");
    assert_eq!(verdict("i", "goal", "1"), "OtherField");
    assert_eq!(verdict("i", "targets/next", "1"), "OtherField");
    assert_eq!(verdict("gone", "count", "1"), "NoSuchPart");
    check(
        &with("t", "cumulative", "95"),
        &["? Budget n.ceiling: 2563 Allocated 400 of 900", "? Steps a.t.cumulative: says 95, is 100, off by -5 (x)"],
    );
}
