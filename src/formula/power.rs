//! Powers. With a whole exponent they are exact; others have no exact value and, as in spreadsheets, give fifteen digits.
//! Those are worked out in decimals as well, never in binary floats: average growth is `=(G12/F12)^(1/5)-1`.

use super::evaluate::divide;
use crate::plan::entry::Fault;
use rust_decimal::Decimal;

const LN_2: Decimal = Decimal::from_parts(0xAA7A_65BF, 0x81F5_2F01, 0x1665_943F, false, 28);

/// The digits of a power that has no exact value.
const DIGITS: u32 = 15;

/// The most terms of a series: each is at most 0.36 of the one before, and decimals end after 28 digits.
const TERMS: u32 = 40;

/// As in spreadsheets, 0^0 has no value, 0^-1 divides by zero, and only whole powers of negative numbers have one.
pub(super) fn power(base: Decimal, exponent: Decimal) -> Result<Decimal, Fault> {
    match (exponent.fract().is_zero(), base.is_zero()) {
        (_, true) if exponent.is_zero() => Err(Fault::OutOfRange),
        (_, true) if exponent.is_sign_negative() => Err(Fault::DividedByZero),
        (_, true) => Ok(Decimal::ZERO),
        (true, false) => whole(base, exponent),
        (false, false) if base.is_sign_negative() => Err(Fault::OutOfRange),
        (false, false) => fractional(base, exponent).ok_or(Fault::OutOfRange),
    }
}

fn whole(base: Decimal, exponent: Decimal) -> Result<Decimal, Fault> {
    let exponent = i32::try_from(exponent.trunc().normalize().mantissa()).map_err(|_| Fault::OutOfRange)?;
    let mut result = Decimal::ONE;
    let (mut square, mut rest) = (base, exponent.unsigned_abs());
    while rest > 0 {
        if rest % 2 == 1 {
            result = result.checked_mul(square).ok_or(Fault::OutOfRange)?;
        }
        rest /= 2;
        if rest > 0 {
            square = square.checked_mul(square).ok_or(Fault::OutOfRange)?;
        }
    }
    if exponent < 0 { divide(Decimal::ONE, result) } else { Ok(result) }
}

/// `None` when it leaves the range of decimals.
fn fractional(base: Decimal, exponent: Decimal) -> Option<Decimal> {
    let result = exp(ln(base)?.checked_mul(exponent)?)?;
    result.round_sf(DIGITS).map(|rounded| rounded.normalize())
}

/// The natural logarithm of a positive number: that of a number near 1, by the series of the inverse hyperbolic tangent,
/// and of the halvings or doublings that lead there.
fn ln(number: Decimal) -> Option<Decimal> {
    let mut near = number;
    let mut doublings = Decimal::ZERO;
    while near > Decimal::TWO {
        near = near.checked_div(Decimal::TWO)?;
        doublings = doublings.checked_add(Decimal::ONE)?;
    }
    while near < Decimal::ONE {
        near = near.checked_mul(Decimal::TWO)?;
        doublings = doublings.checked_sub(Decimal::ONE)?;
    }
    let step = near.checked_sub(Decimal::ONE)?.checked_div(near.checked_add(Decimal::ONE)?)?;
    let square = step.checked_mul(step)?;
    let (mut sum, mut odd) = (Decimal::ZERO, step);
    for term in 0..TERMS {
        let place = Decimal::from(term.checked_mul(2)?.checked_add(1)?);
        sum = sum.checked_add(odd.checked_div(place)?)?;
        odd = odd.checked_mul(square)?;
    }
    sum.checked_mul(Decimal::TWO)?.checked_add(doublings.checked_mul(LN_2)?)
}

/// The number whose natural logarithm is given; `None` when it is too large, zero when it is too small.
fn exp(logarithm: Decimal) -> Option<Decimal> {
    let doublings = logarithm.checked_div(LN_2)?.round();
    let rest = logarithm.checked_sub(doublings.checked_mul(LN_2)?)?;
    let (mut sum, mut term) = (Decimal::ZERO, Decimal::ONE);
    for place in 1..=TERMS {
        sum = sum.checked_add(term)?;
        term = term.checked_mul(rest)?.checked_div(Decimal::from(place))?;
    }
    // No decimal is halved or doubled a hundred times.
    let times = doublings.abs().min(Decimal::ONE_HUNDRED).normalize().mantissa();
    let by = |sum: Decimal| match doublings.is_sign_negative() {
        true => sum.checked_div(Decimal::TWO),
        false => sum.checked_mul(Decimal::TWO),
    };
    (0..times).try_fold(sum, |sum, _| by(sum))
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "a failing test may panic")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn known_powers() {
        fn check(base: &str, exponent: &str, expected: &str) {
            assert_eq!(power(decimal(base), decimal(exponent)), Ok(decimal(expected)), "{base}^{exponent}");
        }
        check("2", "0.5", "1.4142135623731");
        check("4", "0.5", "2");
        check("4", "-0.5", "0.5");
        check("100", "2.5", "100000");
        check("0", "0.5", "0");
        check("1", "0.3", "1");
        check("1.1", "0.5", "1.04880884817015");
        check("1.5", "0.2", "1.0844717711977");
        check("0.0001", "0.25", "0.1");
        check("8", "0.3333333333333333333333333333", "2");
        check("79228162514264337593543950335", "0.5", "281474976710656");
        check("0.5", "200.5", "0");
        check("2", "-1000000.5", "0");
    }

    #[test]
    fn powers_without_a_value() {
        fn check(base: &str, exponent: &str, expected: Fault) {
            assert_eq!(power(decimal(base), decimal(exponent)), Err(expected), "{base}^{exponent}");
        }
        check("0", "0", Fault::OutOfRange);
        check("0", "-1", Fault::DividedByZero);
        check("0", "-0.5", Fault::DividedByZero);
        check("-4", "0.5", Fault::OutOfRange);
        check("10", "30.5", Fault::OutOfRange);
        check("1.5", "79228162514264337593543950.5", Fault::OutOfRange);
    }

    proptest! {
        /// The n-th power of the n-th root is the number, up to the digits that are given.
        #[test]
        fn roots_lead_back(satang in 1_i64..1_000_000_000_000, root in 2_i64..12) {
            let number = Decimal::new(satang, 2);
            let back = power(power(number, Decimal::ONE / Decimal::from(root)).unwrap(), Decimal::from(root)).unwrap();
            prop_assert!(((back - number) / number).abs() < decimal("0.0000000000002"), "{number} {root} {back}");
        }

        /// A greater exponent gives no smaller power of a number above one.
        #[test]
        fn powers_grow(satang in 101_i64..100_000, exponent in -500_i64..500) {
            let base = Decimal::new(satang, 2);
            let (less, more) = (Decimal::new(exponent, 2), Decimal::new(exponent + 1, 2));
            if let (Ok(less), Ok(more)) = (power(base, less), power(base, more)) {
                prop_assert!(less <= more);
            }
        }
    }
}
