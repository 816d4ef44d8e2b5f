use std::ops::Range;

use text::Script;

/// Tests for a whole word, given whether the script goes on around the text. Words in kanji, and long ones in katakana, are
/// whole in compounds too (校務 in 校務支援, パスワード in パスワードポリシー); letters, digits and short words in katakana are not:
/// ログ in プログラム is no ログ.
pub fn is_whole(normalized: &str, range: &Range<usize>, goes_on: (bool, bool)) -> bool {
    let short = normalized[range.clone()].chars().count() <= SHORT_KATAKANA_CHARS;
    ends_at(normalized, range, goes_on, |script| match script {
        Script::Latin | Script::Digit => true,
        Script::Katakana => short,
        Script::Kanji | Script::Hiragana | Script::Symbol => false,
    })
}

/// Tests for a whole word in a text of which nothing is left out.
#[cfg(not(target_arch = "wasm32"))]
pub fn is_whole_word(normalized: &str, range: &Range<usize>) -> bool {
    is_whole(normalized, range, ALONE)
}

/// Katakana up to this length is often a piece of another word.
const SHORT_KATAKANA_CHARS: usize = 3;

/// Latin up to this length is often a piece of another word: AI in Gmail.
const SHORT_LATIN_CHARS: usize = 3;

/// Ends of a normalized text, the first and the last, at which a word goes no further: digits (1日 in 31日 is no 1日), and
/// a run of Latin letters so short that it is meant as a whole.
pub fn closed_ends(normalized: &str) -> (bool, bool) {
    fn is_closed(mut chars: impl Iterator<Item = char> + Clone) -> bool {
        let latin = chars.clone().take_while(|c| Script::of(*c) == Script::Latin).count();
        (1..=SHORT_LATIN_CHARS).contains(&latin) || chars.next().is_some_and(|c| Script::of(c) == Script::Digit)
    }
    (is_closed(normalized.chars()), is_closed(normalized.chars().rev()))
}

/// The script goes on at neither side.
pub const ALONE: (bool, bool) = (false, false);

/// Tests that a stretch ends where its script does, for scripts that `joins` names.
pub fn ends_at(
    normalized: &str,
    range: &Range<usize>,
    (before, after): (bool, bool),
    joins: impl Fn(Script) -> bool,
) -> bool {
    let goes_on = |outside: Option<char>, around: bool, inside: Option<char>| match inside.map(Script::of) {
        Some(inside) => outside.map_or(around, |outside| Script::of(outside) == inside) && joins(inside),
        None => false,
    };
    let matched = &normalized[range.clone()];
    !goes_on(normalized[..range.start].chars().next_back(), before, matched.chars().next())
        && !goes_on(normalized[range.end..].chars().next(), after, matched.chars().next_back())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_latin_and_numbers_are_meant_as_a_whole() {
        for (word, expected) in [
            ("ai", (true, true)),
            ("aiの活用", (true, false)),
            ("無線lan", (false, true)),
            ("mail", (false, false)),
            ("wiーfi", (true, true)),
            ("usb2", (true, true)),
            ("1日", (true, false)),
            ("第20", (false, true)),
            ("鍵", (false, false)),
            ("", (false, false)),
        ] {
            assert_eq!(closed_ends(word), expected, "{word}");
        }
    }

    #[test]
    fn short_katakana_and_letters_are_whole_only_alone() {
        for (text, word, expected) in [
            ("プログラム", "ログ", false),
            ("ログ分析", "ログ", true),
            ("パスワードポリシー", "パスワード", true),
            ("校務支援", "校務", true),
            ("agenda", "nda", false),
            ("ndaの締結", "nda", true),
        ] {
            let start = text.find(word).unwrap();
            assert_eq!(is_whole(text, &(start..start + word.len()), ALONE), expected, "{text}");
        }
    }
}
