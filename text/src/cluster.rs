//! Clusters: characters with the marks that combine with them.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, compose};

use crate::unify::is_ignorable;

/// The characters that Japanese is mostly written with. They skip the tables of Unicode; only forms of kanji are to be unified.
pub(crate) fn is_common(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ' | 'ァ'..='ヶ' | 'ー' | '、' | '。' | '一'..='\u{9fff}')
}

/// The combining form of a voicing mark that is a character of its own.
pub(crate) fn combining(c: char) -> char {
    match c {
        '゛' => '\u{3099}',
        '゜' => '\u{309a}',
        c => c,
    }
}

/// Splits a text into clusters: ｶﾞ and か゚ stay together, and what shows nothing belongs to the character before it.
pub(crate) fn clusters(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = chars.next()?;
        let mut end = start + first.len_utf8();
        let mut is_bare = true;
        loop {
            let detached = is_bare.then(|| detached_mark(first, &text[end..])).flatten();
            let Some((at, mark)) = chars.next_if(|(_, c)| detached.is_some() || combines(*c)) else { break };
            end = detached.map_or(at + mark.len_utf8(), |length| end + length);
            while chars.next_if(|(at, _)| *at < end).is_some() {}
            is_bare &= detached.is_none() && is_ignorable(mark);
        }
        Some(start..end)
    })
}

fn combines(c: char) -> bool {
    !is_common(c) && (canonical_combining_class(c) != 0 || is_voicing_mark(c) || is_ignorable(c))
}

fn is_voicing_mark(c: char) -> bool {
    matches!(c, 'ﾞ' | 'ﾟ' | '゛' | '゜' | '\u{3099}' | '\u{309a}')
}

/// Blanks between a kana and its voicing mark; to look farther would take a line of blanks the square of its length.
const MAX_TORN_BLANKS: usize = 4;

/// The bytes from a blank to the voicing mark behind it that belongs to the kana before the blank, as extraction from PDF
/// tears them apart (`ハ ゛`).
fn detached_mark(kana: char, rest: &str) -> Option<usize> {
    let is_blank = |c: char| (c.is_whitespace() && !c.is_control()) || is_ignorable(c);
    if !rest.starts_with(is_blank) {
        return None;
    }
    let (at, mark) = rest
        .char_indices()
        .take(MAX_TORN_BLANKS + 1)
        .find(|(_, c)| !is_blank(*c))
        .filter(|(_, c)| is_voicing_mark(*c))?;
    let voiced = [kana, mark].into_iter().nfkc().filter(|c| !c.is_whitespace()).collect::<Vec<char>>();
    let joined = match voiced[..] {
        [_] => true,
        [kana, mark] => compose(kana, mark).is_some(),
        _ => false,
    };
    joined.then_some(at + mark.len_utf8())
}
