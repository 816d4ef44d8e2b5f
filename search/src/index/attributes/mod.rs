pub mod codec;

use corpus::{Kind, Strength, SystemKind};

/// Attributes of a record, known without reading it: for facets, filters and grouping.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Attributes {
    /// Index among the reports.
    pub report: u32,
    /// Index among the headings.
    pub heading: u32,
    /// Index in [`Kind::ALL`], or [`PASSAGE`].
    pub kind: u8,
    /// [Packed](super::topics::TopicTable::pack).
    pub topics: u64,
    /// Index in [`SystemKind::ALL`], counted from 1; 0 for none.
    pub system_kind: u8,
    /// Index in [`Strength::ALL`], counted from 1; 0 for passages.
    pub strength: u8,
    /// Cluster of near duplicates, counted from 1; 0 for none.
    pub cluster: u32,
    /// [Quantised](quantise_length) length of the text; 0 for passages.
    pub length: u8,
}

impl Attributes {
    /// `None` for passages.
    pub fn kind(&self) -> Option<Kind> {
        Kind::ALL.get(usize::from(self.kind)).copied()
    }

    pub fn system_kind(&self) -> Option<SystemKind> {
        SystemKind::ALL.get(usize::from(self.system_kind).checked_sub(1)?).copied()
    }

    /// `None` for passages.
    pub fn strength(&self) -> Option<Strength> {
        Strength::ALL.get(usize::from(self.strength).checked_sub(1)?).copied()
    }

    /// Estimated bytes of the normalized text.
    pub fn text_length(&self) -> usize {
        MIN_LENGTH << (self.length / 2) | (MIN_LENGTH / 2 * usize::from(self.length % 2)) << (self.length / 2)
    }
}

/// Shorter texts count as this long.
const MIN_LENGTH: usize = 16;

pub const LENGTH_BITS: u32 = 4;

/// Quantises a length to the nearest half of a power of two.
#[cfg(not(target_arch = "wasm32"))]
pub fn quantise_length(length: usize) -> u8 {
    let of = |class: u8| Attributes { length: class, ..Attributes::default() }.text_length();
    (0..1 << LENGTH_BITS).min_by_key(|class| of(*class).abs_diff(length)).unwrap_or_default()
}

/// Code of passages among the kinds.
pub const PASSAGE: u64 = Kind::ALL.len() as u64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_quantised() {
        for (length, known) in [(0, 16), (20, 16), (21, 24), (90, 96), (400, 384), (1_000_000, 3072)] {
            let attributes = Attributes { length: quantise_length(length), ..Attributes::default() };
            assert_eq!(attributes.text_length(), known, "{length}");
        }
    }
}
