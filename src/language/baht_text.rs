//! Amounts in Thai words, as a spreadsheet's BAHTTEXT writes them (domain, section 9).
//!
//! Digits are read in groups of six joined by ล้าน. Whether 101 ends in เอ็ด or in หนึ่ง is a setting, because public
//! implementations differ; the same setting decides for a last 1 after ล้าน.

use crate::plan::money::Sum;

/// How a last 1 reads when the digit before it is zero, as in 101.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LastOne {
    /// หนึ่งร้อยเอ็ด
    #[default]
    Et,
    /// หนึ่งร้อยหนึ่ง
    Nueng,
}

/// The amount in words: baht, then satang or ถ้วน. A value that is no amount is rounded by `Sum::round_from` first.
#[must_use]
pub fn baht_text(amount: Sum, last_one: LastOne) -> String {
    let satang = amount.satang().unsigned_abs();
    if satang == 0 {
        return "ศูนย์บาทถ้วน".to_owned();
    }
    let mut text = String::new();
    if amount.satang() < 0 {
        text.push_str("ลบ");
    }
    let (baht, satang) = (satang / 100, satang % 100);
    if baht > 0 {
        push_number(&mut text, baht, last_one);
        text.push_str("บาท");
    }
    if satang > 0 {
        push_number(&mut text, satang, last_one);
        text.push_str("สตางค์");
    } else {
        text.push_str("ถ้วน");
    }
    text
}

/// A positive number; each million that it holds is one level deeper.
fn push_number(text: &mut String, number: u128, last_one: LastOne) {
    const MILLION: u128 = 1_000_000;
    let millions = number / MILLION;
    if millions > 0 {
        push_number(text, millions, last_one);
        text.push_str("ล้าน");
    }
    let group = u32::try_from(number % MILLION).unwrap_or(0);
    push_group(text, group, millions > 0, last_one);
}

/// A number below one million; nothing for zero.
fn push_group(text: &mut String, group: u32, after_millions: bool, last_one: LastOne) {
    for (unit, place) in [(100_000, "แสน"), (10_000, "หมื่น"), (1_000, "พัน"), (100, "ร้อย")]
    {
        let digit = group / unit % 10;
        if digit > 0 {
            text.push_str(word(digit));
            text.push_str(place);
        }
    }
    let (tens, ones) = (group / 10 % 10, group % 10);
    match tens {
        0 => {}
        1 => text.push_str("สิบ"),
        2 => text.push_str("ยี่สิบ"),
        _ => {
            text.push_str(word(tens));
            text.push_str("สิบ");
        }
    }
    let follows = after_millions || group > 9;
    let et = tens > 0 || (follows && last_one == LastOne::Et);
    text.push_str(if ones == 1 && et { "เอ็ด" } else { word(ones) });
}

const fn word(digit: u32) -> &'static str {
    match digit {
        1 => "หนึ่ง",
        2 => "สอง",
        3 => "สาม",
        4 => "สี่",
        5 => "ห้า",
        6 => "หก",
        7 => "เจ็ด",
        8 => "แปด",
        9 => "เก้า",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::Decimal;

    fn check(baht: &str, expected: &str) {
        check_with(baht, LastOne::Et, expected);
    }

    fn check_with(baht: &str, last_one: LastOne, expected: &str) {
        let value: Decimal = baht.parse().unwrap();
        assert_eq!(baht_text(Sum::round_from(value), last_one), expected, "{baht}");
    }

    #[test]
    fn examples_of_the_domain_notes() {
        check("0", "ศูนย์บาทถ้วน");
        check("1", "หนึ่งบาทถ้วน");
        check("10", "สิบบาทถ้วน");
        check("11", "สิบเอ็ดบาทถ้วน");
        check("21", "ยี่สิบเอ็ดบาทถ้วน");
        check("0.25", "ยี่สิบห้าสตางค์");
        check("11000000", "สิบเอ็ดล้านบาทถ้วน");
        check("21500000.50", "ยี่สิบเอ็ดล้านห้าแสนบาทห้าสิบสตางค์");
        check("1000000000000", "หนึ่งล้านล้านบาทถ้วน");
        check("101", "หนึ่งร้อยเอ็ดบาทถ้วน");
        check_with("101", LastOne::Nueng, "หนึ่งร้อยหนึ่งบาทถ้วน");
    }

    #[test]
    fn more_places_and_millions() {
        check("111111", "หนึ่งแสนหนึ่งหมื่นหนึ่งพันหนึ่งร้อยสิบเอ็ดบาทถ้วน");
        check("1000001", "หนึ่งล้านเอ็ดบาทถ้วน");
        check_with("1000001", LastOne::Nueng, "หนึ่งล้านหนึ่งบาทถ้วน");
        check("1500000000000", "หนึ่งล้านห้าแสนล้านบาทถ้วน");
        check("30", "สามสิบบาทถ้วน");
        check("1.01", "หนึ่งบาทหนึ่งสตางค์");
        check("1.11", "หนึ่งบาทสิบเอ็ดสตางค์");
    }

    #[test]
    fn rounds_to_satang_and_says_minus() {
        check("-1.005", "ลบหนึ่งบาทหนึ่งสตางค์");
        check("0.004", "ศูนย์บาทถ้วน");
        check("-0.004", "ศูนย์บาทถ้วน");
        check("0.999", "หนึ่งบาทถ้วน");
    }
}
