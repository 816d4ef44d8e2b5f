use std::collections::BTreeMap;
use std::path::Path;

use corpus::{Corpus, Finding, FindingId, PassageId, Slug, SystemKind};
use tantivy::directory::RamDirectory;
use tantivy::directory::error::OpenReadError;
use tantivy::store::Compressor;
use tantivy::tokenizer::TokenizerManager;
use tantivy::{Directory, Index, IndexSettings, TantivyDocument};

use super::record::passage_id;
use super::row::{Classes, Row};
use super::{EDITIONS, Edition, Fields, SYNONYMS};
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
}

/// The index of a corpus and the dictionary to search it with, packed into one bundle. The same input gives the same
/// bytes.
pub fn write_bundle(corpus: &Corpus, synonyms: &[SynonymGroup]) -> Result<Vec<u8>, WriteError> {
    let editions = editions(corpus);
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
    let edition = |report: &Slug| {
        let known = editions.binary_search_by(|edition| edition.report.cmp(report));
        known.expect("the editions were taken from the same records") as u64
    };
    for passage in &corpus.passages {
        let name = passage_id(&passage.report, passage.source.line_start);
        if passage.id.as_str() != name {
            return Err(WriteError::PassageId(passage.id.clone(), name));
        }
    }
    let classes = classes(corpus);
    let class = |finding: &Finding| classes.get(&finding.id).copied().unwrap_or_default();
    let findings = corpus.findings.iter().map(|f| Row::finding(f, edition(&f.report), class(f), &fields));
    let passages = corpus.passages.iter().map(|p| Row::passage(p, edition(&p.report), &fields));
    let mut rows: Vec<Row<'_>> = findings.chain(passages).collect();
    // In the order of the pages, neighbours have words in common, and the lists of records compress better.
    rows.sort_by_key(|row| (row.edition, row.line));
    let mut known: BTreeMap<(u64, &[String]), u64> = BTreeMap::new();
    let mut headings: Vec<&Row<'_>> = Vec::new();
    for row in &rows {
        let heading = *known.entry((row.edition, row.section)).or_insert_with(|| {
            headings.push(row);
            headings.len() as u64 - 1
        });
        writer.add_document(row.document(heading, &fields))?;
    }
    for row in headings {
        let municipality = &editions[row.edition as usize].municipality;
        writer.add_document(row.heading(&fields, municipality))?;
    }
    let index = writer.finalize()?;
    let mut parts = vec![
        (EDITIONS.to_owned(), serde_json::to_vec(&editions)?),
        (SYNONYMS.to_owned(), serde_json::to_vec(synonyms)?),
    ];
    parts.extend(segment_files(&index, &files)?);
    Ok(pack(parts))
}

/// What systems and clusters say of the findings that belong to them.
fn classes(corpus: &Corpus) -> BTreeMap<&FindingId, Classes> {
    let mut classes: BTreeMap<&FindingId, Classes> = BTreeMap::new();
    for system in &corpus.systems {
        let place = SystemKind::ALL.iter().position(|kind| *kind == system.kind).expect("every kind is listed");
        for finding in &system.findings {
            classes.entry(finding).or_default().system_kind = place as u64 + 1;
        }
    }
    for (at, cluster) in corpus.clusters.iter().enumerate() {
        for finding in &cluster.findings {
            classes.entry(finding).or_default().cluster = at as u64 + 1;
        }
    }
    classes
}

/// The editions of a corpus, in the order of their slugs.
fn editions(corpus: &Corpus) -> Vec<Edition> {
    let findings = corpus.findings.iter().map(|f| (&f.report, &f.municipality, f.fiscal_year));
    let passages = corpus.passages.iter().map(|p| (&p.report, &p.municipality, p.fiscal_year));
    let mut editions: Vec<Edition> = findings
        .chain(passages)
        .map(|(report, municipality, fiscal_year)| Edition {
            report: report.clone(),
            municipality: municipality.clone(),
            fiscal_year,
        })
        .collect();
    editions.sort_by(|a, b| a.report.cmp(&b.report));
    editions.dedup_by(|a, b| a.report == b.report);
    editions
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
