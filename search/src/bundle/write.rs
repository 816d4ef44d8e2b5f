use crate::bundle::format::{FORMAT, HEAD_BYTES, MAGIC};

/// Packs named parts into one bundle, the largest first: behind the texts, which have most of their words, small parts
/// compress better.
///
/// A part's name must be shorter than 256 bytes.
pub fn pack(mut parts: Vec<(String, Vec<u8>)>) -> Vec<u8> {
    parts.sort_by(|(name, content), (other_name, other)| (other.len(), name).cmp(&(content.len(), other_name)));
    pack_in_order(parts)
}

/// Packs named parts into one bundle as they come.
pub fn pack_in_order(parts: Vec<(String, Vec<u8>)>) -> Vec<u8> {
    let mut header = Vec::new();
    for (name, content) in &parts {
        header.push(u8::try_from(name.len()).expect("names of parts are short"));
        header.extend(name.as_bytes());
        header.extend((content.len() as u64).to_le_bytes());
        header.extend(crc32fast::hash(content).to_le_bytes());
    }
    let mut bundle =
        Vec::with_capacity(HEAD_BYTES + header.len() + parts.iter().map(|(_, part)| part.len()).sum::<usize>());
    bundle.extend(MAGIC);
    bundle.extend(FORMAT.to_le_bytes());
    bundle.extend((header.len() as u32).to_le_bytes());
    bundle.extend(crc32fast::hash(&header).to_le_bytes());
    bundle.extend(header);
    for (_, content) in parts {
        bundle.extend(content);
    }
    bundle
}
