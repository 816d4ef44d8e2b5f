//! Location by an index with positions: no document is read.

use crate::index::document::DocId;
use crate::sort::sort_by_u64_key;

use super::compound::closest_together;
use super::occurrence::TermOccurrence;
use super::occurrences::Occurrences;
use super::position::{FormPosition, is_acceptable, quality, without_overlaps};
use crate::bundle::pending::ReadBatch;
use crate::engine::weights;
use crate::expand::term::{Alternative, QueryTerm};
use crate::index::paged::term_freq::TermFreq;
use crate::index::posting::Posting;
use crate::index::reader::SearchIndex;

/// Occurrences of a term in all records that have it; those of frequent forms may lack positions.
///
/// Drops forms that are absent, and parts of a compound that need not be searched.
pub fn locate(term: &mut QueryTerm, index: &SearchIndex, batch: &mut ReadBatch) -> Occurrences {
    let is_common = term.alternatives.iter().any(|form| has_enough_records(form, index));
    let found = of_alternatives(term, index, true, batch);
    if found.len() >= weights::SKIP_PARTS_FROM_DOCS {
        term.parts.clear();
        return found;
    }
    // Parts are read together with the whole, unless it is seen before that they will not be needed.
    if is_common && batch.is_pending() {
        return found;
    }
    let mut parts: Vec<Occurrences> =
        term.parts.iter_mut().map(|part| of_alternatives(part, index, false, batch)).collect();
    let candidates = co_occurring(&parts, &found);
    if candidates.len() > weights::MAX_COMPOUND_CANDIDATES {
        term.parts.clear();
        return found;
    }
    for (part, found) in term.parts.iter().zip(&mut parts).filter(|(_, found)| !found.have_positions()) {
        let mut postings = |form: &Alternative| batch.take(index.postings_in(&form.text, &candidates));
        *found = from_postings(part.alternatives.iter().map(|form| (form, postings(form))));
    }
    let mut close = Occurrences::default();
    for record in candidates {
        let Some(first) = parts.first() else { break };
        let values = first.in_record(record).chunk_by(|a, b| a.value == b.value).map(|here| here[0].value);
        let here = |value: usize| {
            let of_part = |part: &Occurrences| {
                part.in_record(record).iter().filter(|occurrence| occurrence.value == value).cloned().collect()
            };
            closest_together(&term.parts, parts.iter().map(of_part))
        };
        close.push(record, values.flat_map(here));
    }
    found.union(close)
}

/// Upper estimate of index bytes per matching record.
const MAX_BYTES_PER_RECORD: u64 = 16;

/// By the length of its list, a form has so many records that the parts of the compound will be skipped.
fn has_enough_records(form: &Alternative, index: &SearchIndex) -> bool {
    let enough = weights::SKIP_PARTS_FROM_DOCS as u64 * MAX_BYTES_PER_RECORD;
    index.read_cost(&form.text).is_ok_and(|cost| cost >= enough)
}

/// The records with all parts in one field group, ascending, less those with the whole.
fn co_occurring(parts: &[Occurrences], found: &Occurrences) -> Vec<DocId> {
    let Some(rarest) = parts.iter().min_by_key(|part| part.len()) else { return Vec::new() };
    let in_one_group = |record: &DocId| {
        rarest.in_record(*record).iter().any(|occurrence| {
            parts.iter().all(|part| part.in_record(*record).iter().any(|other| other.group == occurrence.group))
        })
    };
    rarest.records().filter(|record| !found.contains(*record)).filter(in_one_group).collect()
}

/// Occurrences of any form in all records, with their quality if `weighed`; drops absent forms.
fn of_alternatives(term: &mut QueryTerm, index: &SearchIndex, weighed: bool, batch: &mut ReadBatch) -> Occurrences {
    let is_frequent = |form: &Alternative| index.is_frequent(&form.text);
    let rare = |form: &Alternative| {
        if is_frequent(form) { Vec::new() } else { batch.take(index.postings(&form.text)) }
    };
    let mut postings: Vec<Vec<Posting>> = term.alternatives.iter().map(rare).collect();
    let mut term_freqs: Vec<Vec<TermFreq>> = vec![Vec::new(); postings.len()];
    let forms = &term.alternatives;
    let is_present = |at: &usize| is_frequent(&forms[*at]) || !postings[*at].is_empty();
    let present: Vec<usize> = (0..forms.len()).filter(is_present).collect();
    for at in present.iter().copied().filter(|at| is_frequent(&forms[*at])) {
        let form = &forms[at];
        // Of two that overlap one counts. It matters which if that is a synonym, and how often if both are frequent.
        let matters = |other: &Alternative| is_frequent(other) || form.origin.is_synonym() || other.origin.is_synonym();
        let mut others = present.iter().filter(|other| **other != at).map(|other| &forms[*other]);
        match others.any(|other| matters(other) && may_overlap(&form.text, &other.text)) {
            true => postings[at] = batch.take(index.postings(&form.text)),
            false => {
                let counted = weighed || form.origin.is_synonym();
                term_freqs[at] = batch.take(index.term_freqs(&form.text, counted));
            }
        }
    }
    let located = from_postings(term.alternatives.iter().zip(postings.iter_mut().map(std::mem::take)));
    let counted = from_term_freqs(term.alternatives.iter().zip(&term_freqs));
    let mut which = 0..;
    term.alternatives.retain(|_| which.next().is_some_and(|at| present.contains(&at)));
    located.union(counted)
}

/// Two texts may overlap in a text that has both.
fn may_overlap(text: &str, other: &str) -> bool {
    let ends_as = |text: &str, other: &str| text.char_indices().any(|(at, _)| other.starts_with(&text[at..]));
    ends_as(text, other) || ends_as(other, text) || text.contains(other) || other.contains(text)
}

/// Occurrences of forms with positions.
fn from_postings<'a>(forms: impl Iterator<Item = (&'a Alternative, Vec<Posting>)>) -> Occurrences {
    let all = forms.flat_map(|(form, postings)| postings.into_iter().map(move |posting| (posting, form))).collect();
    // Each form's are in order already.
    let all: Vec<(Posting, &Alternative)> = sort_by_u64_key(all, |(posting, _)| posting.value());
    let mut found = Occurrences::default();
    for here in all.chunk_by(|(a, ..), (b, ..)| a.is_in_same_value(b)) {
        let (posting, _) = here[0];
        // Any number will do that tells values apart and keeps their order.
        let value = posting.value() as u32 as usize;
        let positions = here.iter().map(|(posting, form)| {
            let Posting { start, before, after, .. } = *posting;
            (*form, FormPosition { start: start as usize, before, after })
        });
        found.push(posting.document, without_overlaps((value, posting.field.group()), positions));
    }
    found
}

/// Occurrences of forms without positions.
fn from_term_freqs<'a>(forms: impl Iterator<Item = (&'a Alternative, &'a Vec<TermFreq>)>) -> Occurrences {
    let of_form = |(form, term_freqs): (&'a Alternative, &'a Vec<TermFreq>)| {
        let mut found = Occurrences::default();
        for term_freq in term_freqs {
            let acceptable = term_freq.counts().filter(|(_, goes_on)| is_acceptable(form, *goes_on));
            let occurrences = acceptable.map(|(count, (before, after))| TermOccurrence {
                value: (term_freq.field as usize) << 16,
                group: term_freq.field.group(),
                range: 0..0,
                origin: form.origin,
                quality: f32::from(count) * quality(form, FormPosition { start: 0, before, after }),
            });
            found.push(term_freq.document, occurrences);
        }
        found
    };
    forms.map(of_form).reduce(Occurrences::union).unwrap_or_default()
}
