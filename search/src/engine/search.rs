use std::sync::{LazyLock, OnceLock};

use embedding::Model;

use crate::index::document::DocId;
use crate::sort::sort_by_u64_key;
use corpus::{Issue, Topic};

use super::matching::cache::TermCache;
use super::matching::match_set::MatchSet;
use super::plan::Plan;
use super::rank::feedback::apply_relevance_feedback;
use super::rank::ranked::{Ranked, best_first};
use super::rank::tier::rank_tier;
use super::respond::collapse::collapse_duplicates;
use super::respond::explain::explain;
use super::respond::facets;
use super::respond::filter_suggestions::suggest_filters;
use super::respond::hit::hit;
use super::respond::no_result_help::Unmatched;
use super::respond::snippet::marked_stretch;
use super::respond::suggest::suggest;
use super::respond::typed::as_typed;
use super::semantic::explain::explain_meaning;
use super::semantic::index::SemanticIndex;
use super::semantic::matches::SemanticMatches;
use super::semantic::nearest::nearest_sentence;
use super::semantic::query::SemanticQuery;
use super::similar::precedents::Precedents;
use super::similar::similarity::Similarity;
use super::tiers::{Matcher, Tiers};
use super::weights;
use crate::api::explanation::Explanation;
use crate::api::request::Request;
use crate::api::response::{Response, Suggestion};
use crate::bundle::error::OpenError;
use crate::bundle::pending::{Loaded, ReadBatch};
use crate::expand::synonyms::Synonyms;
use crate::index::reader::SearchIndex;
use crate::query::interpret::{Interpretation, interpret};
use crate::query::{Query, read};
use crate::vocabulary::names::{Name, Names};
use crate::vocabulary::words::Words;

/// Extra candidates to rerank by their documents.
const RERANK_MARGIN: usize = 4;

/// Number of names that warm-up queries are made of.
const WARMUP_QUERIES: usize = 16;

/// An opened index. Of a bundle that is opened in part, answers may be pending: then the missing bytes are
/// [inserted](Self::insert), and the same is asked again.
pub struct Engine {
    pub(super) index: SearchIndex,
    pub(super) cache: TermCache,
    similarity: OnceLock<Similarity>,
    names: OnceLock<Names>,
    words: OnceLock<Words>,
    semantic: OnceLock<SemanticIndex>,
}

impl Engine {
    /// Opens a whole bundle, and checks all of it. Nothing is ever pending.
    pub fn open(bundle: impl AsRef<[u8]>) -> Result<Self, OpenError> {
        SearchIndex::open(bundle.as_ref()).map(Self::new)
    }

    /// The Japanese name of a topic; its code where no finding has it.
    pub fn topic_label<'t>(&'t self, topic: &'t Topic) -> &'t str {
        self.index.topics.get(*topic).map_or(topic.code(), |topic| &topic.label)
    }

    /// Opens the beginning of a bundle of `total` bytes.
    ///
    /// Without all texts there is no relevance feedback, there are no spelling suggestions, and no systems and departments
    /// among the suggested filters.
    pub fn open_partial(opening: impl AsRef<[u8]>, total: u64) -> Result<Self, OpenError> {
        SearchIndex::open_partial(opening.as_ref(), total).map(Self::new)
    }

    pub(super) fn new(index: SearchIndex) -> Self {
        let (similarity, names, words) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
        Self { index, cache: TermCache::default(), similarity, names, words, semantic: OnceLock::new() }
    }

    /// Takes a stretch of the bundle that begins at byte `at`, and checks it.
    pub fn insert(&self, at: u64, bytes: impl AsRef<[u8]>) -> Result<(), OpenError> {
        self.index.insert(at, bytes.as_ref())
    }

    /// Takes a model of words, by which findings are found that only mean the same. Fails where it is damaged, or the index
    /// was made with another.
    pub fn add_model(&self, bytes: &[u8]) -> Result<(), OpenError> {
        let model = Model::open(bytes).map_err(|error| OpenError::Unreadable(error.to_string()))?;
        let semantic = SemanticIndex::new(&self.index, model)?;
        self.semantic.get_or_init(|| semantic);
        Ok(())
    }

    /// True after [`add_model`](Self::add_model).
    pub fn knows_meaning(&self) -> bool {
        self.semantic.get().is_some()
    }

    /// Prepares what the first search and the first suggestion would else wait for.
    pub fn warm_up(&self) {
        // What is pending is prepared when it is needed.
        _ = self.names();
        _ = self.words();
        if self.index.is_fully_loaded {
            _ = self.similarity();
        }
    }

    /// True after [`warm_up`](Self::warm_up).
    pub fn is_warm(&self) -> bool {
        self.words.get().is_some()
    }

    /// Queries as people type them, whole and half typed, to be answered before anyone asks: the names with most records.
    /// None in an index that is not fully loaded.
    pub fn warmup_queries(&self) -> Vec<String> {
        let Some(names) = self.names().ok().filter(|_| self.index.is_fully_loaded) else { return Vec::new() };
        let names = sort_by_u64_key(names.iter().collect(), |name: &&Name| !(name.records.len() as u64));
        let half = |label: &str| label.chars().take(label.chars().count() / 2).collect();
        names.into_iter().take(WARMUP_QUERIES).flat_map(|name| [half(&name.label), name.label.clone()]).collect()
    }

    /// Answers a request. Any text is a query; an empty one matches everything.
    ///
    /// Partial matches follow where few findings match in full.
    pub fn search(&self, request: &Request) -> Loaded<Response> {
        let mut batch = ReadBatch::default();
        let interpretation = self.interpret(request, &mut batch);
        self.answer(request, interpretation, batch)
    }

    pub(super) fn answer(
        &self,
        request: &Request,
        interpretation: Interpretation,
        mut batch: ReadBatch,
    ) -> Loaded<Response> {
        let Interpretation { query, filters, .. } = &interpretation;
        let Tiers { mut found, has_topical, ignored_terms, matches } =
            self.matcher(request).tiers(request, &interpretation, &mut batch);
        let (facets, records) = facets::count(&self.index, &matches, filters);
        let mut before = 0;
        let mut tiers: Vec<Vec<Ranked>> = Vec::with_capacity(found.len());
        for found in &mut found {
            let narrowed: Vec<DocId> =
                found.records.iter().filter(|record| records.binary_search(record).is_ok()).copied().collect();
            let end = request.offset.saturating_add(request.limit).saturating_add(RERANK_MARGIN);
            let considered = end.saturating_sub(before);
            before += narrowed.len();
            tiers.push(rank_tier(&self.index, found, (&narrowed, considered), &mut batch));
        }
        batch.finish(())?;
        let mut ranked: Vec<(Ranked, usize)> = Vec::with_capacity(records.len());
        let mut best: Vec<(DocId, f32)> = Vec::new();
        let (mut complete, mut topical) = (0, 0);
        for (tier, mut these) in tiers.into_iter().enumerate() {
            let is_topical = has_topical && tier == 1;
            if is_topical {
                these
                    .iter_mut()
                    .for_each(|ranked| ranked.score += found[tier].topical_score(ranked.record, &self.index));
                these = best_first(these);
                topical = these.len();
            }
            if !found[tier].terms.is_empty() && self.index.is_fully_loaded {
                let count = weights::FEEDBACK_FINDINGS - best.len();
                best.extend(these.iter().map(|ranked| (ranked.record, ranked.score)).take(count));
                these = apply_relevance_feedback(self.similarity()?, &best, these);
            }
            ranked.extend(these.into_iter().map(|ranked| (ranked, tier)));
            if tier == 0 {
                complete = ranked.len();
            }
        }
        let used = ranked.iter().flat_map(|(ranked, tier)| found[*tier].synonyms(ranked.record)).collect();
        let total = ranked.len();
        let meant = self.meant(request, &interpretation)?;
        let mut semantic = 0;
        if let Some((meant, mut similar)) = meant.as_ref().map(|(meant, similar)| (meant, similar.clone())) {
            similar.retain(|record| matches.binary_search(record).is_err());
            let partial = ranked.split_off(complete + topical);
            ranked.extend(meant.fuse(partial, similar, &found.len()));
            semantic = ranked.len() - total;
        }
        let shown = match request.collapse_duplicates {
            true => collapse_duplicates(&self.index, ranked),
            false => ranked.into_iter().map(|(ranked, tier)| (ranked, tier, Vec::new())).collect(),
        };
        let collapsed = total + semantic - shown.len();
        let page: Vec<_> = shown.into_iter().skip(request.offset).take(request.limit).collect();
        let mut batch = ReadBatch::default();
        if self.index.has_positions() {
            // Where many were collapsed, the page holds some that were not reranked.
            for (ranked, tier, _) in &page {
                if let Some(document) = batch.take_some(self.index.document(ranked.record))
                    && let Some(found) = found.get_mut(*tier)
                {
                    found.resolve_positions(ranked.record, document);
                }
            }
        }
        let none = MatchSet { records: Vec::new(), terms: Vec::new(), partial: false };
        let hits = page.iter().map(|(ranked, tier, duplicates)| {
            let matches = found.get(*tier);
            let mut hit = hit(&self.index, &request.query, ranked, matches.unwrap_or(&none), duplicates)?;
            if let (None, Some((meant, _)), Some(semantic)) = (matches, &meant, self.semantic.get()) {
                hit.semantic = true;
                let document = self.index.document(ranked.record)?;
                if let Some((value, sentence)) = nearest_sentence(document, &meant.query, semantic) {
                    hit.snippet = marked_stretch(document, value, sentence);
                }
            }
            Ok(hit)
        });
        let hits = batch.take_all(hits);
        let has_words = query.sought().next().is_some();
        let filter_suggestions = match has_words {
            true => suggest_filters(self.names()?, query, filters, &records),
            false => Vec::new(),
        };
        let no_result_help = match complete {
            0 => batch.take_some(self.unmatched(request, &interpretation)?.help(&found)),
            _ => None,
        };
        batch.finish(Response {
            total,
            complete,
            topical,
            findings: records.iter().filter(|record| self.index.is_finding(**record)).count(),
            ignored_terms: ignored_terms.iter().map(|word| as_typed(&request.query, word)).collect(),
            synonyms: self.index.synonyms.group_by_word(&used),
            hits,
            facets,
            filter_suggestions,
            semantic,
            collapsed,
            no_result_help,
            reading: interpretation.reading,
            filters: interpretation.filters,
        })
    }

    /// Explains why the finding or passage of an id is a result; `None` of a passage that is none.
    pub fn explain(&self, request: &Request, id: &str) -> Loaded<Option<Explanation>> {
        let Some(record) = self.index.find(id)? else { return Ok(None) };
        let mut batch = ReadBatch::default();
        let interpretation = self.interpret(request, &mut batch);
        let Tiers { mut found, .. } = self.matcher(request).tiers(request, &interpretation, &mut batch);
        batch.finish(())?;
        let found = found.iter_mut().find(|found| found.records.binary_search(&record).is_ok());
        let document = self.index.document(record)?;
        let Some(found) = found else {
            let meant = self.semantic_query(request, &interpretation.query).filter(|_| self.index.is_finding(record));
            return Ok(meant.map(|(semantic, meant)| explain_meaning(document, &request.query, &meant, semantic)));
        };
        found.resolve_positions(record, document);
        Ok(Some(explain(found, (record, document), &request.query, &self.index)))
    }

    /// Completes the last word of a query.
    pub fn suggest(&self, query: &str, limit: usize) -> Loaded<Vec<Suggestion>> {
        suggest(&self.index, (self.names()?, self.words()?), query, limit)
    }

    /// Compares all findings, by their issues too, which the index does not hold.
    pub fn precedents(&self, issues: &[Issue]) -> Loaded<Precedents<'_>> {
        Precedents::new(&self.index, self.similarity()?, issues)
    }

    /// Reads the query of a request.
    fn interpret(&self, request: &Request, batch: &mut ReadBatch) -> Interpretation {
        let (query, reading) = read(&request.query, &request.as_text);
        interpret(query, reading, request, &self.index, batch)
    }

    /// A query with the index to compare it with; `None` where its words stand for themselves.
    fn semantic_query(&self, request: &Request, query: &Query) -> Option<(&SemanticIndex, SemanticQuery)> {
        let semantic = self.semantic.get().filter(|_| request.semantic && request.partial)?;
        Some((semantic, SemanticQuery::new(query, self.synonyms(request), (&semantic.model, &semantic.rows))?))
    }

    /// Findings by what they mean, and those that are similar enough and pass all conditions but words.
    fn meant(
        &self,
        request: &Request,
        Interpretation { query, filters, .. }: &Interpretation,
    ) -> Loaded<Option<(SemanticMatches, Vec<DocId>)>> {
        let Some((semantic, meant)) = self.semantic_query(request, query) else { return Ok(None) };
        let similarities = semantic.similarities(&meant);
        let meant = SemanticMatches::new(meant, similarities);
        let mut batch = ReadBatch::default();
        let conditions = query.without_words();
        let allowed = Plan::new(&conditions, self.synonyms(request), &self.index.common_words)
            .run(&self.index, &self.cache, &mut batch)
            .records;
        let similar: Vec<DocId> = meant.similar().filter(|record| allowed.binary_search(record).is_ok()).collect();
        let (_, narrowed) = facets::count(&self.index, &similar, filters);
        batch.finish(Some((meant, narrowed)))
    }

    pub(super) fn matcher<'a>(&'a self, request: &Request) -> Matcher<'a> {
        Matcher { index: &self.index, cache: &self.cache, synonyms: self.synonyms(request) }
    }

    fn unmatched<'a>(&'a self, request: &'a Request, interpretation: &'a Interpretation) -> Loaded<Unmatched<'a>> {
        let (synonyms, words) = (self.synonyms(request), self.words()?);
        Ok(Unmatched { request, interpretation, index: &self.index, cache: &self.cache, synonyms, words })
    }

    /// The synonyms that a request wants.
    pub(super) fn synonyms(&self, request: &Request) -> &Synonyms {
        static NONE: LazyLock<Synonyms> = LazyLock::new(Synonyms::default);
        if request.synonyms { &self.index.synonyms } else { &NONE }
    }

    fn similarity(&self) -> Loaded<&Similarity> {
        get_or_load(&self.similarity, || Similarity::new(&self.index))
    }

    fn names(&self) -> Loaded<&Names> {
        get_or_load(&self.names, || Names::new(&self.index))
    }

    fn words(&self) -> Loaded<&Words> {
        get_or_load(&self.words, || Words::new(&self.index))
    }
}

fn get_or_load<T>(cell: &OnceLock<T>, load: impl FnOnce() -> Loaded<T>) -> Loaded<&T> {
    if let Some(value) = cell.get() {
        return Ok(value);
    }
    let value = load()?;
    Ok(cell.get_or_init(|| value))
}
