use std::collections::BTreeSet;

use corpus::{Kind, Topic};
use serde::{Deserialize, Serialize};

/// A search request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The words as typed; any text is a query, none is an error.
    pub query: String,
    pub filters: Filters,
    /// Whether synonyms match too.
    pub synonyms: bool,
    /// Whether findings match that only mean the same, where the engine has a model.
    pub semantic: bool,
    /// Whether near duplicates of one report are collapsed under the best of them.
    pub collapse_duplicates: bool,
    /// Number of hits to skip.
    pub offset: usize,
    /// Number of hits to return.
    pub limit: usize,
}

impl Request {
    /// The first results of a query, with synonyms and what means the same, without filters.
    pub fn new(query: &str, limit: usize) -> Self {
        let (query, filters) = (query.to_owned(), Filters::default());
        Self { query, filters, synonyms: true, semantic: true, collapse_duplicates: false, offset: 0, limit }
    }
}

/// Filters by facet: values of one facet are alternatives, facets add up. An empty set filters nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filters {
    /// Municipalities by code (`wako`).
    pub municipalities: BTreeSet<String>,
    /// Kinds of finding.
    pub kinds: BTreeSet<Kind>,
    /// Topics; a finding of several is found by each.
    pub topics: BTreeSet<Topic>,
}

impl Filters {
    /// Number of values set.
    pub fn count(&self) -> usize {
        let Self { municipalities, kinds, topics } = self;
        municipalities.len() + kinds.len() + topics.len()
    }

    /// Those that passages can pass, which have neither kind nor topic.
    pub fn of_passages(&self) -> Self {
        let Self { municipalities, kinds: _, topics: _ } = self;
        Self { municipalities: municipalities.clone(), kinds: BTreeSet::new(), topics: BTreeSet::new() }
    }
}
