use std::sync::Arc;

use tantivy::index::InvertedIndexReader;
use tantivy::schema::Value as _;
use tantivy::store::StoreReader;
use tantivy::{DocId, ReloadPolicy, TantivyDocument};

use crate::bundle::error::OpenError;
use crate::bundle::read::IndexBundle;
use crate::index::attributes::{Attributes, PASSAGE};
use crate::index::document::StoredDocument;
use crate::index::field::Field;
use crate::index::tantivy::candidates::Candidates;
use crate::index::tantivy::directory::BundleDirectory;
use crate::index::tantivy::schema::SchemaFields;

/// Index of tantivy. It proposes candidates, which are verified in their texts.
pub struct TantivyIndex {
    fields: SchemaFields,
    grams: Arc<InvertedIndexReader>,
    ids: Arc<InvertedIndexReader>,
    store: StoreReader,
    records: DocId,
}

impl TantivyIndex {
    /// Opens a bundle, with the attributes of its records and the number of its headings.
    pub fn open(bundle: IndexBundle) -> Result<(Self, Vec<Attributes>, usize), OpenError> {
        let index = tantivy::Index::open(BundleDirectory::new(bundle))?;
        let (schema, fields) = SchemaFields::schema();
        if index.schema() != schema {
            return Err(OpenError::Unreadable("its fields are not the expected ones".to_owned()));
        }
        let searcher = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?.searcher();
        let [segment] = searcher.segment_readers() else {
            return Err(OpenError::Unreadable("it is not one segment".to_owned()));
        };
        let fast = |field| segment.fast_fields().u64(schema.get_field_name(field));
        let (report, heading, kind) = (fast(fields.report)?, fast(fields.heading)?, fast(fields.kind)?);
        let (topics, system_kind, cluster) = (fast(fields.topics)?, fast(fields.system_kind)?, fast(fields.cluster)?);
        let strength = fast(fields.strength)?;
        let mut attributes = Vec::new();
        for document in 0..segment.max_doc() {
            let Some(kind) = kind.first(document).filter(|kind| *kind <= PASSAGE) else { break };
            let (Some(report), Some(heading)) = (report.first(document), heading.first(document)) else {
                return Err(OpenError::Unreadable(format!("record {document} is of no report or section")));
            };
            attributes.push(Attributes {
                report: narrow(report)?,
                heading: narrow(heading)?,
                kind: narrow(kind)?,
                topics: topics.first(document).unwrap_or_default(),
                system_kind: narrow(system_kind.first(document).unwrap_or_default())?,
                strength: narrow(strength.first(document).unwrap_or_default())?,
                cluster: narrow(cluster.first(document).unwrap_or_default())?,
                length: 0,
            });
        }
        let headings = segment.max_doc() as usize - attributes.len();
        let whole = Self {
            fields,
            grams: segment.inverted_index(fields.grams)?,
            ids: segment.inverted_index(fields.id)?,
            store: segment.get_store_reader(BLOCKS)?,
            records: attributes.len() as DocId,
        };
        Ok((whole, attributes, headings))
    }

    /// Records that may contain a normalized text, ascending, then headings.
    pub fn candidates(&self, normalized: &str) -> Vec<DocId> {
        Candidates::new(&self.grams).containing(normalized)
    }

    /// The record of a finding's id.
    pub fn find(&self, id: &str) -> Option<DocId> {
        Candidates::new(&self.ids).term(id.as_bytes()).first().copied()
    }

    /// A stored record, with the titles of its heading.
    ///
    /// Its bytes were checked when the bundle was opened; should they be unreadable all the same, it is empty.
    pub fn stored(&self, record: DocId, heading: u32) -> StoredDocument {
        let read = |document: DocId| self.store.get::<TantivyDocument>(document).unwrap_or_default();
        let (document, heading) = (read(record), read(self.records + heading));
        let mut texts = Vec::new();
        for field in Field::ALL {
            let document = if field == Field::Section { &heading } else { &document };
            for value in self.fields.of(field).iter().flat_map(|stored| document.get_all(*stored)) {
                texts.extend(value.as_str().map(|text| (field, text.to_owned())));
            }
        }
        let id = document.get_first(self.fields.id).and_then(|id| id.as_str().map(str::to_owned));
        let line = document.get_first(self.fields.line).and_then(|line| line.as_u64()).unwrap_or_default() as u32;
        let notes =
            document.get_first(self.fields.notes).and_then(|notes| postcard::from_bytes(notes.as_bytes()?).ok());
        StoredDocument { id, line, texts, notes: notes.unwrap_or_default() }
    }
}

fn narrow<T: TryFrom<u64>>(number: u64) -> Result<T, OpenError> {
    number.try_into().map_err(|_| OpenError::Unreadable(format!("{number} is no attribute of a record")))
}

/// Unpacked blocks that the store keeps; documents are kept anyway.
const BLOCKS: usize = 1;
