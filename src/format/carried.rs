//! A plan within a page: the self-contained copy, an HTML file with the application and a plan in it.
//!
//! The plan stands as inert text in an element that the one-file edition keeps free for it, so that the page's policy
//! and the hashes of its scripts stay as they are. Where the page comes from and where the copy goes is for `browser`
//! and `state`.

use super::json::{self, ReadError};
use crate::plan::Plan;
use crate::plan::record::record;
use serde_json::value::RawValue;

/// The format's name in the page.
pub const FORMAT: &str = "phaen.carried";
/// The version this program reads and writes.
pub const VERSION: u64 = 1;

/// The element as `editions/pack.mjs` writes it.
const OPENING: &str = r#"<script type="application/json" id="carried" data-own="">"#;
const CLOSING: &str = "</script>";
const PLAN: &str = "plan";

record! {
    /// What a copy says of itself. The plan stands beside these fields.
    pub struct Carried {
        /// [`FORMAT`].
        pub format: String,
        /// [`VERSION`].
        pub version: u64,
        /// Another one with every saving.
        pub stamp: String,
        /// When it was saved (ISO, UTC).
        pub saved: String,
        /// The receiver is to read and not to edit.
        pub read_only: bool,
    }
}

/// The text of the element.
pub fn write(about: &Carried, plan: &Plan) -> String {
    let mut about = Carried { format: FORMAT.to_owned(), version: VERSION, ..about.clone() };
    if let Ok(plan) = RawValue::from_string(json::write(plan)) {
        about.extra.push(PLAN.to_owned(), plan);
    }
    // Only texts within it can hold the sign, and JSON spells it otherwise, too: nothing in it can end the element.
    json::write_compact(&about).replace('<', "\\u003c")
}

/// Reads the text of the element.
///
/// # Errors
/// The first reason why there is no plan in it that can be opened.
pub fn read(text: &str) -> Result<(Carried, Plan), ReadError> {
    let mut about: Carried = json::read_value(text)?;
    if about.format != FORMAT {
        return Err(ReadError::NotAPlan);
    }
    if about.version > VERSION {
        return Err(ReadError::Newer { what: format!("{FORMAT} {}", about.version) });
    }
    let plan = json::read(&about.extra.take(PLAN).ok_or(ReadError::NotAPlan)?)?;
    Ok((about, plan))
}

/// `page` with `text` in its element, in place of what stood there; `None` if the page has no such element.
pub fn into_page(page: &str, text: &str) -> Option<String> {
    let (before, rest) = page.split_once(OPENING)?;
    let (_, after) = rest.split_once(CLOSING)?;
    Some([before, OPENING, text, CLOSING, after].concat())
}

/// What the element of `page` holds; `None` if there is no such element or nothing in it.
pub fn in_page(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once(OPENING)?;
    rest.split_once(CLOSING).map(|(text, _)| text).filter(|text| !text.is_empty())
}

/// Reads a chosen file: a plan file, or a self-contained copy with a plan in it.
///
/// # Errors
/// As [`json::read`].
pub fn read_file(text: &str) -> Result<Plan, ReadError> {
    match in_page(text) {
        Some(text) => read(text).map(|(_, plan)| plan),
        None => json::read(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::id::Id;
    use std::sync::Arc;

    const PAGE: &str = concat!(
        "<!doctype html><title>ก</title>",
        r#"<script type="application/json" id="carried" data-own=""></script>"#,
        "<script type=\"module\">run()</script>"
    );

    fn plan(title: &str) -> Plan {
        let mut plan = Plan { id: Id::new("p"), revision: 7, ..Plan::default() };
        Arc::make_mut(&mut plan.frame).title = title.to_owned();
        plan
    }

    fn about() -> Carried {
        Carried { stamp: "s1".to_owned(), saved: "2026-11-22T09:00:00Z".to_owned(), ..Carried::default() }
    }

    #[test]
    fn what_is_put_in_comes_out() {
        for title in ["แผน", "</script><script>alert(1)</script>", "<!-- <script>", "a \\u003c \"b\" & c"] {
            let page = into_page(PAGE, &write(&about(), &plan(title))).expect("an element");
            let (read_about, read_plan) = read(in_page(&page).expect("a text")).expect("a plan");
            assert_eq!((read_about.stamp.as_str(), read_about.read_only), ("s1", false));
            assert_eq!(json::write(&read_plan), json::write(&plan(title)), "{title}");
            assert_eq!(read_file(&page).expect("a plan"), read_plan);
        }
    }

    #[test]
    fn the_page_around_it_stays() {
        let first = into_page(PAGE, &write(&about(), &plan("</script>"))).expect("an element");
        assert_eq!(first.matches("</script>").count(), PAGE.matches("</script>").count());
        assert_eq!(first.matches("<script").count(), PAGE.matches("<script").count());
        let second = into_page(&first, "").expect("an element");
        assert_eq!(second, PAGE);
        assert_eq!(in_page(&second), None);
        assert_eq!(into_page("<!doctype html>", "x"), None);
    }

    #[test]
    fn a_page_without_a_plan_is_refused_in_words() {
        fn check(text: &str, expected: &str) {
            let error = read_file(text).expect_err("no plan");
            assert_eq!(format!("{error:?}").split([' ', '(']).next(), Some(expected), "{text}");
        }
        check(PAGE, "NotJson");
        let holding = |text: &str| into_page(PAGE, text).expect("an element");
        check(&holding("{}"), "NotAPlan");
        check(&holding(r#"{"format":"phaen.carried","version":1}"#), "NotAPlan");
        check(&holding(r#"{"format":"phaen.carried","version":2,"plan":{}}"#), "Newer");
        check(&holding(r#"{"format":"phaen.carried","version":1,"plan":{"format":"other"}}"#), "NotAPlan");
        check(&holding("nonsense"), "Broken");
    }
}
