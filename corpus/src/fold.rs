//! Folding (表記の正規化): the form of a text in which it is matched, never shown.
//!
//! Folding works cluster by cluster and looks at no neighbour, so a piece of a text folds to a piece of the
//! folded text: whatever stands literally in a report is found. Variants that need their surroundings
//! (サーバ and サーバー) are therefore alternatives of the query, not part of folding.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// Folds a text: NFKC, lower case, one sign for all hyphens and long-vowel marks, no white space.
///
/// White space goes because extraction from PDF scatters it (`U S B`, `2 8 0, 6 8 3 円`, `令和 4 年度`).
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_each(text, &mut |c, _| folded.push(c));
    folded
}

/// A folded text that remembers which bytes of the original each of its characters came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    chars: Vec<char>,
    origins: Vec<Range<u32>>,
}

impl Folded {
    /// Folds `text`, which must be shorter than 4 GiB.
    pub fn new(text: &str) -> Self {
        let mut folded =
            Folded { chars: Vec::with_capacity(text.len() / 3), origins: Vec::with_capacity(text.len() / 3) };
        fold_each(text, &mut |c, cluster| {
            folded.chars.push(c);
            folded.origins.push(cluster.start as u32..cluster.end as u32);
        });
        folded
    }

    /// The folded characters.
    pub fn chars(&self) -> &[char] {
        &self.chars
    }

    /// Where `needle`, itself folded, occurs: ranges of indexes into [`Folded::chars`], overlapping ones included.
    pub fn find<'a>(&'a self, needle: &'a [char]) -> impl Iterator<Item = Range<usize>> + 'a {
        let windows = if needle.is_empty() { [].windows(1) } else { self.chars.windows(needle.len()) };
        windows.enumerate().filter(move |(_, window)| *window == needle).map(|(at, window)| at..at + window.len())
    }

    /// The bytes of the original text that a range of folded characters came from.
    pub fn origin(&self, range: Range<usize>) -> Range<usize> {
        match self.origins.get(range) {
            Some([first, .., last]) => first.start as usize..last.end as usize,
            Some([only]) => only.start as usize..only.end as usize,
            _ => 0..0,
        }
    }
}

/// Tells the characters of the folded text, each with the bytes of the original that it came from.
fn fold_each(text: &str, tell: &mut dyn FnMut(char, &Range<usize>)) {
    for cluster in clusters(text) {
        let mut chars = text[cluster.clone()].chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) if is_its_own_fold(c) => tell(c, &cluster),
            _ => fold_cluster(&text[cluster.clone()], &mut |c| tell(c, &cluster)),
        }
    }
}

/// What Japanese is mostly written with; these need not be looked up in the tables of Unicode.
fn is_its_own_fold(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ' | 'ァ'..='ヶ' | 'ー' | '、' | '。' | '一'..='\u{9fff}')
}

/// Folds a character with its marks.
fn fold_cluster(cluster: &str, tell: &mut dyn FnMut(char)) {
    let mut has_base = false;
    let mut tell = |c| {
        // A mark without its letter (´ is a space that carries an accent) would join the letter before it.
        let kept = fold_char(c).filter(|_| has_base || canonical_combining_class(c) == 0);
        has_base = kept.is_some();
        kept.into_iter().for_each(&mut *tell);
    };
    let lower = cluster.chars().map(combining).nfkc().flat_map(char::to_lowercase);
    // A small letter can join marks that the capital does not (H̱, ẖ), or brings one along (İ).
    match cluster.chars().nth(1) {
        Some(_) => lower.nfc().for_each(&mut tell),
        None => lower.for_each(&mut tell),
    }
}

/// Splits a text into characters with the marks that combine with them, so that ｶﾞ and か゚ stay together.
fn clusters(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = chars.next()?;
        let mut end = start + first.len_utf8();
        while let Some((at, mark)) = chars.next_if(|(_, c)| combines(*c)) {
            end = at + mark.len_utf8();
        }
        Some(start..end)
    })
}

fn combines(c: char) -> bool {
    !is_its_own_fold(c) && (canonical_combining_class(c) != 0 || matches!(c, 'ﾞ' | 'ﾟ' | '゛' | '゜'))
}

/// The voicing marks that stand alone, as the marks that join the kana before them.
fn combining(c: char) -> char {
    match c {
        '゛' => '\u{3099}',
        '゜' => '\u{309a}',
        c => c,
    }
}

/// What is left to unify after NFKC; `None` drops the character.
fn fold_char(c: char) -> Option<char> {
    match c {
        // Hyphens and dashes stand for ー (and the other way round) in text read from PDF.
        '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => Some('ー'),
        '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{ad}' => None,
        c if c.is_whitespace() || c.is_control() => None,
        c => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn unifies_what_differs_only_in_form() {
        for (printed, folded) in [
            ("ＵＳＢ　メモリ", "usbメモリ"),
            ("2 8 0, 6 8 3円", "280,683円"),
            ("ｾｷｭﾘﾃｨ･ﾎﾟﾘｼｰ", "セキュリティ・ポリシー"),
            ("ICT−BCP", "ictーbcp"),
            ("がぎぐ", "がぎぐ"),
            ("㈱・①", "(株)・1"),
            ("", ""),
        ] {
            assert_eq!(fold(printed), folded);
        }
    }

    #[test]
    fn what_is_not_looked_up_need_not_be() {
        for c in (char::MIN..=char::MAX).filter(|c| is_its_own_fold(*c)) {
            let mut folded = String::new();
            fold_cluster(&c.to_string(), &mut |c| folded.push(c));
            assert_eq!((folded, canonical_combining_class(c)), (c.to_string(), 0));
        }
    }

    #[test]
    fn voicing_marks_are_never_lost() {
        assert_ne!(fold("ハス"), fold("バス"));
        for voiced in ["ﾊﾞｽ", "ハ゛ス", "ハ\u{3099}ス"] {
            assert_eq!(fold(voiced), fold("バス"));
        }
    }

    #[test]
    fn small_letters_are_composed_as_capitals_are() {
        for (printed, folded) in [("H\u{331}", "\u{1e96}"), ("J\u{30c}", "\u{1f0}"), ("İ゜", "i\u{309a}\u{307}")] {
            assert_eq!(fold(printed), folded);
            assert_eq!(fold(folded), folded);
        }
    }

    #[test]
    fn an_occurrence_maps_back_to_the_printed_text() {
        let printed = "全て Ｕ Ｓ Ｂ メモリを";
        let folded = Folded::new(printed);
        let needle: Vec<char> = fold("usbメモリ").chars().collect();
        let found: Vec<_> = folded.find(&needle).map(|range| &printed[folded.origin(range)]).collect();
        assert_eq!(found, ["Ｕ Ｓ Ｂ メモリ"]);
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in ".{0,60}") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }

        // A letter is found with its marks only, so the pieces hold no marks that would join what stands before them.
        #[test]
        fn a_piece_of_a_text_is_found_in_it(before in "[ぁ-ゖァ-ヶ一-龠Ａ-ｚ０-９ー a-z]{0,20}", piece in "[ぁ-ゖァ-ヶ一-龠Ａ-ｚ０-９ー a-z]{1,12}", after in "[ぁ-ゖァ-ヶ一-龠Ａ-ｚ０-９ー a-z]{0,20}") {
            let needle: Vec<char> = fold(&piece).chars().collect();
            let whole = format!("{before}{piece}{after}");
            prop_assert!(needle.is_empty() || Folded::new(&whole).find(&needle).next().is_some());
        }

        #[test]
        fn origins_are_valid_for_any_text(text in "\\PC{0,40}") {
            let folded = Folded::new(&text);
            for at in 0..folded.chars().len() {
                prop_assert!(text.get(folded.origin(at..at + 1)).is_some());
            }
        }
    }
}
