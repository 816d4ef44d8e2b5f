//! A quoted query finds every record that contains it, and none that does not contain what prints alike.

use crate::common::{ask, engine, ids, reports};
use corpus::Corpus;
use proptest::test_runner::{Config, TestRunner};
use text::normalize;

/// Katakana before what prints alike.
const LOOK_ALIKES: &str = "ー一ニ二ハ八ロ口カ力エ工タ夕ト卜オ才ヘへベべペぺリり";

/// A text without blanks, as printed.
fn printed(text: &str) -> String {
    text.replace(char::is_whitespace, "")
}

/// A normalized text in which characters that print alike are the same.
fn alike(text: &str) -> String {
    let pairs: Vec<char> = LOOK_ALIKES.chars().collect();
    let katakana = |c: char| pairs.chunks(2).find(|pair| pair[1] == c).map_or(c, |pair| pair[0]);
    normalize(text).chars().map(katakana).collect()
}

/// Values of each record in a form, with its id.
fn values(corpus: &Corpus, form: fn(&str) -> String) -> Vec<(String, Vec<String>)> {
    let of = |passage: &corpus::Passage| {
        let values = [&passage.text, &passage.municipality].into_iter().chain(&passage.section);
        (passage.id.to_string(), values.map(|value| form(value)).collect())
    };
    corpus.passages.iter().map(of).collect()
}

#[test]
fn quoted_query_finds_all_that_contains_it_and_nothing_else() {
    let corpus = reports();
    let engine = engine(&corpus);
    let (as_printed, all_alike) = (values(&corpus, printed), values(&corpus, alike));
    let texts: Vec<Vec<char>> = corpus.passages.iter().map(|passage| passage.text.chars().collect()).collect();
    let mut runner = TestRunner::new(Config { cases: 2000, failure_persistence: None, ..Config::default() });
    let pieces = (0..texts.len(), 0..1000usize, 1..=12usize);
    runner
        .run(&pieces, |(which, start, length)| {
            let text = &texts[which];
            let piece: String = text.iter().skip(start % text.len().max(1)).take(length).collect();
            let needle = alike(&piece);
            proptest::prop_assume!(!needle.is_empty() && !piece.contains(['"', '“', '”', '＂', '„', '‟']));
            let response = ask(&engine, &format!("\"{piece}\""));
            let found = ids(&response);
            let with = |records: &[(String, Vec<String>)], needle: &str| -> Vec<String> {
                let has = |values: &[String]| values.iter().any(|value| value.contains(needle));
                records.iter().filter(|(_, values)| has(values)).map(|(id, _)| id.clone()).collect()
            };
            let most = with(&all_alike, &needle);
            proptest::prop_assert!(found.iter().all(|id| most.iter().any(|most| most == id)), "{}", piece);
            // One that is nothing but look-alikes means either.
            if !needle.chars().all(|c| LOOK_ALIKES.contains(c)) {
                let least = with(&as_printed, &printed(&piece));
                proptest::prop_assert!(least.iter().all(|id| found.contains(&id.as_str())), "{}", piece);
            }
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
