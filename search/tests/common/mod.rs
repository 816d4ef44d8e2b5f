//! Corpora to search in: a few findings written for a test, and the lines of the real reports.

// Every test uses a part of this.
#![allow(dead_code, clippy::unwrap_used)]

pub mod model;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use corpus::{Corpus, Finding, Kind, Passage, Slug, Span, Strength, Topic, TopicLabel};
use search::{Engine, Filters, PendingReads, Request, Response, SynonymGroup, write_bundle, write_paged_bundle};

/// A finding of 和光市 with this title and text; tests change what they are about.
pub fn finding(number: u32, title: &str, text: &str) -> Finding {
    Finding {
        id: format!("wako-2022-{number:03}").parse().unwrap(),
        report: "wako-2022".parse().unwrap(),
        municipality: "和光市".to_owned(),
        local_government_code: None,
        fiscal_year: 2022,
        kind: Kind::Iken,
        kind_label: Some("意見".to_owned()),
        body: None,
        number: None,
        title: (!title.is_empty()).then(|| title.to_owned()),
        text: text.to_owned(),
        parts: Vec::new(),
        context: String::new(),
        section: Vec::new(),
        system: None,
        departments: Vec::new(),
        page: None,
        source_url: None,
        ocr_confidence: None,
        pictures: Vec::new(),
        topics: vec![Topic::OTHER],
        strength: Strength::Desirable,
        source: Span::line(number),
        occurrences: Vec::new(),
        references: Vec::new(),
        notes: Vec::new(),
    }
}

/// A passage of 和光市.
pub fn passage(line: u32, text: &str) -> Passage {
    Passage {
        id: format!("wako-2022-l{line}").parse().unwrap(),
        report: "wako-2022".parse().unwrap(),
        municipality: "和光市".to_owned(),
        local_government_code: None,
        fiscal_year: 2022,
        section: Vec::new(),
        text: text.to_owned(),
        source: Span::line(line),
        references: Vec::new(),
    }
}

/// Moves a finding to another municipality.
pub fn of(slug: &str, municipality: &str, mut finding: Finding) -> Finding {
    finding.id = finding.id.as_str().replace("wako-2022", slug).parse().unwrap();
    finding.report = slug.parse().unwrap();
    finding.municipality = municipality.to_owned();
    finding.fiscal_year = slug[slug.len() - 4..].parse().unwrap();
    finding
}

pub fn corpus(findings: Vec<Finding>, passages: Vec<Passage>) -> Corpus {
    Corpus { findings, passages, topics: topics(), ..Corpus::default() }
}

/// The topics of information systems.
fn topics() -> Vec<TopicLabel> {
    [
        ("procurement", "調達・契約"),
        ("vendor", "委託先管理"),
        ("cost", "費用・効果"),
        ("policy", "規程・方針"),
        ("access", "アクセス管理"),
        ("physical", "物理的対策"),
        ("media", "媒体・機器"),
        ("monitoring", "監視・技術的対策"),
        ("continuity", "業務継続"),
        ("records", "文書・台帳"),
        ("development", "開発・検収"),
        ("privacy", "個人情報"),
        ("people", "人材・体制"),
        ("dx", "DX推進"),
        ("audit", "監査・点検"),
        ("other", "その他"),
    ]
    .map(|(code, label)| TopicLabel { code: Topic::new(code), label: label.to_owned() })
    .to_vec()
}

pub fn engine(corpus: &Corpus) -> Engine {
    engine_with(corpus, &[])
}

pub fn engine_with(corpus: &Corpus, synonyms: &[SynonymGroup]) -> Engine {
    Engine::open(write_bundle(corpus, synonyms).unwrap()).unwrap()
}

pub fn ask(engine: &Engine, query: &str) -> Response {
    engine
        .search(&Request {
            query: query.to_owned(),
            filters: Filters::default(),
            as_text: Default::default(),
            partial: true,
            synonyms: true,
            semantic: true,
            collapse_duplicates: false,
            offset: 0,
            limit: usize::MAX,
        })
        .unwrap()
}

pub fn ids(response: &Response) -> Vec<&str> {
    response.hits.iter().map(|hit| hit.id.as_str()).collect()
}

/// The real reports, every few lines a passage.
pub fn reports() -> Corpus {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/reports");
    let texts: BTreeMap<Slug, String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter_map(|path| {
            let slug: Slug = path.file_name()?.to_str()?.parse().ok()?;
            Some((slug, fs::read_to_string(path.join("report.txt")).ok()?))
        })
        .collect();
    let mut passages = Vec::new();
    for (slug, text) in &texts {
        let lines: Vec<&str> = text.lines().collect();
        for (at, chunk) in lines.chunks(7).enumerate() {
            let line = at as u32 * 7 + 1;
            passages.push(Passage {
                id: format!("{slug}-l{line}").parse().unwrap(),
                report: slug.clone(),
                municipality: slug.to_string(),
                local_government_code: None,
                fiscal_year: 2022,
                section: vec![format!("第{}", line / 100)],
                text: chunk.join("\n"),
                source: Span::new(line, line + chunk.len() as u32 - 1),
                references: Vec::new(),
            });
        }
    }
    corpus(Vec::new(), passages)
}

/// A bundle on a host that gives ranges of it, and an engine that reads it so.
pub struct Host {
    pub bytes: Vec<u8>,
    pub engine: Engine,
    /// Bytes that were read.
    pub read: u64,
    /// Round trips.
    pub rounds: usize,
}

impl Host {
    pub fn of(corpus: &Corpus, synonyms: &[SynonymGroup]) -> Self {
        let bundle = write_paged_bundle(corpus, synonyms).unwrap();
        let opening = bundle.bytes[..bundle.opening as usize].to_vec();
        let engine = Engine::open_partial(opening, bundle.bytes.len() as u64).unwrap();
        Self { bytes: bundle.bytes, engine, read: bundle.opening, rounds: 1 }
    }

    /// Asks until there is an answer.
    pub fn ask<T>(&mut self, ask: impl Fn(&Engine) -> Result<T, PendingReads>) -> T {
        loop {
            match ask(&self.engine) {
                Ok(answer) => return answer,
                Err(pending) => {
                    self.rounds += 1;
                    for range in pending.ranges() {
                        self.read += range.end - range.start;
                        let bytes = &self.bytes[range.start as usize..range.end as usize];
                        self.engine.insert(range.start, bytes).unwrap();
                    }
                }
            }
        }
    }

    pub fn search(&mut self, request: &Request) -> Response {
        self.ask(|engine| engine.search(request))
    }
}
