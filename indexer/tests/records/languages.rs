//! Searches in English and in kana, which stand in no report, against findings that were judged by hand.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::LazyLock;

use search::{Engine, Request, write_bundle_with_model};
use text::normalize;

use super::DATASET;

const JUDGED: &str = include_str!("judged.tsv");

/// Results that count for the order, and for what is found at all.
const FIRST: usize = 10;
const CONSIDERED: usize = 100;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let words = DATASET.word_model.as_ref().expect("data/models holds the model");
    let bundle = write_bundle_with_model(&DATASET.corpus, &DATASET.search_dictionary(), Some(&words.model));
    let engine = Engine::open(bundle.expect("the reports can be indexed")).expect("what was written can be read");
    engine.add_model(&words.bytes).expect("the index was made with that model");
    engine
});

/// A query with the grades of the findings that answer it.
struct Judged {
    language: &'static str,
    query: &'static str,
    grades: BTreeMap<&'static str, f64>,
}

fn judged() -> Vec<Judged> {
    let lines = JUDGED.lines().filter(|line| !line.starts_with('#'));
    let judged = lines.map(|line| {
        let fields: Vec<&str> = line.split('\t').collect();
        let grades = fields[2].split(' ').map(|graded| graded.split_once('=').expect("an id with its grade"));
        let grades = grades.map(|(id, grade)| (id, grade.parse().expect("a grade is a number"))).collect();
        Judged { language: fields[0], query: fields[1], grades }
    });
    judged.collect()
}

/// Ids of the findings among the results.
fn found(query: &str, semantic: bool) -> Vec<String> {
    let response = ENGINE.search(&Request { semantic, ..Request::new(query, CONSIDERED) });
    response.expect("the index is read whole").hits.into_iter().map(|hit| hit.id).collect()
}

/// Normalized discounted cumulative gain of the first results, and the share of the full answers that is found.
fn score(judged: &Judged, found: &[String]) -> (f64, f64) {
    let gain = |grades: &mut dyn Iterator<Item = f64>| -> f64 {
        grades.take(FIRST).zip(2..).map(|(grade, place)| (grade.exp2() - 1.0) / f64::from(place).log2()).sum()
    };
    let grade = |id: &String| judged.grades.get(id.as_str()).copied().unwrap_or_default();
    let mut best: Vec<f64> = judged.grades.values().copied().collect();
    best.sort_by(|a, b| b.total_cmp(a));
    let full = best.iter().filter(|grade| **grade >= 2.0).count().max(1);
    let recalled = found.iter().filter(|id| grade(id) >= 2.0).count();
    (gain(&mut found.iter().map(grade)) / gain(&mut best.into_iter()), recalled as f64 / full as f64)
}

#[test]
fn queries_in_english_and_kana_find_what_they_mean() {
    let mut table = String::new();
    for language in ["en", "easy"] {
        let judged: Vec<Judged> = judged().into_iter().filter(|judged| judged.language == language).collect();
        let mut all = [(0.0, 0.0); 2];
        for judged in &judged {
            let scores = [false, true].map(|semantic| score(judged, &found(judged.query, semantic)));
            all.iter_mut().zip(scores).for_each(|(all, one)| *all = (all.0 + one.0, all.1 + one.1));
            let [words, fused] = scores.map(|(order, recall)| format!("{order:.2} {recall:.2}"));
            writeln!(table, "{language} {}: words {words}, with meaning {fused}", judged.query).expect("a string");
        }
        let count = judged.len() as f64;
        let [words, fused] = all.map(|(order, recall)| format!("{:.2} {:.2}", order / count, recall / count));
        writeln!(table, "{language}, all {count}: words {words}, with meaning {fused}").expect("a string");
        assert!(all[1].1 > all[0].1, "meaning finds no more:\n{table}");
    }
    insta::assert_snapshot!(table);
}

#[test]
fn names_of_municipalities_are_found_in_english_and_kana() {
    for report in &DATASET.corpus.reports {
        let english = report.english.as_ref().expect("each report has English words").municipality.as_str();
        let bare = english.split(' ').next().expect("a name has a word");
        for query in [english, bare] {
            let found = found(&format!("\"{query}\""), false);
            assert!(found.is_empty(), "{query} stands in a report");
        }
        let found = found(bare, false);
        let whose = found.iter().filter(|id| id.starts_with(report.slug.municipality())).count();
        assert!(whose == found.len() && whose > 10, "{bare}: {found:?}");
    }
}

#[test]
fn english_words_find_what_stands_in_a_report() {
    let passages = DATASET.corpus.passages.iter().map(|passage| &passage.text);
    let findings = DATASET.corpus.findings.iter().flat_map(|finding| [&finding.text, &finding.context]);
    let texts: Vec<String> = passages.chain(findings).map(|text| normalize(text)).collect();
    let stands = |word: &&str| !texts.iter().any(|text| text.contains(&normalize(word)));
    assert_eq!(DATASET.english.japanese().filter(stands).collect::<Vec<_>>(), Vec::<&str>::new());
}
