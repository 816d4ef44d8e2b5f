//! A small stand-in for Quickwit: the same grammar, and tantivy, on which Quickwit is built, over the exported documents. It
//! knows the one request that the site makes, and is wrong wherever this reading of Quickwit's behaviour is.

mod grammar;
mod server;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use tantivy::collector::{DocSetCollector, TopDocs};
use tantivy::schema::{FAST, Field, INDEXED, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::{DocAddress, Index, Searcher, TantivyDocument};

pub use server::QuickwitServer;

/// Documents of an export, to be searched.
pub struct StandIn {
    searcher: Searcher,
    fields: Fields,
    /// As they are given back, in the order in which they were added.
    documents: Vec<Value>,
}

/// Fields that are searched.
struct Fields {
    texts: BTreeMap<String, Field>,
    numbers: BTreeMap<String, Field>,
    default: Vec<Field>,
}

/// The request as the site makes it; Quickwit refuses unknown keys too.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SearchRequest {
    query: String,
    max_hits: usize,
    #[serde(default)]
    sort_by: Option<String>,
    #[serde(default)]
    aggs: Map<String, Value>,
}

impl StandIn {
    /// Reads the folder that an export wrote.
    pub fn open(export: &Path) -> Result<Self> {
        let json = |name: &str| -> Result<Value> { Ok(serde_json::from_slice(&fs::read(export.join(name))?)?) };
        let (config, manifest) = (json("index-config.json")?, json("export.json")?);
        let mut schema = Schema::builder();
        let (mut texts, mut numbers) = (BTreeMap::new(), BTreeMap::new());
        for mapping in config["doc_mapping"]["field_mappings"].as_array().context("no fields")? {
            let name = mapping["name"].as_str().context("a field without a name")?;
            match (mapping["type"].as_str(), mapping["tokenizer"].as_str()) {
                (Some("u64"), _) => _ = numbers.insert(name.to_owned(), schema.add_u64_field(name, INDEXED | FAST)),
                (_, Some(tokenizer)) => {
                    let options = TextFieldIndexing::default().set_tokenizer(tokenizer);
                    let options = match mapping["record"].as_str() {
                        Some("position") => options.set_index_option(IndexRecordOption::WithFreqsAndPositions),
                        _ => options.set_index_option(IndexRecordOption::Basic).set_fieldnorms(false),
                    };
                    let options = TextOptions::default().set_indexing_options(options);
                    texts.insert(name.to_owned(), schema.add_text_field(name, options));
                }
                _ => {}
            }
        }
        let default = config["search_settings"]["default_search_fields"].as_array().context("no default fields")?;
        let default = default.iter().filter_map(|name| texts.get(name.as_str()?).copied()).collect();
        let fields = Fields { texts, numbers, default };
        let index = Index::create_in_ram(schema.build());
        let mut writer = index.writer_with_num_threads(1, 100_000_000)?;
        let mut documents = Vec::new();
        for shard in manifest["shards"].as_array().context("no shards")? {
            for line in fs::read_to_string(export.join(shard["file"].as_str().context("no file")?))?.lines() {
                let document: Value = serde_json::from_str(line)?;
                writer.add_document(fields.document(&document))?;
                documents.push(fields.shown(document));
            }
        }
        writer.commit()?;
        let mut ids = index.searchable_segment_ids()?;
        if ids.len() > 1 {
            writer.merge(&std::mem::take(&mut ids)).wait()?;
        }
        let searcher = index.reader()?.searcher();
        ensure!(searcher.segment_readers().len() == 1, "documents are told by their place in one segment");
        Ok(Self { searcher, fields, documents })
    }

    /// Answers a search request; an error is what Quickwit answers with 400.
    pub fn answer(&self, body: &[u8]) -> Result<String> {
        let SearchRequest { query, max_hits, sort_by, aggs } = serde_json::from_slice(body)?;
        ensure!(sort_by.is_none_or(|sort_by| sort_by == "_score"), "another order");
        let query = grammar::read(&query, &self.fields)?;
        let matches = self.searcher.search(&*query, &DocSetCollector)?;
        let hits: Vec<&Value> = match max_hits {
            0 => Vec::new(),
            most => {
                let best = self.searcher.search(&*query, &TopDocs::with_limit(most).order_by_score())?;
                best.iter().map(|(_, address)| self.document(address)).collect()
            }
        };
        let count = |(name, agg): (&String, &Value)| {
            let field = agg["terms"]["field"].as_str().unwrap_or_default();
            let mut counts: BTreeMap<String, (Value, usize)> = BTreeMap::new();
            for value in matches.iter().flat_map(|address| values(&self.document(address)[field])) {
                counts.entry(value.to_string()).or_insert((value.clone(), 0)).1 += 1;
            }
            let buckets = counts.into_values().map(|(key, count)| json!({ "key": key, "doc_count": count }));
            (name.clone(), json!({ "buckets": buckets.collect::<Vec<_>>(), "sum_other_doc_count": 0 }))
        };
        let aggregations: Map<String, Value> = aggs.iter().map(count).collect();
        Ok(json!({
            "num_hits": matches.len(), "hits": hits, "elapsed_time_micros": 1, "errors": [], "aggregations": aggregations,
        })
        .to_string())
    }

    fn document(&self, address: &DocAddress) -> &Value {
        &self.documents[address.doc_id as usize]
    }
}

fn values(value: &Value) -> &[Value] {
    match value {
        Value::Array(values) => values,
        Value::Null => &[],
        value => std::slice::from_ref(value),
    }
}

impl Fields {
    fn document(&self, source: &Value) -> TantivyDocument {
        let mut document = TantivyDocument::default();
        for (name, field) in &self.texts {
            values(&source[name]).iter().filter_map(Value::as_str).for_each(|text| document.add_text(*field, text));
        }
        for (name, field) in &self.numbers {
            values(&source[name]).iter().filter_map(Value::as_u64).for_each(|number| document.add_u64(*field, number));
        }
        document
    }

    /// A document less the fields that are not stored.
    fn shown(&self, mut document: Value) -> Value {
        if let Some(fields) = document.as_object_mut() {
            fields.retain(|name, _| !name.ends_with("_pairs"));
        }
        document
    }
}
