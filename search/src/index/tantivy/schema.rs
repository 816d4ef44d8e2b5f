use tantivy::schema::{FAST, NumericOptions};
use tantivy::schema::{
    Field as SchemaField, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};

use crate::index::field::Field;
use crate::index::tantivy::tokenizer::Bigrams;

/// Fields of the index.
#[derive(Clone, Copy, Debug)]
pub struct SchemaFields {
    /// Bigrams of everything searchable; not stored.
    pub grams: SchemaField,
    /// One term.
    pub id: SchemaField,
    /// Index among the reports.
    pub report: SchemaField,
    /// Index in `Kind::ALL`; one more than the last for passages, two more for headings.
    pub kind: SchemaField,
    /// Index among the headings; absent in headings themselves.
    pub heading: SchemaField,
    /// First line in `report.txt`.
    pub line: SchemaField,
    pub title: SchemaField,
    pub text: SchemaField,
    pub context: SchemaField,
    /// Outermost first.
    pub section: SchemaField,
    pub system: SchemaField,
    /// One value each.
    pub department: SchemaField,
    /// By postcard; absent where there are none.
    pub notes: SchemaField,
    /// Packed into one number.
    pub topics: SchemaField,
    /// Counted from 1; 0 for none.
    pub system_kind: SchemaField,
    /// Counted from 1; 0 for passages.
    pub strength: SchemaField,
    /// Counted from 1; 0 for none.
    pub cluster: SchemaField,
}

impl SchemaFields {
    pub fn schema() -> (Schema, SchemaFields) {
        let mut schema = Schema::builder();
        let bigrams = TextFieldIndexing::default()
            .set_tokenizer(Bigrams::NAME)
            .set_index_option(IndexRecordOption::Basic)
            .set_fieldnorms(false);
        let stored = || TextOptions::from(STORED);
        let fast = || NumericOptions::from(FAST);
        let fields = SchemaFields {
            grams: schema.add_text_field("grams", TextOptions::default().set_indexing_options(bigrams)),
            id: schema.add_text_field("id", STRING | STORED),
            report: schema.add_u64_field("edition", fast()),
            kind: schema.add_u64_field("kind", fast()),
            heading: schema.add_u64_field("heading", fast()),
            line: schema.add_u64_field("line", NumericOptions::from(STORED)),
            title: schema.add_text_field("title", stored()),
            text: schema.add_text_field("text", stored()),
            context: schema.add_text_field("context", stored()),
            section: schema.add_text_field("section", stored()),
            system: schema.add_text_field("system", stored()),
            department: schema.add_text_field("department", stored()),
            notes: schema.add_bytes_field("notes", STORED),
            topics: schema.add_u64_field("topics", fast()),
            system_kind: schema.add_u64_field("system_kind", fast()),
            strength: schema.add_u64_field("strength", fast()),
            cluster: schema.add_u64_field("cluster", fast()),
        };
        (schema.build(), fields)
    }

    /// The schema's field of a field; a municipality is known by the report.
    pub fn of(&self, field: Field) -> Option<SchemaField> {
        match field {
            Field::Title => Some(self.title),
            Field::Text => Some(self.text),
            Field::Context => Some(self.context),
            Field::System => Some(self.system),
            Field::Department => Some(self.department),
            Field::Municipality => None,
            Field::Section => Some(self.section),
        }
    }
}
