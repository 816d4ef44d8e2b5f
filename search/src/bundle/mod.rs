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
//! they are cut into [`Pages`], each with a checksum of its own, and are read as far as they are needed.

mod directory;
mod error;
mod pages;
mod read;
#[cfg(not(target_arch = "wasm32"))]
mod write;

pub use directory::BundleDirectory;
pub use error::OpenError;
pub use pages::Pages;
#[cfg(not(target_arch = "wasm32"))]
pub use pages::paged;
pub use read::Bundle;
#[cfg(not(target_arch = "wasm32"))]
pub use write::{pack, pack_in_order};

const MAGIC: &[u8; 8] = b"kansakrb";
const HEAD: usize = MAGIC.len() + 3 * size_of::<u32>();

/// What the name of a part ends in that is read page by page.
const PAGED: &str = ".pages";
