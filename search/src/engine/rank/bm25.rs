//! BM25 over verified occurrences, weighted by field group, spelling and word boundaries.
//!
//! BM25 means whole words; over the index's bigrams it would count pairs of characters, and 情報公開 would weigh as
//! three words.

use crate::index::document::DocId;

use super::proximity::proximity;
use crate::bundle::pending::Loaded;
use crate::engine::matching::match_set::MatchSet;
use crate::engine::matching::occurrence::TermOccurrence;
use crate::engine::weights;
use crate::index::field::FieldGroup;
use crate::index::reader::SearchIndex;

/// Source of the lengths of fields.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum LengthSource {
    Documents,
    /// Estimates of the index, before documents are read.
    Estimates,
}

/// Length of a usual recommendation, in bytes of normalized text.
const TYPICAL_TEXT_BYTES: f32 = 300.0;

/// Lengths of the field groups of a record.
type Lengths = [usize; FieldGroup::ALL.len()];

/// Score of a record, comparable within one match set.
pub fn score(index: &SearchIndex, found: &MatchSet, record: DocId, lengths: LengthSource) -> Loaded<f32> {
    if found.terms.is_empty() {
        return Ok(0.0);
    }
    let lengths = match lengths {
        LengthSource::Documents => index.document(record)?.lengths(),
        LengthSource::Estimates => FieldGroup::ALL.map(|group| index.estimated_length_of(record, group)),
    };
    if let [term] = &found.terms[..] {
        return Ok(term.idf * frequency(&lengths, term.occurrences.in_record(record).iter()));
    }
    let (mut words, mut present_weight) = (0.0, 0.0);
    let mut present: Vec<&[TermOccurrence]> = Vec::new();
    // A word of the text counts for one word of the query only: BCP is not both 地震 and 停電.
    let mut taken: Vec<&TermOccurrence> = Vec::new();
    for term in &found.terms {
        let occurrences = term.occurrences.in_record(record);
        if occurrences.is_empty() {
            continue;
        }
        let free: Vec<&TermOccurrence> =
            occurrences.iter().filter(|occurrence| !taken.iter().any(|other| other.overlaps(occurrence))).collect();
        words += term.idf * frequency(&lengths, free.iter().copied());
        present_weight += term.idf;
        taken.extend(free);
        present.push(occurrences);
    }
    let proximity = weights::PROXIMITY_WEIGHT * proximity(index, record, &present);
    Ok(words * (1.0 + proximity) * (present_weight / found.weight()))
}

/// Term frequency, saturated group by group: many occurrences in one group never outweigh a better group.
fn frequency<'a>(lengths: &Lengths, occurrences: impl Iterator<Item = &'a TermOccurrence>) -> f32 {
    let mut weighed = [0.0; FieldGroup::ALL.len()];
    occurrences.for_each(|found| weighed[found.group as usize] += found.quality);
    let saturated = |(group, weighed): (FieldGroup, f32)| {
        let b = weights::bm25_b(group);
        let length = lengths[group as usize] as f32 / TYPICAL_TEXT_BYTES;
        let normal = weights::BM25_K1 * (1.0 - b + b * length);
        weights::field_group(group) * weighed / (weighed + normal)
    };
    FieldGroup::ALL.into_iter().zip(weighed).filter(|(_, weighed)| *weighed > 0.0).map(saturated).sum()
}
