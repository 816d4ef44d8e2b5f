/// Version of the bundle and of its manifest, raised whenever an older engine could misread a newer file.
pub const FORMAT: u32 = 6;

pub const MAGIC: &[u8; 8] = b"kansakrb";
/// Magic, format, length and checksum of the header.
pub const HEAD_BYTES: usize = MAGIC.len() + 3 * size_of::<u32>();

/// Suffix of the names of parts that are read page by page.
pub const PAGED_SUFFIX: &str = ".pages";

/// Bytes of a page in the bundle, its checksum included.
pub const PAGE_BYTES: usize = 2048;
