mod build;
mod facts;
mod history;
mod similar;

use corpus::{Finding, Occurrence, PlacePicture, Quotation, SystemId, Topic};
use search::Relation;
use text::Heading;
use ui::components::{
    collect, crumbs, finding_heading, kind_badge, municipality_name, note, quotation, quoted, references, topic_link,
};
use ui::messages::{
    Message, citation, finding as messages, frame, labels, original as original_messages, search as search_messages,
};
use ui::{FindingCard, Language, Route, Translated};
use yew::prelude::*;

use crate::pages::explore::{RecurrenceCard, recurrences};
use crate::pages::page::{Page, titled};
use crate::pages::shared::{
    ADDRESS, ErrorReport, LineOnPage, MeasureCard, ReportCard, TermCard, cite, measures, original, original_link,
    terms_here,
};

pub use build::pages;
pub use facts::fact_sentence;
use facts::facts;
pub use history::History;

/// The view model of the page of a finding.
#[derive(Debug, Clone, PartialEq)]
pub struct FindingPage {
    pub card: ReportCard,
    pub finding: Finding,
    /// Slips and contradictions of the report in it (ours).
    pub notes: Vec<Translated>,
    /// Its topics, best first, with their definitions (ours).
    pub topics: Vec<(Topic, Translated)>,
    /// The systems that it concerns, each with its name.
    pub systems: Vec<(SystemId, String)>,
    /// The terms in it that a report explains.
    pub terms: Vec<TermCard>,
    /// Findings of its municipality's other years that make the same criticism.
    pub recurrences: Vec<RecurrenceCard>,
    /// Findings of other municipalities that make much the same criticism.
    pub similar: Vec<SimilarFinding>,
    /// Measures by notice.
    pub history: History,
    pub neighbours: Neighbours,
    pub error_report: ErrorReport,
}

/// A finding of another municipality, and why it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct SimilarFinding {
    pub card: FindingCard,
    /// Its first sentence, below a title of its own.
    pub sentence: Option<Quotation>,
    pub relation: Relation,
    /// Themes of its report, where that shares none with this one's.
    pub other_themes: Vec<Translated>,
    /// Phrases that both share, verbatim.
    pub shared: Vec<String>,
    /// Its status by the latest notice.
    pub measure: Option<MeasureCard>,
}

/// The findings before and after one in its report.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Neighbours {
    pub previous: Option<FindingCard>,
    pub next: Option<FindingCard>,
}

impl Page for FindingPage {
    fn title(&self) -> String {
        let heading = self.finding.quote(&self.heading().plain()).to_string();
        // Reports give one title to findings on many systems.
        let system = self.finding.system.as_deref().map(Message::verbatim);
        let name = labels::list([self.name()].into_iter().chain(system));
        titled(&messages::title(Message::verbatim(&heading), self.card.place.name.message(), name).plain())
    }

    fn description(&self) -> String {
        messages::description(
            self.card.message(),
            self.finding.quotation().shortened(110).to_string().replace('\n', ""),
        )
        .plain()
    }

    fn view(&self) -> Html {
        let Finding { id, report, kind, number, section, .. } = &self.finding;
        let (lang, heading) = (Language::quote_lang(), self.heading());
        let words = self.finding.quote(&heading.to_string());
        html! {
            <article class="finding" data-id={id.to_string()} data-hue={self.card.place.hue.to_string()}>
                { crumbs([(Route::Start.href(), frame::home()), (Route::report(report).href(), self.card.place.name.message())], self.name()) }
                <header>
                    <p class="eyebrow">
                        { kind_badge(*kind) }
                        if let Some(number) = number { <span class="number" {lang}>{ number }</span> }
                        { municipality_name(&self.card.place) }
                        <span>{ self.card.year() }</span>
                    </p>
                    <h1>{ finding_heading(quoted(&words), heading.is_extract()) }</h1>
                    { self.actions(&words) }
                </header>
                <div class="columns">
                    <div class="main-column">
                        if let Some(percent) = self.finding.ocr_confidence { { by_machine(percent) } }
                        { facts(&self.finding) }
                        <section class="conclusion" aria-labelledby="conclusion">
                            <h2 id="conclusion">{ messages::conclusion() }</h2>
                            <blockquote class="quote" {lang}>{ quotation(&self.finding.quotation()) }</blockquote>
                        </section>
                        if !self.notes.is_empty() { { self.notes() } }
                        { self.history.view(&self.finding.id, measures(self.card.audit)) }
                        if !self.finding.occurrences.is_empty() { { self.occurrences() } }
                        { references(&self.finding) }
                        { terms_here(messages::terms(), &self.terms) }
                        { cite(&self.card.citation(&self.finding), &Route::finding(id).folder()) }
                        { self.pictures() }
                        { original(&self.card, Some(self.place())) }
                        { self.error_report.view() }
                    </div>
                    <aside class="facts" aria-label={messages::about()}>
                        <dl>
                            { fact(labels::field_kind(), Some(self.kind().into())) }
                            { fact(messages::system(), self.systems()) }
                            { fact(messages::audited_body(), self.finding.body.as_deref().map(|body| Message::verbatim(body).into())) }
                            { fact(labels::in_charge(), list(&self.finding.departments)) }
                            { fact(messages::section(), path(section)) }
                            { fact(messages::page(), self.finding.page.map(|page| html! { { page } })) }
                            { fact(messages::topics(), self.topics()) }
                            { fact(messages::strength(), Some(labels::strength(self.finding.strength).into())) }
                        </dl>
                    </aside>
                </div>
                { recurrences(&self.recurrences) }
                { self.similar() }
                { self.neighbours() }
                { self.in_results() }
            </article>
        }
    }
}

impl FindingPage {
    fn heading(&self) -> Heading<'_> {
        Heading::new(self.finding.title.as_deref(), &self.finding.text)
    }

    /// 指摘10
    fn name(&self) -> Message {
        labels::finding(self.finding.kind, self.finding.number.as_deref())
    }

    /// Its place in the report.
    fn place(&self) -> LineOnPage {
        LineOnPage { line: self.finding.source.line_start, page: self.finding.page }
    }

    /// All that a visitor can do with it, in a row.
    fn actions(&self, words: &Quotation) -> Html {
        let Finding { id, report, source, .. } = &self.finding;
        let route = Route::finding(id);
        html! {
            <ul class="actions" aria-label={messages::actions()}>
                if let Some(link) = original_link(&self.card.original, Some(self.place())) { <li>{ link }</li> }
                <li><a href={Route::line(report, source.line_start)}>{ messages::read_here() }</a></li>
                <li><a href={route.anchor("cite")}>{ citation::heading() }</a></li>
                <li class="needs-script"><button type="button" class="quiet" data-copies={ADDRESS} data-done={citation::copied()}>{ messages::share() }</button></li>
                <li class="needs-script">{ collect(id.as_str(), &words.to_string()) }</li>
                <li><a href={route.anchor("report-error")}>{ messages::report_error() }</a></li>
            </ul>
        }
    }

    fn kind(&self) -> Message {
        let Finding { kind, kind_label, .. } = &self.finding;
        match kind_label.as_deref() {
            None => messages::kind_not_printed(labels::kind(*kind)),
            Some(printed) if printed == kind.label() => labels::kind(*kind),
            Some(printed) => messages::kind_as_printed(labels::kind(*kind), Message::verbatim(printed)),
        }
    }

    /// The system as the report names it here; where that leads to several systems, or to one of another name, all are
    /// named.
    fn systems(&self) -> Option<Html> {
        let link = |(id, name): &(SystemId, String)| html! { <a href={Route::system(id).href()}>{ name }</a> };
        let lang = Language::quote_lang();
        match (&self.finding.system, &self.systems[..]) {
            (None, []) => None,
            (Some(printed), []) => Some(Message::verbatim(printed).into()),
            (Some(printed), [(_, name)]) if printed != name => {
                Some(html! { <span {lang}>{ printed }{ "（" }{ link(&self.systems[0]) }{ "）" }</span> })
            }
            (_, systems) => {
                Some(html! { <ul {lang}>{ for systems.iter().map(|system| html! { <li>{ link(system) }</li> }) }</ul> })
            }
        }
    }

    /// The topics, each with what it means in plain words.
    fn topics(&self) -> Option<Html> {
        let topic = |(topic, meaning): &(Topic, Translated)| {
            html! { <li>{ topic_link(*topic) }<p class="hint">{ meaning.message() }</p></li> }
        };
        (!self.topics.is_empty()).then(|| html! { <ul>{ for self.topics.iter().map(topic) }</ul> })
    }

    /// Its place in the original, loaded when it is opened.
    fn pictures(&self) -> Html {
        let picture = |picture: &PlacePicture| {
            let PlacePicture { path, file_page, page, width, height } = picture;
            let caption = match page {
                Some(page) => original_messages::picture_page(*page),
                None => original_messages::picture_file_page(*file_page),
            };
            let alt = original_messages::picture_of(page.unwrap_or(*file_page));
            html! {
                <figure>
                    <img src={format!("data/{path}")} width={width.to_string()} height={height.to_string()} loading="lazy" decoding="async" {alt} />
                    <figcaption>{ caption }</figcaption>
                </figure>
            }
        };
        if self.finding.pictures.is_empty() {
            return html! {};
        }
        html! {
            <details class="place">
                <summary>{ original_messages::see_place() }</summary>
                { for self.finding.pictures.iter().map(picture) }
                <p class="hint">{ original_messages::place_hint() }</p>
            </details>
        }
    }

    fn notes(&self) -> Html {
        html! {
            <aside class="note" aria-label={messages::note()}>
                <p class="ours">{ messages::note() }</p>
                { for self.notes.iter().map(note) }
            </aside>
        }
    }

    fn occurrences(&self) -> Html {
        html! {
            <section aria-labelledby="occurrences">
                <h2 id="occurrences">{ messages::occurrences(self.finding.occurrences.len()) }</h2>
                <ul class="occurrences">{ for self.finding.occurrences.iter().map(|occurrence| self.occurrence(occurrence)) }</ul>
            </section>
        }
    }

    fn occurrence(&self, occurrence: &Occurrence) -> Html {
        html! {
            <li>
                <details>
                    <summary>{ list(&occurrence.departments).unwrap_or_else(|| messages::no_department().into()) }</summary>
                    <div class="context-body" lang={Language::quote_lang()}>{ quotation(&self.finding.quote(&occurrence.text)) }</div>
                    <p><a href={Route::line(&self.finding.report, occurrence.source.line_start)}>{ labels::read_in_text() }</a></p>
                </details>
            </li>
        }
    }

    fn similar(&self) -> Html {
        html! {
            <section class="similar" aria-labelledby="similar">
                <h2 id="similar">{ messages::similar() }</h2>
                if self.similar.is_empty() {
                    <p class="empty">{ messages::no_similar() }</p>
                } else {
                    <p class="hint">{ messages::similar_how() }</p>
                    { self.similar_of(Relation::Criticism, messages::same_criticism()) }
                    { self.similar_of(Relation::Subject, messages::same_subject()) }
                }
            </section>
        }
    }

    /// The findings of a relation; one of each municipality is shown, the rest is folded behind it.
    fn similar_of(&self, relation: Relation, label: Message) -> Html {
        let mut places: Vec<Vec<&SimilarFinding>> = Vec::new();
        for similar in self.similar.iter().filter(|similar| similar.relation == relation) {
            match places.iter_mut().find(|place| place[0].card.place == similar.card.place) {
                Some(place) => place.push(similar),
                None => places.push(vec![similar]),
            }
        }
        if places.is_empty() {
            return html! {};
        }
        html! {
            <>
                <h3>{ label }</h3>
                <ul class="findings">{ for places.iter().map(|place| {
                    let (first, others) = (place[0], &place[1..]);
                    first.view(html! {
                        if !others.is_empty() {
                            <details>
                                <summary>{ messages::more_here(others.len()) }</summary>
                                <ul class="findings">{ for others.iter().map(|other| other.view(Html::default())) }</ul>
                            </details>
                        }
                    })
                }) }</ul>
            </>
        }
    }

    /// Previous and next in the result list that the visitor came from, which the browser alone knows.
    fn in_results(&self) -> Html {
        html! {
            <nav class="in-results needs-script" hidden={true} data-id={self.finding.id.to_string()} aria-label={messages::in_results()}>
                <p>{ search_messages::results() }{ " " }<span class="number"></span></p>
                <a class="prev" rel="prev" hidden={true}>{ messages::previous_result() }</a>
                <a class="next" rel="next" hidden={true}>{ messages::next_result() }</a>
                <a class="list" href={Route::Search.href()}>{ messages::back_to_results() }</a>
            </nav>
        }
    }

    fn neighbours(&self) -> Html {
        let link = |card: &Option<FindingCard>, rel: &'static str, label: Message| {
            card.as_ref().map(|card| {
                html! {
                    <a {rel} class={rel} href={Route::finding(&card.id).href()}>
                        <span class="hint">{ label }</span>
                        <span>{ kind_badge(card.kind) }{ finding_heading(quoted(&card.title), card.is_extract) }</span>
                    </a>
                }
            })
        };
        html! {
            <nav class="neighbours" aria-label={messages::neighbours()}>
                { for link(&self.neighbours.previous, "prev", messages::previous()) }
                { for link(&self.neighbours.next, "next", messages::next()) }
            </nav>
        }
    }
}

/// A caution before a text that nobody typed.
fn by_machine(percent: u8) -> Html {
    html! {
        <aside class="note" aria-label={original_messages::by_machine()}>
            <p class="ours">{ original_messages::by_machine() }</p>
            <p>{ original_messages::by_machine_hint(percent) }</p>
        </aside>
    }
}

fn fact(name: Message, value: Option<Html>) -> Html {
    value.map(|value| html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> }).unwrap_or_default()
}

fn list(names: &[String]) -> Option<Html> {
    (!names.is_empty()).then(|| Message::verbatim(&names.join("、")).into())
}

fn path(section: &[String]) -> Option<Html> {
    (!section.is_empty())
        .then(|| html! { <ol class="path" lang={Language::quote_lang()}>{ for section.iter().map(|title| html! { <li>{ title }</li> }) }</ol> })
}
