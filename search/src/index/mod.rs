//! The index in both layouts: its documents and fields, its writers and readers.
//!
//! Architecture invariant: an index that is read whole only proposes candidates, which are verified in their normalized
//! texts. It needs neither positions nor frequencies nor an indexed field for each group, and is less than half as big.
//! One that is read by ranges stores positions, because no text can be read to find them.

pub mod attributes;
pub mod document;
pub mod field;
#[cfg(not(target_arch = "wasm32"))]
pub mod input;
pub mod packed;
pub mod paged;
pub mod part_names;
pub mod parts;
pub mod posting;
pub mod reader;
pub mod report_info;
pub mod statistics;
pub mod tantivy;
pub mod topics;
pub mod word_rows;
