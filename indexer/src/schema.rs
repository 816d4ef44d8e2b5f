//! `schema.json`: the form of every published JSON file, taken from the types that are published.

use schemars::Schema;
use schemars::generate::SchemaSettings;

use crate::open_data::OpenData;

/// A JSON Schema (2020-12) of the folder `data/`: its properties are named as the files are.
pub(crate) fn schema() -> Schema {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<OpenData<'_>>()
}
