//! Near spellings (近いつづり): in the other kana, or at edit distance 1.

use strsim::osa_distance;
use text::to_katakana;

/// Shorter words are near to many.
const MIN_CHARS: usize = 3;

/// Near words differ by their kana only, or by one character that is wrong, missing, too much, or swapped with its
/// neighbour.
pub fn is_near(one: &str, other: &str) -> bool {
    // Most words are dismissed by how they begin and end.
    let ends = |word: &str| (word.chars().next().map(to_katakana), word.chars().next_back().map(to_katakana));
    let ((first, last), (others_first, others_last)) = (ends(one), ends(other));
    if first != others_first && last != others_last {
        return false;
    }
    let [one, other] = [one, other].map(|word| word.chars().map(to_katakana).collect::<String>());
    let [length, others_length] = [&one, &other].map(|word| word.chars().count());
    one == other
        || length.min(others_length) >= MIN_CHARS
            && length.abs_diff(others_length) <= 1
            && osa_distance(&one, &other) <= 1
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_near_by_one_edit_or_by_kana() {
        for (one, other, near) in [
            ("ぱすわーど", "パスワード", true),
            ("パスワート", "パスワード", true),
            ("パワード", "パスワード", true),
            ("パスワワード", "パスワード", true),
            ("パワスード", "パスワード", true),
            ("スパワード", "パスワード", true),
            ("ワスパード", "パスワード", false),
            ("随意計約", "随意契約", true),
            ("契約", "解約", false),
            ("さば", "サバ", true),
            ("usb", "usb", true),
            ("", "", true),
            ("", "a", false),
        ] {
            assert_eq!(is_near(one, other), near, "{one} {other}");
        }
    }

    proptest! {
        #[test]
        fn one_edit_is_near(word in "[ア-ンa-z]{4,9}", at in 0..9usize, new in "[ア-ン]") {
            let chars: Vec<char> = word.chars().collect();
            let at = at % chars.len();
            let with = |middle: &[char], rest: usize| chars[..at].iter().chain(middle).chain(&chars[rest..]).collect::<String>();
            let new: Vec<char> = new.chars().collect();
            for other in [with(&[], at + 1), with(&new, at + 1), with(&new, at)] {
                prop_assert!(is_near(&word, &other) && is_near(&other, &word), "{} {}", word, other);
            }
        }
    }
}
