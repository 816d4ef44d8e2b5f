use std::ops::Range;
use std::sync::{Arc, OnceLock};

use corpus::{Kind, SystemKind, Topic};
use serde::de::DeserializeOwned;
use tantivy::columnar::Column;
use tantivy::directory::OwnedBytes;
use tantivy::index::InvertedIndexReader;
use tantivy::store::StoreReader;
use tantivy::{DocId, ReloadPolicy, TantivyDocument};

use super::schema::{PASSAGE, unpack};
use super::{Candidates, EDITIONS, Edition, Entry, Fields, SYNONYMS};
use crate::bundle::{Bundle, BundleDirectory, OpenError};
use crate::terms::Synonyms;

/// The opened index: terms, facets and records.
pub struct Index {
    /// The reports, in the order of their slugs.
    pub editions: Vec<Edition>,
    /// Which words mean the same.
    pub synonyms: Synonyms,
    fields: Fields,
    grams: Arc<InvertedIndexReader>,
    ids: Arc<InvertedIndexReader>,
    edition: Column<u64>,
    kind: Column<u64>,
    heading: Column<u64>,
    topics: Column<u64>,
    system_kind: Column<u64>,
    cluster: Column<u64>,
    store: StoreReader,
    entries: Vec<OnceLock<Entry>>,
    /// The records below each heading. Headings are documents of their own, after all records.
    below: Vec<Vec<DocId>>,
}

impl Index {
    /// Opens a bundle.
    pub fn open(bytes: OwnedBytes) -> Result<Self, OpenError> {
        let bundle = Bundle::open(bytes)?;
        let editions: Vec<Edition> = json(&bundle, EDITIONS)?;
        let synonyms = Synonyms::new(&json::<Vec<_>>(&bundle, SYNONYMS)?);
        let index = tantivy::Index::open(BundleDirectory::new(bundle))?;
        let (schema, fields) = Fields::schema();
        if index.schema() != schema {
            return Err(OpenError::Unreadable("its fields are not the expected ones".to_owned()));
        }
        let searcher = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?.searcher();
        let [segment] = searcher.segment_readers() else {
            return Err(OpenError::Unreadable("it is not one segment".to_owned()));
        };
        let fast = |field| segment.fast_fields().u64(schema.get_field_name(field));
        let (edition, kind) = (fast(fields.edition)?, fast(fields.kind)?);
        let heading = fast(fields.heading)?;
        let documents = 0..segment.max_doc();
        let records =
            documents.clone().take_while(|document| kind.first(*document).is_some_and(|kind| kind <= PASSAGE));
        let entries: Vec<OnceLock<Entry>> = records.map(|_| OnceLock::new()).collect();
        let mut below = vec![Vec::new(); documents.len() - entries.len()];
        for document in documents {
            let edition = edition.first(document).and_then(|at| editions.get(at as usize));
            let below = heading.first(document).and_then(|at| below.get_mut(at as usize));
            match (edition, below) {
                (Some(_), Some(below)) if (document as usize) < entries.len() => below.push(document),
                (Some(_), None) if (document as usize) >= entries.len() => {}
                _ => return Err(OpenError::Unreadable(format!("record {document} is of no known report or section"))),
            }
        }
        Ok(Self {
            editions,
            synonyms,
            below,
            fields,
            grams: segment.inverted_index(fields.grams)?,
            ids: segment.inverted_index(fields.id)?,
            edition,
            kind,
            topics: fast(fields.topics)?,
            system_kind: fast(fields.system_kind)?,
            cluster: fast(fields.cluster)?,
            store: segment.get_store_reader(BLOCKS)?,
            heading,
            entries,
        })
    }

    /// All records, in the order of the pages.
    pub fn records(&self) -> Range<DocId> {
        0..self.entries.len() as DocId
    }

    /// The records that may contain a folded text, or stand below a heading that may; ascending.
    pub fn candidates(&self, folded: &str) -> Vec<DocId> {
        let mut records = Candidates::new(&self.grams).containing(folded);
        let headings = records.split_off(records.partition_point(|document| *document < self.records().end));
        for heading in headings {
            records.extend(&self.below[heading as usize - self.entries.len()]);
        }
        records.sort_unstable();
        records.dedup();
        records
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

    /// What the record is about, best first.
    pub fn topics_of(&self, record: DocId) -> impl Iterator<Item = Topic> {
        unpack(self.topics.first(record).unwrap_or_default())
    }

    /// The function of the record's system.
    pub fn system_kind_of(&self, record: DocId) -> Option<SystemKind> {
        let place = self.system_kind.first(record)?.checked_sub(1)?;
        SystemKind::ALL.get(place as usize).copied()
    }

    /// The cluster of findings that say nearly the same as the record, by its number.
    pub fn cluster_of(&self, record: DocId) -> Option<u64> {
        self.cluster.first(record).filter(|cluster| *cluster > 0)
    }

    /// A record, read and folded once.
    ///
    /// Its bytes were checked when the bundle was opened; should they be unreadable all the same, it is empty.
    pub fn entry(&self, record: DocId) -> &Entry {
        self.entries[record as usize].get_or_init(|| {
            let read = |document: DocId| self.store.get::<TantivyDocument>(document).unwrap_or_default();
            let heading =
                self.heading.first(record).map(|at| read(self.records().end + at as DocId)).unwrap_or_default();
            let edition = self.edition_of(record);
            Entry::read(&read(record), &heading, &self.fields, self.kind_of(record), (edition, &self.editions[edition]))
        })
    }
}

fn json<T: DeserializeOwned>(bundle: &Bundle, name: &str) -> Result<T, OpenError> {
    let part = bundle.part(name).ok_or_else(|| OpenError::Unreadable(format!("`{name}` is missing")))?;
    serde_json::from_slice(&part).map_err(|error| OpenError::Unreadable(error.to_string()))
}

/// How many blocks of the store stay unpacked; entries are kept anyway.
const BLOCKS: usize = 1;
