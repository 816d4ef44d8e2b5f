//! What is told of a frequent text without saying where exactly it stands: in which documents, in what part of each, and
//! about how often. It takes less than a bit for each place, where the place itself would take two bytes.

use std::ops::Range;

use tantivy::DocId;

use super::coder::{Chance, Chances, Decoder};
use crate::index::Part;

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

/// What is expected of tallies.
#[derive(Default)]
struct Expected {
    /// By whether the last two documents have the text.
    has: [Chance; 4],
    /// Whether it stands in the text, and in anything else.
    parts: [Chance; 2],
    other: [Chance; Part::ALL.len()],
    /// By whether it is the text, how it is bounded, and which level is asked about.
    levels: [[[Chance; LEVELS.len()]; SIDES]; 2],
}

/// Reads what [`write`] wrote, as far as it is about blocks.
pub fn blocks(bytes: &[u8]) -> Vec<Block> {
    read_blocks(&mut Decoder::new(bytes))
}

/// Reads what [`write`] wrote of so many documents; what makes no sense ends it.
pub fn tallies(bytes: &[u8], documents: DocId) -> Vec<Tally> {
    let mut decoder = Decoder::new(bytes);
    read_blocks(&mut decoder);
    let (mut tallies, mut expected, mut before) = (Vec::new(), Expected::default(), 0);
    for document in 0..documents {
        let has = decoder.flag(&mut expected.has[before]);
        before = (before << 1 | usize::from(has)) & 3;
        if has {
            if decoder.is_beyond() {
                break;
            }
            let [is_text, is_other] = expected.parts.each_mut().map(|chance| decoder.flag(chance));
            for part in Part::ALL {
                let has = if part == Part::Text {
                    is_text
                } else {
                    is_other && decoder.flag(&mut expected.other[part as usize])
                };
                if has {
                    let chances = &mut expected.levels[usize::from(part == Part::Text)];
                    let levels = chances.each_mut().map(|chances| level(&mut decoder, chances));
                    tallies.push(Tally { document, part, levels });
                }
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
    use super::super::coder::Encoder;
    use super::super::posting::Posting;
    use tantivy::DocId;

    use super::{Block, Chance, Chances, Expected, LEVELS, SIDES};
    use crate::index::Part;

    /// What is told of a text in so many documents that has these postings, ascending, whose list is in these blocks.
    pub fn write(postings: &[Posting], documents: DocId, blocks: &[Block]) -> Vec<u8> {
        let mut encoder = Encoder::default();
        write_blocks(&mut encoder, blocks);
        let (mut expected, mut before) = (Expected::default(), 0);
        let mut rest = postings;
        for document in 0..documents {
            let (here, after) = rest.split_at(rest.iter().take_while(|posting| posting.document <= document).count());
            rest = after;
            let has = !here.is_empty();
            encoder.flag(&mut expected.has[before], has);
            before = (before << 1 | usize::from(has)) & 3;
            if has {
                write_document(&mut encoder, &mut expected, here);
            }
        }
        encoder.finish()
    }

    fn write_document(encoder: &mut Encoder, expected: &mut Expected, here: &[Posting]) {
        let is_text = |posting: &Posting| posting.part == Part::Text;
        let is_other = !here.iter().all(is_text);
        let [of_text, of_other] = &mut expected.parts;
        encoder.flag(of_text, here.iter().any(is_text));
        encoder.flag(of_other, is_other);
        for part in Part::ALL {
            let mut counts = [0usize; SIDES];
            for posting in here.iter().filter(|posting| posting.part == part) {
                counts[usize::from(posting.before) << 1 | usize::from(posting.after)] += 1;
            }
            let has = counts.iter().any(|count| *count > 0);
            if part != Part::Text && is_other {
                encoder.flag(&mut expected.other[part as usize], has);
            }
            if has {
                let chances = &mut expected.levels[usize::from(part == Part::Text)];
                counts.into_iter().zip(chances).for_each(|(count, chances)| write_level(encoder, chances, count));
            }
        }
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
