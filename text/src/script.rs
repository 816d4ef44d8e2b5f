//! Scripts (文字種): the one table of code points.

/// The script of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// 漢字, with the marks 々 and 〆.
    Kanji,
    /// カタカナ, with the long-vowel mark.
    Katakana,
    /// ひらがな
    Hiragana,
    /// Letters of alphabets.
    Latin,
    /// Digits.
    Digit,
    /// Everything else.
    Symbol,
}

impl Script {
    /// The script of a normalized character.
    pub fn of(c: char) -> Self {
        match c {
            c if is_hiragana(c) => Script::Hiragana,
            c if is_katakana(c) => Script::Katakana,
            c if is_kanji(c) => Script::Kanji,
            c if c.is_numeric() => Script::Digit,
            c if c.is_alphabetic() => Script::Latin,
            _ => Script::Symbol,
        }
    }

    /// The scripts of nouns: compounds end at hiragana and symbols.
    pub fn is_nominal(self) -> bool {
        !matches!(self, Script::Hiragana | Script::Symbol)
    }
}

/// Kanji, with 々 and 〆. No table of Unicode is asked: a page in the browser would load it.
pub fn is_kanji(c: char) -> bool {
    matches!(c, '々' | '〆' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_hiragana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゟ')
}

fn is_katakana(c: char) -> bool {
    matches!(c, 'ァ'..='ヺ' | 'ー'..='ヿ')
}

/// Hiragana and katakana, with ・, which joins words in katakana.
pub fn is_kana(c: char) -> bool {
    is_hiragana(c) || is_katakana(c) || c == '・'
}

/// Characters of Japanese alone: kanji, kana, 、 and brackets up to 】.
pub fn is_japanese(c: char) -> bool {
    is_kanji(c) || is_kana(c) || matches!(c, '、'..='】')
}

/// Characters that are written without spaces around them: all from the radicals on.
pub fn is_wide(c: char) -> bool {
    c >= '\u{2e80}'
}

/// A character as katakana, where it is hiragana.
pub fn to_katakana(c: char) -> char {
    match c {
        'ぁ'..='ゖ' => char::from_u32(u32::from(c) + 0x60).unwrap_or(c),
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn script_of_each_kind() {
        for (chars, script) in [
            ("一々〆龠龯鿿㐂𠮟", Script::Kanji),
            ("ァヴヺーヽ", Script::Katakana),
            ("ぁんゔゟ", Script::Hiragana),
            ("azé", Script::Latin),
            ("09〇", Script::Digit),
            ("・、。「】 -", Script::Symbol),
        ] {
            for c in chars.chars() {
                assert_eq!(Script::of(c), script, "{c}");
            }
        }
    }

    #[test]
    fn kana_of_both_scripts_correspond() {
        assert_eq!("ぱすゔードa".chars().map(to_katakana).collect::<String>(), "パスヴードa");
    }
}
