use std::fs;
use std::path::Path;

use embedding::Model;

use crate::source::diagnostic::Diagnostic;

/// Model of words (単語の分散表現), by which the search finds what only means the same.
#[derive(Debug, Clone)]
pub struct WordModel {
    /// The file, as it is published.
    pub bytes: Vec<u8>,
    pub model: Model,
}

impl WordModel {
    /// Reads a model; `None` where there is none.
    pub(crate) fn load(path: &Path) -> Result<Option<Self>, Diagnostic> {
        if !path.exists() {
            return Ok(None);
        }
        let fault = |message: String| {
            Diagnostic::error(path, message).hint("take the project's own model, or make it with tools/distill")
        };
        let bytes = fs::read(path).map_err(|error| fault(format!("cannot be read: {error}")))?;
        let model = Model::open(&bytes).map_err(|error| fault(error.to_string()))?;
        Ok(Some(Self { bytes, model }))
    }
}
