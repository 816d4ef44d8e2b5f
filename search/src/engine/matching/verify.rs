//! Verification of candidates in their documents, for an index without positions.

use crate::index::document::DocId;

use super::compound::closest_together;
use super::occurrence::TermOccurrence;
use super::occurrences::Occurrences;
use super::position::{FormPosition, without_overlaps};
use crate::bundle::pending::Loaded;
use crate::engine::weights;
use crate::expand::term::QueryTerm;
use crate::index::document::{Document, FieldValue};
use crate::index::reader::SearchIndex;

/// Occurrences of a term in all records that have it.
///
/// Drops forms that are absent, and parts of a compound that need not be searched.
pub fn verify(term: &mut QueryTerm, index: &SearchIndex) -> Loaded<Occurrences> {
    let elsewhere = index.statistics.of_term(term);
    let mut whole = Occurrences::default();
    for record in candidates(term, index)? {
        whole.push(record, of_whole(term, index.document(record)?));
    }
    if whole.len().max(elsewhere) >= weights::SKIP_PARTS_FROM_DOCS {
        term.parts.clear();
    }
    let mut together: Option<Vec<DocId>> = None;
    for part in &mut term.parts {
        let records = candidates(part, index)?;
        together = Some(match together {
            Some(mut others) => {
                others.retain(|record| records.binary_search(record).is_ok());
                others
            }
            None => records,
        });
    }
    let mut close = Occurrences::default();
    for record in together.unwrap_or_default().into_iter().filter(|record| !whole.contains(*record)) {
        close.push(record, of_parts(term, index.document(record)?));
    }
    Ok(whole.union(close))
}

/// The records that may have any form of a term, ascending. Drops forms without candidates: most forms of a word are
/// absent, and the index knows before any text is read.
fn candidates(term: &mut QueryTerm, index: &SearchIndex) -> Loaded<Vec<DocId>> {
    let mut records: Vec<DocId> = Vec::new();
    let mut forms = Vec::with_capacity(term.alternatives.len());
    for form in term.alternatives.drain(..) {
        let candidates = index.candidates(&form.text)?;
        if !candidates.is_empty() {
            records.extend(&candidates);
            forms.push(form);
        }
    }
    term.alternatives = forms;
    records.sort_unstable();
    records.dedup();
    Ok(records)
}

/// Occurrences of a term in one document; of its parts only where the compound itself is not found.
pub fn in_document(term: &QueryTerm, document: &Document) -> Vec<TermOccurrence> {
    let found = of_whole(term, document);
    if found.is_empty() { of_parts(term, document) } else { found }
}

/// Occurrences of a term itself, in any spelling.
fn of_whole(term: &QueryTerm, document: &Document) -> Vec<TermOccurrence> {
    document.values.iter().enumerate().flat_map(|(at, value)| in_value(term, at, value)).collect()
}

/// The closest occurrences of all parts of a compound, value by value.
fn of_parts(QueryTerm { parts, .. }: &QueryTerm, document: &Document) -> Vec<TermOccurrence> {
    let here = |(at, value)| closest_together(parts, parts.iter().map(|part| in_value(part, at, value)));
    if parts.is_empty() { Vec::new() } else { document.values.iter().enumerate().flat_map(here).collect() }
}

fn in_value(term: &QueryTerm, at: usize, value: &FieldValue) -> Vec<TermOccurrence> {
    let normalized = value.normalized.as_str();
    let positions = term.alternatives.iter().flat_map(|form| {
        let starts = form.needle.starts_in(normalized);
        starts.map(move |start| (form, FormPosition::new(normalized, start..start + form.text.len())))
    });
    without_overlaps((at, value.group), positions)
}
