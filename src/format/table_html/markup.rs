//! HTML cut into text and tags, as far as a table needs it.
//!
//! This is no HTML parser: it knows neither which tags belong together nor what they mean.

use std::borrow::Cow;

/// A stretch of text, or a tag by its name in lower case.
pub(super) enum Piece<'a> {
    /// Text with its entities decoded; line ends in the source are spaces.
    Text(Cow<'a, str>),
    /// A start tag with its attributes.
    Start(&'static str, &'a str),
    /// An end tag.
    End(&'static str),
}

/// The tags that say something about a table's text. Others are passed over.
const KNOWN: [&str; 13] = ["table", "tr", "td", "th", "br", "p", "div", "li", "span", "style", "script", "rt", "rp"];

/// What Excel puts before a row that only holds column widths; it is no row of the table.
const WIDTHS_ONLY: &str = "<![if supportMisalignedColumns]>";
const WIDTHS_END: &str = "<![endif]>";

/// The text and the known tags, in their order, without comments, styles, scripts and how words are pronounced.
pub(super) fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let (piece, after) = first_piece(rest);
            rest = after;
            match piece {
                Some(Piece::Start("style" | "script" | "rt" | "rp", _)) => {
                    rest = rest.find("</").map_or("", |end| rest.split_at(end).1);
                }
                Some(piece) => return Some(piece),
                None => {}
            }
        }
        None
    })
}

/// The value of an attribute, without its quotes.
pub(super) fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let is_between = |c: char| c.is_ascii_whitespace() || matches!(c, '/' | '=');
    let mut rest = attributes;
    loop {
        rest = rest.trim_start_matches(is_between);
        let end = rest.find(is_between).unwrap_or(rest.len());
        let (found, after) = rest.split_at(end);
        if found.is_empty() {
            return None;
        }
        let Some(given) = after.trim_ascii_start().strip_prefix('=') else {
            rest = after;
            continue;
        };
        let (value, after) = first_value(given.trim_ascii_start());
        if found.eq_ignore_ascii_case(name) {
            return Some(value);
        }
        rest = after;
    }
}

fn first_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(quoted) = text.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    text.split_at(text.find(|c: char| c.is_ascii_whitespace()).unwrap_or(text.len()))
}

/// The first piece, if it is one that matters, and the rest.
fn first_piece(html: &str) -> (Option<Piece<'_>>, &str) {
    if let Some(comment) = html.strip_prefix("<!--") {
        return (None, comment.split_once("-->").map_or("", |(_, after)| after));
    }
    if let Some((_, after)) = html.strip_prefix(WIDTHS_ONLY).and_then(|widths| widths.split_once(WIDTHS_END)) {
        return (None, after);
    }
    if let Some(inside) = html.strip_prefix('<').filter(|inside| starts_tag(inside)) {
        let (inside, after) = inside.split_at(tag_end(inside));
        return (tag(inside), after.strip_prefix('>').unwrap_or(after));
    }
    // A lone `<` is text.
    let end = html.char_indices().skip(1).find(|(_, c)| *c == '<').map_or(html.len(), |(at, _)| at);
    let (text, after) = html.split_at(end);
    (Some(Piece::Text(decoded(text))), after)
}

fn starts_tag(inside: &str) -> bool {
    inside.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
}

/// Where the tag's `>` is; those in quotes do not count.
fn tag_end(inside: &str) -> usize {
    let mut quote = None;
    for (at, c) in inside.char_indices() {
        match (quote, c) {
            (None, '>') => return at,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    inside.find('>').unwrap_or(inside.len())
}

fn tag(inside: &str) -> Option<Piece<'_>> {
    let start = inside.strip_prefix('/').unwrap_or(inside);
    let end = start.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(start.len());
    let (name, attributes) = start.split_at(end);
    let name = KNOWN.into_iter().find(|known| known.eq_ignore_ascii_case(name))?;
    Some(if inside.starts_with('/') { Piece::End(name) } else { Piece::Start(name, attributes) })
}

/// A text with its entities decoded; line ends are spaces.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '\n', '\r']) {
        return Cow::Borrowed(text);
    }
    let text = text.replace(['\n', '\r'], " ");
    let mut parts = text.split('&');
    let mut decoded = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(';').and_then(|(name, after)| Some((entity(name)?, after))) {
            Some((c, after)) => {
                decoded.push(c);
                decoded.push_str(after);
            }
            None => {
                decoded.push('&');
                decoded.push_str(part);
            }
        }
    }
    Cow::Owned(decoded)
}

/// Browsers write text with these names only; everything else they number or write as it is.
fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)
        }
    }
}
