//! Splitting text where its script changes: a dictionary-free view of where words begin and end.

use super::numerals::{is_counter, is_numeral};

/// The script (文字種) of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// 漢字
    Kanji,
    /// カタカナ, long-vowel marks included
    Katakana,
    /// ひらがな
    Hiragana,
    /// Letters of alphabets.
    Latin,
    /// Digits.
    Digit,
    /// Everything else.
    Sign,
}

impl Script {
    /// The script of a folded character.
    pub fn of(c: char) -> Self {
        match c {
            'ぁ'..='ゟ' => Script::Hiragana,
            'ァ'..='ヺ' | 'ー'..='ヿ' => Script::Katakana,
            '々' | '〆' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => {
                Script::Kanji
            }
            c if c.is_numeric() => Script::Digit,
            c if c.is_alphabetic() => Script::Latin,
            _ => Script::Sign,
        }
    }
}

/// Hiragana that join words or say what is done with them, and name nothing themselves (機能語).
const FUNCTION_WORDS: &[&str] = &[
    "の",
    "を",
    "は",
    "が",
    "に",
    "で",
    "と",
    "も",
    "へ",
    "や",
    "か",
    "な",
    "から",
    "まで",
    "より",
    "への",
    "との",
    "での",
    "には",
    "では",
    "とは",
    "にも",
    "でも",
    "など",
    "などの",
    "ための",
    "における",
    "について",
    "に関する",
    "による",
    "として",
    "という",
    "する",
    "した",
    "して",
    "される",
    "された",
    "されて",
    "されている",
    "しない",
    "させる",
];

/// The content words (内容語) of a text, in order: function words and endings fall away, compounds are cut where
/// the script changes (情報システム台帳 is 情報, システム, 台帳), inflected words stay whole (使い回し is 使い回).
pub fn words(text: &str) -> Vec<String> {
    let folded: Vec<char> = corpus::fold(text).chars().collect();
    let runs: Vec<&[char]> = folded.chunk_by(|a, b| Script::of(*a) == Script::of(*b)).collect();
    let mut words: Vec<String> = Vec::new();
    let mut joins = false;
    for (at, run) in runs.iter().enumerate() {
        let script = Script::of(run[0]);
        let after = runs.get(at + 1).map(|next| Script::of(next[0]));
        let before = at.checked_sub(1).map(|before| Script::of(runs[before][0]));
        let hiragana: String = run.iter().collect();
        joins = match script {
            Script::Sign => false,
            Script::Hiragana => {
                let inflects = before == Some(Script::Kanji) && after == Some(Script::Kanji) && run.len() == 1;
                let function = FUNCTION_WORDS.contains(&hiragana.as_str());
                if inflects && !function {
                    words.last_mut().expect("a word stands before it").push_str(&hiragana);
                } else if before.is_none() && after.is_none() || before.is_none() && !function && run.len() > 1 {
                    words.push(hiragana);
                }
                inflects && !function
            }
            _ if joins || before == Some(Script::Digit) && is_counter(run[0]) => {
                let word = words.last_mut().expect("a word stands before it");
                if joins {
                    word.extend(*run)
                } else {
                    word.push(run[0])
                }
                if !joins && run.len() > 1 {
                    words.push(run[1..].iter().collect());
                }
                false
            }
            Script::Kanji if run.len() > 2 && is_numeral(run[0]) && is_counter(run[1]) => {
                words.extend([run[..2].iter().collect(), run[2..].iter().collect()]);
                false
            }
            _ => {
                words.push(run.iter().collect());
                false
            }
        };
    }
    words
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn splits_at_scripts_and_function_words() {
        for (text, expected) in [
            ("情報システム台帳", &["情報", "システム", "台帳"][..]),
            ("１者応札", &["1者", "応札"]),
            ("一者応札", &["一者", "応札"]),
            ("退職した職員のIDは消されているか？", &["退職", "職員", "id", "消"]),
            ("パスワードの使い回しを指摘された市は？", &["パスワード", "使い回", "指摘", "市"]),
            ("地震や停電への備え", &["地震", "停電", "備"]),
            ("ほげ", &["ほげ"]),
            ("・", &[]),
            ("", &[]),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn words_stand_in_the_text(text in "([ぁ-んァ-ヶ一-龠]|[a-z0-9]|[一二三者社件]|\\PC){0,24}") {
            let folded = corpus::fold(&text);
            for word in words(&text) {
                prop_assert!(!word.is_empty() && folded.contains(&word));
            }
        }
    }
}
