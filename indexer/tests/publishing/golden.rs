//! Golden answers: counts and first results of frozen queries on the real reports. A change of the order shows here and
//! is read before it is accepted.
//!
//! The queries are of every kind: hand-chosen ones (words, spellings, synonyms, questions, operators, slips, nonsense),
//! then, by rule, compounds and stretches of every seventh finding. After an intended change, `UPDATE_GOLDEN=1 cargo
//! test -p indexer --test publishing golden` writes the answers anew.

#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::{env, fs};

use indexer::{IndexReader, write_data, write_index};
use search::{Engine, IndexLayout, Request, write_bundle};

const QUERIES: &str = include_str!("../../../tests/golden/queries.txt");

/// Results kept of each query.
const KEPT: usize = 5;

fn answer(engine: &Engine, query: &str) -> String {
    let response = engine.search(&Request::new(query, KEPT)).unwrap();
    let ids: Vec<&str> = response.hits.iter().map(|hit| hit.id.as_str()).collect();
    format!("{query}\t{}/{}\t{}\n", response.complete, response.total, ids.join(" "))
}

#[test]
fn golden_queries_find_frozen_results() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let library = indexer::read(&root.join("data"));
    let engine = Engine::open(write_bundle(&library.corpus, &library.search_dictionary()).unwrap()).unwrap();
    assert_eq!(QUERIES.lines().count(), 300);
    let answers: String = QUERIES.lines().map(|query| answer(&engine, query)).collect();
    let path = root.join("tests/golden/answers.txt");
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &answers).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap();
    let changed: Vec<String> = kept
        .lines()
        .zip(answers.lines())
        .filter(|(before, now)| before != now)
        .map(|(before, now)| format!("- {before}\n+ {now}"))
        .collect();
    assert!(kept == answers, "other answers; are they meant?\n{}", changed.join("\n"));
}

/// An index that is read by ranges answers as one that is read whole: the same records and counts whatever is at hand, and
/// with all of it at hand the same order.
#[test]
fn golden_queries_agree_by_ranges() {
    let library = indexer::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../data"));
    let engine = Engine::open(write_bundle(&library.corpus, &library.search_dictionary()).unwrap()).unwrap();
    let out = tempfile::tempdir().unwrap();
    write_data(&out.path().join("data"), &library).unwrap();
    write_index(out.path(), &library, IndexLayout::Paged).unwrap();
    let index = out.path().join("index");
    let mut at_hand = IndexReader::open_whole(&index).unwrap();
    for query in QUERIES.lines() {
        let request = Request::new(query, usize::MAX);
        let expected = engine.search(&request).unwrap();
        let found = at_hand.ask(|engine| engine.search(&request)).unwrap();
        let ids = |response: &search::Response| response.hits.iter().map(|hit| hit.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(&found), ids(&expected), "{query}");
        assert_eq!(found, expected, "{query}");

        let mut reader = IndexReader::open(&index).unwrap();
        let request = Request::new(query, KEPT);
        let (found, expected) =
            (reader.ask(|engine| engine.search(&request)).unwrap(), engine.search(&request).unwrap());
        assert_eq!(
            (found.total, found.complete, found.findings),
            (expected.total, expected.complete, expected.findings),
            "{query}"
        );
        assert_eq!(
            (found.facets, found.synonyms, found.hits.len()),
            (expected.facets, expected.synonyms, expected.hits.len()),
            "{query}"
        );
        assert!(reader.reads.rounds <= 8, "{query}: {:?}", reader.reads);
    }
}
