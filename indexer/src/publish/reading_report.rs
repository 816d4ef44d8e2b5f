//! Reading report (読み取りの記録): the results of `check`, for everyone to see.

use std::collections::BTreeMap;

use corpus::{Corpus, Coverage, Kind, Report, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::file_reading::FileReading;
use crate::check::coverage::LineCoverage;
use crate::dataset::Dataset;
use crate::extract::findings::claimed_lines::LineUse;
use crate::source::diagnostic::{Diagnostic, Level};

/// Account of a report: lines and records read, lines not read, contradictions. Ours.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Record")]
pub struct ReadingReport {
    /// The report.
    pub report: Slug,
    /// Lines by their use.
    pub lines: LineCounts,
    /// The lines that nothing published holds.
    pub unread: Vec<u32>,
    /// Findings of each kind as the report itself counts them; empty where it does not.
    #[schemars(extend("propertyNames" = { "$ref": "#/$defs/Kind" }))]
    pub declared: BTreeMap<Kind, u32>,
    /// Findings of each kind as read.
    #[schemars(extend("propertyNames" = { "$ref": "#/$defs/Kind" }))]
    pub found: BTreeMap<Kind, u32>,
    /// Other records by sort.
    pub contents: ContentCounts,
    /// Files that its text was read from, in the order of its chapters; empty where it was taken from a text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<FileReading>,
    /// Contradictions of the report, and places to look at, in the order of the lines.
    pub remarks: Vec<Remark>,
}

/// Number of a report's lines by use; together they are all its lines.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LineCounts {
    /// Headings.
    pub heading: u32,
    /// Parts of findings.
    pub finding: u32,
    /// Criteria and facts before findings.
    pub context: u32,
    /// Tables that are no part of a finding.
    pub table: u32,
    /// Other text of the body.
    pub passage: u32,
    /// Cover, table of contents, and what stands behind the end of the report.
    pub front: u32,
    /// Page numbers and running heads, which are no words of the report.
    #[serde(default)]
    pub page_furniture: u32,
    /// Empty lines.
    pub blank: u32,
    /// Lines that nothing published holds.
    pub unread: u32,
}

/// Number of records read of a report, by sort.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ContentCounts {
    /// Stretches of text that are no findings.
    pub passages: u32,
    /// Systems that it audits on their own.
    pub systems_audited: u32,
    /// Systems that a finding names.
    pub systems_named: u32,
    /// Systems that stand in a list only.
    pub systems_listed: u32,
    /// Amounts of money.
    pub contracts: u32,
    /// Tables.
    pub tables: u32,
    /// Questions and counts.
    pub surveys: u32,
    /// Terms that it explains.
    pub terms: u32,
}

/// Something that does not agree in a report, or should be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Remark {
    /// Severity.
    pub level: Level,
    /// The line of `report.txt`; none where it concerns no line of it.
    pub line: Option<u32>,
    /// Message; in Japanese where the report contradicts itself, else as `indexer check` says it.
    pub message: String,
    /// The same in English, where that is Japanese.
    pub english: Option<String>,
    /// Why it is so, where somebody has compared it with the printed report.
    pub reason: Option<String>,
    /// The reason in English.
    pub reason_english: Option<String>,
    /// The reason in やさしい日本語.
    pub reason_easy: Option<String>,
}

/// The records of all reports.
pub(crate) fn reading_reports(dataset: &Dataset) -> Vec<ReadingReport> {
    let read = dataset.corpus.reports.iter().zip(&dataset.coverages).zip(&dataset.file_readings);
    let mut reports: Vec<_> = read
        .map(|((report, coverage), files)| ReadingReport { files: files.clone(), ..report_of(report, coverage) })
        .collect();
    count(&dataset.corpus, &mut reports);
    for (slug, diagnostic) in &dataset.diagnostics {
        // A note on the rules is for whoever writes them.
        let is_told = diagnostic.level != Level::Note || is_in_text(diagnostic);
        if let Some(report) = slug.as_ref().filter(|_| is_told).and_then(|slug| of(&mut reports, slug)) {
            report.remarks.push(remark(diagnostic));
        }
    }
    reports.iter_mut().for_each(|report| report.remarks.sort_by_key(|remark| remark.line));
    reports
}

fn report_of(report: &Report, coverage: &LineCoverage) -> ReadingReport {
    let mut lines = LineCounts::default();
    for line in 1..=coverage.lines() {
        *match coverage.line_use(line) {
            LineUse::Blank => &mut lines.blank,
            LineUse::PageFurniture => &mut lines.page_furniture,
            LineUse::Front => &mut lines.front,
            LineUse::Heading => &mut lines.heading,
            LineUse::Finding => &mut lines.finding,
            LineUse::Context => &mut lines.context,
            LineUse::NoFinding => &mut lines.passage,
            LineUse::Table => &mut lines.table,
            LineUse::Passage => &mut lines.passage,
            LineUse::Unread => &mut lines.unread,
        } += 1;
    }
    ReadingReport {
        report: report.slug.clone(),
        lines,
        unread: coverage.unread(),
        declared: report.declared.clone(),
        found: report.found.clone(),
        contents: ContentCounts::default(),
        files: Vec::new(),
        remarks: Vec::new(),
    }
}

/// Counts the records other than findings.
fn count(corpus: &Corpus, reading_reports: &mut [ReadingReport]) {
    let mut add = |slug: &Slug, field: fn(&mut ContentCounts) -> &mut u32| {
        if let Some(read) = of(reading_reports, slug) {
            *field(&mut read.contents) += 1;
        }
    };
    corpus.passages.iter().for_each(|passage| add(&passage.report, |counts| &mut counts.passages));
    corpus.contracts.iter().for_each(|contract| add(&contract.report, |counts| &mut counts.contracts));
    corpus.tables.iter().for_each(|table| add(&table.report, |counts| &mut counts.tables));
    corpus.surveys.iter().for_each(|survey| add(&survey.report, |counts| &mut counts.surveys));
    corpus.terms.iter().for_each(|term| add(&term.report, |counts| &mut counts.terms));
    for system in &corpus.systems {
        match system.coverage {
            Coverage::Audited => add(&system.report, |counts| &mut counts.systems_audited),
            Coverage::Named => add(&system.report, |counts| &mut counts.systems_named),
            Coverage::Listed => add(&system.report, |counts| &mut counts.systems_listed),
        }
    }
}

/// The record of a report; they are in the order of the slugs, as the reports are.
fn of<'r>(reading_reports: &'r mut [ReadingReport], slug: &Slug) -> Option<&'r mut ReadingReport> {
    let at = reading_reports.binary_search_by(|read| read.report.cmp(slug)).ok()?;
    reading_reports.get_mut(at)
}

fn is_in_text(diagnostic: &Diagnostic) -> bool {
    diagnostic.file.file_name().is_some_and(|name| name == "report.txt")
}

/// Lines of other files than the report's text lead nowhere on the site.
fn remark(diagnostic: &Diagnostic) -> Remark {
    let in_text = is_in_text(diagnostic);
    let japanese = diagnostic.public.message.as_ref();
    let reason = diagnostic.public.reason.as_ref();
    Remark {
        level: diagnostic.level,
        line: diagnostic.line.filter(|_| in_text),
        message: japanese.unwrap_or(&diagnostic.message).clone(),
        english: japanese.map(|_| diagnostic.message.clone()),
        reason: reason.map(|reason| reason.note.clone()),
        reason_english: reason.and_then(|reason| reason.english.clone()),
        reason_easy: reason.and_then(|reason| reason.easy.clone()),
    }
}
