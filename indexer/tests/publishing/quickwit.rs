//! Documents for Quickwit fit its configuration and are found as the site finds them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use indexer::export_to_quickwit;
use regex::Regex;
use serde::Deserialize;
use serde_json::Value;
use tantivy::collector::DocSetCollector;
use tantivy::query::{PhraseQuery, Query, RegexQuery, TermQuery};
use tantivy::schema::{IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions};
use tantivy::{Index, IndexWriter, TantivyDocument, Term};
use text::normalize;

/// Quickwit's index configuration, as far as its documentation names keys; others it refuses, and so does this.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Config {
    version: String,
    index_id: String,
    doc_mapping: DocMapping,
    search_settings: SearchSettings,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DocMapping {
    mode: String,
    field_mappings: Vec<Mapping>,
    tag_fields: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SearchSettings {
    default_search_fields: Vec<String>,
}

/// A field; what is left out is as the documentation says.
#[derive(Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
enum Mapping {
    #[serde(rename = "text")]
    Text {
        name: String,
        #[serde(default = "yes")]
        indexed: bool,
        #[serde(default)]
        tokenizer: Option<String>,
        #[serde(default)]
        fast: bool,
    },
    #[serde(rename = "array<text>")]
    Texts {
        name: String,
        #[serde(default = "yes")]
        stored: bool,
        #[serde(default = "yes")]
        indexed: bool,
        #[serde(default)]
        tokenizer: Option<String>,
        #[serde(default)]
        record: Option<String>,
        #[serde(default)]
        fieldnorms: bool,
        #[serde(default)]
        fast: bool,
    },
    #[serde(rename = "u64")]
    Number { name: String, fast: bool },
}

fn yes() -> bool {
    true
}

impl Mapping {
    fn name(&self) -> &str {
        match self {
            Self::Text { name, .. } | Self::Texts { name, .. } | Self::Number { name, .. } => name,
        }
    }

    /// True for a value that a document may hold here.
    fn takes(&self, value: &Value) -> bool {
        match self {
            Self::Text { .. } => value.is_string(),
            Self::Texts { .. } => value.as_array().is_some_and(|values| values.iter().all(Value::is_string)),
            Self::Number { .. } => value.is_u64(),
        }
    }
}

type QuickwitRecord = BTreeMap<String, Value>;

struct Export {
    config: Config,
    documents: Vec<QuickwitRecord>,
    manifest: Manifest,
}

/// Manifest of an export, as written.
#[derive(Deserialize)]
struct Manifest {
    index_id: String,
    shards: Vec<Shard>,
    reports: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Shard {
    file: String,
    documents: usize,
    bytes: u64,
}

const DAY: &str = "2026-04-01";

/// Lines of all files of an export, which are as many and as long as it says.
fn documents(folder: &Path, manifest: &Manifest) -> Vec<String> {
    let mut lines = Vec::new();
    for shard in &manifest.shards {
        let text = fs::read_to_string(folder.join(&shard.file)).expect("the shard is there");
        assert_eq!((text.lines().count(), text.len() as u64), (shard.documents, shard.bytes), "{}", shard.file);
        lines.extend(text.lines().map(str::to_owned));
    }
    lines
}

static EXPORT: LazyLock<Export> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    let mut errors = Vec::new();
    let fine =
        export_to_quickwit(&data, folder.path(), None, Some(DAY), &mut errors).expect("the folder can be written to");
    assert!(fine, "{}", String::from_utf8_lossy(&errors));
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).expect("all files are written");
    let document = |line: &str| serde_json::from_str(line).expect("each line is an object");
    let manifest: Manifest = serde_json::from_str(&read("export.json")).expect("it is a manifest");
    Export {
        config: serde_json::from_str(&read("index-config.json")).expect("it holds documented keys alone"),
        documents: documents(folder.path(), &manifest).iter().map(|line| document(line)).collect(),
        manifest,
    }
});

fn texts<'a>(document: &'a QuickwitRecord, field: &str) -> impl Iterator<Item = &'a str> {
    let values = document.get(field).and_then(Value::as_array).into_iter().flatten();
    values.filter_map(Value::as_str)
}

#[test]
fn quickwit_config_has_documented_keys() {
    let Config { version, index_id, doc_mapping, search_settings } = &EXPORT.config;
    assert_eq!(version, "0.7");
    assert_eq!(*index_id, EXPORT.manifest.index_id);
    assert!(Regex::new("^kansa-kurabe-20260401-[0-9a-f]{8}$").unwrap().is_match(index_id), "{index_id}");
    assert!(Regex::new("^[a-zA-Z][a-zA-Z0-9_-]{2,254}$").unwrap().is_match(index_id));
    assert_eq!(doc_mapping.mode, "strict");
    let named = Regex::new(r"^[@$_\-a-zA-Z][@$_/\.\-a-zA-Z0-9]{0,254}$").unwrap();
    let names: BTreeSet<&str> = doc_mapping.field_mappings.iter().map(Mapping::name).collect();
    assert_eq!(names.len(), doc_mapping.field_mappings.len());
    assert!(names.iter().all(|name| named.is_match(name) && !["_source", "_dynamic"].contains(name)), "{names:?}");
    for mapping in &doc_mapping.field_mappings {
        let is_searched = search_settings.default_search_fields.iter().any(|name| name == mapping.name());
        match mapping {
            Mapping::Text { tokenizer, fast, indexed, name } => {
                let expected = if *indexed { (Some("raw"), true) } else { (None, false) };
                assert_eq!((tokenizer.as_deref(), *fast), expected, "{name}");
                assert!(!is_searched);
            }
            Mapping::Number { fast, .. } => assert!(*fast && !is_searched),
            Mapping::Texts { stored, indexed, tokenizer, record, fieldnorms, fast, name } => {
                let is_pairs = name.ends_with("_pairs");
                assert_eq!((is_searched, !*stored, *fieldnorms), (is_pairs, is_pairs, is_pairs), "{name}");
                let analysis = (tokenizer.as_deref(), record.as_deref());
                match (is_pairs, *indexed) {
                    (true, true) => assert_eq!(analysis, (Some("whitespace"), Some("position")), "{name}"),
                    (false, true) => assert_eq!((analysis, *fast), ((Some("raw"), None), true), "{name}"),
                    (_, false) => assert_eq!((is_pairs, analysis), (false, (None, None)), "{name}"),
                }
            }
        }
    }
    for field in doc_mapping.tag_fields.iter().chain(&search_settings.default_search_fields) {
        assert!(names.contains(field.as_str()), "{field}");
    }
}

/// In mode `strict` Quickwit refuses a document with a field that is not mapped.
#[test]
fn quickwit_documents_fit_config() {
    let mappings = &EXPORT.config.doc_mapping.field_mappings;
    let mut used = BTreeSet::new();
    for document in &EXPORT.documents {
        for (field, value) in document {
            let mapping = mappings.iter().find(|mapping| mapping.name() == field);
            assert!(mapping.is_some_and(|mapping| mapping.takes(value)), "{}: {field}: {value}", document["id"]);
            used.insert(field.as_str());
        }
    }
    let unused: Vec<&str> = mappings.iter().map(Mapping::name).filter(|name| !used.contains(name)).collect();
    assert_eq!(unused, [""; 0]);
    let ids: BTreeSet<String> = EXPORT.documents.iter().map(|document| document["id"].to_string()).collect();
    assert_eq!(ids.len(), EXPORT.documents.len());
}

/// Each normalized character begins one pair, the last of a value stands alone.
#[test]
fn quickwit_documents_carry_pairs_of_all_characters() {
    let mut count = 0;
    for document in &EXPORT.documents {
        let municipality = document["municipality"].as_str();
        for (printed, pairs) in [
            (texts(document, "title").collect(), "title_pairs"),
            (texts(document, "text").collect(), "text_pairs"),
            (texts(document, "context").collect(), "context_pairs"),
            (texts(document, "section").collect(), "section_pairs"),
            (texts(document, "system").collect(), "system_pairs"),
            (texts(document, "departments").collect(), "department_pairs"),
            (municipality.into_iter().collect::<Vec<_>>(), "municipality_pairs"),
        ] {
            let pairs: Vec<&str> = texts(document, pairs).collect();
            assert_eq!(printed.len(), pairs.len(), "{}", document["id"]);
            for (printed, pairs) in printed.iter().zip(pairs) {
                let chars: Vec<char> = normalize(printed).chars().collect();
                let expected: Vec<String> = (0..chars.len()).map(|at| chars[at..].iter().take(2).collect()).collect();
                assert_eq!(pairs.split_ascii_whitespace().collect::<Vec<_>>(), expected, "{printed}");
                count += expected.len();
            }
        }
    }
    assert!(count > 200_000, "only {count} pairs");
}

/// The index and the phrase queries are tantivy's, on which Quickwit is built.
#[test]
fn quickwit_phrase_finds_texts() {
    let mut schema = Schema::builder();
    let pairs = TextFieldIndexing::default()
        .set_tokenizer("whitespace")
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let field = schema.add_text_field("pairs", TextOptions::default().set_indexing_options(pairs));
    let place = schema.add_u64_field("place", STORED);
    let index = Index::create_in_ram(schema.build());
    let mut writer: IndexWriter = index.writer_with_num_threads(1, 50_000_000).unwrap();
    for (at, document) in EXPORT.documents.iter().enumerate() {
        let mut row = TantivyDocument::default();
        texts(document, "context_pairs")
            .chain(texts(document, "text_pairs"))
            .for_each(|text| row.add_text(field, text));
        row.add_u64(place, at as u64);
        writer.add_document(row).unwrap();
    }
    writer.commit().unwrap();
    let searcher = index.reader().unwrap().searcher();
    let normalized: Vec<Vec<String>> = EXPORT
        .documents
        .iter()
        .map(|document| texts(document, "context").chain(texts(document, "text")).map(normalize).collect())
        .collect();
    for query in
        ["パスワード", "サーバ", "ＵＳＢメモリ", "再委託", "随意 契約", "市長", "LAN", "鍵", "令和3年度", "ある。し"]
    {
        let wanted = normalize(query);
        let chars: Vec<char> = wanted.chars().collect();
        let mut terms: Vec<Term> =
            chars.windows(2).map(|pair| Term::from_field_text(field, &pair.iter().collect::<String>())).collect();
        let query: Box<dyn Query> = match terms.len() {
            0 => Box::new(RegexQuery::from_pattern(&format!("{wanted}.?"), field).unwrap()),
            1 => Box::new(TermQuery::new(terms.remove(0), IndexRecordOption::Basic)),
            _ => Box::new(PhraseQuery::new(terms)),
        };
        let found = searcher.search(&query, &DocSetCollector).unwrap().len();
        let said = normalized.iter().filter(|texts| texts.iter().any(|text| text.contains(&wanted))).count();
        assert_eq!(found, said, "{wanted}");
    }
}

/// Documents that come back are those that the engine reads.
#[test]
fn quickwit_documents_are_records() {
    for document in &EXPORT.documents {
        let value = serde_json::to_value(document).unwrap();
        let record: search::quickwit::QuickwitRecord = serde_json::from_value(value).unwrap();
        assert_eq!(Some(record.id.as_str()), document["id"].as_str());
        assert_eq!(record.read_notes().len(), record.notes.len(), "{}", record.id);
        assert_eq!(texts(document, "text").collect::<Vec<_>>(), record.text);
    }
}

/// A report more is a file for the same index, a changed one is refused.
#[test]
fn quickwit_export_since_writes_new_reports() {
    let real = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    let (data, first, second) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    copy(&real.join("dictionaries"), &data.path().join("dictionaries"));
    let mut errors = Vec::new();
    let mut export = |out: &Path, since| export_to_quickwit(data.path(), out, since, Some(DAY), &mut errors);
    let add = |slug: &str| copy(&real.join("reports").join(slug), &data.path().join("reports").join(slug));
    add("wako-2022");
    assert!(export(first.path(), None).unwrap());
    add("shimonoseki-2023");
    assert!(export(second.path(), Some(first.path())).unwrap());
    let manifest = |out: &Path| -> Manifest {
        serde_json::from_str(&fs::read_to_string(out.join("export.json")).unwrap()).unwrap()
    };
    let (one, two) = (manifest(first.path()), manifest(second.path()));
    assert_eq!(one.index_id, two.index_id);
    let slugs = |manifest: &Manifest| manifest.reports.keys().cloned().collect::<Vec<_>>();
    assert_eq!((slugs(&one), slugs(&two).len()), (vec!["wako-2022".to_owned()], 2));
    assert_eq!(two.shards.len(), 1);
    assert!(documents(second.path(), &two).iter().all(|line| line.contains("shimonoseki-2023")));
    let file = first.path().join("export.json");
    let other = fs::read_to_string(&file).unwrap().replace(&one.reports["wako-2022"], &"0".repeat(64));
    fs::write(&file, other).unwrap();
    let refused = export(second.path(), Some(first.path())).unwrap_err().to_string();
    assert!(refused.starts_with("wako-2022 is not what was exported before"), "{refused}");
    assert!(export(second.path(), Some(data.path())).unwrap_err().to_string().contains("--since names"));
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("the folder can be read") {
        let entry = entry.expect("the folder can be read");
        let target = to.join(entry.file_name());
        match entry.path() {
            folder if folder.is_dir() => copy(&folder, &target),
            file => _ = fs::copy(&file, target).expect("the file can be copied"),
        }
    }
}
