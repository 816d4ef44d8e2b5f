//! The index to be read by ranges: for corpora that nobody should load as a whole.
//!
//! It knows where every text stands. Each character of each normalized text begins a posting, and the postings are in lists
//! by what follows there: the keys of the [dictionary](dictionary) are texts of up to [`MAX_KEY_CHARS`] characters, none of which is the
//! beginning of another, chosen so that most lists have at most [`SPLIT_ABOVE`] postings. As the lists stand in the order of
//! their keys, all that begins with the same text is one stretch of bytes, which is about as long as there are
//! occurrences of it. A longer text is put together from several; so, for a query, one reads from the dictionary, then
//! postings, then the texts of what is shown.

mod attributes;
mod block_index;
mod dictionary;
pub mod doc_freq;
mod doc_store;
mod limits;
mod ngrams;
mod part_names;
mod postings;
pub mod reader;
#[cfg(not(target_arch = "wasm32"))]
pub mod writer;
