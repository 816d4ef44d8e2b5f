//! What is told of a frequent text without saying where exactly it stands: in which documents, in what part of each, and
//! about how often. It takes less than a bit for each place, where the place itself would take two bytes.

use std::ops::Range;

use tantivy::DocId;

use crate::codec::range_coder::{Chance, Chances, Decoder};
use crate::index::field::Part;

/// About how often a text stands in one part of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The document: a record, or a heading above records.
    pub document: DocId,
    /// What of it.
    pub part: Part,
    /// How often, by whether the script goes on before it and after it: see [`Tally::counts`].
    levels: [u8; SIDES],
}

/// Neither side goes on in the same script, the end does, the beginning does, both do.
const SIDES: usize = 4;
/// The counts that are told apart.
const LEVELS: [u8; 6] = [0, 1, 2, 3, 6, 12];
/// Once, both sides going on in another script.
const ONCE: [u8; SIDES] = [1, 0, 0, 0];

impl Tally {
    /// The same of another document.
    pub fn of(self, document: DocId) -> Self {
        Self { document, ..self }
    }

    /// About how often it stands there, with whether the script goes on before it and after it. Never 0 where it does.
    pub fn counts(&self) -> impl Iterator<Item = (u8, (bool, bool))> {
        let counts = self.levels.iter().zip(0u8..).map(|(level, sides)| {
            let count = LEVELS.get(usize::from(*level)).copied().unwrap_or_default();
            (count, (sides & 2 > 0, sides & 1 > 0))
        });
        counts.filter(|(count, _)| *count > 0)
    }
}

/// Where in a frequent text's list of postings those of which documents are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The document of its first posting.
    pub first: DocId,
    /// Where it ends among the bytes of the list.
    pub end: u64,
}

/// What is expected of which documents have a text.
#[derive(Default)]
struct Having {
    /// By whether the last two documents have it.
    has: [Chance; 4],
    /// Whether it stands in the text, and in anything else.
    parts: [Chance; 2],
    other: [Chance; Part::ALL.len()],
}

/// What is expected of how often it stands there: by whether that is the text, how it is bounded, and which level is asked
/// about.
type Levels = [[[Chance; LEVELS.len()]; SIDES]; 2];

/// Reads where the blocks of a text's list are, of what [`write`] wrote the first.
pub fn blocks(having: &[u8]) -> Vec<Block> {
    read_blocks(&mut Decoder::new(having))
}

/// Reads what [`write`] wrote of so many documents; what makes no sense ends it. Where it is not said how often, that is taken
/// for once.
pub fn tallies(having: &[u8], often: Option<&[u8]>, documents: DocId) -> Vec<Tally> {
    let mut decoder = Decoder::new(having);
    read_blocks(&mut decoder);
    let mut often = often.map(|often| (Decoder::new(often), Levels::default()));
    let (mut tallies, mut expected, mut before) = (Vec::new(), Having::default(), 0);
    for document in 0..documents {
        let has = decoder.flag(&mut expected.has[before]);
        before = (before << 1 | usize::from(has)) & 3;
        if !has {
            continue;
        }
        if decoder.is_beyond() {
            break;
        }
        let [is_text, is_other] = expected.parts.each_mut().map(|chance| decoder.flag(chance));
        for part in Part::ALL {
            let is_text_part = part == Part::Text;
            if if is_text_part { is_text } else { is_other && decoder.flag(&mut expected.other[part as usize]) } {
                let levels = match &mut often {
                    Some((decoder, expected)) => {
                        expected[usize::from(is_text_part)].each_mut().map(|chances| level(decoder, chances))
                    }
                    None => ONCE,
                };
                tallies.push(Tally { document, part, levels });
            }
        }
    }
    tallies
}

/// The blocks in which postings of a document may be.
pub fn holding(blocks: &[Block], document: DocId) -> Range<usize> {
    let from = blocks.partition_point(|block| block.first < document).saturating_sub(1);
    from..blocks.partition_point(|block| block.first <= document).max(from)
}

fn read_blocks(decoder: &mut Decoder<'_>) -> Vec<Block> {
    let (mut firsts, mut lengths) = (Chances::default(), Chances::default());
    let (mut blocks, mut first, mut end) = (Vec::new(), 0u32, 0u64);
    for _ in 0..decoder.number(&mut Chances::default()) {
        if decoder.is_beyond() {
            break;
        }
        first = first.saturating_add(decoder.number(&mut firsts));
        end += u64::from(decoder.number(&mut lengths));
        blocks.push(Block { first, end });
    }
    blocks
}

fn level(decoder: &mut Decoder<'_>, chances: &mut [Chance; LEVELS.len()]) -> u8 {
    let highest = LEVELS.len() - 1;
    (0..highest).find(|level| !decoder.flag(&mut chances[*level])).unwrap_or(highest) as u8
}

#[cfg(not(target_arch = "wasm32"))]
pub use write::write;

#[cfg(not(target_arch = "wasm32"))]
mod write {
    use crate::codec::range_coder::Encoder;
    use crate::index::posting::Posting;
    use tantivy::DocId;

    use super::{Block, Chance, Chances, Having, LEVELS, Levels, SIDES};
    use crate::index::field::Part;

    /// What is told of a text that has these postings, ascending, in so many documents, and whose list is in these blocks:
    /// which documents have it, and how often each.
    pub fn write(postings: &[Posting], documents: DocId, blocks: &[Block]) -> (Vec<u8>, Vec<u8>) {
        let (mut having, mut often) = (Encoder::default(), Encoder::default());
        write_blocks(&mut having, blocks);
        let (mut expected, mut levels, mut before) = (Having::default(), Levels::default(), 0);
        let mut rest = postings;
        for document in 0..documents {
            let here;
            (here, rest) = rest.split_at(rest.iter().take_while(|posting| posting.document <= document).count());
            let has = !here.is_empty();
            having.flag(&mut expected.has[before], has);
            before = (before << 1 | usize::from(has)) & 3;
            if has {
                let is_text = |posting: &Posting| posting.part == Part::Text;
                let is_other = !here.iter().all(is_text);
                let [of_text, of_other] = &mut expected.parts;
                having.flag(of_text, here.iter().any(is_text));
                having.flag(of_other, is_other);
                for part in Part::ALL {
                    let counts = counts(here, part);
                    let has = counts.iter().any(|count| *count > 0);
                    if part != Part::Text && is_other {
                        having.flag(&mut expected.other[part as usize], has);
                    }
                    if has {
                        let chances = &mut levels[usize::from(part == Part::Text)];
                        counts
                            .into_iter()
                            .zip(chances)
                            .for_each(|(count, chances)| write_level(&mut often, chances, count));
                    }
                }
            }
        }
        (having.finish(), often.finish())
    }

    /// How often it stands in a part of a document, by how it is bounded.
    fn counts(here: &[Posting], part: Part) -> [usize; SIDES] {
        let mut counts = [0; SIDES];
        for posting in here.iter().filter(|posting| posting.part == part) {
            counts[usize::from(posting.before) << 1 | usize::from(posting.after)] += 1;
        }
        counts
    }

    fn write_level(encoder: &mut Encoder, chances: &mut [Chance; LEVELS.len()], count: usize) {
        let highest = LEVELS.len() - 1;
        let level = LEVELS.iter().rposition(|level| usize::from(*level) <= count).unwrap_or_default();
        (0..highest.min(level + 1)).for_each(|at| encoder.flag(&mut chances[at], at < level));
    }

    fn write_blocks(encoder: &mut Encoder, blocks: &[Block]) {
        let (mut firsts, mut lengths) = (Chances::default(), Chances::default());
        encoder.number(&mut Chances::default(), blocks.len() as u32);
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
        let place = (0..DOCUMENTS, 0..Part::ALL.len(), 0..400u32);
        (place, any::<bool>(), any::<bool>()).prop_map(|((document, part, start), before, after)| Posting {
            document,
            part: Part::ALL[part],
            nth: 0,
            start,
            before,
            after,
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(mut postings in prop::collection::vec(posting(), 0..400)) {
            postings.sort_unstable();
            let mut expected: BTreeMap<(DocId, Part), BTreeMap<(bool, bool), u8>> = BTreeMap::new();
            for posting in &postings {
                *expected.entry((posting.document, posting.part)).or_default().entry((posting.before, posting.after)).or_default() += 1;
            }
            let blocks: Vec<Block> = postings.chunks(7).zip(1..).map(|(block, end)| Block { first: block[0].document, end }).collect();
            let (having, often) = write(&postings, DOCUMENTS, &blocks);
            prop_assert_eq!(super::blocks(&having), blocks.clone());
            let tallies = tallies(&having, Some(&often), DOCUMENTS);
            prop_assert_eq!(tallies.len(), expected.len());
            for (tally, ((document, part), counts)) in tallies.iter().zip(expected) {
                prop_assert_eq!((tally.document, tally.part), (document, part));
                let about = |count: u8| LEVELS.into_iter().rfind(|level| *level <= count).unwrap_or_default();
                let told: BTreeMap<(bool, bool), u8> = tally.counts().map(|(count, sides)| (sides, count)).collect();
                prop_assert_eq!(told, counts.into_iter().map(|(sides, count)| (sides, about(count))).collect());
            }
            for (at, block) in postings.chunks(7).enumerate() {
                prop_assert!(block.iter().all(|posting| holding(&blocks, posting.document).contains(&at)));
            }
        }

        #[test]
        fn any_bytes_end(having in prop::collection::vec(any::<u8>(), 0..60), often in prop::collection::vec(any::<u8>(), 0..60)) {
            drop(tallies(&having, Some(&often), DOCUMENTS));
            for block in blocks(&having) {
                _ = holding(&blocks(&having), block.first);
            }
        }
    }
}
