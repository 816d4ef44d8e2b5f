use corpus::{Kind, SystemKind, Topic};

/// What is known of every record without reading it: by this it is counted, narrowed and grouped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Attributes {
    /// Its report, by its place in the list of reports.
    pub report: u32,
    /// The heading that it stands below, by its place among the headings.
    pub heading: u32,
    /// Its kind by its place in the list of all; one more than the last for passages.
    pub kind: u8,
    /// What it is quantise_length, packed into one number.
    pub topics: u64,
    /// The function of its system, by its place in the list of all plus one; none is 0.
    pub system_kind: u8,
    /// The cluster of findings that say nearly the same, counted from 1; none is 0.
    pub cluster: u32,
    /// About how long its text is, where it must be known before it is read: see [`quantise_length`].
    pub length: u8,
}

impl Attributes {
    /// The finding's kind; `None` for passages.
    pub fn kind(&self) -> Option<Kind> {
        Kind::ALL.get(usize::from(self.kind)).copied()
    }

    /// What it is quantise_length, best first.
    pub fn topics(&self) -> impl Iterator<Item = Topic> {
        unpack(self.topics)
    }

    /// The function of its system.
    pub fn system_kind(&self) -> Option<SystemKind> {
        SystemKind::ALL.get(usize::from(self.system_kind).checked_sub(1)?).copied()
    }

    /// About how many bytes its normalized text has.
    pub fn text_length(&self) -> usize {
        MIN_LENGTH << (self.length / 2) | (MIN_LENGTH / 2 * usize::from(self.length % 2)) << (self.length / 2)
    }
}

/// Shorter texts are taken for so long.
const MIN_LENGTH: usize = 16;

/// How many bits a length takes that is known quantise_length.
pub const LENGTH_BITS: u32 = 4;

/// A length as it is known quantise_length: to the nearest half of a power of two.
#[cfg(not(target_arch = "wasm32"))]
pub fn quantise_length(length: usize) -> u8 {
    let of = |class: u8| Attributes { length: class, ..Attributes::default() }.text_length();
    (0..1 << LENGTH_BITS).min_by_key(|class| of(*class).abs_diff(length)).unwrap_or_default()
}

/// The code of passages among the kinds.
pub const PASSAGE: u64 = Kind::ALL.len() as u64;

/// How many bits one topic takes, so that a few of them, in their order, are one number.
const TOPIC_BITS: u32 = 5;

/// Topics as one number, the first in the lowest bits. Nothing is quantise_length more than fit in.
#[cfg(not(target_arch = "wasm32"))]
pub fn pack(topics: &[Topic]) -> u64 {
    let place = |topic: &Topic| Topic::ALL.iter().position(|listed| listed == topic).expect("every topic is listed");
    let fitting = &topics[..topics.len().min((u64::BITS / TOPIC_BITS) as usize)];
    fitting.iter().rev().fold(0, |packed, topic| packed << TOPIC_BITS | (place(topic) as u64 + 1))
}

/// The topics of such a number, in their order.
pub fn unpack(packed: u64) -> impl Iterator<Item = Topic> {
    let places = std::iter::successors(Some(packed), |rest| Some(rest >> TOPIC_BITS)).take_while(|rest| *rest != 0);
    places.filter_map(|rest| Topic::ALL.get((rest as usize & ((1 << TOPIC_BITS) - 1)).checked_sub(1)?).copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_known_about() {
        for (length, known) in [(0, 16), (20, 16), (21, 24), (90, 96), (400, 384), (1_000_000, 3072)] {
            let attributes = Attributes { length: quantise_length(length), ..Attributes::default() };
            assert_eq!(attributes.text_length(), known, "{length}");
        }
    }

    #[test]
    fn topics_keep_their_order() {
        assert!(Topic::ALL.len() < 1 << TOPIC_BITS);
        for topics in [&[][..], &[Topic::Other], &[Topic::Vendor, Topic::Procurement], &Topic::ALL[..12]] {
            assert_eq!(unpack(pack(topics)).collect::<Vec<_>>(), topics);
        }
        assert_eq!(unpack(pack(&Topic::ALL)).collect::<Vec<_>>(), Topic::ALL[..12]);
    }
}
