use corpus::Original;
use ui::messages::{Message, original as messages};
use yew::prelude::*;

use super::error_report::is_web;
use super::report_card::ReportCard;

/// A link to a page of a report's original; nothing where the original is not registered.
pub fn original_link(original: &Original, page: Option<u32>) -> Option<Html> {
    let href = original.page_url(page).filter(|url| is_web(url))?;
    let label = match page {
        Some(page) if href.contains("#page=") => messages::open_page(page),
        Some(page) => messages::open_at(page),
        None => messages::open(),
    };
    Some(html! { <a {href} rel="external">{ label }</a> })
}

/// The way to the page of a report that is shown: its link, or how to find it.
pub fn original(card: &ReportCard, page: Option<u32>) -> Html {
    match original_link(&card.original, page) {
        Some(link) => html! { <p class="original">{ link }</p> },
        None => html! {
            <p class="original hint">
                { messages::unknown(card.place.name.message(), card.year(), Message::verbatim(&card.title)) }
                if let Some(link) = landing(card) { { " " }{ link } }
            </p>
        },
    }
}

/// All that is known of a report's original.
pub fn original_facts(card: &ReportCard) -> Html {
    let Original { source_sha256, retrieved, source_url, .. } = &card.original;
    let digits = |hash: &String| html! { <code class="number">{ hash }</code> };
    html! {
        <section aria-labelledby="original">
            <h2 id="original">{ messages::heading() }</h2>
            { original(card, None) }
            if source_url.is_some() { if let Some(link) = landing(card) { <p>{ link }</p> } }
            if let Some(day) = retrieved { <p class="hint">{ messages::retrieved(day) }</p> }
            if let Some(hash) = source_sha256 { <p class="hint">{ messages::hash(digits(hash)) }</p> }
        </section>
    }
}

fn landing(card: &ReportCard) -> Option<Html> {
    let href = card.original.landing_page.clone().filter(|url| is_web(url))?;
    Some(html! { <a {href} rel="external">{ messages::landing(card.place.name.message()) }</a> })
}
