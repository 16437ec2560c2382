//! The table of keys: behaviours 21 and 54 to 57.

use std::collections::HashSet;

use super::picture::{Picture, keystroke};
use crate::grid::keymap::{BINDINGS, Keystroke, command};
use crate::grid::{Command, ModeName};

#[track_caller]
fn check(word: &str, expected: Option<Command>) {
    assert_eq!(command(&keystroke(word), ModeName::Ready), expected, "{word}");
}

#[test]
fn no_chord_is_bound_twice_in_a_mode() {
    let mut seen = HashSet::new();
    for binding in BINDINGS {
        for mode in binding.modes {
            let chord = binding.chord.to_string();
            assert!(seen.insert((chord.clone(), format!("{mode:?}"))), "{chord} in {mode:?}");
        }
    }
}

#[test]
fn every_key_says_what_it_does_in_both_languages() {
    let is_thai = |c: char| ('\u{e00}'..'\u{e80}').contains(&c);
    for binding in BINDINGS {
        assert!(binding.help.en.is_ascii() && !binding.help.en.is_empty(), "{}", binding.chord);
        assert!(binding.help.th.contains(is_thai), "{}", binding.chord);
    }
}

#[test]
fn chords_read_as_on_a_keyboard() {
    let names: HashSet<String> = BINDINGS.iter().map(|b| b.chord.to_string()).collect();
    for name in ["Ctrl+Shift+Z", "Ctrl+Shift+←", "Alt+↓", "Shift+Space", "Esc", "Ctrl+;", "F2"] {
        assert!(names.contains(name), "{name} in {names:?}");
    }
}

#[test]
fn behaviour_54_shortcuts_work_on_the_thai_layout() {
    check("Ctrl+ผ@KeyZ", Some(Command::Undo));
    check("Ctrl+Shift+(@KeyZ", Some(Command::Redo));
    check("Ctrl+ฟ@KeyA", Some(Command::SelectAll));
    check("Ctrl+ว@Semicolon", Some(Command::Today));
}

#[test]
fn behaviour_54_a_latin_letter_counts_and_not_its_place() {
    // Dvorak: z lies at the slash, a semicolon at z.
    check("Ctrl+z@Slash", Some(Command::Undo));
    check("Ctrl+;@KeyZ", Some(Command::Today));
    // AZERTY and QWERTZ: the places of a, z and the semicolon have other Latin letters.
    check("Ctrl+q@KeyA", None);
    check("Ctrl+y@KeyZ", Some(Command::Redo));
    check("Ctrl+ö@Semicolon", None);
    // With Caps Lock letters arrive as capitals.
    check("Ctrl+Z@KeyZ", Some(Command::Undo));
    // A key with a name is not taken for the letter in its place.
    check("Ctrl+F13@KeyZ", None);
}

#[test]
fn behaviour_55_ctrl_and_command_are_equal() {
    for binding in BINDINGS.iter().filter(|binding| binding.chord.ctrl) {
        let stroke = |ctrl| Keystroke {
            key: binding.chord.key,
            ctrl,
            meta: !ctrl,
            shift: binding.chord.shift,
            alt: binding.chord.alt,
            is_in_cell: true,
            ..Keystroke::default()
        };
        let mode = binding.modes[0];
        assert_eq!(command(&stroke(true), mode), Some(binding.command.clone()));
        assert_eq!(command(&stroke(false), mode), Some(binding.command.clone()));
    }
}

#[test]
fn behaviour_56_the_browsers_own_keys_are_untouched() {
    let keys = "Ctrl+w Ctrl+t Ctrl+n Ctrl+l Ctrl+Shift+t Ctrl+Shift+n Ctrl+Shift+w Ctrl+Tab \
        Ctrl+Shift+Tab Ctrl+PageUp Ctrl+PageDown Alt+Left Alt+Right F5 F11 F12 Ctrl+p \
        Ctrl+c Ctrl+x Ctrl+v Ctrl+ไ@KeyW Ctrl+ะ@KeyT";
    for key in keys.split_whitespace() {
        for mode in [ModeName::Ready, ModeName::Replace, ModeName::Amend, ModeName::Choosing] {
            assert_eq!(command(&keystroke(key), mode), None, "{key} in {mode:?}");
        }
    }
}

#[test]
fn behaviour_56_typing_and_altgr_are_no_commands() {
    for key in ["a", "ก", "Shift+A", "Space", "Ctrl+Alt+z", "Shift", "Control"] {
        check(key, None);
    }
}

#[test]
fn behaviour_57_keys_act_only_in_a_cell_of_the_grid() {
    for binding in BINDINGS {
        let stroke = Keystroke { is_in_cell: false, ..keystroke(binding.chord.key) };
        assert_eq!(command(&stroke, binding.modes[0]), None);
    }
}

#[test]
fn behaviour_21_no_key_acts_while_composing() {
    let mut editing = Picture::draw("[old] .");
    editing.act("'に'");
    for key in ["Enter", "Tab", "Escape", "ArrowDown", "F2"] {
        let stroke = Keystroke { is_composing: true, ..keystroke(key) };
        assert_eq!(command(&stroke, ModeName::Replace), None, "{key}");
    }
    check("Process@Enter", None);
    // What is composed still arrives as text.
    editing.act("'本'");
    assert_eq!(editing.grid.mode().text(), Some("に本"));
}
