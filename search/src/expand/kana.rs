//! Spellings of words in kana: foreign words (外来語の表記), small and large kana, the other syllabary.

use text::{Script, to_katakana};

/// Kana with two spellings (外来語の表記, tables 1 and 2, and their notes; 現代仮名遣い); applied in both directions.
const KANA: [(&str, &str); 22] = [
    ("ウィ", "ウイ"),
    ("ウェ", "ウエ"),
    ("ウォ", "ウオ"),
    ("クァ", "クア"),
    ("クォ", "クオ"),
    ("グァ", "グア"),
    ("イア", "イヤ"),
    ("ヴァ", "バ"),
    ("ヴィ", "ビ"),
    ("ヴェ", "ベ"),
    ("ヴォ", "ボ"),
    ("ヴュ", "ビュ"),
    ("ティッ", "チッ"),
    ("スティ", "スチ"),
    ("ディジ", "デジ"),
    ("デュ", "ジュ"),
    ("ットフォ", "ットホ"),
    ("ェイ", "ェー"),
    ("ヂ", "ジ"),
    ("ヅ", "ズ"),
    ("ぢ", "じ"),
    ("づ", "ず"),
];

/// Small kana, each behind the one that is typed and scanned for it, with the kana after which it is meant.
const SMALL: [(char, char, &str); 8] = [
    ('ア', 'ァ', "フツクグ"),
    ('イ', 'ィ', "テデフウ"),
    ('ウ', 'ゥ', "トド"),
    ('エ', 'ェ', "フウツシチジ"),
    ('オ', 'ォ', "フウツクグ"),
    ('ヤ', 'ャ', "キシチニヒミリギジビピ"),
    ('ユ', 'ュ', "キシチニヒミリギジビピテデフ"),
    ('ヨ', 'ョ', "キシチニヒミリギジビピ"),
];

/// Kana that a small ッ comes before.
const GEMINATED: &str = "カキクケコサシスセソタチツテトガギグゲゴザジズゼゾダデドバビブベボパピプペポフ";

/// A shorter run of hiragana is a particle.
const MIN_SYLLABARY_CHARS: usize = 2;

/// Kana that foreign words alone have: behind kanji other hiragana is an ending.
const FOREIGN: &str = "ーぁぃぅぇぉゅ";

/// The spellings of the pairs.
pub fn pairs(text: &str) -> Vec<String> {
    let both = KANA.iter().flat_map(|(one, other)| [(one, other), (other, one)]);
    both.filter(|(from, _)| text.contains(**from)).map(|(from, to)| text.replace(from, to)).collect()
}

/// With small kana for large ones: all, and each alone (セキュリテイ, セキユリテイ).
pub fn contracted(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let small = |at: usize| {
        let before = *chars.get(at.checked_sub(1)?)?;
        if chars[at] == 'ツ' {
            let is_inside = Script::of(before) == Script::Katakana && before != 'ー';
            return chars.get(at + 1).filter(|after| is_inside && GEMINATED.contains(**after)).map(|_| 'ッ');
        }
        SMALL.iter().find(|(large, _, after)| *large == chars[at] && after.contains(before)).map(|(_, small, _)| *small)
    };
    replaced(&chars, &small)
}

/// With large kana for small ones: all, and each vowel alone.
pub fn expanded(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let large = |at: usize| match chars[at] {
        'ッ' => Some('ツ'),
        c => SMALL.iter().find(|(_, small, _)| *small == c).map(|(large, ..)| *large),
    };
    replaced(&chars, &large)
}

/// The text with all its characters replaced that have a replacement, and with each alone.
fn replaced(chars: &[char], replacement: &dyn Fn(usize) -> Option<char>) -> Vec<String> {
    let places: Vec<usize> = (0..chars.len()).filter(|at| replacement(*at).is_some()).collect();
    let with = |places: &[usize]| {
        let char_at = |at: usize| replacement(at).filter(|_| places.contains(&at)).unwrap_or(chars[at]);
        (0..chars.len()).map(char_at).collect::<String>()
    };
    let all = (places.len() > 1).then(|| with(&places));
    all.into_iter().chain(places.iter().map(|place| with(&[*place]))).collect()
}

/// In katakana what is typed in hiragana (ぱすわーど, usbめもり), but for particles and endings.
pub fn in_katakana(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let is_hiragana = |c: &char| Script::of(*c) == Script::Hiragana;
    let mut spelled: Vec<char> = Vec::with_capacity(chars.len());
    while spelled.len() < chars.len() {
        let at = spelled.len();
        let run = chars[at..].iter().take_while(|c| is_hiragana(c) || **c == 'ー').count();
        let run = &chars[at..at + run];
        let before = at.checked_sub(1).map_or(Script::Symbol, |before| Script::of(chars[before]));
        let is_word = match before {
            Script::Katakana => false,
            Script::Kanji => run.iter().any(|c| FOREIGN.contains(*c)),
            _ => run.len() >= MIN_SYLLABARY_CHARS,
        };
        match run {
            [] => spelled.push(chars[at]),
            run if is_word => spelled.extend(run.iter().copied().map(to_katakana)),
            run => spelled.extend(run),
        }
    }
    (spelled != chars).then(|| spelled.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_kana_are_meant_by_large_ones() {
        for (text, expected) in [
            ("セキュリテイ", &["セキュリティ"][..]),
            ("セキユリテイ", &["セキュリティ", "セキュリテイ", "セキユリティ"]),
            ("ネツトワーク", &["ネットワーク"]),
            ("スポーツカード", &[]),
            ("システム", &[]),
            ("", &[]),
        ] {
            assert_eq!(contracted(text), expected);
        }
        assert_eq!(expanded("セキュリティ"), ["セキユリテイ", "セキユリティ", "セキュリテイ"]);
        assert_eq!(expanded("システム"), [""; 0]);
    }

    #[test]
    fn hiragana_of_foreign_words_is_katakana() {
        for (text, expected) in [
            ("ぱすわーど", Some("パスワード")),
            ("usbめもり", Some("usbメモリ")),
            ("情報せきゅりてぃ", Some("情報セキュリティ")),
            ("受け付け", None),
            ("システムについて", None),
            ("管理されていない", None),
            ("管理する", None),
            ("の", None),
            ("再委託", None),
            ("", None),
        ] {
            assert_eq!(in_katakana(text).as_deref(), expected, "{text}");
        }
    }
}
