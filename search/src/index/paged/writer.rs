use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::index::document::DocId;
use corpus::Corpus;
use text::Script;

use super::ngrams::PostingLists;
use super::term_freq::{self, PostingBlock};
use super::{dictionary, doc_store, postings};
use crate::bundle::pages::to_pages;
use crate::bundle::write::pack_in_order;
use crate::expand::synonyms::SynonymGroup;
use crate::index::attributes::codec;
use crate::index::document::StoredDocument;
use crate::index::field::Field;
use crate::index::input::error::WriteError;
use crate::index::input::index::IndexInput;
use crate::index::paged::limits::BLOCK_POSTINGS;
use crate::index::paged::ngrams::END;
use crate::index::paged::part_names::{
    BLOCK_INDEX, BLOCKS, DICTIONARY, FREQUENT_INDEX, FREQUENT_POSTINGS, POSTINGS, TERM_FREQUENCIES, TEXTS,
};
use crate::index::part_names::{ATTRIBUTES, COMMON_WORDS, PACKED, REPORTS, SYNONYMS, TOPICS};
use crate::index::parts::normalize_parts;
use crate::index::posting::Posting;

/// A bundle that is read by ranges.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PagedBundle {
    pub bytes: Vec<u8>,
    /// Bytes that must be there to open it.
    pub opening: u64,
}

/// Writes the index of a corpus, with its dictionary of synonyms, to be read by ranges. The same input gives the same
/// bytes.
pub fn write_paged_bundle(corpus: &Corpus, synonyms: &[SynonymGroup]) -> Result<PagedBundle, WriteError> {
    let input = IndexInput::new(corpus)?;
    let (text, values) = values(&input);
    let lists = PostingLists::new(&text);
    let (lengths, postings) = encoded(&text, &values, &lists.all);
    let (dictionary, guide) = dictionary::write(lists.all.iter().map(|(key, _)| key.as_str()).zip(lengths));
    let documents = (input.records.len() + input.headings().count()) as DocId;
    let frequent = frequent(&text, &values, &lists, documents);
    let (texts, blocks) = doc_store::write(stored(&input))?;
    let mut parts = vec![
        (format!("{REPORTS}{PACKED}"), lz4_flex::compress_prepend_size(&serde_json::to_vec(&input.reports)?)),
        (format!("{TOPICS}{PACKED}"), lz4_flex::compress_prepend_size(&serde_json::to_vec(&input.topics)?)),
        (format!("{SYNONYMS}{PACKED}"), lz4_flex::compress_prepend_size(&serde_json::to_vec(synonyms)?)),
        (
            format!("{COMMON_WORDS}{PACKED}"),
            lz4_flex::compress_prepend_size(&serde_json::to_vec(&input.common_words())?),
        ),
        (ATTRIBUTES.to_owned(), codec::write(&input.attributes())),
        (BLOCK_INDEX.to_owned(), guide),
        (FREQUENT_INDEX.to_owned(), postcard::to_allocvec(&frequent.guide)?),
        (BLOCKS.to_owned(), blocks),
    ];
    let paged = [
        (DICTIONARY.to_owned(), dictionary),
        (POSTINGS.to_owned(), postings),
        (TERM_FREQUENCIES.to_owned(), frequent.summaries),
        (FREQUENT_POSTINGS.to_owned(), frequent.postings),
        (TEXTS.to_owned(), texts),
    ]
    .map(|(name, content)| (name, to_pages(&content)));
    let later: usize = paged.iter().map(|(_, part)| part.len()).sum();
    parts.extend(paged);
    let bytes = pack_in_order(parts);
    Ok(PagedBundle { opening: (bytes.len() - later) as u64, bytes })
}

fn stored<'a>(input: &'a IndexInput<'_>) -> impl Iterator<Item = StoredDocument> + 'a {
    input.records.iter().map(|(record, _)| {
        let mut stored = record.stored();
        stored.texts.extend(record.section.iter().map(|title| (Field::Section, title.clone())));
        stored
    })
}

/// Lengths of the encoded lists, and the lists end to end.
fn encoded(text: &str, values: &[IndexedValue], lists: &[(String, Vec<u32>)]) -> (Vec<u64>, Vec<u8>) {
    let (mut lengths, mut all) = (Vec::new(), Vec::new());
    for (key, starts) in lists {
        let list = postings::encode(key, &postings_at(text, values, starts, key));
        lengths.push(list.len() as u64);
        all.extend(list);
    }
    (lengths, all)
}

#[derive(Default)]
struct FrequentTexts {
    /// Lengths of the documents, the counts and the list of each.
    guide: Vec<(String, [u64; 3])>,
    summaries: Vec<u8>,
    postings: Vec<u8>,
}

/// A single character has no list: hardly anyone asks for its positions.
fn frequent(text: &str, values: &[IndexedValue], lists: &PostingLists, documents: DocId) -> FrequentTexts {
    let mut written = FrequentTexts::default();
    for key in &lists.frequent {
        let postings = postings_at(text, values, &lists.with_prefix(key), key);
        let (begin, mut blocks) = (written.postings.len(), Vec::new());
        if key.chars().nth(1).is_some() {
            for block in postings.chunks(BLOCK_POSTINGS) {
                written.postings.extend(postings::encode(key, block));
                blocks.push(PostingBlock { first: block[0].document, end: (written.postings.len() - begin) as u64 });
            }
        }
        let (doc_ids, counts) = term_freq::write(&postings, documents, &blocks);
        let lengths = [doc_ids.len(), counts.len(), written.postings.len() - begin];
        written.guide.push((key.clone(), lengths.map(|length| length as u64)));
        written.summaries.extend(doc_ids.into_iter().chain(counts));
    }
    written
}

fn postings_at(text: &str, values: &[IndexedValue], starts: &[u32], key: &str) -> Vec<Posting> {
    starts.iter().map(|start| posting_at(text, values, *start, key.len())).collect()
}

struct IndexedValue {
    /// Start in the concatenated texts.
    start: usize,
    document: DocId,
    field: Field,
    /// Index among the values of the same field.
    nth: u32,
}

/// Concatenates all normalized texts, each followed by [`END`], of records, then headings.
fn values(input: &IndexInput<'_>) -> (String, Vec<IndexedValue>) {
    let (mut all, mut values) = (String::new(), Vec::new());
    let mut add = |document: DocId, texts: &[(Field, Cow<'_, str>)]| {
        let mut counts: BTreeMap<Field, u32> = BTreeMap::new();
        for (field, text) in texts {
            let count = counts.entry(*field).or_default();
            values.push(IndexedValue { start: all.len(), document, field: *field, nth: *count });
            *count += 1;
            all.push_str(&normalize_parts(text));
            all.push(END);
        }
    };
    for ((record, _), document) in input.records.iter().zip(0..) {
        add(document, &record.texts);
    }
    for (record, heading) in input.headings().zip(input.records.len() as DocId..) {
        let titles = record.section.iter().map(|title| (Field::Section, title.into()));
        let texts: Vec<(Field, Cow<'_, str>)> =
            [(Field::Municipality, input.municipality(record).into())].into_iter().chain(titles).collect();
        add(heading, &texts);
    }
    (all, values)
}

/// The posting of a stretch of the concatenated texts.
fn posting_at(text: &str, values: &[IndexedValue], start: u32, length: usize) -> Posting {
    let at = start as usize;
    let IndexedValue { start, document, field, nth } = &values[values.partition_point(|value| value.start <= at) - 1];
    let (before, after) = (text[*start..at].chars().next_back(), text[at + length..].chars().next());
    let (first, last) = (text[at..].chars().next(), text[at..at + length].chars().next_back());
    let same = |outside: Option<char>, inside: Option<char>| {
        outside.is_some_and(|c| c != END) && outside.map(Script::of) == inside.map(Script::of)
    };
    let (before, after) = (same(before, first), same(after, last));
    Posting { document: *document, field: *field, nth: *nth, start: (at - start) as u32, before, after }
}
