//! Which key does what: one table, read by the grid, by the help page and by a test against
//! double bindings.
//!
//! Keys that are bound nowhere belong to the browser: typing, copy, cut and paste (their own
//! events), undo inside the editor, and everything that opens or closes tabs.

mod bindings;

use std::fmt;

use super::command::Command;
use super::entry::ModeName;

pub use bindings::BINDINGS;

/// A key press as the browser tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Keystroke<'a> {
    /// What the key means in the user's layout: `a`, `ฟ`, `Enter`.
    pub key: &'a str,
    /// Where the key lies: `KeyA`, `Semicolon`.
    pub code: &'a str,
    pub ctrl: bool,
    /// The command key of a Mac.
    pub meta: bool,
    pub shift: bool,
    pub alt: bool,
    /// An input method is at work; its keys are its own.
    pub is_composing: bool,
    /// The focus is on the active cell or on the editor in it, and not on a button within the
    /// table or elsewhere in an embedding page.
    pub is_in_cell: bool,
}

/// A key with its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chord {
    pub key: &'static str,
    /// The key's place, for layouts in which that key has no Latin letter; `""` if none is needed.
    pub code: &'static str,
    /// Ctrl, or the command key of a Mac.
    pub ctrl: bool,
    pub shift: bool,
    pub alt: bool,
}

/// One line of the table.
#[derive(Debug, Clone)]
pub struct Binding {
    pub chord: Chord,
    /// The modes in which the chord is bound; in the others it is the browser's.
    pub modes: &'static [ModeName],
    pub command: Command,
    pub help: Help,
}

/// What the help page says about a key, in both languages of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Help {
    pub en: &'static str,
    pub th: &'static str,
}

/// The command of a key press, or `None` if the key is not the grid's.
///
/// The key's meaning counts first, so Dvorak works. Its place counts only when the key has no
/// Latin letter, so that Ctrl+Z works on a Thai keyboard, where that key is `ผ`.
pub fn command(stroke: &Keystroke<'_>, mode: ModeName) -> Option<Command> {
    if stroke.is_composing || stroke.key == "Process" || !stroke.is_in_cell {
        return None;
    }
    let by = |is_match: fn(&Chord, &Keystroke<'_>) -> bool| {
        BINDINGS.iter().find(|binding| {
            binding.modes.contains(&mode) && binding.chord.has_modifiers_of(stroke) && is_match(&binding.chord, stroke)
        })
    };
    let binding = by(|chord, stroke| chord.key.eq_ignore_ascii_case(stroke.key));
    let binding = binding.or_else(|| if has_latin_key(stroke) { None } else { by(is_at_code) });
    binding.map(|binding| binding.command.clone())
}

impl Chord {
    /// A key alone.
    pub const fn key(key: &'static str) -> Chord {
        Chord { key, code: "", ctrl: false, shift: false, alt: false }
    }

    /// A key that types a character, with its place on the keyboard.
    pub const fn at(key: &'static str, code: &'static str) -> Chord {
        Chord { code, ..Chord::key(key) }
    }

    /// With Ctrl or the command key.
    pub const fn ctrl(self) -> Chord {
        Chord { ctrl: true, ..self }
    }

    /// With Shift.
    pub const fn shift(self) -> Chord {
        Chord { shift: true, ..self }
    }

    /// With Alt.
    pub const fn alt(self) -> Chord {
        Chord { alt: true, ..self }
    }

    /// In the words that assistive technology expects: `Control+Shift+ArrowUp`.
    pub fn spelt(self) -> String {
        let modifiers = [(self.ctrl, "Control+"), (self.alt, "Alt+"), (self.shift, "Shift+")];
        let held: String = modifiers.into_iter().filter(|(is_held, _)| *is_held).map(|(_, name)| name).collect();
        held + if self.key == " " { "Space" } else { self.key }
    }

    fn has_modifiers_of(&self, stroke: &Keystroke<'_>) -> bool {
        self.ctrl == (stroke.ctrl || stroke.meta) && self.shift == stroke.shift && self.alt == stroke.alt
    }
}

/// As printed on a help page: `Ctrl+Shift+Z`.
impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let modifiers = [(self.ctrl, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")];
        for (_, name) in modifiers.into_iter().filter(|(is_held, _)| *is_held) {
            f.write_str(name)?;
        }
        match self.key {
            " " => f.write_str("Space"),
            "Escape" => f.write_str("Esc"),
            "ArrowLeft" => f.write_str("←"),
            "ArrowRight" => f.write_str("→"),
            "ArrowUp" => f.write_str("↑"),
            "ArrowDown" => f.write_str("↓"),
            letter if letter.len() == 1 => f.write_str(&letter.to_ascii_uppercase()),
            name => f.write_str(name),
        }
    }
}

/// Whether the key would type a character if it were not bound.
pub(super) fn types_a_character(stroke: &Keystroke<'_>) -> bool {
    let is_plain = !stroke.ctrl && !stroke.meta && !stroke.alt;
    is_plain && stroke.key != " " && stroke.key.chars().count() == 1
}

fn is_at_code(chord: &Chord, stroke: &Keystroke<'_>) -> bool {
    !chord.code.is_empty() && chord.code == stroke.code
}

/// Whether the key is a Latin letter or has a name such as `Enter`, so that its place is no matter.
fn has_latin_key(stroke: &Keystroke<'_>) -> bool {
    let mut letters = stroke.key.chars();
    match (letters.next(), letters.next()) {
        (Some(only), None) => only.is_alphabetic() && only < '\u{250}',
        _ => true,
    }
}
