/// Unpacks LZ4 after the unpacked length.
pub fn unpack(packed: &[u8]) -> Option<Vec<u8>> {
    let (size, packed) = packed.split_first_chunk()?;
    let size = u32::from_le_bytes(*size) as usize;
    let fits = size <= packed.len().saturating_mul(RATIO);
    fits.then(|| lz4_flex::block::decompress(packed, size).ok())?
}

/// LZ4 can't expand a byte to more.
const RATIO: usize = 256;
