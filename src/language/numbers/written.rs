//! Writing a whole number with a scale, by integer arithmetic and without a buffer of its own on the heap.

use super::{NumberStyle, Zero};
use rust_decimal::Decimal;

/// Appends `mantissa / 10^scale`, rounded half up; what rounds to zero has no sign.
pub(super) fn push(out: &mut String, negative: bool, mantissa: u128, scale: u32, style: NumberStyle) {
    if mantissa == 0 && style.zero == Zero::Dash {
        out.push('-');
        return;
    }
    let least = style.min_places.min(Decimal::MAX_SCALE);
    let most = style.max_places.max(least);
    let mut places = scale.min(most);
    let mut rest = rounded(mantissa, scale.saturating_sub(most));
    let negative = negative && rest > 0;
    while places > least && rest.is_multiple_of(10) {
        rest /= 10;
        places = places.saturating_sub(1);
    }

    let mut text = Backwards { room: [0; ROOM], length: 0 };
    for _ in places..least {
        text.put(b'0');
    }
    for _ in 0..places {
        text.put_last_digit(&mut rest);
    }
    if places.max(least) > 0 {
        text.put(b'.');
    }
    let mut group = 0;
    loop {
        text.put_last_digit(&mut rest);
        if rest == 0 {
            break;
        }
        group = if group == 2 { 0 } else { group + 1 };
        if group == 0 && style.grouped {
            text.put(b',');
        }
    }
    if negative {
        text.put(b'-');
    }
    style.digits.push(out, text.as_str());
}

/// Drops so many digits, rounding half up.
fn rounded(mantissa: u128, digits: u32) -> u128 {
    if digits == 0 {
        return mantissa;
    }
    let Some(unit) = 10_u128.checked_pow(digits) else { return 0 };
    // 64 bits are enough for nearly every amount, and a 128-bit division is slow in WebAssembly.
    if let (Ok(mantissa), Ok(unit)) = (u64::try_from(mantissa), u64::try_from(unit)) {
        return u128::from(mantissa / unit + u64::from(mantissa % unit >= unit / 2));
    }
    mantissa / unit + u128::from(mantissa % unit >= unit / 2)
}

/// Room for a sign, 39 digits, their commas, the point and 28 decimals.
const ROOM: usize = 96;

/// A short text written from its end.
struct Backwards {
    room: [u8; ROOM],
    length: usize,
}

impl Backwards {
    fn put(&mut self, byte: u8) {
        if let Some(slot) = self.room.iter_mut().nth_back(self.length) {
            *slot = byte;
            self.length += 1;
        }
    }

    fn put_last_digit(&mut self, rest: &mut u128) {
        let digit = match u64::try_from(*rest) {
            Ok(small) => {
                *rest = u128::from(small / 10);
                small % 10
            }
            Err(_) => {
                let digit = *rest % 10;
                *rest /= 10;
                u64::try_from(digit).unwrap_or(0)
            }
        };
        self.put(b'0' | u8::try_from(digit).unwrap_or(0));
    }

    fn as_str(&self) -> &str {
        let start = ROOM.saturating_sub(self.length);
        self.room.get(start..).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(mantissa: u128, digits: u32, expected: u128) {
        assert_eq!(rounded(mantissa, digits), expected, "{mantissa} without {digits} digits");
    }

    #[test]
    fn rounds_half_up_in_64_and_128_bits() {
        check(14, 1, 1);
        check(15, 1, 2);
        check(49, 2, 0);
        check(50, 2, 1);
        check(12, 0, 12);
        check(5 * 10_u128.pow(30), 31, 1);
        check(5 * 10_u128.pow(30) - 1, 31, 0);
        check(u128::MAX, 39, 0);
        check(u128::MAX, 38, 3);
        check(u128::MAX, 40, 0);
    }
}
