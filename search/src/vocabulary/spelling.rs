//! Near spellings (近いつづり): in the other kana, or at edit distance 1.

use text::to_katakana;

/// Shorter words are near to many.
const MIN_CHARS: usize = 3;

/// Whether two normalized words differ by the kana they are written in, or by one character that is wrong, missing, too
/// much, or has changed places with its neighbour.
pub fn is_near(one: &str, other: &str) -> bool {
    // Most words are told apart by how they begin and end.
    let ends = |word: &str| (word.chars().next().map(to_katakana), word.chars().next_back().map(to_katakana));
    let ((first, last), (others_first, others_last)) = (ends(one), ends(other));
    if first != others_first && last != others_last {
        return false;
    }
    let (one, other): (Vec<char>, Vec<char>) =
        (one.chars().map(to_katakana).collect(), other.chars().map(to_katakana).collect());
    if one == other {
        return true;
    }
    let shorter = one.len().min(other.len());
    if shorter < MIN_CHARS || one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let before = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let after = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[before.min(one.len())..], &other[before.min(other.len())..]);
    match one.len().cmp(&other.len()) {
        std::cmp::Ordering::Equal => {
            let swapped =
                matches!((one, other), ([a, b, one @ ..], [c, d, other @ ..]) if a == d && b == c && one == other);
            swapped || after + 1 >= one.len()
        }
        _ => after >= one.len().min(other.len()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_character_off_or_in_other_kana() {
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
        fn one_change_is_near(word in "[ア-ンa-z]{4,9}", at in 0..9usize, new in "[ア-ン]") {
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
