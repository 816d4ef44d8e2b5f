//! Spelling variants (表記ゆれ), by rule. They are alternatives of the query, never part of normalization, because they
//! depend on the neighbours of a character.

use text::{Script, is_numeral, iteration_spellings, kanji_forms, swap_counters, swap_numerals, year_spellings};

/// Kana of foreign words with two spellings; applied in both directions.
const KANA: [(&str, &str); 9] = [
    ("ウィ", "ウイ"),
    ("ウェ", "ウエ"),
    ("ウォ", "ウオ"),
    ("クォ", "クオ"),
    ("ファイア", "ファイヤ"),
    ("ヴァ", "バ"),
    ("ヴィ", "ビ"),
    ("ヴェ", "ベ"),
    ("ヴォ", "ボ"),
];

/// A shorter stem keeps its long-vowel mark: without it コピー would be found in コピペ.
const MIN_STEM_CHARS: usize = 3;

/// No real word comes near.
const MAX_VARIANTS: usize = 24;

/// Other spellings of a normalized text.
pub fn variants(normalized: &str) -> Vec<String> {
    let mut found = vec![normalized.to_owned()];
    for spell in RULES {
        for at in 0..found.len() {
            for spelling in spell(&found[at]) {
                if found.len() <= MAX_VARIANTS && !found.contains(&spelling) {
                    found.push(spelling);
                }
            }
        }
    }
    found.split_off(1)
}

const RULES: [fn(&str) -> Vec<String>; 7] = [
    kana,
    kanji_forms,
    iteration_spellings,
    long_vowels,
    |text| counted(text, swap_numerals),
    |text| counted(text, swap_counters),
    year_spellings,
];

fn kana(text: &str) -> Vec<String> {
    if !has_katakana(text) {
        return Vec::new();
    }
    let both = KANA.iter().flat_map(|(one, other)| [(one, other), (other, one)]);
    both.filter(|(from, _)| text.contains(**from)).map(|(from, to)| text.replace(from, to)).collect()
}

/// Without katakana most rules are skipped, at each key.
fn has_katakana(text: &str) -> bool {
    text.chars().any(|c| Script::of(c) == Script::Katakana)
}

/// Applies a rule for numerals where there are any.
fn counted(text: &str, spell: fn(&str) -> String) -> Vec<String> {
    if text.contains(is_numeral) { vec![spell(text)] } else { Vec::new() }
}

/// Katakana words with and without a long-vowel mark at their end (サーバ, サーバー).
fn long_vowels(text: &str) -> Vec<String> {
    if has_katakana(text) { [false, true].map(|marked| with_long_vowels(text, marked)).into() } else { Vec::new() }
}

fn with_long_vowels(text: &str, marked: bool) -> String {
    let chars: Vec<char> = text.chars().collect();
    let runs = chars.chunk_by(|a, b| (Script::of(*a) == Script::Katakana) == (Script::of(*b) == Script::Katakana));
    let mut spelled = String::new();
    for run in runs {
        let stem = run.strip_suffix(&['ー']).unwrap_or(run);
        spelled.extend(stem);
        if run[0] == 'ー' || Script::of(run[0]) != Script::Katakana || stem.len() < MIN_STEM_CHARS {
            spelled.extend(&run[stem.len()..]);
        } else if marked {
            spelled.push('ー');
        }
    }
    spelled
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn variants_follow_the_rules() {
        for (word, expected) in [
            ("サーバー", &["サーバ"][..]),
            ("サーバ室", &["サーバー室"]),
            ("コピー", &[]),
            ("ictーbcp", &[]),
            ("ウイルス", &["ウィルス"]),
            ("ヴェンダー", &["ベンダー", "ヴェンダ", "ベンダ"]),
            ("一者応札", &["1者応札", "一社応札", "1社応札"]),
            ("1社", &["一社", "1者", "一者"]),
            ("一般競争", &[]),
            ("令和4年度", &["2022年度", "r4年度"]),
            ("2019年度", &["令和元年度", "r1年度"]),
            ("r4", &["2022年", "令和4年"]),
            ("2022", &[]),
            ("國會", &["国会"]),
            ("再再委託", &["再々委託"]),
        ] {
            let spelled = variants(word);
            for spelling in expected {
                assert!(spelled.iter().any(|found| found == spelling), "{word}: {spelled:?} lacks {spelling}");
            }
            assert!(!spelled.iter().any(|found| found == word));
        }
    }

    proptest! {
        #[test]
        fn variants_are_few_and_new(word in "\\PC{0,20}") {
            let spelled = variants(&word);
            prop_assert!(spelled.len() <= MAX_VARIANTS && !spelled.contains(&word));
        }
    }
}
