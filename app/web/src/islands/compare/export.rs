use std::rc::Rc;

use corpus::FindingId;
use ui::Route;
use ui::audit_programme::{TopicProgramme, audit_programme as programme, to_markdown, to_paragraphs, to_table};
use ui::citation::{Access, CitationStyle};
use ui::compare::FindingDigest;
use ui::files::docx::{Paragraph, Style};
use ui::files::{csv, docx, xlsx};
use ui::messages::{Message, audit_programme, compare as messages, frame, labels};
use ui::model::Guide;
use yew::prelude::*;

use super::secondary_button::secondary_button;
use crate::browser::{dom, download::download};

/// Media types of workbooks and documents of Office.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// Column of the fiscal year among those of a finding.
const YEAR: usize = 2;

/// Notes on findings.
type Notes = Vec<(FindingId, String)>;

fn note(notes: &Notes, id: &FindingId) -> String {
    notes.iter().find(|(of, _)| of == id).map(|(_, note)| note.clone()).unwrap_or_default()
}

/// Content of the files: a table, of which some columns are numbers, and texts.
struct Content {
    sheet: Message,
    table: Vec<Vec<String>>,
    numbers: &'static [usize],
    text: Vec<Paragraph>,
    markdown: String,
}

impl Content {
    fn of_findings(findings: &[FindingDigest], notes: &Notes) -> Self {
        let (sheet, table, text) = (frame::tray(), table(findings, notes), paragraphs(findings, notes));
        Self { sheet, table, numbers: &[YEAR], text, markdown: markdown(findings) }
    }

    fn of_programme(parts: &[TopicProgramme]) -> Self {
        let (table, text, markdown) =
            (to_table(parts, &address), to_paragraphs(parts, &address), to_markdown(parts, &address));
        Self { sheet: audit_programme::title(), table, numbers: &[], text, markdown }
    }

    fn write(self, ending: &str) -> Vec<u8> {
        match ending {
            "xlsx" => xlsx::write(&self.sheet.plain(), &self.table, self.numbers),
            "docx" => docx::write(&self.text),
            "csv" => csv::write(&self.table).into_bytes(),
            _ => self.markdown.into_bytes(),
        }
    }
}

/// The buttons that hand out what is shown as files; `json` hands out what was published of the findings.
pub fn exports(
    findings: &[&FindingDigest],
    notes: Notes,
    guide: Option<&Guide>,
    is_programme: bool,
    json: &Callback<()>,
) -> Html {
    let notes = Rc::new(notes);
    let findings: Rc<Vec<FindingDigest>> = Rc::new(findings.iter().map(|finding| (*finding).clone()).collect());
    let guide = guide.cloned().map(Rc::new);
    let file = |ending: &'static str, label: &'static str, media_type: &'static str| {
        let (findings, notes, guide) = (findings.clone(), notes.clone(), guide.clone());
        let act = move |_| {
            let all: Vec<&FindingDigest> = findings.iter().collect();
            let (name, content) = match &guide {
                Some(guide) if is_programme => ("programme", Content::of_programme(&programme(&all, guide))),
                _ => ("findings", Content::of_findings(&findings, &notes)),
            };
            download(&format!("{name}.{ending}"), media_type, &content.write(ending));
        };
        secondary_button(label.into(), Some(Callback::from(act)))
    };
    html! {
        <>
            { file("xlsx", "Excel", XLSX) }
            { file("docx", "Word", DOCX) }
            { file("csv", "CSV", "text/csv") }
            { file("md", "Markdown", "text/markdown") }
            if !is_programme { { secondary_button("JSON".into(), Some(json.reform(|_| ()))) } }
        </>
    }
}

fn address(id: &str) -> String {
    id.parse().map_or_else(|_| String::new(), |id| dom::absolute(&Route::Finding(id).href()))
}

fn markdown(findings: &[FindingDigest]) -> String {
    let cited = findings.iter().map(|finding| {
        let url = address(finding.card.id.as_str());
        finding.citation.write(CitationStyle::Markdown, Access { url: &url, day: "", slashed_day: "" })
    });
    cited.collect::<Vec<_>>().join("\n\n")
}

/// The findings one below the other, each with its source and the visitor's note.
fn paragraphs(findings: &[FindingDigest], notes: &Notes) -> Vec<Paragraph> {
    let mut text = vec![Paragraph::new(Style::Title, frame::tray().plain())];
    for finding in findings {
        let note = note(notes, &finding.card.id);
        let note = (!note.is_empty()).then(|| format!("{}：{note}", messages::memo().plain()));
        text.push(Paragraph::new(Style::Heading1, finding.card.title.to_string()));
        text.extend(finding.citation.to_paragraphs(&address(finding.card.id.as_str())));
        text.extend(note.map(|note| Paragraph::new(Style::Normal, note)));
    }
    text
}

fn table(findings: &[FindingDigest], notes: &Notes) -> Vec<Vec<String>> {
    let head = [
        Message::verbatim("id"),
        labels::field_municipality(),
        messages::year(),
        labels::field_kind(),
        messages::number(),
        messages::title_or_sentence(),
        messages::original(),
        labels::field_system(),
        messages::departments(),
        messages::topic_ours(),
        messages::strength(),
        messages::source(),
        messages::memo(),
        messages::local_government_code(),
    ];
    let row = |finding: &FindingDigest| {
        let FindingDigest { card, citation, departments, topics, strength, local_government_code, .. } = finding;
        vec![
            card.id.to_string(),
            card.place.name.japanese.clone(),
            card.fiscal_year.to_string(),
            labels::kind(card.kind).plain(),
            card.number.clone().unwrap_or_default(),
            card.title.to_string(),
            citation.annotated(),
            card.system.clone().unwrap_or_default(),
            departments.join("、"),
            labels::list(topics.iter().copied().map(labels::topic)).plain(),
            labels::strength(*strength).plain(),
            [Some(citation.source()), Some(address(card.id.as_str())), citation.original.clone()]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" "),
            note(notes, &card.id),
            local_government_code.clone().unwrap_or_default(),
        ]
    };
    let head = head.iter().map(Message::plain).collect();
    std::iter::once(head).chain(findings.iter().map(row)).collect()
}
