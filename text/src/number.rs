//! Numbers (数) in every way to write them: `25`, `二十五`, `二〇二三`, `1億2,000万`, `120,000千`, `弐拾五`.

/// A number at the beginning of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// Its value.
    pub value: u64,
    /// Its length in characters.
    pub length: usize,
}

/// A way to write numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// `120000000`
    Digits,
    /// `120,000,000`
    Grouped,
    /// `1億2,000万`
    GroupedMyriads,
    /// `1億2000万`
    Myriads,
    /// `120,000千`
    Thousands,
    /// `120百万`
    Millions,
    /// `1.2億`
    Decimal,
    /// `一億二千万`
    Kanji,
    /// `二〇二三`
    Positional,
    /// `壱億弐千万`, as in deeds.
    Formal,
}

const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const FORMAL_DIGITS: [char; 10] = ['零', '壱', '弐', '参', '四', '五', '六', '七', '八', '九'];
const TENS: [char; 4] = ['\0', '十', '百', '千'];
const FORMAL_TENS: [char; 4] = ['\0', '拾', '百', '千'];
const MYRIADS: [char; 4] = ['\0', '万', '億', '兆'];

/// A longer one in kanji is written by no one.
const MAX_KANJI_CHARS: usize = 8;

/// Longer ones are no amounts, and their parts might not fit.
const MAX_VALUE: u64 = 9_999_999_999_999;

impl Number {
    /// Reads the number that a normalized text begins with.
    pub fn read(chars: &[char]) -> Option<Self> {
        let (mut whole, mut section, mut digits) = (0u64, 0u64, None);
        let mut at = 0;
        while let Some(c) = chars.get(at) {
            if let Some(digit) = digit_of(*c) {
                digits = Some(digits.unwrap_or(0) * 10 + digit);
            } else if let Some(power) = power_of(*c, &[TENS, FORMAL_TENS]) {
                section += digits.take().unwrap_or(1) * 10u64.pow(power);
            } else if let Some(tens) = contracted_tens(*c) {
                section += tens;
            } else if let Some(power) = power_of(*c, &[MYRIADS]).filter(|_| digits.is_some() || section > 0) {
                whole += (section + digits.take().unwrap_or(0)).checked_mul(10u64.pow(4 * power))?;
                section = 0;
            } else if !(digits.is_some() && is_separator(&chars[at..])) {
                break;
            }
            at += 1;
            if whole.max(section).max(digits.unwrap_or(0)) > MAX_VALUE {
                return None;
            }
        }
        (at > 0).then(|| Self { value: whole + section + digits.unwrap_or(0), length: at })
    }

    /// The number in a notation; `None` where nobody would write it so.
    pub fn write(&self, notation: Notation) -> Option<String> {
        let value = self.value;
        Some(match notation {
            Notation::Digits => value.to_string(),
            Notation::Grouped if value >= 1_000 => grouped(value),
            Notation::GroupedMyriads if value >= 10_000 => in_myriads(value, grouped),
            Notation::Myriads if value >= 10_000 => in_myriads(value, |four| four.to_string()),
            Notation::Thousands if value >= 10_000 && value.is_multiple_of(1_000) => grouped(value / 1_000) + "千",
            Notation::Millions if value >= 1_000_000 && value.is_multiple_of(1_000_000) => {
                grouped(value / 1_000_000) + "百万"
            }
            Notation::Decimal => return in_decimal_myriads(value),
            Notation::Kanji => return in_kanji(value, (DIGITS, TENS)),
            Notation::Formal => return in_kanji(value, (FORMAL_DIGITS, FORMAL_TENS)),
            Notation::Positional if (10..10_000).contains(&value) => {
                value.to_string().bytes().map(|digit| DIGITS[usize::from(digit - b'0')]).collect()
            }
            _ => return None,
        })
    }
}

/// The value of a digit, Arabic or kanji.
pub(crate) fn digit_of(c: char) -> Option<u64> {
    let among = |digits: &[char]| digits.iter().position(|digit| *digit == c).map(|digit| digit as u64);
    c.to_digit(10).map(u64::from).or_else(|| among(&DIGITS)).or_else(|| among(&FORMAL_DIGITS)).or_else(|| {
        // Circles are typed for 〇.
        matches!(c, '○' | '◯').then_some(0)
    })
}

/// Tens in one kanji.
fn contracted_tens(c: char) -> Option<u64> {
    [('廿', 20), ('卅', 30), ('卌', 40)].into_iter().find_map(|(kanji, value)| (kanji == c).then_some(value))
}

/// A digit, or a kanji that multiplies.
pub(crate) fn is_in_number(c: char) -> bool {
    digit_of(c).is_some() || contracted_tens(c).is_some() || power_of(c, &[TENS, FORMAL_TENS, MYRIADS]).is_some()
}

fn power_of(c: char, units: &[[char; 4]]) -> Option<u32> {
    units.iter().find_map(|units| (1..).zip(&units[1..]).find(|(_, unit)| **unit == c)).map(|(power, _)| power)
}

/// A comma before exactly three digits.
fn is_separator(chars: &[char]) -> bool {
    let digits = chars[1..].iter().take_while(|c| c.is_ascii_digit()).count();
    chars[0] == ',' && digits == 3
}

fn grouped(value: u64) -> String {
    let mut grouped = value.to_string();
    for at in (1..grouped.len()).rev().filter(|at| (grouped.len() - at).is_multiple_of(3)).collect::<Vec<_>>() {
        grouped.insert(at, ',');
    }
    grouped
}

/// Each four digits before their myriad.
fn in_myriads(value: u64, four: impl Fn(u64) -> String) -> String {
    let parts = (0..MYRIADS.len()).rev().map(|power| (value / 10u64.pow(4 * power as u32) % 10_000, MYRIADS[power]));
    let written = parts.filter(|(part, _)| *part > 0).map(|(part, myriad)| format!("{}{myriad}", four(part)));
    written.collect::<String>().replace('\0', "")
}

/// Up to two decimals of the greatest myriad.
fn in_decimal_myriads(value: u64) -> Option<String> {
    let (unit, myriad) = (1..MYRIADS.len())
        .rev()
        .map(|power| (10u64.pow(4 * power as u32), MYRIADS[power]))
        .find(|(unit, _)| value >= *unit)?;
    let hundredths = value % unit * 100 / unit;
    let is_exact = hundredths > 0 && value.is_multiple_of(unit / 100);
    is_exact.then(|| format!("{}.{}{myriad}", value / unit, format!("{hundredths:02}").trim_end_matches('0')))
}

fn in_kanji(value: u64, (digits, tens): ([char; 10], [char; 4])) -> Option<String> {
    let four = |part: u64| {
        let digit = |power: u32| part / 10u64.pow(power) % 10;
        let written = (0..tens.len() as u32).rev().filter(|power| digit(*power) > 0).flat_map(|power| {
            // 一 is written before 千 only where more follows, and in deeds everywhere.
            let bare = power > 0 && digit(power) == 1 && tens[1] == TENS[1] && (power < 3 || part == value);
            [if bare { '\0' } else { digits[digit(power) as usize] }, tens[power as usize]]
        });
        written.collect()
    };
    let written = in_myriads(value, four);
    (1..=MAX_KANJI_CHARS).contains(&written.chars().count()).then_some(written)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn read_takes_every_notation() {
        for (text, value, length) in [
            ("25条", 25, 2),
            ("二十五", 25, 3),
            ("百六十七条", 167, 4),
            ("二〇二三年", 2023, 4),
            ("二○二三", 2023, 4),
            ("1億2,000万円", 120_000_000, 8),
            ("1億2000万円", 120_000_000, 7),
            ("120,000,000", 120_000_000, 11),
            ("120,000千円", 120_000_000, 8),
            ("5百万円", 5_000_000, 3),
            ("壱百弐拾参万", 1_230_000, 6),
            ("1,2", 1, 1),
            ("1,2345", 1, 1),
            ("十", 10, 1),
            ("廿六年", 26, 2),
            ("卅一", 31, 2),
        ] {
            let chars: Vec<char> = text.chars().collect();
            assert_eq!(Number::read(&chars), Some(Number { value, length }), "{text}");
        }
        for text in ["", "万", "円", "99999999999999999999"] {
            assert_eq!(Number::read(&text.chars().collect::<Vec<_>>()), None, "{text}");
        }
    }

    #[test]
    fn write_gives_what_people_write() {
        use Notation::*;
        for (value, expected) in [
            (25, vec![(Kanji, "二十五"), (Positional, "二五"), (Formal, "弐拾五")]),
            (1_000, vec![(Grouped, "1,000"), (Kanji, "千"), (Formal, "壱千")]),
            (
                120_000_000,
                vec![
                    (Grouped, "120,000,000"),
                    (GroupedMyriads, "1億2,000万"),
                    (Myriads, "1億2000万"),
                    (Thousands, "120,000千"),
                    (Millions, "120百万"),
                    (Decimal, "1.2億"),
                    (Kanji, "一億二千万"),
                ],
            ),
            (10_000_000, vec![(Kanji, "一千万")]),
            (1_000_005, vec![(Myriads, "100万5")]),
        ] {
            for (notation, written) in expected {
                assert_eq!(Number { value, length: 0 }.write(notation).as_deref(), Some(written));
            }
        }
        assert_eq!(Number { value: 668_924_804, length: 0 }.write(Kanji), None);
    }

    proptest! {
        #[test]
        fn written_numbers_are_read_as_their_value(value in prop_oneof![0..12_000u64, 0..=MAX_VALUE, (1..1000u64).prop_map(|n| n * 1_000_000)]) {
            use Notation::*;
            for notation in [Digits, Grouped, GroupedMyriads, Myriads, Thousands, Millions, Kanji, Positional, Formal] {
                let written = Number { value, length: 0 }.write(notation);
                for chars in written.iter().map(|written| written.chars().collect::<Vec<_>>()) {
                    prop_assert_eq!(Number::read(&chars), Some(Number { value, length: chars.len() }), "{:?}", written);
                }
            }
        }

        #[test]
        fn any_text_is_read(text in "[0-9,.〇一二三十百千万億兆円\\PC]{0,40}") {
            let chars: Vec<char> = text.chars().collect();
            prop_assert!(Number::read(&chars).is_none_or(|number| (1..=chars.len()).contains(&number.length)));
        }
    }
}
