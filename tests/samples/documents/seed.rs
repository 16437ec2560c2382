//! Reading the facts of a document: a place in its JSON, and the values found there as the plan's own types. A field
//! that is absent or `null` reads as nothing; a figure that cannot be read stops the program.

use phaen::plan::date::Day;
use phaen::plan::money::Money;
use phaen::plan::number::Number;
use phaen::plan::period::{Period, Year};
use rust_decimal::Decimal;
use serde_json::Value;

/// Years of the Buddhist era are ahead of the common era by so many.
const BUDDHIST_ERA: u16 = 543;

/// A place in the facts of a document. Fields are named from here, `/` leads further down.
#[derive(Clone, Copy)]
pub(crate) struct Seed<'a>(&'a Value);

impl<'a> Seed<'a> {
    /// The whole of a document.
    pub(crate) fn of(facts: &'a Value) -> Self {
        Seed(facts)
    }

    /// A place below this one; without a path, this one.
    pub(crate) fn at(self, path: &str) -> Self {
        let fields = path.split('/').filter(|field| !field.is_empty());
        fields.fold(self, |place, field| Seed(place.0.get(field).unwrap_or(&Value::Null)))
    }

    /// Whether anything is given here.
    pub(crate) fn is_given(self) -> bool {
        !self.0.is_null()
    }

    /// The elements of a list, or none.
    pub(crate) fn all(self, path: &str) -> impl Iterator<Item = Seed<'a>> + use<'a> {
        self.at(path).0.as_array().map(Vec::as_slice).unwrap_or_default().iter().map(Seed)
    }

    /// The elements of a list with their numbers, from 1.
    pub(crate) fn numbered(self, path: &str) -> impl Iterator<Item = (usize, Seed<'a>)> + use<'a> {
        (1..).zip(self.all(path))
    }

    /// The fields of an object that are given, with their names, in the order of the names.
    pub(crate) fn fields(self) -> impl Iterator<Item = (&'a str, Seed<'a>)> + use<'a> {
        let fields = self.0.as_object().into_iter().flatten();
        fields.map(|(name, value)| (name.as_str(), Seed(value))).filter(|(_, value)| value.is_given())
    }

    /// The text that is this place.
    pub(crate) fn as_text(self) -> Option<String> {
        self.0.as_str().map(str::to_owned)
    }

    /// A text.
    pub(crate) fn text(self, path: &str) -> Option<String> {
        self.at(path).as_text()
    }

    /// A text that every document has; empty if it has not.
    pub(crate) fn word(self, path: &str) -> &'a str {
        self.at(path).0.as_str().unwrap_or_default()
    }

    /// A number of a list, written as a text or as an integer.
    pub(crate) fn no(self, path: &str) -> Option<String> {
        let place = self.at(path);
        place.as_text().or_else(|| place.0.as_u64().map(|no| no.to_string()))
    }

    /// A decimal or an integer.
    pub(crate) fn number(self, path: &str) -> Option<Number> {
        self.no(path).map(|digits| Number::parse(&digits).expect("figures are decimals"))
    }

    /// A count.
    pub(crate) fn count(self, path: &str) -> Option<u32> {
        self.no(path).map(|digits| digits.parse().expect("counts are integers"))
    }

    /// A fiscal year.
    pub(crate) fn year(self, path: &str) -> Option<Year> {
        self.no(path).map(|digits| digits.parse().expect("years are integers"))
    }

    /// Whether a sign is set.
    pub(crate) fn is_set(self, path: &str) -> bool {
        self.at(path).0.as_bool() == Some(true)
    }

    /// An amount in baht.
    pub(crate) fn baht(self, path: &str) -> Option<Money> {
        self.no(path).map(|digits| Money::parse(&digits).expect("amounts are decimals"))
    }

    /// An amount in million baht, as baht.
    pub(crate) fn million_baht(self, path: &str) -> Option<Money> {
        let millions: Decimal = self.no(path)?.parse().expect("amounts are decimals");
        let baht = (millions * Decimal::from(1_000_000)).normalize();
        Some(Money::from_decimal(baht).expect("an amount has at most two decimals"))
    }

    /// A day written as `2565-12-26` in the Buddhist era; of a month alone, its first day.
    pub(crate) fn day(self, path: &str) -> Option<Day> {
        let mut parts =
            self.at(path).0.as_str()?.split('-').map(|part| part.parse::<u16>().expect("days are ISO days"));
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next().unwrap_or(1));
        Day::new(year.checked_sub(BUDDHIST_ERA)?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// The months of a list, each `2562-11` in the Buddhist era, as fiscal years and their months.
    pub(crate) fn months(self, path: &str) -> Vec<(Year, Period)> {
        self.all(path).map(|month| month.fiscal_month().expect("months are ISO months")).collect()
    }

    fn fiscal_month(self) -> Option<(Year, Period)> {
        let (year, month) = self.0.as_str()?.split_once('-')?;
        let (year, month): (Year, usize) = (year.parse().ok()?, month.parse().ok()?);
        let (year, place) = if month >= 10 { (year + 1, month - 10) } else { (year, month + 2) };
        Some((year, *Period::months().get(place)?))
    }
}
