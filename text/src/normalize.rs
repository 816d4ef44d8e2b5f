//! Normalization (表記の正規化、畳み込み): the form of a text in which it is matched, never shown.
//!
//! It works cluster by cluster, so a piece of a text normalizes to a piece of the normalized text: whatever is literally in a
//! report is found. Only look-alikes of two scripts (サ一バ) need their neighbours; what these leave open at the ends of a piece
//! is an alternative of the query, as are variants that need their surroundings (サーバ and サーバー).

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use crate::cluster::{clusters, combining, is_common};
use crate::look_alike::{settle, settle_piece};
use crate::unify::{is_ignorable, unify, unify_kanji};

/// Normalizes a text: NFKC, lower case, one character for those that print alike (all hyphens and long-vowel marks, old and
/// new forms of kanji), nothing invisible, no white space.
///
/// White space goes because extraction from PDF scatters it (`U S B`, `2 8 0, 6 8 3 円`, `令和 4 年度`).
pub fn normalize(text: &str) -> String {
    let mut chars = normalized_chars(text);
    settle(&mut chars);
    chars.into_iter().collect()
}

/// Normalizes a piece of a text, as what is sought in texts is: look-alikes at its ends stay as they are.
pub fn normalize_piece(text: &str) -> String {
    let mut chars = normalized_chars(text);
    settle_piece(&mut chars);
    chars.into_iter().collect()
}

fn normalized_chars(text: &str) -> Vec<char> {
    let mut chars = Vec::with_capacity(text.len() / 3);
    normalize_each(text, &mut |c, _| chars.push(c));
    chars
}

/// A normalized text with the bytes of the original that each of its characters came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NormalizedText {
    chars: Vec<char>,
    origins: Vec<Range<u32>>,
}

impl NormalizedText {
    /// Normalizes `text`, which must be shorter than 4 GiB.
    pub fn new(text: &str) -> Self {
        let mut normalized =
            NormalizedText { chars: Vec::with_capacity(text.len() / 3), origins: Vec::with_capacity(text.len() / 3) };
        normalize_each(text, &mut |c, cluster| {
            normalized.chars.push(c);
            normalized.origins.push(cluster.start as u32..cluster.end as u32);
        });
        settle(&mut normalized.chars);
        normalized
    }

    /// The normalized characters.
    pub fn chars(&self) -> &[char] {
        &self.chars
    }

    /// Occurrences of `needle`, itself normalized: ranges of indexes into [`Self::chars`], overlapping ones included.
    pub fn find<'a>(&'a self, needle: &'a [char]) -> impl Iterator<Item = Range<usize>> + 'a {
        let windows = if needle.is_empty() { [].windows(1) } else { self.chars.windows(needle.len()) };
        windows.enumerate().filter(move |(_, window)| *window == needle).map(|(at, window)| at..at + window.len())
    }

    /// The bytes of the original text that a range of normalized characters came from.
    pub fn origin(&self, range: Range<usize>) -> Range<usize> {
        match self.origins.get(range) {
            Some([first, .., last]) => first.start as usize..last.end as usize,
            Some([only]) => only.start as usize..only.end as usize,
            _ => 0..0,
        }
    }
}

/// Emits the characters of the normalized text, each with the bytes of the original that it came from.
fn normalize_each(text: &str, emit: &mut dyn FnMut(char, &Range<usize>)) {
    for cluster in clusters(text) {
        let mut chars = text[cluster.clone()].chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) if is_common(c) => emit(unify_kanji(c), &cluster),
            _ => normalize_cluster(&text[cluster.clone()], &mut |c| emit(c, &cluster)),
        }
    }
}

/// Normalizes a character with its marks.
fn normalize_cluster(cluster: &str, emit: &mut dyn FnMut(char)) {
    let mut has_base = false;
    let mut emit = |c| {
        // A mark without its letter (´ is a space that carries an accent) would join the letter before it.
        let kept = normalize_char(c).filter(|_| has_base || canonical_combining_class(c) == 0);
        has_base = kept.is_some();
        kept.into_iter().for_each(&mut *emit);
    };
    let chars = cluster.chars().filter(|c| !is_ignorable(*c) && !c.is_whitespace());
    let lower = chars.map(|c| unify(plain_numeral(combining(c)))).nfkc().map(unify).flat_map(char::to_lowercase);
    // A small letter can join marks that the capital does not (H̱, ẖ), or brings one along (İ).
    match cluster.chars().nth(1) {
        Some(_) => lower.nfc().for_each(&mut emit),
        None => lower.for_each(&mut emit),
    }
}

/// The circled numeral of a numeral in a black, double or sans-serif circle, which NFKC leaves.
fn plain_numeral(c: char) -> char {
    let circled = match c {
        '❶'..='❿' => 0x2460 + (c as u32 - '❶' as u32),
        '➀'..='➉' => 0x2460 + (c as u32 - '➀' as u32),
        '➊'..='➓' => 0x2460 + (c as u32 - '➊' as u32),
        '⓵'..='⓾' => 0x2460 + (c as u32 - '⓵' as u32),
        '⓫'..='⓴' => 0x246a + (c as u32 - '⓫' as u32),
        _ => return c,
    };
    char::from_u32(circled).unwrap_or(c)
}

/// Unifies what NFKC leaves apart; `None` drops the character.
fn normalize_char(c: char) -> Option<char> {
    (!is_ignorable(c) && !c.is_whitespace() && !c.is_control()).then(|| unify(c))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::look_alike::{is_look_alike, look_alike_spellings};

    #[test]
    fn normalize_unifies_forms() {
        for (printed, normalized) in [
            ("ＵＳＢ　メモリ", "usbメモリ"),
            ("2 8 0, 6 8 3円", "280,683円"),
            ("ｾｷｭﾘﾃｨ･ﾎﾟﾘｼｰ", "セキュリティ・ポリシー"),
            ("ICT−BCP", "ictーbcp"),
            ("がぎぐ", "がぎぐ"),
            ("㈱・①㊿⓫❸", "(株)・150113"),
            ("住⺠の⼾籍", "住民の戸籍"),
            ("デ━タ、2017〜2021", "データ、2017~2021"),
            ("個人\u{2060}情報、再\u{fe0e}委託、葛\u{e0100}城", "個人情報、再委託、葛城"),
            ("髙額の﨑德濵", "高額の崎徳浜"),
            ("︻指摘︼︒〈意見〉≪要望≫", "【指摘】。<意見>《要望》"),
            ("", ""),
        ] {
            assert_eq!(normalize(printed), normalized);
        }
    }

    #[test]
    fn common_characters_are_normal_but_for_forms_of_kanji() {
        for c in (char::MIN..=char::MAX).filter(|c| is_common(*c)) {
            let mut normalized = String::new();
            normalize_cluster(&c.to_string(), &mut |c| normalized.push(c));
            assert_eq!((normalized, canonical_combining_class(c)), (unify_kanji(c).to_string(), 0));
        }
    }

    #[test]
    fn normalized_characters_are_normal() {
        for c in '\0'..='\u{2ffff}' {
            let normalized = normalize(c.encode_utf8(&mut [0; 4]));
            assert_eq!(normalize(&normalized), normalized, "{c:?}");
        }
    }

    #[test]
    fn normalize_keeps_voicing_marks() {
        assert_ne!(normalize("ハス"), normalize("バス"));
        for voiced in ["ﾊﾞｽ", "ハ゛ス", "ハ\u{3099}ス", "ハ ゛ス", "ﾊ　ﾞス", "ハ \u{3099}ス", "ハ\u{2060}\u{3099}ス"]
        {
            assert_eq!(normalize(voiced), normalize("バス"));
        }
    }

    #[test]
    fn normalize_composes_small_letters_as_capitals() {
        for (printed, normalized) in [("H\u{331}", "\u{1e96}"), ("J\u{30c}", "\u{1f0}"), ("İ゜", "i\u{309a}\u{307}")]
        {
            assert_eq!(normalize(printed), normalized);
            assert_eq!(normalize(normalized), normalized);
        }
    }

    #[test]
    fn occurrence_maps_back_to_the_printed_text() {
        let printed = "全て Ｕ Ｓ Ｂ メモリを";
        let normalized = NormalizedText::new(printed);
        let needle: Vec<char> = normalize("usbメモリ").chars().collect();
        let found: Vec<_> = normalized.find(&needle).map(|range| &printed[normalized.origin(range)]).collect();
        assert_eq!(found, ["Ｕ Ｓ Ｂ メモリ"]);
    }

    proptest! {
        #[test]
        fn normalize_twice_changes_nothing(text in ".{0,60}") {
            prop_assert_eq!(normalize(&normalize(&text)), normalize(&text));
        }

        // Between two characters with what belongs to them a text may be cut: each piece normalizes as it did in the whole.
        #[test]
        fn pieces_normalize_as_in_the_whole(text in "[ハかｶキa゛ﾞ\u{3099}\u{309a}\u{301}\u{2060}\u{fe0f} 　\t⺠髙━㊿－《]{0,12}") {
            let normalized = NormalizedText::new(&text);
            for at in 1..normalized.chars().len() {
                let [before, after] = [at - 1, at].map(|at| normalized.origin(at..at + 1));
                for cut in [before.end, after.start].into_iter().filter(|_| before != after) {
                    let mut pieces = [normalized_chars(&text[..cut]), normalized_chars(&text[cut..])].concat();
                    settle(&mut pieces);
                    prop_assert_eq!(&pieces, normalized.chars(), "{:?} cut at {}", text, cut);
                }
            }
        }

        // A letter is found with its marks only, so no piece begins with a mark that joins the letter before it.
        #[test]
        fn find_finds_each_piece_of_a_text(before in "[ぁ-ゖァ-ヶ一-龠Ａ-ｚ０-９ー a-z]{0,20}", piece in "[ぁ-ゖァ-ヶ一-龠Ａ-ｚ０-９ー a-z]{1,12}", after in "[ぁ-ゖァ-ヶ一-龠Ａ-ｚ０-９ー a-z]{0,20}") {
            let needle = normalize_piece(&piece);
            let whole = normalize(&format!("{before}{piece}{after}"));
            // What is nothing but look-alikes is any of two.
            let alone = needle.chars().all(is_look_alike);
            let spelled = look_alike_spellings(&needle);
            prop_assert!(alone || [needle].iter().chain(&spelled).any(|form| whole.contains(form)), "{}", whole);
        }

        #[test]
        fn origins_are_valid_for_any_text(text in "\\PC{0,40}") {
            let normalized = NormalizedText::new(&text);
            for at in 0..normalized.chars().len() {
                prop_assert!(text.get(normalized.origin(at..at + 1)).is_some());
            }
        }
    }
}
