//! The parts of a JSON Schema and of a description of tables that the page of the open data shows.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::pages::{DataType, Field, Form};

/// A JSON Schema, as far as the published types need it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Schema {
    description: String,
    r#type: Types,
    #[serde(rename = "$ref")]
    reference: Option<String>,
    items: Option<Box<Schema>>,
    any_of: Vec<Schema>,
    one_of: Vec<Schema>,
    properties: BTreeMap<String, Schema>,
    required: Vec<String>,
    r#const: Option<String>,
    #[serde(rename = "$defs")]
    types: BTreeMap<String, Schema>,
}

/// One type, or several of which a value has one.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum Types {
    One(String),
    Several(Vec<String>),
}

impl Default for Types {
    fn default() -> Self {
        Types::Several(Vec::new())
    }
}

/// What a `csv-metadata.json` says of tables.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Tables {
    tables: Vec<Table>,
}

#[derive(Debug, Clone, Deserialize)]
struct Table {
    url: String,
    #[serde(rename = "tableSchema")]
    schema: TableSchema,
}

#[derive(Debug, Clone, Deserialize)]
struct TableSchema {
    columns: Vec<Column>,
}

#[derive(Debug, Clone, Deserialize)]
struct Column {
    name: String,
    datatype: String,
    #[serde(rename = "dc:description")]
    about: String,
}

impl Schema {
    /// What a file holds, and the fields of its records.
    pub fn file(&self, name: &str) -> Option<(String, Vec<Field>)> {
        let file = self.properties.get(name)?;
        let record = file.items.as_ref().and_then(|items| self.types.get(items.named()?));
        // Records of several types share the field that tells them apart.
        let shared = |record: &Schema| record.one_of.first().map(Schema::fields).unwrap_or_default();
        let fields = record.map(|record| if record.properties.is_empty() { shared(record) } else { record.fields() });
        Some((file.description.clone(), fields.unwrap_or_default()))
    }

    /// All types, by name.
    pub fn types(&self) -> Vec<DataType> {
        let words = |schema: &Schema| {
            let word = |word: &Schema| Some((word.r#const.clone()?, word.description.as_str().into()));
            schema.one_of.iter().filter_map(word).collect()
        };
        let types = self.types.iter().map(|(name, schema)| DataType {
            name: name.clone(),
            about: schema.description.as_str().into(),
            fields: schema.fields(),
            words: words(schema),
        });
        types.collect()
    }

    /// The fields in the order in which they are published.
    fn fields(&self) -> Vec<Field> {
        let order = |name: &str| self.required.iter().position(|required| required == name).unwrap_or(usize::MAX);
        let mut fields: Vec<Field> = self
            .properties
            .iter()
            .map(|(name, schema)| Field {
                name: name.clone(),
                form: schema.form(),
                about: schema.description.as_str().into(),
            })
            .collect();
        fields.sort_by_key(|field| order(&field.name));
        fields
    }

    fn form(&self) -> Form {
        let several = match &self.r#type {
            Types::One(name) => std::slice::from_ref(name),
            Types::Several(names) => names,
        };
        let optional = several.iter().any(|name| name == "null") || self.any_of.iter().any(Schema::is_null);
        let plain = several.iter().find(|name| *name != "null");
        let form = match (self.named(), &self.items, self.any_of.iter().find(|form| !form.is_null()), plain) {
            (Some(name), ..) => Form::Named(name.to_owned()),
            (_, Some(items), ..) => Form::List(Box::new(items.form())),
            (_, _, Some(form), _) => form.form(),
            (.., plain) => Form::Plain(plain.map_or("object", String::as_str).to_owned()),
        };
        if optional { Form::Optional(Box::new(form)) } else { form }
    }

    fn named(&self) -> Option<&str> {
        self.reference.as_deref()?.strip_prefix("#/$defs/")
    }

    fn is_null(&self) -> bool {
        matches!(&self.r#type, Types::One(name) if name == "null")
    }
}

impl Tables {
    /// The columns of a table.
    pub fn file(&self, name: &str) -> Option<Vec<Field>> {
        let table = self.tables.iter().find(|table| table.url == name)?;
        let field = |column: &Column| Field {
            name: column.name.clone(),
            form: Form::Plain(column.datatype.clone()),
            about: column.about.as_str().into(),
        };
        Some(table.schema.columns.iter().map(field).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_has_the_form_that_the_schema_gives_it() {
        let named = || Form::Named("Span".to_owned());
        let string = || Form::Plain("string".to_owned());
        for (schema, form) in [
            (r##"{"$ref": "#/$defs/Span"}"##, named()),
            (r#"{"type": "string"}"#, string()),
            (r#"{"type": ["string", "null"]}"#, Form::Optional(Box::new(string()))),
            (r##"{"anyOf": [{"$ref": "#/$defs/Span"}, {"type": "null"}]}"##, Form::Optional(Box::new(named()))),
            (r##"{"type": "array", "items": {"$ref": "#/$defs/Span"}}"##, Form::List(Box::new(named()))),
            ("{}", Form::Plain("object".to_owned())),
        ] {
            assert_eq!(serde_json::from_str::<Schema>(schema).unwrap().form(), form, "{schema}");
        }
    }
}
