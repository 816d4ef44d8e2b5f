use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use tantivy::DocId;
use text::Script;

use super::dictionary::{Guide, Lists};
use super::doc_freq::{self, Tally};
use super::doc_store::Blocks;
use super::ngrams::{farther, windows};
use super::part_names::{
    ATTRIBUTES, BLOCKS, DICTIONARY, FREQUENT_GUIDE, FREQUENT_POSTINGS, GUIDE, POSTINGS, SUMMARIES, TEXTS,
};
use super::{attributes, postings};
use crate::bundle::error::OpenError;
use crate::bundle::pages::Pages;
use crate::bundle::read::Bundle;
use crate::index::attributes::Attributes;
use crate::index::document::Stored;
use crate::index::posting::Posting;

/// Longer lists, in bytes, are not read to tell how a rare text goes on: some texts are sooner compared.
const LONG: u64 = 1 << 16;
/// About so many bytes are read to compare the texts for each byte of a list.
const COMPARING: u64 = 1 << 10;

/// An index to be read by ranges.
pub struct Ranged {
    guide: Guide,
    dictionary: Arc<Pages>,
    postings: Arc<Pages>,
    frequent: BTreeMap<String, Frequent>,
    summaries: Arc<Pages>,
    frequent_postings: Arc<Pages>,
    /// How many records and headings there are.
    documents: DocId,
    blocks: Blocks,
    texts: Arc<Pages>,
}

impl Ranged {
    /// Opens a bundle, if it is laid out so; with it what is known of the records, and how many headings there are.
    pub fn open(bundle: &Bundle) -> Result<Option<(Self, Vec<Attributes>, usize)>, OpenError> {
        let Some(attributes) = bundle.part(ATTRIBUTES) else { return Ok(None) };
        let unreadable = |name: &str| OpenError::Unreadable(format!("`{name}` is missing or makes no sense"));
        let part = |name: &str| bundle.part(name).ok_or_else(|| unreadable(name));
        let pages = |name: &str| bundle.pages(name).ok_or_else(|| unreadable(name));
        let (attributes, headings) = attributes::read(&attributes).ok_or_else(|| unreadable(ATTRIBUTES))?;
        let ranged = Self {
            guide: Guide::read(&part(GUIDE)?).ok_or_else(|| unreadable(GUIDE))?,
            dictionary: pages(DICTIONARY)?,
            postings: pages(POSTINGS)?,
            frequent: frequent(&part(FREQUENT_GUIDE)?).ok_or_else(|| unreadable(FREQUENT_GUIDE))?,
            summaries: pages(SUMMARIES)?,
            frequent_postings: pages(FREQUENT_POSTINGS)?,
            documents: u32::try_from(attributes.len() + headings).map_err(|_| unreadable(ATTRIBUTES))?,
            blocks: Blocks::read(&part(BLOCKS)?).ok_or_else(|| unreadable(BLOCKS))?,
            texts: pages(TEXTS)?,
        };
        Ok(Some((ranged, attributes, headings)))
    }

    /// Asks for those pages of the dictionary that a normalized text needs.
    pub fn foresee(&self, normalized: &str) {
        for window in windows(normalized) {
            _ = self.look_up(&normalized[farther(normalized, &window)]);
            _ = self.look_up(&normalized[window]);
        }
    }

    /// Whether the dictionary, as far as it was read, tells that a normalized text stands nowhere.
    pub fn stands_nowhere(&self, normalized: &str) -> bool {
        windows(normalized).any(|window| matches!(self.look_up(&normalized[window]), Some(Lists::None)))
    }

    /// Where a normalized text stands, ascending, headings after records; nothing where what is needed for that is missing.
    ///
    /// Of a text that is rare the lists may not tell all; it is then compared with the `value` in which it stands.
    pub fn postings<'a>(&self, normalized: &str, value: impl Fn(&Posting) -> Option<&'a str>) -> Vec<Posting> {
        let stretches: Vec<_> = windows(normalized).map(|window| self.stretches(normalized, window)).collect();
        // Whatever is missing was asked for; where nothing is, a text of which a stretch stands nowhere stands nowhere.
        let Some(mut stretches) = stretches.into_iter().collect::<Option<Vec<_>>>() else { return Vec::new() };
        let mut told = 0;
        stretches.retain(|stretches| {
            let is_new = stretches.end > told;
            told = if stretches.is_exact { stretches.end.max(told) } else { told };
            is_new
        });
        let is_exact = stretches.iter().all(|stretches| stretches.is_exact);
        let lists = stretches.into_iter().flat_map(|stretches| stretches.lists);
        let read = lists.map(|(stretch, List { pages, range })| {
            let characters = normalized[stretch.clone()].chars().count();
            Some((postings::decode(&pages.read(range)?, characters), stretch.start))
        });
        let Some(read) = read.collect::<Vec<_>>().into_iter().collect::<Option<Vec<_>>>() else { return Vec::new() };
        let mut postings = joined(read.into_iter());
        if !is_exact {
            postings.retain_mut(|posting| value(posting).is_some_and(|value| compare(normalized, value, posting)));
        }
        postings
    }

    /// How many bytes it takes to read where a text stands; `None` where the dictionary is not read so far.
    pub fn cost(&self, normalized: &str) -> Option<u64> {
        if let Some(Frequent { having, often, .. }) = self.frequent.get(normalized) {
            return Some(often.end - having.start);
        }
        let length = |window| match self.look_up(&normalized[window])? {
            Lists::None => Some(0),
            Lists::All(list) | Lists::Beginning(list) => Some(list.length()),
        };
        windows(normalized).map(length).sum()
    }

    /// Where a frequent text stands, ascending, headings after records, and about how often if that is asked; nothing where
    /// that has to be read.
    pub fn tallies(&self, normalized: &str, counted: bool) -> Option<Vec<Tally>> {
        let Frequent { having, often, .. } = self.frequent.get(normalized)?;
        // Both are asked for before either is waited for.
        let often = counted.then(|| self.summaries.read(often.clone()));
        let having = self.summaries.read(having.clone())?;
        let often = often.map_or(Some(None), |often| often.map(Some))?;
        Some(doc_freq::tallies(&having, often.as_deref(), self.documents))
    }

    /// Whether all places of a text need not be read to know where it stands.
    pub fn is_frequent(&self, normalized: &str) -> bool {
        self.frequent.contains_key(normalized)
    }

    /// Where a frequent text stands in some documents, which ascend. `None` where it has no list of its own.
    pub fn postings_in(&self, normalized: &str, documents: &[DocId]) -> Option<Vec<Posting>> {
        let Frequent { having, places, .. } =
            self.frequent.get(normalized).filter(|frequent| !frequent.places.is_empty())?;
        let blocks = doc_freq::blocks(&self.summaries.read(having.clone()).unwrap_or_default());
        let mut which: Vec<usize> =
            documents.iter().flat_map(|document| doc_freq::holding(&blocks, *document)).collect();
        which.dedup();
        let read = which.into_iter().map(|at| {
            let start = at.checked_sub(1).map_or(0, |before| blocks[before].end);
            let end = places.start.checked_add(blocks[at].end)?;
            self.frequent_postings.read(places.start.checked_add(start)?..end)
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
    /// dictionary tells farther, that is found with it.
    ///
    /// A list that is of its beginning only is short; where what follows has a list that is not long, both together tell all.
    fn stretches(&self, normalized: &str, window: Range<usize>) -> Option<Stretches<'_>> {
        let far = farther(normalized, &window);
        if far != window {
            match self.look_up(&normalized[far.clone()])? {
                Lists::None => return None,
                Lists::All(list) => return Some(Stretches { end: far.end, lists: vec![(far, list)], is_exact: true }),
                Lists::Beginning(_) => {}
            }
        }
        let end = window.end;
        let stretch = |(at, _)| window.start + at..window.end;
        let mut stretches = normalized[window.clone()].char_indices().map(stretch);
        let mut lists = Vec::new();
        let first = stretches.next()?;
        match self.look_up(&normalized[first.clone()])? {
            Lists::None => return None,
            Lists::All(list) => return Some(Stretches { end, lists: vec![(first, list)], is_exact: true }),
            Lists::Beginning(list) => lists.push((first, list)),
        }
        // All that may be needed is asked for before any of it is waited for.
        let others: Vec<_> = stretches.map(|stretch| (self.look_up(&normalized[stretch.clone()]), stretch)).collect();
        lists.iter().for_each(|(_, List { pages, range })| drop(pages.read(range.clone())));
        for (found, stretch) in others {
            let shortest = lists.iter().map(|(_, list)| list.length()).min().unwrap_or_default();
            match found? {
                Lists::None => return None,
                Lists::All(list) if list.length() <= LONG.max(shortest * COMPARING) => {
                    lists.push((stretch, list));
                    return Some(Stretches { end, lists, is_exact: true });
                }
                Lists::All(_) => break,
                Lists::Beginning(list) => lists.push((stretch, list)),
            }
        }
        Some(Stretches { end, lists, is_exact: false })
    }

    /// Looks up a text that is no longer than keys; `None` where something is missing.
    fn look_up(&self, text: &str) -> Option<Lists<List<'_>>> {
        if let Some(Frequent { places, .. }) = self.frequent.get(text).filter(|frequent| !frequent.places.is_empty()) {
            return Some(Lists::All(List { pages: &self.frequent_postings, range: places.clone() }));
        }
        let list = |range: Range<u64>| List { pages: &self.postings, range };
        Some(match self.guide.look_up(&self.dictionary, text)? {
            Lists::None => Lists::None,
            Lists::All(range) => Lists::All(list(range)),
            Lists::Beginning(range) => Lists::Beginning(list(range)),
        })
    }

    /// What is stored of a record; `None` where it is not there.
    pub fn stored(&self, record: DocId) -> Option<Stored> {
        self.blocks.stored(&self.texts, record)
    }
}

/// Where the index tells of a frequent text.
struct Frequent {
    /// Which documents have it, and where its postings of which documents are.
    having: Range<u64>,
    /// How often each of them.
    often: Range<u64>,
    /// Its list of postings, if it has one.
    places: Range<u64>,
}

/// Reads where the index tells of the frequent texts.
fn frequent(bytes: &[u8]) -> Option<BTreeMap<String, Frequent>> {
    let lengths: Vec<(String, [u64; 3])> = postcard::from_bytes(bytes).ok()?;
    let (mut told, mut listed) = (0u64, 0u64);
    let frequent = lengths.into_iter().map(|(text, [having, often, places])| {
        let having = told..told.checked_add(having)?;
        let often = having.end..having.end.checked_add(often)?;
        let places = listed..listed.checked_add(places)?;
        (told, listed) = (often.end, places.end);
        Some((text, Frequent { having, often, places }))
    });
    frequent.collect()
}

/// Lists of postings, end to end.
struct List<'a> {
    pages: &'a Pages,
    range: Range<u64>,
}

impl List<'_> {
    /// How many bytes it takes.
    fn length(&self) -> u64 {
        self.range.end - self.range.start
    }
}

/// The lists by which a stretch of a text is found.
struct Stretches<'a> {
    /// Where it ends in the text.
    end: usize,
    /// Each with the stretch that it is of, or of the beginning of which it is.
    lists: Vec<(Range<usize>, List<'a>)>,
    /// Whether what has all of them has the text.
    is_exact: bool,
}

/// The postings of a text of the postings of its stretches, each with where it begins in the text: of those of the first
/// stretch the ones that have all others where they must be.
fn joined(stretches: impl Iterator<Item = (Vec<Posting>, usize)>) -> Vec<Posting> {
    let mut whole: Option<Vec<Posting>> = None;
    for (mut postings, offset) in stretches {
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
fn compare(text: &str, value: &str, posting: &mut Posting) -> bool {
    let Some(after) = value.get(posting.start as usize..).and_then(|rest| rest.strip_prefix(text)) else {
        return false;
    };
    let [last, next] = [text.chars().next_back(), after.chars().next()].map(|c| c.map(Script::of));
    posting.after = last == next;
    true
}
