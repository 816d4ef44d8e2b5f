//! The dictionary: which texts the lists of postings are of, in pages, each of which can be read alone.
//!
//! A page holds the place of its first list among all postings, then keys in order, each with how many bytes of the one
//! before it stand at its beginning, and with the length of its list. What a page begins with is known beforehand
//! ([`BlockIndex`]), so that one page has to be read to know where the lists begin that a text is at the beginning of.

use std::ops::Range;

use crate::bundle::pages::PagedPart;

/// What is known of each page before it is read: the shortest text that is above all keys before it.
#[derive(Debug, Default)]
pub struct BlockIndex(Vec<Vec<u8>>);

/// Where the lists of postings of a text are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lookup<T = Range<u64>> {
    /// Nothing of it stands anywhere.
    Absent,
    /// These are all its occurrences.
    Exact(T),
    /// Of so much of its beginning; what follows there is not known.
    Prefix(T),
}

/// No byte of a text is as great.
const ABOVE_UTF8: u8 = 0xFF;

impl BlockIndex {
    /// Reads what [`write`] wrote.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut texts: Vec<Vec<u8>> = Vec::new();
        let mut rest = bytes;
        while !rest.is_empty() {
            let last = texts.last().map_or(&[][..], Vec::as_slice);
            texts.push(read_key(&mut rest, last)?);
        }
        Some(Self(texts))
    }

    /// Looks a text up; `None` where a page is missing.
    pub fn look_up(&self, pages: &PagedPart, text: &str) -> Option<Lookup> {
        if text.is_empty() {
            return Some(Lookup::Absent);
        }
        let above = [text.as_bytes(), &[ABOVE_UTF8]].concat();
        // Both are asked for before either is waited for.
        let (from, to) = (self.seek(pages, text.as_bytes()), self.seek(pages, &above));
        let (from, to) = (from?, to?);
        Some(match from.before {
            _ if from.at < to.at => Lookup::Exact(from.at..to.at),
            Some((begin, range)) if text.as_bytes().starts_with(&begin) => Lookup::Prefix(range),
            _ => Lookup::Absent,
        })
    }

    /// Where the list of the first key is that is not below a text.
    fn seek(&self, pages: &PagedPart, text: &[u8]) -> Option<Seek> {
        let page = self.0.partition_point(|begin| begin.as_slice() <= text).saturating_sub(1);
        let size = PagedPart::CONTENT as u64;
        let content = pages.read(page as u64 * size..(page as u64 + 1) * size)?;
        let (base, mut rest) = content.split_first_chunk()?;
        let mut found = Seek { at: u64::from_le_bytes(*base), before: None };
        while let Some((next, length)) = found.entry(&mut rest).filter(|(next, _)| next.as_slice() < text) {
            let end = found.at.checked_add(length)?;
            found = Seek { at: end, before: Some((next, found.at..end)) };
        }
        Some(found)
    }
}

/// A place among the keys of a page.
struct Seek {
    at: u64,
    /// The key before it, with its list.
    before: Option<(Vec<u8>, Range<u64>)>,
}

impl Seek {
    fn entry(&self, rest: &mut &[u8]) -> Option<(Vec<u8>, u64)> {
        let last = self.before.as_ref().map_or(&[][..], |(key, _)| key.as_slice());
        let next = read_key(rest, last).filter(|key| !key.is_empty())?;
        Some((next, read_varint(rest)?))
    }
}

/// A key as it is encode_entry after another: how much both have in common, how much follows, and that.
fn read_key(rest: &mut &[u8], last: &[u8]) -> Option<Vec<u8>> {
    let ([common, length], after) = rest.split_first_chunk()?;
    let (suffix, after) = after.split_at_checked(usize::from(*length))?;
    *rest = after;
    Some([last.get(..usize::from(*common))?, suffix].concat())
}

/// A number in groups of seven bits, the lowest first.
fn read_varint(rest: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..u64::BITS - 7).step_by(7) {
        let (byte, after) = rest.split_first()?;
        *rest = after;
        number |= u64::from(byte & 0x7F) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

/// The pages of a dictionary of these keys, ascending, each with the length of its list; and the [`BlockIndex`] to them.
#[cfg(not(target_arch = "wasm32"))]
pub fn write<'a>(keys: impl Iterator<Item = (&'a str, u64)>) -> (Vec<u8>, Vec<u8>) {
    let (mut pages, mut guide) = (0u64.to_le_bytes().to_vec(), Vec::new());
    let (mut at, mut filled) = (0u64, size_of::<u64>());
    let (mut last, mut last_separator) = (Vec::new(), Vec::new());
    push_separator(&mut guide, &mut last_separator, &[]);
    for (text, length) in keys {
        let key = text.as_bytes();
        let mut entry = encode_entry(key, if filled > size_of::<u64>() { &last } else { &[] }, length);
        // A page ends before an empty key, for which there must be room.
        if filled + entry.len() + 2 > PagedPart::CONTENT {
            pages.resize(pages.len() + PagedPart::CONTENT - filled, 0);
            pages.extend(at.to_le_bytes());
            filled = size_of::<u64>();
            entry = encode_entry(key, &[], length);
            let differs = last.iter().zip(key).take_while(|(a, b)| a == b).count();
            push_separator(&mut guide, &mut last_separator, &key[..differs + 1]);
        }
        filled += entry.len();
        pages.extend(entry);
        at += length;
        last = key.to_vec();
    }
    pages.resize(pages.len() + PagedPart::CONTENT - filled, 0);
    (pages, guide)
}

#[cfg(not(target_arch = "wasm32"))]
fn push_separator(guide: &mut Vec<u8>, last: &mut Vec<u8>, begin: &[u8]) {
    guide.extend(encode_key(begin, last));
    *last = begin.to_vec();
}

#[cfg(not(target_arch = "wasm32"))]
fn encode_entry(key: &[u8], last: &[u8], length: u64) -> Vec<u8> {
    let mut entry = encode_key(key, last);
    let mut rest = length;
    while rest >= 0x80 {
        entry.push(rest as u8 | 0x80);
        rest >>= 7;
    }
    entry.push(rest as u8);
    entry
}

/// What [`key`] reads.
#[cfg(not(target_arch = "wasm32"))]
fn encode_key(key: &[u8], last: &[u8]) -> Vec<u8> {
    let common = key.iter().zip(last).take_while(|(a, b)| a == b).count();
    let numbers = [common, key.len() - common].map(|length| u8::try_from(length).expect("keys are short"));
    [&numbers, &key[common..]].concat()
}
