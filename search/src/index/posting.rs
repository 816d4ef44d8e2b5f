use crate::index::document::DocId;

use crate::index::field::Field;

/// Position of a text in a document, which is a record or a heading above records.
///
/// Ordered by document, field, value and start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Posting {
    pub document: DocId,
    pub field: Field,
    /// Index among the values of that field.
    pub nth: u32,
    /// First byte in the normalized value.
    pub start: u32,
    /// The character before is of the same script as the first.
    pub before: bool,
    /// The character after is of the same script as the last.
    pub after: bool,
}

impl Posting {
    pub fn is_in_same_value(&self, other: &Self) -> bool {
        (self.document, self.field, self.nth) == (other.document, other.field, other.nth)
    }

    /// Key that orders values.
    pub fn value(&self) -> u64 {
        u64::from(self.document) << 32 | (self.field as u64) << 16 | u64::from(self.nth & 0xFFFF)
    }

    /// Key that orders postings.
    pub fn position(&self) -> u128 {
        u128::from(self.document) << 96
            | (self.field as u128) << 64
            | u128::from(self.nth) << 32
            | u128::from(self.start)
    }
}
