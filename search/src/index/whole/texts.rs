use serde::{Deserialize, Serialize};

use crate::index::attributes::Attributes;
use crate::index::document::StoredDocument;
use crate::index::field::Field;

/// All that is shown, as it is stored.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Texts {
    /// Titles of sections by heading, outermost first.
    pub headings: Vec<Vec<String>>,
    /// Without titles of sections.
    pub records: Vec<StoredDocument>,
}

impl Texts {
    /// Texts of records with these attributes; `None` of malformed bytes, or texts of other records.
    pub fn read(bytes: &[u8], attributes: &[Attributes]) -> Option<Vec<StoredDocument>> {
        let Self { headings, mut records } = postcard::from_bytes(bytes).ok()?;
        if records.len() != attributes.len() {
            return None;
        }
        for (record, attributes) in records.iter_mut().zip(attributes) {
            let section = headings.get(attributes.heading as usize)?;
            record.texts.extend(section.iter().map(|title| (Field::Section, title.clone())));
        }
        Some(records)
    }
}
