//! A block of cells that another program put on the clipboard, from its text and its HTML together.
//!
//! The text has the rows as they are seen: figures rounded for reading, and in LibreOffice Calc without the line breaks
//! within cells. The HTML of LibreOffice Calc, Google Sheets and older Excel has the exact figure beside the shown one.
//! So the text says which cells there are, and each cell takes from the HTML what is more exact there. Today's Excel
//! gives rounded figures in both; nothing better can be had from it.
//!
//! An exact value counts only where it rounds to the figure that was seen. That keeps dates (a count of days), errors
//! and formulas' logic values as they were seen, percentages in percent, and figures shown in thousands or millions at
//! that scale: what is pasted is always what was seen, with more decimals.

use super::{table_html, tsv};
use crate::language::digits::to_arabic;
use rust_decimal::Decimal;
use table_html::HtmlCell;

/// Spreadsheets keep 15 digits; what comes after is noise of their binary figures.
const DIGITS_KEPT: u32 = 15;

/// The most decimals that an amount can have, in million baht and in baht.
const PLACES_OF_AMOUNTS: [u32; 2] = [8, 2];

/// A block as it came from the clipboard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The rows; they may differ in length.
    pub rows: Vec<Vec<PastedCell>>,
    /// Where it says it comes from, if it was copied here: what [`table_html::write`] was given.
    pub origin: Option<String>,
}

/// One cell of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PastedCell {
    /// The text as it was seen.
    pub text: String,
    /// What was noted with it, if it was copied here.
    pub note: Option<String>,
    exact: Option<Exact>,
}

/// The exact figure behind a text, and where in the text the shown one stands.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Exact {
    figure: Decimal,
    from: usize,
    to: usize,
}

/// Reads what a paste brings; `None` when there is nothing in it that has cells.
pub fn read(text: Option<&str>, html: Option<&str>) -> Option<Pasted> {
    let table = html.and_then(table_html::read);
    let seen = text.map(tsv::read);
    let (origin, cells) = match table {
        Some(table) => (table.origin, Some(table.rows)),
        None => (None, None),
    };
    let rows = match (seen, cells) {
        (Some(seen), Some(cells)) if has_shape_of(&seen, &cells) => {
            let both = seen.into_iter().zip(cells);
            both.map(|(seen, cells)| seen.into_iter().zip(cells).map(|(seen, cell)| join(seen, cell)).collect())
                .collect()
        }
        (Some(seen), _) => seen.into_iter().map(|row| row.into_iter().map(PastedCell::seen).collect()).collect(),
        (None, Some(cells)) => {
            let cell = |cell: HtmlCell| join(cell.text.clone(), cell);
            cells.into_iter().map(|row| row.into_iter().map(cell).collect()).collect()
        }
        (None, None) => return None,
    };
    Some(Pasted { rows, origin })
}

/// Whether text and table have the same cells; a program may leave out blank ones at the end of a line.
fn has_shape_of(seen: &[Vec<String>], cells: &[Vec<HtmlCell>]) -> bool {
    seen.len() == cells.len() && seen.iter().zip(cells).all(|(seen, cells)| seen.len() <= cells.len())
}

fn join(seen: String, cell: HtmlCell) -> PastedCell {
    let is_broken = cell.text.contains('\n') && !seen.contains('\n');
    let text = if is_broken && words(&cell.text).eq(words(&seen)) { cell.text } else { seen };
    let exact = cell.exact.and_then(|exact| Exact::of(&text, exact));
    PastedCell { text, note: cell.note, exact }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
}

impl PastedCell {
    fn seen(text: String) -> PastedCell {
        PastedCell { text, note: None, exact: None }
    }

    /// What may be entered for it into a cell of figures, best first: the exact figure; with no more decimals than an
    /// amount has; as it was seen. A figure with a third of a satang is thus taken to the satang.
    pub fn readings(&self) -> impl Iterator<Item = String> {
        let exact = self.exact.iter().flat_map(|exact| {
            let shown = exact.figure.normalize();
            let rounded = PLACES_OF_AMOUNTS.into_iter().filter(move |places| *places < shown.scale());
            let rounded = rounded.map(move |places| {
                shown.round_dp_with_strategy(places, rust_decimal::RoundingStrategy::MidpointAwayFromZero)
            });
            std::iter::once(shown).chain(rounded).filter_map(|figure| exact.within(&self.text, figure))
        });
        exact.chain(std::iter::once(self.text.clone()))
    }
}

impl Exact {
    /// The exact value behind a shown text, at the scale in which the text shows it; `None` if the text shows another
    /// figure or none, or all of it.
    fn of(text: &str, exact: Decimal) -> Option<Exact> {
        let is_digit = |c: char| to_arabic(c.encode_utf8(&mut [0; 4])).chars().all(|c| c.is_ascii_digit());
        let from = text.find(is_digit)?;
        let to =
            text.rfind(is_digit).and_then(|at| Some(at.saturating_add(text.get(at..)?.chars().next()?.len_utf8())))?;
        let shown = to_arabic(text.get(from..to)?).into_owned();
        let exact = exact.abs().round_sf(DIGITS_KEPT)?;
        let percent = text.get(to..)?.contains(['%', '％']).then_some(2);
        // Thousands and millions are only looked for in the plan's own way of writing.
        let ways = [(0, '.'), (0, ','), (3, '.'), (6, '.')];
        let ways = ways.into_iter().map(|(down, point)| (-down, point));
        let found = percent.map(|up| (up, '.')).into_iter().chain(ways).find_map(|(shift, point)| {
            let (known, places) = figure(&shown, point)?;
            let figure = shifted(exact, shift)?;
            let distance = figure.checked_sub(known)?.abs().checked_mul(Decimal::TWO)?;
            let is_shown = distance <= Decimal::new(1, places);
            is_shown.then_some((figure, places, point))
        });
        let (figure, places, point) = found?;
        let is_told = point == '.' && figure.normalize().scale() <= places;
        (!is_told).then_some(Exact { figure, from, to })
    }

    /// The text with a figure in place of the one it shows: signs, currency and unit stay.
    fn within(&self, text: &str, figure: Decimal) -> Option<String> {
        Some(format!("{}{}{}", text.get(..self.from)?, figure.normalize(), text.get(self.to..)?))
    }
}

/// A figure as shown, and its decimals; groups may be set apart by the other sign, blanks or an apostrophe.
fn figure(shown: &str, point: char) -> Option<(Decimal, u32)> {
    let group = if point == '.' { ',' } else { '.' };
    let is_apart = |c: char| c == group || c.is_whitespace() || matches!(c, '\'' | '’');
    let (whole, decimals) = shown.split_once(point).unwrap_or((shown, ""));
    let whole: String = whole.chars().filter(|c| !is_apart(*c)).collect();
    let places = u32::try_from(decimals.len()).ok()?;
    if !whole.chars().chain(decimals.chars()).all(|c| c.is_ascii_digit()) || places > 28 {
        return None;
    }
    Some((Decimal::from_str_exact(&format!("{whole}.{decimals}0")).ok()?, places))
}

/// A figure times ten to a power.
fn shifted(figure: Decimal, power: i32) -> Option<Decimal> {
    let by = Decimal::from(10_i64.checked_pow(power.unsigned_abs())?);
    if power < 0 { figure.checked_div(by) } else { figure.checked_mul(by) }
}

#[cfg(test)]
mod tests;
