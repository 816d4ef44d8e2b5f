use search::quickwit::fields;
use serde_json::{Value, json};

/// The version of the format of Quickwit's index configuration.
const VERSION: &str = "0.7";
/// Beginning of every index's name; its date and the hash of its content follow.
pub const INDEX_PREFIX: &str = "kansa-kurabe";

#[derive(Clone, Copy)]
enum FieldType {
    /// One word: filtered by, and counted as a facet.
    Word,
    /// The same, several of them.
    Words,
    /// A number.
    Number,
    /// A word that is neither filtered by nor counted.
    Kept,
    /// Texts as they are printed, to be shown.
    Printed,
    /// Bigrams, searched and not shown. Positions let a phrase of bigrams locate a text.
    Pairs,
}

/// The fields of a [`QuickwitDocument`](super::document::QuickwitDocument).
const FIELDS: [(&str, FieldType); 28] = [
    ("id", FieldType::Word),
    (fields::TYPE, FieldType::Word),
    ("report", FieldType::Word),
    (fields::MUNICIPALITY_CODE, FieldType::Word),
    ("municipality", FieldType::Word),
    (fields::FISCAL_YEAR, FieldType::Number),
    ("line", FieldType::Number),
    ("page", FieldType::Number),
    (fields::KIND, FieldType::Word),
    (fields::STRENGTH, FieldType::Word),
    (fields::TOPICS, FieldType::Words),
    (fields::THEMES, FieldType::Words),
    (fields::SYSTEM_KIND, FieldType::Word),
    ("cluster", FieldType::Kept),
    ("title", FieldType::Printed),
    ("text", FieldType::Printed),
    ("context", FieldType::Printed),
    ("section", FieldType::Printed),
    ("system", FieldType::Printed),
    ("departments", FieldType::Printed),
    ("notes", FieldType::Printed),
    ("title_pairs", FieldType::Pairs),
    ("text_pairs", FieldType::Pairs),
    ("context_pairs", FieldType::Pairs),
    ("section_pairs", FieldType::Pairs),
    (fields::SYSTEM, FieldType::Pairs),
    (fields::DEPARTMENT, FieldType::Pairs),
    (fields::MUNICIPALITY, FieldType::Pairs),
];

/// By these a query can pass over whole parts of the index.
const TAGS: [&str; 2] = [fields::MUNICIPALITY_CODE, fields::TYPE];

/// Quickwit's configuration of the index, which takes each document whole or not at all.
pub fn config(index: &str) -> Value {
    let searched = FIELDS.iter().filter(|(_, form)| matches!(form, FieldType::Pairs)).map(|(name, _)| name);
    json!({
        "version": VERSION,
        "index_id": index,
        "doc_mapping": {
            "mode": "strict",
            "field_mappings": FIELDS.map(|(name, form)| mapping(name, form)),
            "tag_fields": TAGS,
        },
        "search_settings": { "default_search_fields": searched.collect::<Vec<_>>() },
    })
}

fn mapping(name: &str, form: FieldType) -> Value {
    match form {
        FieldType::Word => json!({ "name": name, "type": "text", "tokenizer": "raw", "fast": true }),
        FieldType::Words => json!({ "name": name, "type": "array<text>", "tokenizer": "raw", "fast": true }),
        FieldType::Kept => json!({ "name": name, "type": "text", "indexed": false }),
        FieldType::Number => json!({ "name": name, "type": "u64", "fast": true }),
        FieldType::Printed => json!({ "name": name, "type": "array<text>", "indexed": false }),
        FieldType::Pairs => json!({
            "name": name, "type": "array<text>", "stored": false,
            "tokenizer": "whitespace", "record": "position", "fieldnorms": true,
        }),
    }
}
