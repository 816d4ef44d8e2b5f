//! Dates (日付) in Japanese eras, as reports print them: `平成 36 年3月31日`, `令和元年度`, `平成35(令和5)年`.

use std::sync::LazyLock;
use std::time::{SystemTime, UNIX_EPOCH};

use corpus::{IsoDate, Period};
use regex::Regex;
use text::{ERAS, Era, normalize, year_number};
use time::{Date, Month};

/// A year, month or day that a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PartialDate {
    /// The Gregorian year; that in which a fiscal year begins.
    pub(crate) year: u16,
    month: Option<u8>,
    day: Option<u8>,
    /// True for a fiscal year (年度).
    pub(crate) is_fiscal: bool,
}

impl PartialDate {
    /// The date, where at least the month is known.
    pub(crate) fn date(self) -> Option<IsoDate> {
        Some(IsoDate::new(self.year, self.month?, self.day))
    }
}

static PARTIAL_DATE: LazyLock<Regex> = LazyLock::new(|| {
    let eras = ERAS.each_ref().map(|era| era.name).join("|");
    let date = format!(
        r"(?<era>{eras})?(?<number>元|\d+)(?:\([^()]*\))?年(?<fiscal>度)?(?:(?<month>\d+)月(?:(?<day>\d+)日)?)?"
    );
    Regex::new(&date).expect("the pattern is fixed")
});

/// The dates that a text names, in their order.
pub(crate) fn partial_dates(text: &str) -> Vec<PartialDate> {
    let normalized = normalize(text);
    let mut era: Option<&'static Era> = None;
    let read = |found: regex::Captures<'_>| {
        let part = |name| found.name(name).map(|part| part.as_str());
        let (month, day) = (part("month"), part("day"));
        let own = part("era").and_then(Era::named);
        // The second date of a period may go without its era (令和元年…から8年3月31日まで), a length (5年間) never has one.
        let continued = if day.is_some() { era } else { None };
        let year = year(own.or(continued), part("number")?)?;
        era = own.or(era);
        partial_date(year, month, day, part("fiscal").is_some())
    };
    PARTIAL_DATE.captures_iter(&normalized).filter_map(read).collect()
}

fn partial_date(year: u16, month: Option<&str>, day: Option<&str>, is_fiscal: bool) -> Option<PartialDate> {
    let number = |digits: Option<&str>| digits.map(|digits| digits.parse::<u8>()).transpose().ok();
    let (month, day) = (number(month)?, number(day)?);
    if let Some(month) = month {
        let month = Month::try_from(month).ok()?;
        Date::from_calendar_date(i32::from(year), month, day.unwrap_or(1)).ok()?;
    }
    Some(PartialDate { year, month, day, is_fiscal })
}

/// The Gregorian year; without an era only a number of four digits is one.
fn year(era: Option<&Era>, number: &str) -> Option<u16> {
    let number = year_number(number)?;
    match era {
        Some(era) => era.year(number),
        None => (1000..=9999).contains(&number).then_some(number),
    }
}

/// A day as `2026-11-22`.
pub(crate) fn iso_day(day: &str) -> Option<IsoDate> {
    let mut parts = day.split('-').map(|part| part.parse::<u16>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    Some(IsoDate::new(year, month as u8, Some(day as u8)))
}

/// True for a day of the calendar as `2026-11-22`.
pub(crate) fn is_iso_day(text: &str) -> bool {
    let mut parts = text.split('-').map(|part| part.bytes().all(|byte| byte.is_ascii_digit()).then_some(part));
    let mut number = |digits: usize| parts.next().flatten().filter(|part| part.len() == digits)?.parse::<u16>().ok();
    let (Some(year), Some(month), Some(day)) = (number(4), number(2), number(2)) else { return false };
    let day = Month::try_from(month as u8).and_then(|month| Date::from_calendar_date(year.into(), month, day as u8));
    day.is_ok() && parts.next().is_none()
}

/// True for a month of the calendar as `2025-03`.
pub(crate) fn is_iso_month(text: &str) -> bool {
    is_iso_day(&format!("{text}-01"))
}

/// Fault of a date that is yet to come.
pub(crate) const TO_COME: &str = "is yet to come";
pub(crate) const TO_COME_HINT: &str = "is the year right? Or is the clock of this machine wrong?";

/// True for a day, or month, that has begun nowhere on Earth.
pub(crate) fn is_to_come(text: &str) -> bool {
    // It is tomorrow already in the east.
    day_from_now(1).is_some_and(|today| *text > *today)
}

/// The day so many days from now, in UTC.
pub(crate) fn day_from_now(days: i32) -> Option<String> {
    const SECONDS_A_DAY: u64 = 86_400;
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let days = i32::try_from(since.as_secs() / SECONDS_A_DAY).unwrap_or(i32::MAX).saturating_add(days);
    let epoch = Date::from_calendar_date(1970, Month::January, 1).map(Date::to_julian_day).unwrap_or_default();
    let day = Date::from_julian_day(epoch.saturating_add(days)).ok()?;
    Some(format!("{:04}-{:02}-{:02}", day.year(), u8::from(day.month()), day.day()))
}

/// The period between the two days that a text names. Words for the first day (契約日から) are no date:
/// then it begins with `concluded`.
pub(crate) fn period(text: &str, concluded: Option<&IsoDate>) -> Option<Period> {
    let from_contract =
        ["契約日から", "契約の日から", "契約締結日から"].iter().any(|words| normalize(text).starts_with(words));
    let dates: Vec<_> = partial_dates(text).into_iter().filter_map(PartialDate::date).collect();
    if from_contract {
        return Some(Period { from: concluded.cloned(), to: Some(dates.into_iter().next()?) });
    }
    match dates.as_slice() {
        [from, to] if from <= to => Some(Period { from: Some(from.clone()), to: Some(to.clone()) }),
        _ => None,
    }
}

/// The year in which a system went into operation, where a text says so, else the first year it names.
pub(crate) fn start_year(text: &str) -> Option<u16> {
    const OPERATION_WORDS: [&str; 5] = ["稼働", "運用開始", "運用を開始", "使用開始", "供用"];
    let normalized = normalize(text);
    let started = normalized
        .split([',', '、', '。', '('])
        .filter(|clause| OPERATION_WORDS.iter().any(|word| clause.contains(word)))
        .find_map(|clause| partial_dates(clause).pop());
    started.or_else(|| partial_dates(text).first().copied()).map(|mention| mention.year)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, dates: &[&str]) {
        let found: Vec<_> = partial_dates(text)
            .into_iter()
            .map(|mention| match mention.date() {
                Some(date) => date.to_string(),
                None => format!("{}{}", mention.year, if mention.is_fiscal { "年度" } else { "" }),
            })
            .collect();
        assert_eq!(found, dates, "{text}");
    }

    #[test]
    fn iso_day_is_one_of_the_calendar() {
        for (text, is_day) in [
            ("2026-11-22", true),
            ("2024-02-29", true),
            ("2023-02-29", false),
            ("2026-11", false),
            ("2026-11-22-1", false),
            ("2026-1-2", false),
            ("2026/11/22", false),
            ("令和4年5月6日", false),
            ("2026-13-01", false),
            ("", false),
        ] {
            assert_eq!(is_iso_day(text), is_day, "{text}");
        }
    }

    #[test]
    fn months_and_days_to_come_are_known() {
        for (text, is_month) in [("2025-03", true), ("2025-13", false), ("2025-3", false), ("2025", false), ("", false)]
        {
            assert_eq!(is_iso_month(text), is_month, "{text}");
        }
        for (text, is_known) in [("9000-01-01", true), ("9000-01", true), ("2020-01-31", false), ("2020-12", false)] {
            assert_eq!(is_to_come(text), is_known, "{text}");
        }
    }

    #[test]
    fn partial_dates_in_each_era() {
        for (text, dates) in [
            ("平成 30年 8月1日", &["2018-08-01"][..]),
            ("平成 36 年 3 月 31 日", &["2024-03-31"]),
            ("令和元年 5 月 14 日", &["2019-05-14"]),
            ("平成 2 8 年 7 月 1 日", &["2016-07-01"]),
            ("平成 35（令和 5）年 3 月 31 日", &["2023-03-31"]),
            ("昭和 53 年 3 月", &["1978-03"]),
            ("大正15年、明治45年", &["1926", "1912"]),
            ("令和３年度", &["2021年度"]),
            ("2021 年国民文化祭", &["2021"]),
            ("令和元年6月25日から8年3月31日まで", &["2019-06-25", "2026-03-31"]),
            ("令和2年2月3日契約、5年間", &["2020-02-03"]),
            ("令和4年2月30日", &[]),
            ("令和4年13月", &[]),
            ("令和0年、令和100年、12年、99999年", &[]),
            ("平成 22-23 年度", &[]),
        ] {
            check(text, dates);
        }
    }

    #[test]
    fn period_begins_with_the_contract() {
        let concluded = IsoDate::new(2020, 9, Some(30));
        for (text, from, to) in [
            ("令和3年4月1日から令和4年3月31日", "2021-04-01", "2022-03-31"),
            ("契約の日から令和8年3月31日まで", "2020-09-30", "2026-03-31"),
            (
                "契約日から平成 34 年 3 月 31 日 賃貸借期間は平成 29 年 2 月 1 日から平成 34 年 1 月 31 日まで",
                "2020-09-30",
                "2022-03-31",
            ),
        ] {
            let period = period(text, Some(&concluded)).unwrap();
            assert_eq!((period.from.unwrap().as_str(), period.to.unwrap().as_str()), (from, to), "{text}");
        }
        for text in [
            "平成8年11月納入",
            "令和5年1月1日から令和4年1月1日",
            "(第1期)令和元年5月1日から令和2年4月30日まで(第2期)令和2年5月1日から",
            "5年間",
            "",
        ] {
            assert_eq!(period(text, Some(&concluded)), None, "{text}");
        }
    }

    #[test]
    fn start_year_is_the_year_of_operation() {
        for (text, year) in [
            ("平成25年度から企画，平成27年11月稼働", Some(2015)),
            ("平成14年、現在使用しているシステムは平成29年度構築、令和元年9月運用開始", Some(2019)),
            ("平成 1 4 年度, 平成 2 8 年度更改", Some(2002)),
            ("平成 5 年度 平成 21 年度*2", Some(1993)),
            ("不明", None),
        ] {
            assert_eq!(start_year(text), year, "{text}");
        }
    }

    proptest! {
        #[test]
        fn date_any_text_is_read(text in "\\PC{0,40}") {
            let _ = (partial_dates(&text), period(&text, None), start_year(&text));
        }

        #[test]
        fn date_any_date_like_text_is_read(text in "[令和平成昭元年度月日から0-9０-９() ]{0,40}") {
            let _ = (partial_dates(&text), period(&text, None), start_year(&text));
        }

        #[test]
        fn printed_date_is_read_back(
            era in 0usize..5, number in 1u16..=99, month in 1u8..=12, day in 1u8..=28, space in "[ \u{3000}]?"
        ) {
            let era = &ERAS[era];
            let number_text = if number == 1 { "元".to_owned() } else { number.to_string() };
            let printed = format!("{}{space}{number_text}{space}年{space}{month}{space}月 {day}日", era.name);
            let dates: Vec<_> = partial_dates(&printed).into_iter().filter_map(PartialDate::date).collect();
            prop_assert_eq!(dates, [IsoDate::new(era.year(number).unwrap(), month, Some(day))]);
        }
    }
}
