//! What is stored of the records, in blocks of neighbours, each compressed: one is read to show one record.

use tantivy::DocId;

use super::bits::BitReader;
use crate::bundle::Pages;
use crate::index::record::Stored;

/// Where the blocks are: for each its first record and its first byte; behind the last, where it ends.
#[derive(Debug, Default)]
pub struct Blocks(Vec<(DocId, u64)>);

/// How the numbers of records in a block are spread.
const RECORDS: u32 = 3;
/// How the lengths of blocks are spread.
const BYTES: u32 = 10;
/// No block is unpacked to more bytes for each that it has; LZ4 can't say more with one.
const RATIO: usize = 256;

impl Blocks {
    /// Reads what [`write`] wrote.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut bits = BitReader::new(bytes);
        let mut blocks: Vec<(DocId, u64)> = vec![(0, 0)];
        for _ in 0..bits.number(BYTES)? {
            let (record, start) = blocks.last().copied()?;
            let records = u32::try_from(bits.number(RECORDS)?).ok()?;
            blocks.push((record.checked_add(records)?, start.checked_add(bits.number(BYTES)?)?));
        }
        Some(Self(blocks))
    }

    /// What is stored of a record; `None` where it is not there.
    pub fn stored(&self, pages: &Pages, record: DocId) -> Option<Stored> {
        let at = self.0.partition_point(|(first, _)| *first <= record);
        let ((first, start), (_, end)) = (self.0.get(at.checked_sub(1)?)?, self.0.get(at)?);
        let packed = pages.read(*start..*end)?;
        let (size, packed) = packed.split_first_chunk()?;
        let size = u32::from_le_bytes(*size) as usize;
        let fits = size <= packed.len().saturating_mul(RATIO);
        let unpacked = fits.then(|| lz4_flex::block::decompress(packed, size).ok())??;
        let mut rest = unpacked.as_slice();
        for _ in *first..record {
            (_, rest) = postcard::take_from_bytes::<Stored>(rest).ok()?;
        }
        postcard::from_bytes(rest).ok()
    }
}

/// The blocks of all records, and where they are.
#[cfg(not(target_arch = "wasm32"))]
pub fn write(records: impl Iterator<Item = Stored>) -> Result<(Vec<u8>, Vec<u8>), postcard::Error> {
    let (mut blocks, mut places) = (Vec::new(), Vec::new());
    let (mut block, mut count) = (Vec::new(), 0);
    for stored in records {
        let bytes = postcard::to_allocvec(&stored)?;
        if count > 0 && block.len() + bytes.len() > FULL {
            places.push((count, end(&mut blocks, &block)));
            (block, count) = (Vec::new(), 0);
        }
        block.extend(bytes);
        count += 1;
    }
    if count > 0 {
        places.push((count, end(&mut blocks, &block)));
    }
    let mut bits = super::bits::BitWriter::default();
    bits.number(places.len() as u64, BYTES);
    for (records, length) in places {
        bits.number(records, RECORDS);
        bits.number(length, BYTES);
    }
    Ok((blocks, bits.finish()))
}

/// So many bytes of records are in a block, unless one alone has more.
#[cfg(not(target_arch = "wasm32"))]
const FULL: usize = 4096;

/// Adds a block; how long it is.
#[cfg(not(target_arch = "wasm32"))]
fn end(blocks: &mut Vec<u8>, block: &[u8]) -> u64 {
    let packed = lz4_flex::block::compress_prepend_size(block);
    blocks.extend(&packed);
    packed.len() as u64
}
