use corpus::{Answer, FindingId, Measure, MeasureStatus, Notice};
use ui::components::quotation;
use ui::messages::{Message, labels, measures as messages};
use ui::{Language, Route};
use yew::prelude::*;

use super::interval::Interval;
use super::original::{LineOnPage, original_link};

/// A measure with its notice.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasureCard {
    pub measure: Measure,
    pub notice: Notice,
    /// The month in which the report was published.
    pub reported: Option<String>,
}

impl MeasureCard {
    /// The measure as an answer to a finding: days, status, words, source, and the reason why it is shown here.
    pub fn view(&self, finding: &FindingId) -> Html {
        let Self { measure, notice, reported } = self;
        let notified = measure.notified.as_ref().or(notice.notified.as_ref());
        let published = notice.published.as_ref();
        let after = reported.as_deref().zip(published).and_then(|(from, to)| Interval::between(from, to.as_str()));
        html! {
            <li class="item" data-id={measure.id.to_string()}>
                <p class="eyebrow">
                    { status_badge(measure.status) }
                    if let Some(day) = notified { <span>{ messages::notified(day.as_str()) }</span> }
                    if let Some(day) = published { <span>{ messages::published(day.as_str()) }</span> }
                    { for after.map(Interval::after_report) }
                </p>
                { self.words() }
                <p class="hint">{ status_origin(measure) }</p>
                if let Some(answer) = measure.answer_to(finding) { <p class="hint">{ matched(answer) }</p> }
                <p>
                    <a href={self.address()}>{ messages::read_notice() }</a>
                    { for original_link(&notice.original, Some(self.place())).map(|link| html! { <>{ " " }{ link }</> }) }
                </p>
            </li>
        }
    }

    /// The measure's words.
    pub fn words(&self) -> Html {
        let words = corpus::Quotation::new([self.measure.text.as_str()], &[]);
        html! { <blockquote class="quote" lang={Language::quote_lang()}>{ quotation(&words) }</blockquote> }
    }

    fn place(&self) -> LineOnPage {
        LineOnPage { line: self.measure.source.line_start, page: self.measure.page }
    }

    /// Its place on the page of its notice.
    pub fn address(&self) -> String {
        Route::Measures(Some(self.notice.id.clone())).anchor(self.measure.id.as_str())
    }
}

/// The status as a word in a frame.
pub fn status_badge(status: MeasureStatus) -> Html {
    html! { <span class="badge measure" data-status={status.code()}>{ messages::status(status) }</span> }
}

/// The status as printed, or the words by which we judged it.
pub fn status_origin(measure: &Measure) -> Message {
    match &measure.status_label {
        Some(label) => messages::as_printed(Message::verbatim(label)),
        None if measure.status_words.is_empty() => messages::status_undecided(),
        None => {
            let words: Vec<String> = measure.status_words.iter().map(|words| format!("「{words}」")).collect();
            messages::status_by_us(Message::verbatim(&words.concat()))
        }
    }
}

/// Reasons and confidence of an answer.
pub fn matched(answer: &Answer) -> Message {
    let reasons: Vec<String> = answer.reasons.iter().map(|reason| messages::reason(*reason).plain()).collect();
    let separator = labels::list_separator().plain();
    messages::matched(reasons.join(&separator), (answer.confidence * 100.0).round() as u32)
}
