/// Bytes of a page.
pub(super) const MAX_BYTES: usize = 16 << 20;
/// Elements, texts and comments; elements left open are copied into each that follows.
pub(super) const MAX_NODES: usize = 1_000_000;
/// Elements inside one another; what is read recursively stays within it.
pub(super) const MAX_DEPTH: usize = 256;

/// Reason for which a web page is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HtmlError {
    #[error("has {bytes} bytes; at most {} of a web page are read", MAX_BYTES)]
    TooLarge { bytes: usize },
    #[error("has more than {} elements and texts", MAX_NODES)]
    TooManyNodes,
    #[error("nests elements more than {} deep", MAX_DEPTH)]
    TooDeep,
}

impl HtmlError {
    /// Remedy.
    pub fn hint(&self) -> &'static str {
        "open the page in a browser and print it to a PDF file"
    }
}
