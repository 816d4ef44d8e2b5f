use std::sync::{Arc, OnceLock};

use corpus::{Kind, Topic};
use tantivy::columnar::Column;
use tantivy::directory::OwnedBytes;
use tantivy::index::InvertedIndexReader;
use tantivy::store::StoreReader;
use tantivy::{DocId, ReloadPolicy, TantivyDocument};

use super::record::topic_bit;
use super::{Candidates, EDITIONS, Edition, Entry, Fields};
use crate::bundle::{Bundle, BundleDirectory, OpenError};

/// The opened index: terms, facets and records.
pub struct Index {
    /// The reports, in the order of their slugs.
    pub editions: Vec<Edition>,
    fields: Fields,
    grams: Arc<InvertedIndexReader>,
    ids: Arc<InvertedIndexReader>,
    edition: Column<u64>,
    kind: Column<u64>,
    topics: Column<u64>,
    store: StoreReader,
    entries: Vec<OnceLock<Entry>>,
}

impl Index {
    /// Opens a bundle.
    pub fn open(bytes: OwnedBytes) -> Result<Self, OpenError> {
        let bundle = Bundle::open(bytes)?;
        let editions =
            bundle.part(EDITIONS).ok_or_else(|| OpenError::Unreadable(format!("`{EDITIONS}` is missing")))?;
        let editions: Vec<Edition> =
            serde_json::from_slice(&editions).map_err(|error| OpenError::Unreadable(error.to_string()))?;
        let index = tantivy::Index::open(BundleDirectory::new(bundle))?;
        let (schema, fields) = Fields::schema();
        if index.schema() != schema {
            return Err(OpenError::Unreadable("its fields are not the expected ones".to_owned()));
        }
        let searcher = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?.searcher();
        let [segment] = searcher.segment_readers() else {
            return Err(OpenError::Unreadable("it is not one segment".to_owned()));
        };
        Ok(Self {
            editions,
            fields,
            grams: segment.inverted_index(fields.grams)?,
            ids: segment.inverted_index(fields.id)?,
            edition: segment.fast_fields().u64("edition")?,
            kind: segment.fast_fields().u64("kind")?,
            topics: segment.fast_fields().u64("topics")?,
            store: segment.get_store_reader(BLOCKS)?,
            entries: (0..segment.max_doc()).map(|_| OnceLock::new()).collect(),
        })
    }

    /// How many records there are.
    pub fn len(&self) -> u32 {
        self.entries.len() as u32
    }

    /// The records that may contain a folded text.
    pub fn candidates(&self) -> Candidates<'_> {
        Candidates::new(&self.grams)
    }

    /// The record of that id.
    pub fn find(&self, id: &str) -> Option<DocId> {
        Candidates::new(&self.ids).term(id.as_bytes()).first().copied()
    }

    /// The record's edition, by its place in the list.
    pub fn edition_of(&self, record: DocId) -> usize {
        self.edition.first(record).unwrap_or_default() as usize
    }

    /// The record's kind; `None` for passages.
    pub fn kind_of(&self, record: DocId) -> Option<Kind> {
        Kind::ALL.get(self.kind.first(record)? as usize).copied()
    }

    /// Whether the record is about a topic.
    pub fn is_about(&self, record: DocId, topic: Topic) -> bool {
        self.topics.first(record).is_some_and(|bits| bits & topic_bit(topic) != 0)
    }

    /// A record, read and folded once.
    ///
    /// Its bytes were checked when the bundle was opened; should they be unreadable all the same, it is empty.
    pub fn entry(&self, record: DocId) -> &Entry {
        self.entries[record as usize].get_or_init(|| {
            let document = self.store.get::<TantivyDocument>(record).unwrap_or_default();
            let edition = self.edition_of(record);
            let municipality = self.editions.get(edition).map_or("", |edition| edition.municipality.as_str());
            Entry::read(&document, &self.fields, edition, self.kind_of(record), municipality)
        })
    }
}

/// How many blocks of the store stay unpacked; entries are kept anyway.
const BLOCKS: usize = 1;
