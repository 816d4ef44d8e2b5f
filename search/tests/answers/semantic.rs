use corpus::Kind;
use embedding::Model;
use search::{Engine, Filter, Hit, Request, Response, write_bundle_with_model};

use crate::common::{corpus, finding, model, of, passage};

/// Findings on training, keys, logs and passwords, in two municipalities.
fn engine() -> Engine {
    let findings = vec![
        finding(1, "", "新任の職員への教育を行うべきである。"),
        finding(2, "", "研修の記録がない。従業員に講習をすべきである。机を並べること。"),
        finding(3, "", "サーバーの施錠を要望する。"),
        of("chiba-2022", "千葉県", finding(1, "", "職員が暗証番号を書いた紙を貼っていた。")),
        of("chiba-2022", "千葉県", finding(2, "", "従業員への講習の実施を検討されたい。")),
    ];
    let model = Model::open(&model::bytes()).unwrap();
    let corpus = corpus(findings, vec![passage(90, "職員の教育について")]);
    Engine::open(write_bundle_with_model(&corpus, &[], Some(&model)).unwrap()).unwrap()
}

fn with_model() -> Engine {
    let engine = engine();
    engine.add_model(&model::bytes()).unwrap();
    engine
}

fn ask(query: &str) -> Response {
    with_model().search(&Request::new(query, 20)).unwrap()
}

/// Ids without their report's year, `≈` before those that only mean the same.
fn ids(response: &Response) -> String {
    let id = |hit: &Hit| format!("{}{}", if hit.semantic { "≈" } else { "" }, hit.id.replace("-2022", ""));
    response.hits.iter().map(id).collect::<Vec<_>>().join(" ")
}

#[test]
fn same_meaning_follows_the_words() {
    for (query, expected) in [
        ("教育", "wako-001 wako-l90 ≈wako-002 ≈chiba-002"),
        ("職員 教育", "wako-001 wako-l90 ≈chiba-002 ≈wako-002 chiba-001"),
        ("暗証番号", "chiba-001"),
        ("戸締まり", "≈wako-003"),
        ("戸締まりする", "≈wako-003"),
        ("机", "wako-002"),
        ("象", ""),
    ] {
        assert_eq!(ids(&ask(query)), expected, "{query}");
    }
}

#[test]
fn same_meaning_is_no_match() {
    let response = ask("教育");
    assert_eq!((response.total, response.complete, response.findings, response.semantic), (2, 2, 1, 2));
    let places = response.facets.iter().filter(|facet| matches!(facet.filter, Filter::Municipality(_)));
    let counts: Vec<usize> = places.map(|facet| facet.count).collect();
    assert_eq!(counts, [2]);
    let response = ask("戸締まり");
    assert_eq!((response.total, response.semantic), (0, 1));
    assert!(response.no_result_help.is_some());
}

#[test]
fn same_meaning_is_left_out_where_words_stand_for_themselves() {
    assert_eq!(ids(&ask("\"教育\"")), "wako-001 wako-l90");
    let request = Request { semantic: false, ..Request::new("教育", 20) };
    assert_eq!(ids(&with_model().search(&request).unwrap()), "wako-001 wako-l90");
    assert_eq!(ids(&engine().search(&Request::new("教育", 20)).unwrap()), "wako-001 wako-l90");
    let all = with_model().search(&Request::new("", 20)).unwrap();
    assert_eq!((all.total, all.semantic), (6, 0));
}

#[test]
fn same_meaning_passes_all_other_conditions() {
    for (query, expected) in [
        ("市:千葉県 教育", "≈chiba-002"),
        ("教育 -研修", "wako-001 wako-l90 ≈chiba-002"),
        ("教育 -職員 -従業員", ""),
        ("区分:指摘 教育", ""),
    ] {
        assert_eq!(ids(&ask(query)), expected, "{query}");
    }
    let mut request = Request::new("教育", 20);
    request.filters.0.insert(Filter::Municipality("wako".to_owned()));
    assert_eq!(ids(&with_model().search(&request).unwrap()), "wako-001 wako-l90 ≈wako-002");
    request.filters.0.insert(Filter::Kind(Kind::Shiteki));
    assert_eq!(ids(&with_model().search(&request).unwrap()), "");
}

#[test]
fn same_meaning_marks_the_nearest_sentence() {
    let response = ask("職員 教育");
    let hit = response.hits.iter().find(|hit| hit.id == "wako-2022-002").unwrap();
    let marked: String = hit.snippet.iter().filter(|piece| piece.marked).map(|piece| piece.text.as_str()).collect();
    assert_eq!(marked, "従業員に講習をすべきである。");
    let whole: String = hit.snippet.iter().map(|piece| piece.text.as_str()).collect();
    assert_eq!(whole, "研修の記録がない。従業員に講習をすべきである。机を並べること。");
}

#[test]
fn same_meaning_is_explained_by_the_nearest_words() {
    let request = Request::new("職員の施錠 象", 20);
    let engine = with_model();
    let explanation = engine.explain(&request, "chiba-2022-002").unwrap().unwrap();
    let words: Vec<String> = explanation.words.iter().map(|word| format!("{} {:?}", word.typed, word.forms)).collect();
    assert_eq!(words, ["職員 [FormMatch { reason: Meaning, group: Text, text: \"従業員\", count: 1 }]", "施錠 []"]);
    let text: Vec<(&str, bool)> = explanation.text[0].iter().map(|piece| (piece.text.as_str(), piece.marked)).collect();
    assert_eq!(text, [("従業員への講習の実施を検討されたい。", true)]);
    assert_eq!(engine.explain(&Request { semantic: false, ..request }, "chiba-2022-002").unwrap(), None);
}

#[test]
fn pages_of_results_follow_each_other() {
    let engine = with_model();
    let all = engine.search(&Request::new("職員 教育", 20)).unwrap();
    let pages: Vec<Hit> = (0..all.hits.len())
        .flat_map(|offset| engine.search(&Request { offset, ..Request::new("職員 教育", 1) }).unwrap().hits)
        .collect();
    assert_eq!(pages, all.hits);
}

#[test]
fn model_that_does_not_fit_changes_nothing() {
    let engine = engine();
    let mut damaged = model::bytes();
    *damaged.last_mut().unwrap() ^= 1;
    assert!(engine.add_model(&damaged).is_err());
    assert!(engine.add_model(b"<html>").is_err());
    // Another model, whose checksum is right: the frequent words weigh otherwise.
    let mut other = model::bytes();
    let end = other.len() - 1;
    other[end] = 0;
    let checksum = crc32fast::hash(&other[13..]).to_le_bytes();
    other[9..13].copy_from_slice(&checksum);
    assert!(Model::open(&other).is_ok());
    assert!(engine.add_model(&other).is_err());
    assert_eq!(engine.search(&Request::new("戸締まり", 20)).unwrap().semantic, 0);
    let without =
        Engine::open(search::write_bundle(&corpus(vec![finding(1, "", "教育")], vec![]), &[]).unwrap()).unwrap();
    assert!(without.add_model(&model::bytes()).is_err());
}
