use std::sync::LazyLock;

use corpus::{EditorialSign, Finding, FindingId, Kind, Passage, Slug, Strength, SystemKind, Theme, Topic};
use serde::Serialize;

use super::pairs::pairs;

/// Between parts of a passage.
static OMISSION: LazyLock<String> = LazyLock::new(|| format!("\n{}\n", EditorialSign::Omission.as_str()));

/// A record as Quickwit takes it. [`config`](super::config) maps each of its fields.
#[derive(Serialize)]
pub struct QuickwitDocument<'a> {
    id: &'a str,
    #[serde(rename = "type")]
    record: RecordType,
    report: &'a Slug,
    municipality_code: &'a str,
    municipality: &'a str,
    fiscal_year: u16,
    line: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<Kind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    strength: Option<Strength>,
    topics: &'a [Topic],
    themes: &'a [Theme],
    #[serde(skip_serializing_if = "Option::is_none")]
    system_kind: Option<SystemKind>,
    /// First finding of its near duplicates.
    #[serde(skip_serializing_if = "Option::is_none")]
    cluster: Option<&'a FindingId>,
    title: Vec<&'a str>,
    text: Vec<&'a str>,
    context: Vec<&'a str>,
    section: Vec<&'a str>,
    system: Vec<&'a str>,
    departments: Vec<&'a str>,
    /// As JSON, each.
    notes: Vec<String>,
    title_pairs: Vec<String>,
    text_pairs: Vec<String>,
    context_pairs: Vec<String>,
    section_pairs: Vec<String>,
    system_pairs: Vec<String>,
    department_pairs: Vec<String>,
    municipality_pairs: Vec<String>,
}

/// Statements of other records about a finding.
#[derive(Clone, Copy, Default)]
pub struct Classes<'a> {
    pub system_kind: Option<SystemKind>,
    pub cluster: Option<&'a FindingId>,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum RecordType {
    Finding,
    Passage,
}

impl<'a> QuickwitDocument<'a> {
    /// The record of a finding, which says once what the report repeats for other departments.
    pub fn finding(finding: &'a Finding, Classes { system_kind, cluster }: Classes<'a>) -> Self {
        let repeated = finding.occurrences.iter();
        let texts = repeated.clone().map(|occurrence| occurrence.text.as_str()).filter(|text| *text != finding.text);
        let context = distinct([finding.context.as_str()].into_iter().chain(texts));
        let elsewhere = repeated.flat_map(|occurrence| &occurrence.departments);
        let departments = distinct(finding.departments.iter().chain(elsewhere).map(String::as_str));
        Self {
            page: finding.page,
            kind: Some(finding.kind),
            strength: Some(finding.strength),
            topics: &finding.topics,
            system_kind,
            cluster,
            title: finding.title.iter().map(String::as_str).collect(),
            text: finding.verbatim_parts().collect(),
            context,
            section: finding.section.iter().map(String::as_str).collect(),
            system: finding.system.iter().map(String::as_str).collect(),
            departments,
            notes: finding.notes.iter().filter_map(|note| serde_json::to_string(note).ok()).collect(),
            ..Self::new(
                RecordType::Finding,
                finding.id.as_str(),
                (&finding.report, &finding.municipality, finding.fiscal_year),
                finding.source.line_start,
            )
        }
        .paired()
    }

    /// The record of a passage.
    pub fn passage(passage: &'a Passage) -> Self {
        Self {
            text: passage.text.split(OMISSION.as_str()).collect(),
            section: passage.section.iter().map(String::as_str).collect(),
            ..Self::new(
                RecordType::Passage,
                passage.id.as_str(),
                (&passage.report, &passage.municipality, passage.fiscal_year),
                passage.source.line_start,
            )
        }
        .paired()
    }

    fn new(
        record: RecordType,
        id: &'a str,
        (report, municipality, fiscal_year): (&'a Slug, &'a str, u16),
        line: u32,
    ) -> Self {
        Self {
            id,
            record,
            report,
            municipality_code: report.municipality(),
            municipality,
            fiscal_year,
            line,
            page: None,
            kind: None,
            strength: None,
            topics: &[],
            themes: &[],
            system_kind: None,
            cluster: None,
            title: Vec::new(),
            text: Vec::new(),
            context: Vec::new(),
            section: Vec::new(),
            system: Vec::new(),
            departments: Vec::new(),
            notes: Vec::new(),
            title_pairs: Vec::new(),
            text_pairs: Vec::new(),
            context_pairs: Vec::new(),
            section_pairs: Vec::new(),
            system_pairs: Vec::new(),
            department_pairs: Vec::new(),
            municipality_pairs: Vec::new(),
        }
    }

    /// The same with the themes of its report.
    pub fn of_themes(self, themes: &'a [Theme]) -> Self {
        Self { themes, ..self }
    }

    /// The same with the pairs of all that is searched.
    fn paired(self) -> Self {
        let all = |values: &[&str]| values.iter().map(|value| pairs(value)).collect();
        Self {
            title_pairs: all(&self.title),
            text_pairs: all(&self.text),
            context_pairs: all(&self.context),
            section_pairs: all(&self.section),
            system_pairs: all(&self.system),
            department_pairs: all(&self.departments),
            municipality_pairs: all(&[self.municipality]),
            ..self
        }
    }
}

/// Each value once, in their order; empty ones say nothing.
fn distinct<'a>(values: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut distinct = Vec::new();
    for value in values {
        if !value.is_empty() && !distinct.contains(&value) {
            distinct.push(value);
        }
    }
    distinct
}
