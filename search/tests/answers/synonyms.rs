//! Synonyms: found, reported, ranked below what was typed, and never found for a quotation.

use std::sync::LazyLock;

use crate::common::{ask, corpus, engine, engine_with, finding, ids, passage, reports};
use proptest::prelude::*;
use search::{Engine, Filters, Request, Response, SynonymGroup, SynonymUse};

fn synonyms() -> Vec<SynonymGroup> {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    vec![
        SynonymGroup {
            words: words(&["ウイルス対策", "不正プログラム対策"]), ..SynonymGroup::default()
        },
        SynonymGroup { words: words(&["操作履歴", "ログ", "アクセスログ"]), ..SynonymGroup::default() },
        SynonymGroup {
            words: words(&["ITに詳しい人"]),
            finds: words(&["人材", "専門知識"]),
            ..SynonymGroup::default()
        },
        SynonymGroup { words: words(&["BYOD", "私物"]), ..SynonymGroup::default() },
        SynonymGroup { words: words(&["一覧"]), finds: words(&["台帳"]), ..SynonymGroup::default() },
    ]
}

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let findings = vec![
        finding(1, "", "サーバーのアクセスログを点検すべきである。"),
        finding(2, "", "プログラムの操作履歴を残すこと。ログインは別とする。"),
        finding(3, "", "不正プログラム対策ソフトウェアを導入されたい。"),
        finding(4, "", "情報システム台帳を整備し、専門知識をもつ人材を確保されたい。"),
        finding(5, "私物の使用", "ｂｙｏｄを認めるならば、規程を設けるべきである。"),
        finding(6, "", "私物のパソコンの一覧が無い。"),
    ];
    engine_with(&corpus(findings, vec![passage(40, "プログラムの変更履歴")]), &synonyms())
});

fn told(uses: &[SynonymUse]) -> String {
    uses.iter().map(|synonym| format!("{}→{}", synonym.word, synonym.used.join("・"))).collect::<Vec<_>>().join(" ")
}

/// Compares the ids with the words in whose place others stand, and all that was used.
#[track_caller]
fn check(query: &str, expected: &[&str], used: &str) {
    let response = ask(&ENGINE, query);
    let hits = response.hits[..response.complete].iter().map(|hit| {
        let number = hit.id.rsplit('-').next().unwrap().trim_start_matches('0');
        format!("{number} {}", told(&hit.synonyms)).trim_end().to_owned()
    });
    assert_eq!(hits.collect::<Vec<_>>(), expected, "{query}");
    assert_eq!(told(&response.synonyms), used, "{query}");
}

#[test]
fn literal_outranks_synonym() {
    check("操作履歴", &["2", "1 操作履歴→アクセスログ"], "操作履歴→アクセスログ");
}

#[test]
fn one_way_synonym_is_one_way() {
    check("一覧", &["6", "4 一覧→台帳"], "一覧→台帳");
    check("台帳", &["4"], "");
}

#[test]
fn synonym_replaces_part_of_compound() {
    check("ｳｨﾙｽ対策ソフト", &["3 ウイルス対策→不正プログラム対策"], "ウイルス対策→不正プログラム対策");
    check("情報システム一覧", &["4 一覧→台帳"], "一覧→台帳");
}

#[test]
fn synonym_is_a_whole_word() {
    check("アクセスログ", &["1", "2 アクセスログ→操作履歴"], "アクセスログ→操作履歴");
}

#[test]
fn hit_with_both_has_no_substitute() {
    check("byod", &["5", "6 BYOD→私物"], "BYOD→私物");
}

#[test]
fn quotation_and_negation_have_no_synonyms() {
    check("\"操作履歴\"", &["2"], "");
    check("\"ITに詳しい人\"", &[], "");
    check("専門知識 -一覧", &["4"], "");
}

#[test]
fn question_finds_synonyms_of_phrases() {
    let response = ask(&ENGINE, "ITに詳しい人が足りない");
    assert_eq!(ids(&response), ["wako-2022-004"]);
    assert_eq!(told(&response.synonyms), "ITに詳しい人→人材・専門知識");
    assert_eq!(response.hits[0].missing, ["足り"]);
}

#[test]
fn synonyms_are_marked() {
    let hit = ask(&ENGINE, "ITに詳しい人").hits.swap_remove(0);
    let marked: Vec<String> = hit.snippet.into_iter().filter(|piece| piece.marked).map(|piece| piece.text).collect();
    assert_eq!(marked, ["専門知識", "人材"]);
}

fn without(engine: &Engine, query: &str) -> Response {
    let request = Request {
        query: query.to_owned(),
        filters: Filters::default(),
        as_text: Default::default(),
        partial: true,
        synonyms: false,
        semantic: true,
        collapse_duplicates: false,
        offset: 0,
        limit: usize::MAX,
    };
    engine.search(&request).unwrap()
}

#[test]
fn synonyms_can_be_switched_off() {
    let response = without(&ENGINE, "操作履歴 OR ITに詳しい人");
    assert_eq!(ids(&response), ["wako-2022-002"]);
    assert!(response.synonyms.is_empty());
}

proptest! {
    #[test]
    fn switched_off_equals_no_dictionary(query in "(操作履歴|ログ|一覧|BYOD|ITに詳しい人| |の|\"|-|\\PC){0,8}") {
        static NONE: LazyLock<(Engine, Engine)> = LazyLock::new(|| (engine_with(&reports(), &synonyms()), engine(&reports())));
        let (knowing, ignorant) = &*NONE;
        prop_assert_eq!(without(knowing, &query), without(ignorant, &query));
    }

    #[test]
    fn quotation_is_not_affected(phrase in "(操作履歴|ログ|アクセス|一覧|ITに詳しい人|ウイルス対策|の|[ァ-ン一-龠]){0,5}") {
        let query = format!("\"{phrase}\"");
        prop_assert_eq!(ask(&ENGINE, &query), without(&ENGINE, &query));
    }

    #[test]
    fn synonyms_only_add(query in "(操作履歴|ログ|アクセス|一覧|私物|byod|台帳|人材|不正プログラム対策){1,2}") {
        let (with, without) = (ask(&ENGINE, &query), without(&ENGINE, &query));
        let complete = |response: &Response| -> Vec<String> {
            response.hits[..response.complete].iter().map(|hit| hit.id.clone()).collect()
        };
        let all = complete(&with);
        prop_assert!(complete(&without).iter().all(|id| all.contains(id)));
    }
}
