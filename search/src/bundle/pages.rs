use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::error::OpenError;
use super::format::PAGE_BYTES;
use super::pending::{Loaded, PendingReads};

/// A part of a bundle that is read page by page, each with its own checksum.
#[derive(Debug)]
pub struct PagedPart {
    name: String,
    /// Its bytes in the bundle.
    stored: Range<u64>,
    pages: Mutex<BTreeMap<u64, Vec<u8>>>,
}

impl PagedPart {
    /// Bytes of a page's content; the others are its checksum.
    pub const CONTENT: usize = PAGE_BYTES - size_of::<u32>();

    /// A part without any page yet.
    pub(super) fn new(name: &str, stored: Range<u64>) -> Self {
        Self { name: name.to_owned(), stored, pages: Mutex::default() }
    }

    /// A range of the content; empty where it reaches beyond the end.
    pub fn read(&self, range: Range<u64>) -> Loaded<Vec<u8>> {
        let (size, content) = (PAGE_BYTES as u64, Self::CONTENT as u64);
        let numbers = range.start / content..range.end.div_ceil(content);
        if range.start > range.end || numbers.end > (self.stored.end - self.stored.start).div_ceil(size) {
            return Ok(Vec::new());
        }
        let pages = self.pages();
        let absent = numbers.clone().filter(|number| !pages.contains_key(number));
        let absent: Vec<Range<u64>> = absent.map(|number| self.page(number)).collect();
        if !absent.is_empty() {
            return Err(PendingReads::new(absent));
        }
        let present = numbers.clone().filter_map(|number| pages.get(&number));
        let joined = present.map(Vec::as_slice).collect::<Vec<_>>().concat();
        let start = (range.start - numbers.start * content) as usize;
        let read = joined.get(start..start + (range.end - range.start) as usize);
        Ok(read.unwrap_or_default().to_vec())
    }

    /// Takes the pages that lie entirely in a stretch of the bundle that begins at byte `at`.
    pub(super) fn insert(&self, at: u64, bytes: &[u8]) -> Result<(), OpenError> {
        let mut pages = self.pages();
        let end = at.saturating_add(bytes.len() as u64).min(self.stored.end);
        let first = at.saturating_sub(self.stored.start).div_ceil(PAGE_BYTES as u64);
        for number in first.. {
            let page = self.page(number);
            if page.start >= page.end || page.end > end {
                return Ok(());
            }
            let stored = &bytes[(page.start - at) as usize..(page.end - at) as usize];
            let damaged = || OpenError::Damaged(self.name.clone());
            let (content, checksum) = stored.split_last_chunk().ok_or_else(damaged)?;
            if u32::from_le_bytes(*checksum) != checksum_of(number, content) {
                return Err(damaged());
            }
            pages.insert(number, content.to_vec());
        }
        Ok(())
    }

    /// Bytes of a page in the bundle.
    fn page(&self, number: u64) -> Range<u64> {
        let start = self.stored.start + number * PAGE_BYTES as u64;
        start..(start + PAGE_BYTES as u64).min(self.stored.end)
    }

    fn pages(&self) -> MutexGuard<'_, BTreeMap<u64, Vec<u8>>> {
        // Nothing panics while it is held, and if it did, pages would be as they were.
        self.pages.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Checksum of a page; it covers the number, so that no page passes for another.
fn checksum_of(number: u64, content: &[u8]) -> u32 {
    let mut checksum = crc32fast::Hasher::new();
    checksum.update(&number.to_le_bytes());
    checksum.update(content);
    checksum.finalize()
}

/// Cuts a content into pages, each with its checksum.
#[cfg(not(target_arch = "wasm32"))]
pub fn to_pages(content: &[u8]) -> Vec<u8> {
    let pages = content.chunks(PagedPart::CONTENT).zip(0..);
    pages.flat_map(|(page, number)| page.iter().copied().chain(checksum_of(number, page).to_le_bytes())).collect()
}
