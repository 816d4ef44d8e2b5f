//! Attributes of all records, in about half a byte for each passage and three for each finding.

use crate::codec::range_coder::{BitModel, BitTreeModel, Decoder, IntegerModel};
use crate::index::attributes::{Attributes, LENGTH_BITS, PASSAGE};

/// Codes of bit-tree models, powers of two.
const KIND_CODES: usize = 1 << 3;
const SYSTEM_KIND_CODES: usize = 1 << 6;
const STRENGTH_CODES: usize = 1 << 3;
const LENGTH_CODES: usize = 1 << LENGTH_BITS;

#[derive(Default)]
struct AttributeModel {
    topic_sets: IntegerModel,
    next_report: BitModel,
    reports: IntegerModel,
    same_heading: BitModel,
    headings: IntegerModel,
    /// Passages between findings.
    passages: IntegerModel,
    kinds: BitTreeModel<KIND_CODES>,
    /// Indices in the list of topic sets, the commonest first.
    topics: IntegerModel,
    lengths: BitTreeModel<LENGTH_CODES>,
    strengths: BitTreeModel<STRENGTH_CODES>,
    has_system_kind: BitModel,
    system_kinds: BitTreeModel<SYSTEM_KIND_CODES>,
    has_cluster: BitModel,
    /// Sign and size of the step from the last cluster.
    back: BitModel,
    clusters: IntegerModel,
}

/// A packed set of topics is written in three pieces.
const PIECE_BITS: u32 = 22;
const PIECES: u32 = 3;

/// Decodes the attributes of all records, and the number of headings.
pub fn read(bytes: &[u8]) -> Option<(Vec<Attributes>, usize)> {
    let (mut decoder, mut model) = (Decoder::new(bytes), AttributeModel::default());
    let decoder = &mut decoder;
    let count = decoder.number(&mut IntegerModel::default());
    let mut topics = Vec::new();
    for _ in 0..decoder.number(&mut IntegerModel::default()) {
        let pieces = (0..PIECES).map(|_| u64::from(decoder.number(&mut model.topic_sets)));
        topics.push(pieces.fold(0, |packed, piece| packed << PIECE_BITS | piece));
        if decoder.is_exhausted() {
            return None;
        }
    }
    let mut all: Vec<Attributes> = Vec::new();
    let (mut headings, mut cluster) = (0u32, 0i64);
    let mut last = Attributes::default();
    let mut passages = decoder.number(&mut model.passages);
    for _ in 0..count {
        let mut this = Attributes { report: last.report, kind: PASSAGE as u8, ..Attributes::default() };
        if decoder.flag(&mut model.next_report) {
            this.report = this.report.checked_add(decoder.number(&mut model.reports))?.checked_add(1)?;
        }
        this.heading = match decoder.flag(&mut model.same_heading) {
            true => last.heading,
            false => headings.checked_sub(decoder.number(&mut model.headings))?,
        };
        headings = headings.max(this.heading.checked_add(1)?);
        match passages.checked_sub(1) {
            Some(fewer) => passages = fewer,
            None => {
                passages = decoder.number(&mut model.passages);
                this.kind = decoder.symbol(&mut model.kinds) as u8;
                this.topics = *topics.get(decoder.number(&mut model.topics) as usize)?;
                this.length = decoder.symbol(&mut model.lengths) as u8;
                this.strength = decoder.symbol(&mut model.strengths) as u8;
                if decoder.flag(&mut model.has_system_kind) {
                    this.system_kind = decoder.symbol(&mut model.system_kinds) as u8;
                }
                if decoder.flag(&mut model.has_cluster) {
                    let back = decoder.flag(&mut model.back);
                    let step = i64::from(decoder.number(&mut model.clusters));
                    cluster = if back { cluster - step } else { cluster + step };
                    this.cluster = u32::try_from(cluster).ok()?;
                }
            }
        }
        if decoder.is_exhausted() {
            return None;
        }
        all.push(this);
        last = this;
    }
    Some((all, headings as usize))
}

/// Encodes the attributes of all records.
#[cfg(not(target_arch = "wasm32"))]
pub fn write(all: &[Attributes]) -> Vec<u8> {
    use std::cmp::Reverse;
    use std::collections::BTreeMap;
    let findings = || all.iter().filter(|attributes| attributes.kind().is_some());
    let mut frequency: BTreeMap<u64, usize> = BTreeMap::new();
    findings().for_each(|finding| *frequency.entry(finding.topics).or_default() += 1);
    let mut topics: Vec<(u64, usize)> = frequency.into_iter().collect();
    topics.sort_by_key(|(topics, count)| (Reverse(*count), *topics));
    let place: BTreeMap<u64, u32> = topics.iter().map(|(topics, _)| *topics).zip(0..).collect();
    let (mut encoder, mut model) = (crate::codec::range_coder::Encoder::default(), AttributeModel::default());
    encoder.number(&mut IntegerModel::default(), all.len() as u32);
    encoder.number(&mut IntegerModel::default(), topics.len() as u32);
    for (packed, _) in &topics {
        let pieces = (0..PIECES).rev().map(|at| (packed >> (at * PIECE_BITS)) as u32 & ((1 << PIECE_BITS) - 1));
        pieces.for_each(|piece| encoder.number(&mut model.topic_sets, piece));
    }
    let passages_from = |at: usize| all[at..].iter().take_while(|next| next.kind().is_none()).count() as u32;
    encoder.number(&mut model.passages, passages_from(0));
    let (mut headings, mut cluster) = (0, 0);
    let mut last = Attributes::default();
    for (at, this) in all.iter().enumerate() {
        let step = this.report - last.report;
        encoder.flag(&mut model.next_report, step > 0);
        if step > 0 {
            encoder.number(&mut model.reports, step - 1);
        }
        let same = this.heading == last.heading && headings > 0;
        encoder.flag(&mut model.same_heading, same);
        if !same {
            encoder.number(&mut model.headings, headings - this.heading);
        }
        headings = headings.max(this.heading + 1);
        if this.kind().is_some() {
            encoder.number(&mut model.passages, passages_from(at + 1));
            encoder.symbol(&mut model.kinds, this.kind.into());
            encoder.number(&mut model.topics, place[&this.topics]);
            encoder.symbol(&mut model.lengths, this.length.into());
            encoder.symbol(&mut model.strengths, this.strength.into());
            encoder.flag(&mut model.has_system_kind, this.system_kind > 0);
            if this.system_kind > 0 {
                encoder.symbol(&mut model.system_kinds, this.system_kind.into());
            }
            encoder.flag(&mut model.has_cluster, this.cluster > 0);
            if this.cluster > 0 {
                encoder.flag(&mut model.back, this.cluster < cluster);
                encoder.number(&mut model.clusters, this.cluster.abs_diff(cluster));
                cluster = this.cluster;
            }
        }
        last = *this;
    }
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use corpus::{Kind, Strength, SystemKind};
    use proptest::prelude::*;

    use super::*;

    fn record() -> impl Strategy<Value = Attributes> {
        let numbers = (0..=PASSAGE as u8, any::<u32>(), 0..=SystemKind::ALL.len() as u8, 0..9u32, 0..16u8, 0..=6u8);
        (0..2u32, 0..9u32, numbers).prop_map(
            |(report, heading, (kind, topics, system_kind, cluster, length, strength))| {
                let passage = Attributes { report, heading, kind: PASSAGE as u8, ..Attributes::default() };
                match Kind::ALL.get(usize::from(kind)) {
                    Some(_) => {
                        Attributes { kind, topics: topics.into(), system_kind, cluster, length, strength, ..passage }
                    }
                    None => passage,
                }
            },
        )
    }

    proptest! {
        #[test]
        fn attributes_round_trip(mut records in prop::collection::vec(record(), 0..60)) {
            prop_assert!(SystemKind::ALL.len() < SYSTEM_KIND_CODES && PASSAGE < KIND_CODES as u64 && Strength::ALL.len() < STRENGTH_CODES);
            // Reports ascend, and a heading is known when its first record comes.
            let (mut report, mut headings) = (0, 0);
            for record in &mut records {
                report += record.report;
                record.report = report;
                record.heading = record.heading.min(headings);
                headings = headings.max(record.heading + 1);
            }
            prop_assert_eq!(read(&write(&records)), Some((records, headings as usize)));
        }

        #[test]
        fn read_ends_on_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            drop(read(&bytes));
        }
    }
}
