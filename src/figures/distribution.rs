//! Spreading an amount over months or quarters, always exactly.
//!
//! To the satang, each period gets its share rounded down, and the satang left over go one each to those whose share
//! lost the most (the largest remainder method; of equals, the earlier). To whole baht or more, each period is rounded
//! down and the last one takes what is left, as offices do it by hand. Periods without weight stay blank.

use crate::plan::money::{Money, Sum};
use rust_decimal::Decimal;

/// To what the periods are rounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rounding {
    /// Exact shares, to the satang.
    #[default]
    Satang,
    /// Whole baht.
    Baht,
    /// Whole hundreds of baht.
    Hundreds,
    /// Whole thousands of baht.
    Thousands,
}

/// Why an amount cannot be spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unspreadable {
    /// There is no weight, or all are zero.
    NoWeights,
    /// A weight is negative.
    NegativeWeight,
    /// Weights with more digits than can be counted with.
    TooFine,
    /// The amount is beyond what a cell can hold.
    TooLarge,
}

impl Rounding {
    /// From fine to coarse.
    pub const ALL: [Rounding; 4] = [Rounding::Satang, Rounding::Baht, Rounding::Hundreds, Rounding::Thousands];

    fn satang(self) -> u128 {
        match self {
            Rounding::Satang => 1,
            Rounding::Baht => 100,
            Rounding::Hundreds => 10_000,
            Rounding::Thousands => 100_000,
        }
    }
}

/// Spreads an amount by weights, of which only the proportion counts. The parts sum to the amount to the satang, and
/// none has another sign than the amount.
///
/// # Errors
/// Why it cannot be spread.
pub fn distribute(total: Sum, weights: &[Decimal], rounding: Rounding) -> Result<Vec<Option<Money>>, Unspreadable> {
    let weights = whole(weights)?;
    let sum = weights.iter().try_fold(0u128, |sum, weight| sum.checked_add(*weight)).ok_or(Unspreadable::TooFine)?;
    if sum == 0 {
        return Err(Unspreadable::NoWeights);
    }
    let whole = total.satang().unsigned_abs();
    let unit = rounding.satang();
    let units = whole.checked_div(unit).unwrap_or_default();
    let mut shares = Vec::with_capacity(weights.len());
    for (at, weight) in weights.iter().enumerate() {
        let exact = units.checked_mul(*weight).ok_or(Unspreadable::TooFine)?;
        let (down, lost) = (exact.checked_div(sum), exact.checked_rem(sum));
        shares.push(Share { at, weight: *weight, units: down.unwrap_or_default(), lost: lost.unwrap_or_default() });
    }
    let given: u128 = shares.iter().map(|share| share.units).sum();
    let mut extra = 0;
    match rounding {
        Rounding::Satang => {
            // Fewer than there are periods with weight.
            let left = usize::try_from(units.saturating_sub(given)).unwrap_or(usize::MAX);
            shares.sort_by(|one, other| other.lost.cmp(&one.lost).then(one.at.cmp(&other.at)));
            shares.iter_mut().take(left).for_each(|share| share.units = share.units.saturating_add(1));
            shares.sort_by_key(|share| share.at);
        }
        _ => extra = whole.saturating_sub(given.saturating_mul(unit)),
    }
    let last = shares.iter().rposition(|share| share.weight > 0);
    let part = |share: &Share| {
        if share.weight == 0 {
            return Ok(None);
        }
        let rest = if Some(share.at) == last { extra } else { 0 };
        let satang = share.units.saturating_mul(unit).saturating_add(rest);
        let satang = i128::try_from(satang).map_err(|_| Unspreadable::TooLarge)?;
        let signed = if total < Sum::ZERO { satang.saturating_neg() } else { satang };
        Sum::from_satang(signed).to_money().map(Some).map_err(|_| Unspreadable::TooLarge)
    };
    shares.iter().map(part).collect()
}

/// What a period gets, in units of the rounding.
struct Share {
    at: usize,
    weight: u128,
    units: u128,
    /// What rounding down took, as a part of the sum of weights.
    lost: u128,
}

/// The weights as whole numbers of one scale.
fn whole(weights: &[Decimal]) -> Result<Vec<u128>, Unspreadable> {
    let scale = weights.iter().map(|weight| weight.normalize().scale()).max().unwrap_or_default();
    let whole = |weight: &Decimal| {
        let weight = weight.normalize();
        let mantissa = u128::try_from(weight.mantissa()).map_err(|_| Unspreadable::NegativeWeight)?;
        let factor = 10u128.checked_pow(scale.saturating_sub(weight.scale())).ok_or(Unspreadable::TooFine)?;
        mantissa.checked_mul(factor).ok_or(Unspreadable::TooFine)
    };
    weights.iter().map(whole).collect()
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "tests")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn numbers(text: &str) -> Vec<Decimal> {
        text.split_whitespace().map(|number| number.parse().unwrap()).collect()
    }

    fn total(text: &str) -> Sum {
        Sum::from(Money::parse(text).unwrap())
    }

    #[track_caller]
    fn check(amount: &str, weights: &str, rounding: Rounding, expected: &str) {
        let parts = distribute(total(amount), &numbers(weights), rounding).unwrap();
        let written = parts.iter().map(|part| part.map_or(".".to_owned(), |part| part.to_string()));
        assert_eq!(written.collect::<Vec<_>>().join(" "), expected, "{amount} by {weights}");
    }

    #[test]
    fn evenly_to_the_satang() {
        check("100", "1 1 1", Rounding::Satang, "33.34 33.33 33.33");
        check("0.05", "1 1 1", Rounding::Satang, "0.02 0.02 0.01");
        check("12", "1 1 1 1", Rounding::Satang, "3 3 3 3");
        check("-100", "1 1 1", Rounding::Satang, "-33.34 -33.33 -33.33");
        check("0", "1 1", Rounding::Satang, "0 0");
    }

    #[test]
    fn by_weights_of_any_size() {
        check("100", "1 2 1", Rounding::Satang, "25 50 25");
        check("100", "0.1 0.2 0.1", Rounding::Satang, "25 50 25");
        check("100", "9.32 90.68", Rounding::Satang, "9.32 90.68");
        check("1", "1 0 2", Rounding::Satang, "0.33 . 0.67");
        check("100", "100000000000 200000000000", Rounding::Satang, "33.33 66.67");
    }

    #[test]
    fn rounded_with_the_rest_in_the_last() {
        check("1000000", "1 1 1 1 1 1 1 1 1 1 1 1", Rounding::Thousands, &format!("{}87000", "83000 ".repeat(11)));
        check("1000.75", "1 1 1", Rounding::Baht, "333 333 334.75");
        check("999.99", "1 1 0", Rounding::Hundreds, "400 599.99 .");
        check("50", "1 1", Rounding::Hundreds, "0 50");
        check("-1000.75", "1 1 1", Rounding::Baht, "-333 -333 -334.75");
    }

    #[test]
    fn what_cannot_be_spread_says_why() {
        let why = |weights: &str| distribute(total("1"), &numbers(weights), Rounding::Satang);
        assert_eq!(why(""), Err(Unspreadable::NoWeights));
        assert_eq!(why("0 0.0"), Err(Unspreadable::NoWeights));
        assert_eq!(why("1 -1"), Err(Unspreadable::NegativeWeight));
        let fine = distribute(total("999999999999999"), &numbers("1 0.0000000000000000000000000001"), Rounding::Satang);
        assert_eq!(fine, Err(Unspreadable::TooFine));
        let large = distribute(Sum::from_satang(10_i128.pow(20)), &[Decimal::ONE], Rounding::Satang);
        assert_eq!(large, Err(Unspreadable::TooLarge));
    }

    fn rounding() -> impl Strategy<Value = Rounding> {
        proptest::sample::select(Rounding::ALL.to_vec())
    }

    proptest! {
        #[test]
        fn the_parts_sum_to_the_amount(
            satang in -(10_i128.pow(17) - 1)..10_i128.pow(17),
            weights in proptest::collection::vec((0..10_i64.pow(15), 0..6_u32), 1..13), rounding in rounding(),
        ) {
            let weights: Vec<Decimal> = weights.into_iter().map(|(number, places)| Decimal::new(number, places)).collect();
            prop_assume!(weights.iter().any(|weight| !weight.is_zero()));
            let total = Sum::from_satang(satang);
            let parts = distribute(total, &weights, rounding).unwrap();
            prop_assert_eq!(parts.iter().copied().sum::<Sum>(), total);
            for (part, weight) in parts.iter().zip(&weights) {
                prop_assert_eq!(part.is_none(), weight.is_zero());
                prop_assert!(part.is_none_or(|part| i128::from(part.satang()) * satang.signum() >= 0));
            }
        }

        #[test]
        fn more_weight_never_gives_less(
            satang in 0..10_i128.pow(12), weights in proptest::collection::vec(1..1000_i64, 2..13), rounding in rounding(),
        ) {
            let decimals: Vec<Decimal> = weights.iter().map(|weight| Decimal::from(*weight)).collect();
            let parts = distribute(Sum::from_satang(satang), &decimals, rounding).unwrap();
            let parts: Vec<i64> = parts.into_iter().flatten().map(Money::satang).collect();
            // Rounded, the last one holds the rest too.
            let compared = if rounding == Rounding::Satang { weights.len() } else { weights.len() - 1 };
            for one in 0..compared {
                for other in 0..compared {
                    prop_assert!(weights[one] <= weights[other] || parts[one] >= parts[other]);
                }
            }
        }

        #[test]
        fn no_share_is_a_satang_off(satang in 0..10_i128.pow(12), weights in proptest::collection::vec(1..1000_u32, 1..13)) {
            let decimals: Vec<Decimal> = weights.iter().map(|weight| Decimal::from(*weight)).collect();
            let parts = distribute(Sum::from_satang(satang), &decimals, Rounding::Satang).unwrap();
            let sum: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
            for (part, weight) in parts.into_iter().flatten().zip(weights) {
                let off = i128::from(part.satang()) * sum - satang * i128::from(weight);
                prop_assert!(off.abs() < sum);
            }
        }
    }
}
