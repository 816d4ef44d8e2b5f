use crate::index::document::DocId;

use super::matching::cache::TermCache;
use super::matching::match_set::MatchSet;
use super::plan::Plan;
use super::respond::facets;
use crate::api::request::{Filters, Request};
use crate::bundle::pending::ReadBatch;
use crate::expand::synonyms::Synonyms;
use crate::index::reader::SearchIndex;
use crate::query::interpret::Interpretation;

/// With fewer findings than this the query is relaxed.
const RELAX_BELOW: usize = 10;

/// Matches before filtering.
#[derive(Default)]
pub struct Tiers {
    /// Full matches; where these are few, findings whose topics stand for missing words, then partial matches.
    pub found: Vec<MatchSet>,
    /// Findings by topics are among them.
    pub has_topical: bool,
    /// Normalized words that narrowed nothing.
    pub ignored_terms: Vec<String>,
    /// The records of all tiers, ascending.
    pub matches: Vec<DocId>,
}

/// An index with the synonyms that a request wants.
pub struct Matcher<'a> {
    pub index: &'a SearchIndex,
    pub cache: &'a TermCache,
    pub synonyms: &'a Synonyms,
}

impl Matcher<'_> {
    /// Matches a request.
    pub fn tiers(&self, request: &Request, interpretation: &Interpretation, batch: &mut ReadBatch) -> Tiers {
        let Interpretation { query, own_filters, .. } = interpretation;
        let plan = Plan::new(query, self.synonyms, &self.index.common_words);
        batch.take(plan.prefetch(self.index));
        let plan = plan.within_read_budget(self.index);
        let complete = plan.run(self.index, self.cache, batch);
        if batch.is_pending() {
            if plan.matches_nothing(self.index) {
                // The relaxed plan's reads join those that are pending.
                self.relaxed_matches(&plan, batch);
            }
            return Tiers::default();
        }
        let mut matches = complete.records.clone();
        let mut found = vec![complete];
        let mut ignored_terms = plan.ignored_terms.clone();
        let are_few = request.partial && self.are_few(&matches, own_filters);
        let mut add = |mut more: MatchSet| {
            more.records.retain(|record| matches.binary_search(record).is_err());
            matches.extend(&more.records);
            matches.sort_unstable();
            found.push(more);
        };
        let by_topic = plan.by_topic().filter(|_| are_few);
        by_topic.iter().for_each(|plan| add(plan.run(self.index, self.cache, batch)));
        if are_few && let Some((relaxed, partial)) = self.relaxed_matches(&plan, batch) {
            add(partial);
            let more = relaxed.ignored_terms.into_iter().filter(|word| !plan.ignored_terms.contains(word));
            ignored_terms.extend(more);
        }
        Tiers { found, has_topical: by_topic.is_some(), ignored_terms, matches }
    }

    /// As few where the query says, whatever is chosen besides: so a facet counts what choosing finds.
    fn are_few(&self, complete: &[DocId], own_filters: &Filters) -> bool {
        let own = match own_filters.count() {
            0 => complete.to_vec(),
            _ => facets::count(self.index, complete, own_filters).1,
        };
        own.into_iter().filter(|record| self.index.is_finding(*record)).count() < RELAX_BELOW
    }

    /// The query would be relaxed.
    #[cfg(feature = "quickwit")]
    pub fn has_few(&self, request: &Request, Interpretation { query, own_filters, .. }: &Interpretation) -> bool {
        let mut batch = ReadBatch::default();
        let plan = Plan::new(query, self.synonyms, &self.index.common_words);
        let complete = plan.run(self.index, self.cache, &mut batch).records;
        request.partial && batch.finish(()).is_ok() && self.are_few(&complete, own_filters)
    }

    fn relaxed_matches<'p>(&self, plan: &Plan<'p>, batch: &mut ReadBatch) -> Option<(Plan<'p>, MatchSet)> {
        let relaxed = plan.relaxed(self.index, self.cache, batch)?;
        let matches = relaxed.run(self.index, self.cache, batch);
        Some((relaxed, matches))
    }
}
