//! How a stored record looks as Rust and as JSON: one declaration gives the struct, its reader and its writer.
//!
//! Derived serde code cannot do what the file format asks for at a bearable size: unknown fields are kept in every
//! object, after the known, in their order; blank fields are left out; a field given twice is refused. `record!` and
//! `choice!` do, and keep what is common to all records out of the generated code. Which records there are, and what
//! they mean, is for the other modules of `plan`.

use serde::de::{DeserializeSeed, Error, Visitor};
use serde_json::value::RawValue;
use std::fmt;
use std::sync::Arc;

/// What a stored field must be able to say of itself.
pub trait Field: Default {
    /// A record without this field is broken (ids).
    const REQUIRED: bool = false;

    /// Blank fields are not written; blank is not zero.
    fn is_blank(&self) -> bool;
}

macro_rules! field {
    ($($type:ty: $blank:expr;)*) => {$(
        impl Field for $type {
            fn is_blank(&self) -> bool {
                let blank: fn(&$type) -> bool = $blank;
                blank(self)
            }
        }
    )*};
}

field! {
    bool: |it| !it;
    String: |it| it.is_empty();
    u64: |it| *it == 0;
}

impl<T> Field for Option<T> {
    fn is_blank(&self) -> bool {
        self.is_none()
    }
}

impl<T> Field for Vec<T> {
    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl<T: Field> Field for Arc<T> {
    fn is_blank(&self) -> bool {
        T::is_blank(self)
    }
}

impl<T: Field> Field for Box<T> {
    fn is_blank(&self) -> bool {
        T::is_blank(self)
    }
}

/// Fields of an object that this version does not know, as they stood in the file.
#[derive(Clone, Default)]
// One pointer in every record; a vector would be three.
#[allow(clippy::box_collection)]
pub struct Extra(Option<Box<Vec<UnknownField>>>);

/// The name of an unknown field, and its JSON text.
type UnknownField = (String, Box<RawValue>);

impl Extra {
    /// Keeps one more unknown field, after those before it. How its text was laid out is not kept.
    pub fn push(&mut self, name: String, value: Box<RawValue>) {
        let value = RawValue::from_string(squeeze(value.get())).unwrap_or(value);
        self.0.get_or_insert_with(Box::default).push((name, value));
    }

    /// Takes a field out; its JSON text.
    pub fn take(&mut self, name: &str) -> Option<String> {
        let fields = self.0.as_mut()?;
        let at = fields.iter().position(|(known, _)| known == name)?;
        let (_, value) = fields.remove(at);
        if fields.is_empty() {
            self.0 = None;
        }
        Some(value.get().to_owned())
    }

    /// The unknown fields in their order.
    pub fn iter(&self) -> impl Iterator<Item = &(String, Box<RawValue>)> {
        self.0.iter().flat_map(|fields| fields.iter())
    }

    /// No unknown field was met.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }
}

impl PartialEq for Extra {
    fn eq(&self, other: &Self) -> bool {
        self.iter().map(|(name, value)| (name, value.get())).eq(other.iter().map(|(name, value)| (name, value.get())))
    }
}

impl Eq for Extra {}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter().map(|(name, value)| (name, value.get()))).finish()
    }
}

/// A JSON text without blanks between its parts.
fn squeeze(json: &str) -> String {
    let mut is_text = false;
    let mut is_escaped = false;
    json.chars()
        .filter(|c| {
            if is_text {
                is_text = is_escaped || *c != '"';
                is_escaped = *c == '\\' && !is_escaped;
                return true;
            }
            is_text = *c == '"';
            !c.is_ascii_whitespace()
        })
        .collect()
}

/// A field's name in a file, looked up among the names a record knows.
pub enum FieldName {
    /// Its place in the record's list of names.
    Known(usize),
    /// A name of a later version or of another program.
    Unknown(String),
}

/// Looks a field's name up without allocating when it is known; shared by all records to keep the program small.
#[derive(Clone, Copy)]
pub struct FieldNames(pub &'static [&'static str]);

impl Visitor<'_> for FieldNames {
    type Value = FieldName;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<FieldName, E> {
        Ok(match self.0.iter().position(|known| *known == name) {
            Some(index) => FieldName::Known(index),
            None => FieldName::Unknown(name.to_owned()),
        })
    }
}

impl<'de> DeserializeSeed<'de> for FieldNames {
    type Value = FieldName;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<FieldName, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

/// Declares a stored record: a struct of public fields and its JSON object with the same names in the same order.
macro_rules! record {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($(#[$doc:meta])* pub $field:ident: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        #[cfg_attr(test, schemars(transform = $name::shape))]
        $vis struct $name {
            $($(#[$doc])* pub $field: $type,)*
            /// Fields that this version does not know.
            #[cfg_attr(test, schemars(skip))]
            pub extra: $crate::plan::record::Extra,
        }

        // The schema of the file follows from the same declaration, and is made by a test.
        #[cfg(test)]
        impl $name {
            fn shape(schema: &mut schemars::Schema) {
                let fields = [$((stringify!($field), <$type as $crate::plan::record::Field>::REQUIRED)),*];
                $crate::plan::schema::require(schema, &fields);
            }
        }

        impl $crate::plan::record::Field for $name {
            fn is_blank(&self) -> bool {
                $($crate::plan::record::Field::is_blank(&self.$field) &&)* self.extra.is_empty()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;
                let mut map = serializer.serialize_map(None)?;
                $(if !$crate::plan::record::Field::is_blank(&self.$field) {
                    map.serialize_entry(stringify!($field), &self.$field)?;
                })*
                for (name, value) in self.extra.iter() {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Reader;

                impl<'de> serde::de::Visitor<'de> for Reader {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str("an object")
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$name, A::Error> {
                        use serde::de::Error;
                        use $crate::plan::record::{Field, FieldName, FieldNames};
                        const NAMES: &[&str] = &[$(stringify!($field)),*];
                        #[allow(non_camel_case_types, clippy::enum_variant_names)]
                        enum Place { $($field),* }
                        let mut record = $name::default();
                        let mut seen = 0u64;
                        while let Some(name) = map.next_key_seed(FieldNames(NAMES))? {
                            match name {
                                FieldName::Known(index) => {
                                    let bit = 1u64.wrapping_shl(index as u32);
                                    if seen & bit != 0 {
                                        return Err(A::Error::custom("this field is given twice"));
                                    }
                                    seen |= bit;
                                    match index {
                                        $(index if index == Place::$field as usize => {
                                            record.$field = map.next_value()?;
                                        })*
                                        _ => {}
                                    }
                                }
                                FieldName::Unknown(name) => record.extra.push(name, map.next_value()?),
                            }
                        }
                        $(if <$type as Field>::REQUIRED && seen & 1u64.wrapping_shl(Place::$field as u32) == 0 {
                            return Err(A::Error::missing_field(stringify!($field)));
                        })*
                        Ok(record)
                    }
                }

                deserializer.deserialize_map(Reader)
            }
        }
    };
}

/// The words by which a reader recognises "made by a newer version" among serde's errors.
pub const UNKNOWN_KIND: &str = "unknown kind";

/// Declares a closed choice stored as a word; the first is the default and is not written. An unknown word means that
/// a newer version made the file.
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// All of them, in their order.
            #[allow(dead_code)]
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The word in a file.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }

            /// The choice that a file's word means.
            pub fn from_word(word: &str) -> Option<$name> {
                match word { $($word => Some($name::$variant),)* _ => None }
            }
        }

        impl Default for $name {
            #[allow(unreachable_code)]
            fn default() -> Self {
                $(return $name::$variant;)*
            }
        }

        #[cfg(test)]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn schema_id() -> std::borrow::Cow<'static, str> {
                concat!(module_path!(), "::", stringify!($name)).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": [$($word),*] })
            }
        }

        impl $crate::plan::record::Field for $name {
            fn is_blank(&self) -> bool {
                *self == Self::default()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str($crate::plan::record::WordReader(Self::from_word))
            }
        }
    };
}

/// Reads the word of a choice. The lookup happens inside the visitor, so that an error knows its place.
pub struct WordReader<T>(pub fn(&str) -> Option<T>);

impl<T> Visitor<'_> for WordReader<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a word")
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<T, E> {
        (self.0)(word).ok_or_else(|| E::custom(format_args!("{UNKNOWN_KIND} `{word}`")))
    }
}

pub(crate) use {choice, record};
