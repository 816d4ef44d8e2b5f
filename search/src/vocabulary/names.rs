use std::collections::BTreeMap;

use tantivy::DocId;
use text::{content_words, normalize};

use crate::api::response::FilterField;
use crate::bundle::pending::Loaded;
use crate::expand::needle::Needle;
use crate::index::reader::SearchIndex;

/// Something by which results can be narrowed, as it may be named in a query.
pub struct Name {
    /// What it is.
    pub field: FilterField,
    /// As filters and URLs name it.
    pub value: String,
    /// In Japanese.
    pub label: String,
    /// The records that belong to it, ascending.
    pub records: Vec<DocId>,
    /// What it is called, normalized.
    called: Vec<String>,
}

/// Every name that records belong to.
pub struct Names(Vec<Name>);

/// A word that stands in more names than this names none of them: システム.
const MAX_NAMED: usize = 5;

/// A shorter word is not taken for a part of a name.
const MIN_PART_CHARS: usize = 3;

impl Names {
    /// Reads the names that the records of an index belong to; those that texts must be read for only where all are at hand.
    pub fn new<'i>(index: &'i SearchIndex) -> Loaded<Self> {
        let mut names: BTreeMap<(FilterField, &str), Name> = BTreeMap::new();
        let mut belongs = |record: DocId, field: FilterField, value: &'i str, label: &str| {
            names.entry((field, value)).or_insert_with(|| Name::new(field, value, label)).records.push(record);
        };
        for record in index.records() {
            let report = &index.reports[index.report_of(record)];
            belongs(record, FilterField::Municipality, report.slug.municipality(), &report.municipality);
            // Passages belong to nothing else, so their texts need not be read.
            let Some(kind) = index.kind_of(record) else { continue };
            belongs(record, FilterField::Kind, kind.code(), kind.label());
            index.topics_of(record).for_each(|topic| belongs(record, FilterField::Topic, topic.code(), topic.label()));
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

    /// The names that a normalized word of a query names, or is a telling part of.
    pub fn named_in(&self, word: &str) -> Vec<&Name> {
        let content = content_words(word);
        let mut named: Vec<&Name> = self.0.iter().filter(|name| name.is_named_in(word, &content)).collect();
        for field in [FilterField::System, FilterField::Department] {
            // The whole word tells most; its parts are asked where it names nothing.
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
                let bare = whole.trim_end_matches(['市', '県', '町', '村', '区', '都', '府']).to_owned();
                vec![whole, bare]
            }
            FilterField::Topic | FilterField::SystemKind => {
                whole.split('・').chain([&*whole]).map(str::to_owned).collect()
            }
            FilterField::Kind | FilterField::Department | FilterField::System => vec![whole],
        };
        Self { field, value: value.to_owned(), label: label.to_owned(), records: Vec::new(), called }
    }

    /// Classes are ordinary words, and meant only where they are words of the query themselves.
    fn is_named_in(&self, word: &str, content: &[String]) -> bool {
        self.called.iter().any(|called| match self.field {
            FilterField::Kind | FilterField::Topic | FilterField::SystemKind => {
                word == called || content.contains(called)
            }
            FilterField::Municipality | FilterField::Department | FilterField::System => {
                word.contains(called) && called.chars().count() > 1
            }
        })
    }

    /// Whether it is called so.
    pub fn is_called(&self, normalized: &str) -> bool {
        self.called.iter().any(|called| called == normalized)
    }

    /// Whether what it is called begins so.
    pub fn begins(&self, normalized: &str) -> bool {
        self.called.iter().any(|called| called.starts_with(normalized))
    }

    /// Whether what it is called contains this.
    pub fn contains(&self, normalized: &Needle) -> bool {
        self.called.iter().any(|called| normalized.is_in(called))
    }
}
