use tantivy::schema::{FAST, NumericOptions};
use tantivy::schema::{Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions};

use crate::index::field::Part;
use crate::index::tantivy::tokenizer::Bigrams;

/// The fields of the index.
#[derive(Clone, Copy, Debug)]
pub struct Fields {
    /// The bigrams of everything searchable; not stored.
    pub grams: Field,
    /// The id, as one term.
    pub id: Field,
    /// Which edition, by its place in the list of editions.
    pub edition: Field,
    /// Which kind of finding; one more than the last for passages, two more for headings.
    pub kind: Field,
    /// The heading a record stands below, by its place among the headings; absent in headings themselves.
    pub heading: Field,
    /// The first line in `report.txt`.
    pub line: Field,
    /// The report's own title.
    pub title: Field,
    /// The recommendation, or the passage.
    pub text: Field,
    /// What stands before the recommendation, and what repetitions add.
    pub context: Field,
    /// Titles of sections, outermost first.
    pub section: Field,
    /// The information system.
    pub system: Field,
    /// Departments, one value each.
    pub department: Field,
    /// What it is about, packed into one number.
    pub topics: Field,
    /// The function of its system, by its place in the list of all plus one; none is 0.
    pub system_kind: Field,
    /// Which cluster of findings it belongs to, by its place in the list of all plus one; none is 0.
    pub cluster: Field,
}

impl Fields {
    /// The schema and its fields.
    pub fn schema() -> (Schema, Fields) {
        let mut schema = Schema::builder();
        let bigrams = TextFieldIndexing::default()
            .set_tokenizer(Bigrams::NAME)
            .set_index_option(IndexRecordOption::Basic)
            .set_fieldnorms(false);
        let stored = || TextOptions::from(STORED);
        let fast = || NumericOptions::from(FAST);
        let fields = Fields {
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

    /// The field that a part is stored in; a municipality is known by the edition.
    pub fn of(&self, part: Part) -> Option<Field> {
        match part {
            Part::Title => Some(self.title),
            Part::Text => Some(self.text),
            Part::Context => Some(self.context),
            Part::System => Some(self.system),
            Part::Department => Some(self.department),
            Part::Municipality => None,
            Part::Section => Some(self.section),
        }
    }
}
