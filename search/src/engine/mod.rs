//! The engine: opens a bundle and answers requests.

mod extract;
mod facets;
mod likeness;
mod matching;
mod plan;
mod rank;
mod similar;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use tantivy::DocId;
use tantivy::directory::OwnedBytes;

use crate::bundle::OpenError;
use crate::index::Index;
use crate::terms::{SynonymId, Synonyms};
use crate::weights;
use crate::{Hit, Precedent, Record, Request, Response};
use likeness::Likeness;
use plan::{Found, Plan};
use rank::Ranked;
use similar::Precedents;

/// With fewer findings than this a search looks further.
const FEW: usize = 10;

/// An opened index.
pub struct Engine {
    index: Index,
    likeness: OnceLock<Likeness>,
    precedents: OnceLock<Precedents>,
}

impl Engine {
    /// Opens a bundle, after checking all of it.
    pub fn open(bundle: impl Into<Vec<u8>>) -> Result<Self, OpenError> {
        Ok(Self {
            index: Index::open(OwnedBytes::new(bundle.into()))?,
            likeness: OnceLock::new(),
            precedents: OnceLock::new(),
        })
    }

    /// Answers a request. Any text is a query; an empty one asks for everything.
    ///
    /// Where few findings have all that was asked for, those follow that have most of it.
    pub fn search(&self, request: &Request) -> Response {
        let none = Synonyms::default();
        let synonyms = if request.synonyms { &self.index.synonyms } else { &none };
        let plan = Plan::new(&crate::query::parse(&request.query), synonyms);
        let complete = plan.run(&self.index);
        let mut matches = complete.records.clone();
        let mut tiers = vec![complete];
        let few = self.findings(&matches) < FEW;
        if let Some(looser) = few.then(|| plan.loosened(&self.index)).flatten() {
            let mut partial = looser.run(&self.index);
            partial.records.retain(|record| matches.binary_search(record).is_err());
            matches.extend(&partial.records);
            matches.sort_unstable();
            tiers.push(partial);
        }
        let (facets, records) = facets::count(&self.index, &matches, &request.filters);
        let mut ranked: Vec<(Ranked, &Found)> = Vec::with_capacity(records.len());
        let mut best: Vec<(DocId, f32)> = Vec::new();
        let mut complete = 0;
        for (tier, found) in tiers.iter().enumerate() {
            let narrowed: Vec<_> =
                found.records.iter().filter(|record| records.binary_search(record).is_ok()).copied().collect();
            let mut these = rank::rank(&self.index, found, &narrowed);
            if !found.terms.is_empty() {
                best.extend(
                    these.iter().map(|ranked| (ranked.record, ranked.score)).take(weights::FEEDBACK_FROM - best.len()),
                );
                rank::feed_back(&self.index, self.likeness(), &best, &mut these);
            }
            ranked.extend(these.into_iter().map(|ranked| (ranked, found)));
            if tier == 0 {
                complete = ranked.len();
            }
        }
        let used = ranked.iter().flat_map(|(ranked, found)| found.synonyms(ranked.record)).collect();
        let page = ranked.iter().skip(request.offset).take(request.limit);
        let hits = page.map(|(ranked, found)| self.hit(ranked, found)).collect();
        Response {
            total: records.len(),
            complete,
            findings: self.findings(&records),
            synonyms: self.index.synonyms.uses(&used),
            hits,
            facets,
        }
    }

    /// Findings of other municipalities that make much the same criticism, best first; `None` where no finding has that id.
    pub fn similar(&self, id: &str, limit: usize) -> Option<Vec<Precedent>> {
        let record = self.index.find(id)?;
        let likeness = self.likeness();
        let precedents = self.precedents.get_or_init(|| Precedents::new(&self.index, likeness));
        precedents.of(&self.index, likeness, record, limit)
    }

    fn likeness(&self) -> &Likeness {
        self.likeness.get_or_init(|| Likeness::new(&self.index))
    }

    fn findings(&self, records: &[DocId]) -> usize {
        records.iter().filter(|record| self.index.kind_of(**record).is_some()).count()
    }

    fn hit(&self, ranked: &Ranked, found: &Found) -> Hit {
        let entry = self.index.entry(ranked.record);
        let marks = found.marks(ranked.record);
        let edition = &self.index.editions[entry.edition];
        Hit {
            id: entry.id.clone(),
            record: if entry.kind.is_some() { Record::Finding } else { Record::Passage },
            score: ranked.score,
            report: edition.report.clone(),
            municipality: edition.municipality.clone(),
            fiscal_year: edition.fiscal_year,
            kind: entry.kind,
            title: extract::title(entry, &marks),
            extract: extract::extract(entry, &marks),
            section: entry.section.clone(),
            system: entry.system.clone(),
            departments: entry.departments.clone(),
            line: entry.line,
            missing: found.missing(ranked.record),
            synonyms: self.index.synonyms.uses(&self.substitutes(ranked.record, found)),
        }
    }

    /// The synonyms in a record of words that it does not have themselves.
    fn substitutes(&self, record: DocId, found: &Found) -> BTreeSet<SynonymId> {
        let entry = self.index.entry(record);
        let mut substitutes = found.synonyms(record);
        for mark in found.marks(record).iter().filter(|mark| !mark.origin.is_synonym()) {
            let matched = &entry.values[mark.value].folded[mark.range.clone()];
            for known in self.index.synonyms.known_in(matched) {
                self.index.synonyms.of(&matched[known]).for_each(|(id, _)| _ = substitutes.remove(&id));
            }
        }
        substitutes
    }
}
