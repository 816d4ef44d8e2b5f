/// Unpacks what begins with how long it is unpacked.
pub fn unpacked(packed: &[u8]) -> Option<Vec<u8>> {
    let (size, packed) = packed.split_first_chunk()?;
    let size = u32::from_le_bytes(*size) as usize;
    let fits = size <= packed.len().saturating_mul(RATIO);
    fits.then(|| lz4_flex::block::decompress(packed, size).ok())?
}

/// Nothing is unpacked to more bytes for each that it has; LZ4 can't say more with one.
const RATIO: usize = 256;
