//! Edits of targets, baselines and roadmaps: what an indicator is to reach, or reached before, year by year.

use super::EditError;
use super::apply::change_indicator;
use crate::plan::Plan;
use crate::plan::id::Id;
use crate::plan::indicator::{Indicator, Value, Values};
use crate::plan::period::Year;

/// A list of values by year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ValueList {
    /// What was reached in years before.
    Baseline,
    /// What is to be reached.
    Targets,
    /// The long-term roadmap.
    Roadmap,
}

impl ValueList {
    /// The list of an indicator; none while it holds nothing.
    pub fn of(self, indicator: &Indicator) -> Option<&Values> {
        match self {
            ValueList::Baseline => indicator.baseline.as_deref(),
            ValueList::Targets => indicator.targets.as_deref(),
            ValueList::Roadmap => indicator.roadmap.as_deref(),
        }
    }
}

/// The first value of that year takes the new one's place and keeps what this version does not know.
pub(super) fn set_value(
    plan: &mut Plan,
    id: &Id<Indicator>,
    list: ValueList,
    year: Year,
    value: Option<&Value>,
) -> Result<(), EditError> {
    change_indicator(plan, id, |indicator| {
        let place = match list {
            ValueList::Baseline => &mut indicator.baseline,
            ValueList::Targets => &mut indicator.targets,
            ValueList::Roadmap => &mut indicator.roadmap,
        };
        let mut values = place.take().unwrap_or_default();
        let known = values.values.iter().position(|known| known.year == year);
        match (known, value) {
            (Some(at), Some(value)) => {
                if let Some(known) = values.values.get_mut(at) {
                    *known = Value { extra: known.extra.clone(), year, ..value.clone() };
                }
            }
            (Some(at), None) => {
                values.values.remove(at);
            }
            (None, Some(value)) => {
                let at = values.values.iter().position(|known| known.year > year).unwrap_or(values.values.len());
                values.values.insert(at, Value { year, ..value.clone() });
            }
            (None, None) => {}
        }
        *place = (*values != Values::default()).then_some(values);
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::json;
    use super::super::{Edit, apply};
    use super::*;
    use crate::language::targets::read_value;

    fn check(year: Year, text: &str, expected: &str) {
        let plan: Plan = json(
            r#"{"id": "p", "indicators": [{"id": "i", "title": "t",
                "targets": {"values": [{"year": 2563, "value": "1", "later": true}, {"year": 2565, "value": "3"}]}}]}"#,
        );
        let value = read_value(text, year).map(Box::new);
        let edit = Edit::SetValue { indicator: Id::new("i"), list: ValueList::Targets, year, value };
        let after = apply(&plan, &edit).unwrap();
        let targets = &after.indicators.get("i").unwrap().targets;
        assert_eq!(serde_json::to_string(targets).unwrap(), expected);
    }

    #[test]
    fn values_keep_their_order_and_what_is_not_known() {
        check(
            2563,
            "≥ 2",
            r#"{"values":[{"year":2563,"operator":">=","value":"2","later":true},{"year":2565,"value":"3"}]}"#,
        );
        check(
            2564,
            "2",
            r#"{"values":[{"year":2563,"value":"1","later":true},{"year":2564,"value":"2"},{"year":2565,"value":"3"}]}"#,
        );
        check(2565, "", r#"{"values":[{"year":2563,"value":"1","later":true}]}"#);
        check(2566, "", r#"{"values":[{"year":2563,"value":"1","later":true},{"year":2565,"value":"3"}]}"#);
    }
}
