//! Numerals (数字) in texts: which notations a number may have by what stands around it, counters (助数詞).

use std::ops::Range;

use crate::era::year_length;
use crate::number::{Notation, Number, is_in_number};
use crate::script::Script;

/// Counters before which reports use kanji and Arabic numerals alike (一者, 1者).
const COUNTERS: &[char] = &[
    '者', '社', '名', '人', '件', '台', '部', '割', '次', '段', '要', '系', '箇', '個', 'か', 'ヶ', 'ケ', 'カ', 'ヵ',
    'つ', '回', '歳', '種', '点', '枚', '冊', '本', '校', '市', '町', '村', '県', '階', '層', '課', '日', '倍',
];

/// Counters of what has an order, written without separators.
const ORDINALS: &[char] = &['年', '月', '条', '項', '号', '章', '節', '款', '期'];

/// Units that are counters alone, unlike their first characters (一時, 一文).
const UNITS: &[&str] = &[
    "文字", "時間", "桁", "秒", "週間", "分間", "頁", "泊", "棟", "軒", "世帯", "種類", "段階", "世代", "番目", "行目",
    "丁目", "度目",
];

/// Counters of the same things.
const INTERCHANGEABLE: (char, char) = ('者', '社');

/// Ways to write a number in texts, by what stands around it.
const NOTATIONS: [Notation; 10] = [
    Notation::Digits,
    Notation::Grouped,
    Notation::GroupedMyriads,
    Notation::Myriads,
    Notation::Thousands,
    Notation::Kanji,
    Notation::Millions,
    Notation::Decimal,
    Notation::Positional,
    Notation::Formal,
];

/// The text with its numbers in each other notation: `第167条の2` for `第百六十七条の二`, `1億2,000万円` for `120,000,000円`.
/// Numbers in names (`windows7`, `iso27001`) and years stay.
pub fn number_spellings(normalized: &str) -> Vec<String> {
    let chars: Vec<char> = normalized.chars().collect();
    let numbers = numbers(&chars);
    let spelled = NOTATIONS.map(|notation| {
        let (mut text, mut from) = (String::new(), 0);
        for (at, number) in &numbers {
            let end = at + number.length;
            let written = place(&chars, *at..end).admits(notation, number).then(|| number.write(notation)).flatten();
            text.extend(&chars[from..*at]);
            match written {
                Some(written) => text += &written,
                None => text.extend(&chars[*at..end]),
            }
            from = end;
        }
        text.extend(&chars[from..]);
        text
    });
    if numbers.is_empty() { Vec::new() } else { spelled.into() }
}

/// Numbers of a text with their places.
fn numbers(chars: &[char]) -> Vec<(usize, Number)> {
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let year = year_length(&chars[at..]).filter(|_| !chars[at].is_ascii_digit());
        let number = Number::read(&chars[at..]);
        let length = year.or(number.map(|number| number.length)).unwrap_or(1);
        let is_apart = |c: Option<&char>| c.is_none_or(|c| Script::of(*c) != Script::Latin && !matches!(c, '.' | ','));
        let before = at.checked_sub(1).and_then(|before| chars.get(before));
        if let (Some(number), None, true) = (number, year, is_apart(before) && is_apart(chars.get(at + length))) {
            numbers.push((at, number));
        }
        at += length;
    }
    numbers
}

/// Meaning of a number, by the characters around it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// An amount of money, or a number whose surroundings do not say.
    Amount,
    /// Before a counter.
    Count,
    /// In a sequence: `第2条`, `の2`, a year.
    Ordinal,
    /// A number that no counter follows, or a part of a word in kanji (`千葉`).
    Bare,
    Word,
}

impl Place {
    fn admits(self, notation: Notation, number: &Number) -> bool {
        match notation {
            Notation::Digits => self != Place::Word,
            Notation::Kanji => {
                matches!(self, Place::Amount | Place::Count | Place::Ordinal)
                    || self == Place::Bare && number.value > 10
            }
            Notation::Positional => matches!(self, Place::Count | Place::Ordinal),
            Notation::Grouped => {
                matches!(self, Place::Amount | Place::Count)
                    || self == Place::Bare && !(1_900..2_100).contains(&number.value)
            }
            Notation::GroupedMyriads | Notation::Myriads | Notation::Decimal => {
                matches!(self, Place::Amount | Place::Count | Place::Bare)
            }
            Notation::Thousands | Notation::Millions | Notation::Formal => matches!(self, Place::Amount | Place::Bare),
        }
    }
}

fn place(chars: &[char], range: Range<usize>) -> Place {
    let before = |back: usize| range.start.checked_sub(back).map(|at| chars[at]);
    let is_ordinal = before(1) == Some('第')
        || before(1).is_some_and(|c| "のノ".contains(c)) && before(2).is_some_and(|c| ORDINALS.contains(&c));
    match chars.get(range.end) {
        _ if is_ordinal => Place::Ordinal,
        Some('円') => Place::Amount,
        Some(c) if ORDINALS.contains(c) => Place::Ordinal,
        Some(c) if is_counter(*c) => Place::Count,
        Some(c) if Script::of(*c) == Script::Katakana => Place::Count,
        Some(_)
            if UNITS
                .iter()
                .any(|unit| unit.chars().eq(chars[range.end..].iter().copied().take(unit.chars().count()))) =>
        {
            Place::Count
        }
        // A single kanji is mostly a part of a word.
        _ if range.len() == 1 && !chars[range.start].is_ascii_digit() => Place::Word,
        None => Place::Bare,
        // Two numerals begin hardly a word (二十四時間).
        Some(c) if Script::of(*c) == Script::Kanji && range.len() > 1 => Place::Count,
        Some(c) if Script::of(*c) == Script::Kanji => Place::Word,
        Some(_) => Place::Bare,
    }
}

/// The text with the other of two counters that mean the same: `1社` for `1者`, `1者` for `1社`.
pub fn swap_counters(normalized: &str) -> String {
    let mut after_numeral = false;
    let mut swap = |c: char| {
        let counts = std::mem::replace(&mut after_numeral, is_numeral(c));
        match c {
            c if counts && c == INTERCHANGEABLE.0 => INTERCHANGEABLE.1,
            c if counts && c == INTERCHANGEABLE.1 => INTERCHANGEABLE.0,
            c => c,
        }
    };
    normalized.chars().map(&mut swap).collect()
}

/// Digits, Arabic or kanji, and kanji that multiply them (十).
pub fn is_numeral(c: char) -> bool {
    is_in_number(c)
}

/// Counters (助数詞).
pub fn is_counter(c: char) -> bool {
    COUNTERS.contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_notations_of_their_place() {
        for (text, expected, unexpected) in [
            ("一者応札", &["1者応札"][..], &[][..]),
            ("1者応札", &["一者応札"], &["壱者応札"]),
            ("10社", &["十社", "一〇社"], &[]),
            ("3月", &["三月"], &[]),
            ("八文字", &["8文字"], &[]),
            ("24時間", &["二十四時間"], &[]),
            ("百パーセント", &["100パーセント"], &[]),
            ("一時保護", &[], &["1時保護"]),
            ("第百六十七条の二", &["第167条の2", "第一六七条の二"], &["第百六十七条の2"]),
            ("第167条の2第1項", &["第百六十七条の二第一項"], &[]),
            ("二十五", &["25"], &[]),
            ("25", &["二十五"], &["二五"]),
            ("668924804", &["668,924,804", "6億6,892万4,804"], &[]),
            ("1億2,000万円", &["120000000円", "120,000,000円", "120,000千円", "一億二千万円", "120百万円"], &[]),
            ("120,000千円", &["1億2,000万円", "1億2000万円"], &[]),
            ("1234人", &["1,234人"], &["壱千二百参十四人"]),
            ("2022", &[], &["2,022", "二〇二二"]),
            ("第1234号", &[], &["第1,234号"]),
            ("一般競争", &[], &["1般競争"]),
            ("千葉", &[], &["1000葉"]),
            ("windows7", &[], &["windows七"]),
            ("iso27001", &[], &["iso27,001"]),
            ("3.14", &[], &["三.14", "3.十四"]),
            ("令和四年", &[], &["令和4年"]),
            ("", &[], &[]),
        ] {
            let spelled = number_spellings(text);
            assert!(expected.iter().all(|form| spelled.iter().any(|found| found == form)), "{text}: {spelled:?}");
            assert!(!unexpected.iter().any(|form| spelled.iter().any(|found| found == form)), "{text}: {spelled:?}");
        }
    }

    #[test]
    fn swap_counters_changes_them_behind_numerals_alone() {
        for (text, swapped) in [("1者", "1社"), ("一社の者", "一者の者"), ("会社", "会社"), ("", "")] {
            assert_eq!(swap_counters(text), swapped, "{text}");
        }
    }
}
