use corpus::PassageId;
use tantivy::directory::error::OpenReadError;

/// A bundle that could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// tantivy refused.
    #[error("the search index can't be built: {0}")]
    Index(#[from] tantivy::TantivyError),
    /// A file that was just written could not be read back.
    #[error("the search index can't be read back: {0}")]
    ReadBack(#[from] OpenReadError),
    /// A passage is not named by its report and line, by which alone the index knows it.
    #[error("the passage `{0}` must be named `{1}`")]
    PassageId(PassageId, String),
    /// The list of reports or the dictionary of synonyms could not be written.
    #[error("what the search index is accompanied by can't be written: {0}")]
    Parts(#[from] serde_json::Error),
    /// The records could not be written.
    #[error("the search index's records can't be written: {0}")]
    Records(#[from] postcard::Error),
}
