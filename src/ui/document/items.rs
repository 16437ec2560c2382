//! Items of a document's lists.

use super::{Entry, Writing};
use crate::language::words::plan as words;
use crate::plan::text::Item;

/// Items with those below them, as the document numbers them.
pub(in crate::ui) fn items(w: &Writing<'_>, list: &[Item]) -> Vec<Entry> {
    list.iter().map(|item| entry(w, item)).collect()
}

fn entry(w: &Writing<'_>, item: &Item) -> Entry {
    let page = item.page.map(|page| words::page(&w.figures(&page.to_string()), w.language));
    let count = item.count.map(|count| words::things(&w.figures(&count.to_string()), w.language));
    let fragment = item.fragment.then(|| w.say(words::FRAGMENT));
    Entry {
        no: item.no.clone().unwrap_or_default(),
        title: item.title.clone().unwrap_or_default(),
        text: item.text.clone(),
        notes: [item.aim.clone(), item.text_en.clone(), fragment, count, page].into_iter().flatten().collect(),
        is_heading: item.heading,
        items: items(w, &item.items),
    }
}

/// A text and the items below it as lines of one text, for a cell of a table.
pub(in crate::ui) fn items_text(w: &Writing<'_>, text: &str, fragment: bool, below: &[Item]) -> String {
    let mut lines = vec![text.to_owned()];
    if fragment {
        lines.push(w.say(words::FRAGMENT));
    }
    push_lines(&mut lines, below, "– ");
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

fn push_lines(lines: &mut Vec<String>, below: &[Item], sign: &str) {
    for item in below {
        let no = item.no.as_ref().map_or_else(|| sign.to_owned(), |no| format!("{no} "));
        let title = item.title.as_ref().map_or_else(String::new, |title| format!("{title}: "));
        lines.push(format!("{no}{title}{}", item.text));
        push_lines(lines, &item.items, "  · ");
    }
}
