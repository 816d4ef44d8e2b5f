/// The most characters of a key.
pub const MAX_KEY_CHARS: usize = 8;
/// The most where so many do not tell enough: of a key that begins with a frequent text of [`MAX_KEY_CHARS`] characters
/// (情報セキュリティ).
pub const MAX_FREQUENT_KEY_CHARS: usize = 12;
/// Where more postings begin with a text, they are told apart by what follows.
#[cfg(not(target_arch = "wasm32"))]
pub const SPLIT_ABOVE: usize = 256;
/// What begins more than so small a part of all postings is frequent.
#[cfg(not(target_arch = "wasm32"))]
pub const FREQUENT_SHARE: usize = 700;
/// So many postings of a frequent text can be read without the others.
#[cfg(not(target_arch = "wasm32"))]
pub const BLOCK_POSTINGS: usize = 512;
