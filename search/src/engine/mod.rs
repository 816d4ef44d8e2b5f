//! The engine: opens a bundle and answers requests.

mod advice;
mod explain;
mod extract;
mod facets;
mod likeness;
mod matching;
mod offers;
mod plan;
mod rank;
mod repeats;
mod similar;
mod suggest;
mod typed;

use std::collections::BTreeSet;
use std::sync::{LazyLock, OnceLock};

use tantivy::DocId;
use tantivy::directory::OwnedBytes;

use crate::bundle::OpenError;
use crate::index::Index;
use crate::query::Query;
use crate::terms::{SynonymId, Synonyms};
use crate::vocabulary::{Names, Words};
use crate::weights;
use crate::{Alike, Filters, Hit, Precedent, Record, Repeat, Request, Response};
use likeness::Likeness;
use plan::{Found, Plan};
use rank::Ranked;
use similar::Precedents;
use typed::as_typed;

/// With fewer findings than this a search looks further.
const FEW: usize = 10;

/// An opened index.
pub struct Engine {
    index: Index,
    likeness: OnceLock<Likeness>,
    precedents: OnceLock<Precedents>,
    names: OnceLock<Names>,
    words: OnceLock<Words>,
}

/// What fulfils a request before it is narrowed.
struct Tiers {
    query: Query,
    /// First what has all that was asked for; where that is little, then what has most of it.
    found: Vec<Found>,
    /// The words of the query by which nothing was left out, folded.
    passed_over: Vec<String>,
    /// The records of all of them, ascending.
    matches: Vec<DocId>,
}

impl Engine {
    /// Opens a bundle, after checking all of it.
    pub fn open(bundle: impl Into<Vec<u8>>) -> Result<Self, OpenError> {
        Ok(Self {
            index: Index::open(OwnedBytes::new(bundle.into()))?,
            likeness: OnceLock::new(),
            precedents: OnceLock::new(),
            names: OnceLock::new(),
            words: OnceLock::new(),
        })
    }

    /// Reads ahead what searches and suggestions need, which the first of them would else wait for.
    pub fn warm_up(&self) {
        self.likeness();
        self.names();
        self.words();
    }

    /// Answers a request. Any text is a query; an empty one asks for everything.
    ///
    /// Where few findings have all that was asked for, those follow that have most of it.
    pub fn search(&self, request: &Request) -> Response {
        let Tiers { query, found, passed_over, matches } = self.tiers(request);
        let (facets, records) = facets::count(&self.index, &matches, &request.filters);
        let mut ranked: Vec<(Ranked, &Found)> = Vec::with_capacity(records.len());
        let mut best: Vec<(DocId, f32)> = Vec::new();
        let mut complete = 0;
        for (tier, found) in found.iter().enumerate() {
            let narrowed: Vec<_> =
                found.records.iter().filter(|record| records.binary_search(record).is_ok()).copied().collect();
            let mut these = rank::rank(&self.index, found, &narrowed);
            if !found.terms.is_empty() {
                let count = weights::FEEDBACK_FROM - best.len();
                best.extend(these.iter().map(|ranked| (ranked.record, ranked.score)).take(count));
                rank::feed_back(self.likeness(), &best, &mut these);
            }
            ranked.extend(these.into_iter().map(|ranked| (ranked, found)));
            if tier == 0 {
                complete = ranked.len();
            }
        }
        let used = ranked.iter().flat_map(|(ranked, found)| found.synonyms(ranked.record)).collect();
        let total = ranked.len();
        let shown = match request.fold {
            true => repeats::fold(&self.index, ranked),
            false => ranked.into_iter().map(|(ranked, found)| (ranked, found, Vec::new())).collect(),
        };
        let folded = total - shown.len();
        let page = shown.into_iter().skip(request.offset).take(request.limit);
        let hits = page.map(|(ranked, found, repeats)| self.hit(request, &ranked, found, repeats));
        let sought = query.sought().next().is_some();
        Response {
            total,
            complete,
            findings: records.iter().filter(|record| self.is_finding(**record)).count(),
            passed_over: passed_over.iter().map(|word| as_typed(&request.query, word)).collect(),
            synonyms: self.index.synonyms.uses(&used),
            hits: hits.collect(),
            facets,
            offers: if sought { offers::offers(self.names(), &query, &request.filters, &records) } else { Vec::new() },
            folded,
            advice: (complete == 0).then(|| self.advise(request, &query, &found)),
        }
    }

    fn tiers(&self, request: &Request) -> Tiers {
        let query = crate::query::parse(&request.query);
        let plan = Plan::new(&query, self.synonyms(request));
        let complete = plan.run(&self.index);
        let mut matches = complete.records.clone();
        let mut found = vec![complete];
        let mut passed_over = plan.passed_over.clone();
        let few = matches.iter().filter(|record| self.is_finding(**record)).count() < FEW;
        if let Some(looser) = few.then(|| plan.loosened(&self.index)).flatten() {
            let mut partial = looser.run(&self.index);
            partial.records.retain(|record| matches.binary_search(record).is_err());
            matches.extend(&partial.records);
            matches.sort_unstable();
            found.push(partial);
            let more = looser.passed_over.into_iter().filter(|word| !plan.passed_over.contains(word));
            passed_over.extend(more);
        }
        Tiers { query, found, passed_over, matches }
    }

    /// The dictionary that a request wants to be used.
    fn synonyms(&self, request: &Request) -> &Synonyms {
        static NONE: LazyLock<Synonyms> = LazyLock::new(Synonyms::default);
        if request.synonyms { &self.index.synonyms } else { &NONE }
    }

    /// The records that pass filters.
    fn narrowed(&self, records: &[DocId], filters: &Filters) -> Vec<DocId> {
        facets::count(&self.index, records, filters).1
    }

    /// Findings of other municipalities that make much the same criticism, best first; `None` where no finding has that id.
    pub fn similar(&self, id: &str, limit: usize) -> Option<Vec<Precedent>> {
        self.alike(id, limit).map(|alike| alike.precedents)
    }

    /// The same, and what makes much the same criticism in the finding's own municipality; so many of either at most.
    pub fn alike(&self, id: &str, limit: usize) -> Option<Alike> {
        let record = self.index.find(id)?;
        self.precedents().of(&self.index, self.likeness(), record, limit)
    }

    fn precedents(&self) -> &Precedents {
        self.precedents.get_or_init(|| Precedents::new(&self.index, self.likeness()))
    }

    fn likeness(&self) -> &Likeness {
        self.likeness.get_or_init(|| Likeness::new(&self.index))
    }

    fn names(&self) -> &Names {
        self.names.get_or_init(|| Names::new(&self.index))
    }

    fn words(&self) -> &Words {
        self.words.get_or_init(|| Words::new(&self.index))
    }

    fn is_finding(&self, record: DocId) -> bool {
        self.index.kind_of(record).is_some()
    }

    fn hit(&self, request: &Request, ranked: &Ranked, found: &Found, repeats: Vec<Repeat>) -> Hit {
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
            missing: found.missing(ranked.record).map(|word| as_typed(&request.query, word)).collect(),
            repeats,
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
