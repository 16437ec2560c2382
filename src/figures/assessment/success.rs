//! What a PMQA result is worth: its success in percent of the goal, and the points that the rule table gives for it.

use crate::figures::band::band_of;
use crate::figures::score::mean::{rounded, share};
use crate::plan::number::Number;
use crate::plan::rules::RuleTable;
use rust_decimal::Decimal;

/// The decimals of a success (domain notes, section 5: it is rounded first).
const SUCCESS_PLACES: u32 = 2;

/// Result by goal in percent; of a result that is to be low, as far below 200 as it would be above 0.
#[must_use]
pub fn success(result: Decimal, goal: Decimal, lower_is_better: bool) -> Option<Decimal> {
    let percent = share(Decimal::ONE_HUNDRED, result, goal)?;
    let success = match lower_is_better {
        true => Decimal::TWO.checked_mul(Decimal::ONE_HUNDRED)?.checked_sub(percent)?,
        false => percent,
    };
    Some(rounded(success, SUCCESS_PLACES))
}

/// The points for a success: those of its band, or so many for each percent, cut to a whole number and not below 0.
#[must_use]
pub fn points_for(table: &RuleTable, success: Decimal) -> Option<Decimal> {
    let band = band_of(table, success, &[])?;
    let by_factor = || band.factor?.decimal().checked_mul(success).map(|points| points.trunc());
    band.points.map(Number::decimal).or_else(by_factor).map(|points| points.max(Decimal::ZERO))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::rules::shipped;
    use crate::figures::score::testing::dec;
    use proptest::prelude::*;

    fn table() -> &'static RuleTable {
        shipped().iter().find(|table| table.id == "pmqa-4.0-success").unwrap()
    }

    /// Result, goal, whether low is good; success and points.
    fn check(result: &str, goal: &str, lower: bool, expected: (&str, &str)) {
        let found = success(dec(result), dec(goal), lower).unwrap();
        let points = points_for(table(), found).unwrap();
        assert_eq!((found, points), (dec(expected.0), dec(expected.1)), "{result} of {goal}");
    }

    /// Domain notes, section 5.
    #[test]
    fn points_for_success() {
        check("99", "100", false, ("99", "297"));
        check("99.99", "100", false, ("99.99", "299"));
        check("99.995", "100", false, ("100", "300"));
        check("100", "100", false, ("100", "300"));
        check("101", "100", false, ("101", "300"));
        check("101.01", "100", false, ("101.01", "400"));
        check("105", "100", false, ("105", "400"));
        check("105.01", "100", false, ("105.01", "500"));
        check("1", "3", false, ("33.33", "99"));
        check("0", "100", false, ("0", "0"));
    }

    #[test]
    fn the_lower_the_better() {
        check("10", "10", true, ("100", "300"));
        check("9", "10", true, ("110", "500"));
        check("10.1", "10", true, ("99", "297"));
        check("30", "10", true, ("-100", "0"));
        assert_eq!(success(dec("1"), dec("0"), false), None);
    }

    proptest! {
        #[test]
        fn a_better_success_never_gets_fewer_points(a in 0..20_000_i64, b in 0..20_000_i64) {
            let points = |value| points_for(table(), Decimal::new(value, 2)).unwrap();
            prop_assert!(points(a.min(b)) <= points(a.max(b)));
        }
    }
}
