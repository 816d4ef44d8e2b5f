//! Filter suggestions: names in a query, which is still searched as text.

use crate::common::{corpus, engine, finding, of, passage};
use corpus::{Corpus, Coverage, Kind, System, SystemKind, Topic};
use search::{Engine, Filter, FilterField, Filters, Request};

fn sample() -> Corpus {
    let mut school = finding(1, "", "情報漏えいの危険がある。");
    school.system = Some("校務支援システム".to_owned());
    school.departments = vec!["教育委員会学校教育課".to_owned()];
    school.kind = Kind::Shiteki;
    school.topics = vec![Topic::new("privacy")];
    let mut budget = finding(2, "", "財務の規程を整備し、和光市の指摘に答えること。");
    budget.system = Some("財務会計システム".to_owned());
    budget.departments = vec!["防災対策課".to_owned()];
    let elsewhere = of("chiba-2022", "千葉県", finding(3, "", "校務支援システムの個人情報を守ること。"));
    let system = System {
        id: "wako-2022-system-1".parse().unwrap(),
        report: "wako-2022".parse().unwrap(),
        municipality: "和光市".to_owned(),
        local_government_code: None,
        fiscal_year: 2022,
        name: "校務支援システム".to_owned(),
        aliases: Vec::new(),
        code: None,
        coverage: Coverage::Audited,
        kind: SystemKind::Education,
        kind_term: None,
        departments: Vec::new(),
        purpose: None,
        start: None,
        form: None,
        development: None,
        procurement: None,
        users: None,
        contracts: Vec::new(),
        findings: vec![school.id.clone()],
        nothing: Vec::new(),
        source: school.source,
        elsewhere: Vec::new(),
    };
    Corpus { systems: vec![system], ..corpus(vec![school, budget, elsewhere], vec![passage(40, "校務の概要")]) }
}

fn offered(engine: &Engine, request: &Request) -> Vec<String> {
    let offers = engine.search(request).unwrap().filter_suggestions;
    offers.iter().map(|offer| format!("{:?} {} {}", offer.field, offer.label, offer.count)).collect()
}

#[track_caller]
fn check(query: &str, expected: &[&str]) {
    assert_eq!(offered(&engine(&sample()), &Request::new(query, 10)), expected, "{query}");
}

#[test]
fn filter_suggestions_recognise_names() {
    check("和光市役所 規程", &["Municipality 和光市 1"]);
    // These are filters already.
    check("和光市 規程", &[]);
    check("和光の規程", &[]);
    check("防災対策課", &["Department 防災対策課 1"]);
    check("校務支援システム", &["System 校務支援システム 1"]);
    check("財務会計", &["System 財務会計システム 1"]);
    check("学校教育課の校務", &["SystemKind 校務・教育 1", "Department 教育委員会学校教育課 1"]);
    check("指摘 規程", &[]);
    check("情報漏えいの指摘", &["Kind 指摘 1"]);
    check("個人情報 危険", &["Topic 個人情報 1"]);
}

#[test]
fn filter_suggestions_need_matches() {
    check("", &[]);
    check("システム", &["System 校務支援システム 1", "System 財務会計システム 1"]);
    check("なぞ", &[]);
    check("-和光市 規程", &[]);
}

#[test]
fn filter_suggestions_skip_set_filters() {
    check("課:防災対策課 防災対策課", &[]);
    check("市:和光市 和光市", &[]);
    check("業務:校務 校務", &[]);
    let mut request = Request::new("和光市", 10);
    request.filters = Filters::from([Filter::Municipality("wako".to_owned())]);
    assert!(offered(&engine(&sample()), &request).is_empty());
}

#[test]
fn filter_suggestion_counts_what_it_finds() {
    let engine = engine(&sample());
    for query in ["和光市 規程", "防災対策課", "校務支援システム", "学校教育課の校務", "個人情報 危険"]
    {
        for offer in engine.search(&Request::new(query, 10)).unwrap().filter_suggestions {
            let scope = match offer.field {
                FilterField::Municipality => "市",
                FilterField::Kind => "区分",
                FilterField::Topic => "論点",
                FilterField::System => "システム",
                FilterField::SystemKind => "業務",
                FilterField::Department => "課",
                FilterField::Year => "年度",
            };
            let narrowed = engine.search(&Request::new(&format!("{query} {scope}:{}", offer.value), 10)).unwrap();
            assert_eq!(narrowed.total, offer.count, "{query} {scope}:{}", offer.value);
        }
    }
}
