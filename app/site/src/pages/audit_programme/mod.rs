mod build;

use corpus::Topic;
use ui::Route;
use ui::audit_programme::{TopicProgramme, to_markdown, to_paragraphs, to_table};
use ui::compare::FindingDigest;
use ui::components::{crumbs, topic_programme};
use ui::files::{csv, docx, xlsx};
use ui::messages::{Message, audit_programme as messages, frame, labels};
use ui::model::Guidance;
use yew::prelude::*;

use crate::pages::page::{Page, titled};

pub use build::page;

/// The programme as files, beside the page.
const MARKDOWN: &str = "programme.md";
const CSV: &str = "programme.csv";
const XLSX: &str = "programme.xlsx";
const DOCX: &str = "programme.docx";

/// The view model of the audit programme of a topic.
#[derive(Debug, Clone, PartialEq)]
pub struct AuditProgrammePage {
    pub topic: Topic,
    /// Questions and evidence (ours).
    pub guidance: Guidance,
    /// Regulations that findings on the topic name, verbatim.
    pub criteria: Vec<String>,
    /// The findings that are given as precedents.
    pub precedents: Vec<FindingDigest>,
    /// The number of findings on the topic.
    pub total: usize,
}

impl Page for AuditProgrammePage {
    fn title(&self) -> String {
        titled(&self.name().plain())
    }

    fn description(&self) -> String {
        messages::description(labels::topic(self.topic), Message::parse(&self.guidance.aim)).plain()
    }

    /// The address of the site is not known, so those in the files start from its root.
    fn files(&self) -> Vec<(&'static str, Vec<u8>)> {
        let address = |id: &str| id.parse().map_or_else(|_| String::new(), |id| Route::Finding(id).folder());
        let parts = [self.part()];
        let markdown = format!("{}\n{}\n", to_markdown(&parts, &address), messages::addresses().plain());
        let (table, text) = (to_table(&parts, &address), to_paragraphs(&parts, &address));
        vec![
            (XLSX, xlsx::write(&messages::title().plain(), &table, &[])),
            (DOCX, docx::write(&text)),
            (CSV, csv::write(&table).into_bytes()),
            (MARKDOWN, markdown.into_bytes()),
        ]
    }

    fn view(&self) -> Html {
        let topic = labels::topic(self.topic);
        let file = |name: &'static str, label: &'static str| {
            let href = format!("{}{name}", Route::AuditProgramme(self.topic).folder());
            html! { <a class="button" {href} download={name}>{ label }</a> }
        };
        html! {
            <article class="programme">
                { crumbs([(Route::Start.href(), frame::home()), (Route::Topic(self.topic).href(), topic)], messages::title()) }
                <header>
                    <h1>{ self.name() }</h1>
                    <p class="hint">{ messages::hint() }</p>
                </header>
                <section class="actions" aria-label={messages::files()}>
                    { file(XLSX, "Excel") }
                    { file(DOCX, "Word") }
                    { file(CSV, "CSV") }
                    { file(MARKDOWN, "Markdown") }
                    <p class="hint">{ messages::addresses() }</p>
                </section>
                { topic_programme(&self.part()) }
                if self.total > 0 {
                    <p class="hint">{ messages::chosen() }</p>
                    <p><a href={Route::Topic(self.topic).anchor("findings")}>{ messages::all(self.total) }</a></p>
                }
            </article>
        }
    }
}

impl AuditProgrammePage {
    fn name(&self) -> Message {
        messages::of_topic(labels::topic(self.topic))
    }

    fn part(&self) -> TopicProgramme<'_> {
        TopicProgramme {
            topic: self.topic,
            guidance: &self.guidance,
            criteria: self.criteria.iter().map(String::as_str).collect(),
            precedents: self.precedents.iter().collect(),
        }
    }
}
