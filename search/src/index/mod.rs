//! The index: what it holds, how it is written and how it is asked.
//!
//! Architecture invariant: an index that is there as a whole answers only "which records may contain this text"; whether
//! they do, and how well, is decided on their normalized text. So it needs neither positions nor frequencies nor a field of its
//! own for each place, which makes it less than half as big. One that is read by ranges answers where exactly a text
//! stands, because no text can be read to find that out.

pub mod attributes;
pub mod document;
#[cfg(not(target_arch = "wasm32"))]
pub mod document_input;
pub mod field;
#[cfg(not(target_arch = "wasm32"))]
pub mod index_input;
pub mod packed;
pub mod paged;
pub mod part_names;
pub mod posting;
pub mod reader;
pub mod report_info;
pub mod tantivy;
#[cfg(not(target_arch = "wasm32"))]
pub mod write_error;
