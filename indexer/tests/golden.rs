//! What the frozen queries find in the real reports: how many, and which first. A change of the order shows here, and is
//! read before it is accepted.
//!
//! The queries are of every kind: hand-chosen ones (words, spellings, synonyms, questions, operators, slips, nonsense),
//! then, by rule, compounds and stretches of every seventh finding. After a change that is meant,
//! `UPDATE_GOLDEN=1 cargo test -p indexer --test golden` writes the answers anew.

#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::{env, fs};

use search::{Engine, Request, write_bundle};

const QUERIES: &str = include_str!("../../tests/golden/queries.txt");

/// How many results of each query are kept.
const KEPT: usize = 5;

fn answer(engine: &Engine, query: &str) -> String {
    let response = engine.search(&Request::new(query, KEPT));
    let ids: Vec<&str> = response.hits.iter().map(|hit| hit.id.as_str()).collect();
    format!("{query}\t{}/{}\t{}\n", response.complete, response.total, ids.join(" "))
}

#[test]
fn frozen_queries_find_what_they_found() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let library = indexer::read(&root.join("data"));
    let engine = Engine::open(write_bundle(&library.corpus, &library.synonyms.groups()).unwrap()).unwrap();
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
