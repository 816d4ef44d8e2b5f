//! Decimals (小数) and groups of digits in other notations: `七四・五`, `1.2億`, `52.707.600`.

use crate::number::{Notation, Number};

/// Kanji digits, by their values.
const DIGITS: &str = "〇一二三四五六七八九";

/// Digits of a group.
const GROUP_DIGITS: usize = 3;

/// The text with its decimals and its digits in groups as reports print them: `74.5` for `七四・五`, `120000000` for
/// `1.2億`, `52,707,600` for `52.707.600`; and `七四・五` for `74.5`.
pub fn decimal_spellings(normalized: &str) -> Vec<String> {
    let chars: Vec<char> = normalized.chars().collect();
    [in_digits(&chars), in_kanji(&chars), without_point(&chars), regrouped(&chars)].into_iter().flatten().collect()
}

/// Decimals in kanji as digits.
fn in_digits(chars: &[char]) -> Option<String> {
    replaced(
        chars,
        '・',
        |c| DIGITS.contains(c),
        |c| char::from_digit(DIGITS.chars().position(|digit| digit == c)? as u32, 10),
        '.',
    )
}

/// Decimals in digits as kanji.
fn in_kanji(chars: &[char]) -> Option<String> {
    replaced(chars, '.', |c| c.is_ascii_digit(), |c| DIGITS.chars().nth(c.to_digit(10)? as usize), '・')
}

/// The text with the digits on both sides of its only point replaced.
fn replaced(
    chars: &[char],
    point: char,
    is_digit: impl Fn(char) -> bool,
    digit: impl Fn(char) -> Option<char>,
    other_point: char,
) -> Option<String> {
    let [at] = chars.iter().enumerate().filter(|(_, c)| **c == point).map(|(at, _)| at).collect::<Vec<_>>()[..] else {
        return None;
    };
    let from = at - chars[..at].iter().rev().take_while(|c| is_digit(**c)).count();
    let end = at + 1 + chars[at + 1..].iter().take_while(|c| is_digit(**c)).count();
    let is_word = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| c.is_ascii_alphabetic());
    if from == at || end == at + 1 || is_word(from.checked_sub(1)) || is_word(Some(end)) {
        return None;
    }
    let written = |(place, c): (usize, &char)| match place {
        place if place == at => Some(other_point),
        place if (from..end).contains(&place) => digit(*c),
        _ => Some(*c),
    };
    chars.iter().enumerate().map(written).collect()
}

/// A decimal of a myriad as a whole number.
fn without_point(chars: &[char]) -> Option<String> {
    let point = chars.iter().position(|c| *c == '.')?;
    let from = point - chars[..point].iter().rev().take_while(|c| c.is_ascii_digit()).count();
    let digits = chars[point + 1..].iter().take_while(|c| c.is_ascii_digit()).count();
    let decimals: String = chars[point + 1..point + 1 + digits].iter().collect();
    let unit = &chars[point + 1 + digits..];
    let one: Vec<char> = std::iter::once(&'1').chain(unit).copied().collect();
    let number = Number::read(&one).filter(|number| number.length > 1)?;
    let whole: u64 = chars[from..point].iter().collect::<String>().parse().ok()?;
    let scale = 10u64.checked_pow(digits as u32).filter(|scale| number.value % scale == 0)?;
    let value = whole
        .checked_mul(number.value)?
        .checked_add(decimals.parse::<u64>().ok()?.checked_mul(number.value / scale)?)?;
    let written = Number { value, length: 0 }.write(Notation::Digits)?;
    let (before, after) = (&chars[..from], &unit[number.length - 1..]);
    Some(before.iter().copied().chain(written.chars()).chain(after.iter().copied()).collect())
}

/// Groups of three digits with commas between.
fn regrouped(chars: &[char]) -> Option<String> {
    let at = chars.iter().position(|c| "、.'’".contains(*c))?;
    let separator = chars[at];
    let from = at - chars[..at].iter().rev().take_while(|c| c.is_ascii_digit()).count();
    let is_group = |group: &&[char]| {
        group.len() == GROUP_DIGITS + 1 && group[0] == separator && group[1..].iter().all(char::is_ascii_digit)
    };
    let groups = chars[at..].chunks(GROUP_DIGITS + 1).take_while(is_group).count();
    let end = at + groups * (GROUP_DIGITS + 1);
    // One point is that of a decimal.
    let is_number = groups > usize::from(separator == '.')
        && (1..=GROUP_DIGITS).contains(&(at - from))
        && !chars.get(end).is_some_and(char::is_ascii_digit);
    let comma = |(place, c): (usize, &char)| if (from..end).contains(&place) && *c == separator { ',' } else { *c };
    is_number.then(|| chars.iter().enumerate().map(comma).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn decimals_and_groups_are_spelled_as_printed() {
        for (text, expected) in [
            ("七四・五%", &["74.5%"][..]),
            ("二・五", &["2.5"]),
            ("74.5%", &["七四・五%"]),
            ("1.2億円", &["一・二億円", "120000000円"]),
            ("3.5百万円", &["三・五百万円", "3500000円"]),
            ("4、352、071、680", &["4,352,071,680"]),
            ("52.707.600円", &["52,707,600円"]),
            ("52'707'600", &["52,707,600"]),
            ("1.234", &["一・二三四"]),
            ("usb3.1", &[]),
            ("192.168.1.1", &[]),
            ("ヒューマン・エラー", &[]),
            ("", &[]),
        ] {
            assert_eq!(decimal_spellings(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_spelled(text in "[0-9.、'・〇一二三百万億円\\PC]{0,24}") {
            decimal_spellings(&text);
        }
    }
}
