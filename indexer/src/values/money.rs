//! Amounts of money (金額) as reports print them: `118 490, 148 円`, `1億1,373万円`, `24,590千円`, or a bare number in a
//! table that says 単位：千円.

use std::sync::LazyLock;

use corpus::Unit;
use regex::Regex;
use text::normalize;

/// An amount in a cell or a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Money {
    /// Yen, and the unit of the print.
    Yen(i64, Unit),
    /// Nothing was spent, or nothing is said: an empty cell, a dash.
    Nothing,
    /// The report says that the amount is not known (不詳), or only points to a note.
    Unknown,
    /// No amount can be read in it.
    Unreadable,
}

static PRINTED: LazyLock<Regex> = LazyLock::new(|| {
    let number = r"\d[\d,]*(?:\.\d+)?(?:兆|億|百万|万|千)?";
    Regex::new(&format!("^[金約]?(?<minus>[△▲ー])?(?<number>(?:{number})+)(?<yen>円)?(?<rest>.*)$"))
        .expect("the pattern is fixed")
});
static SEGMENT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?<number>\d[\d,]*(?:\.\d+)?)(?<unit>兆|億|百万|万|千)?").expect("the pattern is fixed")
});
/// Marks that point to notes: `*4`, `(*3)`, `※1`.
static NOTES: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^(?:\(?[*※]\d*\)?、?)+$").expect("the pattern is fixed"));

/// Reads the amount with which a text begins. Without 円 behind it the whole text must be the amount, and `unit` says
/// what it counts.
pub(crate) fn parse(text: &str, unit: Option<Unit>) -> Money {
    let normalized = normalize(text);
    let after_dash = normalized.strip_prefix('ー');
    if normalized.is_empty() || after_dash.is_some_and(|rest| rest.is_empty() || NOTES.is_match(rest)) {
        return Money::Nothing;
    }
    if ["不詳", "不明", "未定", "非公開"].iter().any(|word| normalized.starts_with(word)) || NOTES.is_match(&normalized)
    {
        return Money::Unknown;
    }
    let Some(found) = PRINTED.captures(&normalized) else { return Money::Unreadable };
    let rest = &found["rest"];
    let unit = match found.name("yen") {
        Some(_) => Some(Unit::Yen),
        None => unit.filter(|_| rest.is_empty() || NOTES.is_match(rest)),
    };
    let sign = if found.name("minus").is_some() { -1 } else { 1 };
    match unit.and_then(|unit| sum(&found["number"], unit)) {
        Some((yen, unit)) => Money::Yen(sign * yen, unit),
        None => Money::Unreadable,
    }
}

/// The sum of the parts of a number (1億1,373万), whose units must fall.
fn sum(number: &str, unit: Unit) -> Option<(i64, Unit)> {
    let mut total: i64 = 0;
    let mut last = None;
    for segment in SEGMENT.captures_iter(number) {
        let word = segment.name("unit").map_or("", |unit| unit.as_str());
        let of = if word.is_empty() { Unit::Yen } else { Unit::parse(&format!("{word}円"))? };
        if last.is_some_and(|last| last <= of) {
            return None;
        }
        last = Some(of);
        total = total.checked_add(times(&segment["number"], of.yen().checked_mul(unit.yen())?)?)?;
    }
    // 4,580万円 is exact to 万円; 1,377 in a table of 千円 is exact to 千円.
    Some((total, last.map_or(unit, |last| last.max(unit))))
}

/// A number with commas and decimals times a factor, where that gives whole yen.
fn times(number: &str, factor: i64) -> Option<i64> {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let mut groups = whole.split(',');
    // The first group may be longer: extraction from PDF drops commas (118 490, 148), but never digits.
    let first = groups.next().filter(|group| !group.is_empty())?;
    let rest: Vec<_> = groups.collect();
    if rest.iter().any(|group| group.len() != 3) {
        return None;
    }
    let scale = 10i64.checked_pow(u32::try_from(decimals.len()).ok()?)?;
    let digits: i64 = format!("{first}{}{decimals}", rest.concat()).parse().ok()?;
    let product = digits.checked_mul(factor)?;
    (product % scale == 0).then_some(product / scale)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn money_parses_printed_amounts() {
        let yen = |yen| Money::Yen(yen, Unit::Yen);
        for (text, unit, money) in [
            ("34,992,000円", None, yen(34_992_000)),
            ("118 490, 148 円", None, yen(118_490_148)),
            ("2 8 0, 6 8 3, 3 6 0 円", None, yen(280_683_360)),
            ("１，７７６，６００円", None, yen(1_776_600)),
            ("1,246,881,500円(第2期,総務システムとの一括契約)", None, yen(1_246_881_500)),
            ("39,784,580 円 令和 2 年度 18,211,270 円", None, yen(39_784_580)),
            ("9,754万1,400円", None, yen(97_541_400)),
            ("1億1,373万円", None, Money::Yen(113_730_000, Unit::TenThousand)),
            ("16.1億円", None, Money::Yen(1_610_000_000, Unit::HundredMillion)),
            ("24,590千円", None, Money::Yen(24_590_000, Unit::Thousand)),
            ("3百万円", None, Money::Yen(3_000_000, Unit::Million)),
            ("920,983", Some(Unit::Thousand), Money::Yen(920_983_000, Unit::Thousand)),
            ("496,416*4", Some(Unit::Thousand), Money::Yen(496_416_000, Unit::Thousand)),
            ("52,841(*3)", Some(Unit::Thousand), Money::Yen(52_841_000, Unit::Thousand)),
            ("△9,233", Some(Unit::Million), Money::Yen(-9_233_000_000, Unit::Million)),
            ("-", Some(Unit::Thousand), Money::Nothing),
            ("-*2", Some(Unit::Thousand), Money::Nothing),
            ("", None, Money::Nothing),
            ("(*2)", Some(Unit::Thousand), Money::Unknown),
            ("不詳（資料なし）", None, Money::Unknown),
            ("920,983", None, Money::Unreadable),
            ("1,23円", None, Money::Unreadable),
            ("1万2億円", None, Money::Unreadable),
            ("0.5円", None, Money::Unreadable),
            ("99999999999999999999円", None, Money::Unreadable),
            ("約束", None, Money::Unreadable),
        ] {
            assert_eq!(parse(text, unit), money, "{text}");
        }
    }

    /// Digits with commas, and a space wherever `spaces` has a bit.
    fn print(yen: i64, spaces: u64) -> String {
        let digits = yen.to_string();
        let mut printed = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                printed.push(',');
            }
            if spaces >> (at % 64) & 1 == 1 {
                printed.push(' ');
            }
            printed.push(digit);
        }
        printed
    }

    proptest! {
        #[test]
        fn money_parses_any_text(text in "\\PC{0,40}") {
            let _ = (parse(&text, None), parse(&text, Some(Unit::Trillion)));
        }

        #[test]
        fn money_parses_any_amount_like_text(text in "[0-9０-９,.円万億千兆△ー*()金 -]{0,40}") {
            let _ = (parse(&text, None), parse(&text, Some(Unit::Trillion)));
        }

        #[test]
        fn money_printed_is_parsed_back(yen in 0i64..1_000_000_000_000_000, spaces: u64) {
            let printed = print(yen, spaces);
            prop_assert_eq!(parse(&format!("{printed} 円"), None), Money::Yen(yen, Unit::Yen));
            if let Some(thousands) = yen.checked_mul(1000) {
                prop_assert_eq!(parse(&printed, Some(Unit::Thousand)), Money::Yen(thousands, Unit::Thousand));
            }
        }
    }
}
