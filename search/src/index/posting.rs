use tantivy::DocId;

use crate::index::field::Field;

/// Where a text stands in a document: a record, or a heading above records.
///
/// Ordered by document, then by field and value, then by where it begins there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Posting {
    /// The document.
    pub document: DocId,
    /// What of it.
    pub field: Field,
    /// Which of the values of that field.
    pub nth: u32,
    /// The byte of its normalized text at which it begins.
    pub start: u32,
    /// Whether the character before it is of the same script as its first.
    pub before: bool,
    /// Whether the character after it is of the same script as its last.
    pub after: bool,
}

impl Posting {
    /// Whether both stand in the same value.
    pub fn is_in_same_value(&self, other: &Self) -> bool {
        (self.document, self.field, self.nth) == (other.document, other.field, other.nth)
    }

    /// The value it stands in, as a number that orders values.
    pub fn value(&self) -> u64 {
        u64::from(self.document) << 32 | (self.field as u64) << 16 | u64::from(self.nth & 0xFFFF)
    }

    /// Where it stands, as one number that orders postings.
    pub fn position(&self) -> u128 {
        u128::from(self.document) << 96
            | (self.field as u128) << 64
            | u128::from(self.nth) << 32
            | u128::from(self.start)
    }
}
