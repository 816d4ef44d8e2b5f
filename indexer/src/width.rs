//! Width: the form of a line in which rules are matched (半角に読み替える), character by character.

use std::ops::Range;

use regex::Match;

/// Full-width ASCII and the ideographic space become half-width, everything else stays; one character for one.
///
/// Unlike [`corpus::fold`] this keeps ① apart from 1 and keeps spaces, because rules are about the printed form.
pub(crate) fn halve(text: &str) -> String {
    text.chars().map(halve_char).collect()
}

fn halve_char(c: char) -> char {
    match c {
        '\u{3000}' | '\u{a0}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    }
}

/// The half-width form of a text that knows the way back, in a time that does not grow with the text.
pub(crate) struct Halved<'t> {
    printed: &'t str,
    halved: String,
    /// Where a character became shorter: the byte behind it, here and in the printed text.
    shorter: Vec<(usize, usize)>,
}

impl<'t> Halved<'t> {
    pub(crate) fn of(printed: &'t str) -> Self {
        let mut halved = String::with_capacity(printed.len());
        let mut shorter = Vec::new();
        for (at, c) in printed.char_indices() {
            let half = halve_char(c);
            halved.push(half);
            if half != c {
                shorter.push((halved.len(), at + c.len_utf8()));
            }
        }
        Self { printed, halved, shorter }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.halved
    }

    /// The bytes of the printed text from which those of the half-width form were made.
    pub(crate) fn range(&self, found: Match<'_>) -> Range<usize> {
        self.offset(found.start())..self.offset(found.end())
    }

    /// What was found, as printed.
    pub(crate) fn printed(&self, found: Match<'_>) -> &'t str {
        &self.printed[self.range(found)]
    }

    /// The byte of the printed text at which the character stands that begins at byte `at` of the half-width form.
    pub(crate) fn offset(&self, at: usize) -> usize {
        let before = self.shorter.partition_point(|(halved, _)| *halved <= at);
        let (halved, printed) = before.checked_sub(1).map_or((0, 0), |last| self.shorter[last]);
        printed + (at - halved)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_back_to_the_printed_text() {
        let text = "（１）概要　①";
        let halved = Halved::of(text);
        assert_eq!(halved.as_str(), "(1)概要 ①");
        assert_eq!(halve(text), halved.as_str());
        for ((at, c), (printed, _)) in halved.as_str().char_indices().zip(text.char_indices()) {
            assert_eq!(halved.offset(at), printed, "{c}");
        }
        assert_eq!(halved.offset(halved.as_str().len()), text.len());
    }
}
