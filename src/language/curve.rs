//! A curve as people type or paste it: twelve weights by month or four by quarter, of which only the proportion counts.

use super::entry::read_number;
use rust_decimal::Decimal;

/// Why a text is no curve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CurveError {
    /// This part is no number.
    NotANumber(String),
    /// So many numbers; twelve or four are needed.
    Count(usize),
    /// A figure is negative, or, of cumulative ones, lower than the one before it.
    Falling,
}

/// Reads a curve: numbers or percentages with blanks, tabs, line breaks or semicolons between them, or with commas if
/// there is nothing else. Cumulative figures become those of each period.
///
/// # Errors
/// Why it cannot be read.
pub fn read_curve(text: &str, is_cumulative: bool) -> Result<Vec<Decimal>, CurveError> {
    let is_break = |c: char| c.is_whitespace() || c == ';';
    let has_breaks = text.trim().contains(is_break);
    let parts = text.split(|c: char| is_break(c) || (c == ',' && !has_breaks));
    // A percent sign may stand apart from its number.
    let parts = parts.map(|part| part.trim_end_matches(',')).filter(|part| !part.is_empty() && *part != "%");
    let read = |part: &str| match read_number(part) {
        Ok(Some(number)) => Ok(number.decimal()),
        _ => Err(CurveError::NotANumber(part.to_owned())),
    };
    let typed = parts.map(read).collect::<Result<Vec<Decimal>, _>>()?;
    if !matches!(typed.len(), 4 | 12) {
        return Err(CurveError::Count(typed.len()));
    }
    let mut before = Decimal::ZERO;
    let step = |figure: Decimal| {
        let weight = figure.checked_sub(before).filter(|weight| *weight >= Decimal::ZERO).ok_or(CurveError::Falling);
        if is_cumulative {
            before = figure;
        }
        weight
    };
    typed.into_iter().map(step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, is_cumulative: bool, expected: &str) {
        let curve = read_curve(text, is_cumulative).unwrap();
        let written: Vec<String> = curve.iter().map(|weight| weight.normalize().to_string()).collect();
        assert_eq!(written.join(" "), expected, "{text}");
    }

    #[test]
    fn quarters_and_months() {
        check("20 30 30 20", false, "20 30 30 20");
        check("๒๐\t๓๐\t๓๐\t๒๐", false, "20 30 30 20");
        check("20% 30% 30% 20%", false, "20 30 30 20");
        check("20 %, 30 %, 30 %, 20 %", false, "20 30 30 20");
        check("20,30,30,20", false, "20 30 30 20");
        check("1,000; 2,000; 3,000; 4,000", false, "1000 2000 3000 4000");
        check("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n", false, "1 2 3 4 5 6 7 8 9 10 11 12");
    }

    #[test]
    fn cumulative_figures_become_those_of_each_period() {
        check("32 54 77 100", true, "32 22 23 23");
        check("9.32 20 20 100", true, "9.32 10.68 0 80");
    }

    #[test]
    fn what_is_no_curve_says_why() {
        let why = |text: &str, is_cumulative| read_curve(text, is_cumulative).unwrap_err();
        assert_eq!(why("", false), CurveError::Count(0));
        assert_eq!(why("1 2 3", false), CurveError::Count(3));
        assert_eq!(why("1 2 x 4", false), CurveError::NotANumber("x".to_owned()));
        assert_eq!(why("1 2 -3 4", false), CurveError::Falling);
        assert_eq!(why("10 20 15 100", true), CurveError::Falling);
    }
}
