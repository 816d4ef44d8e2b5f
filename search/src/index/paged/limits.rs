pub const MAX_KEY_CHARS: usize = 8;
/// Limit of keys that begin with a frequent 8-gram (情報セキュリティ).
pub const MAX_FREQUENT_KEY_CHARS: usize = 12;
/// A list with more postings is split by the next character.
#[cfg(not(target_arch = "wasm32"))]
pub const SPLIT_ABOVE: usize = 256;
/// A text is frequent with more than 1/700 of all postings.
#[cfg(not(target_arch = "wasm32"))]
pub const FREQUENT_SHARE: usize = 700;
/// Postings of a block, which can be read alone.
#[cfg(not(target_arch = "wasm32"))]
pub const BLOCK_POSTINGS: usize = 512;
