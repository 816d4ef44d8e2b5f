use std::ops::Range;

use crate::expand::term::Origin;
use crate::index::field::FieldGroup;

/// An occurrence of a term.
#[derive(Clone, Debug, PartialEq)]
pub struct TermOccurrence {
    /// Which of the record's values; where that was not read, a number of its own.
    pub value: usize,
    /// Where that stands.
    pub place: FieldGroup,
    /// Which bytes of its normalized text; none where that is not known, and there may be several.
    pub range: Range<usize>,
    /// Why it was looked for.
    pub origin: Origin,
    /// From 0 to 1: how surely the word is meant; added up where there may be several.
    pub quality: f32,
}

impl TermOccurrence {
    /// Whether it is known where exactly it stands.
    pub fn has_position(&self) -> bool {
        !self.range.is_empty()
    }

    /// Whether both have a stretch of text in common.
    pub fn overlaps(&self, other: &TermOccurrence) -> bool {
        self.value == other.value && self.range.start < other.range.end && other.range.start < self.range.end
    }
}
