use yew::prelude::*;

use super::badges::{kind_badge, municipality_name, topic_link};
use super::quotation::{notes, quotation};
use crate::audit_programme::TopicProgramme;
use crate::language::Language;
use crate::messages::{Message, audit_programme as messages};
use crate::route::Route;

/// The part of an audit programme on one topic, with boxes to tick on paper.
pub fn topic_programme(part: &TopicProgramme) -> Html {
    let lang = part.guidance.lang();
    let list = |items: &[String]| {
        html! { <ul class="checks" {lang}>{ for items.iter().map(|item| html! { <li>{ Message::parse(item) }</li> }) }</ul> }
    };
    html! {
        <section class="programme-part">
            <h2>{ topic_link(part.topic) }</h2>
            <p><span class="ours">{ messages::aim() }</span>{ " " }<span {lang}>{ Message::parse(&part.guidance.aim) }</span></p>
            <h3 class="ours">{ messages::ask() }</h3>{ list(&part.guidance.ask) }
            <h3 class="ours">{ messages::evidence() }</h3>{ list(&part.guidance.evidence) }
            if !part.guidance.ground.is_empty() {
                <h3 class="ours">{ messages::ground() }</h3>
                <ul lang={Language::quote_lang()}>{ for part.guidance.ground.iter().map(|article| html! { <li>{ article }</li> }) }</ul>
            }
            if !part.criteria.is_empty() {
                <h3>{ messages::criteria() }</h3>
                <ul class="criteria" lang={Language::quote_lang()}>{ for part.criteria.iter().map(|rule| html! { <li>{ *rule }</li> }) }</ul>
            }
            if !part.precedents.is_empty() { <h3>{ messages::precedents() }</h3> }
            <ul>{ for part.precedents.iter().map(|finding| html! {
                <li class="item" data-id={finding.card.id.to_string()} data-hue={finding.card.place.hue.to_string()}>
                    <p class="eyebrow">{ kind_badge(finding.card.kind) }{ municipality_name(&finding.card.place) }</p>
                    <blockquote class="item-text" lang={Language::quote_lang()}>{ quotation(&finding.citation.quote) }</blockquote>
                    { notes(&finding.notes) }
                    <p class="meta" lang={Language::quote_lang()}><a href={Route::finding(&finding.card.id).href()}>{ finding.citation.source() }</a></p>
                </li>
            }) }</ul>
        </section>
    }
}
