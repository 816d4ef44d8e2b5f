use std::path::Path;

use corpus::Corpus;
use embedding::Model;
use tantivy::directory::RamDirectory;
use tantivy::directory::error::OpenReadError;
use tantivy::store::Compressor;
use tantivy::tokenizer::TokenizerManager;
use tantivy::{Directory, Index, IndexSettings, TantivyDocument};

use super::documents;
use crate::bundle::write::pack;
use crate::expand::synonyms::SynonymGroup;
use crate::index::input::error::WriteError;
use crate::index::input::index::IndexInput;
use crate::index::part_names::{COMMON_WORDS, REPORTS, SYNONYMS, TOPICS, WORD_ROWS};
use crate::index::tantivy::schema::SchemaFields;
use crate::index::tantivy::tokenizer::Bigrams;
use crate::index::word_rows;

/// Writes the index of a corpus, with its dictionary of synonyms, to be read whole. The same input gives the same bytes.
pub fn write_bundle(corpus: &Corpus, synonyms: &[SynonymGroup]) -> Result<Vec<u8>, WriteError> {
    write_bundle_with_model(corpus, synonyms, None)
}

/// The same, with what a model of words says of the findings.
pub fn write_bundle_with_model(
    corpus: &Corpus,
    synonyms: &[SynonymGroup],
    model: Option<&Model>,
) -> Result<Vec<u8>, WriteError> {
    let input = IndexInput::new(corpus)?;
    let (schema, fields) = SchemaFields::schema();
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
    for (record, heading) in &input.records {
        writer.add_document(documents::document(record, *heading, &fields)?)?;
    }
    for record in input.headings() {
        writer.add_document(documents::heading(record, &fields, input.municipality(record)))?;
    }
    let index = writer.finalize()?;
    let mut parts = vec![
        (REPORTS.to_owned(), serde_json::to_vec(&input.reports)?),
        (TOPICS.to_owned(), serde_json::to_vec(&input.topics)?),
        (SYNONYMS.to_owned(), serde_json::to_vec(synonyms)?),
        (COMMON_WORDS.to_owned(), serde_json::to_vec(&input.common_words())?),
    ];
    if let Some(model) = model {
        parts.push((WORD_ROWS.to_owned(), word_rows::write(&input, model)?));
    }
    parts.extend(segment_files(&index, &files)?);
    Ok(pack(parts))
}

/// Size of the writer's hash table. It is no limit: a single segment is written whatever it takes.
const MEMORY: usize = 64 << 20;

/// Files of the only segment, under a fixed name instead of tantivy's random one, so that builds are reproducible.
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
