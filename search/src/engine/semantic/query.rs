use embedding::{Model, TextVector, Word};
use text::normalize;

use super::rows::FindingRows;
use super::term::SemanticTerm;
use crate::expand::synonyms::Synonyms;
use crate::query::{Atom, Query};

/// Words of a query as a model knows them.
pub struct SemanticQuery {
    /// Words of different rows.
    pub terms: Vec<SemanticTerm>,
    pub vector: TextVector,
}

impl SemanticQuery {
    /// `None` where the model knows none of the words, or a phrase is sought, which stands for itself.
    ///
    /// A foreign word that the dictionary knows means what that says.
    pub fn new(query: &Query, synonyms: &Synonyms, known: (&Model, &FindingRows)) -> Option<Self> {
        let literals = || query.clauses.iter().flat_map(|clause| &clause.any);
        if literals().any(|literal| matches!(literal.atom, Atom::Phrase(_))) {
            return None;
        }
        let mut texts: Vec<String> = Vec::new();
        for word in query.sought() {
            let normalized = normalize(word);
            let known = synonyms.synonyms_of(&normalized).filter(|_| normalized.is_ascii());
            let before = texts.len();
            texts.extend(known.flat_map(|(_, used)| used.iter().take(1).cloned()));
            if texts.len() == before {
                texts.push(word.to_owned());
            }
        }
        Self::of(texts.iter().map(String::as_str), known)
    }

    /// `None` where the model knows none of the words of these texts.
    pub fn of<'t>(texts: impl Iterator<Item = &'t str>, (model, rows): (&Model, &FindingRows)) -> Option<Self> {
        let mut terms: Vec<SemanticTerm> = Vec::new();
        let mut sum = model.sum();
        for text in texts.map(normalize) {
            for Word { range, row } in model.words(&text) {
                model.add(row, rows.weight(row, model), &mut sum);
                if !terms.iter().any(|term| term.row == row) {
                    terms.push(SemanticTerm { text: text[range].to_owned(), row, weight: model.weight(row) });
                }
            }
        }
        (!terms.is_empty()).then(|| Self { terms, vector: sum.normalize() })
    }
}
