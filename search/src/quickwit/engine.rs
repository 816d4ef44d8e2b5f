use std::sync::{Arc, Mutex, PoisonError};

use super::answer::{Answer, QuickwitRecord};
use super::asked::{Answers, Asked, PendingQuestions};
use super::fields::FACETS;
use super::query::QuickwitQuery;
use super::question::{MAX_QUERY_BYTES, Question};
use super::translate::{of_scope, of_type};
use crate::api::explanation::Explanation;
use crate::api::hit_kind::HitKind;
use crate::api::request::{Filters, Request};
use crate::api::response::{Facet, Hit, Response};
use crate::bundle::error::OpenError;
use crate::engine::plan::Plan;
use crate::engine::search::Engine;
use crate::engine::weights::SKIP_PARTS_FROM_DOCS;
use crate::expand::term::QueryTerm;

/// Findings, and passages, that are verified and ranked. What a page shows stands among the first by Quickwit's score.
const CANDIDATES: usize = 300;

/// Search by a Quickwit server: that finds and counts, and the engine verifies, ranks and marks what it finds, with the
/// dictionaries of its own index. What is not known yet is [`PendingQuestions`], to be asked and
/// [inserted](Self::insert).
#[derive(Default)]
pub struct QuickwitEngine {
    answers: Answers,
    /// The engine with the candidates of the last search.
    latest: Mutex<Option<Arc<Engine>>>,
}

/// Answer of the engine about candidates.
#[derive(Debug, Clone, PartialEq)]
pub struct QuickwitResponse {
    pub response: Response,
    /// More matches than candidates: numbers are Quickwit's, of which verification would take some away.
    pub is_estimate: bool,
}

/// Best findings and passages of a condition.
struct Best([Arc<Answer>; 2]);

impl Best {
    fn ask(asked: &mut Asked<'_>, query: &QuickwitQuery, wanted: usize) -> Self {
        let of = |record| Question::best(query.clone().and(of_type(record)), wanted);
        Self([HitKind::Finding, HitKind::Passage].map(|record| asked.ask(&of(record))))
    }

    fn records(&self) -> impl Iterator<Item = &QuickwitRecord> {
        self.0.iter().flat_map(|answer| &answer.hits)
    }

    /// There are more.
    fn is_cut(&self) -> bool {
        self.0.iter().any(|answer| answer.num_hits > answer.hits.len())
    }

    fn total(&self) -> usize {
        self.0.iter().map(|answer| answer.num_hits).sum()
    }

    fn findings(&self) -> usize {
        self.0[0].num_hits
    }

    fn facets(&self, field: &str) -> Vec<Facet> {
        let mut facets: Vec<Facet> = Vec::new();
        for facet in self.0.iter().flat_map(|answer| answer.facets(field)) {
            match facets.iter_mut().find(|known| known.filter == facet.filter) {
                Some(known) => known.count += facet.count,
                None => facets.push(facet),
            }
        }
        facets
    }
}

impl QuickwitEngine {
    /// Takes the answer to a question.
    pub fn insert(&self, question: String, answer: &[u8]) -> Result<(), OpenError> {
        let answer = serde_json::from_slice(answer).map_err(|error| OpenError::Unreadable(error.to_string()))?;
        self.answers.insert(question, answer);
        Ok(())
    }

    /// Answers a request, with the dictionaries of an engine.
    pub fn search(&self, local: &Engine, request: &Request) -> Result<QuickwitResponse, PendingQuestions> {
        let mut asked = Asked::new(&self.answers);
        let interpretation = local.interpret_by(request, |scope| {
            of_scope(scope).and_then(|records| asked.count(records)).is_none_or(|count| count > 0)
        });
        asked.finish()?;
        let filters = &interpretation.filters;
        let mut plan = local.plan(request, &interpretation).within_bytes(MAX_QUERY_BYTES);
        let mut complete = plan.to_quickwit();
        let wanted = request.offset.saturating_add(request.limit).max(CANDIDATES);
        let mut terms: Vec<QueryTerm> = plan.terms().cloned().collect();
        let mut statistics = asked.statistics(&terms);
        let mut best = Best::ask(&mut asked, &complete, wanted);
        asked.finish()?;
        // All candidates at hand, they are filtered and counted here.
        let mut narrowing = Filters::default();
        let mut facets = Vec::new();
        if best.is_cut() {
            narrowing = filters.clone();
            plan = plan.without_parts(|term| statistics.of_term(term) >= SKIP_PARTS_FROM_DOCS);
            complete = plan.to_quickwit();
            best = Best::ask(&mut asked, &narrowed(&complete, &narrowing), wanted);
            facets = counted(&mut asked, &complete, &narrowing, &best);
            asked.finish()?;
        }
        let mut is_estimate = best.is_cut();
        let mut records: Vec<&QuickwitRecord> = best.records().collect();
        let mut engine = local.of_candidates(&records, statistics);
        let relaxed: Vec<Best>;
        if request.partial && engine.has_few(request, &interpretation) {
            let others = [plan.by_topic_to_quickwit(), plan.relaxed_to_quickwit()].into_iter().flatten();
            let others = others.filter(|query| query.to_string().len() <= MAX_QUERY_BYTES);
            relaxed = others.map(|query| Best::ask(&mut asked, &narrowed(&query, &narrowing), wanted)).collect();
            terms.extend(relaxed_terms(&plan));
            statistics = asked.statistics(&terms);
            asked.finish()?;
            is_estimate |= relaxed.iter().any(Best::is_cut);
            records.extend(relaxed.iter().flat_map(Best::records));
            engine = local.of_candidates(&records, statistics);
        }
        let Ok(mut response) = engine.answer_interpreted(request, interpretation) else {
            return Err(PendingQuestions(Vec::new()));
        };
        if best.is_cut() {
            (response.total, response.complete, response.findings) = (best.total(), best.total(), best.findings());
            response.facets = facets;
        } else if !facets.is_empty() {
            // What the filters leave out was not fetched.
            response.facets.retain(|facet| !narrowing.has_facet_of(&facet.filter));
            response.facets.extend(facets.into_iter().filter(|facet| narrowing.has_facet_of(&facet.filter)));
        }
        add_meaning(&mut response, local, request);
        self.latest.lock().unwrap_or_else(PoisonError::into_inner).replace(Arc::new(engine));
        Ok(QuickwitResponse { response, is_estimate })
    }

    /// Explains a result of the last search.
    pub fn explain(&self, request: &Request, id: &str) -> Option<Explanation> {
        let latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner).clone()?;
        latest.explain(request, id).ok().flatten()
    }
}

/// Adds findings that only mean the same, which the engine has vectors of, to a page that has room for them.
fn add_meaning(response: &mut Response, local: &Engine, request: &Request) {
    let end = request.offset.saturating_add(request.limit);
    if !local.knows_meaning() || !request.semantic || !request.partial || response.total >= end {
        return;
    }
    let Ok(own) = local.search(&Request { offset: 0, limit: usize::MAX, ..request.clone() }) else { return };
    let is_new = |hit: &Hit| hit.semantic && !response.hits.iter().any(|known| known.id == hit.id);
    let meant: Vec<Hit> = own.hits.into_iter().filter(is_new).collect();
    response.semantic = meant.len();
    let room = request.limit - response.hits.len().min(request.limit);
    response.hits.extend(meant.into_iter().skip(request.offset.saturating_sub(response.total)).take(room));
}

fn narrowed(query: &QuickwitQuery, filters: &Filters) -> QuickwitQuery {
    if filters.count() == 0 { query.clone() } else { query.clone().and(filters.to_quickwit()) }
}

/// Counts of all facets, each without its own filters.
fn counted(asked: &mut Asked<'_>, query: &QuickwitQuery, filters: &Filters, best: &Best) -> Vec<Facet> {
    let mut facets = Vec::new();
    for (facet, field) in FACETS.into_iter().enumerate() {
        let others = filters.without_facet(facet);
        if others == *filters {
            facets.extend(best.facets(field));
        } else {
            let query = narrowed(query, &others);
            let answer = asked.ask(&Question { query, max_hits: 0, counted: vec![field] });
            facets.extend(answer.facets(field));
        }
    }
    facets.sort_by(|a, b| a.filter.cmp(&b.filter));
    facets
}

fn relaxed_terms(plan: &Plan<'_>) -> Vec<QueryTerm> {
    plan.clauses.iter().filter_map(|clause| clause.word()).flat_map(|term| plan.relaxed_terms(term)).collect()
}
