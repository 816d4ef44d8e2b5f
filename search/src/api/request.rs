use std::collections::BTreeSet;

use corpus::{Kind, Strength, SystemKind, Theme, Topic};
use serde::{Deserialize, Serialize};

use crate::api::hit_kind::HitKind;

/// A search request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The words as typed; any text is a query, none is an error.
    pub query: String,
    pub filters: Filters,
    /// Pieces of the query, as typed, that are text and nothing else: no operator, no field, no filter.
    pub as_text: BTreeSet<String>,
    /// Results follow that lack some of the words.
    pub partial: bool,
    /// Synonyms match too.
    pub synonyms: bool,
    /// Findings match that only mean the same, where the engine has a model.
    pub semantic: bool,
    /// Near duplicates of one report are collapsed under the best of them.
    pub collapse_duplicates: bool,
    /// Number of hits to skip.
    pub offset: usize,
    /// Number of hits to return.
    pub limit: usize,
}

impl Request {
    /// The first results of a query, with synonyms and what means the same, without filters.
    pub fn new(query: &str, limit: usize) -> Self {
        let (query, filters, as_text) = (query.to_owned(), Filters::default(), BTreeSet::new());
        Self {
            query,
            filters,
            as_text,
            partial: true,
            synonyms: true,
            semantic: true,
            collapse_duplicates: false,
            offset: 0,
            limit,
        }
    }
}

/// Filters: those of one facet are alternatives, facets add up. Where none is of a facet, it filters nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filters(pub BTreeSet<Filter>);

/// Value of a facet that records may have.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Filter {
    /// Findings, or passages.
    Record(HitKind),
    /// By code (`wako`).
    Municipality(String),
    /// Fiscal year of the report.
    Year(u16),
    Kind(Kind),
    /// A finding of several topics is found by each.
    Topic(Topic),
    /// Function of its system.
    SystemKind(SystemKind),
    Strength(Strength),
    /// Theme of the report; one of several is found by each.
    Theme(Theme),
}

impl Filter {
    pub const FACETS: usize = 8;

    /// Number of its facet.
    pub fn facet(&self) -> usize {
        match self {
            Filter::Record(_) => 0,
            Filter::Municipality(_) => 1,
            Filter::Year(_) => 2,
            Filter::Kind(_) => 3,
            Filter::Topic(_) => 4,
            Filter::SystemKind(_) => 5,
            Filter::Strength(_) => 6,
            Filter::Theme(_) => 7,
        }
    }
}

impl Filters {
    /// Number of values set.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    pub fn contains(&self, filter: &Filter) -> bool {
        self.0.contains(filter)
    }

    /// Tests for a value of the same facet.
    pub fn has_facet_of(&self, filter: &Filter) -> bool {
        self.0.iter().any(|set| set.facet() == filter.facet())
    }

    /// Sets a value, or takes it away.
    pub fn toggle(&mut self, filter: Filter) {
        if !self.0.remove(&filter) {
            self.0.insert(filter);
        }
    }

    /// Filters that passages can pass.
    pub fn of_passages(&self) -> Self {
        let common = |filter: &&Filter| matches!(filter, Filter::Municipality(_) | Filter::Year(_) | Filter::Theme(_));
        Self(self.0.iter().filter(common).cloned().collect())
    }
}

impl<const N: usize> From<[Filter; N]> for Filters {
    fn from(filters: [Filter; N]) -> Self {
        Self(BTreeSet::from(filters))
    }
}
