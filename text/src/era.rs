//! Years (年) in Japanese eras (元号) and of the Gregorian calendar: `令和4年度`, `平成元年`, `2022年`, `r4`.

use crate::numerals::is_numeral;

/// An era.
#[derive(Debug, PartialEq, Eq)]
pub struct Era {
    /// 令和
    pub name: &'static str,
    /// The letter that abbreviates it (R4), normalized; older eras have none in reports.
    letter: Option<char>,
    first_year: u16,
}

/// The eras, the newest first.
pub const ERAS: [Era; 5] = [
    Era { name: "令和", letter: Some('r'), first_year: 2019 },
    Era { name: "平成", letter: Some('h'), first_year: 1989 },
    Era { name: "昭和", letter: Some('s'), first_year: 1926 },
    Era { name: "大正", letter: None, first_year: 1912 },
    Era { name: "明治", letter: None, first_year: 1868 },
];

/// Longest number of a year that is spelled in an era; 昭和 had 64.
const MAX_SPELLED_YEAR: u16 = 64;

impl Era {
    /// The era of that name.
    pub fn named(name: &str) -> Option<&'static Self> {
        ERAS.iter().find(|era| era.name == name)
    }

    /// The Gregorian year of a year of the era. Contracts run on in the era in which they were made (平成36年), so a
    /// year may lie behind its end.
    pub fn year(&self, number: u16) -> Option<u16> {
        (1..=99).contains(&number).then_some(self.first_year - 1 + number)
    }

    /// The year of the era of a Gregorian year; `None` where nobody would spell it in this era.
    fn number(&self, year: u16) -> Option<u16> {
        let number = (year + 1).checked_sub(self.first_year)?;
        (1..=MAX_SPELLED_YEAR).contains(&number).then_some(number)
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

/// The number of a year: digits, or 元 for the first.
pub fn year_number(normalized: &str) -> Option<u16> {
    if normalized == "元" { Some(1) } else { normalized.parse().ok() }
}

/// The fiscal year that is all of a normalized text: `2022`, `2022年度`, `令和4年度`, `平成16`, `r4`.
pub fn fiscal_year(normalized: &str) -> Option<u16> {
    let bare = normalized.trim_end_matches('度').trim_end_matches('年');
    let gregorian = bare.parse().ok().filter(|year| (1926..=2999).contains(year));
    gregorian.or_else(|| {
        ERAS.iter().find_map(|era| {
            let by_letter = || era.letter.and_then(|letter| bare.strip_prefix(letter));
            era.year(year_number(bare.strip_prefix(era.name).or_else(by_letter)?)?)
        })
    })
}

/// The number of characters of the year that a normalized text begins with: `令和4年度`, `平成元年`, `2022年`.
pub fn year_length(chars: &[char]) -> Option<usize> {
    let begins = |name: &str| name.chars().zip(chars).all(|(a, b)| a == *b) && chars.len() >= name.chars().count();
    let era = ERAS.iter().find(|era| begins(era.name)).map_or(0, |era| era.name.chars().count());
    let digits = chars[era..].iter().take_while(|c| is_numeral(**c)).count();
    let number = if era > 0 && chars.get(era) == Some(&'元') { 1 } else { digits };
    let unit = chars.get(era + number..)?.strip_prefix(&['年'])?;
    let length = era + number + 1 + usize::from(unit.first() == Some(&'度'));
    (number == 4 || era > 0 && number > 0).then_some(length)
}

/// The other spellings of a normalized text that is a year: `令和4年度`, `2022年度`, `r4`.
pub fn year_spellings(normalized: &str) -> Vec<String> {
    let unit = ["年度", "年"].into_iter().find(|unit| normalized.ends_with(unit)).unwrap_or_default();
    let bare = normalized.strip_suffix(unit).unwrap_or(normalized);
    let Some(year) = fiscal_year(bare) else { return Vec::new() };
    // A bare Gregorian year is any number; only what is marked as a year has other spellings.
    if unit.is_empty() && bare.starts_with(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let unit = if unit.is_empty() { "年" } else { unit };
    let mut spellings = vec![format!("{year}{unit}")];
    if let Some((era, number)) = ERAS.iter().find_map(|era| Some((era, era.number(year)?))) {
        let printed = if number == 1 { "元".to_owned() } else { number.to_string() };
        spellings.push(format!("{}{printed}{unit}", era.name));
        if let Some(letter) = era.letter {
            spellings.push(format!("{letter}{number}{}", if bare.starts_with(letter) { "" } else { unit }));
        }
    }
    spellings
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
    fn fiscal_year_of_each_form() {
        for (text, year) in [
            ("2022", Some(2022)),
            ("2022年度", Some(2022)),
            ("令和4年度", Some(2022)),
            ("令和元年度", Some(2019)),
            ("令和元", Some(2019)),
            ("平成16", Some(2004)),
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
