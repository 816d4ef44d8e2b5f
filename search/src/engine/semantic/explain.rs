use embedding::Model;

use super::index::SemanticIndex;
use super::nearest::nearest_sentence;
use super::query::SemanticQuery;
use super::term::SemanticTerm;
use crate::api::explanation::{Explanation, FormMatch, MatchReason, WordMatch};
use crate::engine::respond::snippet::marked_at;
use crate::engine::respond::typed::as_typed;
use crate::engine::weights;
use crate::index::document::Document;
use crate::index::field::FieldGroup;

/// Explains a finding that only means what a query says: for each telling word the one nearest to it.
pub fn explain_meaning(
    document: &Document,
    typed: &str,
    query: &SemanticQuery,
    semantic: &SemanticIndex,
) -> Explanation {
    let nearest = nearest_sentence(document, query, semantic);
    let [text, context] = [FieldGroup::Text, FieldGroup::Context].map(|group| marked_at(document, &nearest, group));
    let telling = query.terms.iter().filter(|term| term.weight >= weights::TELLING_WORD);
    let words = telling.map(|term| WordMatch {
        typed: as_typed(typed, &term.text),
        forms: nearest_form(document, term, &semantic.model).into_iter().collect(),
        topics: Vec::new(),
    });
    Explanation { words: words.collect(), text, context }
}

/// The word of a finding that is nearest to another, unless they have nothing in common.
fn nearest_form(document: &Document, term: &SemanticTerm, model: &Model) -> Option<FormMatch> {
    let products = model.products(term.row);
    let mut best = weights::MIN_WORD_SIMILARITY;
    let mut form = None;
    for value in &document.values {
        let words = model.words(&value.normalized);
        for word in &words {
            let similarity = if word.row == term.row { f32::INFINITY } else { products.with(word.row) };
            if similarity > best {
                best = similarity;
                let printed = value.origins([&word.range].into_iter()).pop().unwrap_or_default();
                let count = words.iter().filter(|other| other.row == word.row).count();
                let text = value.printed[printed].to_owned();
                form = Some(FormMatch { reason: MatchReason::Meaning, group: value.group, text, count });
            }
        }
    }
    form
}
