//! How the types whose JSON is written by hand look in the schema. `record!` and `choice!` say it of all others.
//!
//! Only tests know this: the schema is made and checked there, and the program carries nothing of it.

use super::activity::Entry;
use super::date::Day;
use super::id::Id;
use super::list::List;
use super::money::Money;
use super::number::{MOST_DIGITS, Number};
use super::period::{ByPeriod, ByYear, Period};
use super::record::Extra;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;
use std::sync::Arc;

/// A decimal without `+`, exponent, leading zeros or a negative zero.
const NUMBER: &str = r"^(?!-0(\.0+)?$)-?(0|[1-9][0-9]*)(\.[0-9]+)?$";
/// The same, within what baht and satang need.
const MONEY: &str = r"^(?!-0(\.0+)?$)-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,2})?$";
/// A fiscal year of the Buddhist era.
const YEAR: &str = "^[1-9][0-9]{3}$";

macro_rules! shape {
    ($type:ty, $name:literal, $generator:ident => $schema:expr) => {
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    };
}

shape!(Money, "Money", _generator => json_schema!({
    "description": "Baht, as a decimal text: at most 15 digits before the point and 2 after it.",
    "type": "string",
    "pattern": MONEY
}));

shape!(Number, "Number", _generator => json_schema!({
    "description": format!("A decimal text of at most {MOST_DIGITS} digits."),
    "type": "string",
    "pattern": NUMBER
}));

shape!(Day, "Day", _generator => json_schema!({
    "description": "A day of the common era, such as 2022-12-26.",
    "type": "string",
    "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
}));

shape!(Entry, "Entry", generator => {
    let (money, formula) =
        (generator.subschema_for::<Money>(), generator.subschema_for::<super::entry::FormulaEntry>());
    json_schema!({ "description": "An amount, typed or from a formula.", "anyOf": [money, formula] })
});

shape!(super::entry::Stored, "Stored", generator => {
    let money = generator.subschema_for::<Money>();
    let codes = super::entry::Fault::ALL.map(|fault| fault.code());
    json_schema!({ "description": "An amount, or the code of an error.", "anyOf": [money, { "enum": codes }] })
});

shape!(Extra, "Extra", _generator => json_schema!(true));

impl<K> JsonSchema for Id<K> {
    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A name that lasts, unique among its kind: any text.",
            "type": "string",
            "minLength": 1
        })
    }
}

impl<T: JsonSchema> JsonSchema for List<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("List_of_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Vec<Arc<T>>>()
    }
}

impl<V: JsonSchema> JsonSchema for ByPeriod<V> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}_by_period", V::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<V>();
        let words: Vec<&str> = Period::ALL.iter().map(|period| period.word()).collect();
        json_schema!({
            "description": "By fiscal year, then by month (m1 is the first of the fiscal year) or quarter.",
            "type": "object",
            "propertyNames": { "pattern": YEAR },
            "additionalProperties": {
                "type": "object",
                "propertyNames": { "enum": words },
                "additionalProperties": value
            }
        })
    }
}

impl<V: JsonSchema> JsonSchema for ByYear<V> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}_by_year", V::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<V>();
        json_schema!({
            "description": "By fiscal year.",
            "type": "object",
            "propertyNames": { "pattern": YEAR },
            "additionalProperties": value
        })
    }
}

/// Which fields a record must have: those without which it cannot be read, and no others.
pub(crate) fn require(schema: &mut Schema, fields: &[(&'static str, bool)]) {
    let required: Vec<&str> = fields.iter().filter(|(_, is_required)| *is_required).map(|(name, _)| *name).collect();
    match required.is_empty() {
        true => schema.remove("required"),
        false => schema.insert("required".to_owned(), required.into()),
    };
}
