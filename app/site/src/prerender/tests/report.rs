//! The page of a report: its short heading, its numbers, its findings to be filtered by topic.

use corpus::Kind;

use super::*;

#[test]
fn report_page_lists_findings_by_kind_with_the_ranks_of_their_topics() {
    let numbered = |number: u32, kind, topics: &[&'static str], context: &str| Finding {
        id: format!("mura-2020-{number:03}").parse().unwrap(),
        kind,
        topics: topics.iter().copied().map(Topic::new).collect(),
        text: format!("{number}番目の錠を掛けられたい。"),
        context: context.to_owned(),
        references: Vec::new(),
        ..finding()
    };
    let findings = vec![
        numbered(1, Kind::Iken, &["dx"], "この件は続きである。金庫の鍵が机の上に三日間置かれていた。"),
        numbered(2, Kind::Shiteki, &["access", "dx"], ""),
        numbered(3, Kind::Shiteki, &["dx"], ""),
    ];
    let report = Report { title: "長い名前の報告書".to_owned(), ..report() };
    let (site, written) = site(report, findings, "");
    written.unwrap();
    let html = fs::read_to_string(site.path().join("dist/reports/mura-2020/index.html")).unwrap();

    assert!(html.contains("<h1>ある村 令和2年度 行政監査</h1>"), "{html}");
    assert!(html.contains(">長い名前の報告書</p>"), "{html}");
    // 指摘 first, each in the order of the pages; the most frequent topic has the first rank.
    let list = html.split_once("id=\"findings\"").unwrap().1;
    let at = |text: &str| list.find(text).unwrap_or_else(|| panic!("no {text}: {list}"));
    assert!(at("findings/mura-2020-002/") < at("findings/mura-2020-003/"));
    assert!(at("findings/mura-2020-003/") < at("findings/mura-2020-001/"));
    let ranks: Vec<&str> = list.split("data-ranks=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(ranks, ["2 1", "1", "1"]);
    // The sentence that is understood alone.
    assert!(list.contains("金庫の鍵が机の上に三日間置かれていた。") && !list.contains("この件は続き"), "{list}");
}
