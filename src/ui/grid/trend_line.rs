//! The small line of a cell as a shape of CSS: no element of its own, so that it costs a row nothing to have one.

use crate::ui::form::shares;
use rust_decimal::Decimal;

/// How much of the box the line takes from top to bottom, and what is left above it.
const HEIGHT: Decimal = Decimal::from_parts(84, 0, 0, false, 2);
const ABOVE: Decimal = Decimal::from_parts(8, 0, 0, false, 2);

/// A line through results in the order of time, as thick as the style says.
pub(super) fn line(results: &[Decimal]) -> String {
    let percent = |share: Decimal| share.saturating_mul(Decimal::ONE_HUNDRED).round_dp(1).normalize();
    let points = shares(results);
    // Within the box by as much as the line is thick.
    let down = |up: Decimal| percent(Decimal::ONE.saturating_sub(up).saturating_mul(HEIGHT).saturating_add(ABOVE));
    let place =
        |(x, up): &(Decimal, Decimal), sign: char| format!("{}% calc({}% {sign} var(--thick))", percent(*x), down(*up));
    let above = points.iter().map(|point| place(point, '-'));
    let below = points.iter().rev().map(|point| place(point, '+'));
    format!("polygon({})", above.chain(below).collect::<Vec<_>>().join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        let results = [50, 100].map(Decimal::from);
        assert_eq!(
            line(&results),
            "polygon(0% calc(92% - var(--thick)),100% calc(8% - var(--thick)),100% calc(8% + var(--thick)),0% calc(92% + var(--thick)))"
        );
    }
}
