use ui::Route;
use ui::audit_programme::{TopicProgramme, to_csv, to_markdown};
use ui::citation::{Access, CitationStyle};
use ui::compare::FindingDigest;
use ui::csv;
use ui::messages::{Message, compare as messages, labels};
use yew::prelude::*;

use super::secondary_button::secondary_button;
use crate::browser::{dom, download::download};
use crate::page::tray;

/// The buttons that hand out what is shown as files; `json` hands out what was published of the findings.
pub fn exports(findings: &[&FindingDigest], parts: &[TopicProgramme], is_programme: bool, json: &Callback<()>) -> Html {
    let file = |name: &'static str, label: &'static str, media_type: &'static str, text: String| {
        secondary_button(label.into(), Some(Callback::from(move |_| download(name, media_type, &text))))
    };
    match is_programme {
        true => html! {
            <>
                { file("programme.md", "Markdown", "text/markdown", to_markdown(parts, &address)) }
                { file("programme.csv", "CSV", "text/csv", to_csv(parts, &address)) }
            </>
        },
        false => html! {
            <>
                { file("findings.md", "Markdown", "text/markdown", markdown(findings)) }
                { file("findings.csv", "CSV", "text/csv", csv(findings)) }
                { secondary_button("JSON".into(), Some(json.reform(|_| ()))) }
            </>
        },
    }
}

fn address(id: &str) -> String {
    id.parse().map_or_else(|_| String::new(), |id| dom::absolute(&Route::Finding(id).href()))
}

fn markdown(findings: &[&FindingDigest]) -> String {
    let cited = findings.iter().map(|finding| {
        let url = address(finding.card.id.as_str());
        finding.citation.write(CitationStyle::Markdown, Access { url: &url, day: "", slashed_day: "" })
    });
    cited.collect::<Vec<_>>().join("\n\n")
}

fn csv(findings: &[&FindingDigest]) -> String {
    let head = [
        Message::verbatim("id"),
        labels::field_municipality(),
        messages::year(),
        labels::field_kind(),
        messages::number(),
        messages::title_or_sentence(),
        messages::original(),
        labels::field_system(),
        messages::departments(),
        messages::topic_ours(),
        messages::strength(),
        messages::source(),
        messages::memo(),
        messages::local_government_code(),
    ];
    let row = |finding: &&FindingDigest| {
        let FindingDigest { card, citation, departments, topics, strength, local_government_code, .. } = finding;
        vec![
            card.id.to_string(),
            card.place.name.japanese.clone(),
            card.fiscal_year.to_string(),
            labels::kind(card.kind).plain(),
            card.number.clone().unwrap_or_default(),
            card.title.to_string(),
            citation.annotated(),
            card.system.clone().unwrap_or_default(),
            departments.join("、"),
            labels::list(topics.iter().copied().map(labels::topic)).plain(),
            labels::strength(*strength).plain(),
            [Some(citation.source()), Some(address(card.id.as_str())), citation.original.clone()]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" "),
            tray::note(&card.id),
            local_government_code.clone().unwrap_or_default(),
        ]
    };
    let head = head.iter().map(Message::plain).collect();
    csv::write(&std::iter::once(head).chain(findings.iter().map(row)).collect::<Vec<_>>())
}
