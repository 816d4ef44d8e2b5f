//! A record to be written; [`Document`](crate::index::document::Document) is one that was read.

use std::borrow::Cow;

use corpus::{EditorialSign, Finding, Kind, Note, Passage, Strength};

use crate::index::attributes::{Attributes, PASSAGE, quantise_length};
use crate::index::document::StoredDocument;
use crate::index::field::Field;
use crate::index::parts::{join_parts, normalize_parts};

pub struct DocumentInput<'a> {
    /// Index among the reports.
    pub report: u64,
    /// First line in `report.txt`.
    pub line: u32,
    /// Titles of its sections, written once for all records that share them.
    pub section: &'a [String],
    /// Code of its kind.
    pub kind: u64,
    /// Packed.
    pub topics: u64,
    pub classes: Classes,
    /// A finding's id.
    pub id: Option<&'a str>,
    pub texts: Vec<(Field, Cow<'a, str>)>,
    pub notes: Vec<Note>,
}

/// Classes of a finding, some from other records of the corpus; each counted from 1, 0 for none.
#[derive(Clone, Copy, Default)]
pub struct Classes {
    pub system_kind: u64,
    pub strength: u64,
    pub cluster: u64,
}

impl<'a> DocumentInput<'a> {
    /// `of` is its report, where that is known: notes are translated there.
    pub fn finding(finding: &'a Finding, report: u64, topics: u64, classes: Classes) -> Self {
        let kind = Kind::ALL.iter().position(|kind| *kind == finding.kind).expect("every kind is listed") as u64;
        let mut texts: Vec<(Field, Cow<'_, str>)> =
            finding.title.iter().map(|title| (Field::Title, title.into())).collect();
        texts.push((Field::Text, join_parts(finding.verbatim_parts()).into()));
        // A repetition in another department mostly says the same again: only what it adds is kept.
        let mut context: Vec<&str> = vec![&finding.context];
        let mut departments: Vec<&str> = Vec::new();
        let repeated = finding.occurrences.iter();
        for text in repeated.clone().map(|occurrence| occurrence.text.as_str()) {
            if finding.text != text && !context.contains(&text) {
                context.push(text);
            }
        }
        for name in finding.departments.iter().chain(repeated.flat_map(|occurrence| &occurrence.departments)) {
            if !departments.contains(&name.as_str()) {
                departments.push(name);
            }
        }
        texts.extend(context.into_iter().filter(|text| !text.is_empty()).map(|text| (Field::Context, text.into())));
        texts.extend(finding.system.iter().map(|name| (Field::System, name.into())));
        texts.extend(departments.into_iter().map(|name| (Field::Department, name.into())));
        let strength =
            Strength::ALL.iter().position(|known| *known == finding.strength).expect("every strength is listed");
        let classes = Classes { strength: strength as u64 + 1, ..classes };
        let (line, section, id) = (finding.source.line_start, &finding.section, Some(finding.id.as_str()));
        let notes = finding.notes.clone();
        DocumentInput { report, line, section, kind, topics, classes, id, texts, notes }
    }

    pub fn passage(passage: &'a Passage, report: u64) -> Self {
        let omission = format!("\n{}\n", EditorialSign::Omission.as_str());
        let texts = vec![(Field::Text, join_parts(passage.text.split(&omission)).into())];
        let (line, section) = (passage.source.line_start, &passage.section);
        let (notes, classes) = Default::default();
        DocumentInput { report, line, section, kind: PASSAGE, topics: 0, classes, id: None, texts, notes }
    }

    /// Its attributes, below a heading.
    pub fn attributes(&self, heading: u32) -> Attributes {
        let text = self.texts.iter().filter(|(field, _)| *field == Field::Text);
        let length = text.map(|(_, text)| normalize_parts(text).len()).sum();
        Attributes {
            report: self.report as u32,
            heading,
            kind: self.kind as u8,
            topics: self.topics,
            system_kind: self.classes.system_kind as u8,
            strength: self.classes.strength as u8,
            cluster: self.classes.cluster as u32,
            length: if self.id.is_some() { quantise_length(length) } else { 0 },
        }
    }

    /// The stored part of it, without titles of its sections.
    pub fn stored(&self) -> StoredDocument {
        let texts = self.texts.iter().map(|(field, text)| (*field, text.to_string())).collect();
        StoredDocument { id: self.id.map(str::to_owned), line: self.line, texts, notes: self.notes.clone() }
    }
}
