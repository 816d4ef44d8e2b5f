use yew::prelude::*;

use super::{kind_badge, paragraphs, place, topic_link};
use crate::language::Language;
use crate::programme::Part;
use crate::route::Route;
use crate::words::{Words, programme as words};

/// A part of an audit programme, with boxes to tick on paper.
pub fn programme_part(part: &Part) -> Html {
    let list = |items: &[String]| {
        html! { <ul class="checks">{ for items.iter().map(|item| html! { <li>{ Words::written(item) }</li> }) }</ul> }
    };
    html! {
        <section class="programme-part">
            <h2>{ topic_link(part.topic) }</h2>
            <p><span class="ours">{ words::aim() }</span>{ " " }{ Words::written(&part.guidance.aim) }</p>
            <h3 class="ours">{ words::ask() }</h3>{ list(&part.guidance.ask) }
            <h3 class="ours">{ words::evidence() }</h3>{ list(&part.guidance.evidence) }
            if !part.criteria.is_empty() {
                <h3>{ words::criteria() }</h3>
                <ul class="criteria" lang={Language::of_quotes()}>{ for part.criteria.iter().map(|rule| html! { <li>{ *rule }</li> }) }</ul>
            }
            if !part.precedents.is_empty() { <h3>{ words::precedents() }</h3> }
            <ul>{ for part.precedents.iter().map(|finding| html! {
                <li class="item" data-id={finding.card.id.to_string()} data-hue={finding.card.place.hue.to_string()}>
                    <p class="eyebrow">{ kind_badge(finding.card.kind) }{ place(&finding.card.place) }</p>
                    <blockquote class="item-text" lang={Language::of_quotes()}>{ paragraphs(&finding.citation.quote) }</blockquote>
                    <p class="meta" lang={Language::of_quotes()}><a href={Route::finding(&finding.card.id).href()}>{ finding.citation.source() }</a></p>
                </li>
            }) }</ul>
        </section>
    }
}
