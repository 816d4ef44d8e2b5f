//! Why a result is one, and how results that say nearly the same are collapsed.

use std::sync::LazyLock;

use crate::common::{ask, corpus, engine_with, finding, ids, passage};
use corpus::{Cluster, Corpus};
use proptest::prelude::*;
use search::{Engine, FieldGroup, MatchReason, Request, SynonymGroup};

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let mut servers = finding(1, "サーバの鍵", "サーバ室の鍵を管理し、ログを点検すること。");
    servers.context = "情報に係るシステムの台帳が無い。".to_owned();
    servers.system = Some("基盤システム".to_owned());
    let repeated = (2..=4).map(|number| finding(number, "", "自己点検がなされていない。"));
    let findings: Vec<_> = [servers].into_iter().chain(repeated).collect();
    let cluster = |numbers: &[usize]| Cluster {
        report: "wako-2022".parse().unwrap(),
        findings: numbers.iter().map(|number| findings[number - 1].id.clone()).collect(),
    };
    let corpus = Corpus {
        clusters: vec![cluster(&[2, 3, 4])],
        ..corpus(findings.clone(), vec![passage(40, "自己点検の概要")])
    };
    let words = vec!["操作履歴".to_owned(), "ログ".to_owned()];
    engine_with(&corpus, &[SynonymGroup { words, ..SynonymGroup::default() }])
});

#[track_caller]
fn check(query: &str, expected: &str) {
    let explanation = ENGINE.explain(&Request::new(query, 10), "wako-2022-001").unwrap().unwrap();
    let words = explanation.words.iter().map(|word| {
        let forms = word.forms.iter().map(|form| {
            let reason = match &form.reason {
                MatchReason::Literal => "=".to_owned(),
                MatchReason::Piece => "-".to_owned(),
                MatchReason::Variant => "~".to_owned(),
                MatchReason::Part => "<".to_owned(),
                MatchReason::Meaning => "meaning".to_owned(),
                MatchReason::Synonym { word } => format!("{word}→"),
            };
            let place = match form.group {
                FieldGroup::Title => "title",
                FieldGroup::Text => "text",
                FieldGroup::Context => "context",
                FieldGroup::Name => "name",
                FieldGroup::Section => "section",
            };
            format!("{reason}{} {place} {}", form.text, form.count)
        });
        format!("{}: {}", word.typed, forms.collect::<Vec<_>>().join(", "))
    });
    assert_eq!(words.collect::<Vec<_>>().join(" / "), expected, "{query}");
}

#[test]
fn explanation_names_forms_fields_and_reasons() {
    check("鍵", "鍵: =鍵 title 1, =鍵 text 1");
    check("サーバー室", "サーバー室: ~サーバ室 text 1");
    check("操作履歴", "操作履歴: 操作履歴→ログ text 1");
    check("情報システム台帳", "情報システム台帳: <システム context 1, <台帳 context 1, <情報 context 1");
    check("ＫＵＭＡ 鍵", "ＫＵＭＡ:  / 鍵: =鍵 title 1, =鍵 text 1");
    check("基盤", "基盤: =基盤 name 1");
}

#[test]
fn explanation_needs_a_match() {
    for (query, id) in [("入札", "wako-2022-001"), ("鍵", "wako-2022-002"), ("鍵", "wako-2022-999"), ("鍵", "")] {
        assert_eq!(ENGINE.explain(&Request::new(query, 10), id).unwrap(), None, "{query} {id}");
    }
    assert!(ENGINE.explain(&Request::new("概要", 10), "wako-2022-l40").unwrap().is_some());
}

fn collapsed(query: &str, offset: usize) -> search::Response {
    ENGINE.search(&Request { collapse_duplicates: true, offset, ..Request::new(query, 10) }).unwrap()
}

#[test]
fn duplicates_collapse_under_the_best() {
    let response = collapsed("自己点検", 0);
    assert_eq!(ids(&response), ["wako-2022-002", "wako-2022-l40"]);
    let repeats: Vec<&str> = response.hits[0].duplicates.iter().map(|repeat| repeat.id.as_str()).collect();
    assert_eq!(repeats, ["wako-2022-003", "wako-2022-004"]);
    assert_eq!((response.total, response.findings, response.collapsed), (4, 3, 2));
    assert_eq!(ids(&collapsed("自己点検", 1)), ["wako-2022-l40"]);
    let plain = ask(&ENGINE, "自己点検");
    assert_eq!((plain.hits.len(), plain.collapsed), (4, 0));
    assert!(plain.hits.iter().all(|hit| hit.duplicates.is_empty()));
}

proptest! {
    #[test]
    fn explanation_exists_for_every_hit(query in "(鍵|サーバー|操作履歴|自己点検|情報台帳|概要| |OR|-|\"|の){0,5}") {
        for hit in ask(&ENGINE, &query).hits {
            let explanation = ENGINE.explain(&Request::new(&query, 10), &hit.id).unwrap();
            prop_assert!(explanation.is_some(), "{} {}", query, hit.id);
            let missing: Vec<String> = explanation.unwrap().words.into_iter()
                .filter(|word| word.forms.is_empty()).map(|word| word.typed).collect();
            prop_assert!(hit.missing.iter().all(|word| missing.contains(word)));
        }
    }

    #[test]
    fn collapsing_loses_nothing(query in "(鍵|自己点検|なされ|概要| |の){0,4}") {
        let (plain, folded) = (ask(&ENGINE, &query), collapsed(&query, 0));
        let mut all: Vec<String> = folded.hits.iter()
            .flat_map(|hit| hit.duplicates.iter().map(|repeat| repeat.id.clone()).chain([hit.id.clone()])).collect();
        let mut expected: Vec<String> = plain.hits.into_iter().map(|hit| hit.id).collect();
        all.sort();
        expected.sort();
        prop_assert_eq!(all, expected);
    }
}
