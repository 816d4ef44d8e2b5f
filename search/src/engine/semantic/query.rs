use embedding::{Model, TextVector};
use text::normalize;

use crate::query::{Atom, Query};

/// Words of a query as a model knows them.
pub struct SemanticQuery {
    /// Rows with the weights of their words, each once.
    pub terms: Vec<(usize, f32)>,
    pub vector: TextVector,
}

impl SemanticQuery {
    /// `None` where the model knows none of the words, or a phrase is sought, which stands for itself.
    pub fn new(query: &Query, model: &Model) -> Option<Self> {
        let literals = || query.clauses.iter().flat_map(|clause| &clause.any);
        if literals().any(|literal| matches!(literal.atom, Atom::Phrase(_))) {
            return None;
        }
        Self::of(query.sought(), model)
    }

    /// `None` where the model knows none of the words of these texts.
    pub fn of<'t>(texts: impl Iterator<Item = &'t str>, model: &Model) -> Option<Self> {
        let mut terms: Vec<(usize, f32)> = Vec::new();
        let mut sum = model.sum();
        for word in texts.flat_map(|text| model.words(&normalize(text))) {
            model.add(word.row, word.weight, &mut sum);
            if !terms.iter().any(|(row, _)| *row == word.row) {
                terms.push((word.row, word.weight));
            }
        }
        (!terms.is_empty()).then(|| Self { terms, vector: sum.normalize() })
    }
}
