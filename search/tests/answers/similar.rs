//! Precedents: findings of other municipalities that make the same criticism.

use crate::common::{corpus, engine, finding, of, passage};
use corpus::{Corpus, Issue, IssueMention};
use search::{Engine, Relation, SimilarFindings};

fn sample() -> Corpus {
    let here = [
        finding(1, "", "退職した職員のＩＤとパスワードを速やかに削除すべきである。"),
        finding(2, "", "パスワードを定期的に変更すべきである。"),
        finding(3, "", "一者応札が続いており、仕様書の見直しが望ましい。"),
    ];
    let there = [
        of(
            "kyoto-2021",
            "京都市",
            finding(4, "", "退職者のＩＤとパスワードが削除されていなかった。速やかに削除されたい。"),
        ),
        of("kyoto-2021", "京都市", finding(5, "", "仕様書を見直し、一者応札を解消すること。")),
        of("kyoto-2021", "京都市", finding(6, "", "災害時の訓練を実施すべきである。")),
    ];
    corpus(here.into_iter().chain(there).collect(), vec![passage(50, "退職した職員のＩＤとパスワード")])
}

/// Similar findings by words alone.
fn similar(engine: &Engine, id: &str, limit: usize) -> Option<SimilarFindings> {
    engine.precedents(&[]).unwrap().similar_to(id, limit).unwrap()
}

#[track_caller]
fn check(id: &str, expected: &[(&str, &str)]) {
    let precedents = similar(&engine(&sample()), id, 20).unwrap().precedents;
    let found: Vec<(&str, &str)> = precedents
        .iter()
        .map(|precedent| (precedent.id.as_str(), precedent.shared.first().map_or("", String::as_str)))
        .collect();
    assert_eq!(found[..expected.len().min(found.len())], *expected, "{id}");
    assert!(precedents.iter().all(|precedent| (0.0..=1.0).contains(&precedent.score)));
    assert!(precedents.is_sorted_by(|a, b| a.score >= b.score));
}

#[test]
fn precedent_comes_first_with_shared_phrase() {
    check("wako-2022-001", &[("kyoto-2021-004", "速やかに削除")]);
    check("wako-2022-003", &[("kyoto-2021-005", "一者応札")]);
    check("kyoto-2021-005", &[("wako-2022-003", "一者応札")]);
}

#[test]
fn shared_phrases_are_verbatim() {
    let precedents = similar(&engine(&sample()), "wako-2022-001", 1).unwrap().precedents;
    assert_eq!(precedents[0].shared, ["速やかに削除", "ＩＤとパスワード"]);
}

#[test]
fn unique_finding_has_no_precedent() {
    check("kyoto-2021-006", &[]);
    assert!(similar(&engine(&sample()), "kyoto-2021-006", 20).unwrap().precedents.is_empty());
}

#[test]
fn precedents_need_a_finding() {
    let engine = engine(&sample());
    for id in ["", "wako-2022-l50", "wako-2022-999", "\u{0}"] {
        assert_eq!(similar(&engine, id, 20), None, "{id}");
    }
}

#[test]
fn repeats_are_separate_from_precedents() {
    let text = "ＵＳＢメモリの管理台帳を整備し、定期的に照合すべきである。";
    let again = [
        finding(1, "", text),
        finding(2, "", text),
        finding(3, "", "庁舎の耐震性を確認すべきである。"),
        of("kyoto-2021", "京都市", finding(4, "", "委託先の監督を強めること。")),
        of("kyoto-2021", "京都市", finding(5, "", "防災訓練に住民を招くこと。")),
    ];
    let engine = engine(&corpus(again.to_vec(), Vec::new()));
    let repeats = |id: &str| Some(similar(&engine, id, 20)?.repeats.into_iter().map(|(id, _)| id).collect::<Vec<_>>());
    assert_eq!(repeats("wako-2022-001"), Some(vec!["wako-2022-002".to_owned()]));
    assert_eq!(repeats("wako-2022-003"), Some(Vec::new()));
    assert_eq!(repeats("kyoto-2021-004"), Some(Vec::new()));
    assert_eq!(repeats("wako-2022-999"), None);
    let closeness = similar(&engine, "wako-2022-001", 1).unwrap().repeats[0].1;
    assert!((0.7..=1.0).contains(&closeness), "{closeness}");
}

#[test]
fn criticism_is_the_same_only_with_a_shared_issue() {
    let engine = engine(&sample());
    let issue = |ids: &[&str]| Issue {
        code: "bidders".to_owned(),
        label: "競争".to_owned(),
        english: "Bidders".to_owned(),
        easy: "きょうそう".to_owned(),
        terms: vec!["応札".to_owned()],
        findings: ids.iter().map(|id| IssueMention { finding: id.parse().unwrap(), sentence: String::new() }).collect(),
    };
    let first = |issues: &[Issue]| {
        let mut found = engine.precedents(issues).unwrap().similar_to("wako-2022-003", 1).unwrap().unwrap().precedents;
        let first = found.remove(0);
        (first.id, first.relation, first.score)
    };
    let (id, relation, score) = first(&[issue(&["wako-2022-003", "kyoto-2021-005"])]);
    assert_eq!((id.as_str(), relation), ("kyoto-2021-005", Relation::Criticism));
    for other in [&["wako-2022-003", "kyoto-2021-004"][..], &["wako-2022-003"], &["nara-2021-001"]] {
        let (id, relation, lower) = first(&[issue(other)]);
        assert_eq!((id.as_str(), relation), ("kyoto-2021-005", Relation::Subject), "{other:?}");
        assert!(lower < score);
    }
}

#[test]
fn shared_phrases_are_words_of_substance() {
    let here = "令和4年11月28日、受託事業者のデジタル推進課への届出が遅れた。外部委託先の監督を強めること。";
    let there = "令和4年11月28日、委託事業者とデジタル推進課との打合せがなかった。委託先の監督を強めること。";
    let findings =
        vec![finding(1, "", here), of("kyoto-2021", "京都市", finding(2, "", there)), finding(3, "", "鍵の管理。")];
    let found = similar(&engine(&corpus(findings, Vec::new())), "wako-2022-001", 20).unwrap().precedents;
    assert_eq!(found[0].shared, ["委託先の監督"]);
}
