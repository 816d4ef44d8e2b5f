use std::ops::Range;

use text::sentences;

use super::index::SemanticIndex;
use super::query::SemanticQuery;
use crate::index::document::Document;
use crate::index::field::FieldGroup;

/// The sentence of a finding that is nearest to a query: its value, and its printed bytes there. The text goes before what
/// surrounds it.
pub fn nearest_sentence(
    document: &Document,
    query: &SemanticQuery,
    semantic: &SemanticIndex,
) -> Option<(usize, Range<usize>)> {
    let mut nearest: Option<(f32, usize, Range<usize>)> = None;
    for group in [FieldGroup::Text, FieldGroup::Context] {
        for (value, printed) in document.values.iter().enumerate().filter(|(_, value)| value.group == group) {
            let printed = printed.printed.as_str();
            let mut end = 0;
            for sentence in sentences(printed) {
                let start = end + printed[end..].find(sentence).unwrap_or_default();
                end = start + sentence.len();
                let Some(said) = SemanticQuery::of([sentence].into_iter(), (&semantic.model, &semantic.rows)) else {
                    continue;
                };
                let similarity = said.vector.cosine(&query.vector);
                if nearest.as_ref().is_none_or(|(best, ..)| similarity > *best) {
                    nearest = Some((similarity, value, start..end));
                }
            }
        }
        if nearest.is_some() {
            break;
        }
    }
    nearest.map(|(_, value, range)| (value, range))
}
