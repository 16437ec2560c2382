//! What is kept by time: fiscal years, their months and quarters, and values keyed by them.
//!
//! Every amount, mark and percent is keyed by fiscal year (Buddhist era) and then month or quarter, also in a plan of
//! one year (design, section 3). Month 1 is the first month of the fiscal year: October, unless the plan says otherwise.

use super::record::{Field, choice};
use serde::de::{DeserializeSeed, Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use std::fmt;
use std::marker::PhantomData;

/// A fiscal year of the Buddhist era, such as 2563.
pub type Year = u16;

choice! {
    /// A month (1 is the first of the fiscal year) or a quarter of a fiscal year.
    pub enum Period {
        /// The first month: October.
        M1 = "m1",
        /// November.
        M2 = "m2",
        /// December.
        M3 = "m3",
        /// January.
        M4 = "m4",
        /// February.
        M5 = "m5",
        /// March.
        M6 = "m6",
        /// April.
        M7 = "m7",
        /// May.
        M8 = "m8",
        /// June.
        M9 = "m9",
        /// July.
        M10 = "m10",
        /// August.
        M11 = "m11",
        /// September.
        M12 = "m12",
        /// The first quarter: October to December.
        Q1 = "q1",
        /// January to March.
        Q2 = "q2",
        /// April to June.
        Q3 = "q3",
        /// July to September.
        Q4 = "q4",
    }
}

impl Period {
    /// The twelve months in the order of the fiscal year.
    pub fn months() -> &'static [Period] {
        Period::ALL.get(..12).unwrap_or_default()
    }

    /// The four quarters.
    pub fn quarters() -> &'static [Period] {
        Period::ALL.get(12..).unwrap_or_default()
    }

    /// The quarter that a month lies in; a quarter lies in itself.
    pub fn quarter(self) -> Period {
        match (self as usize).checked_div(3) {
            Some(0) => Period::Q1,
            Some(1) => Period::Q2,
            Some(2) => Period::Q3,
            Some(3) => Period::Q4,
            _ => self,
        }
    }

    /// The months of a quarter; a month is its own.
    pub fn its_months(self) -> &'static [Period] {
        let from = match self {
            Period::Q1 => 0usize,
            Period::Q2 => 3,
            Period::Q3 => 6,
            Period::Q4 => 9,
            month => return Period::ALL.get(month as usize..=month as usize).unwrap_or_default(),
        };
        Period::ALL.get(from..from.saturating_add(3)).unwrap_or_default()
    }

    /// Whether this is one of the twelve months.
    pub fn is_month(self) -> bool {
        (self as usize) < 12
    }
}

/// Values by fiscal year and period, in the order of time. In a file: `{"2563": {"q1": value}}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByPeriod<V>(Vec<Slot<V>>);

/// One value of a [`ByPeriod`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot<V> {
    /// The fiscal year.
    pub year: Year,
    /// Its month or quarter.
    pub period: Period,
    /// What is kept for it.
    pub value: V,
}

impl<V> ByPeriod<V> {
    /// The value for a period, if one is given.
    pub fn get(&self, year: Year, period: Period) -> Option<&V> {
        let at = self.place(year, period).ok()?;
        self.0.get(at).map(|slot| &slot.value)
    }

    /// Gives, changes or clears a value.
    pub fn set(&mut self, year: Year, period: Period, value: Option<V>) {
        match (self.place(year, period), value) {
            (Ok(at), Some(value)) => {
                if let Some(slot) = self.0.get_mut(at) {
                    slot.value = value;
                }
            }
            (Ok(at), None) => {
                self.0.remove(at);
            }
            (Err(at), Some(value)) => self.0.insert(at, Slot { year, period, value }),
            (Err(_), None) => {}
        }
    }

    /// All values in the order of time.
    pub fn iter(&self) -> impl Iterator<Item = &Slot<V>> {
        self.0.iter()
    }

    /// The values of one year.
    pub fn of_year(&self, year: Year) -> impl Iterator<Item = &Slot<V>> {
        self.0.iter().filter(move |slot| slot.year == year)
    }

    /// Nothing is given.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn place(&self, year: Year, period: Period) -> Result<usize, usize> {
        self.0.binary_search_by_key(&(year, period), |slot| (slot.year, slot.period))
    }
}

impl<V> Default for ByPeriod<V> {
    fn default() -> Self {
        ByPeriod(Vec::new())
    }
}

impl<V> FromIterator<Slot<V>> for ByPeriod<V> {
    fn from_iter<I: IntoIterator<Item = Slot<V>>>(slots: I) -> Self {
        let mut periods = ByPeriod::default();
        for slot in slots {
            periods.set(slot.year, slot.period, Some(slot.value));
        }
        periods
    }
}

impl<V> Field for ByPeriod<V> {
    fn is_blank(&self) -> bool {
        self.0.is_empty()
    }
}

impl<V: serde::Serialize> serde::Serialize for ByPeriod<V> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut years = serializer.serialize_map(None)?;
        for slots in self.0.chunk_by(|a, b| a.year == b.year) {
            if let Some(first) = slots.first() {
                years.serialize_entry(&first.year, &OneYear(slots))?;
            }
        }
        years.end()
    }
}

struct OneYear<'a, V>(&'a [Slot<V>]);

impl<V: serde::Serialize> serde::Serialize for OneYear<'_, V> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut periods = serializer.serialize_map(None)?;
        for slot in self.0 {
            periods.serialize_entry(slot.period.word(), &slot.value)?;
        }
        periods.end()
    }
}

impl<'de, V: serde::Deserialize<'de>> serde::Deserialize<'de> for ByPeriod<V> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut slots = Vec::new();
        deserializer.deserialize_map(YearsReader(&mut slots))?;
        Ok(ByPeriod(slots))
    }
}

struct YearsReader<'a, V>(&'a mut Vec<Slot<V>>);

impl<'de, V: serde::Deserialize<'de>> Visitor<'de> for YearsReader<'_, V> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("values by fiscal year")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut years = Vec::new();
        while let Some(year) = map.next_key_seed(YearKey)? {
            if years.contains(&year) {
                return Err(A::Error::custom("this year is given twice"));
            }
            years.push(year);
            let start = self.0.len();
            map.next_value_seed(PeriodsReader { slots: self.0, start, year })?;
        }
        if !years.is_sorted() {
            self.0.sort_by_key(|slot| slot.year);
        }
        Ok(())
    }
}

struct PeriodsReader<'a, V> {
    slots: &'a mut Vec<Slot<V>>,
    /// Where the slots of this year start: a year finds its order in itself, however many there are.
    start: usize,
    year: Year,
}

impl<'de, V: serde::Deserialize<'de>> DeserializeSeed<'de> for PeriodsReader<'_, V> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, V: serde::Deserialize<'de>> Visitor<'de> for PeriodsReader<'_, V> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("values by month (m1 to m12) or quarter (q1 to q4)")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(period) = map.next_key_seed(PeriodKey)? {
            let of_year = self.slots.get(self.start..).unwrap_or_default();
            let Err(at) = of_year.binary_search_by_key(&period, |slot| slot.period) else {
                return Err(A::Error::custom("this period is given twice"));
            };
            let slot = Slot { year: self.year, period, value: map.next_value()? };
            self.slots.insert(self.start.saturating_add(at), slot);
        }
        Ok(())
    }
}

/// Reads a fiscal year that is the name of a field.
pub(super) struct YearKey;

impl Visitor<'_> for YearKey {
    type Value = Year;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a fiscal year of the Buddhist era, such as 2563")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Year, E> {
        let four_digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
        text.parse()
            .ok()
            .filter(|_| four_digits)
            .ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self))
    }
}

impl<'de> DeserializeSeed<'de> for YearKey {
    type Value = Year;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Year, D::Error> {
        deserializer.deserialize_str(self)
    }
}

struct PeriodKey;

impl Visitor<'_> for PeriodKey {
    type Value = Period;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a month (m1 to m12) or a quarter (q1 to q4)")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Period, E> {
        Period::from_word(text).ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self))
    }
}

impl<'de> DeserializeSeed<'de> for PeriodKey {
    type Value = Period;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Period, D::Error> {
        deserializer.deserialize_str(self)
    }
}

/// Values by fiscal year. In a file: `{"2563": value}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByYear<V>(pub Vec<(Year, V)>);

impl<V> ByYear<V> {
    /// The value of a year, if one is given.
    pub fn get(&self, year: Year) -> Option<&V> {
        self.0.iter().find(|(known, _)| *known == year).map(|(_, value)| value)
    }

    /// Gives, changes or clears the value of a year.
    pub fn set(&mut self, year: Year, value: Option<V>) {
        match (self.0.binary_search_by_key(&year, |(known, _)| *known), value) {
            (Ok(at), Some(value)) => {
                if let Some(entry) = self.0.get_mut(at) {
                    entry.1 = value;
                }
            }
            (Ok(at), None) => {
                self.0.remove(at);
            }
            (Err(at), Some(value)) => self.0.insert(at, (year, value)),
            (Err(_), None) => {}
        }
    }

    /// The years and their values in order.
    pub fn iter(&self) -> impl Iterator<Item = &(Year, V)> {
        self.0.iter()
    }
}

impl<V> Default for ByYear<V> {
    fn default() -> Self {
        ByYear(Vec::new())
    }
}

impl<V> Field for ByYear<V> {
    fn is_blank(&self) -> bool {
        self.0.is_empty()
    }
}

impl<V: serde::Serialize> serde::Serialize for ByYear<V> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut years = serializer.serialize_map(None)?;
        for (year, value) in &self.0 {
            years.serialize_entry(year, value)?;
        }
        years.end()
    }
}

impl<'de, V: serde::Deserialize<'de>> serde::Deserialize<'de> for ByYear<V> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ByYearReader(PhantomData))
    }
}

struct ByYearReader<V>(PhantomData<V>);

impl<'de, V: serde::Deserialize<'de>> Visitor<'de> for ByYearReader<V> {
    type Value = ByYear<V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("values by fiscal year")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ByYear<V>, A::Error> {
        let mut years: Vec<(Year, V)> = Vec::new();
        while let Some(year) = map.next_key_seed(YearKey)? {
            if years.iter().any(|(known, _)| *known == year) {
                return Err(A::Error::custom("this year is given twice"));
            }
            years.push((year, map.next_value()?));
        }
        years.sort_by_key(|(year, _)| *year);
        Ok(ByYear(years))
    }
}
