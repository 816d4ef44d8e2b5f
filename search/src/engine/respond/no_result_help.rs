//! Help where no record has all that was asked for (見つからないとき).

use crate::sort::sort_by_u64_key;
use text::normalize;

use super::facets;
use super::typed::as_typed;
use crate::api::request::{Filters, Request};
use crate::api::response::{NoResultHelp, RelaxedQuery, SpellingSuggestion, UnmatchedTerm};
use crate::bundle::pending::{Loaded, ReadBatch, all};
use crate::engine::matching::cache::TermCache;
use crate::engine::matching::match_set::MatchSet;
use crate::engine::plan::Plan;
use crate::expand::synonyms::Synonyms;
use crate::expand::term::QueryTerm;
use crate::index::reader::SearchIndex;
use crate::query::{Clause, Query};
use crate::vocabulary::words::Words;

/// Most spelling suggestions of a word, and most relaxed queries.
const MAX_SUGGESTIONS: usize = 3;

/// A longer query is not relaxed clause by clause.
const MAX_RELAXED_CLAUSES: usize = 8;

/// A request that nothing matches, and all that help is taken from.
pub struct Unmatched<'a> {
    pub request: &'a Request,
    pub query: &'a Query,
    pub index: &'a SearchIndex,
    pub cache: &'a TermCache,
    pub synonyms: &'a Synonyms,
    pub words: &'a Words,
}

impl Unmatched<'_> {
    /// Help, given the full matches before filtering, then the partial ones.
    pub fn help(&self, found: &[MatchSet]) -> Loaded<NoResultHelp> {
        let Self { request, index, .. } = self;
        let complete = found.first().map_or(&[][..], |found| &found.records);
        let narrowed = |filters: &Filters| facets::count(index, complete, filters).1.into_iter();
        let is_finding = |record: &u32| index.kind_of(*record).is_some();
        let mut batch = ReadBatch::default();
        let help = NoResultHelp {
            unmatched_terms: found.last().map_or_else(Vec::new, |found| batch.take(self.unmatched_terms(found))),
            relaxed_queries: batch.take(self.relaxed_queries()),
            without_filters: narrowed(&Filters::default()).filter(is_finding).count(),
            passages: narrowed(&request.filters.of_passages()).filter(|record| !is_finding(record)).count(),
        };
        batch.finish(help)
    }

    /// The words without matches, with spelling suggestions: where no part of a word matches, the word itself. Never one that
    /// stands in a text, and were it as a piece of another.
    fn unmatched_terms(&self, found: &MatchSet) -> Loaded<Vec<UnmatchedTerm>> {
        let mut batch = ReadBatch::default();
        let mut unmatched: Vec<&str> = Vec::new();
        let sought: Vec<String> = self.query.sought().map(normalize).collect();
        let whole = |part: &str| sought.iter().map(String::as_str).find(|word| word.contains(part));
        for term in found.terms.iter().filter(|term| term.occurrences.is_empty()) {
            let has_no_match = |word: &&str| {
                found.terms.iter().all(|other| !word.contains(&other.text) || other.occurrences.is_empty())
            };
            let word = whole(&term.text).filter(has_no_match).unwrap_or(&term.text);
            let literally = self.cache.matches(self.index, &QueryTerm::phrase(word), &mut batch);
            if literally.occurrences.is_empty() && !unmatched.contains(&word) {
                unmatched.push(word);
            }
        }
        batch.finish(())?;
        all(unmatched.into_iter().map(|word| {
            let mut suggestions = self.spelling_suggestions(word)?;
            if let (true, Some(whole)) = (suggestions.is_empty(), whole(word)) {
                suggestions = self.spelling_suggestions(whole)?;
            }
            Ok(UnmatchedTerm { typed: as_typed(&self.request.query, word), suggestions })
        }))
    }

    /// Words of the reports that are spelled nearly so.
    fn spelling_suggestions(&self, word: &str) -> Loaded<Vec<SpellingSuggestion>> {
        let query = &self.request.query;
        let typed = as_typed(query, word);
        all(self.words.near(word).into_iter().take(MAX_SUGGESTIONS).map(|word| {
            let (printed, count) = word.printed_with_count(self.index)?;
            Ok(SpellingSuggestion { query: query.replacen(&typed, &printed, 1), word: printed, count })
        }))
    }

    /// The query without one of its clauses or, where that finds nothing, one of them alone.
    fn relaxed_queries(&self) -> Loaded<Vec<RelaxedQuery>> {
        let count = self.query.clauses.len();
        if !(2..=MAX_RELAXED_CLAUSES).contains(&count) {
            return Ok(Vec::new());
        }
        let without = |left_out: usize| (0..count).filter(|at| *at != left_out).collect::<Vec<_>>();
        let mut relaxed = all((0..count).map(without).map(|kept| self.relaxed_query(kept)))?;
        relaxed.retain(|relaxed| relaxed.count > 0);
        if relaxed.is_empty() && count > 2 {
            relaxed = all((0..count).map(|at| self.relaxed_query(vec![at])))?;
            relaxed.retain(|relaxed| relaxed.count > 0);
        }
        let mut relaxed = sort_by_u64_key(relaxed, |relaxed| !(relaxed.count as u64));
        relaxed.truncate(MAX_SUGGESTIONS);
        Ok(relaxed)
    }

    fn relaxed_query(&self, kept: Vec<usize>) -> Loaded<RelaxedQuery> {
        let clauses: Vec<Clause> = kept.into_iter().map(|at| self.query.clauses[at].clone()).collect();
        let query = Query { clauses };
        let mut batch = ReadBatch::default();
        let records = Plan::new(&query, self.synonyms).run(self.index, self.cache, &mut batch).records;
        batch.finish(())?;
        let has_words = query.sought().next().is_some();
        let count = if has_words { facets::count(self.index, &records, &self.request.filters).1.len() } else { 0 };
        Ok(RelaxedQuery { query: query.to_string(), count })
    }
}
