use std::collections::BTreeSet;

use corpus::{Kind, Topic};
use serde::{Deserialize, Serialize};

/// What is asked of the engine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The words as typed; any text is a query, none is an error.
    pub query: String,
    /// What the results are narrowed to.
    pub filters: Filters,
    /// Whether words that mean the same are looked for too.
    pub synonyms: bool,
    /// Whether findings of one report that say nearly the same are folded under the best of them.
    pub collapse_duplicates: bool,
    /// How many results to skip.
    pub offset: usize,
    /// How many results to return.
    pub limit: usize,
}

impl Request {
    /// The first results of a query, with synonyms and without filters.
    pub fn new(query: &str, limit: usize) -> Self {
        let (query, filters) = (query.to_owned(), Filters::default());
        Self { query, filters, synonyms: true, collapse_duplicates: false, offset: 0, limit }
    }
}

/// Narrowing by facet: values of one facet are alternatives, facets add up. An empty set narrows nothing.
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
    /// How many are chosen.
    pub fn count(&self) -> usize {
        self.municipalities.len() + self.kinds.len() + self.topics.len()
    }
}
