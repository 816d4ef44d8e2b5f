use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use tantivy::directory::OwnedBytes;

use crate::bundle::error::OpenError;
use crate::bundle::format::{FORMAT, HEAD_BYTES, MAGIC, PAGED_SUFFIX};
use crate::bundle::pages::PagedPart;
use crate::sort::sort_by_u64_key;

/// An opened bundle: slices of one blob, by name, and parts that are read page by page.
#[derive(Clone, Debug)]
pub struct Bundle {
    parts: BTreeMap<String, OwnedBytes>,
    paged: BTreeMap<String, Arc<PagedPart>>,
}

impl Bundle {
    /// Reads the header and checks every part.
    pub fn open(bytes: OwnedBytes) -> Result<Self, OpenError> {
        let total = bytes.len() as u64;
        Self::open_partial(bytes, total)
    }

    /// Opens a bundle of so many bytes in all, of which the first are there: those before the parts that are read page
    /// by page, at least.
    pub fn open_partial(bytes: OwnedBytes, total: u64) -> Result<Self, OpenError> {
        let Some((head, rest)) = bytes.as_slice().split_at_checked(HEAD_BYTES) else {
            return Err(if MAGIC.starts_with(&bytes) {
                OpenError::TooShort(bytes.len())
            } else {
                OpenError::NotABundle
            });
        };
        let (magic, numbers) = head.split_at(MAGIC.len());
        if magic != MAGIC {
            return Err(OpenError::NotABundle);
        }
        let mut numbers = Cursor(numbers);
        let (format, length, checksum) = (numbers.u32()?, numbers.u32()? as usize, numbers.u32()?);
        if format != FORMAT {
            return Err(OpenError::OtherFormat(format));
        }
        let Some(header) = rest.get(..length) else {
            return Err(OpenError::Truncated {
                expected: HEAD_BYTES as u64 + length as u64,
                actual: bytes.len() as u64,
            });
        };
        if crc32fast::hash(header) != checksum {
            return Err(OpenError::Damaged("header".to_owned()));
        }
        let entries = Cursor(header).entries()?;
        let expected = entries.iter().fold((HEAD_BYTES + length) as u64, |sum, entry| sum.saturating_add(entry.length));
        if expected != total {
            return Err(OpenError::Truncated { expected, actual: total });
        }
        let mut bundle = Self { parts: BTreeMap::new(), paged: BTreeMap::new() };
        let mut at = (HEAD_BYTES + length) as u64;
        for entry in entries {
            let range = at..at + entry.length;
            at = range.end;
            if entry.name.ends_with(PAGED_SUFFIX) {
                bundle.paged.insert(entry.name.clone(), Arc::new(PagedPart::new(&entry.name, range)));
                continue;
            }
            if range.end > bytes.len() as u64 {
                return Err(OpenError::Truncated { expected: range.end, actual: bytes.len() as u64 });
            }
            let part = bytes.slice(range.start as usize..range.end as usize);
            if crc32fast::hash(&part) != entry.checksum {
                return Err(OpenError::Damaged(entry.name));
            }
            bundle.parts.insert(entry.name, part);
        }
        bundle.insert(0, &bytes)?;
        Ok(bundle)
    }

    /// The part of that name, without copying it.
    pub fn part(&self, name: &str) -> Option<OwnedBytes> {
        self.parts.get(name).cloned()
    }

    /// The part of that name, which is read page by page.
    pub fn pages(&self, name: &str) -> Option<Arc<PagedPart>> {
        self.paged.get(name).cloned()
    }

    /// What was to be read and is not there: ranges of the bundle's bytes, ascending. What stands near each other is asked
    /// for together.
    pub fn missing(&self) -> Vec<Range<u64>> {
        let pages: Vec<Range<u64>> = self.paged.values().flat_map(|pages| pages.missing()).collect();
        let mut ranges: Vec<Range<u64>> = Vec::new();
        for page in sort_by_u64_key(pages, |page| page.start) {
            match ranges.last_mut() {
                Some(last) if page.start - last.end <= MERGE_GAP_BYTES => last.end = page.end,
                _ => ranges.push(page),
            }
        }
        ranges
    }

    /// Whether anything was to be read that is not there.
    pub fn has_pending(&self) -> bool {
        self.paged.values().any(|pages| pages.has_pending())
    }

    /// Forgets what was to be read.
    pub fn clear_pending(&self) {
        self.paged.values().for_each(|pages| pages.clear_pending());
    }

    /// Takes a stretch of the bundle, which begins at that byte; what it holds of pages in whole is checked and kept.
    pub fn insert(&self, at: u64, bytes: &OwnedBytes) -> Result<(), OpenError> {
        self.paged.values().try_for_each(|pages| pages.insert(at, bytes))
    }
}

/// So many bytes more weigh less than another request.
const MERGE_GAP_BYTES: u64 = PagedPart::SIZE as u64;

struct PartHeader {
    name: String,
    length: u64,
    checksum: u32,
}

struct Cursor<'a>(&'a [u8]);

impl Cursor<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N], OpenError> {
        let (taken, rest) = self.0.split_first_chunk::<N>().ok_or_else(header_damaged)?;
        self.0 = rest;
        Ok(*taken)
    }

    fn u32(&mut self) -> Result<u32, OpenError> {
        self.take().map(u32::from_le_bytes)
    }

    fn entries(mut self) -> Result<Vec<PartHeader>, OpenError> {
        let mut entries = Vec::new();
        while !self.0.is_empty() {
            let [length] = self.take()?;
            let (name, rest) = self.0.split_at_checked(length.into()).ok_or_else(header_damaged)?;
            let name = String::from_utf8(name.to_vec()).map_err(|_| header_damaged())?;
            self.0 = rest;
            entries.push(PartHeader { name, length: self.take().map(u64::from_le_bytes)?, checksum: self.u32()? });
        }
        Ok(entries)
    }
}

fn header_damaged() -> OpenError {
    OpenError::Damaged("header".to_owned())
}
