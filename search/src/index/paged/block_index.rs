use std::ops::Range;

use super::dictionary::{read_key, read_varint};
use crate::bundle::pages::PagedPart;
use crate::bundle::pending::{Loaded, ReadBatch};

/// Block index of the dictionary: the shortest separator before each page.
#[derive(Debug, Default)]
pub struct BlockIndex(Vec<Vec<u8>>);

/// Result of looking a text up in the dictionary.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Lookup<T = Range<u64>> {
    /// No key begins with the text.
    #[default]
    Absent,
    /// Lists of all keys that begin with the text.
    Exact(T),
    /// List of a key that is only a prefix of the text.
    Prefix(T),
}

/// Greater than any byte of UTF-8.
const ABOVE_UTF8: u8 = 0xFF;

impl BlockIndex {
    /// Reads the block index that [`write`](super::dictionary::write) gives.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut separators: Vec<Vec<u8>> = Vec::new();
        let mut rest = bytes;
        while !rest.is_empty() {
            let last = separators.last().map_or(&[][..], Vec::as_slice);
            separators.push(read_key(&mut rest, last)?);
        }
        Some(Self(separators))
    }

    /// Looks a text up; a malformed page has no keys.
    pub fn look_up(&self, pages: &PagedPart, text: &str) -> Loaded<Lookup> {
        if text.is_empty() {
            return Ok(Lookup::Absent);
        }
        let above = [text.as_bytes(), &[ABOVE_UTF8]].concat();
        let mut batch = ReadBatch::default();
        let from = batch.take(self.seek(pages, text.as_bytes()));
        let to = batch.take(self.seek(pages, &above));
        let found = from.zip(to).map_or(Lookup::Absent, |(from, to)| match from.before {
            _ if from.offset < to.offset => Lookup::Exact(from.offset..to.offset),
            Some((key, list)) if text.as_bytes().starts_with(&key) => Lookup::Prefix(list),
            _ => Lookup::Absent,
        });
        batch.finish(found)
    }

    /// Position of the first key that is not below a text; `None` in a malformed page.
    fn seek(&self, pages: &PagedPart, text: &[u8]) -> Loaded<Option<KeyCursor>> {
        let page = self.0.partition_point(|separator| separator.as_slice() <= text).saturating_sub(1);
        let size = PagedPart::CONTENT as u64;
        let content = pages.read(page as u64 * size..(page as u64 + 1) * size)?;
        Ok(KeyCursor::seek(&content, text))
    }
}

/// A position among the keys of a page.
struct KeyCursor {
    /// Offset of the next key's list.
    offset: u64,
    /// The key before it, with its list.
    before: Option<(Vec<u8>, Range<u64>)>,
}

impl KeyCursor {
    fn seek(content: &[u8], text: &[u8]) -> Option<Self> {
        let (base, mut rest) = content.split_first_chunk()?;
        let mut cursor = KeyCursor { offset: u64::from_le_bytes(*base), before: None };
        while let Some((key, length)) = cursor.next_entry(&mut rest).filter(|(key, _)| key.as_slice() < text) {
            let end = cursor.offset.checked_add(length)?;
            cursor = KeyCursor { offset: end, before: Some((key, cursor.offset..end)) };
        }
        Some(cursor)
    }

    fn next_entry(&self, rest: &mut &[u8]) -> Option<(Vec<u8>, u64)> {
        let last = self.before.as_ref().map_or(&[][..], |(key, _)| key.as_slice());
        let key = read_key(rest, last).filter(|key| !key.is_empty())?;
        Some((key, read_varint(rest)?))
    }
}
