//! Years (年) in Japanese eras (元号) and of the Gregorian calendar: `令和4年度`, `平成元年`, `2022年`, `r4`.

use crate::number::{Notation, Number};
use crate::script::Script;

/// An era.
#[derive(Debug, PartialEq, Eq)]
pub struct Era {
    /// 令和
    pub name: &'static str,
    /// The letter that abbreviates it (R4), normalized; older eras have none in reports.
    letter: Option<char>,
    first_year: u16,
    /// Month and day of its first day.
    first_day: (u8, u8),
}

/// The eras, the newest first.
pub const ERAS: [Era; 5] = [
    Era { name: "令和", letter: Some('r'), first_year: 2019, first_day: (5, 1) },
    Era { name: "平成", letter: Some('h'), first_year: 1989, first_day: (1, 8) },
    Era { name: "昭和", letter: Some('s'), first_year: 1926, first_day: (12, 25) },
    Era { name: "大正", letter: None, first_year: 1912, first_day: (7, 30) },
    Era { name: "明治", letter: None, first_year: 1868, first_day: (1, 25) },
];

/// Years behind the end of an era in which its numbers are still met: contracts of 平成 run until 平成36年.
const MAX_YEARS_BEHIND: u16 = 8;

impl Era {
    /// The era of that name.
    pub fn named(name: &str) -> Option<&'static Self> {
        ERAS.iter().find(|era| era.name == name)
    }

    /// The letter that abbreviates it, in lower case.
    pub fn letter(&self) -> Option<char> {
        self.letter
    }

    /// The length of its name, or of what abbreviates it, at the beginning of a normalized text.
    pub(crate) fn named_at(&self, chars: &[char]) -> Option<usize> {
        let first = *chars.first()?;
        match self.name.chars().zip(chars).filter(|(a, b)| a == *b).count() {
            2 => Some(2),
            _ => (self.letter == Some(first) || self.name.starts_with(first)).then_some(1),
        }
    }

    /// The era of a day, and its year there.
    pub fn of_day(year: u16, month: u8, day: u8) -> Option<(&'static Self, u16)> {
        let era = ERAS.iter().find(|era| (year, (month, day)) >= (era.first_year, era.first_day))?;
        Some((era, year - era.first_year + 1))
    }

    /// The Gregorian year of a year of the era. Contracts run on in the era in which they were made (平成36年), so a
    /// year may lie behind its end.
    pub fn year(&self, number: u16) -> Option<u16> {
        (1..=99).contains(&number).then_some(self.first_year - 1 + number)
    }

    /// The year of the era of a Gregorian year; `None` where nobody would spell it in this era.
    pub(crate) fn number(&self, year: u16) -> Option<u16> {
        let newer = ERAS.iter().rfind(|era| era.first_year > self.first_year);
        let ends = newer.map_or(u16::MAX, |newer| newer.first_year + MAX_YEARS_BEHIND);
        (self.first_year..=ends).contains(&year).then(|| year + 1 - self.first_year)
    }
}

/// A fiscal year as reports print it, by the newest era of its year: `令和元年度` for 2019.
pub fn spell_fiscal_year(year: u16) -> String {
    let spelled = ERAS.iter().find_map(|era| Some((era.name, era.number(year)?)));
    match spelled {
        Some((era, 1)) => format!("{era}元年度"),
        Some((era, number)) => format!("{era}{number}年度"),
        None => format!("{year}年度"),
    }
}

/// The number of a year: digits, Arabic or kanji, or 元 for the first.
pub fn year_number(normalized: &str) -> Option<u16> {
    if normalized == "元" {
        return Some(1);
    }
    let chars: Vec<char> = normalized.chars().collect();
    let number = Number::read(&chars).filter(|number| number.length == chars.len() && !chars.contains(&','))?;
    u16::try_from(number.value).ok()
}

/// The fiscal year that is all of a normalized text: `2022`, `2022年度`, `令和4年度`, `平成16`, `r4`.
pub fn fiscal_year(normalized: &str) -> Option<u16> {
    let bare = normalized.trim_end_matches('度').trim_end_matches('年');
    let gregorian = year_number(bare).filter(|year| (1926..=2999).contains(year));
    gregorian.or_else(|| {
        ERAS.iter().find_map(|era| {
            let abbreviated = || bare.strip_prefix([era.letter?, era.name.chars().next()?]);
            era.year(year_number(bare.strip_prefix(era.name).or_else(abbreviated)?)?)
        })
    })
}

/// The number of characters of the year that a normalized text begins with: `令和4年度`, `平成元年`, `2022年`.
pub fn year_length(chars: &[char]) -> Option<usize> {
    YearExpression::read(chars).filter(|year| !year.is_abbreviated && !year.unit.is_empty()).map(|year| year.length)
}

/// A year in a text: `令和四年度`, `r4`, `令4年`, `2022年`.
struct YearExpression {
    year: u16,
    /// Era as a letter or a single kanji.
    is_abbreviated: bool,
    /// 年度, 年, or nothing.
    unit: &'static str,
    length: usize,
}

impl YearExpression {
    /// Reads the year that a normalized text begins with.
    fn read(chars: &[char]) -> Option<Self> {
        let era = ERAS.iter().find_map(|era| era.named_at(chars).map(|length| (era, length)));
        let before = match era {
            // H.30
            Some((_, 1)) if matches!(chars, [_, '.', digit, ..] if digit.is_ascii_digit()) => 2,
            Some((_, length)) => length,
            None if chars.starts_with(&['西', '暦']) => 2,
            None => 0,
        };
        let is_abbreviated = era.is_some_and(|(_, length)| length == 1);
        let rest = &chars[before..];
        let number = match rest.first() {
            // 令元 and R元 are years, 元 in 復元 is not.
            Some('元')
                if era.is_some() && !is_abbreviated || is_abbreviated && matches!(rest.get(1), None | Some('年')) =>
            {
                Number { value: 1, length: 1 }
            }
            _ => Number::read(rest)?,
        };
        let rest = &rest[number.length..];
        let unit = match rest {
            ['年', '度', ..] => "年度",
            ['年', ..] => "年",
            _ => "",
        };
        let value = u16::try_from(number.value).ok()?;
        let year = match era {
            Some((era, _)) => era.year(value)?,
            // A bare number is any number; only what is marked as a year is one.
            None => Some(value).filter(|year| !unit.is_empty() && (1868..3000).contains(year))?,
        };
        let goes_on = rest
            .first()
            .is_some_and(|c| matches!(Script::of(*c), Script::Latin | Script::Digit) || matches!(c, '.' | ','));
        let length = before + number.length + unit.chars().count();
        (!goes_on && (!is_abbreviated || number.length <= 3)).then_some(Self { year, is_abbreviated, unit, length })
    }

    /// The year in each calendar and notation.
    fn spellings(&self) -> Vec<String> {
        let unit = if self.unit.is_empty() { "年" } else { self.unit };
        let number = |value: u16| Number { value: u64::from(value), length: 0 };
        let mut spellings = vec![format!("{}{unit}", self.year)];
        let eras = ERAS.iter().filter_map(|era| Some((era, era.number(self.year)?)));
        for (era, value) in eras {
            let kanji = number(value).write(Notation::Kanji);
            let first = (value == 1).then(|| "元".to_owned());
            let written = first.into_iter().chain([value.to_string()]).chain(kanji);
            spellings.extend(written.map(|value| format!("{}{value}{unit}", era.name)));
            spellings.extend(
                era.letter
                    .map(|letter| format!("{letter}{value}{}", if self.is_abbreviated { self.unit } else { unit })),
            );
        }
        spellings.extend(number(self.year).write(Notation::Positional).map(|year| format!("{year}{unit}")));
        spellings
    }
}

/// The text with its first year in each other spelling: `令和4年度`, `令和四年度`, `2022年度`, `r4年度`.
pub fn year_spellings(normalized: &str) -> Vec<String> {
    if let Some(single) = without_second_calendar(normalized) {
        return [vec![single.clone()], year_spellings(&single)].concat();
    }
    let chars: Vec<char> = normalized.chars().collect();
    let begins = |at: &usize| *at == 0 || !matches!(Script::of(chars[at - 1]), Script::Latin | Script::Digit);
    let year = (0..chars.len()).filter(begins).find_map(|at| Some((at, YearExpression::read(&chars[at..])?)));
    let Some((at, year)) = year else { return Vec::new() };
    let [before, after] = [&chars[..at], &chars[at + year.length..]].map(|around| around.iter().collect::<String>());
    year.spellings().into_iter().map(|spelling| [&before, &*spelling, &after].concat()).collect()
}

/// 平成31年度 for 平成31(令和元)年度.
fn without_second_calendar(normalized: &str) -> Option<String> {
    let (before, rest) = normalized.split_once('(')?;
    let (second, after) = rest.split_once(')')?;
    (after.starts_with('年') && fiscal_year(second).is_some()).then(|| [before, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spell_fiscal_year_takes_the_newest_era() {
        for (year, spelled) in [
            (2022, "令和4年度"),
            (2019, "令和元年度"),
            (2018, "平成30年度"),
            (1989, "平成元年度"),
            (1988, "昭和63年度"),
            (1800, "1800年度"),
        ] {
            assert_eq!(spell_fiscal_year(year), spelled);
        }
    }

    #[test]
    fn years_are_spelled_in_each_calendar_anywhere_in_a_text() {
        for (text, expected, unexpected) in [
            ("令和四年度", &["令和4年度", "2022年度", "r4年度", "平成34年度", "二〇二二年度"][..], &["昭和97年度"][..]),
            ("2019年度決算", &["令和元年度決算", "令和1年度決算", "平成31年度決算"], &[]),
            ("1989年", &["平成元年", "昭和64年", "h1年"], &[]),
            ("h30", &["平成30年", "2018年", "平成三十年"], &["h30"]),
            ("令4年", &["令和4年", "2022年"], &[]),
            ("令元年度", &["令和元年度", "2019年度", "令和1年度"], &[]),
            ("r元", &["令和元年", "2019年"], &[]),
            ("h.30", &["平成30年", "2018年"], &[]),
            ("西暦2021年度", &["令和3年度", "2021年度"], &[]),
            ("平成31(令和元)年度", &["平成31年度", "令和元年度", "2019年度"], &[]),
            ("平成廿六年", &["平成26年"], &[]),
            ("平元請", &[], &["平成元年請"]),
            ("昭和", &[], &[]),
            ("r40010", &[], &["2022年0010"]),
            ("usb3", &[], &["us平成3年"]),
            ("2022", &[], &["令和4年"]),
            ("平成22ー23年度", &["2010年ー23年度"], &[]),
        ] {
            let spelled = year_spellings(text);
            let is_spelled = |form: &&&str| *form == &text || spelled.iter().any(|found| found == **form);
            assert!(expected.iter().all(|form| is_spelled(&form)), "{text}: {spelled:?}");
            assert!(!unexpected.iter().any(|form| **form != *text && is_spelled(&form)), "{text}: {spelled:?}");
        }
    }

    #[test]
    fn fiscal_year_of_each_form() {
        for (text, year) in [
            ("2022", Some(2022)),
            ("2022年度", Some(2022)),
            ("令和4年度", Some(2022)),
            ("令和元年度", Some(2019)),
            ("令和元", Some(2019)),
            ("平成16", Some(2004)),
            ("令和四年度", Some(2022)),
            ("2,022", None),
            ("令4", Some(2022)),
            ("二〇二二年度", Some(2022)),
            ("r4", Some(2022)),
            ("平成36年度", Some(2024)),
            ("大正15年", Some(1926)),
            ("平成22ー23年度", None),
            ("令和", None),
            ("令和0年度", None),
            ("99999", None),
            ("16", None),
            ("合計", None),
            ("", None),
        ] {
            assert_eq!(fiscal_year(text), year, "{text}");
        }
    }
}
