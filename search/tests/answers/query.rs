//! The query language: from a query to the ids of its hits, best first.

use crate::common::{ask, corpus, engine, finding, ids, of, passage};
use corpus::{Corpus, Kind, Topic};
use search::{Filters, Request};

fn sample() -> Corpus {
    let mut access = finding(1, "ＩＤの管理", "退職した職員のＩＤを削除し、サーバのアクセス権を見直すべきである。");
    access.kind = Kind::Shiteki;
    access.departments = vec!["デジタル推進課".to_owned()];
    access.system = Some("財務会計システム".to_owned());
    access.topics = vec![Topic::new("access")];
    let mut contract = finding(2, "", "一者応札が続いており、競争性を確保されたい。");
    contract.context = "サーバー室の改修でも、１社のみの応札であった。".to_owned();
    contract.topics = vec![Topic::new("procurement"), Topic::new("cost")];
    let tokyo =
        of("tokyo-2020", "東京都", finding(3, "", "東京都内の情報システムの台帳を、U S Bメモリで渡さないこと。"));
    let kyoto = of("kyoto-2021", "京都市", finding(4, "", "京都市はサーバーの台帳を整備することが望ましい。"));
    corpus(vec![access, contract, tokyo, kyoto], vec![passage(50, "サーバーの監査の概要")])
}

#[track_caller]
fn check(query: &str, expected: &[&str]) {
    let short = |id: &str| id.rsplit('-').next().unwrap().trim_start_matches('0').to_owned();
    let response = ask(&engine(&sample()), query);
    let found: Vec<String> = ids(&response).into_iter().map(short).collect();
    assert_eq!(found[..response.complete], *expected, "{query}");
}

#[test]
fn empty_query_matches_everything() {
    check("", &["4", "3", "1", "2", "l50"]);
}

#[test]
fn spelling_does_not_matter() {
    check("usbﾒﾓﾘ", &["3"]);
    check("サーバー", &["4", "1", "2", "l50"]);
    check("\"サーバー\"", &["4", "2", "l50"]);
    check("１者", &["2"]);
    check("\"１者\"", &[]);
    check("職", &["1"]);
}

#[test]
fn words_rank_by_script_boundaries() {
    check("\"京都\"", &["4", "3"]);
}

#[test]
fn signs_around_a_word_do_not_matter() {
    for query in ["台帳。", "「台帳」", "・台帳", "§台帳…", "（台帳）", "『台帳』、"] {
        check(query, &["4", "3"]);
    }
    check("-1", &["2"]);
}

#[test]
fn short_latin_is_found_as_a_whole() {
    let texts = ["ＡＩの活用", "Gmailの利用", "VAIOとEAI", "AI", "OpenAI は使わない", "メール（mail）の誤送信"];
    let findings = (1..).zip(texts).map(|(number, text)| finding(number, "", text));
    let engine = engine(&corpus(findings.collect(), Vec::new()));
    for (query, expected) in [
        ("AI", &["4", "1"][..]),
        ("ai活用", &["1"]),
        ("-AI", &["2", "3", "5", "6"]),
        ("\"AI\"", &["4", "1", "3", "5", "2", "6"]),
        ("mail", &["6", "2"]),
        ("IO", &[]),
    ] {
        let response = ask(&engine, query);
        let found: Vec<&str> =
            ids(&response)[..response.complete].iter().map(|id| id.rsplit_once("-00").unwrap().1).collect();
        assert_eq!(found, expected, "{query}");
    }
}

#[test]
fn operators_combine_clauses() {
    check("サーバ 台帳", &["4"]);
    check("台帳 -京都", &[]);
    check("台帳 －整備", &["3"]);
    check("応札 OR 退職", &["2", "1"]);
    check("サーバー （", &["4", "1", "2", "l50"]);
}

#[test]
fn scopes_narrow() {
    check("市:和光市 台帳 OR 職員", &["1"]);
    check("区分：指摘", &["1"]);
    check("課:デジタル", &["1"]);
    check("システム:財務", &["1"]);
    check("年度:令和3年度", &["4"]);
    check("論点:調達", &["2"]);
    check("-年度:2022 サーバ", &["4"]);
    check("区分:なぞ", &[]);
    check("区分:退職", &["1"]);
}

#[test]
fn compound_matches_by_its_parts() {
    check("情報システム台帳", &["3"]);
    check("\"情報システム台帳\"", &[]);
    check("職員ID", &["1"]);
}

#[test]
fn question_is_answered_by_its_words() {
    let response = ask(&engine(&sample()), "退職した人の台帳は消されているか？");
    assert_eq!(response.complete, 0);
    assert!(!response.hits[0].missing.is_empty());
    assert_eq!(ids(&response)[0], "wako-2022-001");
}

#[test]
fn ignored_terms_are_as_typed() {
    for (query, expected) in [
        ("台帳 指摘", &["指摘"][..]),
        ("指摘", &[]),
        ("台帳 \"指摘\"", &[]),
        ("ＩＤを消すことを指摘された市は？", &["市", "こと", "指摘"]),
        ("サーバ 台帳", &[]),
        ("", &[]),
    ] {
        assert_eq!(ask(&engine(&sample()), query).ignored_terms, expected, "{query}");
    }
}

#[test]
fn titles_are_marked() {
    let titled = |query: &str| -> Vec<(String, bool)> {
        let title = ask(&engine(&sample()), query).hits.swap_remove(0).title;
        title.into_iter().map(|piece| (piece.text, piece.marked)).collect()
    };
    assert_eq!(titled("id"), [("ＩＤ".to_owned(), true), ("の管理".to_owned(), false)]);
    let sentence = "一者応札が続いており、競争性を確保されたい。".split_at("一者応札".len());
    assert_eq!(titled("1者応札"), [(sentence.0.to_owned(), true), (sentence.1.to_owned(), false)]);
}

#[test]
fn page_is_a_slice_of_all_hits() {
    let engine = engine(&sample());
    let all = ask(&engine, "");
    let page = Request {
        query: String::new(),
        filters: Filters::default(),
        as_text: Default::default(),
        partial: true,
        synonyms: true,
        semantic: true,
        collapse_duplicates: false,
        offset: 2,
        limit: 2,
    };
    assert_eq!(engine.search(&page).unwrap().hits, all.hits[2..4]);
    let beyond = Request {
        query: String::new(),
        filters: Filters::default(),
        as_text: Default::default(),
        partial: true,
        synonyms: true,
        semantic: true,
        collapse_duplicates: false,
        offset: usize::MAX,
        limit: usize::MAX,
    };
    assert!(engine.search(&beyond).unwrap().hits.is_empty());
}
