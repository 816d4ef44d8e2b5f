use std::ops::Range;
use std::sync::OnceLock;

use corpus::{Kind, SystemKind, Topic};
use serde::de::DeserializeOwned;
use tantivy::DocId;
use tantivy::directory::OwnedBytes;

use crate::bundle::error::OpenError;
use crate::bundle::read::Bundle;
use crate::expand::synonyms::Synonyms;
use crate::index::attributes::Attributes;
use crate::index::document::Document;
use crate::index::field::FieldGroup;
use crate::index::packed::unpacked;
use crate::index::paged::doc_freq::DocFreq;
use crate::index::paged::reader::PagedIndex;
use crate::index::part_names::{EDITIONS, PACKED, SYNONYMS};
use crate::index::posting::Posting;
use crate::index::report_info::ReportInfo;
use crate::index::tantivy::reader::TantivyIndex;
use crate::sort::sort_by_u64_key;

/// The opened index: terms, facets and records.
pub struct SearchIndex {
    /// The reports, in the order of their slugs.
    pub reports: Vec<ReportInfo>,
    /// Which words mean the same.
    pub synonyms: Synonyms,
    /// Whether all texts are at hand, so that what compares or counts all of them can be asked for.
    pub is_fully_loaded: bool,
    bundle: Bundle,
    storage: Storage,
    attributes: Vec<Attributes>,
    /// The records below each heading. Headings are documents of their own, after all records.
    below: Vec<Vec<DocId>>,
    entries: Vec<OnceLock<Document>>,
    unknown: Document,
}

/// How the index is laid out.
enum Storage {
    /// To be there as a whole.
    Tantivy(TantivyIndex),
    /// To be read by ranges.
    Paged(PagedIndex),
}

impl SearchIndex {
    /// Opens a bundle that is there as a whole.
    pub fn open(bytes: OwnedBytes) -> Result<Self, OpenError> {
        Self::of(Bundle::open(bytes)?, true)
    }

    /// Opens a bundle of so many bytes, of which the first are there; what is read besides must be [supplied](Self::insert).
    pub fn open_partial(bytes: OwnedBytes, total: u64) -> Result<Self, OpenError> {
        Self::of(Bundle::open_partial(bytes, total)?, false)
    }

    fn of(bundle: Bundle, is_fully_loaded: bool) -> Result<Self, OpenError> {
        let reports: Vec<ReportInfo> = json(&bundle, EDITIONS)?;
        let synonyms = Synonyms::new(&json::<Vec<_>>(&bundle, SYNONYMS)?);
        let (storage, attributes, headings) = match PagedIndex::open(&bundle)? {
            Some((paged, attributes, headings)) => (Storage::Paged(paged), attributes, headings),
            None => {
                let (whole, attributes, headings) = TantivyIndex::open(bundle.clone())?;
                (Storage::Tantivy(whole), attributes, headings)
            }
        };
        let mut below = vec![Vec::new(); headings];
        for (attributes, record) in attributes.iter().zip(0..) {
            match below.get_mut(attributes.heading as usize) {
                Some(below) if (attributes.edition as usize) < reports.len() => below.push(record),
                _ => return Err(OpenError::Unreadable(format!("record {record} is of no known report or section"))),
            }
        }
        let entries = attributes.iter().map(|_| OnceLock::new()).collect();
        let unknown = Document::unknown();
        Ok(Self { reports, synonyms, is_fully_loaded, bundle, storage, attributes, below, entries, unknown })
    }

    /// What was asked for and is not there: ranges of the bundle's bytes.
    pub fn missing(&self) -> Vec<Range<u64>> {
        self.bundle.missing()
    }

    /// Whether anything was asked for that is not there.
    pub fn has_pending_reads(&self) -> bool {
        self.bundle.has_pending()
    }

    /// Forgets what was asked for.
    pub fn clear_pending(&self) {
        self.bundle.clear_pending();
    }

    /// Takes a stretch of the bundle, which begins at that byte.
    pub fn insert(&self, at: u64, bytes: OwnedBytes) -> Result<(), OpenError> {
        self.bundle.insert(at, &bytes)
    }

    /// All records, in the order of the pages.
    pub fn records(&self) -> Range<DocId> {
        0..self.attributes.len() as DocId
    }

    /// Whether it knows where texts stand, without reading them.
    pub fn has_positions(&self) -> bool {
        matches!(self.storage, Storage::Paged(_))
    }

    /// Whether a normalized text is known to stand nowhere, before any list is read.
    pub fn is_absent(&self, normalized: &str) -> bool {
        matches!(&self.storage, Storage::Paged(paged) if paged.is_absent(normalized))
    }

    /// The records that may contain a normalized text, or stand below a heading that may; ascending.
    pub fn candidates(&self, normalized: &str) -> Vec<DocId> {
        let mut records = match &self.storage {
            Storage::Tantivy(whole) => whole.candidates(normalized),
            Storage::Paged(_) => self.postings(normalized).into_iter().map(|posting| posting.document).collect(),
        };
        let headings = records.split_off(records.partition_point(|document| *document < self.records().end));
        records.extend(headings.into_iter().flat_map(|heading| self.below(heading)));
        records.sort_unstable();
        records.dedup();
        records
    }

    /// Where exactly a normalized text stands, by records, if the index [knows](Self::has_positions).
    pub fn postings(&self, normalized: &str) -> Vec<Posting> {
        let Storage::Paged(paged) = &self.storage else { return Vec::new() };
        self.by_record(paged.postings(normalized, |posting| self.value_of(posting)))
    }

    /// The same of these records at least, which ascend.
    pub fn postings_in(&self, normalized: &str, records: &[DocId]) -> Vec<Posting> {
        let Storage::Paged(paged) = &self.storage else { return Vec::new() };
        let heading = |record: &DocId| self.records().end + self.of_record(*record).heading;
        let mut documents: Vec<DocId> = records.iter().copied().chain(records.iter().map(heading)).collect();
        documents.sort_unstable();
        documents.dedup();
        match paged.postings_in(normalized, &documents) {
            Some(postings) => self.by_record(postings),
            None => self.postings(normalized),
        }
    }

    /// Whether a normalized text is so frequent that the index has [doc_freqs](Self::doc_freqs) of it.
    pub fn is_frequent(&self, normalized: &str) -> bool {
        matches!(&self.storage, Storage::Paged(paged) if paged.is_frequent(normalized))
    }

    /// How many bytes it takes to read where a normalized text stands; `None` where all is at hand, or that is not known so far.
    pub fn read_cost(&self, normalized: &str) -> Option<u64> {
        match &self.storage {
            Storage::Paged(paged) => paged.read_cost(normalized),
            Storage::Tantivy(_) => None,
        }
    }

    /// Where a frequent text stands, by records, and about how often if that is asked.
    pub fn doc_freqs(&self, normalized: &str, counted: bool) -> Vec<DocFreq> {
        let Storage::Paged(paged) = &self.storage else { return Vec::new() };
        let mut doc_freqs = paged.doc_freqs(normalized, counted).unwrap_or_default();
        let headings =
            doc_freqs.split_off(doc_freqs.partition_point(|doc_freq| doc_freq.document < self.records().end));
        if !headings.is_empty() {
            let below = |doc_freq: DocFreq| {
                self.below(doc_freq.document).iter().map(move |record| doc_freq.with_document(*record))
            };
            doc_freqs.extend(headings.into_iter().flat_map(below));
            doc_freqs = sort_by_u64_key(doc_freqs, |doc_freq| u64::from(doc_freq.document));
        }
        doc_freqs
    }

    /// Of postings those in headings as such of all records below.
    fn by_record(&self, mut postings: Vec<Posting>) -> Vec<Posting> {
        let headings = postings.split_off(postings.partition_point(|posting| posting.document < self.records().end));
        if !headings.is_empty() {
            let below = |posting: Posting| {
                self.below(posting.document).iter().map(move |record| Posting { document: *record, ..posting })
            };
            postings.extend(headings.into_iter().flat_map(below));
            postings.sort_by_key(Posting::place);
        }
        postings
    }

    /// Looks a normalized text up, so that what must be read for that is known before it is needed.
    pub fn prefetch(&self, normalized: &str) {
        if let Storage::Paged(paged) = &self.storage {
            paged.prefetch(normalized);
        }
    }

    /// The records below a heading, which is a document.
    fn below(&self, heading: DocId) -> &[DocId] {
        let below = (heading as usize).checked_sub(self.attributes.len()).and_then(|at| self.below.get(at));
        below.map(Vec::as_slice).unwrap_or_default()
    }

    /// The normalized value in which a posting stands; `None` where that has to be read.
    fn value_of(&self, posting: &Posting) -> Option<&str> {
        let record = self.below(posting.document).first().copied().unwrap_or(posting.document);
        let entry = self.read(record)?;
        Some(entry.value_of(posting).map_or("", |value| value.normalized.as_str()))
    }

    /// The record of that id; where not all texts are at hand, among those that were read.
    pub fn find(&self, id: &str) -> Option<DocId> {
        let found = match &self.storage {
            Storage::Tantivy(whole) => whole.find(id),
            Storage::Paged(_) => None,
        };
        found.or_else(|| {
            let mut records = self.records();
            records.find(|record| match self.is_fully_loaded {
                true => self.entry(*record).id == id,
                false => self.entries[*record as usize].get().is_some_and(|entry| entry.id == id),
            })
        })
    }

    /// The record's edition, by its place in the list.
    pub fn edition_of(&self, record: DocId) -> usize {
        self.of_record(record).edition as usize
    }

    /// The record's kind; `None` for passages.
    pub fn kind_of(&self, record: DocId) -> Option<Kind> {
        self.of_record(record).kind()
    }

    /// What the record is about, best first.
    pub fn topics_of(&self, record: DocId) -> impl Iterator<Item = Topic> {
        self.of_record(record).topics()
    }

    /// The function of the record's system.
    pub fn system_kind_of(&self, record: DocId) -> Option<SystemKind> {
        self.of_record(record).system_kind()
    }

    /// The cluster of findings that say nearly the same as the record, by its number.
    pub fn cluster_of(&self, record: DocId) -> Option<u32> {
        Some(self.of_record(record).cluster).filter(|cluster| *cluster > 0)
    }

    /// How many bytes of normalized text a record has in one place.
    pub fn length_of(&self, record: DocId, place: FieldGroup) -> usize {
        self.entry(record).length(place)
    }

    /// About how many these are, whether it was read or not.
    pub fn estimated_length_of(&self, record: DocId, place: FieldGroup) -> usize {
        if place == FieldGroup::Text { self.of_record(record).text_length() } else { ASSUMED_FIELD_BYTES }
    }

    fn of_record(&self, record: DocId) -> &Attributes {
        &self.attributes[record as usize]
    }

    /// A record, read and normalized once; an unknown one where it is not there.
    pub fn entry(&self, record: DocId) -> &Document {
        self.read(record).unwrap_or(&self.unknown)
    }

    fn read(&self, record: DocId) -> Option<&Document> {
        let kept = self.entries.get(record as usize)?;
        if kept.get().is_none() {
            let stored = match &self.storage {
                Storage::Tantivy(whole) => whole.stored(record, self.of_record(record).heading),
                Storage::Paged(paged) => paged.stored(record)?,
            };
            let edition = self.edition_of(record);
            // Who reads it at the same time reads the same.
            _ = kept.set(Document::new(stored, self.kind_of(record), (edition, &self.reports[edition])));
        }
        kept.get()
    }
}

fn json<T: DeserializeOwned>(bundle: &Bundle, name: &str) -> Result<T, OpenError> {
    let packed = || unpacked(&bundle.part(&format!("{name}{PACKED}"))?);
    let part = bundle.part(name).map(|part| part.to_vec()).or_else(packed);
    let part = part.ok_or_else(|| OpenError::Unreadable(format!("`{name}` is missing or makes no sense")))?;
    serde_json::from_slice(&part).map_err(|error| OpenError::Unreadable(error.to_string()))
}

/// How long a title, a name or a section is taken for before it was read, in bytes of normalized text.
const ASSUMED_FIELD_BYTES: usize = 60;
