mod build;
mod files;

use indexer::{ReadingReport, Remark};
use ui::components::{crumbs, finding_item, municipality_name, note};
use ui::messages::{Message, frame, labels, record as messages};
use ui::{FindingCard, Language, Route, Translated};
use yew::prelude::*;

use crate::pages::page::{Page, titled};
use crate::pages::shared::{LINE_COUNTS, ReportCard, declared_counts};

pub use build::page;
use files::files;

/// The view model of the page on the reading of one report.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportRecordPage {
    pub card: ReportCard,
    pub record: ReadingReport,
    /// The findings that have notes on slips and contradictions.
    pub notes: Vec<(FindingCard, Vec<Translated>)>,
}

impl Page for ReportRecordPage {
    fn title(&self) -> String {
        titled(&self.heading().plain())
    }

    fn description(&self) -> String {
        messages::description_of(self.card.message()).plain()
    }

    fn view(&self) -> Html {
        let Self { card, record, notes, .. } = self;
        html! {
            <article class="record" data-hue={card.place.hue.to_string()}>
                { crumbs([(Route::Start.href(), frame::home()), (Route::Record.href(), frame::record())], card.place.name.message()) }
                <h1>{ self.heading() }</h1>
                <p class="meta">{ municipality_name(&card.place) }{ " " }<a href={Route::report(&card.slug).href()} lang={Language::quote_lang()}>{ &card.title }</a></p>
                <section aria-labelledby="counts">
                    <h2 id="counts">{ labels::counts() }</h2>
                    { declared_counts(&card.counts, &record.declared) }
                </section>
                <section aria-labelledby="lines">
                    <h2 id="lines">{ messages::lines() }</h2>
                    <table class="numbers">
                        <tbody>{ for LINE_COUNTS.iter().map(|(head, count)| html! {
                            <tr><th scope="row">{ head() }</th><td class="number">{ count(&record.lines) }</td></tr>
                        }) }</tbody>
                    </table>
                    { self.unread() }
                </section>
                { files(&record.files) }
                <section aria-labelledby="remarks">
                    <h2 id="remarks">{ messages::remarks() }</h2>
                    <p class="hint">{ messages::remarks_hint() }</p>
                    if record.remarks.is_empty() { <p class="empty">{ messages::none() }</p> }
                    <ul class="remarks">{ for record.remarks.iter().map(|remark| self.remark(remark)) }</ul>
                </section>
                <section aria-labelledby="notes">
                    <h2 id="notes">{ messages::notes() }</h2>
                    if notes.is_empty() { <p class="empty">{ messages::none() }</p> }
                    <ol class="group">{ for notes.iter().map(|(card, notes)| {
                        finding_item(card, html! { <div class="hint">{ for notes.iter().map(note) }</div> })
                    }) }</ol>
                </section>
            </article>
        }
    }
}

impl ReportRecordPage {
    fn heading(&self) -> Message {
        messages::title_of(self.card.place.name.message(), self.card.year())
    }

    fn unread(&self) -> Html {
        match self.record.unread.as_slice() {
            [] => html! { <p>{ messages::all_read() }</p> },
            lines => {
                let lines: Html = lines.iter().map(|line| html! { <>{ self.line(*line) }{ " " }</> }).collect();
                html! { <p>{ messages::unread_lines(lines) }</p> }
            }
        }
    }

    fn remark(&self, remark: &Remark) -> Html {
        html! {
            <li>
                if let Some(line) = remark.line { <p>{ self.line(line) }</p> }
                { message(remark.english.as_ref().filter(|_| Language::current() == Language::English).unwrap_or(&remark.message)) }
                if let Some(reason) = reason(remark) { <div class="hint">{ note(&reason) }</div> }
            </li>
        }
    }

    fn line(&self, line: u32) -> Html {
        html! { <a href={Route::line(&self.card.slug, line)}>{ labels::line(line) }</a> }
    }
}

/// A message. Those on the rules are English, around quotes of the report.
fn message(text: &str) -> Html {
    if !is_english(text) {
        return html! { <p lang={Language::quote_lang()}>{ text }</p> };
    }
    let pieces =
        text.as_bytes().chunk_by(|a, b| a.is_ascii() == b.is_ascii()).filter_map(|piece| str::from_utf8(piece).ok());
    html! { <p lang={Language::English.tag()}>{ for pieces.map(|piece| Html::from(Message::verbatim(piece))) }</p> }
}

fn is_english(text: &str) -> bool {
    text.chars().filter(char::is_ascii_alphabetic).count() * 2 > text.chars().count()
}

fn reason(remark: &Remark) -> Option<Translated> {
    let (english, easy) = (remark.reason_english.clone(), remark.reason_easy.clone());
    Some(Translated { japanese: remark.reason.clone()?, english, easy })
}
