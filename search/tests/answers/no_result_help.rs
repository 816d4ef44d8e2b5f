//! Help where nothing matches in full, and completions of a word that is being typed.

use std::sync::LazyLock;

use crate::common::{ask, corpus, engine, engine_with, finding, passage};
use corpus::{Kind, Topic};
use proptest::prelude::*;
use search::{Engine, Filter, Filters, NoResultHelp, Request, SynonymGroup};

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let mut first = finding(1, "", "パスワードの管理を徹底し、ＵＳＢメモリを台帳に記載されたい。");
    first.system = Some("校務支援システム".to_owned());
    first.departments = vec!["学校教育課".to_owned()];
    first.topics = vec![Topic::new("records")];
    let second = finding(2, "", "随意契約の理由を明らかにし、パスワードを変更されたい。");
    engine(&corpus(vec![first, second], vec![passage(40, "再委託の状況"), passage(41, "U S B メモリの台帳")]))
});

fn advice(request: &Request) -> NoResultHelp {
    ENGINE.search(request).unwrap().no_result_help.unwrap()
}

#[track_caller]
fn check_failing(query: &str, expected: &str) {
    let failing = advice(&Request::new(query, 10)).unmatched_terms;
    let told = failing.iter().map(|failing| {
        let near = failing.suggestions.iter().map(|near| format!("{} {} [{}]", near.word, near.count, near.query));
        format!("{}: {}", failing.typed, near.collect::<Vec<_>>().join(", "))
    });
    assert_eq!(told.collect::<Vec<_>>().join(" / "), expected, "{query}");
}

#[test]
fn unmatched_terms_are_as_typed() {
    check_failing("ＵＳＢメモリ ＫＵＭＡ", "ＫＵＭＡ: ");
    check_failing("パスワート", "パスワート: パスワード 2 [パスワード]");
    check_failing("台帳 ばすわーど", "ばすわーど: パスワード 2 [台帳 パスワード]");
    check_failing("随意計約", "随意計約: 随意契約 1 [随意契約]");
    check_failing("ＵＳＢメモソ", "メモソ: ＵＳＢメモリ 2 [ＵＳＢメモリ]");
    check_failing("再委託 随意契約", "");
    check_failing("\"なぞの句\" パスワード", "なぞの句: ");
    // It stands in ＵＳＢメモリ.
    check_failing("sb", "");
}

#[track_caller]
fn check_fewer(query: &str, expected: &[(&str, usize)]) {
    let fewer = advice(&Request::new(query, 10)).relaxed_queries;
    let found: Vec<(&str, usize)> = fewer.iter().map(|fewer| (fewer.query.as_str(), fewer.count)).collect();
    assert_eq!(found, expected, "{query}");
    for (query, count) in found {
        assert_eq!(ask(&ENGINE, query).complete, count, "{query}");
    }
}

#[test]
fn relaxed_queries_find_something() {
    check_fewer("再委託 随意契約", &[("随意契約", 1), ("再委託", 1)]);
    check_fewer("パスワード 台帳 再委託", &[("パスワード 台帳", 1)]);
    check_fewer("なぞ 随意契約 再委託", &[("随意契約", 1), ("再委託", 1)]);
    check_fewer("なぞ", &[]);
    check_fewer("区分:意見 再委託 パスワード", &[("区分:意見 パスワード", 2)]);
}

#[test]
fn help_counts_what_filters_exclude() {
    let mut request = Request::new("パスワード", 10);
    request.filters = Filters::from([Filter::Kind(Kind::Shiteki)]);
    assert_eq!((advice(&request).without_filters, advice(&request).passages), (2, 0));
    request.query = "再委託".to_owned();
    assert_eq!((advice(&request).without_filters, advice(&request).passages), (0, 1));
    request.filters.0.insert(Filter::Municipality("chiba".to_owned()));
    assert_eq!((advice(&request).without_filters, advice(&request).passages), (0, 0));
}

#[test]
fn help_names_topics_and_near_municipalities() {
    let words = ["台帳", "受払簿"].map(str::to_owned).into();
    let synonyms = [SynonymGroup { words, topic: Some(Topic::new("records")), ..SynonymGroup::default() }];
    let engine = engine_with(&corpus(vec![finding(1, "", "鍵を替えること。")], Vec::new()), &synonyms);
    let near = |query: &str| {
        let help = engine.search(&Request::new(query, 10)).unwrap().no_result_help.unwrap();
        (help.topics, help.municipalities.into_iter().map(|near| near.query).collect::<Vec<_>>())
    };
    assert_eq!(near("受払簿一覧"), (vec![Topic::new("records")], vec![]));
    assert_eq!(near("和光県 プール"), (vec![], vec!["和光市 プール".to_owned()]));
    assert_eq!(near("waco プール"), (vec![], vec!["和光市 プール".to_owned()]));
    assert_eq!(near("プール"), (vec![], vec![]));
}

#[test]
fn help_needs_no_full_match() {
    assert!(ask(&ENGINE, "パスワード").no_result_help.is_none());
    assert!(ask(&ENGINE, "").no_result_help.is_none());
}

#[track_caller]
fn check_suggested(query: &str, expected: &[&str]) {
    let suggested: Vec<String> =
        ENGINE.suggest(query, 8).unwrap().into_iter().map(|suggestion| suggestion.query).collect();
    assert_eq!(suggested, expected, "{query}");
}

#[test]
fn suggestions_are_names_and_common_words() {
    check_suggested("パ", &["パスワード"]);
    check_suggested("ぱす", &["パスワード"]);
    check_suggested("台帳 ＵＳ", &["台帳 ＵＳＢメモリ"]);
    check_suggested("校務", &["校務支援システム"]);
    check_suggested("-学", &["-学校教育課"]);
    check_suggested("文書", &["論点:文書・台帳"]);
    check_suggested("パスワード", &[]);
    check_suggested("随意", &[]);
    check_suggested("", &[]);
    check_suggested("台帳 ", &[]);
}

proptest! {
    #[test]
    fn suggestions_find_something(query in "(パ|ぱ|校|台|帳|U|Ｓ| |-|\"|の|\\PC){0,6}") {
        for suggestion in ENGINE.suggest(&query, 8).unwrap() {
            prop_assert!(suggestion.count > 0);
            let found = suggestion.field.is_some() || ask(&ENGINE, &suggestion.text).total > 0;
            prop_assert!(found, "{}", suggestion.text);
        }
    }

    #[test]
    fn help_finds_something(query in "(パスワート|ぱすわーど|再委託|随意契約|なぞ|台帳| |-|の|\\PC){0,6}") {
        if let Some(advice) = ask(&ENGINE, &query).no_result_help {
            for fewer in advice.relaxed_queries {
                prop_assert_eq!(ask(&ENGINE, &fewer.query).complete, fewer.count);
            }
            prop_assert!(advice.unmatched_terms.iter().flat_map(|failing| &failing.suggestions).all(|near| near.count > 0));
        }
    }
}
