//! The index in both layouts: its documents and fields, its writers and readers.
//!
//! Architecture invariant: what is read whole are texts; an index of them is made when they are opened, only proposes
//! candidates, and these are verified in their normalized texts. An index that is read by ranges stores positions, because
//! no text can be read to find them.

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
pub mod topics;
pub mod whole;
pub mod word_rows;
