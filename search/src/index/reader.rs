use std::ops::Range;
use std::sync::OnceLock;

use crate::bundle::error::OpenError;
use crate::bundle::pending::Loaded;
use crate::bundle::read::IndexBundle;
use crate::expand::common_words::CommonWords;
use crate::expand::synonyms::Synonyms;
use crate::index::attributes::{Attributes, codec};
use crate::index::document::DocId;
use crate::index::document::{Document, StoredDocument};
use crate::index::field::FieldGroup;
use crate::index::packed::unpack;
use crate::index::paged::reader::PagedIndex;
use crate::index::paged::term_freq::TermFreq;
use crate::index::part_names::{ATTRIBUTES, COMMON_WORDS, PACKED, REPORTS, SYNONYMS, TEXTS, TOPICS};
use crate::index::posting::Posting;
use crate::index::report_info::ReportInfo;
use crate::index::statistics::Statistics;
use crate::index::topics::TopicTable;
use crate::index::whole::pair_index::PairIndex;
use crate::index::whole::texts::Texts;
use crate::sort::sort_by_u64_key;
use corpus::{Kind, Strength, SystemKind, Topic};
use serde::de::DeserializeOwned;

/// An opened index of either layout.
pub struct SearchIndex {
    /// In the order of their slugs.
    pub reports: Vec<ReportInfo>,
    pub topics: TopicTable,
    pub synonyms: Synonyms,
    pub common_words: CommonWords,
    /// Nothing is ever pending, so that all texts may be compared or counted.
    pub is_fully_loaded: bool,
    /// Frequencies in all of a corpus of which this is a part.
    pub statistics: Statistics,
    bundle: IndexBundle,
    storage: Storage,
    attributes: Vec<Attributes>,
    /// The records below each heading. Headings are documents of their own, after all records.
    below: Vec<Vec<DocId>>,
    documents: Vec<OnceLock<Document>>,
    undecodable: Document,
}

enum Storage {
    /// All documents are at hand.
    Whole(PairIndex),
    Paged(PagedIndex),
}

impl SearchIndex {
    /// Opens a whole bundle.
    pub fn open(bytes: &[u8]) -> Result<Self, OpenError> {
        Self::new(IndexBundle::open(bytes)?, true)
    }

    /// Opens the beginning of a bundle of `total` bytes; what is pending later must be [inserted](Self::insert).
    pub fn open_partial(bytes: &[u8], total: u64) -> Result<Self, OpenError> {
        Self::new(IndexBundle::open_partial(bytes, total)?, false)
    }

    fn new(bundle: IndexBundle, is_fully_loaded: bool) -> Result<Self, OpenError> {
        let reports: Vec<ReportInfo> = json(&bundle, REPORTS)?;
        let topics = TopicTable::new(json(&bundle, TOPICS)?);
        let synonyms = Synonyms::new(&json::<Vec<_>>(&bundle, SYNONYMS)?);
        let common_words = CommonWords::new(json(&bundle, COMMON_WORDS)?);
        let attributes = bundle.part(ATTRIBUTES).and_then(codec::read);
        let (attributes, headings) = attributes.ok_or_else(|| senseless(ATTRIBUTES))?;
        let mut below = vec![Vec::new(); headings];
        for (attributes, record) in attributes.iter().zip(0..) {
            match below.get_mut(attributes.heading as usize) {
                Some(below) if (attributes.report as usize) < reports.len() => below.push(record),
                _ => return Err(OpenError::Unreadable(format!("record {record} is of no known report or section"))),
            }
        }
        let (storage, documents) = match bundle.part(TEXTS) {
            Some(texts) => {
                let stored = Texts::read(texts, &attributes).ok_or_else(|| senseless(TEXTS))?;
                whole(stored, &attributes, &reports)
            }
            None => {
                let paged = PagedIndex::open(&bundle, (attributes.len() + headings) as DocId)?;
                (Storage::Paged(paged), attributes.iter().map(|_| OnceLock::new()).collect())
            }
        };
        let undecodable = Document::undecodable();
        Ok(Self {
            reports,
            topics,
            synonyms,
            common_words,
            is_fully_loaded,
            statistics: Statistics::default(),
            bundle,
            storage,
            attributes,
            below,
            documents,
            undecodable,
        })
    }

    /// An index of some documents, with the dictionaries of this one.
    #[cfg(feature = "quickwit")]
    pub fn of_documents(
        &self,
        reports: Vec<ReportInfo>,
        attributes: Vec<Attributes>,
        stored: Vec<StoredDocument>,
        statistics: Statistics,
    ) -> Self {
        let (storage, documents) = whole(stored, &attributes, &reports);
        Self {
            topics: self.topics.clone(),
            synonyms: self.synonyms.clone(),
            common_words: self.common_words.clone(),
            is_fully_loaded: false,
            statistics,
            bundle: self.bundle.clone(),
            storage,
            below: Vec::new(),
            documents,
            undecodable: Document::undecodable(),
            reports,
            attributes,
        }
    }

    /// Takes a stretch of the bundle that begins at byte `at`.
    pub fn insert(&self, at: u64, bytes: &[u8]) -> Result<(), OpenError> {
        self.bundle.insert(at, bytes)
    }

    /// A part of the bundle.
    pub fn part(&self, name: &str) -> Option<&[u8]> {
        self.bundle.part(name)
    }

    /// All records, in the order of the pages.
    pub fn records(&self) -> Range<DocId> {
        0..self.attributes.len() as DocId
    }

    /// With positions, texts are found without reading documents.
    pub fn has_positions(&self) -> bool {
        matches!(self.storage, Storage::Paged(_))
    }

    /// A normalized text is known to be in no document, before any list is read.
    pub fn is_absent(&self, normalized: &str) -> bool {
        matches!(&self.storage, Storage::Paged(paged) if paged.is_absent(normalized))
    }

    /// The records that may contain a normalized text, or are below a heading that may; ascending.
    pub fn candidates(&self, normalized: &str) -> Loaded<Vec<DocId>> {
        let mut records: Vec<DocId> = match &self.storage {
            Storage::Whole(pairs) => {
                let all = || self.records().filter(|record| self.has_text(*record, normalized)).collect();
                return Ok(pairs.candidates(normalized).unwrap_or_else(all));
            }
            Storage::Paged(_) => self.postings(normalized)?.into_iter().map(|posting| posting.document).collect(),
        };
        records.dedup();
        Ok(records)
    }

    fn has_text(&self, record: DocId, normalized: &str) -> bool {
        let document = self.documents[record as usize].get();
        let has = |document: &Document| document.values.iter().any(|value| value.normalized.contains(normalized));
        !normalized.is_empty() && document.is_some_and(has)
    }

    /// Postings of a normalized text in records; none in an index without [positions](Self::has_positions).
    pub fn postings(&self, normalized: &str) -> Loaded<Vec<Posting>> {
        let Storage::Paged(paged) = &self.storage else { return Ok(Vec::new()) };
        Ok(self.by_record(paged.postings(normalized, |posting| self.value_of(posting))?))
    }

    /// The same of at least these records, which ascend.
    pub fn postings_in(&self, normalized: &str, records: &[DocId]) -> Loaded<Vec<Posting>> {
        let Storage::Paged(paged) = &self.storage else { return Ok(Vec::new()) };
        let heading = |record: &DocId| self.records().end + self.attributes_of(*record).heading;
        let mut documents: Vec<DocId> = records.iter().copied().chain(records.iter().map(heading)).collect();
        documents.sort_unstable();
        documents.dedup();
        match paged.postings_in(normalized, &documents)? {
            Some(postings) => Ok(self.by_record(postings)),
            None => self.postings(normalized),
        }
    }

    /// A frequent text has [term frequencies](Self::term_freqs).
    pub fn is_frequent(&self, normalized: &str) -> bool {
        matches!(&self.storage, Storage::Paged(paged) if paged.is_frequent(normalized))
    }

    /// Bytes to read for the postings of a text.
    pub fn read_cost(&self, normalized: &str) -> Loaded<u64> {
        match &self.storage {
            Storage::Paged(paged) => paged.read_cost(normalized),
            _ => Ok(0),
        }
    }

    /// Document frequencies of a frequent text by records; without `counted` each is 1.
    pub fn term_freqs(&self, normalized: &str, counted: bool) -> Loaded<Vec<TermFreq>> {
        let Storage::Paged(paged) = &self.storage else { return Ok(Vec::new()) };
        let mut term_freqs = paged.term_freqs(normalized, counted)?;
        let first_heading = term_freqs.partition_point(|term_freq| term_freq.document < self.records().end);
        let headings = term_freqs.split_off(first_heading);
        if !headings.is_empty() {
            let below = |term_freq: TermFreq| {
                self.below(term_freq.document).iter().map(move |record| term_freq.with_document(*record))
            };
            term_freqs.extend(headings.into_iter().flat_map(below));
            term_freqs = sort_by_u64_key(term_freqs, |term_freq| u64::from(term_freq.document));
        }
        Ok(term_freqs)
    }

    /// Replaces postings in a heading by one in each record below.
    fn by_record(&self, mut postings: Vec<Posting>) -> Vec<Posting> {
        let headings = postings.split_off(postings.partition_point(|posting| posting.document < self.records().end));
        if !headings.is_empty() {
            let below = |posting: Posting| {
                self.below(posting.document).iter().map(move |record| Posting { document: *record, ..posting })
            };
            postings.extend(headings.into_iter().flat_map(below));
            postings.sort_by_key(Posting::position);
        }
        postings
    }

    /// Reads the pages of the dictionary that a normalized text needs.
    pub fn prefetch(&self, normalized: &str) -> Loaded<()> {
        match &self.storage {
            Storage::Paged(paged) => paged.prefetch(normalized),
            _ => Ok(()),
        }
    }

    /// The records below a heading, which is a document.
    fn below(&self, heading: DocId) -> &[DocId] {
        let below = (heading as usize).checked_sub(self.attributes.len()).and_then(|at| self.below.get(at));
        below.map(Vec::as_slice).unwrap_or_default()
    }

    /// The normalized value that a posting is in.
    fn value_of(&self, posting: &Posting) -> Loaded<&str> {
        let record = self.below(posting.document).first().copied().unwrap_or(posting.document);
        let value = self.document(record)?.value_of(posting);
        Ok(value.map_or("", |value| value.normalized.as_str()))
    }

    /// The record of an id; in an index that is not fully loaded, among the documents that were read.
    pub fn find(&self, id: &str) -> Loaded<Option<DocId>> {
        for record in self.records() {
            let document = match self.is_fully_loaded {
                true => Some(self.document(record)?),
                false => self.documents[record as usize].get(),
            };
            if document.is_some_and(|document| document.id == id) {
                return Ok(Some(record));
            }
        }
        Ok(None)
    }

    /// The record's report, by its place in [`reports`](Self::reports).
    pub fn report_of(&self, record: DocId) -> usize {
        self.attributes_of(record).report as usize
    }

    /// `None` for passages.
    pub fn kind_of(&self, record: DocId) -> Option<Kind> {
        self.attributes_of(record).kind()
    }

    /// Findings alone have a kind.
    pub fn is_finding(&self, record: DocId) -> bool {
        self.kind_of(record).is_some()
    }

    /// The record's topics, best first.
    pub fn topics_of(&self, record: DocId) -> impl Iterator<Item = Topic> {
        self.topics.unpack(self.attributes_of(record).topics)
    }

    pub fn system_kind_of(&self, record: DocId) -> Option<SystemKind> {
        self.attributes_of(record).system_kind()
    }

    /// `None` for passages.
    pub fn strength_of(&self, record: DocId) -> Option<Strength> {
        self.attributes_of(record).strength()
    }

    /// Number of the cluster of near duplicates that the record belongs to.
    pub fn cluster_of(&self, record: DocId) -> Option<u32> {
        Some(self.attributes_of(record).cluster).filter(|cluster| *cluster > 0)
    }

    /// Estimated bytes of normalized text, known before the document is read.
    pub fn estimated_length_of(&self, record: DocId, group: FieldGroup) -> usize {
        if group == FieldGroup::Text { self.attributes_of(record).text_length() } else { ASSUMED_FIELD_BYTES }
    }

    fn attributes_of(&self, record: DocId) -> &Attributes {
        &self.attributes[record as usize]
    }

    /// A document, read and normalized once; an empty one where its bytes can't be decoded.
    pub fn document(&self, record: DocId) -> Loaded<&Document> {
        let Some(kept) = self.documents.get(record as usize) else { return Ok(&self.undecodable) };
        if let Some(document) = kept.get() {
            return Ok(document);
        }
        let stored = match &self.storage {
            Storage::Whole(_) => None,
            Storage::Paged(paged) => paged.stored(record)?,
        };
        let Some(stored) = stored else { return Ok(&self.undecodable) };
        let report = self.report_of(record);
        Ok(kept.get_or_init(|| Document::new(stored, self.kind_of(record), (report, &self.reports[report]), None)))
    }
}

fn json<T: DeserializeOwned>(bundle: &IndexBundle, name: &str) -> Result<T, OpenError> {
    let packed = || unpack(bundle.part(&format!("{name}{PACKED}"))?);
    let part = bundle.part(name).map(<[u8]>::to_vec).or_else(packed).ok_or_else(|| senseless(name))?;
    serde_json::from_slice(&part).map_err(|error| OpenError::Unreadable(error.to_string()))
}

/// Documents at hand, and an index of them.
fn whole(
    stored: Vec<StoredDocument>,
    attributes: &[Attributes],
    reports: &[ReportInfo],
) -> (Storage, Vec<OnceLock<Document>>) {
    let mut documents: Vec<Document> = Vec::with_capacity(stored.len());
    let mut pairs = PairIndex::default();
    for (stored, attributes) in stored.into_iter().zip(attributes) {
        let (record, report) = (documents.len() as DocId, attributes.report as usize);
        let document = Document::new(stored, attributes.kind(), (report, &reports[report]), documents.last());
        document.values.iter().for_each(|value| pairs.add(record, &value.normalized));
        documents.push(document);
    }
    (Storage::Whole(pairs), documents.into_iter().map(OnceLock::from).collect())
}

fn senseless(name: &str) -> OpenError {
    OpenError::Unreadable(format!("`{name}` is missing or makes no sense"))
}

/// Assumed length of a title, a name or a section before it is read, in bytes of normalized text.
const ASSUMED_FIELD_BYTES: usize = 60;
