//! The layout that is read whole: an index of tantivy.

mod candidates;
mod directory;
#[cfg(not(target_arch = "wasm32"))]
mod documents;
pub mod reader;
pub mod schema;
pub mod tokenizer;
#[cfg(not(target_arch = "wasm32"))]
pub mod writer;
