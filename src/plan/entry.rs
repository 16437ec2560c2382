//! An amount in a budget cell: typed, or calculated by a formula, whose value may be an error.
//!
//! A formula is stored with the value it had, in a text that names rows by their ids; what it means is for `formula`.

use super::frame::MoneyUnit;
use super::money::Money;
use super::record::{Extra, Field, record};
use serde::de::Error;

/// An amount in a budget cell: in a file a decimal, or `{"formula": ..., "value": ...}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Baht; not to be read while the formula is in error.
    baht: Money,
    formula: Option<Box<Formula>>,
}

/// A formula in a budget cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Formula {
    /// Its text, starting with `=`; cells are named by ids (see `formula`).
    pub text: String,
    /// The unit it was typed in: what it reads and gives is counted in it.
    pub unit: MoneyUnit,
    /// Why it has no value.
    pub fault: Option<Fault>,
    /// The value that a file gave for it, where calculating gave another.
    pub stated: Option<Money>,
    /// Fields of its entry that this version does not know.
    pub extra: Extra,
}

/// Why a formula has no value. In files and on screen it is a code as in a spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fault {
    /// Something was divided by zero, or the mean of nothing was asked for.
    DividedByZero,
    /// A text, or a truth, where an amount is needed.
    NotANumber,
    /// A cell that does not exist (any more).
    NoSuchCell,
    /// A name that is no function.
    NoSuchName,
    /// A value too large, or a power that cannot be calculated.
    OutOfRange,
    /// The formula follows from itself, or from one that does.
    Circle,
    /// A month of an amount that is kept by quarter.
    NotKnown,
}

impl Fault {
    /// All of them.
    pub const ALL: [Fault; 7] = [
        Fault::DividedByZero,
        Fault::NotANumber,
        Fault::NoSuchCell,
        Fault::NoSuchName,
        Fault::OutOfRange,
        Fault::Circle,
        Fault::NotKnown,
    ];

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Fault::DividedByZero => "#DIV/0!",
            Fault::NotANumber => "#VALUE!",
            Fault::NoSuchCell => "#REF!",
            Fault::NoSuchName => "#NAME?",
            Fault::OutOfRange => "#NUM!",
            Fault::Circle => "#CYCLE!",
            Fault::NotKnown => "#N/A",
        }
    }

    /// What a code means.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Fault> {
        Fault::ALL.into_iter().find(|fault| fault.code() == code)
    }
}

impl Entry {
    /// What a formula gave.
    #[must_use]
    pub fn calculated(formula: Formula, value: Result<Money, Fault>) -> Entry {
        let formula = Some(Box::new(Formula { fault: value.err(), ..formula }));
        Entry { baht: value.unwrap_or(Money::ZERO), formula }
    }

    /// Baht. An entry in error has no amount: whoever sums must say so.
    ///
    /// # Errors
    /// Why the formula has no value.
    pub fn amount(&self) -> Result<Money, Fault> {
        match self.formula.as_ref().and_then(|formula| formula.fault) {
            Some(fault) => Err(fault),
            None => Ok(self.baht),
        }
    }

    /// The formula it comes from.
    #[must_use]
    pub fn formula(&self) -> Option<&Formula> {
        self.formula.as_deref()
    }
}

impl Formula {
    /// A formula of this text, in baht.
    #[must_use]
    pub fn of(text: &str) -> Formula {
        Formula { text: text.to_owned(), ..Formula::default() }
    }
}

impl From<Money> for Entry {
    fn from(amount: Money) -> Self {
        Entry { baht: amount, formula: None }
    }
}

impl serde::Serialize for Entry {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let Some(formula) = &self.formula else { return self.baht.serialize(serializer) };
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("formula", &formula.text)?;
        if !formula.unit.is_blank() {
            map.serialize_entry("unit", &formula.unit)?;
        }
        match formula.fault {
            Some(fault) => map.serialize_entry("value", fault.code())?,
            None => map.serialize_entry("value", &self.baht)?,
        }
        if let Some(stated) = &formula.stated {
            map.serialize_entry("stated", stated)?;
        }
        for (name, value) in formula.extra.iter() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl<'de> serde::Deserialize<'de> for Entry {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(EntryReader)
    }
}

struct EntryReader;

impl<'de> serde::de::Visitor<'de> for EntryReader {
    type Value = Entry;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a decimal")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Entry, E> {
        Money::parse(text).map(Entry::from).map_err(|_| E::invalid_value(serde::de::Unexpected::Str(text), &self))
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<Entry, A::Error> {
        use serde::Deserialize;
        let entry = FormulaEntry::deserialize(serde::de::value::MapAccessDeserializer::new(map))?;
        let missing = |name| <A::Error as Error>::missing_field(name);
        let FormulaEntry { formula, unit, value, stated, extra } = entry;
        let text = formula.ok_or_else(|| missing("formula"))?;
        let formula = Formula { text, unit, fault: None, stated, extra };
        Ok(Entry::calculated(formula, value.ok_or_else(|| missing("value"))?.0))
    }
}

record! {
    /// The file's shape of a formula entry.
    pub struct FormulaEntry {
        /// The formula, starting with `=`.
        pub formula: Option<String>,
        /// The unit it was typed in.
        pub unit: MoneyUnit,
        /// Its value when it was stored, in baht, or the code of its error.
        pub value: Option<Stored>,
        /// The value that a file gave, where calculating gave another.
        pub stated: Option<Money>,
    }
}

/// The value of a formula in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stored(Result<Money, Fault>);

impl serde::Serialize for Stored {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Ok(amount) => amount.serialize(serializer),
            Err(fault) => serializer.serialize_str(fault.code()),
        }
    }
}

impl<'de> serde::Deserialize<'de> for Stored {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;

        impl serde::de::Visitor<'_> for Reader {
            type Value = Stored;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a decimal")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Stored, E> {
                if let Some(fault) = Fault::from_code(text) {
                    return Ok(Stored(Err(fault)));
                }
                let amount = Money::parse(text).map_err(|_| E::invalid_value(serde::de::Unexpected::Str(text), &self));
                amount.map(|amount| Stored(Ok(amount)))
            }
        }

        deserializer.deserialize_str(Reader)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(json: &str, amount: Result<&str, Fault>) {
        let entry: Entry = serde_json::from_str(json).unwrap();
        assert_eq!(entry.amount().map(|amount| amount.to_string()), amount.map(str::to_owned), "{json}");
        assert_eq!(serde_json::to_string(&entry).unwrap(), json);
    }

    #[test]
    fn is_written_as_it_was() {
        check(r#""100.50""#, Ok("100.50"));
        check(r#"{"formula":"=350*60*2","value":"42000"}"#, Ok("42000"));
        check(r##"{"formula":"=1/0","value":"#DIV/0!"}"##, Err(Fault::DividedByZero));
        check(r#"{"formula":"=0.5","unit":"million_baht","value":"500000","stated":"1","later":true}"#, Ok("500000"));
    }

    #[test]
    fn every_code_is_read_back() {
        for fault in Fault::ALL {
            assert_eq!(Fault::from_code(fault.code()), Some(fault));
            check(&format!(r#"{{"formula":"=1","value":"{}"}}"#, fault.code()), Err(fault));
        }
        assert!(serde_json::from_str::<Entry>(r##"{"formula":"=1","value":"#NO!"}"##).is_err());
    }
}
