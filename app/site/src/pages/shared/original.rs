use corpus::{FileFormat, FilePage, Original};
use ui::messages::{Message, original as messages};
use yew::prelude::*;

use super::error_report::is_web;
use super::report_card::ReportCard;

/// A line of a report, with the page that is printed there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineOnPage {
    pub line: u32,
    pub page: Option<u32>,
}

/// A link to a place in a report's original, or to the whole; nothing where the original is not registered.
pub fn original_link(original: &Original, place: Option<LineOnPage>) -> Option<Html> {
    let href = match place {
        Some(LineOnPage { line, page }) => original.line_url(line, page),
        None => original.page_url(None),
    };
    let href = href.filter(|url| is_web(url))?;
    let is_page = href.contains("#page=");
    let label = match place.map(|place| (place.page, original.file_page(place.line))) {
        Some((Some(page), _)) if is_page => messages::open_page(page),
        Some((Some(page), _)) => messages::open_at(page),
        Some((None, Some(file))) if is_page => messages::open_file_page(file.page),
        Some(_) | None => messages::open(),
    };
    Some(html! { <a {href} rel="external">{ label }</a> })
}

/// The file and its page on which a line stands: 第2章.pdf の 20 ページ目.
pub fn file_page(original: &Original, line: u32) -> Option<Message> {
    let FilePage { file, page, .. } = original.file_page(line)?;
    let file = original.files.get((file as usize).checked_sub(1)?)?;
    let name = Message::verbatim(&file.name);
    Some(match file.format {
        FileFormat::Sheet => messages::in_sheet(name, page),
        // Web pages, texts and Word files have no pages that a reader sees.
        FileFormat::Html | FileFormat::Text | FileFormat::Word => messages::in_file(name),
        FileFormat::Pdf => messages::on_page(name, page),
    })
}

/// The way to the place of a report that is shown: its link, or how to find it.
pub fn original(card: &ReportCard, place: Option<LineOnPage>) -> Html {
    let file = place.and_then(|place| file_page(&card.original, place.line));
    html! {
        <>
            { original_or_search(card, place) }
            if let Some(file) = file { <p class="hint">{ file }</p> }
        </>
    }
}

fn original_or_search(card: &ReportCard, place: Option<LineOnPage>) -> Html {
    match original_link(&card.original, place) {
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
