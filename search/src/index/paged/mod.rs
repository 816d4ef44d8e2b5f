//! The layout that is read by ranges, for corpora that nobody should load whole.
//!
//! It stores positions. Each character of each normalized text begins a posting. Lists of postings have n-grams as keys, of
//! up to [`MAX_KEY_CHARS`](limits::MAX_KEY_CHARS) characters: no key is a prefix of another, and most lists have at most
//! [`SPLIT_ABOVE`](limits::SPLIT_ABOVE) postings. Lists lie in the order of their keys, so all occurrences of a prefix are
//! one range of bytes. A longer text is the intersection of several lists. A query reads from the dictionary, then
//! postings, then the documents that are shown.

mod block_index;
mod dictionary;
mod doc_store;
mod limits;
mod ngrams;
mod part_names;
mod postings;
pub mod reader;
pub mod term_freq;
#[cfg(not(target_arch = "wasm32"))]
pub mod writer;
