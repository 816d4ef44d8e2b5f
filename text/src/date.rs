//! Dates (日付) in every notation: `平成30年5月16日`, `H30.5.16`, `2018/5/16`, `20180516`.

use std::ops::{Range, RangeInclusive};

use crate::era::ERAS;
use crate::number::{Notation, Number};
use crate::script::Script;

const MONTHS: RangeInclusive<u64> = 1..=12;
const DAYS: RangeInclusive<u64> = 1..=31;

/// Digits of a date without separators.
const COMPACT_DIGITS: usize = 8;

/// A day, or a month where that is all.
struct Date {
    year: u16,
    month: u64,
    day: Option<u64>,
    /// Its length in characters.
    length: usize,
}

impl Date {
    /// Reads the date that a normalized text begins with.
    fn read(chars: &[char]) -> Option<Self> {
        Self::compact(chars).or_else(|| Self::separated(chars))
    }

    fn compact(chars: &[char]) -> Option<Self> {
        let digits: String = chars.iter().take_while(|c| c.is_ascii_digit()).collect();
        let part = |range: Range<usize>| digits.get(range)?.parse::<u64>().ok();
        let date = Self { year: part(0..4)? as u16, month: part(4..6)?, day: part(6..8), length: digits.len() };
        (digits.len() == COMPACT_DIGITS && date.is_valid()).then_some(date)
    }

    fn separated(chars: &[char]) -> Option<Self> {
        let (era, named) =
            ERAS.iter().find_map(|era| era.named_at(chars).map(|length| (Some(era), length))).unwrap_or((None, 0));
        let number = match chars.get(named)? {
            '元' if era.is_some() => Number { value: 1, length: 1 },
            _ => plain_number(&chars[named..])?,
        };
        let value = u16::try_from(number.value).ok()?;
        let year = match era {
            Some(era) => era.year(value)?,
            None => Some(value).filter(|_| number.length == 4)?,
        };
        let mut at = named + number.length;
        let separator = *chars.get(at).filter(|c| "年./ー".contains(**c))?;
        let [month_ends, day_ends] = if separator == '年' { [Some('月'), Some('日')] } else { [None, None] };
        at += 1;
        let month = plain_number(&chars[at..])?;
        at += month.length;
        let ended = month_ends.is_none_or(|sign| chars.get(at) == Some(&sign));
        let after_month = at + usize::from(month_ends.is_some());
        let begins_day = month_ends.is_some() || chars.get(at) == Some(&separator);
        let day_at = after_month + usize::from(month_ends.is_none());
        let day = chars.get(day_at..).and_then(plain_number).filter(|day| {
            let sign = chars.get(day_at + day.length);
            begins_day && day_ends.is_none_or(|ends| sign == Some(&ends))
        });
        let length = day.map_or(after_month, |day| day_at + day.length + usize::from(day_ends.is_some()));
        let goes_on = |c: &char| matches!(Script::of(*c), Script::Latin | Script::Digit) || *c == separator;
        let is_whole = separator == '年' || !chars.get(length).is_some_and(goes_on);
        let date = Self { year, month: month.value, day: day.map(|day| day.value), length };
        (ended && is_whole && date.is_valid()).then_some(date)
    }

    fn is_valid(&self) -> bool {
        (1868..2100).contains(&self.year)
            && MONTHS.contains(&self.month)
            && self.day.is_none_or(|day| DAYS.contains(&day))
    }

    /// 令和四年十月一日
    fn in_kanji(&self, era: &str, year: u64) -> Option<String> {
        let kanji = |value: u64| Number { value, length: 0 }.write(Notation::Kanji);
        let year = if year == 1 { Some("元".to_owned()) } else { kanji(year) };
        let day = self.day.map_or(Some(String::new()), |day| Some(kanji(day)? + "日"));
        Some(format!("{era}{}年{}月{}", year?, kanji(self.month)?, day?))
    }

    /// The date in each calendar and notation.
    fn spellings(&self) -> Vec<String> {
        let Self { year, month, day, .. } = self;
        let long = |calendar: &str, year: &str| {
            let day = day.map(|day| format!("{day}日")).unwrap_or_default();
            format!("{calendar}{year}年{month}月{day}")
        };
        let short = |calendar: &str, year: u16, sign: &str| {
            let day = day.map(|day| format!("{sign}{day}")).unwrap_or_default();
            format!("{calendar}{year}{sign}{month}{day}")
        };
        let padded = |sign: &str| {
            let day = day.map(|day| format!("{sign}{day:02}")).unwrap_or_default();
            format!("{year}{sign}{month:02}{day}")
        };
        let mut spelled = vec![long("", &year.to_string())];
        for (era, number) in ERAS.iter().filter_map(|era| Some((era, era.number(*year)?))) {
            spelled.extend((number == 1).then(|| long(era.name, "元")));
            spelled.push(long(era.name, &number.to_string()));
            spelled.extend(self.in_kanji(era.name, u64::from(number)));
            let letter = era.letter().map(String::from);
            let kanji = era.name.chars().next().map(String::from);
            for calendar in letter.iter().chain(&kanji).map(String::as_str).chain([era.name]) {
                spelled.push(short(calendar, number, "."));
            }
            spelled.extend(letter.map(|letter| short(&letter, number, "/")));
        }
        spelled.extend(["/", ".", "ー"].map(|sign| short("", *year, sign)));
        spelled.extend(["/", "ー"].map(padded));
        spelled.extend(day.map(|_| padded("")));
        spelled
    }
}

/// The number of characters of the date that a normalized text begins with.
pub fn date_length(chars: &[char]) -> Option<usize> {
    Date::read(chars).map(|date| date.length)
}

/// A number without separators.
fn plain_number(chars: &[char]) -> Option<Number> {
    Number::read(chars).filter(|number| !chars[..number.length].contains(&','))
}

/// The text with its first date in each other notation.
pub fn date_spellings(normalized: &str) -> Vec<String> {
    let chars: Vec<char> = normalized.chars().collect();
    let begins = |at: &usize| *at == 0 || !matches!(Script::of(chars[at - 1]), Script::Latin | Script::Digit);
    let date = (0..chars.len()).filter(begins).find_map(|at| Some((at, Date::read(&chars[at..])?)));
    let Some((at, date)) = date else { return Vec::new() };
    let [before, after] = [&chars[..at], &chars[at + date.length..]].map(|around| around.iter().collect::<String>());
    date.spellings().into_iter().map(|spelling| [&before, &*spelling, &after].concat()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn dates_are_spelled_in_each_notation() {
        const DAY: [&str; 6] = ["平成30年5月16日", "2018年5月16日", "h30.5.16", "2018/5/16", "20180516", "平30.5.16"];
        for (text, expected) in [
            ("r4.11", &["令和4年11月", "2022年11月", "2022/11"][..]),
            ("令和4年11月", &["r4.11", "2022ー11", "令和四年十一月"]),
            ("r4/11/3", &["令和4年11月3日", "2022ー11ー03"]),
            ("令和元年10月分", &["2019年10月分", "平成31年10月分", "r1.10分"]),
            ("平成三十年五月十六日", &DAY),
            ("2018ー05ー16", &DAY),
            ("2018.5.16", &DAY),
            ("20180516", &DAY[..4]),
            ("h30.5.16", &DAY[..2]),
            ("2022", &[]),
            ("令和4年", &[]),
            ("2017ー2021", &[]),
            ("20181316", &[]),
            ("1.5.16", &[]),
            ("usb3.1", &[]),
            ("192.168.1.1", &[]),
            ("h30.5.16.1", &[]),
            ("", &[]),
        ] {
            let spelled = date_spellings(text);
            assert!(
                expected.iter().all(|form| form == &text || spelled.iter().any(|found| found == form)),
                "{text}: {spelled:?}"
            );
            assert_eq!(spelled.is_empty(), expected.is_empty(), "{text}: {spelled:?}");
        }
    }

    proptest! {
        #[test]
        fn each_notation_is_read_as_the_same_date(year in 1990..2030u16, month in MONTHS, day in proptest::option::of(DAYS)) {
            let date = Date { year, month, day, length: 0 };
            for spelled in date.spellings() {
                let read = Date::read(&spelled.chars().collect::<Vec<_>>());
                let read = read.map(|read| (read.year, read.month, read.day));
                prop_assert_eq!(read, Some((year, month, day)), "{}", spelled);
            }
        }

        #[test]
        fn any_text_is_read(text in "([0-9.]|[平成令和元年月日rh/ー]|\\PC){0,16}") {
            date_spellings(&text);
        }
    }
}
