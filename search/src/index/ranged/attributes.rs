//! What is known of all records, in about three bytes for each.

use super::bits::BitReader;
use crate::index::Attributes;
use crate::index::attributes::LENGTH_BITS;
use crate::index::schema::PASSAGE;

/// How numbers are spread of which nothing is known.
const ANY: u32 = 8;
/// How the numbers of passages between findings are spread.
const PASSAGES: u32 = 1;
/// How the places of topics in their list are spread, the commonest first.
const TOPICS: u32 = 4;
/// How many bits the kind takes, and the function of the system.
const KIND: u32 = 3;
const SYSTEM_KIND: u32 = 6;
/// How the steps between clusters and between headings are spread.
const CLUSTERS: u32 = 1;
const HEADINGS: u32 = 2;

/// Reads what [`write`] wrote: the records' attributes, and how many headings there are.
pub fn read(bytes: &[u8]) -> Option<(Vec<Attributes>, usize)> {
    let mut bits = BitReader::new(bytes);
    let count = bits.number(ANY)?;
    let mut topics = Vec::new();
    for _ in 0..bits.number(ANY)? {
        topics.push(bits.number(ANY)?);
    }
    let mut all: Vec<Attributes> = Vec::new();
    let (mut headings, mut cluster) = (0u32, 0i64);
    let mut last = Attributes::default();
    let mut passages = bits.number(PASSAGES)?;
    for _ in 0..count {
        let mut this = Attributes { edition: last.edition, kind: PASSAGE as u8, ..Attributes::default() };
        if bits.flag()? {
            this.edition = this.edition.checked_add(u32::try_from(bits.number(0)?).ok()?)?;
        }
        this.heading = match (bits.flag()?, headings) {
            (true, _) => last.heading,
            (false, known) => known.checked_sub(u32::try_from(bits.number(HEADINGS)?).ok()?)?,
        };
        headings = headings.max(this.heading.checked_add(1)?);
        match passages.checked_sub(1) {
            Some(fewer) => passages = fewer,
            None => {
                passages = bits.number(PASSAGES)?;
                this.kind = bits.bits(KIND)? as u8;
                this.topics = *topics.get(bits.number(TOPICS)? as usize)?;
                this.length = bits.bits(LENGTH_BITS)? as u8;
                this.system_kind = if bits.flag()? { bits.bits(SYSTEM_KIND)? as u8 } else { 0 };
                if bits.flag()? {
                    let (back, step) = (bits.flag()?, i64::try_from(bits.number(CLUSTERS)?).ok()?);
                    cluster = if back { cluster.checked_sub(step)? } else { cluster.checked_add(step)? };
                    this.cluster = u32::try_from(cluster).ok()?;
                }
            }
        }
        all.push(this);
        last = this;
    }
    Some((all, headings as usize))
}

/// The attributes of all records as bytes.
#[cfg(not(target_arch = "wasm32"))]
pub fn write(all: &[Attributes]) -> Vec<u8> {
    use std::cmp::Reverse;
    use std::collections::BTreeMap;
    let findings = || all.iter().filter(|attributes| attributes.kind().is_some());
    let mut frequency: BTreeMap<u64, usize> = BTreeMap::new();
    findings().for_each(|finding| *frequency.entry(finding.topics).or_default() += 1);
    let mut topics: Vec<(u64, usize)> = frequency.into_iter().collect();
    topics.sort_by_key(|(topics, count)| (Reverse(*count), *topics));
    let place: BTreeMap<u64, u64> = topics.iter().map(|(topics, _)| *topics).zip(0..).collect();
    let mut bits = super::bits::BitWriter::default();
    bits.number(all.len() as u64, ANY);
    bits.number(topics.len() as u64, ANY);
    topics.iter().for_each(|(topics, _)| bits.number(*topics, ANY));
    let passages_from = |at: usize| all[at..].iter().take_while(|next| next.kind().is_none()).count() as u64;
    bits.number(passages_from(0), PASSAGES);
    let (mut headings, mut cluster) = (0, 0);
    let mut last = Attributes::default();
    for (at, this) in all.iter().enumerate() {
        let step = this.edition - last.edition;
        bits.flag(step > 0);
        if step > 0 {
            bits.number(step.into(), 0);
        }
        let same = this.heading == last.heading && headings > 0;
        bits.flag(same);
        if !same {
            bits.number((headings - this.heading).into(), HEADINGS);
        }
        headings = headings.max(this.heading + 1);
        if this.kind().is_some() {
            bits.number(passages_from(at + 1), PASSAGES);
            bits.bits(this.kind.into(), KIND);
            bits.number(place[&this.topics], TOPICS);
            bits.bits(this.length.into(), LENGTH_BITS);
            bits.flag(this.system_kind > 0);
            if this.system_kind > 0 {
                bits.bits(this.system_kind.into(), SYSTEM_KIND);
            }
            bits.flag(this.cluster > 0);
            if this.cluster > 0 {
                bits.flag(this.cluster < cluster);
                bits.number(this.cluster.abs_diff(cluster).into(), CLUSTERS);
                cluster = this.cluster;
            }
        }
        last = *this;
    }
    bits.finish()
}

#[cfg(test)]
mod tests {
    use corpus::{Kind, SystemKind};
    use proptest::prelude::*;

    use super::*;

    fn record() -> impl Strategy<Value = Attributes> {
        let numbers = (0..=PASSAGE as u8, any::<u32>(), 0..=SystemKind::ALL.len() as u8, 0..9u32, 0..16u8);
        (0..2u32, 0..9u32, numbers).prop_map(|(edition, heading, (kind, topics, system_kind, cluster, length))| {
            let passage = Attributes { edition, heading, kind: PASSAGE as u8, ..Attributes::default() };
            match Kind::ALL.get(usize::from(kind)) {
                Some(_) => Attributes { kind, topics: topics.into(), system_kind, cluster, length, ..passage },
                None => passage,
            }
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(mut records in prop::collection::vec(record(), 0..60)) {
            prop_assert!(SystemKind::ALL.len() < 1 << SYSTEM_KIND && PASSAGE < 1 << KIND);
            // Editions ascend, and a heading is known when its first record comes.
            let (mut edition, mut headings) = (0, 0);
            for record in &mut records {
                edition += record.edition;
                record.edition = edition;
                record.heading = record.heading.min(headings);
                headings = headings.max(record.heading + 1);
            }
            prop_assert_eq!(read(&write(&records)), Some((records, headings as usize)));
        }

        #[test]
        fn any_bytes_end(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            drop(read(&bytes));
        }
    }
}
