//! The domain of 監査くらべ: reports, findings, passages and their ids. Knows nothing of files, of the search index or of
//! browsers.

#![warn(missing_docs)]

mod cluster;
mod contract;
mod date;
mod finding;
mod group;
mod id;
mod kind;
mod money;
mod order;
mod passage;
mod printed;
mod procurement;
mod reference;
mod report;
mod span;
mod strength;
mod survey;
mod survey_subject;
mod system;
mod system_kind;
mod table;
mod term;
mod topic;

pub use cluster::Cluster;
pub use contract::{Basis, Contract, Period};
pub use date::IsoDate;
pub use finding::{Finding, Occurrence};
pub use group::groups;
pub use id::{ContractId, FindingId, IdError, PassageId, Slug, SurveyId, SystemId, TableId, TermId};
pub use kind::Kind;
pub use money::{Amount, Unit};
pub use order::{greatest_first, ordered};
pub use passage::Passage;
pub use printed::{Printed, Quote};
pub use procurement::{Method, Procurement};
pub use reference::{Reference, Target};
pub use report::{Audit, Edition, Report, ReportWords, Section};
pub use span::Span;
pub use strength::Strength;
pub use survey::{Survey, SurveyFigure, SurveyState};
pub use survey_subject::SurveySubject;
pub use system::{Coverage, Form, System};
pub use system_kind::SystemKind;
pub use table::{Damage, Table, TableRow};
pub use term::Term;
pub use topic::Topic;

/// Everything that was read: the reports in the order of their slugs, and what they contain in the order of the pages.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Corpus {
    /// One entry a report.
    pub reports: Vec<Report>,
    /// All findings, report by report.
    pub findings: Vec<Finding>,
    /// All passages, report by report.
    pub passages: Vec<Passage>,
    /// All tables, report by report.
    pub tables: Vec<Table>,
    /// All terms that are explained, report by report.
    pub terms: Vec<Term>,
    /// All questions and counts, report by report.
    pub surveys: Vec<Survey>,
    /// All systems, report by report.
    pub systems: Vec<System>,
    /// All amounts of money that belong to contracts and systems, report by report.
    pub contracts: Vec<Contract>,
    /// The findings that are repeated in nearly the same words, report by report.
    pub clusters: Vec<Cluster>,
}

impl Corpus {
    /// The report of that slug.
    pub fn report(&self, slug: &Slug) -> Option<&Report> {
        self.reports.iter().find(|report| &report.slug == slug)
    }

    /// The findings of one report, in their order.
    pub fn findings_of<'a>(&'a self, slug: &'a Slug) -> impl Iterator<Item = &'a Finding> {
        self.findings.iter().filter(move |finding| &finding.report == slug)
    }
}
