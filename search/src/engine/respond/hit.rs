use std::collections::BTreeSet;

use crate::index::document::DocId;

use super::snippet::{snippet, title};
use super::typed::as_typed;
use crate::api::hit_kind::HitKind;
use crate::api::response::{Duplicate, Hit};
use crate::bundle::pending::{Loaded, all};
use crate::engine::matching::match_set::MatchSet;
use crate::engine::rank::ranked::Ranked;
use crate::expand::origin::SynonymId;
use crate::expand::synonyms::Synonyms;
use crate::index::document::Document;
use crate::index::reader::SearchIndex;

/// Makes a hit of a ranked record, with the duplicates that are collapsed under it.
pub fn hit(index: &SearchIndex, query: &str, ranked: &Ranked, found: &MatchSet, duplicates: &[DocId]) -> Loaded<Hit> {
    let duplicates = all(duplicates.iter().map(|record| {
        let document = index.document(*record)?;
        Ok(Duplicate { id: document.id.clone(), system: document.system.clone() })
    }));
    let document = index.document(ranked.record)?;
    let occurrences = found.occurrences(ranked.record);
    let report = &index.reports[document.report];
    let (title, has_title) = title(document, &occurrences);
    Ok(Hit {
        id: document.id.clone(),
        record: if document.kind.is_some() { HitKind::Finding } else { HitKind::Passage },
        score: ranked.score,
        report: report.slug.clone(),
        municipality: report.municipality.clone(),
        fiscal_year: report.fiscal_year,
        kind: document.kind,
        title,
        has_title,
        snippet: snippet(document, &occurrences),
        section: document.section.clone(),
        system: document.system.clone(),
        departments: document.departments.clone(),
        notes: document.notes.clone(),
        line: document.line,
        semantic: false,
        missing: found.missing_terms(ranked.record).map(|word| as_typed(query, word)).collect(),
        topics: found.topics(ranked.record, index),
        duplicates: duplicates?,
        synonyms: index.synonyms.group_by_word(&substitutes(found, (ranked.record, document), &index.synonyms)),
    })
}

/// The synonyms in a record of words that it does not have themselves.
fn substitutes(found: &MatchSet, (record, document): (DocId, &Document), synonyms: &Synonyms) -> BTreeSet<SynonymId> {
    let mut substitutes = BTreeSet::new();
    substitutes.extend(found.synonyms(record));
    if substitutes.is_empty() {
        return substitutes;
    }
    for occurrence in found.occurrences(record).iter().filter(|occurrence| !occurrence.origin.is_synonym()) {
        let matched = &document.values[occurrence.value].normalized[occurrence.range.clone()];
        for known in synonyms.words_in(matched) {
            synonyms.synonyms_of(&matched[known]).for_each(|(id, _)| _ = substitutes.remove(&id));
        }
    }
    substitutes
}
