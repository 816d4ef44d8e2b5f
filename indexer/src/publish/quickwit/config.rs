use serde_json::{Value, json};

/// The version of the format of Quickwit's index configuration.
const VERSION: &str = "0.7";
/// The name of the index.
const INDEX: &str = "kansa-kurabe";

/// What is made of a field.
#[derive(Clone, Copy)]
enum Form {
    /// One word: filtered by, and counted as a facet.
    Word,
    /// The same, several of them.
    Words,
    /// A number.
    Number,
    /// Texts as they are printed, to be shown.
    Printed,
    /// Pairs of characters, to be searched and not shown. Positions make a phrase of pairs say where a text stands.
    Pairs,
}

/// The fields of a [`Document`](super::document::Document).
const FIELDS: [(&str, Form); 23] = [
    ("id", Form::Word),
    ("type", Form::Word),
    ("report", Form::Word),
    ("municipality_code", Form::Word),
    ("municipality", Form::Word),
    ("fiscal_year", Form::Number),
    ("line", Form::Number),
    ("page", Form::Number),
    ("kind", Form::Word),
    ("strength", Form::Word),
    ("topics", Form::Words),
    ("system_kind", Form::Word),
    ("title", Form::Printed),
    ("text", Form::Printed),
    ("context", Form::Printed),
    ("section", Form::Printed),
    ("system", Form::Printed),
    ("departments", Form::Printed),
    ("title_pairs", Form::Pairs),
    ("text_pairs", Form::Pairs),
    ("context_pairs", Form::Pairs),
    ("section_pairs", Form::Pairs),
    ("name_pairs", Form::Pairs),
];

/// By these a query can pass over whole parts of the index.
const TAGS: [&str; 2] = ["municipality_code", "type"];

/// Quickwit's configuration of the index, which takes each document whole or not at all.
pub fn config() -> Value {
    let searched = FIELDS.iter().filter(|(_, form)| matches!(form, Form::Pairs)).map(|(name, _)| name);
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

fn mapping(name: &str, form: Form) -> Value {
    match form {
        Form::Word => json!({ "name": name, "type": "text", "tokenizer": "raw", "fast": true }),
        Form::Words => json!({ "name": name, "type": "array<text>", "tokenizer": "raw", "fast": true }),
        Form::Number => json!({ "name": name, "type": "u64", "fast": true }),
        Form::Printed => json!({ "name": name, "type": "array<text>", "indexed": false }),
        Form::Pairs => json!({
            "name": name, "type": "array<text>", "stored": false,
            "tokenizer": "whitespace", "record": "position", "fieldnorms": true,
        }),
    }
}
