use crate::error::ModelError;
use crate::reader::Reader;

/// Words with their costs and rows, in the order of their bytes: those that begin alike are a range.
#[derive(Debug, Clone)]
pub struct Vocabulary {
    bytes: Vec<u8>,
    /// Ends of the words in `bytes`; the first entry is 0.
    ends: Vec<u32>,
    /// Negative logarithms of the words' shares of all text, in eighths of a nat.
    costs: Vec<u8>,
    rows: Vec<u16>,
}

/// Position of a word in the vocabulary.
pub type WordId = usize;

impl Vocabulary {
    /// Reads front-coded words: shared lengths, lengths of what follows, texts, costs, then rows. A set bit says that a
    /// word has the next row of its own; else its row follows.
    pub fn read(reader: &mut Reader, words: usize, rows: usize) -> Result<Self, ModelError> {
        let shared = reader.take(words)?;
        let lengths = reader.take(words)?;
        let mut texts = Reader(reader.take(lengths.iter().map(|&length| length as usize).sum())?);
        let mut bytes: Vec<u8> = Vec::new();
        let mut ends = Vec::with_capacity(words + 1);
        ends.push(0);
        let mut start = 0;
        for (&shared, &length) in shared.iter().zip(lengths) {
            let end = bytes.len();
            if shared as usize > end - start {
                return Err(ModelError::Contradiction("a word shares more than the one before it has"));
            }
            bytes.extend_from_within(start..start + shared as usize);
            bytes.extend_from_slice(texts.take(length as usize)?);
            if bytes[start..end] >= bytes[end..] {
                return Err(ModelError::Contradiction("words are not in order"));
            }
            start = end;
            ends.push(bytes.len() as u32);
        }
        let costs = reader.take(words)?.to_vec();
        let owns_row = reader.take(words.div_ceil(8))?;
        let mut own = 0;
        let mut all = Vec::with_capacity(words);
        for word in 0..words {
            let row = if owns_row[word / 8] >> (word % 8) & 1 == 1 {
                own += 1;
                own - 1
            } else {
                usize::from(reader.u16()?)
            };
            if row >= rows {
                return Err(ModelError::Contradiction("a word has a row that is not there"));
            }
            all.push(row as u16);
        }
        Ok(Self { bytes, ends, costs, rows: all })
    }

    /// Words that a text begins with, shortest first, each with its length in bytes.
    pub fn prefixes(&self, text: &[u8], mut found: impl FnMut(usize, WordId)) {
        let (mut from, mut to) = (0, self.rows.len());
        for (depth, &byte) in text.iter().enumerate() {
            let at = |word: usize| self.word(word).get(depth).copied();
            from += partition_point(from..to, |word| at(word) < Some(byte));
            to = from + partition_point(from..to, |word| at(word) <= Some(byte));
            if from == to {
                return;
            }
            if self.word(from).len() == depth + 1 {
                found(depth + 1, from);
            }
        }
    }

    fn word(&self, id: WordId) -> &[u8] {
        &self.bytes[self.ends[id] as usize..self.ends[id + 1] as usize]
    }

    /// Cost of a word in eighths of a nat.
    pub fn cost(&self, id: WordId) -> u8 {
        self.costs[id]
    }

    /// Row of a word in the table of vectors.
    pub fn row(&self, id: WordId) -> usize {
        self.rows[id] as usize
    }
}

/// Count of leading positions of a range for which a predicate holds.
fn partition_point(range: std::ops::Range<usize>, holds: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (range.start, range.end);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) { low = middle + 1 } else { high = middle }
    }
    low - range.start
}
