use tantivy::schema::{FAST, NumericOptions};
use tantivy::schema::{
    Field as SchemaField, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};

use crate::index::field::Field;
use crate::index::tantivy::tokenizer::Bigrams;

/// The fields of the index.
#[derive(Clone, Copy, Debug)]
pub struct SchemaFields {
    /// The bigrams of everything searchable; not stored.
    pub grams: SchemaField,
    /// The id, as one term.
    pub id: SchemaField,
    /// Which edition, by its place in the list of reports.
    pub edition: SchemaField,
    /// Which kind of finding; one more than the last for passages, two more for headings.
    pub kind: SchemaField,
    /// The heading a record stands below, by its place among the headings; absent in headings themselves.
    pub heading: SchemaField,
    /// The first line in `report.txt`.
    pub line: SchemaField,
    /// The report's own title.
    pub title: SchemaField,
    /// The recommendation, or the passage.
    pub text: SchemaField,
    /// What stands before the recommendation, and what repetitions add.
    pub context: SchemaField,
    /// Titles of sections, outermost first.
    pub section: SchemaField,
    /// The information system.
    pub system: SchemaField,
    /// Departments, one value each.
    pub department: SchemaField,
    /// What it is about, packed into one number.
    pub topics: SchemaField,
    /// The function of its system, by its place in the list of all plus one; none is 0.
    pub system_kind: SchemaField,
    /// Which cluster of findings it belongs to, by its place in the list of all plus one; none is 0.
    pub cluster: SchemaField,
}

impl SchemaFields {
    /// The schema and its fields.
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
            edition: schema.add_u64_field("edition", fast()),
            kind: schema.add_u64_field("kind", fast()),
            heading: schema.add_u64_field("heading", fast()),
            line: schema.add_u64_field("line", NumericOptions::from(STORED)),
            title: schema.add_text_field("title", stored()),
            text: schema.add_text_field("text", stored()),
            context: schema.add_text_field("context", stored()),
            section: schema.add_text_field("section", stored()),
            system: schema.add_text_field("system", stored()),
            department: schema.add_text_field("department", stored()),
            topics: schema.add_u64_field("topics", fast()),
            system_kind: schema.add_u64_field("system_kind", fast()),
            cluster: schema.add_u64_field("cluster", fast()),
        };
        (schema.build(), fields)
    }

    /// The field that a field is stored in; a municipality is known by the edition.
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
