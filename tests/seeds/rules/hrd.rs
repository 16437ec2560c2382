//! The guideline for developing government personnel 2563-2565.

use super::{Rule, rule};

/// Its rules.
pub(super) const RULES: &[Rule] = &[
    rule("document", &["frame"]),
    rule("period_be/from", &["frame/first_year"]),
    rule("period_be/to", &["frame/last_year"]),
    rule("organisation", &["organisation/units/u-ocsc"]),
    rule("objectives", &["statements/s-ocsc/lists/l-objectives"]),
    rule("objectives/items/*", &["statements/s-ocsc/lists/l-objectives/items/#{1}"]),
    rule("development_issues", &["statements/s-ocsc/lists/l-development-issues"]),
    rule("development_issues/items/*", &["statements/s-ocsc/lists/l-development-issues/items/#{1}"]),
    rule("expected_results", &["statements/s-ocsc/lists/l-expected-results"]),
    rule("expected_results/items/*", &["statements/s-ocsc/lists/l-expected-results/items/#{1}"]),
    rule("expected_results/civil_servant_of_the_future/*", &["statements/s-ocsc/lists/l-future/items/#{1}"]),
    rule("roles", &["statements/s-ocsc/lists/l-roles"]),
    rule("roles/items/*", &["statements/s-ocsc/lists/l-roles/items/#{1}"]),
    rule("success_indicators", &["outline/n-success"]),
    rule("success_indicators/numeric_targets", &["indicators/i-5.1-1"]),
    rule("success_indicators/groups/*", &["outline/n-{no}"]),
    // The span of a group is that of each of its indicators.
    rule("success_indicators/groups/1/measured", &["indicators/i-5.1-1/measured"]),
    rule("success_indicators/groups/1/measured", &["indicators/i-5.1-2/measured"]),
    rule("success_indicators/groups/1/measured", &["indicators/i-5.1-3/measured"]),
    rule("success_indicators/groups/2/measured", &["indicators/i-5.2-1/measured"]),
    rule("success_indicators/groups/2/measured", &["indicators/i-5.2-2/measured"]),
    rule("success_indicators/groups/2/measured", &["indicators/i-5.2-3/measured"]),
    rule("success_indicators/groups/2/measured", &["indicators/i-5.2-3-1/measured"]),
    rule("success_indicators/groups/2/measured", &["indicators/i-5.2-3-2/measured"]),
    rule("success_indicators/groups/2/measured", &["indicators/i-5.2-4/measured"]),
    rule("success_indicators/groups/2/measured", &["indicators/i-5.2-5/measured"]),
    rule("success_indicators/groups/2/measured", &["indicators/i-5.2-6/measured"]),
    rule("success_indicators/groups/*/items/*", &["indicators/i-{1.no}-{no}"]),
    rule("success_indicators/groups/*/items/*/parts/*", &["indicators/i-{1.no}-{2.no}-{3}"]),
    rule("key_activities", &["outline/n-activities"]),
    rule("key_activities/items/*", &["activities/a-{no}"]),
    rule("related_documents", &["statements/s-ocsc/lists/l-related-documents"]),
];
