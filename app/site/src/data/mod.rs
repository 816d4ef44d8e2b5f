//! The data that the pages are made from: records of the indexer, texts, dictionaries, and lookups in them.

mod hues;
mod json;
mod lookup;
mod open_data;
mod picks;
mod records;
mod report_texts;
mod similar;
mod terms;
mod themes;
mod topics;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use corpus::{
    Contract, Finding, FindingId, Measure, Notice, Report, Slug, Survey, System, SystemId, SystemKind, Term, Theme,
    Topic,
};
use indexer::{Correction, Publication, ReadingReport};
use search::SimilarFindings;
use ui::{Language, Municipality, TopicNames};

use json::read_json;
use lookup::RecordLookup;

pub use hues::HUES;
pub use open_data::{DataCatalog, DataField, DataFile, DataType, Description, ValueForm};
pub use picks::Pick;
use picks::read_picks;
pub use records::Records;
pub use report_texts::{prefecture, report_edition, scope_note};
pub use themes::ThemeText;
#[cfg(test)]
pub use topics::AuditGuide;
pub use topics::{TopicText, TopicTexts};

/// All data of a site. It does not change once it is read.
#[derive(Debug)]
pub struct SiteData {
    pub records: Records,
    pub topics: TopicTexts,
    /// Themes that reports have, in the order in which they are listed.
    pub themes: Vec<ThemeText>,
    pub open_data: DataCatalog,
    pub texts: BTreeMap<Slug, String>,
    pub reading_reports: BTreeMap<Slug, ReadingReport>,
    /// Findings like each finding, in other municipalities and in its own, closest first.
    pub similar: BTreeMap<FindingId, SimilarFindings>,
    /// Publisher of this copy of the site, and version of its data.
    pub publication: Publication,
    /// Newest first.
    pub corrections: Vec<Correction>,
    /// Words are sought by a search server.
    pub has_search_server: bool,
    /// Findings for the start page, newest choice first.
    pub picks: Vec<Pick>,
    lookup: RecordLookup,
}

impl SiteData {
    /// Records alone.
    pub fn new(records: Records) -> Self {
        Self {
            lookup: RecordLookup::new(&records),
            records,
            topics: TopicTexts::default(),
            themes: Vec::new(),
            open_data: DataCatalog::default(),
            texts: BTreeMap::new(),
            reading_reports: BTreeMap::new(),
            similar: BTreeMap::new(),
            publication: Publication::default(),
            corrections: Vec::new(),
            has_search_server: false,
            picks: Vec::new(),
        }
    }

    /// Reads what the indexer built, and the texts it read.
    pub fn read(built: &Path, data: &Path) -> Result<Self> {
        let published = built.join("data");
        let records = Records::read(&published)?;
        let dictionaries = data.join("dictionaries");
        let reading_reports: Vec<ReadingReport> = read_json(&published.join("record.json"))?;
        let texts = records.reports.iter().map(|report| Ok((report.slug.clone(), read_text(data, &report.slug)?)));
        let findings = &records.findings;
        let picks = read_picks(&data.join("picks.toml"), |id| findings.iter().any(|finding| finding.id == *id))?;
        Ok(Self {
            picks,
            topics: TopicTexts::read(&published.join("topics.json"), &dictionaries)?,
            themes: read_json(&published.join("themes.json"))?,
            open_data: DataCatalog::read(&published, &dictionaries.join("fields.toml"))?,
            texts: texts.collect::<Result<_>>()?,
            reading_reports: reading_reports.into_iter().map(|report| (report.report.clone(), report)).collect(),
            publication: read_json(&published.join("site.json"))?,
            corrections: read_json(&published.join("corrections.json"))?,
            similar: similar::read(&built.join("index"), &records.findings, &records.issues)?,
            ..Self::new(records)
        })
    }

    pub fn report(&self, slug: &Slug) -> Option<&Report> {
        self.lookup.reports.get(slug).map(|at| &self.records.reports[*at])
    }

    pub fn report_of(&self, slug: &Slug) -> &Report {
        self.report(slug).expect("every record's report was looked for when they were read")
    }

    pub fn finding(&self, id: &FindingId) -> Option<&Finding> {
        self.lookup.findings.get(id).map(|at| &self.records.findings[*at])
    }

    pub fn system(&self, id: &SystemId) -> Option<&System> {
        self.lookup.systems.get(id).map(|at| &self.records.systems[*at])
    }

    /// The findings of a report, in its order.
    pub fn findings_in(&self, slug: &Slug) -> impl Iterator<Item = &Finding> + Clone {
        self.lookup.findings_in.pick(&self.records.findings, slug)
    }

    /// The systems of a report, in its order.
    pub fn systems_in(&self, slug: &Slug) -> impl Iterator<Item = &System> + Clone {
        self.lookup.systems_in.pick(&self.records.systems, slug)
    }

    /// The amounts of a report, in its order.
    pub fn contracts_in(&self, slug: &Slug) -> impl Iterator<Item = &Contract> + Clone {
        self.lookup.contracts_in.pick(&self.records.contracts, slug)
    }

    /// The questions of a report, in its order.
    pub fn surveys_in(&self, slug: &Slug) -> impl Iterator<Item = &Survey> + Clone {
        self.lookup.surveys_in.pick(&self.records.surveys, slug)
    }

    /// The systems that a finding concerns.
    pub fn systems_with(&self, finding: &FindingId) -> impl Iterator<Item = &System> + Clone {
        self.lookup.systems_with.pick(&self.records.systems, finding)
    }

    pub fn contracts_of(&self, system: &SystemId) -> impl DoubleEndedIterator<Item = &Contract> + Clone {
        self.lookup.contracts_of.pick(&self.records.contracts, system)
    }

    /// The measures that answer a finding, the oldest notice first.
    pub fn measures_of(&self, finding: &FindingId) -> impl DoubleEndedIterator<Item = (&Measure, &Notice)> {
        let measures = self.lookup.measures_of.pick(&self.records.measures, finding);
        measures.map(|measure| (measure, &self.records.notices[self.lookup.notices[&measure.notice]]))
    }

    /// The measure of the latest notice that answers a finding.
    pub fn latest_measure(&self, finding: &FindingId) -> Option<&Measure> {
        self.measures_of(finding).next_back().map(|(measure, _)| measure)
    }

    /// The notices that answer a report, the oldest first.
    pub fn notices_on(&self, report: &Slug) -> impl DoubleEndedIterator<Item = &Notice> + Clone {
        self.lookup.notices_on.pick(&self.records.notices, report)
    }

    /// The systems that serve a function.
    pub fn systems_for(&self, kind: SystemKind) -> impl Iterator<Item = &System> + Clone {
        self.lookup.systems_for.pick(&self.records.systems, &kind)
    }

    /// The reports by municipality, none without any: in the order of their slugs those of one lie together.
    pub fn reports_by_municipality(&self) -> Vec<Vec<&Report>> {
        let reports: Vec<&Report> = self.records.reports.iter().collect();
        let chunks = reports.chunk_by(|a, b| a.municipality_code() == b.municipality_code());
        chunks.map(<[&Report]>::to_vec).collect()
    }

    /// Names of topics, and of themes where there are several.
    pub fn topic_names(&self, language: Language) -> TopicNames {
        let themes = self.themes.iter().filter(|_| self.has_themes());
        let themes = themes.map(|theme| (theme.code, theme.name.text_in(language).to_owned())).collect();
        TopicNames { topics: self.topics.names(language), themes }
    }

    /// There is more than one theme to choose from.
    pub fn has_themes(&self) -> bool {
        self.themes.len() > 1
    }

    /// Some municipality has reports of several years.
    pub fn has_several_years(&self) -> bool {
        let several = |reports: &Vec<&Report>| reports.iter().any(|other| other.fiscal_year != reports[0].fiscal_year);
        self.reports_by_municipality().iter().any(several)
    }

    pub fn reports_on(&self, theme: Theme) -> impl Iterator<Item = &Report> {
        self.records.reports.iter().filter(move |report| report.themes.contains(&theme))
    }

    pub fn findings_of<'a>(&'a self, reports: &'a [&Report]) -> impl Iterator<Item = &'a Finding> {
        reports.iter().flat_map(|report| self.findings_in(&report.slug))
    }

    pub fn findings_on<'a>(&'a self, topic: Topic, reports: &'a [&Report]) -> impl Iterator<Item = &'a Finding> {
        self.findings_of(reports).filter(move |finding| finding.topics.contains(&topic))
    }

    pub fn systems_of<'a>(&'a self, reports: &'a [&Report]) -> impl Iterator<Item = &'a System> {
        reports.iter().flat_map(|report| self.systems_in(&report.slug))
    }

    /// The terms that a finding's page shows; those that its own report explains come first.
    pub fn terms_in(&self, finding: &Finding) -> Vec<&Term> {
        self.lookup.terms.in_finding(&self.records.terms, finding)
    }

    /// The terms in the findings of a topic.
    pub fn terms_on(&self, topic: Topic) -> Vec<&Term> {
        let findings = self.records.findings.iter().filter(|finding| finding.topics.contains(&topic));
        self.lookup.terms.in_texts(&self.records.terms, findings)
    }

    /// The terms, each with the number of findings that use it.
    pub fn terms_with_uses(&self) -> impl Iterator<Item = (&Term, u32)> {
        self.records.terms.iter().zip(self.lookup.terms.uses(self.records.terms.len()))
    }

    pub fn municipality(&self, report: &Report) -> Municipality {
        let code = report.municipality_code();
        Municipality {
            code: code.to_owned(),
            name: report_texts::municipality_name(report),
            hue: self.lookup.hues.get(code),
        }
    }

    /// The municipality of a record's report.
    pub fn municipality_of(&self, slug: &Slug) -> Municipality {
        self.municipality(self.report_of(slug))
    }
}

fn read_text(data: &Path, slug: &Slug) -> Result<String> {
    let path = data.join("reports").join(slug.as_str()).join("report.txt");
    let bytes = fs::read(&path).with_context(|| path.display().to_string())?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
