//! The page of a finding: its heading, what happened, what the auditor concluded, what the site does not know.

use corpus::Audit;

use super::*;

const LONG: &str = "当該情報システムの利用に当たって、職員の異動があった場合に権限を削除する手続が定められておらず、退職した職員の権限が残っているものが見受けられた。速やかに改めるべきである。";
const EXTRACT: &str = "当該情報システムの利用に当たって、職員の異動があった場合に権限を削除する手続が定められておらず、退職した職員の権限が…";

fn page(report: Report, finding: Finding, folder: &str) -> String {
    let (site, written) = site(report, vec![finding], "");
    written.unwrap();
    fs::read_to_string(site.path().join("dist").join(folder).join("index.html")).unwrap()
}

/// The text between tags, without comments.
fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    html.split_once(from).and_then(|(_, rest)| rest.split_once(to)).unwrap_or_else(|| panic!("no {from}: {html}")).0
}

#[test]
fn finding_without_a_title_is_headed_by_its_first_sentence_everywhere() {
    let finding =
        Finding { text: LONG.to_owned(), title: None, section: vec!["† 監査結果".to_owned()], ..finding() };
    for (folder, place) in [
        ("findings/mura-2020-001", "<h1"),
        ("findings/mura-2020-001", "<title>「"),
        ("findings/mura-2020-001", "og:title\" content=\"「"),
        ("reports/mura-2020", "item-title"),
        ("topics/access", "item-title"),
        ("systems/mura-2020-system-1", "item-title"),
    ] {
        let html = page(report(), finding.clone(), folder);
        let (_, behind) = html.split_once(place).unwrap_or_else(|| panic!("no {place}: {html}"));
        let said: String = behind.chars().take(400).collect();
        assert!(said.contains(EXTRACT), "{folder} {place}: {said}");
    }
    let html = page(report(), finding, "en/findings/mura-2020-001");
    let heading = between(&html, "<h1>", "</h1>");
    assert!(heading.contains("the text begins: </span>"), "a screen reader is not told: {heading}");
    assert!(heading.contains(&format!("<span lang=\"ja\" class=\"extract\">{EXTRACT}</span>")), "{heading}");
}

#[test]
fn finding_page_shows_the_facts_before_the_conclusion() {
    let told = Finding { text: LONG.to_owned(), context: "鍵がない。".to_owned(), ..finding() };
    let html = page(report(), told.clone(), "findings/mura-2020-001");
    let (facts, conclusion) = html.split_once("監査人の結論").unwrap();
    assert!(facts.contains("何があったか</h2>") && facts.contains("<p>鍵がない。</p>"), "{facts}");
    assert!(conclusion.contains("<blockquote class=\"quote\"") && !html.contains("続きを読む"), "{html}");

    let long = Finding { context: "鍵がない。".repeat(500), ..told.clone() };
    let html = page(report(), long, "findings/mura-2020-001");
    assert!(between(&html, "<div class=\"folded\">", "続きを読む").contains(&"鍵がない。".repeat(500)), "{html}");

    let html = page(report(), Finding { context: String::new(), ..told }, "findings/mura-2020-001");
    assert!(!html.contains("何があったか"), "a heading over nothing: {html}");
}

#[test]
fn measures_are_told_to_be_missing_by_the_law_of_the_audit() {
    for (audit, law) in [
        (Audit::External, "第252条の38第6項"),
        (Audit::Administrative, "第199条第14項"),
        (Audit::Regular, "第199条第14項"),
        (Audit::AidedBodies, "第199条第14項"),
        (Audit::ResidentsRequest, "第242条第9項"),
    ] {
        for folder in ["findings/mura-2020-001", "reports/mura-2020"] {
            let html = page(Report { audit, ..report() }, finding(), folder);
            assert!(html.contains(&format!("（地方自治法{law}）")), "{folder}: {html}");
        }
    }
}
