use serde::{Deserialize, Serialize};

/// Rows of a model in the findings, as they are stored.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct StoredRows {
    /// Checksum of the model.
    pub model: u32,
    /// Number of findings.
    pub findings: u32,
    /// [Quantised](IDF_STEPS) idf of a row that no finding has.
    pub absent_idf: u32,
    /// Rows that any finding has, each less the one before.
    pub gaps: Vec<u32>,
    /// Quantised idf of each.
    pub idfs: Vec<u32>,
    /// Findings that have each.
    pub counts: Vec<u32>,
    /// Findings row by row: the number less the one before, times two, and one more where only its surroundings have it.
    pub postings: Vec<u32>,
}

/// Steps of an idf. The indexer takes the logarithms: they may differ from machine to machine.
pub const IDF_STEPS: f32 = 16.0;

#[cfg(not(target_arch = "wasm32"))]
pub use write::write;

#[cfg(not(target_arch = "wasm32"))]
mod write {
    use std::collections::BTreeMap;

    use embedding::Model;
    use text::normalize;

    use super::{IDF_STEPS, StoredRows};
    use crate::index::field::Field;
    use crate::index::input::document::DocumentInput;
    use crate::index::input::index::IndexInput;

    /// Writes the rows of all findings, numbered in the order of the records.
    pub fn write(input: &IndexInput<'_>, model: &Model) -> Result<Vec<u8>, postcard::Error> {
        let mut postings: BTreeMap<usize, Vec<(u32, bool)>> = BTreeMap::new();
        let mut findings = 0;
        for (record, _) in input.records.iter().filter(|(record, _)| record.id.is_some()) {
            for (row, is_outside) in rows(record, model) {
                postings.entry(row).or_default().push((findings, is_outside));
            }
            findings += 1;
        }
        let idf = |count: f32| (IDF_STEPS * ((findings as f32 + 1.0) / (count + 0.5)).ln().max(0.0)).round() as u32;
        let mut stored = StoredRows {
            model: model.checksum(),
            findings,
            absent_idf: idf(0.0),
            idfs: postings.values().map(|findings| idf(findings.len() as f32)).collect(),
            counts: postings.values().map(|findings| findings.len() as u32).collect(),
            ..StoredRows::default()
        };
        let mut before = 0;
        for (row, findings) in postings {
            stored.gaps.push((row - before) as u32);
            before = row;
            let mut last = 0;
            for (finding, is_outside) in findings {
                stored.postings.push((finding - last) << 1 | u32::from(is_outside));
                last = finding;
            }
        }
        postcard::to_allocvec(&stored)
    }

    /// Rows of a finding, each with whether only its surroundings have it.
    fn rows(record: &DocumentInput<'_>, model: &Model) -> BTreeMap<usize, bool> {
        let mut rows = BTreeMap::new();
        let mut add = |text: &str, is_outside: bool| {
            for word in model.words(&normalize(text)) {
                *rows.entry(word.row).or_insert(true) &= is_outside;
            }
        };
        for (field, text) in &record.texts {
            match field {
                Field::Title | Field::Text | Field::System => add(text, false),
                Field::Context => add(text, true),
                Field::Department | Field::Municipality | Field::Section => {}
            }
        }
        record.section.iter().for_each(|title| add(title, true));
        rows
    }
}
