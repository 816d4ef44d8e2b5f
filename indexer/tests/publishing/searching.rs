//! `build`, `search` and `similar` on the command line, over the real reports.

#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn indexer(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_indexer")).args(arguments).output().unwrap()
}

fn build() -> tempfile::TempDir {
    let out = tempfile::tempdir().unwrap();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    let built = indexer(&["build", "--data", data.to_str().unwrap(), "--out", out.path().to_str().unwrap()]);
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    out
}

fn json(output: &Output) -> Vec<Value> {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn search_finds_in_built_index() {
    let out = build();
    let index = out.path().join("index");
    let index = index.to_str().unwrap();
    let hits = json(&indexer(&["search", "--index", index, "--json", "--limit", "5", "-学校 パスワード"]));
    assert_eq!(hits.len(), 5);
    assert!(hits.iter().all(|hit| hit["type"] == "finding" && hit["score"].as_f64().unwrap() > 0.0));
    let precedents = json(&indexer(&["similar", "--index", index, "--json", hits[0]["id"].as_str().unwrap()]));
    let municipality = |hit: &Value| hit["id"].as_str().unwrap().split('-').next().unwrap().to_owned();
    assert!(!precedents.is_empty());
    assert!(precedents.iter().all(|precedent| municipality(precedent) != municipality(&hits[0])));

    let manifest: search::Manifest =
        serde_json::from_slice(&std::fs::read(out.path().join(search::Manifest::PATH)).unwrap()).unwrap();
    for asset in manifest.data.values().chain([&manifest.bundle]) {
        let bytes = std::fs::read(out.path().join("index").join(&asset.path)).unwrap();
        assert_eq!(bytes.len() as u64, asset.bytes);
        assert!(asset.path.contains(&asset.sha256[..16]));
    }

    let unknown = indexer(&["similar", "--index", index, "--json", "okayama-2019-none"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("okayama-2019-none"));

    let bundle = out.path().join("index").join(manifest.bundle.path);
    std::fs::write(&bundle, &std::fs::read(&bundle).unwrap()[..1000]).unwrap();
    let damaged = indexer(&["search", "--index", index, "監査"]);
    assert_eq!(damaged.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&damaged.stderr).contains("incomplete"));
}

#[test]
fn search_missing_index_is_usage_error() {
    let missing = indexer(&["search", "--index", "/nonexistent", "監査"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("hint"));
}
