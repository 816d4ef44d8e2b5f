use serde_json::{Map, Value, json};

use super::fields::FACETS;
use super::query::QuickwitQuery;

/// Values that are counted of each field: more than there are municipalities.
const MAX_BUCKETS: usize = 2000;

/// Limit of a condition; a proxy refuses bodies of twice as much.
pub const MAX_QUERY_BYTES: usize = 32 << 10;

/// Number of records to be had of one question; a proxy refuses more.
pub const MAX_HITS: usize = 1000;

/// Search request of Quickwit, the body of a `POST`.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub query: QuickwitQuery,
    /// Number of records wanted, by score.
    pub max_hits: usize,
    /// Fields whose values are counted.
    pub counted: Vec<&'static str>,
}

impl Question {
    /// Number of records.
    pub fn count(query: QuickwitQuery) -> Self {
        Self { query, max_hits: 0, counted: Vec::new() }
    }

    /// The best records, and how many have each value of a facet.
    pub fn best(query: QuickwitQuery, max_hits: usize) -> Self {
        Self { query, max_hits: max_hits.min(MAX_HITS), counted: FACETS.to_vec() }
    }

    /// As it is sent.
    pub fn body(&self) -> String {
        let mut body = Map::new();
        body.insert("query".to_owned(), self.query.to_string().into());
        body.insert("max_hits".to_owned(), self.max_hits.into());
        if self.max_hits > 0 {
            body.insert("sort_by".to_owned(), "_score".into());
        }
        if !self.counted.is_empty() {
            let terms =
                |field: &&str| ((*field).to_owned(), json!({ "terms": { "field": field, "size": MAX_BUCKETS } }));
            body.insert("aggs".to_owned(), Value::Object(self.counted.iter().map(terms).collect()));
        }
        Value::Object(body).to_string()
    }
}
