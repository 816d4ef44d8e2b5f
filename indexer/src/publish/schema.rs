//! `schema.json`: the form of every published JSON file, taken from the types that are published.

use schemars::Schema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::open_data::OpenDataFiles;

/// A JSON Schema (2020-12) of the folder `data/`: its properties are named as the files are.
pub(crate) fn schema() -> Schema {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<OpenDataFiles<'_>>();
    // In one order, whatever serde_json was compiled to keep.
    let keywords = schema.ensure_object();
    keywords.sort_keys();
    keywords.values_mut().for_each(Value::sort_all_objects);
    schema
}
