use indexer::{Publication, SiteDetails};
use ui::Route;
use ui::messages::{Message, publication as messages};
use yew::prelude::*;

use super::error_report::{is_mail, is_web};

/// Operator of this copy of the site and version of its data, an element each.
pub fn imprint(publication: &Publication) -> Vec<Html> {
    let Publication { details: SiteDetails { name, operator, contact, repository }, version, date } = publication;
    let of = |name: &String, text: &str| format!("{text}（{name}）");
    let operator = match (operator, name) {
        (Some(operator), Some(name)) => messages::operator(Message::verbatim(&of(name, operator))),
        (Some(operator), None) => messages::operator(Message::verbatim(operator)),
        (None, _) => messages::no_operator(),
    };
    let contact = match contact {
        Some(address) if is_mail(address) => {
            messages::contact(html! { <a href={format!("mailto:{address}")}>{ address }</a> })
        }
        Some(address) if is_web(address) => {
            // What follows is filled in for a record.
            let form = address.split(['?', '{']).next().unwrap_or_default().to_owned();
            messages::contact(html! { <a href={form} rel="external">{ messages::form() }</a> })
        }
        _ => messages::no_contact(),
    };
    let repository = repository.as_ref().filter(|address| is_web(address));
    let repository = repository.map(|address| {
        let link = html! { <a href={address.clone()} rel="external">{ address }</a> };
        messages::repository(link)
    });
    let version = match date {
        Some(date) => messages::dated(version, date),
        None => messages::version(version),
    };
    [Some(operator), Some(contact), repository, Some(version)].into_iter().flatten().map(Html::from).collect()
}

/// The way to report an error, and to what was corrected.
pub fn how_to_report() -> Message {
    messages::how_to_report(html! { <a href={Route::Corrections.href()}>{ messages::corrections() }</a> })
}
