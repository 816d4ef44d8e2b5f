use crate::bundle::format::FORMAT;

/// A bundle that can't be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Too few bytes even for the head of a bundle.
    #[error("the search index is cut short: {0} bytes are too few for a bundle")]
    TooShort(usize),
    /// Something else, perhaps an error page of the host.
    #[error("this is no search index: it does not begin as a bundle does")]
    NotABundle,
    /// Written by another version of the indexer.
    #[error(
        "the search index has format {0}, this engine reads format {FORMAT}: reload the page, or build the index again"
    )]
    OtherFormat(u32),
    /// Bytes are missing, or there are too many.
    #[error("the search index is incomplete: {actual} bytes of {expected}")]
    Truncated {
        /// Bytes that the header promises.
        expected: u64,
        /// Bytes that are there.
        actual: u64,
    },
    /// A part or page does not match its checksum.
    #[error("the search index is damaged: the checksum of `{0}` is wrong")]
    Damaged(String),
    /// The parts are as written, but no index that this engine understands.
    #[error("the search index can't be read: {0}")]
    Unreadable(String),
}
