use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::index::document::DocId;
use text::Script;

use super::block_index::{BlockIndex, Lookup};
use super::doc_store::DocStore;
use super::ngrams::{extended_window, windows};
use super::part_names::{
    BLOCK_INDEX, BLOCKS, DICTIONARY, FREQUENT_INDEX, FREQUENT_POSTINGS, POSTINGS, TERM_FREQUENCIES, TEXTS,
};
use super::postings;
use super::term_freq::{self, TermFreq};
use crate::bundle::error::OpenError;
use crate::bundle::pages::PagedPart;
use crate::bundle::pending::{Loaded, ReadBatch, all};
use crate::bundle::read::IndexBundle;
use crate::index::document::StoredDocument;
use crate::index::posting::Posting;

/// Above this length of a list, candidates are verified in their texts instead.
const VERIFY_ABOVE_BYTES: u64 = 1 << 16;
/// Cost of verifying, in bytes of texts per byte of a list.
const VERIFY_COST_RATIO: u64 = 1 << 10;

/// An index that is read by ranges.
///
/// Reads that can be done at once are asked for at once: each method returns all that it still lacks.
pub struct PagedIndex {
    block_index: BlockIndex,
    dictionary: Arc<PagedPart>,
    postings: Arc<PagedPart>,
    frequent: BTreeMap<String, FrequentText>,
    summaries: Arc<PagedPart>,
    frequent_postings: Arc<PagedPart>,
    /// Number of records and headings.
    documents: DocId,
    store: DocStore,
    texts: Arc<PagedPart>,
}

impl PagedIndex {
    /// Opens a bundle of this layout, of so many records and headings.
    pub fn open(bundle: &IndexBundle, documents: DocId) -> Result<Self, OpenError> {
        let unreadable = |name: &str| OpenError::Unreadable(format!("`{name}` is missing or makes no sense"));
        let part = |name: &str| bundle.part(name).ok_or_else(|| unreadable(name));
        let pages = |name: &str| bundle.pages(name).ok_or_else(|| unreadable(name));
        Ok(Self {
            block_index: BlockIndex::read(part(BLOCK_INDEX)?).ok_or_else(|| unreadable(BLOCK_INDEX))?,
            dictionary: pages(DICTIONARY)?,
            postings: pages(POSTINGS)?,
            frequent: frequent(part(FREQUENT_INDEX)?).ok_or_else(|| unreadable(FREQUENT_INDEX))?,
            summaries: pages(TERM_FREQUENCIES)?,
            frequent_postings: pages(FREQUENT_POSTINGS)?,
            documents,
            store: DocStore::read(part(BLOCKS)?).ok_or_else(|| unreadable(BLOCKS))?,
            texts: pages(TEXTS)?,
        })
    }

    /// Reads those pages of the dictionary that a normalized text needs.
    pub fn prefetch(&self, normalized: &str) -> Loaded<()> {
        let mut batch = ReadBatch::default();
        for window in windows(normalized) {
            batch.take(self.look_up(&normalized[extended_window(normalized, &window)]));
            batch.take(self.look_up(&normalized[window]));
        }
        batch.finish(())
    }

    /// The pages of the dictionary that were read show that no document has a normalized text.
    pub fn is_absent(&self, normalized: &str) -> bool {
        windows(normalized).any(|window| matches!(self.look_up(&normalized[window]), Ok(Lookup::Absent)))
    }

    /// Postings of a normalized text, ascending, those of headings after those of records.
    ///
    /// The lists of a rare text may give too many; these are verified in the `value` that they are in.
    pub fn postings<'a>(&self, normalized: &str, value: impl Fn(&Posting) -> Loaded<&'a str>) -> Loaded<Vec<Posting>> {
        let mut batch = ReadBatch::default();
        let covers: Vec<_> = windows(normalized).map(|window| self.cover(normalized, window, &mut batch)).collect();
        let Some(mut covers) = covers.into_iter().collect::<Option<Vec<_>>>() else {
            return batch.finish(Vec::new());
        };
        let mut covered = 0;
        covers.retain(|cover| {
            let is_new = cover.end > covered;
            covered = if cover.is_exact { cover.end.max(covered) } else { covered };
            is_new
        });
        let is_exact = covers.iter().all(|cover| cover.is_exact);
        let lists = covers.into_iter().flat_map(|cover| cover.lists);
        let read = batch.take_all(lists.map(|(stretch, list)| {
            let characters = normalized[stretch.clone()].chars().count();
            Ok((postings::decode(&list.read()?, characters), stretch.start))
        }));
        if batch.is_pending() {
            return batch.finish(Vec::new());
        }
        let mut postings = intersect(read.into_iter());
        if !is_exact {
            postings.retain_mut(|posting| {
                batch.take_some(value(posting)).is_some_and(|value| verify_at(normalized, value, posting))
            });
        }
        batch.finish(postings)
    }

    /// Bytes to read for the postings of a text.
    pub fn read_cost(&self, normalized: &str) -> Loaded<u64> {
        if let Some(FrequentText { doc_ids, counts, .. }) = self.frequent.get(normalized) {
            return Ok(counts.end - doc_ids.start);
        }
        let cost = |window| {
            Ok(match self.look_up(&normalized[window])? {
                Lookup::Absent => 0,
                Lookup::Exact(list) | Lookup::Prefix(list) => list.length(),
            })
        };
        Ok(all(windows(normalized).map(cost))?.into_iter().sum())
    }

    /// Document frequencies of a frequent text, ascending, those of headings after those of records. Without `counted`
    /// each is 1.
    pub fn term_freqs(&self, normalized: &str, counted: bool) -> Loaded<Vec<TermFreq>> {
        let Some(FrequentText { doc_ids, counts, .. }) = self.frequent.get(normalized) else { return Ok(Vec::new()) };
        let mut batch = ReadBatch::default();
        let counts = counted.then(|| batch.take(self.summaries.read(counts.clone())));
        let doc_ids = batch.take(self.summaries.read(doc_ids.clone()));
        batch.finish(())?;
        Ok(term_freq::term_freqs(&doc_ids, counts.as_deref(), self.documents))
    }

    /// A frequent text has term frequencies.
    pub fn is_frequent(&self, normalized: &str) -> bool {
        self.frequent.contains_key(normalized)
    }

    /// Postings of a frequent text in ascending documents; `None` for a text without a list of its own.
    pub fn postings_in(&self, normalized: &str, documents: &[DocId]) -> Loaded<Option<Vec<Posting>>> {
        let frequent = self.frequent.get(normalized).filter(|frequent| !frequent.positions.is_empty());
        let Some(FrequentText { doc_ids, positions, .. }) = frequent else { return Ok(None) };
        let blocks = term_freq::blocks(&self.summaries.read(doc_ids.clone())?);
        let mut which: Vec<usize> =
            documents.iter().flat_map(|document| term_freq::blocks_of(&blocks, *document)).collect();
        which.dedup();
        let ranges = which.into_iter().filter_map(|at| {
            let start = at.checked_sub(1).map_or(0, |before| blocks[before].end);
            let end = positions.start.checked_add(blocks[at].end)?;
            Some(positions.start.checked_add(start)?..end)
        });
        let blocks = all(ranges.map(|range| self.frequent_postings.read(range)))?;
        let characters = normalized.chars().count();
        let mut postings: Vec<Posting> =
            blocks.into_iter().flat_map(|block| postings::decode(&block, characters)).collect();
        let mut documents = documents.iter().copied().peekable();
        postings.retain(|posting| {
            while documents.next_if(|document| *document < posting.document).is_some() {}
            documents.peek() == Some(&posting.document)
        });
        Ok(Some(postings))
    }

    /// Lists that cover a window of a text, and more of it where the dictionary has longer keys; `None` for an absent text.
    ///
    /// A list of a prefix only is short. Where the rest of the window has a list that is not long, both are exact together.
    fn cover(&self, normalized: &str, window: Range<usize>, batch: &mut ReadBatch) -> Option<ListCover<'_>> {
        let far = extended_window(normalized, &window);
        if far != window {
            match batch.take(self.look_up(&normalized[far.clone()])) {
                Lookup::Absent => return None,
                Lookup::Exact(list) => {
                    return Some(ListCover { end: far.end, lists: vec![(far, list)], is_exact: true });
                }
                Lookup::Prefix(_) => {}
            }
        }
        let end = window.end;
        let stretch = |(at, _)| window.start + at..window.end;
        let mut stretches = normalized[window.clone()].char_indices().map(stretch);
        let mut lists = Vec::new();
        let first = stretches.next()?;
        match batch.take(self.look_up(&normalized[first.clone()])) {
            Lookup::Absent => return None,
            Lookup::Exact(list) => return Some(ListCover { end, lists: vec![(first, list)], is_exact: true }),
            Lookup::Prefix(list) => {
                // Read in any case: where the text proves absent, its parts are searched, which begin alike.
                batch.take(list.read());
                lists.push((first, list));
            }
        }
        let others: Vec<_> =
            stretches.map(|stretch| (batch.take_some(self.look_up(&normalized[stretch.clone()])), stretch)).collect();
        for (found, stretch) in others {
            let shortest = lists.iter().map(|(_, list)| list.length()).min().unwrap_or_default();
            match found? {
                Lookup::Absent => return None,
                Lookup::Exact(list) if list.length() <= VERIFY_ABOVE_BYTES.max(shortest * VERIFY_COST_RATIO) => {
                    lists.push((stretch, list));
                    return Some(ListCover { end, lists, is_exact: true });
                }
                Lookup::Exact(_) => break,
                Lookup::Prefix(list) => lists.push((stretch, list)),
            }
        }
        Some(ListCover { end, lists, is_exact: false })
    }

    /// Looks up a text that is no longer than keys.
    fn look_up(&self, text: &str) -> Loaded<Lookup<PostingList<'_>>> {
        let frequent = self.frequent.get(text).filter(|frequent| !frequent.positions.is_empty());
        if let Some(FrequentText { positions, .. }) = frequent {
            return Ok(Lookup::Exact(PostingList { pages: &self.frequent_postings, range: positions.clone() }));
        }
        let list = |range: Range<u64>| PostingList { pages: &self.postings, range };
        Ok(match self.block_index.look_up(&self.dictionary, text)? {
            Lookup::Absent => Lookup::Absent,
            Lookup::Exact(range) => Lookup::Exact(list(range)),
            Lookup::Prefix(range) => Lookup::Prefix(list(range)),
        })
    }

    /// A stored record; `None` for one that can't be decoded.
    pub fn stored(&self, record: DocId) -> Loaded<Option<StoredDocument>> {
        self.store.stored(&self.texts, record)
    }
}

/// Ranges that the index has of a frequent text.
struct FrequentText {
    /// Its documents, and the blocks of its postings.
    doc_ids: Range<u64>,
    /// Its frequency in each.
    counts: Range<u64>,
    /// Its list of postings, if it has one.
    positions: Range<u64>,
}

/// Reads the ranges of all frequent texts.
fn frequent(bytes: &[u8]) -> Option<BTreeMap<String, FrequentText>> {
    let lengths: Vec<(String, [u64; 3])> = postcard::from_bytes(bytes).ok()?;
    let (mut summarised, mut listed) = (0u64, 0u64);
    let frequent = lengths.into_iter().map(|(text, [doc_ids, counts, positions])| {
        let doc_ids = summarised..summarised.checked_add(doc_ids)?;
        let counts = doc_ids.end..doc_ids.end.checked_add(counts)?;
        let positions = listed..listed.checked_add(positions)?;
        (summarised, listed) = (counts.end, positions.end);
        Some((text, FrequentText { doc_ids, counts, positions }))
    });
    frequent.collect()
}

/// Lists of postings, end to end.
struct PostingList<'a> {
    pages: &'a PagedPart,
    range: Range<u64>,
}

impl PostingList<'_> {
    /// In bytes.
    fn length(&self) -> u64 {
        self.range.end - self.range.start
    }

    fn read(&self) -> Loaded<Vec<u8>> {
        self.pages.read(self.range.clone())
    }
}

/// Lists of postings by which a stretch of a text is found.
struct ListCover<'a> {
    /// End of the stretch in the text.
    end: usize,
    /// Each with the stretch that it, or a prefix of it, is the key of.
    lists: Vec<(Range<usize>, PostingList<'a>)>,
    /// All that is in every list has the text.
    is_exact: bool,
}

/// Postings of a text from the postings of its stretches, each with its offset in the text: those of the first stretch
/// that all others continue.
fn intersect(stretches: impl Iterator<Item = (Vec<Posting>, usize)>) -> Vec<Posting> {
    let mut whole: Option<Vec<Posting>> = None;
    for (mut postings, offset) in stretches {
        // The lists of several keys were read one after the other.
        postings.sort_by_key(Posting::position);
        let Some(begun) = &mut whole else {
            whole = Some(postings);
            continue;
        };
        let mut next = postings.into_iter().peekable();
        begun.retain_mut(|posting| {
            let at = Posting { start: posting.start.saturating_add(offset as u32), ..*posting }.position();
            while next.next_if(|next| next.position() < at).is_some() {}
            let continued = next.peek().filter(|next| next.position() == at);
            continued.iter().for_each(|next| posting.after = next.after);
            continued.is_some()
        });
    }
    whole.unwrap_or_default()
}

/// Verifies the text at a posting in its value, and sets the posting's `after`.
fn verify_at(text: &str, value: &str, posting: &mut Posting) -> bool {
    let Some(after) = value.get(posting.start as usize..).and_then(|rest| rest.strip_prefix(text)) else {
        return false;
    };
    let [last, next] = [text.chars().next_back(), after.chars().next()].map(|c| c.map(Script::of));
    posting.after = last == next;
    true
}
