//! The printed sheet: all its rows as a plain table whose heading stands on every page. It is made when the page is about
//! to be printed and taken away after that, because the grid itself holds only the rows that can be seen.

use super::shown::Shown;
use super::table::Table;
use crate::browser::page;
use crate::browser::patched::Patched;
use crate::language::words::{Text, paper};
use crate::plan::frame::Digits;
use crate::plan::period::Period;
use crate::sheet::{Cell, NAME_PLACE, Row, Value};
use leptos::html;
use leptos::prelude::*;

/// With more columns than these the letters are smaller.
const MANY: usize = 14;
const VERY_MANY: usize = 20;

/// Where the table stands while it is printed.
#[component]
pub(super) fn PrintedSheet(table: Table, label: Text) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let made = StoredValue::new_local(None::<Patched>);
    let listening = StoredValue::new_local(None);
    let take_away = move || made.update_value(|made| made.take().iter().for_each(Patched::remove));
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let make = move || {
            take_away();
            made.set_value(make(table, &Patched::of(&place), label));
        };
        listening.set_value(page::on_print(make, take_away));
    });
    view! { <div class="printed" node_ref=place></div> }
}

impl Table {
    /// How many rows are folded away under those that are shown.
    fn folded_away(self) -> usize {
        let arranged = self.workspace.arranged(self.kind);
        let all = self.workspace.with_sheet(self.kind, |sheet| {
            let rows = sheet.rows(&|_| false);
            if arranged.is_plain() { rows.len() } else { arranged.arrange(rows, &|_| false).len() }
        });
        all.saturating_sub(self.rows.with(|rows| rows.len()))
    }
}

fn make(table: Table, place: &Patched, label: Text) -> Option<Patched> {
    let workspace = table.workspace;
    let title = workspace.plan().with_untracked(|plan| plan.frame.title.clone());
    let (language, said) = (table.language.get_untracked(), untrack(|| workspace.said_of_view(table.kind)));
    let rows = table.rows.get_untracked();
    let columns = table.columns.get_untracked();
    let (reading, groups, cells) = untrack(|| {
        workspace.with_sheet(table.kind, |sheet| {
            let cells: Vec<Vec<Cell>> = rows.iter().map(|row| sheet.cells(&row.key).unwrap_or_default()).collect();
            (sheet.reading(), sheet.column_groups(), cells)
        })
    });
    let is_said = |place: usize| cells.iter().any(|row| row.get(place).is_some_and(|cell| cell.value != Value::Blank));
    // Columns in which nothing stands are left out, but months or quarters stay whole where any of them says something,
    // and columns that stand together do.
    let kind = |column: &Shown| Period::from_word(column.id).map(Period::is_month);
    let is_kept = |column: &&Shown| {
        let is_of_group = groups.iter().any(|(places, _)| places.contains(&column.place));
        let its_kind = kind(column);
        let mut alike = columns.iter().filter(|other| its_kind.is_some() && kind(other) == its_kind);
        is_of_group || is_said(column.place) || alike.any(|other| is_said(other.place))
    };
    let kept: Vec<&Shown> = columns.iter().filter(is_kept).collect();

    let sheet = Patched::new("table")?;
    let mut class = String::from("printed-sheet");
    if kept.len() > VERY_MANY {
        class.push_str(" has-very-many");
    } else if kept.len() > MANY {
        class.push_str(" has-many");
    }
    if reading.digits == Digits::Thai {
        class.push_str(" is-thai");
    }
    place.insert(&sheet, None);
    let mut whole = sheet;
    whole.set("class", Some(&class));

    let head = add(&whole, "thead", "")?;
    let line = add(&head, "tr", "")?;
    let mut name = add(&line, "th", "")?;
    name.set("class", Some("printed-title"));
    name.set("colspan", Some(&kept.len().to_string()));
    // As in a spreadsheet, what is folded away is not printed; a document that leaves rows out says so.
    let left_out = untrack(|| table.folded_away());
    let folded = if left_out > 0 { paper::folded(left_out, language, reading.digits) } else { String::new() };
    let parts = [title, label.of(language).to_owned(), said, folded];
    name.set_text(&parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "));
    add_headings(&head, &kept, &groups)?;

    let body = add(&whole, "tbody", "")?;
    for (row, cells) in rows.iter().zip(&cells) {
        add_row(&body, row, &kept, |place| {
            let cell = cells.get(place)?;
            Some((cell.value.shown(reading), class_of(cell)))
        })?;
    }
    Some(whole)
}

/// The titles; above them, those of columns that stand together.
fn add_headings(head: &Patched, kept: &[&Shown], groups: &[(std::ops::Range<usize>, String)]) -> Option<()> {
    let group_of = |column: &Shown| groups.iter().position(|(places, _)| places.contains(&column.place));
    let has_groups = kept.iter().any(|column| group_of(column).is_some());
    let upper = add(head, "tr", "")?;
    let lower = if has_groups { Some(add(head, "tr", "")?) } else { None };
    let mut before = None;
    for (at, column) in kept.iter().enumerate() {
        let group = group_of(column);
        let line = match (group, &lower) {
            (Some(group), Some(lower)) => {
                if before != Some(group) {
                    let width = kept.iter().skip(at).take_while(|next| group_of(next) == Some(group)).count();
                    let title = groups.get(group).map(|(_, title)| title.as_str()).unwrap_or_default();
                    let mut cell = add(&upper, "th", title)?;
                    cell.set("colspan", Some(&width.to_string()));
                    cell.set("scope", Some("colgroup"));
                }
                lower
            }
            _ => &upper,
        };
        before = group;
        let mut cell = add(line, "th", &column.title)?;
        cell.set("scope", Some("col"));
        cell.set("class", Period::from_word(column.id).map(|_| "is-time"));
        if has_groups && group.is_none() {
            cell.set("rowspan", Some("2"));
        }
    }
    Some(())
}

fn add_row(
    body: &Patched,
    row: &Row,
    kept: &[&Shown],
    cell: impl Fn(usize) -> Option<(String, &'static str)>,
) -> Option<()> {
    let mut line = add(body, "tr", "")?;
    line.set(
        "class",
        Some(&format!("level-{}{}", row.level.min(8), if row.open.is_some() { " is-heading" } else { "" })),
    );
    for column in kept {
        let (text, state) = cell(column.place).unwrap_or_default();
        let is_name = column.place == NAME_PLACE;
        let mut drawn = add(&line, if is_name { "th" } else { "td" }, &text)?;
        let class = match (is_name, column.is_figure) {
            (true, _) => "is-name",
            (false, true) => "is-figure",
            (false, false) => state,
        };
        drawn.set("class", (!class.is_empty()).then_some(class));
        drawn.set("scope", is_name.then_some("row"));
    }
    Some(())
}

fn class_of(cell: &Cell) -> &'static str {
    match cell.value {
        Value::Bar(bar) if !bar.is_planned => "is-figure",
        Value::Bar(_) if cell.reason().is_some() => "is-span",
        Value::Bar(bar) if bar.is_late => "is-bar is-late",
        Value::Bar(bar) if bar.part == 100 => "is-bar is-done",
        Value::Bar(_) => "is-bar",
        _ => "",
    }
}

fn add(to: &Patched, tag: &str, text: &str) -> Option<Patched> {
    let mut element = Patched::new(tag)?;
    if !text.is_empty() {
        element.set_text(text);
    }
    to.insert(&element, None);
    Some(element)
}
