//! The money of one activity within the year: what was granted, what came on top or was moved, what is released, and
//! what its cost items come to. Money by month is for `totals`.

use super::totals::{InError, Totals};
use crate::language::calendar::FiscalCalendar;
use crate::language::months::Month;
use crate::plan::Plan;
use crate::plan::activity::{Activity, CostItem, Line, Measure, Transfer};
use crate::plan::money::Sum;
use crate::plan::period::Year;
use std::collections::HashMap;

/// The granted money of an activity in a year. What is not given is none, not zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Funding {
    /// As it was granted at first; none, too, where its formula is in error.
    pub granted: Option<Sum>,
    /// Moved in or out within the plan.
    pub transferred: Option<Sum>,
    /// Granted on top from outside of the plan, or taken back.
    pub supplementary: Option<Sum>,
    /// All of these.
    pub allocated: Option<Sum>,
    /// What is released for spending.
    pub released: Option<Sum>,
}

impl Funding {
    /// Of an activity in a year.
    #[must_use]
    pub fn of(activity: &Activity, year: Year) -> Funding {
        let of_year = || activity.transfers.iter().filter(|transfer| transfer.year == year);
        let moved = |outside: bool| sum(of_year().filter(|it| it.supplementary == outside).map(|it| it.amount));
        let granted = activity.allocated.get(year).and_then(|entry| entry.amount().ok());
        let releases = activity.releases.iter().filter(|release| release.year == year);
        Funding {
            granted: granted.map(Sum::from),
            transferred: moved(false),
            supplementary: moved(true),
            allocated: allocated(activity, year).unwrap_or_default(),
            released: sum(releases.map(|release| release.amount)),
        }
    }

    /// What may still be released; none where either is not given.
    #[must_use]
    pub fn to_release(&self) -> Option<Sum> {
        self.allocated.zip(self.released).map(|(allocated, released)| allocated.minus(released))
    }
}

/// Money that was moved within a year, with all of its sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved<'a> {
    /// Where it came from.
    pub from: Vec<(&'a Activity, &'a Transfer)>,
    /// Where it went.
    pub to: Vec<(&'a Activity, &'a Transfer)>,
}

impl<'a> Moved<'a> {
    /// The side that says when and why: the first one.
    pub fn said(&self) -> Option<&'a Transfer> {
        self.from.first().or(self.to.first()).map(|(_, side)| *side)
    }

    /// How much.
    #[must_use]
    pub fn amount(&self) -> Sum {
        let received = of(&self.to);
        if received == Sum::ZERO { Sum::ZERO.minus(of(&self.from)) } else { received }
    }

    /// What its sides come to: nothing, unless it has no other side or one of them was changed elsewhere.
    #[must_use]
    pub fn net(&self) -> Sum {
        of(&self.from).plus(of(&self.to))
    }

    /// Whether the money came from outside of the plan or left it.
    pub fn is_outside(&self) -> bool {
        self.said().is_some_and(|side| side.supplementary)
    }
}

/// The transfers of a year by their days, those without one by their months; else as the plan has them.
#[must_use]
pub fn transfers(plan: &Plan, year: Year) -> Vec<Moved<'_>> {
    let mut all: Vec<Moved<'_>> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for activity in plan.activities.iter() {
        for side in activity.transfers.iter().filter(|side| side.year == year) {
            let at = *places.entry(side.id.as_str()).or_insert(all.len());
            if at == all.len() {
                all.push(Moved { from: Vec::new(), to: Vec::new() });
            }
            let Some(moved) = all.get_mut(at) else { continue };
            let is_out = side.amount.is_some_and(|amount| Sum::from(amount) < Sum::ZERO);
            if is_out { &mut moved.from } else { &mut moved.to }.push((activity.as_ref(), side));
        }
    }
    let start = plan.frame.start_month.and_then(Month::new).unwrap_or(Month::OCTOBER);
    let calendar = FiscalCalendar::starting_in(start);
    all.sort_by_key(|moved| {
        let side = moved.said();
        let day = side.and_then(|side| side.date);
        let month = day.and_then(|day| Month::new(day.month())).map(|month| u16::from(calendar.index_of(month)));
        // A quarter ends behind its last month.
        let known = side.and_then(|side| side.period).and_then(|period| period.its_months().last().copied());
        (month.or(known.map(|period| (period as u16).saturating_add(1))).unwrap_or(u16::MAX), day)
    });
    all
}

fn of(sides: &[(&Activity, &Transfer)]) -> Sum {
    sides.iter().filter_map(|(_, side)| side.amount).fold(Sum::ZERO, Sum::plus)
}

/// What is granted after all transfers.
fn allocated(activity: &Activity, year: Year) -> Result<Option<Sum>, InError> {
    Totals::of_activity(activity, Measure::Planned, year).allocated()
}

/// What a cost item comes to, rounded half up to the satang; none without a quantity or a rate.
#[must_use]
pub fn cost(item: &CostItem) -> Option<Sum> {
    let quantity = item.quantity?.decimal();
    let times = item.times.map_or(rust_decimal::Decimal::ONE, |times| times.decimal());
    let product = quantity.checked_mul(times)?.checked_mul(item.rate?.to_decimal())?;
    Some(Sum::round_from(product))
}

/// What the cost items of a line come to; none without any that comes to something.
#[must_use]
pub fn costs(line: &Line) -> Option<Sum> {
    line.costs.iter().filter_map(cost).fold(None, |sum: Option<Sum>, cost| Some(sum.unwrap_or_default().plus(cost)))
}

fn sum<M: Into<Sum>>(amounts: impl Iterator<Item = Option<M>>) -> Option<Sum> {
    amounts.flatten().fold(None, |sum: Option<Sum>, amount| Some(sum.unwrap_or_default().plus(amount)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::testing::json;

    fn baht(sum: Option<Sum>) -> String {
        sum.map(|sum| sum.to_decimal().normalize().to_string()).unwrap_or_default()
    }

    fn check(activity: &str, expected: [&str; 6]) {
        let plan: Plan = json(&format!(r#"{{"id": "p", "activities": [{{"id": "a", {activity}}}]}}"#));
        let funding = Funding::of(plan.activities.get("a").unwrap(), 2563);
        let to_release = funding.to_release();
        let Funding { granted, transferred, supplementary, allocated, released } = funding;
        let found = [granted, transferred, supplementary, allocated, released, to_release].map(baht);
        assert_eq!(found, expected.map(str::to_owned), "{activity}");
    }

    #[test]
    fn money_within_the_year() {
        check(r#""lines": []"#, [""; 6]);
        check(r#""allocated": {"2563": "100", "2564": "7"}"#, ["100", "", "", "100", "", ""]);
        check(
            r#""allocated": {"2563": "100"}, "transfers": [
                {"id": "t", "year": 2563, "amount": "-30"}, {"id": "u", "year": 2563, "amount": "5", "supplementary": true},
                {"id": "v", "year": 2564, "amount": "9"}],
               "releases": [{"id": "r", "year": 2563, "amount": "20"}, {"id": "s", "year": 2563, "amount": "10.50"},
                {"id": "q", "year": 2564, "amount": "1"}]"#,
            ["100", "-30", "5", "75", "30.5", "44.5"],
        );
        check(r#""releases": [{"id": "r", "year": 2563, "amount": "20"}]"#, ["", "", "", "", "20", ""]);
    }

    #[test]
    fn transfers_of_a_year_stand_together_with_their_sides() {
        let plan: Plan = json(
            r#"{"id": "p", "activities": [
                {"id": "a", "transfers": [
                    {"id": "late", "year": 2563, "date": "2020-09-01", "amount": "-30"},
                    {"id": "top", "year": 2563, "amount": "5", "supplementary": true},
                    {"id": "other", "year": 2564, "amount": "9"}]},
                {"id": "b", "transfers": [
                    {"id": "early", "year": 2563, "period": "m2", "amount": "-7"},
                    {"id": "early", "year": 2563, "period": "m2", "amount": "7"},
                    {"id": "late", "year": 2563, "date": "2020-09-01", "amount": "30"},
                    {"id": "broken", "year": 2563, "date": "2019-10-05", "amount": "-4"}]}]}"#,
        );
        let told = |moved: &Moved<'_>| {
            let names = |sides: &[(&Activity, &Transfer)]| {
                sides.iter().map(|(of, _)| of.id.to_string()).collect::<Vec<_>>().join("+")
            };
            let id = moved.said().map(|side| side.id.to_string()).unwrap_or_default();
            let [amount, net] = [moved.amount(), moved.net()].map(|sum| baht(Some(sum)));
            let outside = if moved.is_outside() { " outside" } else { "" };
            format!("{id}: {} > {} {amount} {net}{outside}", names(&moved.from), names(&moved.to))
        };
        let told: Vec<String> = transfers(&plan, 2563).iter().map(told).collect();
        assert_eq!(told, ["broken: b >  4 -4", "early: b > b 7 0", "late: a > b 30 0", "top:  > a 5 5 outside"]);
    }

    #[test]
    fn cost_items_are_quantity_by_times_by_rate() {
        fn check(item: &str, expected: &str) {
            let item: CostItem = serde_json::from_str(&format!(r#"{{"id": "c", {item}}}"#)).unwrap();
            assert_eq!(baht(cost(&item)), expected);
        }
        check(r#""quantity": "60", "times": "2", "rate": "350""#, "42000");
        check(r#""quantity": "60", "rate": "350.50""#, "21030");
        check(r#""quantity": "0.333", "rate": "0.05""#, "0.02");
        check(r#""quantity": "60""#, "");
        check(r#""rate": "350""#, "");
        check(r#""quantity": "0", "rate": "350""#, "0");
    }
}
