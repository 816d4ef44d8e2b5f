use std::ops::Range;

use crate::expand::origin::Origin;
use crate::index::field::FieldGroup;

/// An occurrence of a term; without position it may be several.
#[derive(Clone, Debug, PartialEq)]
pub struct TermOccurrence {
    /// Index among the document's values; before the document is read, another number in the same order.
    pub value: usize,
    pub group: FieldGroup,
    /// Bytes of the normalized value; empty without position.
    pub range: Range<usize>,
    pub origin: Origin,
    /// Confidence that the word is meant, from 0 to 1; the sum where this is several occurrences.
    pub quality: f32,
}

impl TermOccurrence {
    pub fn has_position(&self) -> bool {
        !self.range.is_empty()
    }

    pub fn overlaps(&self, other: &TermOccurrence) -> bool {
        self.value == other.value && self.range.start < other.range.end && other.range.start < self.range.end
    }
}
