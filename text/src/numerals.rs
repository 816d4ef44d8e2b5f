//! Numerals (数字) where something is counted: kanji or Arabic ones, before counters (助数詞).

/// Counters before which reports use kanji and Arabic numerals alike (一者, 1者).
const COUNTERS: &[char] =
    &['者', '社', '名', '人', '件', '台', '部', '割', '次', '段', '要', '系', '箇', 'か', 'つ', '回'];

/// Counters of the same things.
const INTERCHANGEABLE: (char, char) = ('者', '社');

/// Kanji numerals by their value.
const KANJI_DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// The text with its counted numbers in the other script: `一者` for `1者`, `1者` for `一者`.
pub fn swap_numerals(normalized: &str) -> String {
    let chars: Vec<char> = normalized.chars().collect();
    let counted = |at: usize| {
        let alone = at == 0 || !is_numeral(chars[at - 1]);
        alone && chars.get(at + 1).is_some_and(|next| COUNTERS.contains(next))
    };
    let other = |(at, c): (usize, &char)| if counted(at) { other_numeral(*c).unwrap_or(*c) } else { *c };
    chars.iter().enumerate().map(other).collect()
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

/// Digits, Arabic or kanji.
pub fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || KANJI_DIGITS.contains(&c)
}

/// Counters (助数詞).
pub fn is_counter(c: char) -> bool {
    COUNTERS.contains(&c)
}

fn other_numeral(c: char) -> Option<char> {
    match c.to_digit(10) {
        Some(digit) => KANJI_DIGITS.get(digit as usize).copied(),
        None => KANJI_DIGITS.iter().position(|kanji| *kanji == c).and_then(|digit| char::from_digit(digit as u32, 10)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swap_numerals_changes_counted_digits_alone() {
        for (text, swapped) in
            [("一者応札", "1者応札"), ("1者応札", "一者応札"), ("11者", "11者"), ("一般", "一般"), ("", "")]
        {
            assert_eq!(swap_numerals(text), swapped, "{text}");
        }
    }

    #[test]
    fn swap_counters_changes_them_behind_numerals_alone() {
        for (text, swapped) in [("1者", "1社"), ("一社の者", "一者の者"), ("会社", "会社"), ("", "")] {
            assert_eq!(swap_counters(text), swapped, "{text}");
        }
    }
}
