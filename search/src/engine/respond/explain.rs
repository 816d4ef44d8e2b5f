use std::collections::BTreeMap;
use std::ops::Range;

use crate::index::document::DocId;
use text::Script;

use super::snippet::marked_values;
use super::typed::as_typed;
use crate::api::explanation::{Explanation, FormMatch, MatchReason, WordMatch};
use crate::engine::matching::match_set::MatchSet;
use crate::engine::matching::occurrence::TermOccurrence;
use crate::engine::matching::term_matches::TermMatches;
use crate::expand::boundary::{ALONE, ends_at};
use crate::expand::origin::Origin;
use crate::expand::synonyms::Synonyms;
use crate::index::document::Document;
use crate::index::field::FieldGroup;
use crate::index::reader::SearchIndex;

/// Explains why a record matches, whose positions are resolved.
pub fn explain(
    found: &MatchSet,
    (record, document): (DocId, &Document),
    query: &str,
    index: &SearchIndex,
) -> Explanation {
    let synonyms = &index.synonyms;
    let occurrences = found.occurrences(record);
    let [text, context] =
        [FieldGroup::Text, FieldGroup::Context].map(|group| marked_values(document, &occurrences, group));
    let words = found.terms.iter().map(|term| {
        let forms = forms(term, (record, document), synonyms);
        let own = index.topics_of(record).filter(|topic| forms.is_empty() && term.topics().contains(topic));
        WordMatch { typed: as_typed(query, &term.text), topics: own.collect(), forms }
    });
    Explanation { words: words.collect(), text, context }
}

fn forms(term: &TermMatches, (record, document): (DocId, &Document), synonyms: &Synonyms) -> Vec<FormMatch> {
    let mut forms: BTreeMap<FormMatch, usize> = BTreeMap::new();
    for occurrence in term.occurrences.in_record(record) {
        let value = &document.values[occurrence.value];
        let printed = value.origins([&occurrence.range].into_iter()).pop().unwrap_or_default();
        let text = value.printed[printed].to_owned();
        let reason = reason(occurrence, term, &value.normalized, synonyms);
        *forms.entry(FormMatch { reason, group: value.group, text, count: 0 }).or_default() += 1;
    }
    forms.into_iter().map(|(form, count)| FormMatch { count, ..form }).collect()
}

/// A piece of a longer word in Latin letters.
fn is_latin_piece(normalized: &str, range: &Range<usize>) -> bool {
    !ends_at(normalized, range, ALONE, |script| script == Script::Latin)
}

fn reason(occurrence: &TermOccurrence, term: &TermMatches, normalized: &str, synonyms: &Synonyms) -> MatchReason {
    match occurrence.origin {
        _ if is_latin_piece(normalized, &occurrence.range) => MatchReason::Piece,
        Origin::Literal if normalized[occurrence.range.clone()] == term.text => MatchReason::Literal,
        Origin::Literal => MatchReason::Part,
        Origin::Variant => MatchReason::Variant,
        Origin::Synonym(id) => MatchReason::Synonym { word: synonyms.word(id).to_owned() },
    }
}
