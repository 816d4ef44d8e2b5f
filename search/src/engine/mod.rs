//! The engine: opens a bundle and answers requests.

mod matching;
mod plan;
mod rank;
mod respond;
mod similar;
mod weights;

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

use tantivy::DocId;
use tantivy::directory::OwnedBytes;

use crate::bundle::error::OpenError;
use crate::expand::synonyms::{SynonymId, Synonyms};
use crate::index::reader::SearchIndex;
use crate::query::Query;
use crate::sort::sort_by_u64_key;
use crate::vocabulary::names::{Name, Names};
use crate::vocabulary::words::Words;

use crate::api::request::{Filters, Request};
use crate::api::response::{Duplicate, Hit, HitKind, Precedent, Response, SimilarFindings};
use matching::cache::TermCache;
use matching::match_set::MatchSet;
use plan::Plan;
use rank::{Ranked, ScoreBasis};
use respond::typed::as_typed;
use respond::{collapse, facets, filter_suggestions, snippet};
use similar::precedents::Precedents;
use similar::similarity::Similarity;

/// So many more records than are shown are ordered by their texts.
const RERANK_MARGIN: usize = 4;

/// What an answer takes and is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingReads {
    /// Ranges of the bundle's bytes, ascending.
    pub ranges: Vec<Range<u64>>,
}

/// How many names are searched for before anybody asks.
const WARMUP_QUERIES: usize = 16;

/// With fewer findings than this a search looks further.
const RELAX_BELOW: usize = 10;

/// An opened index.
pub struct Engine {
    index: SearchIndex,
    cache: TermCache,
    similarity: OnceLock<Similarity>,
    precedents: OnceLock<Precedents>,
    names: OnceLock<Names>,
    words: OnceLock<Words>,
}

/// What fulfils a request before it is narrowed.
struct Tiers {
    query: Query,
    /// First what has all that was asked for; where that is little, then what has most of it.
    found: Vec<MatchSet>,
    /// The words of the query by which nothing was left out, normalized.
    ignored_terms: Vec<String>,
    /// The records of all of them, ascending.
    matches: Vec<DocId>,
}

impl Engine {
    /// Opens a bundle, after checking all of it.
    pub fn open(bundle: impl Into<Vec<u8>>) -> Result<Self, OpenError> {
        SearchIndex::open(OwnedBytes::new(bundle.into())).map(Self::of)
    }

    /// Opens a bundle of so many bytes of which the first are there, to read what is needed besides when it is needed:
    /// see [`attempt`](Self::poll).
    ///
    /// What takes all texts is left out: that findings are found for what is like them, words that are spelled nearly so,
    /// and names of systems and departments among what is offered.
    pub fn open_partial(opening: impl Into<Vec<u8>>, total: u64) -> Result<Self, OpenError> {
        SearchIndex::open_partial(OwnedBytes::new(opening.into()), total).map(Self::of)
    }

    fn of(index: SearchIndex) -> Self {
        let (similarity, precedents) = (OnceLock::new(), OnceLock::new());
        Self {
            index,
            cache: TermCache::default(),
            similarity,
            precedents,
            names: OnceLock::new(),
            words: OnceLock::new(),
        }
    }

    /// Asks the engine something. Where bytes of the bundle are missing for the answer, these are to be
    /// [supplied](Self::insert) before it is asked again; it then comes farther, and in the end there is an answer.
    pub fn poll<T>(&self, ask: impl FnOnce(&Self) -> T) -> Result<T, PendingReads> {
        // What another question lacked is of no interest.
        self.index.clear_pending();
        let answer = ask(self);
        let ranges = self.index.missing();
        if ranges.is_empty() { Ok(answer) } else { Err(PendingReads { ranges }) }
    }

    /// Takes a stretch of the bundle, which begins at that byte, after checking it.
    pub fn insert(&self, at: u64, bytes: impl Into<Vec<u8>>) -> Result<(), OpenError> {
        self.index.insert(at, OwnedBytes::new(bytes.into()))
    }

    /// Reads ahead what searches and suggestions need, which the first of them would else wait for.
    pub fn warm_up(&self) {
        self.names();
        self.words();
        if self.index.is_fully_loaded {
            self.similarity();
        }
    }

    /// Whether it has read ahead.
    pub fn is_warm(&self) -> bool {
        self.words.get().is_some()
    }

    /// Queries like those that people type, whole and half typed: the names that most records have. Who answers them before
    /// anybody asks has everything at hand that answering takes. None where answers take more than is there.
    pub fn warmup_queries(&self) -> Vec<String> {
        if !self.index.is_fully_loaded {
            return Vec::new();
        }
        let names = sort_by_u64_key(self.names().iter().collect(), |name: &&Name| !(name.records.len() as u64));
        let half = |label: &str| label.chars().take(label.chars().count() / 2).collect();
        names.into_iter().take(WARMUP_QUERIES).flat_map(|name| [half(&name.label), name.label.clone()]).collect()
    }

    /// Answers a request. Any text is a query; an empty one asks for everything.
    ///
    /// Where few findings have all that was asked for, those follow that have most of it.
    pub fn search(&self, request: &Request) -> Response {
        let Tiers { query, mut found, ignored_terms, matches } = self.tiers(request);
        let (facets, records) = facets::count(&self.index, &matches, &request.filters);
        let within = |found: &MatchSet| -> Vec<DocId> {
            found.records.iter().filter(|record| records.binary_search(record).is_ok()).copied().collect()
        };
        let mut before = 0;
        let tiers = found.iter_mut().map(|found| {
            let narrowed = within(found);
            let considered =
                request.offset.saturating_add(request.limit).saturating_add(RERANK_MARGIN).saturating_sub(before);
            before += narrowed.len();
            self.ranked(found, &narrowed, considered)
        });
        let tiers: Vec<Vec<Ranked>> = tiers.collect();
        if self.has_pending_reads() {
            return Response::default();
        }
        let mut ranked: Vec<(Ranked, usize)> = Vec::with_capacity(records.len());
        let mut best: Vec<(DocId, f32)> = Vec::new();
        let mut complete = 0;
        for (tier, mut these) in tiers.into_iter().enumerate() {
            if !found[tier].terms.is_empty() && self.index.is_fully_loaded {
                let count = weights::FEEDBACK_FINDINGS - best.len();
                best.extend(these.iter().map(|ranked| (ranked.record, ranked.score)).take(count));
                these = rank::apply_relevance_feedback(self.similarity(), &best, these);
            }
            ranked.extend(these.into_iter().map(|ranked| (ranked, tier)));
            if tier == 0 {
                complete = ranked.len();
            }
        }
        let used = ranked.iter().flat_map(|(ranked, tier)| found[*tier].synonyms(ranked.record)).collect();
        let total = ranked.len();
        let shown = match request.collapse_duplicates {
            true => collapse::collapse_duplicates(&self.index, ranked),
            false => ranked.into_iter().map(|(ranked, tier)| (ranked, tier, Vec::new())).collect(),
        };
        let collapsed = total - shown.len();
        let page: Vec<_> = shown.into_iter().skip(request.offset).take(request.limit).collect();
        if self.index.has_positions() {
            // Where many were folded away, the page holds some whose texts were not read for the order.
            page.iter().for_each(|(ranked, tier, _)| {
                found[*tier].resolve_positions(ranked.record, self.index.entry(ranked.record))
            });
        }
        let hits = page.iter().map(|(ranked, tier, repeats)| self.hit(request, ranked, &found[*tier], repeats));
        let sought = query.sought().next().is_some();
        Response {
            total,
            complete,
            findings: records.iter().filter(|record| self.is_finding(**record)).count(),
            ignored_terms: ignored_terms.iter().map(|word| as_typed(&request.query, word)).collect(),
            synonyms: self.index.synonyms.uses(&used),
            hits: hits.collect(),
            facets,
            filter_suggestions: if sought {
                filter_suggestions::suggest_filters(self.names(), &query, &request.filters, &records)
            } else {
                Vec::new()
            },
            collapsed,
            no_result_help: (complete == 0).then(|| self.no_result_help(request, &query, &found)),
        }
    }

    /// The records in their order. Where texts have to be read for it, what comes first is ordered by them, the others
    /// by what the index knows.
    fn ranked(&self, found: &mut MatchSet, records: &[DocId], considered: usize) -> Vec<Ranked> {
        if !self.index.has_positions() {
            return rank::rank(&self.index, found, records, ScoreBasis::Texts);
        }
        let mut ranked = rank::rank(&self.index, found, records, ScoreBasis::SearchIndex);
        let last = ranked.split_off(considered.min(ranked.len()));
        let first: Vec<DocId> = ranked.into_iter().map(|ranked| ranked.record).collect();
        first.iter().for_each(|record| found.resolve_positions(*record, self.index.entry(*record)));
        let mut ranked = rank::rank(&self.index, found, &first, ScoreBasis::Texts);
        ranked.extend(last);
        ranked
    }

    /// Whether what was asked for is not there, so that going on makes no sense.
    fn has_pending_reads(&self) -> bool {
        self.index.has_pending_reads()
    }

    fn tiers(&self, request: &Request) -> Tiers {
        let query = crate::query::parse(&request.query);
        let plan = Plan::new(&query, self.synonyms(request));
        plan.prefetch(&self.index);
        let plan = plan.within_read_budget(&self.index);
        let complete = plan.run(&self.index, &self.cache);
        if self.has_pending_reads() {
            // What will be looked for in pieces is asked for together with what is lacking.
            let looser = plan.matches_nothing(&self.index).then(|| plan.relaxed(&self.index, &self.cache)).flatten();
            looser.iter().for_each(|looser| _ = looser.run(&self.index, &self.cache));
            return Tiers { query, found: Vec::new(), ignored_terms: Vec::new(), matches: Vec::new() };
        }
        let mut matches = complete.records.clone();
        let mut found = vec![complete];
        let mut ignored_terms = plan.ignored_terms.clone();
        let few = matches.iter().filter(|record| self.is_finding(**record)).count() < RELAX_BELOW;
        if let Some(looser) = few.then(|| plan.relaxed(&self.index, &self.cache)).flatten() {
            let mut partial = looser.run(&self.index, &self.cache);
            partial.records.retain(|record| matches.binary_search(record).is_err());
            matches.extend(&partial.records);
            matches.sort_unstable();
            found.push(partial);
            let more = looser.ignored_terms.into_iter().filter(|word| !plan.ignored_terms.contains(word));
            ignored_terms.extend(more);
        }
        Tiers { query, found, ignored_terms, matches }
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
        self.similar_findings(id, limit).map(|alike| alike.precedents)
    }

    /// The same, and what makes much the same criticism in the finding's own municipality; so many of either at most.
    pub fn similar_findings(&self, id: &str, limit: usize) -> Option<SimilarFindings> {
        self.precedents().of(&self.index, self.similarity(), id, limit)
    }

    fn precedents(&self) -> &Precedents {
        self.precedents.get_or_init(|| Precedents::new(&self.index, self.similarity()))
    }

    fn similarity(&self) -> &Similarity {
        self.similarity.get_or_init(|| Similarity::new(&self.index))
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

    fn hit(&self, request: &Request, ranked: &Ranked, found: &MatchSet, repeats: &[DocId]) -> Hit {
        let entry = self.index.entry(ranked.record);
        let marks = found.marks(ranked.record);
        let edition = &self.index.reports[entry.edition];
        Hit {
            id: entry.id.clone(),
            record: if entry.kind.is_some() { HitKind::Finding } else { HitKind::Passage },
            score: ranked.score,
            report: edition.report.clone(),
            municipality: edition.municipality.clone(),
            fiscal_year: edition.fiscal_year,
            kind: entry.kind,
            title: snippet::title(entry, &marks),
            snippet: snippet::snippet(entry, &marks),
            section: entry.section.clone(),
            system: entry.system.clone(),
            departments: entry.departments.clone(),
            line: entry.line,
            missing: found.missing(ranked.record).map(|word| as_typed(&request.query, word)).collect(),
            duplicates: repeats.iter().map(|record| self.repeat(*record)).collect(),
            synonyms: self.index.synonyms.uses(&self.substitutes(ranked.record, found)),
        }
    }

    fn repeat(&self, record: DocId) -> Duplicate {
        let entry = self.index.entry(record);
        Duplicate { id: entry.id.clone(), system: entry.system.clone() }
    }

    /// The synonyms in a record of words that it does not have themselves.
    fn substitutes(&self, record: DocId, found: &MatchSet) -> BTreeSet<SynonymId> {
        let entry = self.index.entry(record);
        let mut substitutes = BTreeSet::new();
        substitutes.extend(found.synonyms(record));
        if substitutes.is_empty() {
            return substitutes;
        }
        for mark in found.marks(record).iter().filter(|mark| !mark.origin.is_synonym()) {
            let matched = &entry.values[mark.value].normalized[mark.range.clone()];
            for known in self.index.synonyms.known_in(matched) {
                self.index.synonyms.of(&matched[known]).for_each(|(id, _)| _ = substitutes.remove(&id));
            }
        }
        substitutes
    }
}
