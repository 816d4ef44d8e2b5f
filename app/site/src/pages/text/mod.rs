mod blocks;
mod build;

use corpus::{Original, Quotation};
use ui::components::{self, crumbs, kind_badge, municipality_name, quoted, search_within};
use ui::ids::PASSAGE;
use ui::messages::{Message, citation, frame, labels, text as messages};
use ui::{FindingCard, Language, Route, Translated};
use yew::prelude::*;

use crate::pages::page::{Page, titled};
use crate::pages::shared::{LineOnPage, ReportCard, original, original_link};

pub use build::page;

/// Most columns that fit on any screen.
const MAX_NARROW_COLUMNS: usize = 3;

/// The view model of the reader: every line of a report that is not blank, in order.
#[derive(Debug, Clone, PartialEq)]
pub struct TextPage {
    pub card: ReportCard,
    /// The outermost headings.
    pub contents: Vec<TextHeading>,
    pub blocks: Vec<TextBlock>,
}

/// An entry of the table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextHeading {
    pub line: u32,
    pub level: u8,
    pub title: String,
}

/// A stretch of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextBlock {
    /// A heading of the report.
    Heading(TextHeading),
    Paragraph {
        line: u32,
        text: Quotation,
    },
    /// Lines whose cells are separated by tabs.
    Table(Vec<TextRow>),
    /// The lines of a finding, or of findings that share lines.
    Finding {
        cards: Vec<FindingCard>,
        /// Notes on slips in them (ours).
        notes: Vec<Translated>,
        /// Its first line, with the printed page where that is known.
        place: LineOnPage,
        blocks: Vec<TextBlock>,
    },
    /// Lines on one page of a file.
    Page {
        place: LineOnPage,
        /// They begin the page.
        is_first: bool,
        blocks: Vec<TextBlock>,
    },
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextRow {
    pub line: u32,
    pub cells: Vec<Quotation>,
}

impl Page for TextPage {
    fn title(&self) -> String {
        titled(&messages::title(&self.card.title).plain())
    }

    fn description(&self) -> String {
        messages::description(self.card.message()).plain()
    }

    fn view(&self) -> Html {
        let card = &self.card;
        html! {
            <article class="text" data-hue={card.place.hue.to_string()}>
                { crumbs([(Route::Start.href(), frame::home()), (Route::report(&card.slug).href(), card.place.name.message())], labels::text()) }
                <header>
                    <p class="eyebrow">{ municipality_name(&card.place) }<span>{ card.year() }</span></p>
                    <h1>{ messages::title(Message::verbatim(&card.title)) }</h1>
                    <p class="hint">{ messages::hint() }</p>
                    { original(card, None) }
                    { search_within(messages::search_here(), &card.place.code) }
                </header>
                if !self.contents.is_empty() {
                    <nav class="contents" aria-label={messages::contents()}>
                        <details>
                            <summary>{ messages::contents() }</summary>
                            <ol lang={Language::quote_lang()}>{ for self.contents.iter().map(|entry| html! {
                                <li data-level={entry.level.to_string()}><a href={Route::line(&card.slug, entry.line)}>{ &entry.title }</a></li>
                            }) }</ol>
                        </details>
                    </nav>
                }
                <div class="body">{ for self.blocks.iter().map(|part| block(part, &card.original)) }</div>
                { self.cite_passage() }
            </article>
        }
    }
}

impl TextPage {
    /// Copies what is selected, with its source. A citation is Japanese on every page, like what it cites.
    fn cite_passage(&self) -> Html {
        html! {
            <div class="cite-passage needs-script" hidden={true} data-source={self.card.source()} data-lines="本文{}行目" data-path={Route::text(&self.card.slug).href()} data-original={self.card.original.page_url(None)}>
                <button type="button" data-copies={PASSAGE} data-done={citation::copied()}>{ messages::cite_passage() }</button>
                <span id={PASSAGE} class="visually-hidden" aria-hidden="true" lang={Language::quote_lang()}></span>
            </div>
        }
    }
}

fn anchor(line: u32) -> String {
    format!("L{line}")
}

fn block(block: &TextBlock, original: &Original) -> Html {
    let lang = Language::quote_lang();
    match block {
        TextBlock::Heading(heading) => {
            // The page's own title is the only first-level heading.
            let tag = format!("h{}", (heading.level + 1).clamp(2, 6));
            html! { <@{tag} id={anchor(heading.line)} {lang}>{ &heading.title }</@> }
        }
        TextBlock::Paragraph { line, text } => html! { <p id={anchor(*line)} {lang}>{ quoted(text) }</p> },
        TextBlock::Table(rows) => table(rows),
        TextBlock::Finding { cards, notes, place, blocks } => html! {
            <div class="marked" role="group" data-notes={told(notes)} data-page={printed(place)} data-original={original.line_url(place.line, place.page)} aria-label={labels::findings()}>
                <p class="mark-head">{ for cards.iter().map(|card| html! {
                    <a href={Route::finding(&card.id).href()}>{ messages::more(name(card)) }</a>
                }) }{ is_on_page(original, place).then(|| original_link(original, Some(*place))).flatten() }</p>
                { for blocks.iter().map(|part| self::block(part, original)) }
                { components::notes(notes) }
            </div>
        },
        TextBlock::Page { place, is_first, blocks } => html! {
            <div data-page={printed(place)} data-original={original.line_url(place.line, place.page)}>
                if *is_first { if let Some(link) = original_link(original, Some(*place)) { <p class="mark-head page-start">{ link }</p> } }
                { for blocks.iter().map(|part| self::block(part, original)) }
            </div>
        },
    }
}

fn is_on_page(original: &Original, place: &LineOnPage) -> bool {
    place.page.is_some() || original.file_page(place.line).is_some()
}

/// Notes as a citation tells them.
fn told(notes: &[Translated]) -> Option<String> {
    (!notes.is_empty()).then(|| notes.iter().map(|note| format!("\n{}", note.japanese)).collect())
}

/// The printed page, as a citation names it.
fn printed(place: &LineOnPage) -> Option<String> {
    place.page.map(|page| format!("{page}頁、"))
}

fn name(card: &FindingCard) -> Html {
    html! { <>{ kind_badge(card.kind) }{ card.number.as_deref().map(Message::verbatim) }</> }
}

/// A table may be wider than the screen, and is then scrolled within itself, by the keyboard too.
fn table(rows: &[TextRow]) -> Html {
    let wide = rows.iter().any(|row| row.cells.len() > MAX_NARROW_COLUMNS);
    let line = rows.first().map_or(0, |row| row.line);
    html! {
        <div class="table" role="group" aria-label={messages::table(line)} tabindex={wide.then_some("0")}>
            <table lang={Language::quote_lang()}><tbody>{ for rows.iter().map(row) }</tbody></table>
        </div>
    }
}

fn row(row: &TextRow) -> Html {
    html! { <tr id={anchor(row.line)}>{ for row.cells.iter().map(|cell| html! { <td>{ quoted(cell) }</td> }) }</tr> }
}
