use serde_json::Value;

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

    /// As it is sent. A proxy lets through nothing else, so the order of its keys is part of it.
    pub fn body(&self) -> String {
        let query = Value::from(self.query.to_string());
        let sort_by = if self.max_hits > 0 { r#","sort_by":"_score""# } else { "" };
        let terms = |field: &&str| format!(r#""{field}":{{"terms":{{"field":"{field}","size":{MAX_BUCKETS}}}}}"#);
        let terms: Vec<String> = self.counted.iter().map(terms).collect();
        let aggs = if terms.is_empty() { String::new() } else { format!(r#","aggs":{{{}}}"#, terms.join(",")) };
        format!(r#"{{"query":{query},"max_hits":{}{sort_by}{aggs}}}"#, self.max_hits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn question_is_sent_as_json() {
        let query = QuickwitQuery::text("再\"\u{1}");
        let counted = Question::count(query.clone()).body();
        assert_eq!(counted, r#"{"query":"\"再\\\" \\\"\u0001\"","max_hits":0}"#);
        let best = Question::best(query, 5000);
        let read: Value = serde_json::from_str(&best.body()).unwrap();
        assert_eq!((&read["max_hits"], &read["sort_by"]), (&MAX_HITS.into(), &"_score".into()));
        assert_eq!(read["query"], best.query.to_string());
        assert_eq!(read["aggs"].as_object().unwrap().len(), FACETS.len());
        assert_eq!(read["aggs"]["kind"]["terms"]["field"], "kind");
    }
}
