//! What may help where nothing has all that was asked for (見つからないとき).

use tantivy::DocId;
use text::normalize;

use crate::api::request::{Filters, Request};
use crate::api::response::{NoResultHelp, RelaxedQuery, SpellingSuggestion, UnmatchedTerm};
use crate::engine::Engine;
use crate::engine::matching::match_set::MatchSet;
use crate::engine::plan::Plan;
use crate::engine::respond::typed::as_typed;
use crate::expand::needle::Needle;
use crate::query::{Clause, Query};
use crate::sort::sort_by_u64_key;
use crate::vocabulary::words::Word;

/// How many near spellings are told of a word, and how many queries of fewer words.
const MAX_SUGGESTIONS: usize = 3;

/// Of a longer query not every word is left out to see what comes of it.
const MAX_RELAXED_CLAUSES: usize = 8;

impl Engine {
    /// NoResultHelp on a request that nothing fulfils, as far as these terms were looked for.
    pub fn no_result_help(&self, request: &Request, query: &Query, found: &[MatchSet]) -> NoResultHelp {
        let complete = found.first().map_or(&[][..], |found| &found.records);
        let findings = |filters: &Filters| self.narrowed(complete, filters).into_iter().filter(|r| self.is_finding(*r));
        let wider = Filters { municipalities: request.filters.municipalities.clone(), ..Filters::default() };
        let passages = self.narrowed(complete, &wider).into_iter().filter(|record| !self.is_finding(*record));
        NoResultHelp {
            unmatched_terms: found.last().map_or_else(Vec::new, |found| self.unmatched_terms(request, query, found)),
            relaxed_queries: self.relaxed_queries(request, query),
            without_filters: findings(&Filters::default()).count(),
            passages: passages.count(),
        }
    }

    /// The words that stand nowhere, with what is spelled nearly so. Of a word no part of which stands anywhere, the
    /// word itself is told.
    fn unmatched_terms(&self, request: &Request, query: &Query, found: &MatchSet) -> Vec<UnmatchedTerm> {
        let mut failing: Vec<&str> = Vec::new();
        let sought: Vec<String> = query.sought().map(normalize).collect();
        let whole = |part: &str| sought.iter().map(String::as_str).find(|word| word.contains(part));
        for term in found.terms.iter().filter(|term| term.occurrences.is_empty()) {
            let all_fails = |word: &&str| {
                found.terms.iter().all(|other| !word.contains(&other.text) || other.occurrences.is_empty())
            };
            let word = whole(&term.text).filter(all_fails).unwrap_or(&term.text);
            if !failing.contains(&word) {
                failing.push(word);
            }
        }
        let told = failing.into_iter().map(|word| {
            let near = self.spelling_suggestions(request, word);
            let of_whole = || whole(word).map_or_else(Vec::new, |whole| self.spelling_suggestions(request, whole));
            UnmatchedTerm {
                typed: as_typed(&request.query, word),
                suggestions: if near.is_empty() { of_whole() } else { near },
            }
        });
        told.collect()
    }

    /// The words of the reports that are spelled nearly so, each as it would stand in the query.
    fn spelling_suggestions(&self, request: &Request, word: &str) -> Vec<SpellingSuggestion> {
        let typed = as_typed(&request.query, word);
        let near = self.words().near(word).into_iter().take(MAX_SUGGESTIONS).map(|word| {
            let (printed, count) = self.printed_with_count(word);
            SpellingSuggestion { query: request.query.replacen(&typed, &printed, 1), word: printed, count }
        });
        near.collect()
    }

    /// A word as printed, with how many records contain it, be it inside of other words.
    pub fn printed_with_count(&self, word: &Word) -> (String, usize) {
        let printed = word.printed(&self.index).replace(char::is_whitespace, "");
        let normalized = normalize(&printed);
        let needle = Needle::new(&normalized);
        let contains = |record: &DocId| self.index.entry(*record).values.iter().any(|v| needle.is_in(&v.normalized));
        let count = || self.index.candidates(&normalized).iter().filter(|record| contains(record)).count();
        let count = *word.containing.get_or_init(count);
        (printed, count)
    }

    /// What is found without one of the words or, where that does not help, by one of them alone.
    fn relaxed_queries(&self, request: &Request, query: &Query) -> Vec<RelaxedQuery> {
        let count = query.clauses.len();
        if !(2..=MAX_RELAXED_CLAUSES).contains(&count) {
            return Vec::new();
        }
        let without = |left_out: usize| (0..count).filter(|at| *at != left_out).collect::<Vec<_>>();
        let found = |kept: Vec<usize>| {
            let clauses: Vec<Clause> = kept.into_iter().map(|at| query.clauses[at].clone()).collect();
            let query = Query { clauses };
            let records = Plan::new(&query, self.synonyms(request)).run(&self.index, &self.cache).records;
            let sought = query.sought().next().is_some();
            RelaxedQuery {
                count: if sought { self.narrowed(&records, &request.filters).len() } else { 0 },
                query: query.to_string(),
            }
        };
        let mut fewer: Vec<RelaxedQuery> = (0..count).map(without).map(found).filter(|fewer| fewer.count > 0).collect();
        if fewer.is_empty() && count > 2 {
            fewer = (0..count).map(|at| vec![at]).map(found).filter(|fewer| fewer.count > 0).collect();
        }
        let mut fewer = sort_by_u64_key(fewer, |fewer| !(fewer.count as u64));
        fewer.truncate(MAX_SUGGESTIONS);
        fewer
    }
}
