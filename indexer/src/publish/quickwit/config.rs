use serde_json::{Value, json};

/// The version of the format of Quickwit's index configuration.
const VERSION: &str = "0.7";
/// The name of the index.
const INDEX: &str = "kansa-kurabe";

#[derive(Clone, Copy)]
enum FieldType {
    /// One word: filtered by, and counted as a facet.
    Word,
    /// The same, several of them.
    Words,
    /// A number.
    Number,
    /// Texts as they are printed, to be shown.
    Printed,
    /// Bigrams, searched and not shown. Positions let a phrase of bigrams locate a text.
    Pairs,
}

/// The fields of a [`QuickwitDocument`](super::document::QuickwitDocument).
const FIELDS: [(&str, FieldType); 23] = [
    ("id", FieldType::Word),
    ("type", FieldType::Word),
    ("report", FieldType::Word),
    ("municipality_code", FieldType::Word),
    ("municipality", FieldType::Word),
    ("fiscal_year", FieldType::Number),
    ("line", FieldType::Number),
    ("page", FieldType::Number),
    ("kind", FieldType::Word),
    ("strength", FieldType::Word),
    ("topics", FieldType::Words),
    ("system_kind", FieldType::Word),
    ("title", FieldType::Printed),
    ("text", FieldType::Printed),
    ("context", FieldType::Printed),
    ("section", FieldType::Printed),
    ("system", FieldType::Printed),
    ("departments", FieldType::Printed),
    ("title_pairs", FieldType::Pairs),
    ("text_pairs", FieldType::Pairs),
    ("context_pairs", FieldType::Pairs),
    ("section_pairs", FieldType::Pairs),
    ("name_pairs", FieldType::Pairs),
];

/// By these a query can pass over whole parts of the index.
const TAGS: [&str; 2] = ["municipality_code", "type"];

/// Quickwit's configuration of the index, which takes each document whole or not at all.
pub fn config() -> Value {
    let searched = FIELDS.iter().filter(|(_, form)| matches!(form, FieldType::Pairs)).map(|(name, _)| name);
    json!({
        "version": VERSION,
        "index_id": INDEX,
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
        FieldType::Number => json!({ "name": name, "type": "u64", "fast": true }),
        FieldType::Printed => json!({ "name": name, "type": "array<text>", "indexed": false }),
        FieldType::Pairs => json!({
            "name": name, "type": "array<text>", "stored": false,
            "tokenizer": "whitespace", "record": "position", "fieldnorms": true,
        }),
    }
}
