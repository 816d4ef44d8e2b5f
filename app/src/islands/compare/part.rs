use yew::prelude::*;

use crate::Route;
use crate::components::{kind_badge, paragraphs, place, topic_link};
use crate::programme::Part;

/// A part of an audit programme, with boxes to tick on paper.
pub fn part(part: &Part) -> Html {
    let list = |items: &[String]| {
        html! { <ul class="checks">{ for items.iter().map(|item| html! { <li>{ item }</li> }) }</ul> }
    };
    html! {
        <section class="programme-part">
            <h2>{ topic_link(part.topic) }</h2>
            <p><span class="ours">{ "着眼点" }</span>{ " " }{ &part.guidance.aim }</p>
            <h3 class="ours">{ "聞くこと" }</h3>{ list(&part.guidance.ask) }
            <h3 class="ours">{ "見る証拠" }</h3>{ list(&part.guidance.evidence) }
            if !part.criteria.is_empty() {
                <h3>{ "報告書が挙げる基準" }</h3>
                <ul class="criteria">{ for part.criteria.iter().map(|rule| html! { <li>{ *rule }</li> }) }</ul>
            }
            <h3>{ "先例" }</h3>
            <ul>{ for part.precedents.iter().map(|finding| html! {
                <li class="item" data-id={finding.card.id.to_string()} data-hue={finding.card.place.hue.to_string()}>
                    <p class="eyebrow">{ kind_badge(finding.card.kind) }{ place(&finding.card.place) }</p>
                    <blockquote class="item-text">{ paragraphs(&finding.citation.quote) }</blockquote>
                    <p class="meta"><a href={Route::finding(&finding.card.id).href()}>{ finding.citation.source() }</a></p>
                </li>
            }) }</ul>
        </section>
    }
}
