//! Reading of a query beside its words: filters that it names, operators, topics of findings, text that is meant as text.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use corpus::Topic;
use search::{Engine, Filter, MatchReason, Request, Response, SynonymGroup, TermMeaning};

use crate::common::{Host, corpus, engine_with, finding, ids, of, passage};

fn sample() -> corpus::Corpus {
    let mut child = finding(1, "", "持ち出すパソコンは施錠して保管すべきである。");
    child.topics = vec![Topic::new("media"), Topic::new("privacy")];
    let mut privacy = finding(2, "", "個人情報の台帳を整備されたい。中央での管理も考えられる。");
    privacy.topics = vec![Topic::new("privacy")];
    let chuo = of("chuo-2019", "中央市", finding(3, "", "令和元年度の個人情報の委託を見直すこと。"));
    let chiba = of("chiba-2021", "千葉県", finding(4, "", "千葉県警察と和光市の例に学び、中央監視を続ける。"));
    let mut access = of("chiba-2021", "千葉県", finding(5, "", "退職者の中央での扱いを定めること。"));
    access.departments = vec!["総務課".to_owned()];
    access.topics = vec![Topic::new("privacy")];
    corpus(vec![child, privacy, chuo, chiba, access], vec![passage(40, "個人情報の定義")])
}

fn words() -> Vec<SynonymGroup> {
    let words = ["個人情報", "プライバシー"].map(str::to_owned).into();
    vec![SynonymGroup { words, topic: Some(Topic::new("privacy")), ..SynonymGroup::default() }]
}

static ENGINE: LazyLock<Engine> = LazyLock::new(|| engine_with(&sample(), &words()));

/// Ids of full matches | of those by topic | of partial ones.
fn short(response: &Response) -> String {
    let ids = ids(response).into_iter().map(|id| id.rsplit('-').next().unwrap().trim_start_matches('0'));
    let ids: Vec<&str> = ids.collect();
    let (complete, rest) = ids.split_at(response.complete);
    let (topical, partial) = rest.split_at(response.topical);
    [complete, topical, partial].map(|tier| tier.join(" ")).join(" | ")
}

fn ask(request: &Request) -> Response {
    let response = ENGINE.search(request).unwrap();
    let mut paged = Host::of(&sample(), &words());
    let ranged = paged.search(request);
    assert_eq!((ids(&ranged), &ranged.reading), (ids(&response), &response.reading), "{}", request.query);
    response
}

#[track_caller]
fn check(query: &str, expected: &str) {
    assert_eq!(short(&ask(&Request::new(query, 20))), expected, "{query}");
}

#[test]
fn topics_stand_for_words_behind_the_text() {
    check("個人情報", "3 2 l40 | 5 1 | ");
    check("プライバシー", " | 5 2 1 | ");
    check("個人情報 パソコン", " | 1 | 3 2 l40");
    check("\"プライバシー\"", " |  | ");
    check("台帳 -プライバシー", "2 |  | ");
    let response = ask(&Request::new("個人情報 パソコン", 20));
    assert_eq!(
        (&response.hits[0].topics[..], &response.hits[0].missing[..]),
        (&[Topic::new("privacy")][..], &["個人情報".to_owned()][..])
    );
    let explained = ENGINE.explain(&Request::new("個人情報", 20), "wako-2022-001").unwrap().unwrap();
    assert_eq!((explained.words[0].forms.len(), &explained.words[0].topics[..]), (0, &[Topic::new("privacy")][..]));
    let explained = ENGINE.explain(&Request::new("個人情報", 20), "wako-2022-002").unwrap().unwrap();
    assert_eq!((&explained.words[0].forms[0].reason, explained.words[0].topics.len()), (&MatchReason::Literal, 0));
}

#[test]
fn results_with_all_words_alone_on_request() {
    let request = Request { partial: false, ..Request::new("個人情報 パソコン", 20) };
    assert_eq!(short(&ask(&request)), " |  | ");
    let request = Request { partial: false, ..Request::new("個人情報", 20) };
    assert_eq!(short(&ask(&request)), "3 2 l40 |  | ");
}

#[track_caller]
fn check_filters(query: &str, as_text: &[&str], expected: &[Filter]) {
    let as_text = as_text.iter().map(|text| (*text).to_owned()).collect();
    let response = ask(&Request { as_text, ..Request::new(query, 20) });
    assert_eq!(response.filters.0, BTreeSet::from_iter(expected.to_vec()), "{query}");
}

#[test]
fn names_in_a_query_are_filters() {
    let of = |code: &str| Filter::Municipality(code.to_owned());
    check_filters("和光市 個人情報", &[], &[of("wako")]);
    check_filters("和光 個人情報", &[], &[of("wako")]);
    check_filters("和光市の個人情報", &[], &[of("wako")]);
    check_filters("千葉県 和光市", &[], &[of("wako"), of("chiba")]);
    // A word that more than half the records have from elsewhere is no name, nor is a name inside a word.
    check_filters("中央 監視", &[], &[]);
    check_filters("中央市 監視", &[], &[of("chuo")]);
    check_filters("千葉県警察", &[], &[]);
    check_filters("\"和光市\" -千葉県 例 OR 和光市", &[], &[]);
    // Of a year alone nothing else would be sought, and of others there is no report.
    check_filters("令和元年度", &[], &[]);
    check_filters("令和元年度 委託", &[], &[Filter::Year(2019)]);
    // The year of no report of the municipality is text.
    check_filters("R1 千葉県", &[], &[of("chiba")]);
    check_filters("中央市 R1 R3", &[], &[of("chuo"), Filter::Year(2019)]);
    check_filters("2019 令和2年度 令和元年 委託", &[], &[]);
    check_filters(
        "市:中央 年度:R1 論点:個人情報",
        &[],
        &[of("chuo"), Filter::Year(2019), Filter::Topic(Topic::new("privacy"))],
    );
    check_filters("和光市 令和元年度", &["和光市"], &[Filter::Year(2019)]);
    check_filters("和光市 令和元年度 個人情報", &[], &[of("wako")]);
    check_filters("市:和光市 例", &["市:和光市"], &[]);
}

#[test]
fn chosen_filters_are_not_changed_by_names() {
    let request =
        Request { filters: [Filter::Municipality("chiba".to_owned())].into(), ..Request::new("和光市", 20) };
    assert_eq!((short(&ask(&request)).as_str(), ask(&request).filters), ("4 |  | ", request.filters));
}

#[test]
fn reading_tells_what_was_no_word() {
    let told = |query: &str, as_text: &[&str]| {
        let as_text = as_text.iter().map(|text| (*text).to_owned()).collect();
        let reading = ask(&Request { as_text, ..Request::new(query, 20) }).reading;
        let told = reading.iter().map(|term| {
            let meaning = match &term.meaning {
                TermMeaning::Either => "either",
                TermMeaning::Phrase => "phrase",
                TermMeaning::Without => "without",
                TermMeaning::Scope(_) => "scope",
                TermMeaning::Filter(_) => "filter",
                TermMeaning::Unknown(_) => "unknown",
                TermMeaning::Operator => "operator",
            };
            format!("{} {meaning}", term.typed)
        });
        told.collect::<Vec<_>>().join(", ")
    };
    for (query, as_text, expected) in [
        ("台帳 令和元年", &[][..], ""),
        ("台帳 OR 例 -学校 \"個人 情報\"", &[], "-学校 without, \"個人 情報\" phrase, OR either"),
        ("台帳 OR 例 -学校 \"個人 情報\"", &["OR", "-学校", "\"個人 情報\""], ""),
        (
            "課:総務 課：再委託 区分:なぞ 論点:個人情報",
            &[],
            "課:総務 scope, 課：再委託 unknown, 区分:なぞ unknown, 論点:個人情報 scope",
        ),
        ("千葉県 令和元年度", &[], "千葉県 filter, 令和元年度 unknown"),
        ("市:千葉県 年度:2019", &[], "市:千葉県 scope, 年度:2019 unknown"),
        ("市:なぞ 和光市の台帳", &[], "市:なぞ unknown, 和光市 filter"),
        ("-5.2 -1者応札", &[], "-1者応札 without"),
        ("AND 台帳 AND 例 NOT 学校 OR", &[], "AND operator, AND operator, NOT 学校 without, OR operator"),
        ("台帳~2 title:例", &[], "~2 operator, title: operator"),
        ("台帳 NOT 学校", &["NOT 学校"], ""),
        ("台帳~2 AND title:例", &["~2", "AND", "title:"], ""),
    ] {
        assert_eq!(told(query, as_text), expected, "{query}");
    }
}
