use std::collections::BTreeMap;

use corpus::{Corpus, Finding, FindingId, Slug, SystemKind};

use crate::index::document::passage_id;
use crate::index::document_input::{Classes, DocumentInput};
use crate::index::report_info::ReportInfo;
use crate::index::write_error::WriteError;

/// All that is written of a corpus, whatever the index's layout.
pub struct IndexInput<'a> {
    /// The reports, in the order of their slugs.
    pub reports: Vec<ReportInfo>,
    /// All records in the order of the pages, each with the heading that it stands below, by its place among the headings.
    ///
    /// In this order neighbours have words in common, and lists of records compress better.
    pub rows: Vec<(DocumentInput<'a>, u64)>,
    /// For each heading the first row below it.
    first: Vec<usize>,
}

impl<'a> IndexInput<'a> {
    /// The table of a corpus.
    pub fn of(corpus: &'a Corpus) -> Result<Self, WriteError> {
        for passage in &corpus.passages {
            let name = passage_id(&passage.report, passage.source.line_start);
            if passage.id.as_str() != name {
                return Err(WriteError::PassageId(passage.id.clone(), name));
            }
        }
        let reports = report_infos(corpus);
        let report = |slug: &Slug| {
            let known = reports.binary_search_by(|report| report.slug.cmp(slug));
            known.expect("the reports were taken from the same records") as u64
        };
        let classes = classes(corpus);
        let class = |finding: &Finding| classes.get(&finding.id).copied().unwrap_or_default();
        let findings = corpus.findings.iter().map(|f| DocumentInput::finding(f, report(&f.report), class(f)));
        let passages = corpus.passages.iter().map(|p| DocumentInput::passage(p, report(&p.report)));
        let mut rows: Vec<DocumentInput<'_>> = findings.chain(passages).collect();
        rows.sort_by_key(|row| (row.report, row.line));
        let mut known: BTreeMap<(u64, &[String]), u64> = BTreeMap::new();
        let mut first = Vec::new();
        let below = rows.into_iter().enumerate().map(|(at, row)| {
            let heading = *known.entry((row.report, row.section)).or_insert_with(|| {
                first.push(at);
                first.len() as u64 - 1
            });
            (row, heading)
        });
        let rows = below.collect();
        Ok(Self { reports, rows, first })
    }

    /// The first record below each heading, in the order of the headings.
    pub fn headings(&self) -> impl Iterator<Item = &DocumentInput<'a>> {
        self.first.iter().map(|at| &self.rows[*at].0)
    }

    /// The municipality that a record belongs to.
    pub fn municipality(&self, row: &DocumentInput<'_>) -> &str {
        &self.reports[row.report as usize].municipality
    }
}

/// What systems and clusters say of the findings that belong to them.
fn classes(corpus: &Corpus) -> BTreeMap<&FindingId, Classes> {
    let mut classes: BTreeMap<&FindingId, Classes> = BTreeMap::new();
    for system in &corpus.systems {
        let place = SystemKind::ALL.iter().position(|kind| *kind == system.kind).expect("every kind is listed");
        for finding in &system.findings {
            classes.entry(finding).or_default().system_kind = place as u64 + 1;
        }
    }
    for (at, cluster) in corpus.clusters.iter().enumerate() {
        for finding in &cluster.findings {
            classes.entry(finding).or_default().cluster = at as u64 + 1;
        }
    }
    classes
}

/// The reports of a corpus, in the order of their slugs.
fn report_infos(corpus: &Corpus) -> Vec<ReportInfo> {
    let findings = corpus.findings.iter().map(|f| (&f.report, &f.municipality, f.fiscal_year));
    let passages = corpus.passages.iter().map(|p| (&p.report, &p.municipality, p.fiscal_year));
    let mut reports: Vec<ReportInfo> = findings
        .chain(passages)
        .map(|(report, municipality, fiscal_year)| ReportInfo {
            slug: report.clone(),
            municipality: municipality.clone(),
            fiscal_year,
        })
        .collect();
    reports.sort_by(|a, b| a.slug.cmp(&b.slug));
    reports.dedup_by(|a, b| a.slug == b.slug);
    reports
}
