use corpus::{
    Cluster, Contract, Corpus, Finding, Issue, Measure, NoFinding, Notice, Passage, Recurrence, Report, Survey, System,
    Table, Term,
};
use schemars::JsonSchema;
use serde::Serialize;

use super::publication::{Correction, Publication};
use super::reading_report::{ReadingReport, reading_reports};
use crate::dataset::Dataset;
use crate::dictionaries::themes::ThemeEntry;
use crate::dictionaries::topics::entry::TopicEntry;

/// The open data of 監査くらべ as one object: each property is the file of that name in the folder `data/`.
///
/// Every id, every code and every name of a field lasts. New fields and new files may come; what is there stays.
/// Words of a report are verbatim, its slips included; what is ours says so.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "監査くらべ: open data")]
pub(crate) struct OpenDataFiles<'a> {
    /// All findings (指摘・意見・要望), report by report in the order of the pages. The same as a table: `findings.csv`.
    #[serde(rename = "findings.json")]
    pub(crate) findings: &'a [Finding],
    /// All statements that nothing was found (指摘する事項はなかった). They are no findings, and counted as none.
    #[serde(rename = "no_findings.json")]
    pub(crate) no_findings: &'a [NoFinding],
    /// All information systems that a report audits, names or lists. The same as a table: `systems.csv`.
    #[serde(rename = "systems.json")]
    pub(crate) systems: &'a [System],
    /// All amounts of money that belong to contracts and systems. The same as a table: `contracts.csv`.
    #[serde(rename = "contracts.json")]
    pub(crate) contracts: &'a [Contract],
    /// All questions that auditors put to departments, and counts they made, with their figures.
    #[serde(rename = "surveys.json")]
    pub(crate) surveys: &'a [Survey],
    /// All tables as rows and cells.
    #[serde(rename = "tables.json")]
    pub(crate) tables: &'a [Table],
    /// All terms that reports explain.
    #[serde(rename = "glossary.json")]
    pub(crate) terms: &'a [Term],
    /// All reports, in the order of their slugs.
    #[serde(rename = "reports.json")]
    pub(crate) reports: &'a [Report],
    /// Findings of one report that say nearly the same (同文の指摘). Ours, not the reports'.
    #[serde(rename = "clusters.json")]
    pub(crate) clusters: &'a [Cluster],
    /// The issues (問題点) that findings object to, with the words that decide. Ours, not the reports'.
    #[serde(rename = "issues.json")]
    pub(crate) issues: &'a [Issue],
    /// All notices of measures (措置状況), in the order of their ids.
    #[serde(rename = "notices.json")]
    pub(crate) notices: &'a [Notice],
    /// All measures taken (措置) as the notices print them, notice by notice. The same as a table: `measures.csv`.
    #[serde(rename = "measures.json")]
    pub(crate) measures: &'a [Measure],
    /// The same, one JSON object a line (here: one item).
    #[serde(rename = "measures.ndjson")]
    pub(crate) measure_lines: &'a [Measure],
    /// The topics (論点) that findings are sorted by, with the words that decide. Ours, not the reports'.
    #[serde(rename = "topics.json")]
    pub(crate) topics: &'a [TopicEntry],
    /// The themes (監査テーマ) that reports have. Ours, not the reports'.
    #[serde(rename = "themes.json")]
    pub(crate) themes: &'a [ThemeEntry],
    /// Findings that repeat what an earlier report on the municipality criticised. Ours, not the reports'.
    #[serde(rename = "recurrences.json")]
    pub(crate) recurrences: &'a [Recurrence],
    /// Corrections of the data since it was published, newest first. Ours.
    #[serde(rename = "corrections.json")]
    pub(crate) corrections: &'a [Correction],
    /// Publisher and version of this copy of the data. Ours.
    #[serde(rename = "site.json")]
    pub(crate) publication: Publication,
    /// The record of what was read (読み取りの記録), a report an entry: lines, counts and contradictions. Ours.
    #[serde(rename = "record.json")]
    pub(crate) reading_reports: Vec<ReadingReport>,
    /// Everything that was read, the passages that are no findings included: one JSON object a line (here: one item).
    #[serde(rename = "corpus.ndjson")]
    pub(crate) lines: Vec<CorpusLine<'a>>,
}

/// A line of `corpus.ndjson`; `type` says what it is.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Line")]
#[serde(tag = "type", rename_all = "lowercase")]
pub(crate) enum CorpusLine<'a> {
    /// A report, as in `reports.json`.
    Report(&'a Report),
    /// A finding, as in `findings.json`.
    Finding(&'a Finding),
    /// A statement that nothing was found, as in `no_findings.json`.
    #[serde(rename = "no_finding")]
    NoFinding(&'a NoFinding),
    /// A stretch of a report that is no finding; it stands in this file alone.
    Passage(&'a Passage),
    /// A table, as in `tables.json`.
    Table(&'a Table),
    /// A term, as in `glossary.json`.
    Term(&'a Term),
    /// A question, as in `surveys.json`.
    Survey(&'a Survey),
    /// A system, as in `systems.json`.
    System(&'a System),
    /// An amount of money, as in `contracts.json`.
    Contract(&'a Contract),
    /// A notice of measures, as in `notices.json`.
    Notice(&'a Notice),
    /// A measure, as in `measures.json`.
    Measure(&'a Measure),
}

impl<'a> OpenDataFiles<'a> {
    pub(crate) fn new(dataset: &'a Dataset) -> anyhow::Result<Self> {
        let Corpus {
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
            topics: _,
        } = &dataset.corpus;
        let lines = reports.iter().map(CorpusLine::Report);
        let lines = lines
            .chain(findings.iter().map(CorpusLine::Finding))
            .chain(no_findings.iter().map(CorpusLine::NoFinding))
            .chain(passages.iter().map(CorpusLine::Passage))
            .chain(tables.iter().map(CorpusLine::Table))
            .chain(terms.iter().map(CorpusLine::Term))
            .chain(surveys.iter().map(CorpusLine::Survey))
            .chain(systems.iter().map(CorpusLine::System))
            .chain(contracts.iter().map(CorpusLine::Contract))
            .chain(notices.iter().map(CorpusLine::Notice))
            .chain(measures.iter().map(CorpusLine::Measure));
        let (lines, corrections) = (lines.collect::<Vec<_>>(), dataset.corrections.as_slice());
        Ok(Self {
            findings,
            no_findings,
            systems,
            contracts,
            surveys,
            tables,
            terms,
            reports,
            clusters,
            issues,
            notices,
            measures,
            measure_lines: measures,
            topics: &dataset.topics,
            themes: &dataset.themes,
            recurrences: &dataset.recurrences,
            reading_reports: reading_reports(dataset),
            publication: Publication::new(&dataset.details, &dataset.corpus, corrections, &lines)?,
            corrections,
            lines,
        })
    }
}
