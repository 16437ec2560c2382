//! Rows as an HTML table for other programs: what a reader sees, with the exact figure beside it.
//!
//! A program that pastes the table would else get the rounded figure, and take `001` for a number. So a figure carries
//! its exact value the way LibreOffice Calc (`sdval`) and Excel (`x:num`) write it themselves, and a text that could be
//! taken for a figure is marked as text for both.

/// What stands in a cell of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    /// Words, or nothing.
    Text(String),
    /// A figure: as shown, exact and bare, and the decimals it is shown with.
    Figure { shown: String, exact: String, places: u32 },
}

/// A cell of the table, with a note to be read by [`super::read`] when it comes back.
pub type Noted = (Field, Option<String>);

/// The rows as a table; `origin` says where they come from, to be read as notes are.
pub fn write(origin: &str, rows: &[Vec<Noted>]) -> String {
    let mut html = String::from("<table xmlns:x=\"urn:schemas-microsoft-com:office:excel\" data-phaen=\"");
    push_escaped(origin, &mut html);
    html.push_str("\"><tbody>");
    for row in rows {
        html.push_str("<tr>");
        for (field, note) in row {
            html.push_str("<td");
            if let Some(note) = note {
                html.push_str(" data-phaen=\"");
                push_escaped(note, &mut html);
                html.push('"');
            }
            push_field(field, &mut html);
        }
        html.push_str("</tr>");
    }
    html.push_str("</tbody></table>");
    html
}

fn push_field(field: &Field, html: &mut String) {
    let shown = match field {
        Field::Figure { shown, exact, places } => {
            let decimals = "0".repeat(usize::try_from(*places).unwrap_or(0));
            let point = if decimals.is_empty() { "" } else { "." };
            html.push_str(&format!(
                " align=\"right\" x:num=\"{exact}\" sdval=\"{exact}\" sdnum=\"1033;0;#,##0{point}{decimals}\" \
                 style=\"mso-number-format:'\\#\\,\\#\\#0{}{decimals}'\">",
                if point.is_empty() { "" } else { "\\." },
            ));
            shown
        }
        Field::Text(text) if is_ambiguous(text) => {
            html.push_str(" x:str sdnum=\"1033;0;@\" style=\"mso-number-format:'\\@'\">");
            text
        }
        Field::Text(text) => {
            html.push('>');
            text
        }
    };
    push_escaped(shown, html);
    html.push_str("</td>");
}

/// Whether a program could take a text for a number, a date or a formula.
fn is_ambiguous(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '.', '(']) || text.contains(|c: char| c.is_numeric())
}

fn push_escaped(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            // Without this style Excel starts a new row at a line break.
            '\n' => html.push_str("<br style=\"mso-data-placement:same-cell\">"),
            other => html.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(field: Field, expected: &str) {
        let html = write("o", &[vec![(field, None)]]);
        let inside = html.split_once("<tr>").and_then(|(_, rest)| rest.strip_suffix("</tr></tbody></table>")).unwrap();
        assert_eq!(inside, expected);
    }

    fn text(text: &str) -> Field {
        Field::Text(text.to_owned())
    }

    #[test]
    fn behaviour_28_texts_are_escaped_and_keep_their_line_breaks() {
        check(text("a<b>&\"c\""), "<td>a&lt;b&gt;&amp;&quot;c&quot;</td>");
        check(text("ก\nข"), "<td>ก<br style=\"mso-data-placement:same-cell\">ข</td>");
        check(text(""), "<td></td>");
    }

    #[test]
    fn behaviour_36_figures_are_shown_and_carry_their_exact_value() {
        let figure = |places| Field::Figure { shown: "1,234.57".into(), exact: "1234.567".into(), places };
        check(
            figure(2),
            "<td align=\"right\" x:num=\"1234.567\" sdval=\"1234.567\" sdnum=\"1033;0;#,##0.00\" \
             style=\"mso-number-format:'\\#\\,\\#\\#0\\.00'\">1,234.57</td>",
        );
        check(
            figure(0),
            "<td align=\"right\" x:num=\"1234.567\" sdval=\"1234.567\" sdnum=\"1033;0;#,##0\" \
             style=\"mso-number-format:'\\#\\,\\#\\#0'\">1,234.57</td>",
        );
    }

    #[test]
    fn texts_that_look_like_figures_are_marked_as_texts_and_not_altered() {
        for it in ["001", "1.1", "3-1", "=รวม", "-", "๑"] {
            check(text(it), &format!("<td x:str sdnum=\"1033;0;@\" style=\"mso-number-format:'\\@'\">{it}</td>"));
        }
        check(text("จัดประชุม"), "<td>จัดประชุม</td>");
    }

    #[test]
    fn the_origin_and_notes_are_escaped() {
        assert!(write("a \"b\"", &[]).contains("data-phaen=\"a &quot;b&quot;\">"));
        let noted = write("o", &[vec![(text("ก"), Some("a \"b\"".to_owned()))]]);
        assert!(noted.contains("<td data-phaen=\"a &quot;b&quot;\">ก</td>"));
    }
}
