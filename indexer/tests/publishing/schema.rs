//! The published files have the form of their schema.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use indexer::{read, write_data};
use serde_json::{Map, Value, json};

/// The open data of the published reports.
static DATA: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let library = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../data"));
    write_data(folder.path(), &library).expect("the folder can be written to");
    folder
});

fn file(name: &str) -> PathBuf {
    DATA.path().join(name)
}

fn json(name: &str) -> Value {
    serde_json::from_slice(&fs::read(file(name)).expect("the file is published")).expect("it is JSON")
}

fn names(extension: &str) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(DATA.path())
        .expect("the data were written")
        .map(|entry| entry.expect("the folder can be read").file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(extension))
        .collect();
    names.sort();
    names
}

/// All published JSON files as the one object that the schema describes.
fn published() -> Map<String, Value> {
    let described = |name: &String| !["schema.json", "csv-metadata.json"].contains(&name.as_str());
    let mut files: Map<_, _> =
        names(".json").into_iter().filter(described).map(|name| (name.clone(), json(&name))).collect();
    for name in names(".ndjson") {
        let text = fs::read_to_string(file(&name)).expect("the file is text");
        let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).expect("each line is JSON"));
        files.insert(name, lines.collect());
    }
    files.sort_keys();
    files
}

#[test]
fn schema_describes_every_published_file() {
    let schema = json("schema.json");
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    let files = published();
    let described: Vec<_> = schema["properties"].as_object().unwrap().keys().collect();
    assert_eq!(files.keys().collect::<Vec<_>>(), described);
    for (name, description) in schema["properties"].as_object().unwrap() {
        assert!(description["description"].is_string(), "{name}");
        // Nothing may have been corrected yet, and no notice of measures be there.
        let may_be_empty = [
            "corrections.json",
            "no_findings.json",
            "recurrences.json",
            "notices.json",
            "measures.json",
            "measures.ndjson",
        ];
        assert!(may_be_empty.contains(&name.as_str()) || files[name] != json!([]), "{name}");
    }
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let faults: Vec<_> =
        validator.iter_errors(&Value::Object(files)).map(|fault| fault.instance_path().to_string()).take(9).collect();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn schema_explains_everything() {
    for (name, described) in json("schema.json")["$defs"].as_object().unwrap() {
        assert!(described["description"].is_string(), "{name}");
        for (field, described) in described["properties"].as_object().into_iter().flatten() {
            assert!(described["description"].is_string(), "{name}.{field}");
        }
    }
}

#[test]
fn schema_refuses_altered_file() {
    let validator = jsonschema::draft202012::new(&json("schema.json")).unwrap();
    let files = Value::Object(published());
    for (place, wrong) in [
        ("/findings.json/0/kind", json!("注意")),
        ("/findings.json/0/id", json!("和歌山-1")),
        ("/findings.json/0/source/line_start", json!(-1)),
        ("/findings.json/0/topics/0", json!("Access")),
        ("/findings.json/0/page", json!("7")),
        ("/systems.json/0/coverage", json!("seen")),
        ("/contracts.json/0/amount/yen", json!(1.5)),
        ("/contracts.json/0/amount/unit", json!("ドル")),
        ("/surveys.json/0/state", json!(null)),
        ("/tables.json/0/rows/0/cells", json!("a\tb")),
        ("/glossary.json/0", json!({})),
        ("/reports.json/0/found", json!({ "注意": 1 })),
        ("/reports.json/0/slug", json!("okayama")),
        ("/topics.json/0/phrases", json!({})),
        ("/corpus.ndjson/0/type", json!("Report")),
        ("/corpus.ndjson/0/type", json!("finding")),
    ] {
        let mut altered = files.clone();
        *altered.pointer_mut(place).expect("the place exists") = wrong;
        assert!(!validator.is_valid(&altered), "{place}");
    }
}

#[test]
fn csv_metadata_describes_every_column() {
    let metadata = json("csv-metadata.json");
    let tables = metadata["tables"].as_array().unwrap();
    let mut urls: Vec<_> = tables.iter().map(|table| table["url"].as_str().unwrap()).collect();
    urls.sort_unstable();
    assert_eq!(urls, names(".csv"));
    for table in tables {
        let text = fs::read_to_string(file(table["url"].as_str().unwrap())).unwrap();
        let mut rows =
            csv::Reader::from_reader(text.strip_prefix('\u{feff}').expect("spreadsheets need the mark").as_bytes());
        let columns = table["tableSchema"]["columns"].as_array().unwrap();
        let titles: Vec<_> = columns.iter().map(|column| column["titles"].as_str().unwrap()).collect();
        assert_eq!(rows.headers().unwrap().iter().collect::<Vec<_>>(), titles);
        for row in rows.records().map(Result::unwrap) {
            for (cell, column) in row.iter().zip(columns) {
                let number = column["datatype"] == "integer";
                assert!(!number || cell.is_empty() || cell.parse::<i64>().is_ok(), "{}: {cell}", column["name"]);
                assert_eq!(text::harmless_cell(cell), cell, "{}", column["name"]);
                let code = column["name"] == "local_government_code";
                assert!(!code || cell.parse::<corpus::LocalGovernmentCode>().is_ok(), "{cell}");
            }
        }
    }
}
