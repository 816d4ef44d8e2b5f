use yew::prelude::*;

use super::{Page, ReportCard, titled};
use crate::components::{crumbs, kind_badge, place};
use crate::words::{frame, labels};
use crate::{FindingCard, Route};

/// So many columns fit on any screen.
const NARROW: usize = 3;

/// The view model of the reader: every line of a report that is not blank, in order.
#[derive(Debug, Clone, PartialEq)]
pub struct TextPage {
    /// The report.
    pub card: ReportCard,
    /// The outermost headings.
    pub contents: Vec<Contents>,
    /// The text.
    pub blocks: Vec<Block>,
}

/// An entry of the table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// The heading's line.
    pub line: u32,
    /// Its depth.
    pub level: u8,
    /// The heading.
    pub title: String,
}

/// A stretch of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading of the report.
    Heading(Contents),
    /// One line.
    Paragraph {
        /// Its number.
        line: u32,
        /// What it says.
        text: String,
    },
    /// Lines whose cells are separated by tabs.
    Table(Vec<Row>),
    /// The lines of a finding, or of findings that share lines.
    Finding {
        /// Which they are.
        cards: Vec<FindingCard>,
        /// Its lines.
        blocks: Vec<Block>,
    },
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line's number.
    pub line: u32,
    /// Its cells.
    pub cells: Vec<String>,
}

impl Page for TextPage {
    fn title(&self) -> String {
        titled(&format!("{}の本文", self.card.title))
    }

    fn description(&self) -> String {
        format!("{}の全文。指摘と意見の位置に印があります。", self.card.full_name())
    }

    fn view(&self) -> Html {
        let card = &self.card;
        html! {
            <article class="text" data-hue={card.place.hue.to_string()}>
                { crumbs([(Route::Start.href(), frame::home()), (Route::report(&card.slug).href(), card.place.name.words())], labels::text()) }
                <header>
                    <p class="eyebrow">{ place(&card.place) }<span>{ &card.era_year }</span></p>
                    <h1>{ format!("{}の本文", card.title) }</h1>
                    <p class="hint">{ "公表された報告書から取り出した文字を、一行も省かずに載せています。図と、表の体裁は失われていることがあります。" }</p>
                </header>
                if !self.contents.is_empty() {
                    <nav class="contents" aria-label="目次">
                        <details>
                            <summary>{ "目次" }</summary>
                            <ol>{ for self.contents.iter().map(|entry| html! {
                                <li data-level={entry.level.to_string()}><a href={Route::line(&card.slug, entry.line)}>{ &entry.title }</a></li>
                            }) }</ol>
                        </details>
                    </nav>
                }
                <div class="body">{ for self.blocks.iter().map(block) }</div>
            </article>
        }
    }
}

fn anchor(line: u32) -> String {
    format!("L{line}")
}

fn block(block: &Block) -> Html {
    match block {
        Block::Heading(heading) => {
            // The page's own title is the only first-level heading.
            let tag = format!("h{}", (heading.level + 1).clamp(2, 6));
            html! { <@{tag} id={anchor(heading.line)}>{ &heading.title }</@> }
        }
        Block::Paragraph { line, text } => html! { <p id={anchor(*line)}>{ text }</p> },
        Block::Table(rows) => table(rows),
        Block::Finding { cards, blocks } => html! {
            <div class="marked" role="group" aria-label="指摘・意見">
                <p class="mark-head">{ for cards.iter().map(|card| html! {
                    <a href={Route::finding(&card.id).href()}>{ kind_badge(card.kind) }{ card.number.as_deref().unwrap_or_default() }{ "をくわしく見る" }</a>
                }) }</p>
                { for blocks.iter().map(self::block) }
            </div>
        },
    }
}

/// A table may be wider than the screen, and is then scrolled within itself, by the keyboard too.
fn table(rows: &[Row]) -> Html {
    let wide = rows.iter().any(|row| row.cells.len() > NARROW);
    let line = rows.first().map_or(0, |row| row.line);
    html! {
        <div class="table" role="group" aria-label={format!("表（{line}行目から）")} tabindex={wide.then_some("0")}>
            <table><tbody>{ for rows.iter().map(row) }</tbody></table>
        </div>
    }
}

fn row(row: &Row) -> Html {
    html! { <tr id={anchor(row.line)}>{ for row.cells.iter().map(|cell| html! { <td>{ cell }</td> }) }</tr> }
}
