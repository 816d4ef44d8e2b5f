/// Reason for which a web page is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HtmlError {
    #[error("has {bytes} bytes; at most {} of a web page are read", super::tree::MAX_BYTES)]
    TooLarge { bytes: usize },
    #[error("has more than {} elements and texts", super::tree::MAX_NODES)]
    TooManyNodes,
    #[error("nests elements more than {} deep", super::tree::MAX_DEPTH)]
    TooDeep,
}

impl HtmlError {
    /// Remedy.
    pub fn hint(&self) -> &'static str {
        "open the page in a browser and print it to a PDF file"
    }
}
