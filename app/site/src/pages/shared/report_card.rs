use corpus::{Audit, Edition, Finding, Kind, Note, Original, Quotation, Report, Slug};
use ui::citation::Citation;
use ui::messages::{Message, labels};
use ui::{Municipality, Translated};

use crate::data::{SiteData, prefecture};

/// A report in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportCard {
    pub slug: Slug,
    pub place: Municipality,
    pub prefecture: Translated,
    /// The fiscal year of the audit.
    pub fiscal_year: u16,
    /// The fiscal year as printed.
    pub era_year: String,
    /// The legal kind of the audit.
    pub audit: Audit,
    pub edition: Edition,
    pub title: String,
    /// The month of publication, `2020-03`.
    pub published: Option<String>,
    pub original: Original,
    /// The number of findings of each kind; kinds that it does not use are left out.
    pub counts: Vec<(Kind, u32)>,
}

impl ReportCard {
    pub fn new(data: &SiteData, report: &Report) -> Self {
        let counts = Kind::ALL.into_iter().filter_map(|kind| Some((kind, *report.found.get(&kind)?)));
        Self {
            slug: report.slug.clone(),
            place: data.municipality(report),
            prefecture: prefecture(report),
            fiscal_year: report.fiscal_year,
            era_year: report.era_year.clone(),
            audit: report.audit,
            edition: report.edition,
            title: report.title.clone(),
            published: report.published.clone(),
            original: report.original.clone(),
            counts: counts.filter(|(_, count)| *count > 0).collect(),
        }
    }

    pub fn all(data: &SiteData) -> Vec<Self> {
        data.records.reports.iter().map(|report| Self::new(data, report)).collect()
    }

    /// The report in a sentence: 和光市『…』（概要版）
    pub fn message(&self) -> Message {
        let (place, title) = (self.place.name.message(), Message::verbatim(&self.title));
        match self.edition_note() {
            Some(_) => labels::report_of_edition(place, title, labels::edition(self.edition)),
            None => labels::report_of(place, title),
        }
    }

    /// 令和元年度
    pub fn year(&self) -> Message {
        labels::year(&self.era_year, self.fiscal_year)
    }

    /// The edition, where it is not the full one and the title does not name it.
    pub fn edition_note(&self) -> Option<&'static str> {
        let label = self.edition.label();
        (self.edition != Edition::Full && !self.title.contains(label)).then_some(label)
    }

    /// The name of one of its findings: 指摘10.
    pub fn label(&self, finding: &Finding) -> String {
        format!("{}{}", finding.kind.label(), finding.number.as_deref().unwrap_or_default())
    }

    /// The citation of one of its findings, with the notes on what it quotes.
    pub fn citation(&self, finding: &Finding) -> Citation {
        let is_quoted = |note: &&Note| note.quote.as_ref().is_none_or(|slip| finding.text.contains(slip));
        Citation {
            id: finding.id.to_string(),
            page: finding.page,
            label: self.label(finding),
            quote: finding.quotation(),
            notes: finding
                .notes
                .iter()
                .filter(is_quoted)
                .map(Note::labelled)
                .chain(finding.ocr_confidence.map(by_machine))
                .collect(),
            original: finding.source_url.clone(),
            ..self.cited()
        }
    }

    /// Its name as a source: 岡山市『…』（2020-03）
    pub fn source(&self) -> String {
        self.cited().source()
    }

    /// The common part of citations from it.
    fn cited(&self) -> Citation {
        Citation {
            id: self.slug.to_string(),
            municipality: self.place.name.japanese.clone(),
            title: self.title.clone(),
            edition: self.edition_note().map(str::to_owned),
            fiscal_year: self.fiscal_year,
            published: self.published.clone(),
            page: None,
            label: String::new(),
            quote: Quotation::default(),
            notes: Vec::new(),
            original: self.original.page_url(None),
        }
    }

    pub fn total(&self) -> u32 {
        self.counts.iter().map(|(_, count)| count).sum()
    }
}

/// The caution that goes with a quote of recognised characters; citations are Japanese on every page.
fn by_machine(percent: u8) -> String {
    format!("注（監査くらべ）：機械で読み取った文字（確からしさ{percent}％）。原本と照合すること。")
}
