use std::collections::BTreeMap;

use crate::index::document::DocId;
use text::{content_words, normalize};

use crate::api::response::FilterField;
use crate::bundle::pending::Loaded;
use crate::expand::needle::Needle;
use crate::index::reader::SearchIndex;
use crate::index::report_info::without_class;

/// A name by which results can be filtered.
pub struct Name {
    pub field: FilterField,
    /// As in filters and URLs.
    pub value: String,
    /// In Japanese.
    pub label: String,
    /// Ascending.
    pub records: Vec<DocId>,
    /// Normalized names.
    called: Vec<String>,
}

pub struct Names(Vec<Name>);

/// A word that is part of more names names none of them: システム.
const MAX_NAMED: usize = 5;

const MIN_PART_CHARS: usize = 3;

impl Names {
    /// Reads the names of an index; systems and departments only of one that is fully loaded.
    pub fn new<'i>(index: &'i SearchIndex) -> Loaded<Self> {
        let mut names: BTreeMap<(FilterField, &str), Name> = BTreeMap::new();
        let mut belongs = |record: DocId, field: FilterField, value: &'i str, label: &str| {
            names.entry((field, value)).or_insert_with(|| Name::new(field, value, label)).records.push(record);
        };
        for record in index.records() {
            let report = &index.reports[index.report_of(record)];
            belongs(record, FilterField::Municipality, report.slug.municipality(), &report.municipality);
            // Passages have no other names, so their texts need not be read.
            let Some(kind) = index.kind_of(record) else { continue };
            belongs(record, FilterField::Kind, kind.code(), kind.label());
            for topic in index.topics_of(record).filter_map(|topic| index.topics.get(topic)) {
                belongs(record, FilterField::Topic, topic.code.code(), &topic.label);
            }
            let kinds = index.system_kind_of(record);
            kinds.iter().for_each(|kind| belongs(record, FilterField::SystemKind, kind.code(), kind.label()));
            if !index.is_fully_loaded {
                continue;
            }
            let document = index.document(record)?;
            document.system.iter().for_each(|system| belongs(record, FilterField::System, system, system));
            document.departments.iter().for_each(|name| belongs(record, FilterField::Department, name, name));
        }
        Ok(Self(names.into_values().collect()))
    }

    /// All names.
    pub fn iter(&self) -> impl Iterator<Item = &Name> {
        self.0.iter()
    }

    /// Names in a normalized word of a query, or with that word as a rare part.
    pub fn in_word(&self, word: &str) -> Vec<&Name> {
        let content = content_words(word);
        let mut named: Vec<&Name> = self.0.iter().filter(|name| name.is_in_word(word, &content)).collect();
        for field in [FilterField::System, FilterField::Department] {
            // The whole word first; its parts where it names nothing.
            for part in [word].into_iter().chain(content.iter().map(String::as_str)) {
                if part.chars().count() < MIN_PART_CHARS || named.iter().any(|name| name.field == field) {
                    continue;
                }
                let needle = Needle::new(part);
                let partly = || self.0.iter().filter(|name| name.field == field && name.contains(&needle));
                if partly().count() <= MAX_NAMED {
                    named.extend(partly());
                }
            }
        }
        named
    }
}

impl Name {
    fn new(field: FilterField, value: &str, label: &str) -> Self {
        let whole = normalize(label);
        let called = match field {
            FilterField::Municipality => {
                let bare = without_class(&whole).to_owned();
                vec![whole, bare]
            }
            FilterField::Topic | FilterField::SystemKind => {
                whole.split('・').chain([&*whole]).map(str::to_owned).collect()
            }
            FilterField::Kind | FilterField::Department | FilterField::System | FilterField::Year => vec![whole],
        };
        Self { field, value: value.to_owned(), label: label.to_owned(), records: Vec::new(), called }
    }

    /// Classes are ordinary words, and meant only as words of their own.
    fn is_in_word(&self, word: &str, content: &[String]) -> bool {
        self.called.iter().any(|called| match self.field {
            FilterField::Kind | FilterField::Topic | FilterField::SystemKind => {
                word == called || content.contains(called)
            }
            FilterField::Municipality | FilterField::Department | FilterField::System | FilterField::Year => {
                word.contains(called) && called.chars().count() > 1
            }
        })
    }

    pub fn is_called(&self, normalized: &str) -> bool {
        self.called.iter().any(|called| called == normalized)
    }

    pub fn begins(&self, normalized: &str) -> bool {
        self.called.iter().any(|called| called.starts_with(normalized))
    }

    pub fn contains(&self, normalized: &Needle) -> bool {
        self.called.iter().any(|called| normalized.is_in(called))
    }
}
