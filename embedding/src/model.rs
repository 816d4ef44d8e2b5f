use std::ops::Range;

use crate::error::ModelError;
use crate::quantizer::{RowProducts, VectorTable};
use crate::reader::Reader;
use crate::segment::segment;
use crate::vector::VectorSum;
use crate::vocabulary::Vocabulary;

const MAGIC: &[u8] = b"KANSAEMB";
const FORMAT: u8 = 1;

/// Rows are named by two bytes.
const MAX_ROWS: usize = 1 << 16;

/// Steps of a weight.
const WEIGHT_STEPS: f32 = 255.0;

/// A model that was opened: the words that it knows, each with a row of the table of vectors.
///
/// Layout, little-endian: `MAGIC`, format u8, crc32 u32 of all that follows, count of words u32 and of rows u32, subspaces
/// u8, dimensions of each u8, the vocabulary, a weight u8 for each cost, the table.
#[derive(Debug, Clone)]
pub struct Model {
    vocabulary: Vocabulary,
    /// Weights of words by their costs.
    weights: [u8; 256],
    /// The least cost of each row's words.
    row_costs: Vec<u8>,
    table: VectorTable,
    checksum: u32,
}

/// A word of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    /// Place in the text, in bytes.
    pub range: Range<usize>,
    /// Row of its vector; words of one meaning share it.
    pub row: usize,
}

/// Words in hiragana up to this length are grammar.
const MAX_GRAMMAR_CHARS: usize = 2;

impl Model {
    /// Opens a model, and checks all of it.
    pub fn open(bytes: &[u8]) -> Result<Self, ModelError> {
        let mut reader = Reader(bytes);
        if reader.take(MAGIC.len()) != Ok(MAGIC) {
            return Err(ModelError::NotAModel);
        }
        let format = reader.byte()?;
        if format != FORMAT {
            return Err(ModelError::OtherFormat(format));
        }
        let checksum = reader.u32()?;
        if crc32fast::hash(reader.0) != checksum {
            return Err(ModelError::Checksum);
        }
        let (words, rows) = (reader.u32()? as usize, reader.u32()? as usize);
        let (subspaces, width) = (reader.byte()? as usize, reader.byte()? as usize);
        if rows == 0 || rows > MAX_ROWS || subspaces * width == 0 {
            return Err(ModelError::Contradiction("its sizes are beyond bounds"));
        }
        let vocabulary = Vocabulary::read(&mut reader, words, rows)?;
        let mut weights = [0; 256];
        weights.copy_from_slice(reader.take(256)?);
        let table = VectorTable::read(&mut reader, rows, subspaces, width)?;
        if !reader.0.is_empty() {
            return Err(ModelError::Contradiction("bytes follow its end"));
        }
        let mut row_costs = vec![u8::MAX; rows];
        for word in 0..words {
            let cost = &mut row_costs[vocabulary.row(word)];
            *cost = vocabulary.cost(word).min(*cost);
        }
        Ok(Self { vocabulary, weights, row_costs, table, checksum })
    }

    /// Checksum of its content, by which vectors name the model that they are of.
    pub fn checksum(&self) -> u32 {
        self.checksum
    }

    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.row_costs.len()
    }

    /// Words of a normalized text, in order. Characters of none are left out, and so is grammar.
    pub fn words(&self, normalized: &str) -> Vec<Word> {
        let words = segment(&self.vocabulary, normalized).into_iter();
        let words = words.map(|(range, word)| Word { range, row: self.vocabulary.row(word) });
        words.filter(|word| !is_grammar(&normalized[word.range.clone()])).collect()
    }

    /// Weight of a row in a text, 0 to 1: less the more frequent its most frequent word is.
    pub fn weight(&self, row: usize) -> f32 {
        self.row_costs.get(row).map_or(0.0, |cost| f32::from(self.weights[usize::from(*cost)]) / WEIGHT_STEPS)
    }

    /// A sum of vectors, none yet.
    pub fn sum(&self) -> VectorSum {
        VectorSum::new(self.table.dims())
    }

    /// Adds the vector of a row, times a weight, to a sum.
    pub fn add(&self, row: usize, weight: f32, sum: &mut VectorSum) {
        self.table.add(row, weight, sum.as_mut_slice());
    }

    /// Dot products of a row's vector with those of any rows.
    pub fn products(&self, row: usize) -> RowProducts<'_> {
        let mut sum = self.sum();
        self.add(row, 1.0, &mut sum);
        self.table.products(sum.as_mut_slice())
    }
}

fn is_grammar(word: &str) -> bool {
    let is_hiragana = |c: char| ('ぁ'..='ゖ').contains(&c) || c == 'ー';
    word.chars().count() <= MAX_GRAMMAR_CHARS && word.chars().all(is_hiragana)
}
