use corpus::{Measure, Notice, StatusTotal};
use ui::components::{crumbs, finding_item, kind_badge};
use ui::messages::{Message, frame, measures as messages};
use ui::{FindingCard, Language, Route};
use yew::prelude::*;

use crate::data::SiteData;
use crate::pages::page::{Page, titled};
use crate::pages::shared::{MeasureCard, finding_card, matched, original_link, status_badge, status_origin};

/// The page of one notice: its measures verbatim, each with an address of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct NoticePage {
    notice: Notice,
    /// Measures with the findings they answer.
    measures: Vec<(MeasureCard, Vec<FindingCard>)>,
}

impl NoticePage {
    pub fn new<'a>(data: &SiteData, notice: &Notice, measures: impl Iterator<Item = &'a Measure>) -> Self {
        let with_findings = |measure: &Measure| {
            let findings = measure.answers.iter().filter_map(|answer| data.finding(&answer.finding));
            let card = MeasureCard { measure: measure.clone(), notice: notice.clone(), reported: None };
            (card, findings.map(|finding| finding_card(data, finding)).collect())
        };
        Self { notice: notice.clone(), measures: measures.map(with_findings).collect() }
    }

    fn name(&self) -> Message {
        let day = self.notice.published.as_ref().map_or("", |day| day.as_str());
        messages::notice_title(Message::verbatim(&self.notice.municipality), day)
    }
}

impl Page for NoticePage {
    fn title(&self) -> String {
        titled(&self.name().plain())
    }

    fn description(&self) -> String {
        format!("{} {}", self.name().plain(), self.notice.title)
    }

    fn view(&self) -> Html {
        let Notice { title, notified, published, legal_ground, theme, original, totals, .. } = &self.notice;
        html! {
            <article class="plain notice-page" data-id={self.notice.id.to_string()}>
                { crumbs([(Route::Start.href(), frame::home()), (Route::Measures(None).href(), messages::title())], self.name()) }
                <h1>{ self.name() }</h1>
                <p class="lead" lang={Language::quote_lang()}>{ title }</p>
                <p class="meta">
                    if let Some(day) = notified { <span>{ messages::notified(day.as_str()) }</span>{ " " } }
                    if let Some(day) = published { <span>{ messages::published(day.as_str()) }</span>{ " " } }
                    if let Some(law) = legal_ground { <span>{ messages::ground(Message::verbatim(law)) }</span> }
                </p>
                if let Some(theme) = theme { <p class="meta">{ ui::messages::report::theme(Message::verbatim(theme)) }</p> }
                { for original_link(original, None).map(|link| html! { <p class="original">{ link }</p> }) }
                if !totals.is_empty() {
                    <section aria-labelledby="totals"><h2 id="totals">{ messages::totals() }</h2>
                        <ul>{ for totals.iter().map(total) }</ul></section>
                }
                if !self.measures.is_empty() {
                    <section aria-labelledby="measures"><h2 id="measures">{ messages::measures() }</h2>
                        <ol class="measures">{ for self.measures.iter().map(measure) }</ol></section>
                }
            </article>
        }
    }
}

fn total(total: &StatusTotal) -> Html {
    let words = match &total.label {
        Some(label) => messages::total_of(Message::verbatim(label), total.count),
        None => messages::total(total.count),
    };
    html! { <li>{ words }</li> }
}

fn measure((card, findings): &(MeasureCard, Vec<FindingCard>)) -> Html {
    let Measure { id, kind, number, title, departments, finding_text, source, answers, .. } = &card.measure;
    let lang = Language::quote_lang();
    html! {
        <li class="item" id={id.to_string()} data-id={id.to_string()}>
            <p class="eyebrow">
                { status_badge(card.measure.status) }
                { for kind.map(kind_badge) }
                if let Some(number) = number { <span class="number" lang={lang}>{ number }</span> }
                { for departments.iter().map(|name| html! { <span lang={lang}>{ name }</span> }) }
            </p>
            if let Some(title) = title { <h3 lang={lang}>{ title }</h3> }
            if !finding_text.is_empty() {
                <details><summary>{ messages::quoted_finding() }</summary>
                    <blockquote class="quote" lang={lang}><p>{ finding_text }</p></blockquote></details>
            }
            { card.words() }
            <p class="hint">{ status_origin(&card.measure) }{ " " }{ messages::lines(source.line_start, source.line_end) }</p>
            if findings.is_empty() {
                <p class="hint">{ messages::no_answer() }</p>
            } else {
                <p class="ours">{ messages::answers() }</p>
                <ul class="findings">{ for findings.iter().zip(answers).map(|(finding, answer)| finding_item(finding, html! { <p class="hint">{ matched(answer) }</p> })) }</ul>
            }
        </li>
    }
}
