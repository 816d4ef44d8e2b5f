use crate::category::topic::TopicLabel;
use crate::id::Slug;
use crate::measure::notice::Notice;
use crate::measure::record::Measure;
use crate::record::cluster::Cluster;
use crate::record::contract::Contract;
use crate::record::finding::Finding;
use crate::record::issue::Issue;
use crate::record::no_finding::NoFinding;
use crate::record::passage::Passage;
use crate::record::report::Report;
use crate::record::survey::Survey;
use crate::record::system::System;
use crate::record::table::Table;
use crate::record::term::Term;

/// Everything that was read: the reports in the order of their slugs, and their records in the order of the pages.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Corpus {
    /// One entry a report.
    pub reports: Vec<Report>,
    /// All findings, report by report.
    pub findings: Vec<Finding>,
    /// All statements that nothing was found, report by report.
    pub no_findings: Vec<NoFinding>,
    /// All passages, report by report.
    pub passages: Vec<Passage>,
    /// All tables, report by report.
    pub tables: Vec<Table>,
    /// All explained terms, report by report.
    pub terms: Vec<Term>,
    /// All questions and counts, report by report.
    pub surveys: Vec<Survey>,
    /// All systems, report by report.
    pub systems: Vec<System>,
    /// All amounts of money of contracts and systems, report by report.
    pub contracts: Vec<Contract>,
    /// All groups of findings in nearly the same words, report by report.
    pub clusters: Vec<Cluster>,
    /// All issues that findings are sorted by, in the order of their codes.
    pub issues: Vec<Issue>,
    /// All notices of measures, in the order of their ids.
    pub notices: Vec<Notice>,
    /// All measures, notice by notice.
    pub measures: Vec<Measure>,
    /// Names of the topics, in the order in which they are listed.
    pub topics: Vec<TopicLabel>,
}

impl Corpus {
    /// Adds the records of another corpus behind these.
    pub fn append(&mut self, other: Self) {
        let Self {
            reports,
            findings,
            no_findings,
            passages,
            tables,
            terms,
            surveys,
            systems,
            contracts,
            clusters,
            issues,
            notices,
            measures,
            topics,
        } = other;
        self.reports.extend(reports);
        self.findings.extend(findings);
        self.no_findings.extend(no_findings);
        self.passages.extend(passages);
        self.tables.extend(tables);
        self.terms.extend(terms);
        self.surveys.extend(surveys);
        self.systems.extend(systems);
        self.contracts.extend(contracts);
        self.clusters.extend(clusters);
        self.issues.extend(issues);
        self.notices.extend(notices);
        self.measures.extend(measures);
        self.topics.extend(topics);
    }

    /// The report of that slug.
    pub fn report(&self, slug: &Slug) -> Option<&Report> {
        self.reports.iter().find(|report| &report.slug == slug)
    }

    /// The findings of one report, in their order.
    pub fn findings_of<'a>(&'a self, slug: &'a Slug) -> impl Iterator<Item = &'a Finding> {
        self.findings.iter().filter(move |finding| &finding.report == slug)
    }
}
