//! Named what-ifs: results that someone tried out. No figure of the plan reads them.

use super::id::Id;
use super::indicator::Indicator;
use super::list::Part;
use super::number::Number;
use super::period::Year;
use super::record::record;
use super::round::Round;

record! {
    /// A named set of tried results.
    pub struct Scenario {
        /// Its id.
        pub id: Id<Scenario>,
        /// Its name.
        pub name: String,
        /// The fiscal year whose round is tried; blank: each indicator's last round.
        pub year: Option<Year>,
        /// The months of that round.
        pub months: u8,
        /// The tried results.
        pub results: Vec<TriedResult>,
    }
}

record! {
    /// A tried result of one indicator.
    pub struct TriedResult {
        /// The indicator.
        pub indicator: Id<Indicator>,
        /// The result, in the indicator's unit; blank: not tried.
        pub result: Option<Number>,
    }
}

impl Scenario {
    /// The round that is tried: year and months. Blank: each indicator's last.
    #[must_use]
    pub fn round(&self) -> Option<(Year, u8)> {
        self.year.map(|year| (year, self.months))
    }
}

/// The round of an indicator that a tried result is for, if it is there.
#[must_use]
pub fn tried_round(indicator: &Indicator, at: Option<(Year, u8)>) -> Option<&Round> {
    let time = |round: &Round| (round.year, round.months);
    match at {
        Some(at) => indicator.rounds.iter().find(|round| time(round) == at),
        None => indicator.rounds.iter().max_by_key(|round| time(round)),
    }
}

impl Part for Scenario {
    fn key(&self) -> &str {
        self.id.as_str()
    }
}
