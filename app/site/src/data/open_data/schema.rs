//! The parts of a JSON Schema and of a description of tables that the page of the open data shows.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::types::{DataField, DataType, Description, ValueForm};

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

/// One type, or several: a value has one of them.
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

/// Tables that a `csv-metadata.json` describes.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct CsvwMetadata {
    tables: Vec<CsvwTable>,
}

#[derive(Debug, Clone, Deserialize)]
struct CsvwTable {
    url: String,
    #[serde(rename = "tableSchema")]
    schema: CsvwSchema,
}

#[derive(Debug, Clone, Deserialize)]
struct CsvwSchema {
    columns: Vec<CsvwColumn>,
}

#[derive(Debug, Clone, Deserialize)]
struct CsvwColumn {
    name: String,
    datatype: String,
    #[serde(rename = "dc:description")]
    description: String,
}

impl Schema {
    /// Description of a file, and the fields of its records.
    pub fn file(&self, name: &str) -> Option<(String, Vec<DataField>)> {
        let file = self.properties.get(name)?;
        let record = file.items.as_ref().and_then(|items| self.types.get_key_value(items.named()?));
        let fields = record.map(|(name, record)| match record.one_of.first() {
            // Records of several types share the field that tells them apart.
            Some(first) if record.properties.is_empty() => first.fields(name),
            _ => record.fields(name),
        });
        Some((file.description.clone(), fields.unwrap_or_default()))
    }

    pub fn types(&self) -> Vec<DataType> {
        let words = |name: &str, schema: &Schema| {
            let word = |word: &Schema| {
                let value = word.r#const.clone()?;
                Some((value.clone(), Description::new(format!("{name}.{value}"), &word.description)))
            };
            schema.one_of.iter().filter_map(word).collect()
        };
        let types = self.types.iter().map(|(name, schema)| DataType {
            name: name.clone(),
            description: Description::new(name.clone(), &schema.description),
            fields: schema.fields(name),
            words: words(name, schema),
        });
        types.collect()
    }

    /// The fields of a type of that name, in the order in which they are published.
    fn fields(&self, name_of_type: &str) -> Vec<DataField> {
        let order = |name: &str| self.required.iter().position(|required| required == name).unwrap_or(usize::MAX);
        let mut fields: Vec<DataField> = self
            .properties
            .iter()
            .map(|(name, schema)| DataField {
                name: name.clone(),
                form: schema.form(),
                description: Description::new(format!("{name_of_type}.{name}"), &schema.description),
            })
            .collect();
        fields.sort_by_key(|field| order(&field.name));
        fields
    }

    fn form(&self) -> ValueForm {
        let several = match &self.r#type {
            Types::One(name) => std::slice::from_ref(name),
            Types::Several(names) => names,
        };
        let optional = several.iter().any(|name| name == "null") || self.any_of.iter().any(Schema::is_null);
        let plain = several.iter().find(|name| *name != "null");
        let form = match (self.named(), &self.items, self.any_of.iter().find(|form| !form.is_null()), plain) {
            (Some(name), ..) => ValueForm::Named(name.to_owned()),
            (_, Some(items), ..) => ValueForm::List(Box::new(items.form())),
            (_, _, Some(form), _) => form.form(),
            (.., plain) => ValueForm::Plain(plain.map_or("object", String::as_str).to_owned()),
        };
        if optional { ValueForm::Optional(Box::new(form)) } else { form }
    }

    fn named(&self) -> Option<&str> {
        self.reference.as_deref()?.strip_prefix("#/$defs/")
    }

    fn is_null(&self) -> bool {
        matches!(&self.r#type, Types::One(name) if name == "null")
    }
}

impl CsvwMetadata {
    /// The columns of a table.
    pub fn file(&self, file: &str) -> Option<Vec<DataField>> {
        let table = self.tables.iter().find(|table| table.url == file)?;
        let field = |column: &CsvwColumn| DataField {
            name: column.name.clone(),
            form: ValueForm::Plain(column.datatype.clone()),
            description: Description::new(format!("{file}.{}", column.name), &column.description),
        };
        Some(table.schema.columns.iter().map(field).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schema_form_follows_its_type() {
        let named = || ValueForm::Named("Span".to_owned());
        let string = || ValueForm::Plain("string".to_owned());
        for (schema, form) in [
            (r##"{"$ref": "#/$defs/Span"}"##, named()),
            (r#"{"type": "string"}"#, string()),
            (r#"{"type": ["string", "null"]}"#, ValueForm::Optional(Box::new(string()))),
            (r##"{"anyOf": [{"$ref": "#/$defs/Span"}, {"type": "null"}]}"##, ValueForm::Optional(Box::new(named()))),
            (r##"{"type": "array", "items": {"$ref": "#/$defs/Span"}}"##, ValueForm::List(Box::new(named()))),
            ("{}", ValueForm::Plain("object".to_owned())),
        ] {
            assert_eq!(serde_json::from_str::<Schema>(schema).unwrap().form(), form, "{schema}");
        }
    }
}
