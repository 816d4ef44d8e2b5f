//! Right findings of a query, by looking into every finding, and the share that a search finds.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use corpus::Finding;
use search::{Engine, Manifest, Request};
use text::normalize;
use xtask::bench::Quality;

/// The queries that people ask, as the tests of the search have them.
const QUERIES: &str = include_str!("../golden/queries.txt");

/// Number of stretches of the texts that are searched for.
const STRETCHES: usize = 200;

/// The findings, normalized.
pub struct Shelf<'a> {
    findings: &'a [Finding],
    normalized: Vec<Vec<String>>,
}

/// The texts of a finding that are searched.
pub fn searched(finding: &Finding) -> Vec<&str> {
    let names = [finding.municipality.as_str()].into_iter().chain(finding.system.as_deref());
    let own = finding.title.as_deref().into_iter().chain([finding.text.as_str(), finding.context.as_str()]);
    let around = finding.section.iter().chain(&finding.departments).map(String::as_str);
    let repeated = finding.occurrences.iter().flat_map(|occurrence| {
        [occurrence.text.as_str()].into_iter().chain(occurrence.departments.iter().map(String::as_str))
    });
    own.chain(around).chain(names).chain(repeated).filter(|text| !text.is_empty()).collect()
}

impl<'a> Shelf<'a> {
    /// Normalizes what is searched.
    pub fn new(findings: &'a [Finding]) -> Self {
        let normalized =
            findings.iter().map(|finding| searched(finding).into_iter().map(normalize).collect()).collect();
        Self { findings, normalized }
    }

    /// The golden queries that are words without operators, and that stand in some finding.
    pub fn golden(&self) -> Result<Vec<String>> {
        let is_plain = |query: &&str| !query.contains([':', '"', '-', '(', ')']) && !query.contains("OR");
        let queries = QUERIES.lines().filter(is_plain).filter(|query| !self.right(query).is_empty());
        let queries: Vec<String> = queries.map(str::to_owned).collect();
        ensure!(queries.len() > 100, "only {} golden queries are left", queries.len());
        Ok(queries)
    }

    /// Stretches of 2 to 12 characters, in quotation marks, from one finding after the other.
    pub fn stretches(&self) -> Vec<String> {
        let stretch = |at: usize| {
            let text: Vec<char> = self.findings[at * 31 % self.findings.len()].text.chars().collect();
            let start = at * 17 % text.len();
            text[start..].iter().take(at % 11 + 2).collect::<String>()
        };
        let is_text = |text: &String| text.chars().count() > 1 && text.chars().all(char::is_alphanumeric);
        (0..).map(stretch).filter(is_text).take(STRETCHES).map(|text| format!("\"{text}\"")).collect()
    }

    /// Recall and precision of a search.
    pub fn judge(&self, queries: &[String], mut search: impl FnMut(&str) -> Result<Vec<String>>) -> Result<Quality> {
        let (mut recall, mut precision, mut answered) = (0.0, 0.0, 0.0);
        for query in queries {
            let right = self.right(query);
            let found: BTreeSet<String> = search(query)?.into_iter().collect();
            let hit = found.iter().filter(|id| right.contains(id.as_str())).count() as f64;
            recall += hit / right.len() as f64;
            if !found.is_empty() {
                precision += hit / found.len() as f64;
                answered += 1.0;
            }
        }
        Ok(Quality { queries: queries.len(), recall: recall / queries.len() as f64, precision: precision / answered })
    }

    /// The findings that contain every word of a query.
    fn right(&self, query: &str) -> BTreeSet<&str> {
        let words: Vec<String> = query.split_whitespace().map(|word| normalize(word.trim_matches('"'))).collect();
        let holds = |texts: &Vec<String>| words.iter().all(|word| texts.iter().any(|text| text.contains(word)));
        let shelf = self.findings.iter().zip(&self.normalized);
        shelf.filter(|(_, texts)| holds(texts)).map(|(finding, _)| finding.id.as_str()).collect()
    }
}

/// Our engine, run natively: a journey holds the browser's answers to be the same.
pub struct Judge(Engine);

impl Judge {
    /// Opens the index of the built site.
    pub fn open(dist: &Path) -> Result<Self> {
        let index = dist.join("index");
        let manifest: Manifest = serde_json::from_slice(&fs::read(index.join(Manifest::FILE))?)?;
        Ok(Self(Engine::open(fs::read(index.join(manifest.bundle.path))?)?))
    }

    /// The findings that hold all words of a query, synonyms left off: brute force knows none.
    pub fn search(&self, query: &str) -> Vec<String> {
        let request = Request { synonyms: false, ..Request::new(query, usize::MAX) };
        let hits = self.0.search(&request).expect("all of it is there").hits.into_iter();
        hits.filter(|hit| hit.kind.is_some() && hit.missing.is_empty()).map(|hit| hit.id).collect()
    }
}
