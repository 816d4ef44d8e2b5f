use corpus::PassageId;

/// A bundle that could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
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
