use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tantivy::directory::OwnedBytes;

use crate::bundle::error::OpenError;

/// A part of a bundle that can be read page by page, each with its own checksum. What is not there is noted.
#[derive(Debug)]
pub struct PagedPart {
    name: String,
    /// Which bytes of the bundle it is.
    stored: Range<u64>,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    held: BTreeMap<u64, OwnedBytes>,
    missing: BTreeSet<u64>,
}

impl PagedPart {
    /// How many bytes a page has in the bundle.
    pub const SIZE: usize = 2048;
    /// How many of them are its content; the others are its checksum.
    pub const CONTENT: usize = Self::SIZE - size_of::<u32>();

    /// The part of that name, which is those bytes of the bundle. None of it is there yet.
    pub(super) fn new(name: &str, stored: Range<u64>) -> Self {
        Self { name: name.to_owned(), stored, state: Mutex::default() }
    }

    /// A range of the content. Where some of it is not there, that is noted, and there is nothing to read.
    pub fn read(&self, range: Range<u64>) -> Option<Vec<u8>> {
        let (size, content) = (Self::SIZE as u64, Self::CONTENT as u64);
        let pages = range.start / content..range.end.div_ceil(content);
        if range.start > range.end || pages.end > (self.stored.end - self.stored.start).div_ceil(size) {
            return None;
        }
        let mut state = self.state();
        let State { held, missing } = &mut *state;
        let absent: Vec<u64> = pages.clone().filter(|page| !held.contains_key(page)).collect();
        if !absent.is_empty() {
            missing.extend(absent);
            return None;
        }
        let joined =
            pages.clone().filter_map(|page| held.get(&page)).map(OwnedBytes::as_slice).collect::<Vec<_>>().concat();
        let start = (range.start - pages.start * content) as usize;
        joined.get(start..start + (range.end - range.start) as usize).map(<[u8]>::to_vec)
    }

    /// The pages that were asked for and are not there, as ranges of bytes of the bundle.
    pub(super) fn missing(&self) -> Vec<Range<u64>> {
        let start = |page: &u64| self.stored.start + page * Self::SIZE as u64;
        let range = |page: &u64| start(page)..(start(page) + Self::SIZE as u64).min(self.stored.end);
        self.state().missing.iter().map(range).collect()
    }

    /// Whether any were asked for that are not there.
    pub(super) fn has_pending(&self) -> bool {
        !self.state().missing.is_empty()
    }

    /// Forgets that they were asked for.
    pub(super) fn clear_pending(&self) {
        self.state().missing.clear();
    }

    /// Takes the pages that are all in a stretch of the bundle, which begins at that byte.
    pub(super) fn insert(&self, at: u64, bytes: &OwnedBytes) -> Result<(), OpenError> {
        let mut state = self.state();
        let end = at.saturating_add(bytes.len() as u64).min(self.stored.end);
        let first = at.saturating_sub(self.stored.start).div_ceil(Self::SIZE as u64);
        for page in first.. {
            let start = self.stored.start + page * Self::SIZE as u64;
            let stop = (start + Self::SIZE as u64).min(self.stored.end);
            if start >= stop || stop > end {
                return Ok(());
            }
            let stored = bytes.slice((start - at) as usize..(stop - at) as usize);
            let damaged = || OpenError::Damaged(self.name.clone());
            let (content, checksum) = stored.as_slice().split_last_chunk().ok_or_else(damaged)?;
            if u32::from_le_bytes(*checksum) != checksum_of(page, content) {
                return Err(damaged());
            }
            state.missing.remove(&page);
            state.held.insert(page, stored.slice(0..content.len()));
        }
        Ok(())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing panics while it is held, and if it did, pages would be as they were.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The checksum of a page, which tells it from every other page too.
fn checksum_of(page: u64, content: &[u8]) -> u32 {
    let mut checksum = crc32fast::Hasher::new();
    checksum.update(&page.to_le_bytes());
    checksum.update(content);
    checksum.finalize()
}

/// A content as pages, each with its checksum.
#[cfg(not(target_arch = "wasm32"))]
pub fn to_pages(content: &[u8]) -> Vec<u8> {
    let pages = content.chunks(PagedPart::CONTENT).zip(0..);
    pages.flat_map(|(page, at)| page.iter().copied().chain(checksum_of(at, page).to_le_bytes())).collect()
}
