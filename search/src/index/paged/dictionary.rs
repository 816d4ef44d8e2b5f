//! Term dictionary: front-coded keys, in pages that are read alone.
//!
//! A page holds the offset of its first list among all postings, then keys in order: the length of the prefix shared
//! with the key before, the suffix, the length of the list. A page ends with an empty key.

#[cfg(not(target_arch = "wasm32"))]
use crate::bundle::pages::PagedPart;

/// Reads a front-coded key: the lengths of the shared prefix and of the suffix, then the suffix.
pub fn read_key(rest: &mut &[u8], last: &[u8]) -> Option<Vec<u8>> {
    let ([common, length], after) = rest.split_first_chunk()?;
    let (suffix, after) = after.split_at_checked(usize::from(*length))?;
    *rest = after;
    Some([last.get(..usize::from(*common))?, suffix].concat())
}

/// Reads a number in groups of seven bits, the lowest first.
pub fn read_varint(rest: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..u64::BITS - 7).step_by(7) {
        let (byte, after) = rest.split_first()?;
        *rest = after;
        number |= u64::from(byte & 0x7F) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

/// Pages of a dictionary of ascending keys, each with the length of its list, and their block index.
#[cfg(not(target_arch = "wasm32"))]
pub fn write<'a>(keys: impl Iterator<Item = (&'a str, u64)>) -> (Vec<u8>, Vec<u8>) {
    let (mut pages, mut index) = (0u64.to_le_bytes().to_vec(), Vec::new());
    let (mut at, mut filled) = (0u64, size_of::<u64>());
    let (mut last, mut last_separator) = (Vec::new(), Vec::new());
    push_separator(&mut index, &mut last_separator, &[]);
    for (text, length) in keys {
        let key = text.as_bytes();
        let mut entry = encode_entry(key, if filled > size_of::<u64>() { &last } else { &[] }, length);
        // A page ends before an empty key, for which there must be room.
        if filled + entry.len() + 2 > PagedPart::CONTENT {
            pages.resize(pages.len() + PagedPart::CONTENT - filled, 0);
            pages.extend(at.to_le_bytes());
            filled = size_of::<u64>();
            entry = encode_entry(key, &[], length);
            let differs = last.iter().zip(key).take_while(|(a, b)| a == b).count();
            push_separator(&mut index, &mut last_separator, &key[..differs + 1]);
        }
        filled += entry.len();
        pages.extend(entry);
        at += length;
        last = key.to_vec();
    }
    pages.resize(pages.len() + PagedPart::CONTENT - filled, 0);
    (pages, index)
}

#[cfg(not(target_arch = "wasm32"))]
fn push_separator(index: &mut Vec<u8>, last: &mut Vec<u8>, separator: &[u8]) {
    index.extend(encode_key(separator, last));
    *last = separator.to_vec();
}

#[cfg(not(target_arch = "wasm32"))]
fn encode_entry(key: &[u8], last: &[u8], length: u64) -> Vec<u8> {
    let mut entry = encode_key(key, last);
    let mut rest = length;
    while rest >= 0x80 {
        entry.push(rest as u8 | 0x80);
        rest >>= 7;
    }
    entry.push(rest as u8);
    entry
}

/// Writes a key for [`read_key`].
#[cfg(not(target_arch = "wasm32"))]
fn encode_key(key: &[u8], last: &[u8]) -> Vec<u8> {
    let common = key.iter().zip(last).take_while(|(a, b)| a == b).count();
    let numbers = [common, key.len() - common].map(|length| u8::try_from(length).expect("keys are short"));
    [&numbers, &key[common..]].concat()
}
