use crate::codec::bits::BitReader;
use crate::index::field::Field;
use crate::index::posting::Posting;

/// Bits of a field other than the text, which has one value.
const FIELD_BITS: u32 = 3;
/// Bits of a Rice parameter.
const K_BITS: u32 = 5;
/// Rice parameter of the lengths of lists.
const COUNT_K: u32 = 4;

/// Bits of the number of characters of a key.
const KEY_LENGTH_BITS: u32 = 4;

/// Encodes the ascending postings of a key. Stores script changes inside the key, so that a prefix lookup can set `after`.
#[cfg(not(target_arch = "wasm32"))]
pub fn encode(key: &str, postings: &[Posting]) -> Vec<u8> {
    use crate::codec::bits::{BitWriter, best_k};
    use text::Script;
    let deltas: Vec<(u64, u64)> = deltas(postings).collect();
    // The first delta says nothing of the others.
    let usual = if deltas.len() > 1 { &deltas[1..] } else { &deltas[..] };
    let mean = |of: fn(&(u64, u64)) -> u64| usual.iter().map(of).sum::<u64>() / usual.len().max(1) as u64;
    let (by_document, by_offset) = (best_k(mean(|(document, _)| *document)), best_k(mean(|(_, offset)| *offset)));
    let mut bits = BitWriter::default();
    let scripts: Vec<Script> = key.chars().map(Script::of).collect();
    bits.bits(scripts.len() as u64, KEY_LENGTH_BITS);
    scripts.windows(2).for_each(|pair| bits.flag(pair[0] == pair[1]));
    bits.number(deltas.len() as u64, COUNT_K);
    bits.bits(by_document.into(), K_BITS);
    bits.bits(by_offset.into(), K_BITS);
    for (posting, (document, offset)) in postings.iter().zip(deltas) {
        bits.number(document, by_document);
        bits.flag(posting.field == Field::Text);
        if posting.field != Field::Text {
            bits.bits(posting.field as u64, FIELD_BITS);
            bits.number(posting.nth.into(), 0);
        }
        bits.number(offset, by_offset);
        bits.flag(posting.before);
        bits.flag(posting.after);
    }
    bits.finish()
}

/// Deltas of documents, and of starts in the same value.
#[cfg(not(target_arch = "wasm32"))]
fn deltas(postings: &[Posting]) -> impl Iterator<Item = (u64, u64)> {
    let mut last: Option<&Posting> = None;
    postings.iter().map(move |posting| {
        let document = posting.document - last.map_or(0, |last| last.document);
        let same = last.filter(|last| last.is_in_same_value(posting));
        let offset = posting.start - same.map_or(0, |last| last.start);
        last = Some(posting);
        (document.into(), offset.into())
    })
}

/// Decodes lists that lie end to end, as postings of a prefix of their keys; stops at malformed input. `after` is that of
/// the key where the key is shorter than the prefix.
pub fn decode(mut bytes: &[u8], characters: usize) -> Vec<Posting> {
    let mut postings = Vec::new();
    while !bytes.is_empty() {
        let mut bits = BitReader::new(bytes);
        if list(&mut bits, characters, &mut postings).is_none() {
            break;
        }
        bytes = bits.rest();
    }
    postings
}

fn list(bits: &mut BitReader<'_>, characters: usize, postings: &mut Vec<Posting>) -> Option<()> {
    let mut goes_on = None;
    for at in 1..bits.bits(KEY_LENGTH_BITS)? {
        let same = bits.flag()?;
        if at as usize == characters {
            goes_on = Some(same);
        }
    }
    let count = bits.number(COUNT_K)?;
    let (by_document, by_offset) = (bits.bits(K_BITS)? as u32, bits.bits(K_BITS)? as u32);
    let mut last: Option<Posting> = None;
    for _ in 0..count {
        let delta = u32::try_from(bits.number(by_document)?).ok()?;
        let document = last.map_or(0, |last| last.document).checked_add(delta)?;
        let (field, nth) = match bits.flag()? {
            true => (Field::Text, 0),
            false => (*Field::ALL.get(bits.bits(FIELD_BITS)? as usize)?, u32::try_from(bits.number(0)?).ok()?),
        };
        let start = u32::try_from(bits.number(by_offset)?).ok()?;
        let mut posting = Posting { document, field, nth, start, before: bits.flag()?, after: bits.flag()? };
        posting.after = goes_on.unwrap_or(posting.after);
        if let Some(last) = last.filter(|last| last.is_in_same_value(&posting)) {
            posting.start = last.start.checked_add(start)?;
        }
        postings.push(posting);
        last = Some(posting);
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn posting() -> impl Strategy<Value = Posting> {
        let flags = (any::<bool>(), any::<bool>());
        let place = (0..400u32, 0..Field::ALL.len(), 0..3u32, 0..5000u32);
        (place, flags).prop_map(|((document, field, nth, start), (before, after))| Posting {
            document,
            field: Field::ALL[field],
            nth: if Field::ALL[field] == Field::Text { 0 } else { nth },
            start,
            before,
            after,
        })
    }

    #[test]
    fn prefix_lookup_knows_what_follows() {
        let posting = |after| Posting { document: 7, field: Field::Text, nth: 0, start: 3, before: true, after };
        let bytes = encode("情報を", &[posting(true)]);
        for (characters, after) in [(1, true), (2, false), (3, true), (4, true)] {
            assert_eq!(decode(&bytes, characters), [posting(after)], "{characters}");
        }
    }

    proptest! {
        #[test]
        fn lists_round_trip(lists in prop::collection::vec(prop::collection::vec(posting(), 1..40), 0..4)) {
            let sorted = |mut list: Vec<Posting>| { list.sort_unstable(); list };
            let lists: Vec<Vec<Posting>> = lists.into_iter().map(sorted).collect();
            let bytes: Vec<u8> = lists.iter().flat_map(|list| encode("鍵", list)).collect();
            prop_assert_eq!(decode(&bytes, 1), lists.concat());
        }

        #[test]
        fn decode_ends_on_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            drop(decode(&bytes, 2));
        }
    }
}
