use crate::index::document::DocId;
use embedding::{Model, TextVector};

use super::query::SemanticQuery;
use super::rows::FindingRows;
use crate::bundle::error::OpenError;
use crate::engine::weights;
use crate::index::part_names::WORD_ROWS;
use crate::index::reader::SearchIndex;

/// The findings of an index, comparable by a model.
pub struct SemanticIndex {
    pub model: Model,
    pub rows: FindingRows,
    vectors: Vec<TextVector>,
    /// Ascending.
    findings: Vec<DocId>,
}

impl SemanticIndex {
    /// Fails where the index was made with another model.
    pub fn new(index: &SearchIndex, model: Model) -> Result<Self, OpenError> {
        let unfit = || OpenError::Unreadable(format!("`{WORD_ROWS}` is missing, damaged or of another model"));
        let rows = index.part(WORD_ROWS).and_then(FindingRows::read).ok_or_else(unfit)?;
        let findings: Vec<DocId> = index.records().filter(|record| index.is_finding(*record)).collect();
        if rows.model != model.checksum() || rows.findings != findings.len() {
            return Err(unfit());
        }
        Ok(Self { vectors: rows.vectors(&model), model, rows, findings })
    }

    /// The findings with their similarities to a query, which are 1 at most, in the order of the records.
    pub fn similarities(&self, query: &SemanticQuery) -> Vec<(DocId, f32)> {
        let coverage = self.rows.coverage(&query.terms, &self.model);
        let cosines = self.vectors.iter().map(|vector| vector.cosine(&query.vector));
        let similarities = cosines.zip(coverage).map(|(cosine, coverage)| weights::semantic(cosine, coverage));
        self.findings.iter().copied().zip(similarities).collect()
    }
}
