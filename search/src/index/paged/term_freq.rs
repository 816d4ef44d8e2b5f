//! Term frequencies of frequent texts, by field, with quantised counts. They take less than a bit for each
//! occurrence, where a posting takes two bytes.

use std::ops::Range;

use crate::index::document::DocId;

use crate::codec::range_coder::{BitModel, Decoder, IntegerModel};
use crate::index::field::Field;

/// Frequency of a text in one field of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TermFreq {
    /// A record, or a heading above records.
    pub document: DocId,
    pub field: Field,
    /// Quantised counts, by kind of boundary.
    steps: [u8; BOUNDARY_KINDS],
}

/// Boundaries: the script goes on at neither side, after, before, at both.
const BOUNDARY_KINDS: usize = 4;
/// Quantised counts.
const COUNT_STEPS: [u8; 6] = [0, 1, 2, 3, 6, 12];
/// One occurrence whose script goes on at neither side.
const SINGLE_COUNT: [u8; BOUNDARY_KINDS] = [1, 0, 0, 0];

impl TermFreq {
    pub fn with_document(self, document: DocId) -> Self {
        Self { document, ..self }
    }

    /// Quantised counts, each with whether the script goes on before and after; never 0 where there is an occurrence.
    pub fn counts(&self) -> impl Iterator<Item = (u8, (bool, bool))> {
        let counts = self.steps.iter().zip(0u8..).map(|(step, sides)| {
            let count = COUNT_STEPS.get(usize::from(*step)).copied().unwrap_or_default();
            (count, (sides & 2 > 0, sides & 1 > 0))
        });
        counts.filter(|(count, _)| *count > 0)
    }
}

/// Block of a frequent text's list of postings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostingBlock {
    /// Document of its first posting.
    pub first: DocId,
    /// End among the bytes of the list.
    pub end: u64,
}

#[derive(Default)]
struct DocIdModel {
    /// By whether the last two documents have the text.
    has: [BitModel; 4],
    /// [`Field::Text`], and any other field.
    fields: [BitModel; 2],
    other: [BitModel; Field::ALL.len()],
}

/// Models of quantised counts, by [`Field::Text`] or other, kind of boundary, and step.
type CountModel = [[[BitModel; COUNT_STEPS.len()]; BOUNDARY_KINDS]; 2];

/// Decodes the blocks of a text's list, which begin `doc_ids`.
pub fn blocks(doc_ids: &[u8]) -> Vec<PostingBlock> {
    read_blocks(&mut Decoder::new(doc_ids))
}

/// Decodes term frequencies; stops at malformed input. Without counts, each is 1.
pub fn term_freqs(doc_ids: &[u8], counts: Option<&[u8]>, documents: DocId) -> Vec<TermFreq> {
    let mut decoder = Decoder::new(doc_ids);
    read_blocks(&mut decoder);
    let mut counts = counts.map(|counts| (Decoder::new(counts), CountModel::default()));
    let (mut term_freqs, mut expected, mut before) = (Vec::new(), DocIdModel::default(), 0);
    for document in 0..documents {
        let has = decoder.flag(&mut expected.has[before]);
        before = (before << 1 | usize::from(has)) & 3;
        if !has {
            continue;
        }
        if decoder.is_exhausted() {
            break;
        }
        let [is_text, is_other] = expected.fields.each_mut().map(|chance| decoder.flag(chance));
        for field in Field::ALL {
            let is_text_part = field == Field::Text;
            if if is_text_part { is_text } else { is_other && decoder.flag(&mut expected.other[field as usize]) } {
                let steps = match &mut counts {
                    Some((decoder, expected)) => {
                        expected[usize::from(is_text_part)].each_mut().map(|chances| step(decoder, chances))
                    }
                    None => SINGLE_COUNT,
                };
                term_freqs.push(TermFreq { document, field, steps });
            }
        }
    }
    term_freqs
}

/// Blocks that may have postings of a document.
pub fn blocks_of(blocks: &[PostingBlock], document: DocId) -> Range<usize> {
    let from = blocks.partition_point(|block| block.first < document).saturating_sub(1);
    from..blocks.partition_point(|block| block.first <= document).max(from)
}

fn read_blocks(decoder: &mut Decoder<'_>) -> Vec<PostingBlock> {
    let (mut firsts, mut lengths) = (IntegerModel::default(), IntegerModel::default());
    let (mut blocks, mut first, mut end) = (Vec::new(), 0u32, 0u64);
    for _ in 0..decoder.number(&mut IntegerModel::default()) {
        if decoder.is_exhausted() {
            break;
        }
        first = first.saturating_add(decoder.number(&mut firsts));
        end += u64::from(decoder.number(&mut lengths));
        blocks.push(PostingBlock { first, end });
    }
    blocks
}

fn step(decoder: &mut Decoder<'_>, chances: &mut [BitModel; COUNT_STEPS.len()]) -> u8 {
    let highest = COUNT_STEPS.len() - 1;
    (0..highest).find(|step| !decoder.flag(&mut chances[*step])).unwrap_or(highest) as u8
}

#[cfg(not(target_arch = "wasm32"))]
pub use write::write;

#[cfg(not(target_arch = "wasm32"))]
mod write {
    use crate::codec::range_coder::Encoder;
    use crate::index::document::DocId;
    use crate::index::posting::Posting;

    use super::{BOUNDARY_KINDS, BitModel, COUNT_STEPS, CountModel, DocIdModel, IntegerModel, PostingBlock};
    use crate::index::field::Field;

    /// Encodes the blocks and the documents of ascending postings, and the counts.
    pub fn write(postings: &[Posting], documents: DocId, blocks: &[PostingBlock]) -> (Vec<u8>, Vec<u8>) {
        let (mut doc_ids, mut counts) = (Encoder::default(), Encoder::default());
        write_blocks(&mut doc_ids, blocks);
        let (mut expected, mut steps, mut before) = (DocIdModel::default(), CountModel::default(), 0);
        let mut rest = postings;
        for document in 0..documents {
            let here;
            (here, rest) = rest.split_at(rest.iter().take_while(|posting| posting.document <= document).count());
            let has = !here.is_empty();
            doc_ids.flag(&mut expected.has[before], has);
            before = (before << 1 | usize::from(has)) & 3;
            if has {
                let is_text = |posting: &Posting| posting.field == Field::Text;
                let is_other = !here.iter().all(is_text);
                let [of_text, of_other] = &mut expected.fields;
                doc_ids.flag(of_text, here.iter().any(is_text));
                doc_ids.flag(of_other, is_other);
                for field in Field::ALL {
                    let boundary_counts = count_by_boundary(here, field);
                    let has = boundary_counts.iter().any(|count| *count > 0);
                    if field != Field::Text && is_other {
                        doc_ids.flag(&mut expected.other[field as usize], has);
                    }
                    if has {
                        let chances = &mut steps[usize::from(field == Field::Text)];
                        boundary_counts
                            .into_iter()
                            .zip(chances)
                            .for_each(|(count, chances)| write_step(&mut counts, chances, count));
                    }
                }
            }
        }
        (doc_ids.finish(), counts.finish())
    }

    fn count_by_boundary(here: &[Posting], field: Field) -> [usize; BOUNDARY_KINDS] {
        let mut counts = [0; BOUNDARY_KINDS];
        for posting in here.iter().filter(|posting| posting.field == field) {
            counts[usize::from(posting.before) << 1 | usize::from(posting.after)] += 1;
        }
        counts
    }

    fn write_step(encoder: &mut Encoder, chances: &mut [BitModel; COUNT_STEPS.len()], count: usize) {
        let highest = COUNT_STEPS.len() - 1;
        let step = COUNT_STEPS.iter().rposition(|step| usize::from(*step) <= count).unwrap_or_default();
        (0..highest.min(step + 1)).for_each(|at| encoder.flag(&mut chances[at], at < step));
    }

    fn write_blocks(encoder: &mut Encoder, blocks: &[PostingBlock]) {
        let (mut firsts, mut lengths) = (IntegerModel::default(), IntegerModel::default());
        encoder.number(&mut IntegerModel::default(), blocks.len() as u32);
        let (mut first, mut end) = (0, 0);
        for block in blocks {
            encoder.number(&mut firsts, block.first - first);
            encoder.number(&mut lengths, (block.end - end) as u32);
            (first, end) = (block.first, block.end);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;
    use crate::index::posting::Posting;

    const DOCUMENTS: DocId = 300;

    fn posting() -> impl Strategy<Value = Posting> {
        let place = (0..DOCUMENTS, 0..Field::ALL.len(), 0..400u32);
        (place, any::<bool>(), any::<bool>()).prop_map(|((document, field, start), before, after)| Posting {
            document,
            field: Field::ALL[field],
            nth: 0,
            start,
            before,
            after,
        })
    }

    proptest! {
        #[test]
        fn term_freqs_round_trip(mut postings in prop::collection::vec(posting(), 0..400)) {
            postings.sort_unstable();
            let mut expected: BTreeMap<(DocId, Field), BTreeMap<(bool, bool), u8>> = BTreeMap::new();
            for posting in &postings {
                *expected.entry((posting.document, posting.field)).or_default().entry((posting.before, posting.after)).or_default() += 1;
            }
            let blocks: Vec<PostingBlock> = postings.chunks(7).zip(1..).map(|(block, end)| PostingBlock { first: block[0].document, end }).collect();
            let (doc_ids, counts) = write(&postings, DOCUMENTS, &blocks);
            prop_assert_eq!(super::blocks(&doc_ids), blocks.clone());
            let term_freqs = term_freqs(&doc_ids, Some(&counts), DOCUMENTS);
            prop_assert_eq!(term_freqs.len(), expected.len());
            for (term_freq, ((document, field), counts)) in term_freqs.iter().zip(expected) {
                prop_assert_eq!((term_freq.document, term_freq.field), (document, field));
                let about = |count: u8| COUNT_STEPS.into_iter().rfind(|step| *step <= count).unwrap_or_default();
                let told: BTreeMap<(bool, bool), u8> = term_freq.counts().map(|(count, sides)| (sides, count)).collect();
                prop_assert_eq!(told, counts.into_iter().map(|(sides, count)| (sides, about(count))).collect());
            }
            for (at, block) in postings.chunks(7).enumerate() {
                prop_assert!(block.iter().all(|posting| blocks_of(&blocks, posting.document).contains(&at)));
            }
        }

        #[test]
        fn decode_ends_on_any_bytes(doc_ids in prop::collection::vec(any::<u8>(), 0..60), counts in prop::collection::vec(any::<u8>(), 0..60)) {
            drop(term_freqs(&doc_ids, Some(&counts), DOCUMENTS));
            for block in blocks(&doc_ids) {
                _ = blocks_of(&blocks(&doc_ids), block.first);
            }
        }
    }
}
