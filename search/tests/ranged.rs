//! An index that is read by ranges answers as one that is there as a whole.

#![allow(clippy::unwrap_used)]

mod common;

use common::{Host, ask, engine, ids, reports};
use corpus::fold;
use proptest::test_runner::{Config, TestRunner};
use search::{Request, write_ranged_bundle};

const QUERIES: &str = include_str!("../../tests/golden/queries.txt");

#[test]
fn a_quoted_query_finds_the_same() {
    let corpus = reports();
    let (whole, mut host) = (engine(&corpus), Host::of(&corpus, &[]));
    let texts: Vec<Vec<char>> = corpus.passages.iter().map(|passage| passage.text.chars().collect()).collect();
    let mut runner = TestRunner::new(Config { cases: 1000, failure_persistence: None, ..Config::default() });
    let pieces = (0..texts.len(), 0..1000usize, 1..=24usize);
    let pieces = proptest::strategy::Strategy::prop_map(pieces, |(which, start, length)| {
        let text = &texts[which];
        text.iter().skip(start % text.len().max(1)).take(length).collect::<String>()
    });
    let host = std::cell::RefCell::new(&mut host);
    runner
        .run(&pieces, |piece| {
            proptest::prop_assume!(!fold(&piece).is_empty() && !piece.contains(['"', '“', '”', '＂', '„', '‟']));
            let query = format!("\"{piece}\"");
            let (expected, found) = (ask(&whole, &query), host.borrow_mut().search(&Request::new(&query, usize::MAX)));
            let (mut expected_ids, mut found_ids) = (ids(&expected), ids(&found));
            expected_ids.sort_unstable();
            found_ids.sort_unstable();
            proptest::prop_assert_eq!(found_ids, expected_ids, "{}", piece);
            proptest::prop_assert_eq!(found.facets, expected.facets);
            Ok(())
        })
        .unwrap();
}

#[test]
fn golden_queries_count_the_same() {
    let corpus = reports();
    let (whole, mut host) = (engine(&corpus), Host::of(&corpus, &[]));
    for query in QUERIES.lines() {
        let request = Request::new(query, 20);
        let (expected, found) = (whole.search(&request), host.search(&request));
        assert_eq!((found.total, found.complete), (expected.total, expected.complete), "{query}");
        assert_eq!(found.facets, expected.facets, "{query}");
    }
}

#[test]
fn the_same_corpus_gives_the_same_bytes() {
    let corpus = reports();
    assert!(write_ranged_bundle(&corpus, &[]).unwrap() == write_ranged_bundle(&corpus, &[]).unwrap());
}
