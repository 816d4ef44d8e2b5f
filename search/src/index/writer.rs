use std::path::Path;

use corpus::{Corpus, PassageId};
use tantivy::directory::RamDirectory;
use tantivy::directory::error::OpenReadError;
use tantivy::store::Compressor;
use tantivy::tokenizer::TokenizerManager;
use tantivy::{Directory, Index, IndexSettings, TantivyDocument};

use super::table::Table;
use super::{EDITIONS, Fields, SYNONYMS};
use crate::SynonymGroup;
use crate::bundle::pack;
use crate::tokenizer::Bigrams;

/// Why no bundle could be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// tantivy refused.
    #[error("the search index can't be built: {0}")]
    Index(#[from] tantivy::TantivyError),
    /// A file that was just written could not be read back.
    #[error("the search index can't be read back: {0}")]
    ReadBack(#[from] OpenReadError),
    /// A passage is not named by its report and line, by which alone the index knows it.
    #[error("the passage `{0}` must be named `{1}`")]
    PassageId(PassageId, String),
    /// The list of editions or the dictionary of synonyms could not be written.
    #[error("what the search index is accompanied by can't be written: {0}")]
    Parts(#[from] serde_json::Error),
    /// The records could not be written.
    #[error("the search index's records can't be written: {0}")]
    Records(#[from] postcard::Error),
}

/// The index of a corpus and the dictionary to search it with, packed into one bundle. The same input gives the same
/// bytes.
pub fn write_bundle(corpus: &Corpus, synonyms: &[SynonymGroup]) -> Result<Vec<u8>, WriteError> {
    let table = Table::of(corpus)?;
    let (schema, fields) = Fields::schema();
    let files = RamDirectory::create();
    let tokenizers = TokenizerManager::default();
    tokenizers.register(Bigrams::NAME, Bigrams);
    // The bundle is compressed in transport, and better so: as a whole.
    let settings = IndexSettings {
        docstore_compression: Compressor::None,
        docstore_compress_dedicated_thread: false,
        ..IndexSettings::default()
    };
    let mut writer = Index::builder()
        .schema(schema)
        .settings(settings)
        .tokenizers(tokenizers)
        .single_segment_index_writer::<TantivyDocument>(files.clone(), MEMORY)?;
    for (row, heading) in &table.rows {
        writer.add_document(row.document(*heading, &fields))?;
    }
    for row in table.headings() {
        writer.add_document(row.heading(&fields, table.municipality(row)))?;
    }
    let index = writer.finalize()?;
    let mut parts = vec![
        (EDITIONS.to_owned(), serde_json::to_vec(&table.editions)?),
        (SYNONYMS.to_owned(), serde_json::to_vec(synonyms)?),
    ];
    parts.extend(segment_files(&index, &files)?);
    Ok(pack(parts))
}

/// What the writer sizes its hash table by. It is no limit: a single segment is written whatever it takes.
const MEMORY: usize = 64 << 20;

/// tantivy names its one segment at random; here it is always called the same, so that builds are reproducible.
fn segment_files(index: &Index, files: &RamDirectory) -> Result<Vec<(String, Vec<u8>)>, WriteError> {
    const META: &str = "meta.json";
    const NAME: &str = "00000000000000000000000000000001";
    let segments = index.searchable_segment_ids()?;
    let random: Vec<String> = segments.iter().map(|segment| segment.uuid_string()).collect();
    let rename = |text: &str| {
        random.iter().fold(text.to_owned(), |text, id| text.replace(&hyphenate(id), &hyphenate(NAME)).replace(id, NAME))
    };
    let mut parts =
        vec![(META.to_owned(), rename(&String::from_utf8_lossy(&files.atomic_read(Path::new(META))?)).into_bytes())];
    for path in index.directory().list_managed_files() {
        if path != Path::new(META) && files.exists(&path)? {
            let content = files.open_read(&path)?.read_bytes();
            let content = content.map_err(|error| OpenReadError::wrap_io_error(error, path.clone()))?;
            parts.push((rename(&path.to_string_lossy()), content.to_vec()));
        }
    }
    Ok(parts)
}

fn hyphenate(uuid: &str) -> String {
    let mut hyphenated = uuid.to_owned();
    for at in [20, 16, 12, 8] {
        hyphenated.insert(at, '-');
    }
    hyphenated
}
