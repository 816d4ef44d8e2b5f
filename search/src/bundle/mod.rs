//! The index bundle: all files of the index in one.
//!
//! ```text
//! magic "kansakrb" · format u32 · header length u32 · header crc32 u32 · header · contents of the parts, end to end
//! header: for each part: name length u8 · name · length u64 · crc32 u32          (all numbers little-endian)
//! ```
//!
//! Every byte is covered: the fixed head by comparison, the header and each part by a checksum. Parts stand
//! largest first: behind the texts, which have most of their words, the small ones compress better. All are read anyway.

mod directory;
mod error;
mod read;
#[cfg(not(target_arch = "wasm32"))]
mod write;

pub use directory::BundleDirectory;
pub use error::OpenError;
pub use read::Bundle;
#[cfg(not(target_arch = "wasm32"))]
pub use write::pack;

const MAGIC: &[u8; 8] = b"kansakrb";
const HEAD: usize = MAGIC.len() + 3 * size_of::<u32>();
