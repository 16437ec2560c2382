//! Where in a JSON text a byte stands, as a JSON pointer (`/activities/3/lines/0`).
//!
//! serde_json tells line and column of an error; people and programs need the place in the document. Computing it from
//! the text afterwards costs nothing while files are well.

/// The byte offset of a line and column as serde_json counts them: both from 1, columns in bytes.
pub fn offset(text: &str, line: usize, column: usize) -> usize {
    let start = match line {
        0 | 1 => 0,
        _ => text.match_indices('\n').nth(line.saturating_sub(2)).map_or(text.len(), |(at, _)| at.saturating_add(1)),
    };
    start.saturating_add(column).min(text.len())
}

/// The JSON pointer of the value that ends at this byte offset, or that stands there.
pub fn pointer(text: &str, offset: usize) -> String {
    let bytes = text.as_bytes();
    let mut open: Vec<Container> = Vec::new();
    let mut at = 0;
    while at < offset {
        let Some(byte) = bytes.get(at) else { break };
        match byte {
            b'{' => open.push(Container::Object { key: None, awaits_key: true }),
            b'[' => open.push(Container::List { index: 0 }),
            b'}' | b']' => {
                open.pop();
            }
            b',' => match open.last_mut() {
                Some(Container::List { index }) => *index = index.saturating_add(1),
                Some(Container::Object { key, awaits_key }) => (*key, *awaits_key) = (None, true),
                None => {}
            },
            b'"' => {
                let end = string_end(bytes, at);
                if let Some(Container::Object { key, awaits_key }) = open.last_mut()
                    && *awaits_key
                {
                    *key = text.get(at..end).and_then(|name| serde_json::from_str(name).ok());
                    *awaits_key = false;
                }
                at = end;
                continue;
            }
            _ => {}
        }
        at = at.saturating_add(1);
    }
    let mut pointer = String::new();
    for container in open {
        match container {
            Container::List { index } => push(&mut pointer, &index.to_string()),
            Container::Object { key: Some(key), .. } => push(&mut pointer, &key),
            Container::Object { key: None, .. } => {}
        }
    }
    pointer
}

enum Container {
    Object { key: Option<String>, awaits_key: bool },
    List { index: usize },
}

fn string_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start.saturating_add(1);
    while let Some(byte) = bytes.get(at) {
        at = at.saturating_add(1);
        match byte {
            b'\\' => at = at.saturating_add(1),
            b'"' => break,
            _ => {}
        }
    }
    at
}

fn push(pointer: &mut String, step: &str) {
    pointer.push('/');
    pointer.push_str(&step.replace('~', "~0").replace('/', "~1"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_of_a_byte() {
        fn check(text: &str, expected: &str) {
            let at = text.find('^').expect("a mark");
            assert_eq!(pointer(&text.replace('^', ""), at), expected, "{text}");
        }
        check(r#"{"a": 1^}"#, "/a");
        check(r#"{"a": [1, 2, {"b": "x"^}]}"#, "/a/2/b");
        check(r#"{"a": [1, 2, {"b": "x"}^]}"#, "/a/2");
        check(r#"{"a": [1, 2], "c":^ {}}"#, "/c");
        check(r#"{"a": {"25x3"^: {}}}"#, "/a/25x3");
        check(r#"{"a/b": {"q~": "\"}^x"^}}"#.replacen('^', "", 1).as_str(), "/a~1b/q~0");
        check("^", "");
    }

    #[test]
    fn lines_and_columns_are_bytes() {
        assert_eq!(offset("a\nbc\nd", 2, 1), 3);
        assert_eq!(offset("ก\nข", 2, 3), "ก\nข".len());
    }
}
