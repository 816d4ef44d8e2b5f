//! Numbers that are written in several ways: eras, and kanji numerals where something is counted.

/// The eras (元号) that reports use, with their letter and the year before their first.
const ERAS: [(&str, char, u16); 3] = [("令和", 'r', 2018), ("平成", 'h', 1988), ("昭和", 's', 1925)];

/// Units of which a number of things is spelled now with kanji, now with Arabic numerals (一者, 1者).
const COUNTERS: &[char] =
    &['者', '社', '名', '人', '件', '台', '部', '割', '次', '段', '要', '系', '箇', 'か', 'つ', '回'];

/// Counters that reports use for the same things.
const INTERCHANGEABLE: (char, char) = ('者', '社');

const KANJI: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// The fiscal year that a normalized text names: `2022`, `2022年度`, `令和4年度`, `r4`.
pub fn fiscal_year(normalized: &str) -> Option<u16> {
    let bare = normalized.trim_end_matches('度').trim_end_matches('年');
    let western = bare.parse().ok().filter(|year| (1926..=2999).contains(year));
    western.or_else(|| {
        ERAS.iter().find_map(|(name, letter, before)| {
            let number = bare.strip_prefix(name).or_else(|| bare.strip_prefix(*letter))?;
            let year: u16 = if number == "元" { 1 } else { number.parse().ok()? };
            (1..=99).contains(&year).then_some(before + year)
        })
    })
}

/// How many characters a year has that a text begins with: `令和4年度`, `平成元年`, `2022年`.
pub fn year_length(chars: &[char]) -> Option<usize> {
    let begins = |name: &str| name.chars().zip(chars).all(|(a, b)| a == *b) && chars.len() >= name.chars().count();
    let era = ERAS.iter().find(|(name, ..)| begins(name)).map_or(0, |(name, ..)| name.chars().count());
    let digits = chars[era..].iter().take_while(|c| is_numeral(**c)).count();
    let number = if era > 0 && chars.get(era) == Some(&'元') { 1 } else { digits };
    let unit = chars.get(era + number..)?.strip_prefix(&['年'])?;
    let length = era + number + 1 + usize::from(unit.first() == Some(&'度'));
    (number == 4 || era > 0 && number > 0).then_some(length)
}

/// The other ways to write a normalized text that is a year: `令和4年度`, `2022年度`, `r4`.
pub fn years(normalized: &str) -> Vec<String> {
    let unit = ["年度", "年"].into_iter().find(|unit| normalized.ends_with(unit)).unwrap_or_default();
    let bare = normalized.strip_suffix(unit).unwrap_or(normalized);
    let Some(year) = fiscal_year(bare) else { return Vec::new() };
    // A bare western year is any number; only what is marked as a year has other spellings.
    if unit.is_empty() && bare.starts_with(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let unit = if unit.is_empty() { "年" } else { unit };
    let mut spelled = vec![format!("{year}{unit}")];
    for (name, letter, before) in ERAS {
        if let Some(number) = year.checked_sub(before).filter(|number| (1..=64).contains(number)) {
            let printed = if number == 1 { "元".to_owned() } else { number.to_string() };
            spelled.push(format!("{name}{printed}{unit}"));
            spelled.push(format!("{letter}{number}{}", if bare.starts_with(letter) { "" } else { unit }));
            break;
        }
    }
    spelled
}

/// The text with the counted numbers in the other script: `一者` and `1者`.
pub fn other_script(normalized: &str) -> String {
    let chars: Vec<char> = normalized.chars().collect();
    let counted = |at: usize| {
        let alone = at == 0 || !is_numeral(chars[at - 1]);
        alone && chars.get(at + 1).is_some_and(|next| COUNTERS.contains(next))
    };
    let other = |(at, c): (usize, &char)| if counted(at) { other_numeral(*c).unwrap_or(*c) } else { *c };
    chars.iter().enumerate().map(other).collect()
}

/// The text with the other of two counters that mean the same: `1者` and `1社`.
pub fn other_counter(normalized: &str) -> String {
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

/// Whether a character counts.
pub fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || KANJI.contains(&c)
}

/// Whether a character says what is counted.
pub fn is_counter(c: char) -> bool {
    COUNTERS.contains(&c)
}

fn other_numeral(c: char) -> Option<char> {
    match c.to_digit(10) {
        Some(digit) => KANJI.get(digit as usize).copied(),
        None => KANJI.iter().position(|kanji| *kanji == c).and_then(|digit| char::from_digit(digit as u32, 10)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_fiscal_years() {
        for (text, year) in [
            ("2022", Some(2022)),
            ("2022年度", Some(2022)),
            ("令和4年度", Some(2022)),
            ("令和元年度", Some(2019)),
            ("r4", Some(2022)),
            ("平成36年度", Some(2024)),
            ("令和", None),
            ("令和0年度", None),
            ("99999", None),
            ("", None),
        ] {
            assert_eq!(fiscal_year(text), year, "{text}");
        }
    }
}
