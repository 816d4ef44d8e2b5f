//! Characters that a font's table names wrongly: radicals for the kanji that they look like, signs of a symbol font.

use std::collections::BTreeMap;

use text::normalize;

/// A character whose meaning the file does not say.
pub const UNKNOWN: char = '\u{fffd}';

/// Characters that were set right, and those that could not be.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Repairs {
    /// Counts of replaced characters, each with its replacement.
    pub replaced: BTreeMap<(char, char), usize>,
    /// Pages on which a character has no meaning that the file tells, with their number.
    pub unknown: BTreeMap<usize, usize>,
    /// Pages with characters of private use, which mean nothing outside their font.
    pub private: BTreeMap<usize, usize>,
}

/// Sets the characters of a line right.
pub(crate) fn repair(text: &str, page: usize, repairs: &mut Repairs) -> String {
    text.chars()
        .map(|c| {
            let right = symbol(c).or_else(|| kanji(c)).unwrap_or(c);
            if right != c {
                *repairs.replaced.entry((c, right)).or_default() += 1;
            }
            if right == UNKNOWN {
                *repairs.unknown.entry(page).or_default() += 1;
            }
            if matches!(right, '\u{e000}'..='\u{f8ff}') {
                *repairs.private.entry(page).or_default() += 1;
            }
            right
        })
        .collect()
}

/// The kanji that a radical (部首) stands for: fonts have one glyph for both, and their tables name the wrong one.
fn kanji(c: char) -> Option<char> {
    if !matches!(c, '\u{2e80}'..='\u{2fdf}') {
        return None;
    }
    let normalized = normalize(&c.to_string());
    normalized.chars().next().filter(|kanji| text::is_kanji(*kanji))
}

/// The sign that Wingdings and Symbol have at a place of private use (U+F000 and the font's code).
fn symbol(c: char) -> Option<char> {
    Some(match c {
        '\u{f06c}' | '\u{f09f}' => '●',
        '\u{f06d}' => '○',
        '\u{f06e}' => '■',
        '\u{f06f}' | '\u{f0a8}' => '□',
        '\u{f075}' | '\u{f077}' => '◆',
        '\u{f076}' => '❖',
        '\u{f09e}' | '\u{f0b7}' => '・',
        '\u{f0a7}' => '▪',
        '\u{f0d8}' => '➢',
        '\u{f0e0}' | '\u{f0e8}' => '➔',
        '\u{f0fc}' => '✓',
        '\u{f0fe}' => '☑',
        _ => return None,
    })
}
