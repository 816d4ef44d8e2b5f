//! A quoted query finds every record that contains it, and no other.

use crate::common::{ask, engine, ids, reports};
use corpus::Corpus;
use proptest::test_runner::{Config, TestRunner};
use text::normalize;

/// Normalized values of each record, with its id.
fn normalized(corpus: &Corpus) -> Vec<(String, Vec<String>)> {
    let of = |passage: &corpus::Passage| {
        let values = [&passage.text, &passage.municipality].into_iter().chain(&passage.section);
        (passage.id.to_string(), values.map(|value| normalize(value)).collect())
    };
    corpus.passages.iter().map(of).collect()
}

#[test]
fn quoted_query_finds_exactly_what_contains_it() {
    let corpus = reports();
    let engine = engine(&corpus);
    let records = normalized(&corpus);
    let texts: Vec<Vec<char>> = corpus.passages.iter().map(|passage| passage.text.chars().collect()).collect();
    let mut runner = TestRunner::new(Config { cases: 2000, failure_persistence: None, ..Config::default() });
    let pieces = (0..texts.len(), 0..1000usize, 1..=12usize);
    runner
        .run(&pieces, |(which, start, length)| {
            let text = &texts[which];
            let piece: String = text.iter().skip(start % text.len().max(1)).take(length).collect();
            let needle = normalize(&piece);
            proptest::prop_assume!(!needle.is_empty() && !piece.contains(['"', '“', '”', '＂', '„', '‟']));
            let mut expected: Vec<&str> = records
                .iter()
                .filter(|(_, values)| values.iter().any(|value| value.contains(&needle)))
                .map(|(id, _)| id.as_str())
                .collect();
            let response = ask(&engine, &format!("\"{piece}\""));
            let mut found = ids(&response);
            found.sort_unstable();
            expected.sort_unstable();
            proptest::prop_assert_eq!(found, expected, "{}", piece);
            Ok(())
        })
        .unwrap();
}

#[test]
fn marks_are_the_needle() {
    let corpus = reports();
    let engine = engine(&corpus);
    for needle in ["パスワード", "ＵＳＢ", "契約", "の", "情報セキュリティ", "個人情報"] {
        let response = ask(&engine, &format!("\"{needle}\""));
        assert!(response.total > 0, "{needle}");
        for hit in &response.hits {
            for piece in hit.snippet.iter().chain(&hit.title).filter(|piece| piece.marked) {
                // Marks that touch are one piece.
                let marked = normalize(&piece.text);
                assert!(marked.replace(&normalize(needle), "").is_empty(), "{needle}: {marked}");
            }
        }
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_a_query(text in "\\PC{0,30}|[\u{0}-\u{1f}\"“:：－ORａ-ｚ語市]{0,12}") {
        thread_local! {
            static ENGINE: search::Engine = engine(&crate::common::corpus(vec![crate::common::finding(1, "題", "本文です。")], Vec::new()));
        }
        ENGINE.with(|engine| ask(engine, &text));
    }
}
