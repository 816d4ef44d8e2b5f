//! Help where no record has all that was asked for (見つからないとき).

use crate::index::document::DocId;
use corpus::Topic;
use text::normalize;

use crate::sort::sort_by_u64_key;

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
use crate::query::interpret::{Interpretation, interpret};
use crate::query::{Clause, Query, read};
use crate::vocabulary::spelling::is_near;
use crate::vocabulary::words::Words;

/// Most spelling suggestions of a word, and most relaxed queries.
const MAX_SUGGESTIONS: usize = 3;

/// A longer query is not relaxed clause by clause.
const MAX_RELAXED_CLAUSES: usize = 8;

/// A request that nothing matches, and all that help is taken from.
pub struct Unmatched<'a> {
    pub request: &'a Request,
    pub interpretation: &'a Interpretation,
    pub index: &'a SearchIndex,
    pub cache: &'a TermCache,
    pub synonyms: &'a Synonyms,
    pub words: &'a Words,
}

impl Unmatched<'_> {
    /// Help, given the full matches before filtering, then the partial ones.
    pub fn help(&self, found: &[MatchSet]) -> Loaded<NoResultHelp> {
        let Self { interpretation: Interpretation { query, filters, .. }, index, .. } = self;
        let sought: Vec<String> = query.sought().map(normalize).collect();
        let mut topics: Vec<Topic> = sought.iter().flat_map(|word| self.index.synonyms.topics_in(word)).collect();
        topics.sort_by_key(|topic| self.index.topics.place(*topic));
        topics.dedup();
        let complete = found.first().map_or(&[][..], |found| &found.records);
        let narrowed = |filters: &Filters| facets::count(index, complete, filters).1.into_iter();
        let is_finding = |record: &u32| index.kind_of(*record).is_some();
        let mut batch = ReadBatch::default();
        let help = NoResultHelp {
            unmatched_terms: found.last().map_or_else(Vec::new, |found| batch.take(self.unmatched_terms(found))),
            relaxed_queries: batch.take(self.relaxed_queries()),
            topics,
            municipalities: sought.iter().flat_map(|word| self.near_municipalities(word)).collect(),
            without_filters: narrowed(&Filters::default()).filter(is_finding).count(),
            passages: narrowed(&filters.of_passages()).filter(|record| !is_finding(record)).count(),
        };
        batch.finish(help)
    }

    /// The words without matches, with spelling suggestions: where no part of a word matches, the word itself. Never one that
    /// stands in a text, and were it as a piece of another.
    fn unmatched_terms(&self, found: &MatchSet) -> Loaded<Vec<UnmatchedTerm>> {
        let mut batch = ReadBatch::default();
        let mut unmatched: Vec<&str> = Vec::new();
        let sought: Vec<String> = self.interpretation.query.sought().map(normalize).collect();
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

    /// Municipalities whose name or code is spelled nearly as a word.
    fn near_municipalities(&self, word: &str) -> Vec<SpellingSuggestion> {
        let query = &self.request.query;
        let mut near: Vec<SpellingSuggestion> = Vec::new();
        for report in &self.index.reports {
            let name = &report.municipality;
            let is_near = is_near(word, &normalize(name)) || is_near(word, report.slug.municipality());
            if is_near && !near.iter().any(|known| known.word == *name) {
                let of_it = |record: &DocId| self.index.reports[self.index.report_of(*record)].municipality == *name;
                let count = self.index.records().filter(of_it).count();
                let query = query.replacen(&as_typed(query, word), name, 1);
                near.push(SpellingSuggestion { word: name.clone(), count, query });
            }
        }
        near
    }

    /// The query without one of its clauses or, where that finds nothing, one of them alone.
    fn relaxed_queries(&self) -> Loaded<Vec<RelaxedQuery>> {
        let count = self.clauses().len();
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

    fn clauses(&self) -> Vec<Clause> {
        read(&self.request.query, &self.request.as_text).0.clauses
    }

    fn relaxed_query(&self, kept: Vec<usize>) -> Loaded<RelaxedQuery> {
        let clauses = self.clauses();
        let relaxed = Query { clauses: kept.into_iter().map(|at| clauses[at].clone()).collect() };
        let mut batch = ReadBatch::default();
        let Interpretation { query, filters, .. } =
            interpret(relaxed.clone(), Vec::new(), self.request, self.index, &mut batch);
        let records =
            Plan::new(&query, self.synonyms, &self.index.common_words).run(self.index, self.cache, &mut batch).records;
        batch.finish(())?;
        let has_words = query.sought().next().is_some();
        let count = if has_words { facets::count(self.index, &records, &filters).1.len() } else { 0 };
        Ok(RelaxedQuery { query: relaxed.to_string(), count })
    }
}
