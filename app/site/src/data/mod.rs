use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;
use std::thread;

use anyhow::{Context, Result, anyhow, ensure};
use corpus::{Cluster, Contract, Finding, FindingId, Report, Slug, Survey, System, Term, Topic};
use indexer::ReadingReport;
use search::{Engine, Manifest, SimilarFindings};
use serde::Deserialize;
use ui::model::Guide;
use ui::{Language, Translated};

use super::dictionary::Dictionary;
use super::files::json;
use super::guide::Programmes;
use super::lookup::Lookup;
use super::open_data::OpenData;
use super::site_url::SiteUrl;

/// How many findings like one are asked for, of other municipalities and of its own.
const CLOSEST: usize = 20;

/// All that the pages are made from.
#[derive(Debug, Default)]
pub struct Source {
    /// Where the site lies, if that is known.
    pub site: Option<SiteUrl>,
    /// The reports, in the order that gives each municipality its hue.
    pub reports: Vec<Report>,
    /// All findings, report by report.
    pub findings: Vec<Finding>,
    /// What an auditor asks on each topic.
    pub programmes: Programmes,
    /// What we say of the topics in English.
    pub english: Dictionary,
    /// What we say of them in easy Japanese.
    pub easy: Dictionary,
    /// Findings that say nearly the same.
    pub clusters: Vec<Cluster>,
    /// All information systems, report by report.
    pub systems: Vec<System>,
    /// All amounts of money, report by report.
    pub contracts: Vec<Contract>,
    /// All questions with their figures, report by report.
    pub surveys: Vec<Survey>,
    /// All terms that a report explains, report by report.
    pub terms: Vec<Term>,
    /// The folder of the open data.
    pub open_data: OpenData,
    /// What each topic is about.
    pub topics: BTreeMap<Topic, Translated>,
    /// The reports' texts.
    pub texts: BTreeMap<Slug, String>,
    /// What was read of each report.
    pub records: BTreeMap<Slug, ReadingReport>,
    /// What is like each finding, in other municipalities and in its own, the closest first.
    pub alike: BTreeMap<FindingId, SimilarFindings>,
    /// Where all of this stands, from when it is first asked for.
    pub lookup: OnceLock<Lookup>,
}

impl Source {
    /// Reads what the indexer built, and the texts it read.
    pub fn read(built: &Path, data: &Path) -> Result<Self> {
        let reports: Vec<Report> = json(&built.join("data/reports.json"))?;
        let findings: Vec<Finding> = json(&built.join("data/findings.json"))?;
        let dictionaries = data.join("dictionaries");
        let programmes = Programmes::read(&dictionaries.join("programme.toml"))?;
        let english = Dictionary::read(&dictionaries.join("en.toml"), programmes.guide())?;
        let easy = Dictionary::read(&dictionaries.join("easy.toml"), programmes.guide())?;
        let topics = topics(&built.join("data/topics.json"), &english, &easy)?;
        let records: Vec<ReadingReport> = json(&built.join("data/record.json"))?;
        let records = records.into_iter().map(|record| (record.report.clone(), record)).collect();
        let texts = reports.iter().map(|report| Ok((report.slug.clone(), text(data, &report.slug)?)));
        let texts = texts.collect::<Result<_>>()?;
        let engine = engine(&built.join("index"))?;
        let alike = compared(&engine, &findings);
        let source = Self {
            site: None,
            clusters: json(&built.join("data/clusters.json"))?,
            systems: json(&built.join("data/systems.json"))?,
            contracts: json(&built.join("data/contracts.json"))?,
            surveys: json(&built.join("data/surveys.json"))?,
            terms: json(&built.join("data/glossary.json"))?,
            open_data: OpenData::read(&built.join("data"), &dictionaries.join("fields.toml"))?,
            programmes,
            english,
            easy,
            reports,
            findings,
            topics,
            texts,
            records,
            alike,
            lookup: OnceLock::new(),
        };
        source.stray().map_or(Ok(()), |id| Err(anyhow!("{id}: its report is missing")))?;
        Ok(source)
    }

    /// The first record whose report is missing.
    fn stray(&self) -> Option<&str> {
        let findings = self.findings.iter().map(|finding| (finding.id.as_str(), &finding.report));
        let systems = self.systems.iter().map(|system| (system.id.as_str(), &system.report));
        let contracts = self.contracts.iter().map(|contract| (contract.id.as_str(), &contract.report));
        let surveys = self.surveys.iter().map(|survey| (survey.id.as_str(), &survey.report));
        let terms = self.terms.iter().map(|term| (term.id.as_str(), &term.report));
        let mut records = findings.chain(systems).chain(contracts).chain(surveys).chain(terms);
        records.find(|(_, slug)| self.report(slug).is_none()).map(|(id, _)| id)
    }

    /// What an auditor asks, by topic.
    pub fn guide(&self, language: Language) -> Guide {
        match language {
            Language::Japanese => self.programmes.guide().clone(),
            Language::English => self.english.guide(),
            Language::Easy => self.easy.guide(),
        }
    }

    /// Where things stand.
    pub fn lookup(&self) -> &Lookup {
        self.lookup.get_or_init(|| Lookup::of(self))
    }
}

/// Every topic has a page of its own, which must say what it is about.
pub(super) fn topics(path: &Path, english: &Dictionary, easy: &Dictionary) -> Result<BTreeMap<Topic, Translated>> {
    #[derive(Deserialize)]
    struct Entry {
        code: Topic,
        definition: String,
    }
    let entries: Vec<Entry> = json(path)?;
    let translated = |Entry { code, definition }| {
        let [english, easy] = [english, easy].map(|dictionary| dictionary.definition(code).cloned());
        (code, Translated { japanese: definition, english, easy })
    };
    let topics: BTreeMap<_, _> = entries.into_iter().map(translated).collect();
    let missing = Topic::ALL.iter().find(|topic| !topics.contains_key(topic));
    ensure!(missing.is_none(), "{}: it does not define {missing:?}", path.display());
    Ok(topics)
}

/// Precedents of each finding, on all cores: most of the computing here.
fn compared(engine: &Engine, findings: &[Finding]) -> BTreeMap<FindingId, SimilarFindings> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let of = |findings: &[Finding]| -> Vec<(FindingId, SimilarFindings)> {
        let ids = findings.iter().map(|finding| &finding.id);
        ids.filter_map(|id| Some((id.clone(), engine.similar_findings(id.as_str(), CLOSEST)?))).collect()
    };
    thread::scope(|scope| {
        let parts = findings.chunks(findings.len().div_ceil(cores).max(1));
        let threads: Vec<_> = parts.map(|part| scope.spawn(move || of(part))).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("comparing does not panic")).collect()
    })
}

fn engine(index: &Path) -> Result<Engine> {
    let manifest: Manifest = json(&index.join("manifest.json"))?;
    let bundle = index.join(manifest.bundle.path);
    let bytes = fs::read(&bundle).with_context(|| bundle.display().to_string())?;
    Engine::open(bytes).with_context(|| bundle.display().to_string())
}

fn text(data: &Path, slug: &Slug) -> Result<String> {
    let path = data.join("reports").join(slug.as_str()).join("report.txt");
    let bytes = fs::read(&path).with_context(|| path.display().to_string())?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
