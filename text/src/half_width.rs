//! Half width (半角): the form of a line in which rules are matched, character by character.

use std::ops::Range;

/// Full-width ASCII and the ideographic space become half-width, everything else stays; one character for one.
///
/// Unlike [`crate::normalize`] this keeps ① apart from 1 and keeps spaces, because rules are about the printed form.
pub fn to_half_width(text: &str) -> String {
    text.chars().map(half_width_char).collect()
}

fn half_width_char(c: char) -> char {
    match c {
        '\u{3000}' | '\u{a0}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    }
}

/// The half-width form of a text with the offsets of the printed one.
pub struct HalfWidth<'t> {
    printed: &'t str,
    text: String,
    /// Ends of the characters that became shorter, in bytes: in the half-width and in the printed text.
    shortened: Vec<(usize, usize)>,
}

impl<'t> HalfWidth<'t> {
    /// Converts a printed text.
    pub fn new(printed: &'t str) -> Self {
        let mut text = String::with_capacity(printed.len());
        let mut shortened = Vec::new();
        for (at, c) in printed.char_indices() {
            let half = half_width_char(c);
            text.push(half);
            if half != c {
                shortened.push((text.len(), at + c.len_utf8()));
            }
        }
        Self { printed, text, shortened }
    }

    /// The half-width form.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The bytes of the printed text that a range of the half-width form was made from.
    pub fn range(&self, range: Range<usize>) -> Range<usize> {
        self.offset(range.start)..self.offset(range.end)
    }

    /// The printed text that a range of the half-width form was made from.
    pub fn printed(&self, range: Range<usize>) -> &'t str {
        &self.printed[self.range(range)]
    }

    /// The printed offset of the character at byte `at` of the half-width form, by binary search.
    pub fn offset(&self, at: usize) -> usize {
        let before = self.shortened.partition_point(|(half_width, _)| *half_width <= at);
        let (half_width, printed) = before.checked_sub(1).map_or((0, 0), |last| self.shortened[last]);
        printed + (at - half_width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_width_maps_offsets_to_the_printed_text() {
        let text = "（１）概要　①";
        let half_width = HalfWidth::new(text);
        assert_eq!(half_width.as_str(), "(1)概要 ①");
        assert_eq!(to_half_width(text), half_width.as_str());
        for ((at, c), (printed, _)) in half_width.as_str().char_indices().zip(text.char_indices()) {
            assert_eq!(half_width.offset(at), printed, "{c}");
        }
        assert_eq!(half_width.offset(half_width.as_str().len()), text.len());
    }
}
