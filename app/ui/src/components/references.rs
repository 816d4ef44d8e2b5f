use corpus::{Finding, Reference, Target};
use yew::prelude::*;

use crate::language::Language;
use crate::messages::{Message, labels, references as messages};
use crate::route::Route;

/// The other places of the report that a finding mentions, in the report's words.
pub fn references(finding: &Finding) -> Html {
    let elsewhere = |reference: &&Reference| reference.target != Target::Finding(finding.id.clone());
    let references: Vec<_> = finding.references.iter().filter(elsewhere).collect();
    if references.is_empty() {
        return html! {};
    }
    html! {
        <section aria-labelledby="references">
            <h2 id="references">{ messages::heading() }</h2>
            <ul class="references">{ for references.into_iter().map(|reference| item(finding, reference)) }</ul>
        </section>
    }
}

fn item(finding: &Finding, reference: &Reference) -> Html {
    let (href, place) = match &reference.target {
        Target::Finding(id) => (Route::finding(id).href(), None),
        Target::Section { title, source } => {
            (Route::line(&finding.report, source.line_start), Some(Message::verbatim(title)))
        }
        Target::Line(line) => (Route::line(&finding.report, *line), Some(labels::line(*line))),
    };
    html! {
        <li>
            <a href={href} lang={Language::quote_lang()}>{ &reference.text }</a>
            if let Some(place) = place { <span class="ours">{ messages::in_place(place) }</span> }
        </li>
    }
}
