//! The record of what was read (読み取りの記録): what `check` tells, for everyone to see.

use std::collections::BTreeMap;

use corpus::{Corpus, Coverage, Kind, Report, Slug};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::check::coverage::Account;
use crate::dataset::Library;
use crate::extract::findings::claimed_lines::Role;
use crate::source::diagnostic::{Diagnostic, Level};

/// What was read of a report, what was not, and what does not agree in it. Ours.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Record {
    /// The report.
    pub report: Slug,
    /// What became of its lines.
    pub lines: LineCounts,
    /// The lines that nothing published holds.
    pub unread: Vec<u32>,
    /// How many findings of each kind the report itself declares; empty where it declares none.
    #[schemars(extend("propertyNames" = { "$ref": "#/$defs/Kind" }))]
    pub declared: BTreeMap<Kind, u32>,
    /// How many findings of each kind were read.
    #[schemars(extend("propertyNames" = { "$ref": "#/$defs/Kind" }))]
    pub found: BTreeMap<Kind, u32>,
    /// How much else was read.
    pub contents: ContentCounts,
    /// What does not agree in the report, or should be looked at, in the order of the lines.
    pub remarks: Vec<Remark>,
}

/// How many lines of a report there are of each use; together they are all its lines.
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
    /// Empty lines.
    pub blank: u32,
    /// Lines that nothing published holds.
    pub unread: u32,
}

/// How many records of each sort were read of a report.
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
    /// How much it matters.
    pub level: Level,
    /// The line of `report.txt`; none where it concerns no line of it.
    pub line: Option<u32>,
    /// What it is; in Japanese where the report contradicts itself, else as `indexer check` says it.
    pub message: String,
    /// The same in English, where that is Japanese.
    pub english: Option<String>,
    /// Why it is so, where somebody has compared it with the printed report.
    pub reason: Option<String>,
}

/// The records of all reports.
pub(crate) fn records(library: &Library) -> Vec<Record> {
    let reports = library.corpus.reports.iter().zip(&library.accounts);
    let mut records: Vec<_> = reports.map(|(report, account)| record(report, account)).collect();
    count(&library.corpus, &mut records);
    for (slug, diagnostic) in &library.diagnostics {
        if let Some(record) = slug.as_ref().and_then(|slug| of(&mut records, slug)) {
            record.remarks.push(remark(diagnostic));
        }
    }
    records.iter_mut().for_each(|record| record.remarks.sort_by_key(|remark| remark.line));
    records
}

fn record(report: &Report, account: &Account) -> Record {
    let mut lines = LineCounts::default();
    for line in 1..=account.lines() {
        *match account.role(line) {
            Role::Blank => &mut lines.blank,
            Role::Front => &mut lines.front,
            Role::Heading => &mut lines.heading,
            Role::Finding => &mut lines.finding,
            Role::Context => &mut lines.context,
            Role::Table => &mut lines.table,
            Role::Passage => &mut lines.passage,
            Role::Unread => &mut lines.unread,
        } += 1;
    }
    Record {
        report: report.slug.clone(),
        lines,
        unread: account.unread(),
        declared: report.declared.clone(),
        found: report.found.clone(),
        contents: ContentCounts::default(),
        remarks: Vec::new(),
    }
}

/// Counts what was read besides the findings.
fn count(corpus: &Corpus, records: &mut [Record]) {
    let mut add = |slug: &Slug, field: fn(&mut ContentCounts) -> &mut u32| {
        if let Some(record) = of(records, slug) {
            *field(&mut record.contents) += 1;
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
fn of<'r>(records: &'r mut [Record], slug: &Slug) -> Option<&'r mut Record> {
    let at = records.binary_search_by(|record| record.report.cmp(slug)).ok()?;
    records.get_mut(at)
}

/// Lines of other files than the report's text lead nowhere on the site.
fn remark(diagnostic: &Diagnostic) -> Remark {
    let in_text = diagnostic.file.file_name().is_some_and(|name| name == "report.txt");
    let japanese = diagnostic.told.message.as_ref();
    Remark {
        level: diagnostic.level,
        line: diagnostic.line.filter(|_| in_text),
        message: japanese.unwrap_or(&diagnostic.message).clone(),
        english: japanese.map(|_| diagnostic.message.clone()),
        reason: diagnostic.told.reason.clone(),
    }
}
