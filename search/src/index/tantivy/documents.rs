use tantivy::TantivyDocument;

use super::schema::SchemaFields;
use crate::index::attributes::PASSAGE;
use crate::index::input::document::DocumentInput;
use crate::index::parts::PART_END;

/// Code of headings among the kinds.
const HEADING: u64 = PASSAGE + 1;

/// A record as tantivy's document, below a heading.
pub fn document(record: &DocumentInput<'_>, heading: u64, fields: &SchemaFields) -> postcard::Result<TantivyDocument> {
    let mut document = TantivyDocument::default();
    for (field, text) in &record.texts {
        fields.of(*field).iter().for_each(|schema_field| document.add_text(*schema_field, text));
        text.split(PART_END).for_each(|part| document.add_text(fields.grams, part));
    }
    if !record.notes.is_empty() {
        document.add_bytes(fields.notes, &postcard::to_allocvec(&record.notes)?);
    }
    if let Some(id) = record.id {
        document.add_text(fields.id, id);
    }
    document.add_u64(fields.report, record.report);
    document.add_u64(fields.kind, record.kind);
    document.add_u64(fields.topics, record.topics);
    document.add_u64(fields.system_kind, record.classes.system_kind);
    document.add_u64(fields.strength, record.classes.strength);
    document.add_u64(fields.cluster, record.classes.cluster);
    document.add_u64(fields.heading, heading);
    document.add_u64(fields.line, record.line.into());
    Ok(document)
}

/// The heading of a record as tantivy's document.
pub fn heading(record: &DocumentInput<'_>, fields: &SchemaFields, municipality: &str) -> TantivyDocument {
    let mut document = TantivyDocument::default();
    for title in record.section {
        document.add_text(fields.section, title);
        document.add_text(fields.grams, title);
    }
    document.add_text(fields.grams, municipality);
    document.add_u64(fields.report, record.report);
    document.add_u64(fields.kind, HEADING);
    document
}
