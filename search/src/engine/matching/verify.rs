//! Verification: whether, where and how well a term stands in a record.

use std::ops::Range;

use tantivy::DocId;
use text::Script;

use crate::engine::matching::occurrence::TermOccurrence;
use crate::engine::matching::occurrences::Occurrences;
use crate::engine::weights;
use crate::expand::boundary::is_whole;
use crate::expand::term::{Alternative, QueryTerm};
use crate::index::document::{Document, FieldValue};
use crate::index::field::FieldGroup;
use crate::index::paged::doc_freq::DocFreq;
use crate::index::posting::Posting;
use crate::index::reader::SearchIndex;
use crate::sort::sort_by_u64_key;

/// Where a form of a term begins in a text, and whether the script goes on before it and after it.
#[derive(Clone, Copy)]
struct Position {
    start: usize,
    before: bool,
    after: bool,
}

/// All occurrences of a term in a record; none where it doesn't match.
///
/// The parts of a compound are looked for only where the compound itself is not to be found.
pub fn occurrences(term: &QueryTerm, entry: &Document) -> Vec<TermOccurrence> {
    let found = of_whole(term, entry);
    if found.is_empty() { of_parts(term, entry) } else { found }
}

/// The occurrences of a term itself in a record, in any spelling.
pub fn of_whole(term: &QueryTerm, entry: &Document) -> Vec<TermOccurrence> {
    entry.values.iter().enumerate().flat_map(|(at, value)| occurrences_in_value(term, at, value)).collect()
}

/// Where the parts of a compound stand closest_together in a record.
pub fn of_parts(QueryTerm { parts, .. }: &QueryTerm, entry: &Document) -> Vec<TermOccurrence> {
    let here = |(at, value)| closest_together(parts, parts.iter().map(|part| occurrences_in_value(part, at, value)));
    if parts.is_empty() { Vec::new() } else { entry.values.iter().enumerate().flat_map(here).collect() }
}

/// All occurrences of a term in all records that have it, as the index tells where its forms stand; of forms that are
/// frequent it may tell only in which records. Forms that stand nowhere are dropped, and so are parts that need not be
/// looked for.
pub fn locate(term: &mut QueryTerm, index: &SearchIndex) -> Occurrences {
    let is_common = term.alternatives.iter().any(|form| is_frequent_enough(form, index));
    let found = of_alternatives(term, index, true);
    if found.len() >= weights::SKIP_PARTS_FROM_DOCS {
        term.parts.clear();
        return found;
    }
    // Parts are asked for closest_together with the whole, unless it is seen before it is read that they will not be needed.
    if is_common && index.has_pending_reads() {
        return found;
    }
    let mut parts: Vec<Occurrences> = term.parts.iter_mut().map(|part| of_alternatives(part, index, false)).collect();
    let candidates = co_occurring(&parts, &found);
    if candidates.len() > weights::MAX_COMPOUND_CANDIDATES {
        term.parts.clear();
        return found;
    }
    for (part, found) in term.parts.iter().zip(&mut parts).filter(|(_, found)| !found.have_positions()) {
        let postings = |form: &Alternative| index.postings_in(&form.text, &candidates);
        *found = from_postings(part.alternatives.iter().map(|form| (form, postings(form))));
    }
    let mut close = Occurrences::default();
    for record in candidates {
        let Some(first) = parts.first() else { break };
        let values = first.of(record).chunk_by(|a, b| a.value == b.value).map(|here| here[0].value);
        let here = |value: usize| {
            let of_part = |part: &Occurrences| {
                part.of(record).iter().filter(|occurrence| occurrence.value == value).cloned().collect()
            };
            closest_together(&term.parts, parts.iter().map(of_part))
        };
        close.push(record, values.flat_map(here));
    }
    found.and(close)
}

/// A record hardly takes more bytes where the index tells that it has a text.
const MAX_BYTES_PER_RECORD: u64 = 16;

/// Whether so many records are likely to have a form that the parts of what was typed are not looked for.
fn is_frequent_enough(form: &Alternative, index: &SearchIndex) -> bool {
    index.read_cost(&form.text).is_some_and(|cost| cost >= weights::SKIP_PARTS_FROM_DOCS as u64 * MAX_BYTES_PER_RECORD)
}

/// The records that have all parts in one place, ascending, but for those in which the whole was found.
fn co_occurring(parts: &[Occurrences], found: &Occurrences) -> Vec<DocId> {
    let Some(rarest) = parts.iter().min_by_key(|part| part.len()) else { return Vec::new() };
    let in_one_place = |record: &DocId| {
        rarest.of(*record).iter().any(|occurrence| {
            parts.iter().all(|part| part.of(*record).iter().any(|other| other.place == occurrence.place))
        })
    };
    rarest.records().filter(|record| !found.is_in(*record)).filter(in_one_place).collect()
}

/// The occurrences of any spelling, in all records, each as good as it is if that is asked.
fn of_alternatives(term: &mut QueryTerm, index: &SearchIndex, weighed: bool) -> Occurrences {
    let is_frequent = |form: &Alternative| index.is_frequent(&form.text);
    let rare = |form: &Alternative| if is_frequent(form) { Vec::new() } else { index.postings(&form.text) };
    let mut postings: Vec<Vec<Posting>> = term.alternatives.iter().map(rare).collect();
    let mut doc_freqs: Vec<Vec<DocFreq>> = vec![Vec::new(); postings.len()];
    let forms = &term.alternatives;
    let stands = |at: &usize| is_frequent(&forms[*at]) || !postings[*at].is_empty();
    let occurrences_in_value: Vec<usize> = (0..forms.len()).filter(stands).collect();
    for at in occurrences_in_value.iter().copied().filter(|at| is_frequent(&forms[*at])) {
        let form = &forms[at];
        // Of two that overlap one counts. It matters which if that is a synonym, and how often if both are frequent.
        let matters = |other: &Alternative| is_frequent(other) || form.origin.is_synonym() || other.origin.is_synonym();
        let mut others = occurrences_in_value.iter().filter(|other| **other != at).map(|other| &forms[*other]);
        match others.any(|other| matters(other) && may_overlap(&form.text, &other.text)) {
            true => postings[at] = index.postings(&form.text),
            false => doc_freqs[at] = index.doc_freqs(&form.text, weighed || form.origin.is_synonym()),
        }
    }
    let found = from_postings(term.alternatives.iter().zip(postings.iter_mut().map(std::mem::take)));
    let from_doc_freqs = from_doc_freqs(term.alternatives.iter().zip(&doc_freqs));
    let mut which = 0..;
    term.alternatives.retain(|_| which.next().is_some_and(|at| occurrences_in_value.contains(&at)));
    found.and(from_doc_freqs)
}

/// Whether two texts may have a stretch in common where they stand.
fn may_overlap(text: &str, other: &str) -> bool {
    let ends_as = |text: &str, other: &str| text.char_indices().any(|(at, _)| other.starts_with(&text[at..]));
    ends_as(text, other) || ends_as(other, text) || text.contains(other) || other.contains(text)
}

/// The occurrences of forms of which the index tells where they stand.
fn from_postings<'a>(forms: impl Iterator<Item = (&'a Alternative, Vec<Posting>)>) -> Occurrences {
    let spots = forms.flat_map(|(form, postings)| postings.into_iter().map(move |posting| (posting, form))).collect();
    // Each form's are in order already.
    let spots: Vec<(Posting, &Alternative)> = sort_by_u64_key(spots, |(posting, _)| posting.value());
    let mut found = Occurrences::default();
    for here in spots.chunk_by(|(a, ..), (b, ..)| a.is_beside(b)) {
        let (posting, _) = here[0];
        // It is enough that values are from_doc_freqs apart, and in their order.
        let value = posting.value() as u32 as usize;
        let spots = here.iter().map(|(posting, form)| {
            let Posting { start, before, after, .. } = *posting;
            (*form, Position { start: start as usize, before, after })
        });
        found.push(posting.document, without_overlaps((value, posting.part.place()), spots));
    }
    found
}

/// The occurrences of forms of which the index tells only in which records they stand.
fn from_doc_freqs<'a>(forms: impl Iterator<Item = (&'a Alternative, &'a Vec<DocFreq>)>) -> Occurrences {
    let of_form = |(form, doc_freqs): (&'a Alternative, &'a Vec<DocFreq>)| {
        let mut found = Occurrences::default();
        for doc_freq in doc_freqs {
            let meant = doc_freq.counts().filter(|(_, sides)| is_acceptable(form, *sides));
            let occurrences = meant.map(|(count, (before, after))| TermOccurrence {
                value: (doc_freq.part as usize) << 16,
                place: doc_freq.part.place(),
                range: 0..0,
                origin: form.origin,
                quality: f32::from(count) * quality(form, Position { start: 0, before, after }),
            });
            found.push(doc_freq.document, occurrences);
        }
        found
    };
    forms.map(of_form).reduce(Occurrences::and).unwrap_or_default()
}

/// The occurrences of any spelling in a value.
fn occurrences_in_value(term: &QueryTerm, at: usize, value: &FieldValue) -> Vec<TermOccurrence> {
    let normalized = value.normalized.as_str();
    let spots = term.alternatives.iter().flat_map(|form| {
        form.needle
            .starts_in(normalized)
            .map(move |start| (form, Position::new(normalized, start..start + form.text.len())))
    });
    without_overlaps((at, value.place), spots)
}

/// The occurrences of any spelling, in order; of two that overlap, the one of the better spelling, and of one spelling
/// the first.
///
/// The spots come spelling by spelling, the best first, and each from left to right.
fn without_overlaps<'a>(
    (value, place): (usize, FieldGroup),
    spots: impl Iterator<Item = (&'a Alternative, Position)>,
) -> Vec<TermOccurrence> {
    let mut found: Vec<TermOccurrence> = Vec::new();
    let (mut better, mut last): (usize, Option<(&Alternative, usize)>) = (0, None);
    for (form, spot) in spots {
        let range = spot.start..spot.start.saturating_add(form.text.len());
        match last {
            Some((same, end)) if std::ptr::eq(same, form) && range.start < end => continue,
            Some((same, _)) if std::ptr::eq(same, form) => {}
            _ => better = found.len(),
        }
        last = Some((form, range.end));
        let overlaps = |other: &TermOccurrence| other.range.start < range.end && range.start < other.range.end;
        if is_acceptable(form, (spot.before, spot.after)) && !found[..better].iter().any(overlaps) {
            let quality = quality(form, spot);
            found.push(TermOccurrence { value, place, range, origin: form.origin, quality });
        }
    }
    sort_by_u64_key(found, |occurrence| occurrence.range.start as u64)
}

/// What was typed may be a piece of a word; what we put in its place may not.
fn is_acceptable(form: &Alternative, goes_on: (bool, bool)) -> bool {
    !form.origin.is_synonym() || is_whole(&form.text, &form.word, goes_on)
}

fn quality(form: &Alternative, spot: Position) -> f32 {
    weights::origin(form.origin) * spot.boundaries(&form.text)
}

impl Position {
    /// A stretch of a normalized text.
    fn new(normalized: &str, range: Range<usize>) -> Self {
        let matched = &normalized[range.clone()];
        let goes_on = |outside: Option<char>, inside: Option<char>| {
            outside.is_some() && outside.map(Script::of) == inside.map(Script::of)
        };
        Self {
            start: range.start,
            before: goes_on(normalized[..range.start].chars().next_back(), matched.chars().next()),
            after: goes_on(normalized[range.end..].chars().next(), matched.chars().next_back()),
        }
    }

    /// How far what stands there begins and ends where words do: at a change of script.
    fn boundaries(self, text: &str) -> f32 {
        let side = |goes_on: bool, inside: Option<char>| match inside.map(Script::of) {
            Some(inside) if goes_on => weights::inside_word(inside),
            _ => 1.0,
        };
        side(self.before, text.chars().next()) * side(self.after, text.chars().next_back())
    }
}

/// Where all parts stand close closest_together, given where each stands in one value: the narrowest such stretch of it.
fn closest_together(parts: &[QueryTerm], found: impl Iterator<Item = Vec<TermOccurrence>>) -> Vec<TermOccurrence> {
    let mut all: Vec<(usize, TermOccurrence)> = Vec::new();
    for (which, found) in found.enumerate() {
        if found.is_empty() {
            return Vec::new();
        }
        all.extend(found.into_iter().map(|occurrence| (which, occurrence)));
    }
    let mut all = sort_by_u64_key(all, |(_, occurrence)| occurrence.range.start as u64);
    // Where each part was last seen: the narrowest stretch that ends here begins at the earliest of them.
    let mut last: Vec<Option<usize>> = vec![None; parts.len()];
    let mut narrowest: Option<(usize, usize, usize)> = None;
    for (at, (which, occurrence)) in all.iter().enumerate() {
        last[*which] = Some(at);
        let Some(first) = last.iter().copied().collect::<Option<Vec<_>>>().and_then(|seen| seen.into_iter().min())
        else {
            continue;
        };
        let width = occurrence.range.end - all[first].1.range.start;
        if narrowest.is_none_or(|(least, ..)| width < least) {
            narrowest = Some((width, first, at));
        }
    }
    let length: usize = parts.iter().map(|part| part.length).sum();
    let Some((width, first, end)) = narrowest else { return Vec::new() };
    if width > length + weights::MAX_COMPOUND_GAP_CHARS * 'あ'.len_utf8() {
        return Vec::new();
    }
    let quality = weights::COMPOUND_PART_WEIGHT * length as f32 / width.max(length) as f32 / parts.len() as f32;
    all.drain(first..=end).map(|(_, occurrence)| TermOccurrence { quality, ..occurrence }).collect()
}
