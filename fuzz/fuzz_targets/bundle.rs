//! The bytes of a bundle: they are refused, or there is an engine that answers.
//!
//! Chance does not hit upon a checksum. So where the first byte is a digit, the rest stands for a piece of the small
//! bundle, with its checksums made right.

#![no_main]

use libfuzzer_sys::fuzz_target;
use search::{Engine, Request};

const SMALL: &[u8] = include_bytes!("../../search/tests/fixtures/small.bundle");
/// The magic and the format, then the header's length and checksum.
const HEAD: usize = 20;
const PARTS: [&str; 6] = ["editions.json", "synonyms.json", "topics.json", "common-words.json", "attributes", "texts"];

fuzz_target!(|bytes: &[u8]| {
    let opened = match bytes.split_first() {
        Some((b'0', header)) => Engine::open(bundle(header, &SMALL[HEAD + header_of_small().len()..])),
        Some((digit @ b'1'..=b'6', content)) => Engine::open(with_part(PARTS[usize::from(digit - b'1')], content)),
        _ => Engine::open(bytes),
    };
    match opened {
        Ok(engine) => answer(&engine),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});

fn answer(engine: &Engine) {
    engine.warm_up();
    for query in ["", "パスワード", "サーバーの操作履歴", "市:千葉県 -鍵"] {
        let response = engine.search(&Request::new(query, 20)).expect("all of it is there");
        for hit in response.hits {
            drop(engine.explain(&Request::new(query, 20), &hit.id).expect("all of it is there"));
        }
    }
    drop(engine.suggest("サー", 8).expect("all of it is there"));
}

/// The small bundle with another content of one part.
fn with_part(replaced: &str, content: &[u8]) -> Vec<u8> {
    let (mut header, mut contents) = (Vec::new(), Vec::new());
    let mut entries = header_of_small();
    let mut rest = &SMALL[HEAD + entries.len()..];
    while let [length, after @ ..] = entries {
        let (name, after) = after.split_at(usize::from(*length));
        let (numbers, after) = after.split_at(12);
        let (kept, others) = rest.split_at(usize::try_from(number(&numbers[..8])).expect("it is small"));
        let content = if name == replaced.as_bytes() { content } else { kept };
        header.extend([&[*length], name, &(content.len() as u64).to_le_bytes(), &checksum(content)].concat());
        contents.extend(content);
        (entries, rest) = (after, others);
    }
    bundle(&header, &contents)
}

fn header_of_small() -> &'static [u8] {
    let length = number(&SMALL[12..16]);
    &SMALL[HEAD..][..usize::try_from(length).expect("it is small")]
}

fn bundle(header: &[u8], contents: &[u8]) -> Vec<u8> {
    let length = u32::try_from(header.len()).expect("nobody fuzzes with gigabytes").to_le_bytes();
    [&SMALL[..12], &length, &checksum(header), header, contents].concat()
}

fn checksum(bytes: &[u8]) -> [u8; 4] {
    crc32fast::hash(bytes).to_le_bytes()
}

fn number(little_endian: &[u8]) -> u64 {
    little_endian.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}
