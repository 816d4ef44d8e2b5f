use std::collections::BTreeMap;
use std::sync::Arc;

use crate::bundle::error::OpenError;
use crate::bundle::format::{FORMAT, HEAD_BYTES, MAGIC, PAGED_SUFFIX};
use crate::bundle::pages::PagedPart;

/// An opened bundle: parts by name, slices of one blob, and parts that are read page by page.
#[derive(Clone, Debug)]
pub struct IndexBundle {
    parts: BTreeMap<String, Arc<[u8]>>,
    paged: BTreeMap<String, Arc<PagedPart>>,
}

impl IndexBundle {
    /// Opens a whole bundle, and checks every part.
    pub fn open(bytes: &[u8]) -> Result<Self, OpenError> {
        let total = bytes.len() as u64;
        Self::open_partial(bytes, total)
    }

    /// Opens the beginning of a bundle of `total` bytes: at least all before the parts that are read page by page.
    pub fn open_partial(bytes: &[u8], total: u64) -> Result<Self, OpenError> {
        let Some((head, rest)) = bytes.split_at_checked(HEAD_BYTES) else {
            return Err(if MAGIC.starts_with(bytes) {
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
            let part = &bytes[range.start as usize..range.end as usize];
            if crc32fast::hash(part) != entry.checksum {
                return Err(OpenError::Damaged(entry.name));
            }
            bundle.parts.insert(entry.name, part.into());
        }
        bundle.insert(0, bytes)?;
        Ok(bundle)
    }

    /// A part by name.
    pub fn part(&self, name: &str) -> Option<&[u8]> {
        self.parts.get(name).map(|part| &**part)
    }

    /// A part by name that is read page by page.
    pub fn pages(&self, name: &str) -> Option<Arc<PagedPart>> {
        self.paged.get(name).cloned()
    }

    /// Takes a stretch of the bundle that begins at byte `at`: the whole pages in it are checked and kept.
    pub fn insert(&self, at: u64, bytes: &[u8]) -> Result<(), OpenError> {
        self.paged.values().try_for_each(|pages| pages.insert(at, bytes))
    }
}

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
