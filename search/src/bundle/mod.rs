//! The index bundle: all files of the index in one.
//!
//! ```text
//! magic "kansakrb" · format u32 · header length u32 · header crc32 u32 · header · contents of the parts, end to end
//! header: for each part: name length u8 · name · length u64 · crc32 u32          (all numbers little-endian)
//! ```
//!
//! Every byte is covered: the fixed head by comparison, the header and each part by a checksum. Where all are read
//! anyway, parts stand largest first: behind the texts, which have most of their words, the small ones compress better.
//!
//! A bundle that is read by ranges begins with what is needed to open it. Then come parts whose names end in `.pages`:
//! a [`PagedPart`](pages::PagedPart) has a checksum for each page, and is read as far as it is needed.

pub mod error;
pub mod format;
pub mod pages;
pub mod pending;
pub mod read;
#[cfg(not(target_arch = "wasm32"))]
pub mod write;
