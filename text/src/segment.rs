//! Segments (分かち書き): words without a dictionary, cut where the script changes.

use std::ops::Range;

use crate::date::date_length;
use crate::era::year_length;
use crate::normalize;
use crate::number::Number;
use crate::numerals::{is_counter, is_numeral};
use crate::script::Script;

/// Function words (機能語): hiragana that join words and name nothing.
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

/// Words that hold of every finding, and words that ask for findings.
const GENERIC_WORDS: &[&str] = &[
    "問題",
    "問題点",
    "課題",
    "指摘",
    "指摘事項",
    "指摘事例",
    "事例",
    "事項",
    "内容",
    "状況",
    "現状",
    "実態",
    "自治体",
    "市町村",
    "教え",
    "教えて",
    "知り",
    "知りたい",
    "下さい",
    "何",
    "何処",
    "何故",
    "誰",
    "有無",
    "理由",
    "原因",
    "場合",
    "本当",
    "大丈夫",
];

/// Question words and formal nouns (形式名詞): a question has them, its answer need not.
const QUESTION_WORDS: &[&str] = &[
    "こと",
    "もの",
    "ところ",
    "どこ",
    "どの",
    "どれ",
    "どう",
    "どんな",
    "なぜ",
    "なに",
    "いつ",
    "だれ",
    "いくら",
    "ください",
];

/// Generic words name no subject of a search.
pub fn is_generic_word(normalized: &str) -> bool {
    GENERIC_WORDS.contains(&normalized)
}

/// The content words (内容語) of a text, in order: function words and endings fall away, compounds are cut where
/// the script changes (情報システム台帳 is 情報, システム, 台帳), inflected words stay whole (使い回し).
/// Single characters count only where there is nothing longer.
pub fn content_words(text: &str) -> Vec<String> {
    content_words_by(text, &|stretch| vec![stretch.len()])
}

/// The same, with each stretch in kanji or katakana cut again, into pieces of the lengths that `pieces` gives.
pub fn content_words_by(text: &str, pieces: &dyn Fn(&[char]) -> Vec<usize>) -> Vec<String> {
    let mut words = cut(text, pieces);
    if words.iter().any(|word| has_many_chars(word)) {
        words.retain(|word| has_many_chars(word));
    }
    words
}

/// The words of a text that are no content words: question words (こと) and single characters. Particles and endings
/// are left out; nobody takes them for words.
pub fn ignored_words(text: &str, words: &[String]) -> Vec<String> {
    let normalized: Vec<char> = normalize(text).chars().collect();
    let hiragana = runs(&normalized).into_iter().filter(|run| Script::of(run[0]) == Script::Hiragana);
    let questions = hiragana.flat_map(|run| {
        let printed: String = run.iter().collect();
        QUESTION_WORDS.iter().filter(move |word| printed.contains(**word)).map(|word| (*word).to_owned())
    });
    let short = cut(text, &|stretch| vec![stretch.len()]).into_iter().filter(|word| !has_many_chars(word));
    let named = short.filter(|word| word.contains(char::is_alphanumeric)).chain(questions);
    named.filter(|word| !words.iter().any(|known| known.contains(word))).collect()
}

/// Auxiliaries and endings (助動詞、語尾、補助動詞), which say how something is asked or wished (どうなっていますか, なのでしょうか).
const AUXILIARIES: &[&str] = &[
    "ある",
    "あり",
    "あっ",
    "いる",
    "いた",
    "いない",
    "いま",
    "なっ",
    "なる",
    "なり",
    "なの",
    "ない",
    "なく",
    "ませ",
    "ます",
    "まし",
    "です",
    "でし",
    "だっ",
    "だろ",
    "でしょ",
    "ましょ",
    "たい",
    "ため",
    "たら",
    "ちゃ",
    "べき",
    "よう",
    "ほしい",
    "でき",
    "され",
    "られ",
    "れ",
    "さ",
    "し",
    "せ",
    "た",
    "だ",
    "て",
    "う",
    "ん",
    "よ",
    "ね",
    "る",
    "い",
];

/// Hiragana of question words, function words and auxiliaries alone (どこの, どうなっていますか).
fn is_question(hiragana: &str) -> bool {
    let grammar = || [QUESTION_WORDS, FUNCTION_WORDS, AUXILIARIES].into_iter().flatten();
    let begins = QUESTION_WORDS.iter().any(|word| hiragana.starts_with(word));
    // Ends of what is covered by such words from the beginning on.
    let mut covered = vec![0];
    let mut at = 0;
    while let Some(from) = covered.get(at).copied() {
        let ends = grammar().filter(|word| hiragana[from..].starts_with(**word)).map(|word| from + word.len());
        let new: Vec<usize> = ends.filter(|end| !covered.contains(end)).collect();
        covered.extend(new);
        at += 1;
    }
    begins && covered.contains(&hiragana.len())
}

/// More than one character.
pub fn has_many_chars(word: &str) -> bool {
    word.chars().nth(1).is_some()
}

/// The content words of a text, single characters too.
fn cut(text: &str, pieces: &dyn Fn(&[char]) -> Vec<usize>) -> Vec<String> {
    let normalized: Vec<char> = normalize(text).chars().collect();
    let mut runs: Vec<&[char]> = Vec::new();
    for mut run in self::runs(&normalized) {
        // Numbers are cut already, with what they count.
        let is_cut =
            matches!(Script::of(run[0]), Script::Kanji | Script::Katakana) && !run.iter().any(|c| is_numeral(*c));
        for length in if is_cut { pieces(run) } else { vec![run.len()] } {
            let (piece, rest) = run.split_at(length);
            runs.push(piece);
            run = rest;
        }
    }
    let script = |at: usize| runs.get(at).map(|run| Script::of(run[0]));
    let mut words: Vec<String> = Vec::new();
    let mut goes_on = false;
    for (at, run) in runs.iter().enumerate() {
        let printed: String = run.iter().collect();
        let names = match Script::of(run[0]) {
            Script::Symbol => false,
            Script::Hiragana => {
                let names = !FUNCTION_WORDS.contains(&printed.as_str()) && !is_question(&printed);
                let before = at.checked_sub(1).and_then(script);
                let inflects = run.len() == 1 && before == Some(Script::Kanji) && script(at + 1) == Some(Script::Kanji);
                goes_on = names && inflects;
                if names && !inflects && before == Some(Script::Kanji) && runs[at - 1].len() == 1 {
                    // A single kanji takes its ending: 足りない is 足り.
                    words.last_mut().expect("the kanji before it is a word").push(run[0]);
                }
                goes_on || names && run.len() > 1 && before.is_none()
            }
            _ => true,
        };
        match words.last_mut() {
            Some(word) if names && goes_on => word.push_str(&printed),
            _ if names => words.push(printed),
            _ => {}
        }
        goes_on &= Script::of(run[0]) == Script::Hiragana;
    }
    words
}

/// Kanji at the end of a compound that join it with the next, or leave it open (及び, 又は, 並びに, 等).
const CONJUNCTIONS: [char; 5] = ['及', '又', '並', '或', '等'];

/// The compounds of a normalized text: stretches without hiragana and symbols, of more than one character.
pub fn compounds(normalized: &str) -> impl Iterator<Item = Range<usize>> {
    let ends = |c: char| !Script::of(c).is_nominal();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            at += normalized[at..].find(|c| !ends(c))?;
            let length = normalized[at..].find(ends).unwrap_or(normalized.len() - at);
            let compound = at..at + length;
            at = compound.end;
            let word = normalized[compound].trim_end_matches(CONJUNCTIONS);
            let numeric = || word.chars().all(|c| Script::of(c) == Script::Digit);
            if word.chars().nth(1).is_some() && !numeric() {
                return Some(at - length..at - length + word.len());
            }
        }
    })
}

/// Stretches of one script; a number stays with what it counts (1者).
fn runs(chars: &[char]) -> Vec<&[char]> {
    let mut runs = Vec::new();
    let mut rest = chars;
    while !rest.is_empty() {
        let end = counted_length(rest).unwrap_or_else(|| {
            let same =
                |at: &usize| Script::of(rest[*at]) == Script::of(rest[0]) && counted_length(&rest[*at..]).is_none();
            1 + (1..rest.len()).take_while(same).count()
        });
        let (run, after) = rest.split_at(end);
        runs.push(run);
        rest = after;
    }
    runs
}

/// The number of characters of a number with its counter, or of a year or date, that a text begins with.
fn counted_length(chars: &[char]) -> Option<usize> {
    let numerals = chars.iter().take_while(|c| is_numeral(**c)).count();
    let counter = (numerals > 0 && chars.get(numerals).is_some_and(|c| is_counter(*c))).then_some(numerals + 1);
    // Digits between separators are no numbers of their own (5,000,000).
    let grouped = || Number::read(chars).map(|number| number.length).filter(|length| chars[..*length].contains(&','));
    // A date is one word: its day alone says nothing.
    date_length(chars).or(counter).or_else(|| year_length(chars)).or_else(grouped)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn content_words_end_at_scripts_and_function_words() {
        for (text, expected) in [
            ("情報システム台帳", &["情報", "システム", "台帳"][..]),
            ("１者応札", &["1者", "応札"]),
            ("一者応札", &["一者", "応札"]),
            ("退職した職員のIDは消されているか？", &["退職", "職員", "id", "消さ"]),
            ("パスワードの使い回しを指摘された市は？", &["パスワード", "使い回し", "指摘"]),
            ("地震や停電への備え", &["地震", "停電", "備え"]),
            ("平成30年度の2台目", &["平成30年度", "2台"]),
            ("令和元年の市税2022年度", &["令和元年", "市税", "2022年度"]),
            ("令和2年5月7日の契約", &["令和2年5月7日", "契約"]),
            ("年度計画の令和化", &["年度計画", "令和化"]),
            ("取り扱いの流れ", &["取り扱い", "流れ"]),
            ("5,000,000円の契約", &["5,000,000", "契約"]),
            ("まるごと", &["まるごと"]),
            ("どうなっていますか", &[]),
            ("なぜでしょうか研修", &["研修"]),
            ("ことばの研修", &["ことばの", "研修"]),
            ("・", &[]),
            ("", &[]),
        ] {
            assert_eq!(content_words(text), expected, "{text}");
        }
    }

    #[test]
    fn ignored_words_are_questions_and_single_characters() {
        for (text, expected) in [
            ("パスワードの使い回しを指摘された市は？", &["市"][..]),
            ("再委託のことを教えてください", &["こと", "ください"]),
            ("どこの市でUSBメモリを無くしたか", &["市", "どこ"]),
            ("停電への備え", &[]),
            ("鍵", &[]),
            ("", &[]),
        ] {
            assert_eq!(ignored_words(text, &content_words(text)), expected, "{text}");
        }
    }

    #[test]
    fn compounds_end_at_hiragana_and_symbols() {
        for (text, expected) in [
            ("情報セキュリティポリシー及びusbメモリ等を、", &["情報セキュリティポリシー", "usbメモリ"][..]),
            ("令和4年度の1者応札", &["令和4年度", "1者応札"]),
            ("28件・2022・鍵・等", &["28件"]),
            ("", &[]),
        ] {
            assert_eq!(compounds(text).map(|range| &text[range]).collect::<Vec<_>>(), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn content_words_are_in_the_text(text in "([ぁ-んァ-ヶ一-龠]|[a-z0-9]|[一二三者社件]|\\PC){0,24}") {
            let normalized = normalize(&text);
            for word in content_words(&text) {
                prop_assert!(!word.is_empty() && normalized.contains(&word));
            }
        }
    }
}
