use tantivy::DocId;

use crate::index::field::Field;

/// Where a text stands in a document: a record, or a heading above records.
///
/// Ordered by document, then by part and value, then by where it begins there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Posting {
    /// The document.
    pub document: DocId,
    /// What of it.
    pub part: Field,
    /// Which of the values of that part.
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
    pub fn is_beside(&self, other: &Self) -> bool {
        (self.document, self.part, self.nth) == (other.document, other.part, other.nth)
    }

    /// The value it stands in, as a number that orders values.
    pub fn value(&self) -> u64 {
        u64::from(self.document) << 32 | (self.part as u64) << 16 | u64::from(self.nth & 0xFFFF)
    }

    /// Where it stands, as one number that orders postings.
    pub fn place(&self) -> u128 {
        u128::from(self.document) << 96
            | (self.part as u128) << 64
            | u128::from(self.nth) << 32
            | u128::from(self.start)
    }
}
