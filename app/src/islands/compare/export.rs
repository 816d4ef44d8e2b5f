use yew::prelude::*;

use crate::Route;
use crate::citation::{Access, Style};
use crate::compare::FindingDigest;
use crate::programme::{Part, to_csv, to_markdown};
use crate::services::{copy, dom, download, tray};
use crate::table;
use crate::words::labels;

/// The buttons that hand out what is shown as files; `json` is what was published of the findings.
pub fn exports(findings: &[&FindingDigest], parts: &[Part], as_programme: bool, json: String) -> Html {
    let file = |name: &'static str, label: &'static str, media_type: &'static str, text: String| {
        let onclick = move |_: MouseEvent| download(name, media_type, &text);
        html! { <button type="button" class="quiet" {onclick}>{ label }</button> }
    };
    let day = copy::today();
    match as_programme {
        true => html! {
            <>
                { file("programme.md", "Markdown", "text/markdown", to_markdown(parts, &address, &day)) }
                { file("programme.csv", "CSV", "text/csv", to_csv(parts, &address)) }
            </>
        },
        false => html! {
            <>
                { file("findings.md", "Markdown", "text/markdown", markdown(findings, &day)) }
                { file("findings.csv", "CSV", "text/csv", csv(findings)) }
                { file("findings.json", "JSON", "application/json", json) }
            </>
        },
    }
}

fn address(id: &str) -> String {
    id.parse().map_or_else(|_| String::new(), |id| dom::absolute(&Route::Finding(id).href()))
}

fn markdown(findings: &[&FindingDigest], day: &str) -> String {
    let cited = findings.iter().map(|finding| {
        let url = address(finding.card.id.as_str());
        finding.citation.write(Style::Markdown, Access { url: &url, day })
    });
    cited.collect::<Vec<_>>().join("\n\n")
}

fn csv(findings: &[&FindingDigest]) -> String {
    const HEAD: [&str; 13] = [
        "id",
        "自治体",
        "年度",
        "区分",
        "番号",
        "題名または最初の文",
        "原文",
        "システム",
        "所管",
        "論点（当サイト）",
        "表現の強さ（当サイト）",
        "出典",
        "メモ",
    ];
    let row = |finding: &&FindingDigest| {
        let FindingDigest { card, citation, departments, topics, strength, .. } = finding;
        vec![
            card.id.to_string(),
            card.place.name.japanese.clone(),
            card.fiscal_year.to_string(),
            card.kind.label().to_owned(),
            card.number.clone().unwrap_or_default(),
            card.title.clone(),
            citation.quote.clone(),
            card.system.clone().unwrap_or_default(),
            departments.join("、"),
            topics.iter().map(|topic| topic.label()).collect::<Vec<_>>().join("、"),
            labels::strength(*strength).plain(),
            format!("{} {}", citation.source(), address(card.id.as_str())),
            tray::note(&card.id),
        ]
    };
    let head = HEAD.map(str::to_owned).to_vec();
    table::csv(&std::iter::once(head).chain(findings.iter().map(row)).collect::<Vec<_>>())
}
