use std::collections::{BTreeMap, BTreeSet};

use corpus::{Corpus, Finding, FindingId, Slug, SystemKind, Topic, TopicLabel};
use text::normalize;

use crate::expand::common_words::count_words;
use crate::expand::needle::Needle;
use crate::index::attributes::Attributes;
use crate::index::document::passage_id;
use crate::index::input::document::{Classes, DocumentInput};
use crate::index::input::error::WriteError;
use crate::index::report_info::{ReportInfo, without_class};
use crate::index::topics::TopicTable;

/// A corpus to be indexed, in either layout.
pub struct IndexInput<'a> {
    /// In the order of their slugs.
    pub reports: Vec<ReportInfo>,
    /// The topics that occur.
    pub topics: Vec<TopicLabel>,
    /// All records in the order of the pages, each with the index of its heading. Neighbours have words in common, so lists of
    /// records compress better.
    pub records: Vec<(DocumentInput<'a>, u64)>,
    /// First record below each heading.
    first: Vec<usize>,
}

impl<'a> IndexInput<'a> {
    pub fn new(corpus: &'a Corpus) -> Result<Self, WriteError> {
        for passage in &corpus.passages {
            let name = passage_id(&passage.report, passage.source.line_start);
            if passage.id.as_str() != name {
                return Err(WriteError::PassageId(passage.id.clone(), name));
            }
        }
        let mut reports = report_infos(corpus);
        let report = |slug: &Slug| {
            let known = reports.binary_search_by(|report| report.slug.cmp(slug));
            known.expect("the reports were taken from the same records") as u64
        };
        let topics = topics(corpus);
        let table = TopicTable::new(topics.clone());
        let classes = classes(corpus);
        let class = |finding: &Finding| classes.get(&finding.id).copied().unwrap_or_default();
        let findings = corpus
            .findings
            .iter()
            .map(|f| DocumentInput::finding(f, report(&f.report), table.pack(&f.topics), class(f)));
        let passages = corpus.passages.iter().map(|p| DocumentInput::passage(p, report(&p.report)));
        let mut records: Vec<DocumentInput<'_>> = findings.chain(passages).collect();
        records.sort_by_key(|record| (record.report, record.line));
        let mut known: BTreeMap<(u64, &[String]), u64> = BTreeMap::new();
        let mut first = Vec::new();
        let below = records.into_iter().enumerate().map(|(at, record)| {
            let heading = *known.entry((record.report, record.section)).or_insert_with(|| {
                first.push(at);
                first.len() as u64 - 1
            });
            (record, heading)
        });
        let records: Vec<(DocumentInput<'_>, u64)> = below.collect();
        name(&mut reports, &records);
        Ok(Self { reports, topics, records, first })
    }

    /// First record below each heading, in the order of the headings.
    pub fn headings(&self) -> impl Iterator<Item = &DocumentInput<'a>> {
        self.first.iter().map(|at| &self.records[*at].0)
    }

    /// Attributes of the records.
    pub fn attributes(&self) -> Vec<Attributes> {
        self.records.iter().map(|(record, heading)| record.attributes(*heading as u32)).collect()
    }

    /// Common words of the records' texts.
    pub fn common_words(&self) -> Vec<String> {
        let texts = self.records.iter().flat_map(|(record, _)| &record.texts);
        let normalized: Vec<String> = texts.map(|(_, text)| normalize(text)).collect();
        count_words(normalized.iter().map(String::as_str))
    }

    pub fn municipality(&self, record: &DocumentInput<'_>) -> &str {
        &self.reports[record.report as usize].municipality
    }
}

/// Gives each municipality its names. One without its class (和光) is a name where at least half the records that have it, but
/// for the full name, are its own: 中央 is a word, whichever municipality may be called so.
fn name(reports: &mut [ReportInfo], records: &[(DocumentInput<'_>, u64)]) {
    let texts =
        records.iter().flat_map(|(record, _)| record.texts.iter().map(|(_, text)| (record.report, normalize(text))));
    let texts: Vec<(u64, String)> = texts.collect();
    let whole: Vec<String> = reports.iter().map(|report| normalize(&report.municipality)).collect();
    for at in 0..reports.len() {
        let bare = without_class(&whole[at]);
        let needle = Needle::new(bare);
        let (own, others): (Vec<u64>, Vec<u64>) = texts
            .iter()
            .filter(|(_, text)| needle.is_in(text) && needle.is_in(&text.replace(&whole[at], "")))
            .map(|(report, _)| *report)
            .partition(|report| whole[*report as usize] == whole[at]);
        let is_shared = whole.iter().any(|other| *other != whole[at] && without_class(other) == bare);
        let is_name = bare != whole[at] && bare.chars().nth(1).is_some() && !is_shared && own.len() >= others.len();
        let bare = is_name.then(|| bare.to_owned());
        reports[at].names = [whole[at].clone()].into_iter().chain(bare).collect();
    }
}

/// The topics that findings have, as the corpus lists them; those that it does not list are called by their codes.
fn topics(corpus: &Corpus) -> Vec<TopicLabel> {
    let mut occurring: BTreeSet<Topic> = corpus.findings.iter().flat_map(|finding| &finding.topics).copied().collect();
    let listed: Vec<TopicLabel> = corpus.topics.iter().filter(|topic| occurring.remove(&topic.code)).cloned().collect();
    let unlisted = occurring.into_iter().map(|code| TopicLabel { code, label: code.to_string() });
    listed.into_iter().chain(unlisted).collect()
}

/// Classes of the findings that belong to systems and clusters.
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

/// In the order of their slugs.
fn report_infos(corpus: &Corpus) -> Vec<ReportInfo> {
    let findings = corpus.findings.iter().map(|f| (&f.report, &f.municipality, f.fiscal_year));
    let passages = corpus.passages.iter().map(|p| (&p.report, &p.municipality, p.fiscal_year));
    let mut reports: Vec<ReportInfo> = findings
        .chain(passages)
        .map(|(report, municipality, fiscal_year)| ReportInfo {
            slug: report.clone(),
            municipality: municipality.clone(),
            fiscal_year,
            themes: Vec::new(),
            names: Vec::new(),
        })
        .collect();
    reports.sort_by(|a, b| a.slug.cmp(&b.slug));
    reports.dedup_by(|a, b| a.slug == b.slug);
    for info in &mut reports {
        info.themes = corpus.report(&info.slug).map(|report| report.themes.clone()).unwrap_or_default();
    }
    reports
}
