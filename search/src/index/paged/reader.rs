use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use tantivy::DocId;
use text::Script;

use super::dictionary::{BlockIndex, Lookup};
use super::doc_freq::{self, DocFreq};
use super::doc_store::DocStore;
use super::ngrams::{extended_window, windows};
use super::part_names::{
    ATTRIBUTES, BLOCKS, DICTIONARY, FREQUENT_GUIDE, FREQUENT_POSTINGS, GUIDE, POSTINGS, SUMMARIES, TEXTS,
};
use super::{attributes, postings};
use crate::bundle::error::OpenError;
use crate::bundle::pages::PagedPart;
use crate::bundle::read::Bundle;
use crate::index::attributes::Attributes;
use crate::index::document::StoredDocument;
use crate::index::posting::Posting;

/// Longer lists, in bytes, are not read to tell how a rare text goes on: some texts are sooner compared.
const VERIFY_ABOVE_BYTES: u64 = 1 << 16;
/// About so many bytes are read to verify_at the texts for each byte of a list.
const VERIFY_COST_RATIO: u64 = 1 << 10;

/// An index to be read by ranges.
pub struct PagedIndex {
    guide: BlockIndex,
    dictionary: Arc<PagedPart>,
    postings: Arc<PagedPart>,
    frequent: BTreeMap<String, FrequentText>,
    summaries: Arc<PagedPart>,
    frequent_postings: Arc<PagedPart>,
    /// How many records and headings there are.
    documents: DocId,
    store: DocStore,
    texts: Arc<PagedPart>,
}

impl PagedIndex {
    /// Opens a bundle, if it is laid out so; with it what is known of the records, and how many headings there are.
    pub fn open(bundle: &Bundle) -> Result<Option<(Self, Vec<Attributes>, usize)>, OpenError> {
        let Some(attributes) = bundle.part(ATTRIBUTES) else { return Ok(None) };
        let unreadable = |name: &str| OpenError::Unreadable(format!("`{name}` is missing or makes no sense"));
        let part = |name: &str| bundle.part(name).ok_or_else(|| unreadable(name));
        let pages = |name: &str| bundle.pages(name).ok_or_else(|| unreadable(name));
        let (attributes, headings) = attributes::read(&attributes).ok_or_else(|| unreadable(ATTRIBUTES))?;
        let ranged = Self {
            guide: BlockIndex::read(&part(GUIDE)?).ok_or_else(|| unreadable(GUIDE))?,
            dictionary: pages(DICTIONARY)?,
            postings: pages(POSTINGS)?,
            frequent: frequent(&part(FREQUENT_GUIDE)?).ok_or_else(|| unreadable(FREQUENT_GUIDE))?,
            summaries: pages(SUMMARIES)?,
            frequent_postings: pages(FREQUENT_POSTINGS)?,
            documents: u32::try_from(attributes.len() + headings).map_err(|_| unreadable(ATTRIBUTES))?,
            store: DocStore::read(&part(BLOCKS)?).ok_or_else(|| unreadable(BLOCKS))?,
            texts: pages(TEXTS)?,
        };
        Ok(Some((ranged, attributes, headings)))
    }

    /// Asks for those pages of the dictionary that a normalized text needs.
    pub fn prefetch(&self, normalized: &str) {
        for window in windows(normalized) {
            _ = self.look_up(&normalized[extended_window(normalized, &window)]);
            _ = self.look_up(&normalized[window]);
        }
    }

    /// Whether the dictionary, as far as it was read, tells that a normalized text stands nowhere.
    pub fn is_absent(&self, normalized: &str) -> bool {
        windows(normalized).any(|window| matches!(self.look_up(&normalized[window]), Some(Lookup::Absent)))
    }

    /// Where a normalized text stands, ascending, headings after records; nothing where what is needed for that is missing.
    ///
    /// Of a text that is rare the lists may not tell all; it is then compared with the `value` in which it stands.
    pub fn postings<'a>(&self, normalized: &str, value: impl Fn(&Posting) -> Option<&'a str>) -> Vec<Posting> {
        let covers: Vec<_> = windows(normalized).map(|window| self.cover(normalized, window)).collect();
        // Whatever is missing was asked for; where nothing is, a text of which a stretch stands nowhere stands nowhere.
        let Some(mut covers) = covers.into_iter().collect::<Option<Vec<_>>>() else { return Vec::new() };
        let mut told = 0;
        covers.retain(|covers| {
            let is_new = covers.end > told;
            told = if covers.is_exact { covers.end.max(told) } else { told };
            is_new
        });
        let is_exact = covers.iter().all(|covers| covers.is_exact);
        let lists = covers.into_iter().flat_map(|covers| covers.lists);
        let read = lists.map(|(stretch, PostingList { pages, range })| {
            let characters = normalized[stretch.clone()].chars().count();
            Some((postings::decode(&pages.read(range)?, characters), stretch.start))
        });
        let Some(read) = read.collect::<Vec<_>>().into_iter().collect::<Option<Vec<_>>>() else { return Vec::new() };
        let mut postings = intersect(read.into_iter());
        if !is_exact {
            postings.retain_mut(|posting| value(posting).is_some_and(|value| verify_at(normalized, value, posting)));
        }
        postings
    }

    /// How many bytes it takes to read where a text stands; `None` where the dictionary is not read so far.
    pub fn read_cost(&self, normalized: &str) -> Option<u64> {
        if let Some(FrequentText { doc_ids, counts, .. }) = self.frequent.get(normalized) {
            return Some(counts.end - doc_ids.start);
        }
        let length = |window| match self.look_up(&normalized[window])? {
            Lookup::Absent => Some(0),
            Lookup::Exact(list) | Lookup::Prefix(list) => Some(list.length()),
        };
        windows(normalized).map(length).sum()
    }

    /// Where a frequent text stands, ascending, headings after records, and about how counts if that is asked; nothing where
    /// that has to be read.
    pub fn doc_freqs(&self, normalized: &str, counted: bool) -> Option<Vec<DocFreq>> {
        let FrequentText { doc_ids, counts, .. } = self.frequent.get(normalized)?;
        // Both are asked for before either is waited for.
        let counts = counted.then(|| self.summaries.read(counts.clone()));
        let doc_ids = self.summaries.read(doc_ids.clone())?;
        let counts = counts.map_or(Some(None), |counts| counts.map(Some))?;
        Some(doc_freq::doc_freqs(&doc_ids, counts.as_deref(), self.documents))
    }

    /// Whether all positions of a text need not be read to know where it stands.
    pub fn is_frequent(&self, normalized: &str) -> bool {
        self.frequent.contains_key(normalized)
    }

    /// Where a frequent text stands in some documents, which ascend. `None` where it has no list of its own.
    pub fn postings_in(&self, normalized: &str, documents: &[DocId]) -> Option<Vec<Posting>> {
        let FrequentText { doc_ids, positions, .. } =
            self.frequent.get(normalized).filter(|frequent| !frequent.positions.is_empty())?;
        let blocks = doc_freq::blocks(&self.summaries.read(doc_ids.clone()).unwrap_or_default());
        let mut which: Vec<usize> =
            documents.iter().flat_map(|document| doc_freq::blocks_of(&blocks, *document)).collect();
        which.dedup();
        let read = which.into_iter().map(|at| {
            let start = at.checked_sub(1).map_or(0, |before| blocks[before].end);
            let end = positions.start.checked_add(blocks[at].end)?;
            self.frequent_postings.read(positions.start.checked_add(start)?..end)
        });
        let characters = normalized.chars().count();
        // All are asked for before any is waited for.
        let read = read.collect::<Vec<_>>().into_iter().flatten();
        let mut postings: Vec<Posting> = read.flat_map(|bytes| postings::decode(&bytes, characters)).collect();
        let mut documents = documents.iter().copied().peekable();
        postings.retain(|posting| {
            while documents.next_if(|document| *document < posting.document).is_some() {}
            documents.peek() == Some(&posting.document)
        });
        Some(postings)
    }

    /// The lists by which a window of a text is found; `None` where it stands nowhere, or something is missing. Where the
    /// dictionary tells extended_window, that is found with it.
    ///
    /// A list that is of its beginning only is short; where what follows has a list that is not long, both together tell all.
    fn cover(&self, normalized: &str, window: Range<usize>) -> Option<Cover<'_>> {
        let far = extended_window(normalized, &window);
        if far != window {
            match self.look_up(&normalized[far.clone()])? {
                Lookup::Absent => return None,
                Lookup::Exact(list) => return Some(Cover { end: far.end, lists: vec![(far, list)], is_exact: true }),
                Lookup::Prefix(_) => {}
            }
        }
        let end = window.end;
        let stretch = |(at, _)| window.start + at..window.end;
        let mut covers = normalized[window.clone()].char_indices().map(stretch);
        let mut lists = Vec::new();
        let first = covers.next()?;
        match self.look_up(&normalized[first.clone()])? {
            Lookup::Absent => return None,
            Lookup::Exact(list) => return Some(Cover { end, lists: vec![(first, list)], is_exact: true }),
            Lookup::Prefix(list) => lists.push((first, list)),
        }
        // All that may be needed is asked for before any of it is waited for.
        let others: Vec<_> = covers.map(|stretch| (self.look_up(&normalized[stretch.clone()]), stretch)).collect();
        lists.iter().for_each(|(_, PostingList { pages, range })| drop(pages.read(range.clone())));
        for (found, stretch) in others {
            let shortest = lists.iter().map(|(_, list)| list.length()).min().unwrap_or_default();
            match found? {
                Lookup::Absent => return None,
                Lookup::Exact(list) if list.length() <= VERIFY_ABOVE_BYTES.max(shortest * VERIFY_COST_RATIO) => {
                    lists.push((stretch, list));
                    return Some(Cover { end, lists, is_exact: true });
                }
                Lookup::Exact(_) => break,
                Lookup::Prefix(list) => lists.push((stretch, list)),
            }
        }
        Some(Cover { end, lists, is_exact: false })
    }

    /// Looks up a text that is no longer than keys; `None` where something is missing.
    fn look_up(&self, text: &str) -> Option<Lookup<PostingList<'_>>> {
        if let Some(FrequentText { positions, .. }) =
            self.frequent.get(text).filter(|frequent| !frequent.positions.is_empty())
        {
            return Some(Lookup::Exact(PostingList { pages: &self.frequent_postings, range: positions.clone() }));
        }
        let list = |range: Range<u64>| PostingList { pages: &self.postings, range };
        Some(match self.guide.look_up(&self.dictionary, text)? {
            Lookup::Absent => Lookup::Absent,
            Lookup::Exact(range) => Lookup::Exact(list(range)),
            Lookup::Prefix(range) => Lookup::Prefix(list(range)),
        })
    }

    /// What is stored of a record; `None` where it is not there.
    pub fn stored(&self, record: DocId) -> Option<StoredDocument> {
        self.store.stored(&self.texts, record)
    }
}

/// Where the index tells of a frequent text.
struct FrequentText {
    /// Which documents have it, and where its postings of which documents are.
    doc_ids: Range<u64>,
    /// How counts each of them.
    counts: Range<u64>,
    /// Its list of postings, if it has one.
    positions: Range<u64>,
}

/// Reads where the index tells of the frequent texts.
fn frequent(bytes: &[u8]) -> Option<BTreeMap<String, FrequentText>> {
    let lengths: Vec<(String, [u64; 3])> = postcard::from_bytes(bytes).ok()?;
    let (mut told, mut listed) = (0u64, 0u64);
    let frequent = lengths.into_iter().map(|(text, [doc_ids, counts, positions])| {
        let doc_ids = told..told.checked_add(doc_ids)?;
        let counts = doc_ids.end..doc_ids.end.checked_add(counts)?;
        let positions = listed..listed.checked_add(positions)?;
        (told, listed) = (counts.end, positions.end);
        Some((text, FrequentText { doc_ids, counts, positions }))
    });
    frequent.collect()
}

/// Lookup of postings, end to end.
struct PostingList<'a> {
    pages: &'a PagedPart,
    range: Range<u64>,
}

impl PostingList<'_> {
    /// How many bytes it takes.
    fn length(&self) -> u64 {
        self.range.end - self.range.start
    }
}

/// The lists by which a stretch of a text is found.
struct Cover<'a> {
    /// Where it ends in the text.
    end: usize,
    /// Each with the stretch that it is of, or of the beginning of which it is.
    lists: Vec<(Range<usize>, PostingList<'a>)>,
    /// Whether what has all of them has the text.
    is_exact: bool,
}

/// The postings of a text of the postings of its covers, each with where it begins in the text: of those of the first
/// stretch the ones that have all others where they must be.
fn intersect(covers: impl Iterator<Item = (Vec<Posting>, usize)>) -> Vec<Posting> {
    let mut whole: Option<Vec<Posting>> = None;
    for (mut postings, offset) in covers {
        // The lists of several keys were read one after the other.
        postings.sort_by_key(Posting::place);
        let Some(begun) = &mut whole else {
            whole = Some(postings);
            continue;
        };
        let mut next = postings.into_iter().peekable();
        begun.retain_mut(|posting| {
            let at = Posting { start: posting.start.saturating_add(offset as u32), ..*posting }.place();
            while next.next_if(|next| next.place() < at).is_some() {}
            let goes_on = next.peek().filter(|next| next.place() == at);
            goes_on.iter().for_each(|next| posting.after = next.after);
            goes_on.is_some()
        });
    }
    whole.unwrap_or_default()
}

/// Whether a text stands at its place in a value; if so, what is after it is noted.
fn verify_at(text: &str, value: &str, posting: &mut Posting) -> bool {
    let Some(after) = value.get(posting.start as usize..).and_then(|rest| rest.strip_prefix(text)) else {
        return false;
    };
    let [last, next] = [text.chars().next_back(), after.chars().next()].map(|c| c.map(Script::of));
    posting.after = last == next;
    true
}
