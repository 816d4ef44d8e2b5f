use corpus::{Finding, Reference, Target};
use yew::prelude::*;

use crate::Route;

/// The other places of the report that a finding mentions, in the report's words.
pub fn references(finding: &Finding) -> Html {
    let elsewhere = |reference: &&Reference| reference.target != Target::Finding(finding.id.clone());
    let references: Vec<_> = finding.references.iter().filter(elsewhere).collect();
    if references.is_empty() {
        return html! {};
    }
    html! {
        <section aria-labelledby="references">
            <h2 id="references">{ "このほかの箇所への言及" }</h2>
            <ul class="references">{ for references.into_iter().map(|reference| item(finding, reference)) }</ul>
        </section>
    }
}

fn item(finding: &Finding, reference: &Reference) -> Html {
    let (href, place) = match &reference.target {
        Target::Finding(id) => (Route::finding(id).href(), None),
        Target::Section { title, source } => (Route::line(&finding.report, source.line_start), Some(title.clone())),
        Target::Line(line) => (Route::line(&finding.report, *line), Some(format!("{line}行目"))),
    };
    html! {
        <li>
            <a href={href}>{ &reference.text }</a>
            if let Some(place) = place { <span class="ours">{ format!("（{place}）") }</span> }
        </li>
    }
}
