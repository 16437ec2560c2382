//! The rules of ARCHITECTURE.md that can be read off the sources: who knows whom, and what may not be written.
//!
//! A rule that is broken names the lines. Comments never count; tests count only where a rule says so. The reader of
//! sources at the end knows as much Rust as these rules need and no more.
#![allow(clippy::expect_used, reason = "tests")]

use std::fmt::Display;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

/// The modules from the bottom up, each with those it may import. Only `main` imports `ui`.
const LAYERS: &[(&str, &[&str])] = &[
    ("plan", &[]),
    ("grid", &[]),
    ("browser", &[]),
    // It writes and reads the plan's values: amounts, days, digits, units, kinds.
    ("language", &["plan"]),
    ("formula", &["plan", "language"]),
    // Both say their reasons in words.
    ("figures", &["plan", "language", "formula"]),
    ("edit", &["plan", "language", "formula"]),
    ("sheet", &["plan", "language", "formula", "figures", "edit"]),
    ("format", &["plan", "language", "formula", "figures", "edit", "sheet"]),
    ("state", &["plan", "browser", "language", "formula", "figures", "edit", "sheet", "format"]),
    ("ui", &["plan", "grid", "browser", "language", "formula", "figures", "edit", "sheet", "format", "state"]),
];

/// The modules that know no screen.
const CORE: &[&str] = &["plan", "formula", "figures", "edit", "sheet", "grid", "format", "language"];

/// The modules in which arithmetic must not overflow by accident.
const EXACT: &[&str] = &["plan", "formula", "figures", "edit"];

const MOST_LINES: usize = 400;

const LONG_FILES: &[(&str, &str)] = &[
    ("plan/list.rs", "one data structure; its parts make no sense apart"),
    ("sheet/budget/tests.rs", "pictures of tables take room"),
];

const THAI_ELSEWHERE: &[(&str, &str)] = &[
    ("figures/explanation.rs", "sentences around figures, both languages side by side with what they explain"),
    ("figures/explanation/bases.rs", "the same"),
    ("figures/explanation/reasons.rs", "the same"),
    ("figures/explanation/sums.rs", "the same"),
    ("figures/score/result.rs", "the unit by which a document says percent"),
    ("grid/keymap/bindings.rs", "the help text of a key stands in the table that binds it"),
    ("ui/shell/header.rs", "digits as their own picture"),
    ("ui/switches.rs", "each language under its own name"),
];

/// Words in capitals that are no texts of the interface: a key of the keyboard, a language under its own name.
const NO_TEXTS: &[&str] = &[
    "Alt+PageDown",
    "Alt+PageUp",
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "Backspace",
    "End",
    "English",
    "Enter",
    "Escape",
    "Home",
    "PageDown",
    "PageUp",
    "Tab",
];

const VAGUE: &[&str] = &["manager", "helper", "helpers", "util", "utils", "common", "data", "info", "misc"];

const DENIED: &[&str] = &["expect_used", "indexing_slicing", "panic", "todo", "unimplemented", "unwrap_used"];

const PANICS: &[&str] = &[".unwrap()", ".expect(", ".unwrap_err()", ".expect_err(", "panic!", "todo!", "unreachable!"];

#[test]
fn the_core_knows_no_screen() {
    let of_the_screen = ["leptos", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "gloo_storage"];
    let core = SOURCES.iter().filter(|source| CORE.contains(&source.top()));
    none(core.flat_map(|source| source.naming(&of_the_screen)));
}

#[test]
fn only_browser_names_the_browser() {
    let others = SOURCES.iter().filter(|source| source.top() != "browser");
    none(others.flat_map(|source| source.naming(&["web_sys", "js_sys", "gloo_storage", "wasm_bindgen"])));
}

#[test]
fn imports_go_down() {
    for (at, (name, below)) in LAYERS.iter().enumerate() {
        let mut lower = LAYERS.iter().take(at).map(|(name, _)| name);
        assert!(below.iter().all(|name| lower.clone().any(|lower| lower == name)), "`{name}` may import upwards");
        assert!(lower.all(|lower| lower != name), "`{name}` stands there twice");
    }
    let may_import = |from: &str, to: &str| {
        let layer = LAYERS.iter().find(|(name, _)| *name == from);
        layer.is_some_and(|(_, below)| to == from || below.contains(&to))
    };
    none(
        PRODUCTS
            .iter()
            .filter(|source| !source.module.is_empty())
            .flat_map(|source| source.importing(|path| path.first().is_some_and(|to| !may_import(source.top(), to)))),
    );
}

#[test]
fn pages_do_not_import_each_other() {
    none(
        PRODUCTS
            .iter()
            .filter_map(|source| Some((source, page_of(&source.module)?)))
            .flat_map(|(source, page)| source.importing(|path| page_of(path).is_some_and(|other| other != page))),
    );
}

/// The page that a module is, or is a part of.
fn page_of(module: &[String]) -> Option<&str> {
    match module {
        [ui, pages, page, ..] if ui == "ui" && pages == "pages" => Some(page),
        [ui, page, ..] if ui == "ui" && (page == "library" || page.ends_with("_page")) => Some(page),
        _ => None,
    }
}

/// The signal of the plan stays within `state`, and what `state` gives out can only be read: the compiler does the rest.
#[test]
fn only_state_writes_the_plan() {
    let writable = ["RwSignal", "WriteSignal", "SignalSetter", "StoredValue"];
    let holds_plan = |line: &str| {
        let line = line.replace(' ', "").replace("Arc<Plan>", "Plan");
        writable.iter().any(|signal| line.contains(&format!("{signal}<Plan>")))
    };
    let (state, others): (Vec<_>, Vec<_>) = PRODUCTS.iter().partition(|source| source.top() == "state");
    none(others.iter().flat_map(|source| source.breaches(holds_plan)));
    none(state.iter().flat_map(|source| source.breaches(|line| holds_plan(line) && line.trim().starts_with("pub "))));
    let is_known = state.iter().any(|source| source.lines().any(|(_, line)| holds_plan(line)));
    assert!(is_known, "the plan's signal is declared in another way: this test must follow it");
}

#[test]
fn every_module_says_what_it_is_for() {
    none(SOURCES.iter().filter(|source| !source.text.starts_with("//! ")).map(|source| source.at(1, "no `//!`")));
}

#[test]
fn files_are_short() {
    let long = SOURCES.iter().filter(|source| source.text.lines().count() > MOST_LINES);
    excepted(&long.map(|source| source.path.clone()).collect::<Vec<_>>(), LONG_FILES);
}

#[test]
fn names_say_what_things_are() {
    let is_vague = |name: &str| parts_of(name).iter().any(|part| VAGUE.contains(&part.as_str()));
    let declares_vague = |line: &str| {
        let mut words = words(line).skip_while(|word| !["struct", "enum", "trait", "type", "mod"].contains(word));
        words.nth(1).is_some_and(is_vague)
    };
    // Declared there are things of the browser, which names them itself.
    let ours = SOURCES.iter().filter(|source| source.path != "browser/bindings.rs");
    none(ours.flat_map(|source| source.breaches(declares_vague)));
}

/// `PlanData` and `plan_data` are both plan, data.
fn parts_of(name: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for c in name.chars() {
        if c == '_' || c.is_uppercase() {
            parts.push(String::new());
        }
        if let Some(part) = parts.last_mut().filter(|_| c != '_') {
            part.extend(c.to_lowercase());
        }
    }
    parts
}

#[test]
fn nothing_is_unsafe() {
    assert!(manifest("lints.rust").contains(&"unsafe_code = \"forbid\"".to_owned()));
    none(SOURCES.iter().flat_map(|source| source.naming(&["unsafe"])));
}

#[test]
fn nothing_panics_on_purpose() {
    let lints = manifest("lints.clippy");
    none(DENIED.iter().filter(|lint| !lints.contains(&format!("{lint} = \"deny\""))));
    let is_breach = |line: &str| {
        PANICS.iter().any(|call| line.contains(call))
            || line.contains("allow(") && DENIED.iter().any(|lint| line.contains(&format!("clippy::{lint}")))
    };
    none(PRODUCTS.iter().flat_map(|source| source.breaches(is_breach)));
    let exact = PRODUCTS.iter().filter(|source| source.module.len() == 1 && EXACT.contains(&source.top()));
    let unchecked = exact.filter(|source| !source.code.contains("#![warn(clippy::arithmetic_side_effects)]"));
    none(unchecked.map(|source| source.at(1, "arithmetic_side_effects is missing")));
}

/// The lines of a table of Cargo.toml.
fn manifest(table: &str) -> Vec<String> {
    let text = fs::read_to_string(root().join("Cargo.toml")).expect("a manifest");
    let head = format!("[{table}]");
    let lines = text.lines().skip_while(|line| *line != head).skip(1).take_while(|line| !line.starts_with('['));
    lines.map(str::to_owned).collect()
}

#[test]
fn texts_of_the_interface_stand_in_language() {
    let is_thai = |text: &str| text.chars().any(|c| ('\u{e01}'..='\u{e5b}').contains(&c));
    let others = || PRODUCTS.iter().filter(|source| source.top() != "language");
    let thai = others().filter(|source| is_thai(&source.code) || source.literals.iter().any(|(_, text)| is_thai(text)));
    excepted(&thai.map(|source| source.path.clone()).collect::<Vec<_>>(), THAI_ELSEWHERE);

    let is_english = |text: &str| {
        let mut chars = text.chars();
        chars.next().is_some_and(|c| c.is_ascii_uppercase())
            && chars.next().is_some_and(|c| c.is_ascii_lowercase())
            && !NO_TEXTS.contains(&text)
    };
    let shown = others().filter(|source| ["ui", "state", "sheet"].contains(&source.top()));
    let literals = shown.flat_map(|source| source.literals.iter().map(move |(line, text)| (source, *line, text)));
    none(literals.filter(|(_, _, text)| is_english(text)).map(|(source, line, text)| source.at(line, text)));
}

// --- what the rules are told with -----------------------------------------------------------------------------------

fn none<T: Display>(breaches: impl IntoIterator<Item = T>) {
    let breaches: Vec<String> = breaches.into_iter().map(|breach| breach.to_string()).collect();
    assert!(breaches.is_empty(), "\n{}", breaches.join("\n"));
}

/// The files found are those on the list, which grows with a reason and shrinks when it can.
fn excepted(found: &[String], list: &[(&str, &str)]) {
    let listed = || list.iter().map(|(path, _)| *path);
    none(found.iter().filter(|path| !listed().any(|listed| listed == *path)).map(|path| format!("{path}: not listed")));
    none(
        listed()
            .filter(|path| !found.iter().any(|found| found == path))
            .map(|path| format!("{path}: mended, unlist it")),
    );
}

// --- the sources ----------------------------------------------------------------------------------------------------

#[derive(Clone)]
struct Source {
    /// Below `src`.
    path: String,
    /// As in `grid::keymap::bindings`; empty for the roots of the crate.
    module: Vec<String>,
    text: String,
    /// The text with blanks in place of comments and of what stands in quotes.
    code: String,
    /// What stands in quotes, by line.
    literals: Vec<(usize, String)>,
}

impl Source {
    fn top(&self) -> &str {
        self.module.first().map_or("", String::as_str)
    }

    fn at(&self, line: usize, what: impl Display) -> String {
        format!("src/{}:{line}: {what}", self.path)
    }

    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.code.lines())
    }

    fn breaches(&self, is_breach: impl Fn(&str) -> bool) -> Vec<String> {
        let found = self.lines().filter(|(_, line)| is_breach(line));
        found.map(|(number, line)| self.at(number, line.trim())).collect()
    }

    fn naming(&self, names: &[&str]) -> Vec<String> {
        self.breaches(|line| words(line).any(|word| names.contains(&word)))
    }

    fn importing(&self, is_breach: impl Fn(&[String]) -> bool) -> Vec<String> {
        let found = self.paths().into_iter().filter(|(_, path)| is_breach(path));
        found.map(|(line, path)| self.at(line, path.join("::"))).collect()
    }

    /// Every path that begins with `crate`, `phaen` or `super`, from the root of the crate, with its line.
    fn paths(&self) -> Vec<(usize, Vec<String>)> {
        let mut paths = Vec::new();
        for (start, _) in self.code.match_indices("::") {
            let (before, after) = self.code.split_at(start);
            let root = before.rsplit(|c| !is_of_word(c)).next().unwrap_or_default();
            let is_inner = before.trim_end_matches(is_of_word).ends_with("::");
            let base = match root {
                "crate" | "phaen" => &[][..],
                "super" => self.module.split_last().map_or(&[][..], |(_, above)| above),
                _ => continue,
            };
            if !is_inner {
                let line = before.matches('\n').count() + 1;
                follow(base.to_vec(), after, &mut |path| paths.push((line, path)));
            }
        }
        paths
    }
}

/// Reads on after a root such as `crate`: `::plan::{list::List, money}` are two paths.
fn follow<'a>(mut path: Vec<String>, mut rest: &'a str, found: &mut impl FnMut(Vec<String>)) -> &'a str {
    while let Some(after) = rest.strip_prefix("::") {
        if let Some(mut group) = after.strip_prefix('{') {
            while let Some(c) = group.chars().next().filter(|c| *c != '}') {
                group = if is_of_word(c) {
                    let (name, rest) = first_word(group);
                    follow(path.iter().cloned().chain([name.to_owned()]).collect(), rest, found)
                } else {
                    group.split_at(c.len_utf8()).1
                };
            }
            return group.strip_prefix('}').unwrap_or(group);
        }
        let (name, behind) = first_word(after);
        match name {
            "" => break,
            "super" => drop(path.pop()),
            name => path.push(name.to_owned()),
        }
        rest = behind;
    }
    found(path);
    rest
}

fn first_word(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c| !is_of_word(c)).unwrap_or(text.len()))
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c| !is_of_word(c)).filter(|word| !word.is_empty())
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below `src`.
static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let mut sources = Vec::new();
    read_folder(&root().join("src"), "", &mut sources);
    assert!(sources.len() > 100, "the sources are elsewhere now");
    sources
});

fn read_folder(folder: &Path, prefix: &str, sources: &mut Vec<Source>) {
    let mut entries: Vec<_> = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry")).collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            read_folder(&entry.path(), &format!("{path}/"), sources);
        } else if let Some(stem) = path.strip_suffix(".rs") {
            let names = stem.split('/').filter(|name| !["mod", "lib", "main"].contains(name));
            let module = names.map(str::to_owned).collect();
            let text = fs::read_to_string(entry.path()).expect("a text");
            let (code, literals) = read_rust(&text);
            sources.push(Source { path, module, text, code, literals });
        }
    }
}

/// What becomes part of the program: test modules are left out, and tests within a module are blanked.
static PRODUCTS: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let mut sources = SOURCES.clone();
    let mut tests: Vec<Vec<String>> = Vec::new();
    for source in &mut sources {
        let lines: Vec<&str> = source.code.lines().collect();
        let mut kept = vec![true; lines.len()];
        for (start, _) in lines.iter().enumerate().filter(|(_, line)| line.trim() == "#[cfg(test)]") {
            let rest = || (start..).zip(lines.iter().skip(start));
            let Some((item, head)) = rest().find(|(_, line)| !line.trim_start().starts_with("#[")) else { continue };
            let mut end = item;
            if head.ends_with('{') {
                let closing = head.replace(head.trim_start(), "}");
                end = rest().find(|(_, line)| ***line == closing).map_or(lines.len(), |(at, _)| at);
            } else if let Some(name) = words(head).skip_while(|word| *word != "mod").nth(1) {
                tests.push(source.module.iter().cloned().chain([name.to_owned()]).collect());
            }
            kept.iter_mut().take(end + 1).skip(start).for_each(|kept| *kept = false);
        }
        source.literals.retain(|(line, _)| kept.get(line - 1) == Some(&true));
        let code: Vec<&str> = lines.iter().zip(&kept).map(|(line, kept)| if *kept { line } else { "" }).collect();
        source.code = code.join("\n");
    }
    sources.retain(|source| !tests.iter().any(|test| source.module.starts_with(test)));
    sources
});

/// Takes a Rust text apart: the code with everything else blanked, and what stands in quotes.
fn read_rust(text: &str) -> (String, Vec<(usize, String)>) {
    let mut code = String::with_capacity(text.len());
    let mut literals = Vec::new();
    let mut rest = text;
    let mut line = 1;
    while let Some(c) = rest.chars().next() {
        let is_in_word = code.chars().next_back().is_some_and(is_of_word);
        let (length, inside) = match c {
            '/' if rest.starts_with("//") => (rest.find('\n').unwrap_or(rest.len()), None),
            '/' if rest.starts_with("/*") => (rest.find("*/").map_or(rest.len(), |end| end + 2), None),
            '"' => quoted(rest, 1, "\"", true),
            'r' if !is_in_word && (rest.starts_with("r\"") || rest.starts_with("r#")) => {
                let hashes = rest.chars().skip(1).take_while(|c| *c == '#').count();
                quoted(rest, hashes + 2, &format!("\"{}", "#".repeat(hashes)), false)
            }
            // A character; anything else after a quote is a lifetime.
            '\'' if rest.chars().nth(1) == Some('\\') => {
                let end = rest.char_indices().skip(3).find(|(_, c)| *c == '\'').map_or(rest.len(), |(at, _)| at + 1);
                (end, rest.get(1..end - 1))
            }
            '\'' if rest.chars().nth(2) == Some('\'') => {
                let end = rest.char_indices().nth(3).map_or(rest.len(), |(at, _)| at);
                (end, rest.get(1..end - 1))
            }
            _ => (0, None),
        };
        let (taken, after) = rest.split_at(if length == 0 { c.len_utf8() } else { length });
        match length {
            0 => code.push(c),
            _ => code.extend(taken.chars().map(|c| if c == '\n' { c } else { ' ' })),
        }
        literals.extend(inside.map(|inside| (line, inside.to_owned())));
        line += taken.matches('\n').count();
        rest = after;
    }
    (code, literals)
}

/// The length of a literal that opens with so many bytes, and what it holds.
fn quoted<'a>(text: &'a str, opening: usize, closing: &str, escapes: bool) -> (usize, Option<&'a str>) {
    let mut at = opening;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with(closing) {
            return (at + closing.len(), text.get(opening..at));
        }
        let step = rest.chars().take(if escapes && rest.starts_with('\\') { 2 } else { 1 });
        at += step.map(char::len_utf8).sum::<usize>();
    }
    (text.len(), text.get(opening..))
}
