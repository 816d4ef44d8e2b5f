use std::collections::BTreeMap;

use corpus::Corpus;
use tantivy::DocId;
use text::{Script, normalize};

use super::doc_freq::{self, Block};
use super::ngrams::Lists;
use super::{attributes, dictionary, doc_store, postings};
use crate::bundle::pages::paged;
use crate::bundle::write::pack_in_order;
use crate::index::attributes::{Attributes, about};
use crate::index::document::Stored;
use crate::index::field::Part;
use crate::index::index_input::Table;
use crate::index::paged::limits::BLOCK;
use crate::index::paged::ngrams::END;
use crate::index::paged::part_names::{
    ATTRIBUTES, BLOCKS, DICTIONARY, FREQUENT_GUIDE, FREQUENT_POSTINGS, GUIDE, POSTINGS, SUMMARIES, TEXTS,
};
use crate::index::part_names::{EDITIONS, PACKED, SYNONYMS};
use crate::index::posting::Posting;
use crate::index::write_error::WriteError;
use crate::terms::synonyms::SynonymGroup;

/// A bundle to be read by ranges.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PagedBundle {
    /// All of it.
    pub bytes: Vec<u8>,
    /// How many of its bytes must be there to open it.
    pub opening: u64,
}

/// The index of a corpus and the dictionary to search it with, in a bundle to be read by ranges. The same input gives the
/// same bytes.
pub fn write_paged_bundle(corpus: &Corpus, synonyms: &[SynonymGroup]) -> Result<PagedBundle, WriteError> {
    let table = Table::of(corpus)?;
    let (text, values) = values(&table);
    let lists = Lists::of(&text);
    let (lengths, postings) = encoded(&text, &values, &lists.all);
    let (dictionary, guide) = dictionary::write(lists.all.iter().map(|(key, _)| key.as_str()).zip(lengths));
    let documents = (table.rows.len() + table.headings().count()) as DocId;
    let frequent = frequent(&text, &values, &lists, documents);
    let (texts, blocks) = doc_store::write(stored(&table))?;
    let mut parts = vec![
        (format!("{EDITIONS}{PACKED}"), lz4_flex::compress_prepend_size(&serde_json::to_vec(&table.editions)?)),
        (format!("{SYNONYMS}{PACKED}"), lz4_flex::compress_prepend_size(&serde_json::to_vec(synonyms)?)),
        (ATTRIBUTES.to_owned(), attributes::write(&records(&table))),
        (GUIDE.to_owned(), guide),
        (FREQUENT_GUIDE.to_owned(), postcard::to_allocvec(&frequent.guide)?),
        (BLOCKS.to_owned(), blocks),
    ];
    let paged = [
        (DICTIONARY.to_owned(), dictionary),
        (POSTINGS.to_owned(), postings),
        (SUMMARIES.to_owned(), frequent.summaries),
        (FREQUENT_POSTINGS.to_owned(), frequent.postings),
        (TEXTS.to_owned(), texts),
    ]
    .map(|(name, content)| (name, paged(&content)));
    let later: usize = paged.iter().map(|(_, part)| part.len()).sum();
    parts.extend(paged);
    let bytes = pack_in_order(parts);
    Ok(PagedBundle { opening: (bytes.len() - later) as u64, bytes })
}

fn records(table: &Table<'_>) -> Vec<Attributes> {
    let attributes = table.rows.iter().map(|(row, heading)| {
        let text = row.texts.iter().filter(|(part, _)| *part == Part::Text);
        Attributes {
            edition: row.edition as u32,
            heading: *heading as u32,
            kind: row.kind as u8,
            topics: row.topics,
            system_kind: row.classes.system_kind as u8,
            cluster: row.classes.cluster as u32,
            length: if row.id.is_some() { about(text.map(|(_, text)| normalize(text).len()).sum()) } else { 0 },
        }
    });
    attributes.collect()
}

fn stored<'a>(table: &'a Table<'_>) -> impl Iterator<Item = Stored> + 'a {
    table.rows.iter().map(|(row, _)| {
        let section = row.section.iter().map(|title| (Part::Section, title.as_str()));
        let texts = row.texts.iter().copied().chain(section).map(|(part, text)| (part, text.to_owned()));
        Stored { id: row.id.map(str::to_owned), line: row.line, texts: texts.collect() }
    })
}

/// Lists of postings end to end, and how long each is.
fn encoded(text: &str, values: &[Value], lists: &[(String, Vec<u32>)]) -> (Vec<u64>, Vec<u8>) {
    let (mut lengths, mut all) = (Vec::new(), Vec::new());
    for (key, starts) in lists {
        let list = postings::encode(key, &postings_at(text, values, starts, key));
        lengths.push(list.len() as u64);
        all.extend(list);
    }
    (lengths, all)
}

/// What is told of frequent texts.
#[derive(Default)]
struct Frequent {
    /// How long is what is told of which documents have each, of how often, and its list of postings.
    guide: Vec<(String, [u64; 3])>,
    summaries: Vec<u8>,
    postings: Vec<u8>,
}

/// What is told of the frequent texts. A single character has no list: hardly anyone asks where exactly it stands.
fn frequent(text: &str, values: &[Value], lists: &Lists, documents: DocId) -> Frequent {
    let mut told = Frequent::default();
    for key in &lists.frequent {
        let postings = postings_at(text, values, &lists.beginning(key), key);
        let (begin, mut blocks) = (told.postings.len(), Vec::new());
        if key.chars().nth(1).is_some() {
            for block in postings.chunks(BLOCK) {
                told.postings.extend(postings::encode(key, block));
                blocks.push(Block { first: block[0].document, end: (told.postings.len() - begin) as u64 });
            }
        }
        let (having, often) = doc_freq::write(&postings, documents, &blocks);
        let lengths = [having.len(), often.len(), told.postings.len() - begin];
        told.guide.push((key.clone(), lengths.map(|length| length as u64)));
        told.summaries.extend(having.into_iter().chain(often));
    }
    told
}

fn postings_at(text: &str, values: &[Value], starts: &[u32], key: &str) -> Vec<Posting> {
    starts.iter().map(|start| posting_at(text, values, *start, key.len())).collect()
}

/// A value among all normalized texts.
struct Value {
    /// Where it begins among all.
    start: usize,
    document: DocId,
    part: Part,
    /// Which of those of the same part.
    nth: u32,
}

/// All normalized texts, each followed by [`END`], and what they are of: records, then headings.
fn values(table: &Table<'_>) -> (String, Vec<Value>) {
    let (mut all, mut values) = (String::new(), Vec::new());
    let mut add = |document: DocId, texts: &[(Part, &str)]| {
        let mut counts: BTreeMap<Part, u32> = BTreeMap::new();
        for (part, text) in texts {
            let count = counts.entry(*part).or_default();
            values.push(Value { start: all.len(), document, part: *part, nth: *count });
            *count += 1;
            all.push_str(&normalize(text));
            all.push(END);
        }
    };
    for ((row, _), document) in table.rows.iter().zip(0..) {
        add(document, &row.texts);
    }
    for (row, heading) in table.headings().zip(table.rows.len() as DocId..) {
        let titles = row.section.iter().map(|title| (Part::Section, title.as_str()));
        let texts: Vec<(Part, &str)> =
            [(Part::Municipality, table.municipality(row))].into_iter().chain(titles).collect();
        add(heading, &texts);
    }
    (all, values)
}

/// What begins at a byte of all texts and has so many bytes.
fn posting_at(text: &str, values: &[Value], start: u32, length: usize) -> Posting {
    let at = start as usize;
    let Value { start, document, part, nth } = &values[values.partition_point(|value| value.start <= at) - 1];
    let (before, after) = (text[*start..at].chars().next_back(), text[at + length..].chars().next());
    let (first, last) = (text[at..].chars().next(), text[at..at + length].chars().next_back());
    let same = |outside: Option<char>, inside: Option<char>| {
        outside.is_some_and(|c| c != END) && outside.map(Script::of) == inside.map(Script::of)
    };
    let (before, after) = (same(before, first), same(after, last));
    Posting { document: *document, part: *part, nth: *nth, start: (at - start) as u32, before, after }
}
