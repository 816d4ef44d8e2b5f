use std::collections::HashSet;
use std::path::Path;

use anyhow::{Result, ensure};
use corpus::{
    Cluster, Contract, Finding, Issue, Measure, NoFinding, Notice, Recurrence, Report, Slug, Survey, System, Term,
};

use super::json::read_json;

/// The records that the indexer published, report by report.
#[derive(Debug, Default)]
pub struct Records {
    /// In the order that gives each municipality its hue.
    pub reports: Vec<Report>,
    pub findings: Vec<Finding>,
    /// Statements that nothing was found.
    pub no_findings: Vec<NoFinding>,
    /// Findings that say nearly the same.
    pub clusters: Vec<Cluster>,
    /// Problems that findings object to.
    pub issues: Vec<Issue>,
    pub systems: Vec<System>,
    pub contracts: Vec<Contract>,
    /// Questions with their figures.
    pub surveys: Vec<Survey>,
    /// Terms that a report explains.
    pub terms: Vec<Term>,
    /// Findings that repeat earlier ones.
    pub recurrences: Vec<Recurrence>,
    /// Notices of measures.
    pub notices: Vec<Notice>,
    /// Measures taken, notice by notice.
    pub measures: Vec<Measure>,
}

impl Records {
    pub fn read(folder: &Path) -> Result<Self> {
        let records = Self {
            reports: read_json(&folder.join("reports.json"))?,
            findings: read_json(&folder.join("findings.json"))?,
            no_findings: read_json(&folder.join("no_findings.json"))?,
            clusters: read_json(&folder.join("clusters.json"))?,
            issues: read_json(&folder.join("issues.json"))?,
            systems: read_json(&folder.join("systems.json"))?,
            contracts: read_json(&folder.join("contracts.json"))?,
            surveys: read_json(&folder.join("surveys.json"))?,
            terms: read_json(&folder.join("glossary.json"))?,
            recurrences: read_json(&folder.join("recurrences.json"))?,
            notices: read_json(&folder.join("notices.json"))?,
            measures: read_json(&folder.join("measures.json"))?,
        };
        records.check_reports()?;
        Ok(records)
    }

    /// Every record needs its report.
    fn check_reports(&self) -> Result<()> {
        let known: HashSet<&Slug> = self.reports.iter().map(|report| &report.slug).collect();
        let findings = self.findings.iter().map(|finding| (finding.id.as_str(), &finding.report));
        let systems = self.systems.iter().map(|system| (system.id.as_str(), &system.report));
        let contracts = self.contracts.iter().map(|contract| (contract.id.as_str(), &contract.report));
        let surveys = self.surveys.iter().map(|survey| (survey.id.as_str(), &survey.report));
        let terms = self.terms.iter().map(|term| (term.id.as_str(), &term.report));
        for (id, slug) in findings.chain(systems).chain(contracts).chain(surveys).chain(terms) {
            ensure!(known.contains(slug), "{id}: its report is missing");
        }
        Ok(())
    }
}
