//! Short ways to say where a finding is.

use super::{Area, Finding, Place, Severity, What};
use std::borrow::Cow;
use std::sync::Arc;

/// A place that costs nothing until something is found there.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    area: Area,
    part: Option<&'a str>,
    within: Option<&'a str>,
    field: &'static str,
}

impl<'a> At<'a> {
    /// A field of a part.
    pub(super) fn of(area: Area, part: &'a str, field: &'static str) -> At<'a> {
        At { area, part: Some(part), within: None, field }
    }

    /// A field of the plan itself.
    pub(super) fn plan(area: Area, field: &'static str) -> At<'a> {
        At { area, part: None, within: None, field }
    }

    /// The same, of a part within the part.
    pub(super) fn within(self, id: &'a str) -> At<'a> {
        At { within: Some(id), ..self }
    }

    /// Another field of the same part.
    pub(super) fn field(self, field: &'static str) -> At<'a> {
        At { field, ..self }
    }

    pub(super) fn problem(self, what: What) -> Finding {
        Finding { severity: Severity::Problem, place: self.into(), what }
    }

    pub(super) fn remark(self, what: What) -> Finding {
        Finding { severity: Severity::Remark, place: self.into(), what }
    }
}

impl From<At<'_>> for Place {
    fn from(at: At<'_>) -> Place {
        Place {
            area: at.area,
            part: at.part.map(Arc::from),
            within: at.within.map(Arc::from),
            field: Cow::Borrowed(at.field),
        }
    }
}
