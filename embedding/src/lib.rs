//! Static word embeddings: words of a Japanese text by a unigram model, and their vectors from a product-quantized table.
//!
//! Only sums, products and square roots of floats are taken, in a fixed order: natively and in wasm the results are the
//! same to the bit.

#![warn(missing_docs)]

mod error;
mod model;
mod quantizer;
mod reader;
mod segment;
mod vector;
mod vocabulary;

pub use error::ModelError;
pub use model::{Model, Word};
pub use quantizer::RowProducts;
pub use vector::{TextVector, VectorSum};
