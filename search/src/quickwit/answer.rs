use std::collections::BTreeMap;

use corpus::{Kind, Note, Slug, Strength, SystemKind, Theme, Topic};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::fields;
use crate::api::hit_kind::HitKind;
use crate::api::response::Facet;

/// Answer of Quickwit to a question.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Answer {
    /// Number of all records that match.
    pub num_hits: usize,
    /// The best of them.
    #[serde(default)]
    pub hits: Vec<QuickwitRecord>,
    #[serde(default)]
    aggregations: BTreeMap<String, Terms>,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
struct Terms {
    #[serde(default)]
    buckets: Vec<Bucket>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Bucket {
    key: Value,
    doc_count: usize,
}

/// Finding or passage, as Quickwit gives it back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct QuickwitRecord {
    pub id: String,
    #[serde(rename = "type")]
    pub record: HitKind,
    pub report: Option<Slug>,
    pub municipality: String,
    pub fiscal_year: u16,
    pub line: u32,
    pub kind: Option<Kind>,
    pub strength: Option<Strength>,
    pub topics: Vec<Topic>,
    pub themes: Vec<Theme>,
    pub system_kind: Option<SystemKind>,
    pub cluster: Option<String>,
    pub title: Vec<String>,
    /// In parts, between which something is left out.
    pub text: Vec<String>,
    pub context: Vec<String>,
    pub section: Vec<String>,
    pub system: Vec<String>,
    pub departments: Vec<String>,
    /// As JSON, each.
    pub notes: Vec<String>,
}

impl Default for QuickwitRecord {
    fn default() -> Self {
        let (id, municipality) = Default::default();
        let (report, kind, strength, system_kind, cluster) = Default::default();
        let (topics, themes, title, text, context, section, system, departments, notes) = Default::default();
        Self {
            id,
            record: HitKind::Passage,
            report,
            municipality,
            fiscal_year: 0,
            line: 0,
            kind,
            strength,
            topics,
            themes,
            system_kind,
            cluster,
            title,
            text,
            context,
            section,
            system,
            departments,
            notes,
        }
    }
}

impl QuickwitRecord {
    /// Notes that can be read.
    pub fn read_notes(&self) -> Vec<Note> {
        self.notes.iter().filter_map(|note| serde_json::from_str(note).ok()).collect()
    }
}

impl Answer {
    /// Counted values of a field; those that are no facet's are left out.
    pub fn facets(&self, field: &str) -> Vec<Facet> {
        let buckets = self.aggregations.get(field).map(|terms| &terms.buckets[..]).unwrap_or_default();
        let facet = |bucket: &Bucket| {
            Some(Facet { filter: fields::filter_of(field, &as_text(&bucket.key))?, count: bucket.doc_count })
        };
        buckets.iter().filter_map(facet).collect()
    }
}

/// Key of a bucket: a word, or a number, which may be written as a fraction.
fn as_text(key: &Value) -> String {
    match (key.as_str(), key.as_f64()) {
        (Some(text), _) => text.to_owned(),
        (None, Some(number)) => (number as i64).to_string(),
        (None, None) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::request::Filter;

    #[test]
    fn answer_counts_words_and_numbers() {
        let answer: Answer = serde_json::from_str(
            r#"{"num_hits":3,"hits":[],"elapsed_time_micros":7,"errors":[],"aggregations":{
            "fiscal_year":{"buckets":[{"key":2022.0,"doc_count":2},{"key":2019,"doc_count":1}],"sum_other_doc_count":0},
            "kind":{"buckets":[{"key":"指摘","doc_count":1},{"key":"unknown","doc_count":1}]}}}"#,
        )
        .unwrap();
        let facet = |filter, count| Facet { filter, count };
        assert_eq!(answer.facets("fiscal_year"), [facet(Filter::Year(2022), 2), facet(Filter::Year(2019), 1)]);
        assert_eq!(answer.facets("kind"), [facet(Filter::Kind(Kind::Shiteki), 1)]);
        assert_eq!(answer.facets("topics"), []);
    }
}
