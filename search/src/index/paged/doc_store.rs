//! Document store: records in blocks of neighbours, each compressed to fill a page, so that showing a record reads one.

use std::ops::Range;

use crate::index::document::DocId;

use crate::bundle::pages::PagedPart;
use crate::bundle::pending::Loaded;
use crate::codec::bits::BitReader;
use crate::index::document::StoredDocument;
use crate::index::packed::unpack;

/// First record and first page of each block; at the end those behind the last.
#[derive(Debug, Default)]
pub struct DocStore(Vec<(DocId, u64)>);

/// Rice parameters of the number of blocks, of the records in a block, and of its further pages.
const BLOCK_COUNT_K: u32 = 8;
const RECORD_COUNT_K: u32 = 2;
const PAGE_COUNT_K: u32 = 0;

impl DocStore {
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut bits = BitReader::new(bytes);
        let mut blocks: Vec<(DocId, u64)> = vec![(0, 0)];
        for _ in 0..bits.number(BLOCK_COUNT_K)? {
            let (record, page) = blocks.last().copied()?;
            let records = u32::try_from(bits.number(RECORD_COUNT_K)?).ok()?;
            blocks.push((record.checked_add(records)?, page.checked_add(bits.number(PAGE_COUNT_K)?)?.checked_add(1)?));
        }
        Some(Self(blocks))
    }

    /// A stored record; `None` for one that can't be decoded.
    pub fn stored(&self, pages: &PagedPart, record: DocId) -> Loaded<Option<StoredDocument>> {
        let Some((first, range)) = self.block(record) else { return Ok(None) };
        Ok(decode(&pages.read(range)?, (record - first) as usize))
    }

    /// The block of a record: its first record, and its range in the pages.
    fn block(&self, record: DocId) -> Option<(DocId, Range<u64>)> {
        let at = self.0.partition_point(|(first, _)| *first <= record);
        let ((first, start), (_, end)) = (self.0.get(at.checked_sub(1)?)?, self.0.get(at)?);
        let [start, end] = [start, end].map(|page| page.checked_mul(PagedPart::CONTENT as u64));
        Some((*first, start?..end?))
    }
}

/// Decodes the record of a block that comes after `before` others.
fn decode(block: &[u8], before: usize) -> Option<StoredDocument> {
    let (length, packed) = block.split_first_chunk()?;
    let packed = packed.get(..u32::from_le_bytes(*length) as usize)?;
    let unpacked = unpack(packed)?;
    let mut rest = unpacked.as_slice();
    for _ in 0..before {
        (_, rest) = postcard::take_from_bytes::<StoredDocument>(rest).ok()?;
    }
    postcard::from_bytes(rest).ok()
}

/// Blocks of all records, and the [`DocStore`] of them.
#[cfg(not(target_arch = "wasm32"))]
pub fn write(records: impl Iterator<Item = StoredDocument>) -> Result<(Vec<u8>, Vec<u8>), postcard::Error> {
    let (mut blocks, mut places) = (Vec::new(), Vec::new());
    let (mut block, mut packed, mut count) = (Vec::new(), Vec::new(), 0);
    for stored in records {
        let bytes = postcard::to_allocvec(&stored)?;
        let longer = pack(&[&block, &bytes[..]].concat());
        if count > 0 && longer.len() > PagedPart::CONTENT {
            places.push((count, append(&mut blocks, &packed)));
            (block, count) = (Vec::new(), 0);
            packed = pack(&bytes);
        } else {
            packed = longer;
        }
        block.extend(bytes);
        count += 1;
    }
    if count > 0 {
        places.push((count, append(&mut blocks, &packed)));
    }
    let mut bits = crate::codec::bits::BitWriter::default();
    bits.number(places.len() as u64, BLOCK_COUNT_K);
    for (records, pages) in places {
        bits.number(records, RECORD_COUNT_K);
        bits.number(pages - 1, PAGE_COUNT_K);
    }
    Ok((blocks, bits.finish()))
}

/// A block: its packed length, its unpacked length, its records by LZ4.
#[cfg(not(target_arch = "wasm32"))]
fn pack(block: &[u8]) -> Vec<u8> {
    let packed = lz4_flex::block::compress_prepend_size(block);
    [&(packed.len() as u32).to_le_bytes(), &packed[..]].concat()
}

/// Appends a block, padded to whole pages; returns their number.
#[cfg(not(target_arch = "wasm32"))]
fn append(blocks: &mut Vec<u8>, packed: &[u8]) -> u64 {
    blocks.extend(packed);
    blocks.resize(blocks.len().next_multiple_of(PagedPart::CONTENT), 0);
    packed.len().div_ceil(PagedPart::CONTENT) as u64
}
