use corpus::{Finding, Reference, Target};
use yew::prelude::*;

use crate::language::Language;
use crate::route::Route;
use crate::words::{Words, labels, references as words};

/// The other places of the report that a finding mentions, in the report's words.
pub fn references(finding: &Finding) -> Html {
    let elsewhere = |reference: &&Reference| reference.target != Target::Finding(finding.id.clone());
    let references: Vec<_> = finding.references.iter().filter(elsewhere).collect();
    if references.is_empty() {
        return html! {};
    }
    html! {
        <section aria-labelledby="references">
            <h2 id="references">{ words::heading() }</h2>
            <ul class="references">{ for references.into_iter().map(|reference| item(finding, reference)) }</ul>
        </section>
    }
}

fn item(finding: &Finding, reference: &Reference) -> Html {
    let (href, place) = match &reference.target {
        Target::Finding(id) => (Route::finding(id).href(), None),
        Target::Section { title, source } => {
            (Route::line(&finding.report, source.line_start), Some(Words::verbatim(title)))
        }
        Target::Line(line) => (Route::line(&finding.report, *line), Some(labels::line(*line))),
    };
    html! {
        <li>
            <a href={href} lang={Language::of_quotes()}>{ &reference.text }</a>
            if let Some(place) = place { <span class="ours">{ words::place(place) }</span> }
        </li>
    }
}
