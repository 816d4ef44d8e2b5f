//! The bytes of a bundle that is read by ranges: they are refused, or there is an engine that answers in the end.
//!
//! Chance does not hit upon a checksum. So the first byte says which part of the small bundle the rest stands for, with its
//! checksums made right.

#![no_main]

use libfuzzer_sys::fuzz_target;
use search::{Engine, PendingReads, Request};

const SMALL: &[u8] = include_bytes!("../../search/tests/fixtures/ranged.bundle");
/// The magic and the format, then the header's length and checksum.
const HEAD: usize = 20;
/// What the name of a part ends in that is read page by page, how long a page is, and how much of it its checksum.
const PAGED: &[u8] = b".pages";
const PAGE: usize = 2048;
const CHECKSUM: usize = 4;
/// More rounds than any query takes.
const ROUNDS: usize = 100;

fuzz_target!(|bytes: &[u8]| {
    let Some((which, content)) = bytes.split_first() else { return };
    let (bundle, opening) = with_part(usize::from(*which), content);
    if let Ok(engine) = Engine::open(&bundle[..]) {
        answer(&engine, &bundle);
    }
    match Engine::open_partial(&bundle[..opening], bundle.len() as u64) {
        Ok(engine) => answer(&engine, &bundle),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});

fn answer(engine: &Engine, bundle: &[u8]) {
    for query in ["", "パスワード", "サーバーの操作履歴", "市:千葉県 -鍵", "課:総務課", "\"アクセスログを定期的に\""] {
        let request = Request::new(query, 20);
        for hit in ask(engine, bundle, |engine| engine.search(&request)).hits {
            drop(ask(engine, bundle, |engine| engine.explain(&request, &hit.id)));
        }
    }
    drop(ask(engine, bundle, |engine| engine.suggest("サー", 8)));
}

fn ask<T>(engine: &Engine, bundle: &[u8], ask: impl Fn(&Engine) -> Result<T, PendingReads>) -> T {
    for _ in 0..ROUNDS {
        match ask(engine) {
            Ok(answer) => return answer,
            Err(pending) => pending.ranges().into_iter().for_each(|range| {
                let bytes = &bundle[range.start as usize..range.end as usize];
                engine.insert(range.start, bytes).expect("the checksums are right");
            }),
        }
    }
    panic!("there is no answer after {ROUNDS} rounds");
}

/// The small bundle with another content of one part, and how much of it is needed to open it.
fn with_part(replaced: usize, content: &[u8]) -> (Vec<u8>, usize) {
    let mut entries = &SMALL[HEAD..][..usize::try_from(number(&SMALL[12..16])).expect("it is small")];
    let mut rest = &SMALL[HEAD + entries.len()..];
    let (mut header, mut contents, mut opening) = (Vec::new(), Vec::new(), HEAD);
    let mut at = 0;
    while let [length, after @ ..] = entries {
        let (name, after) = after.split_at(usize::from(*length));
        let (numbers, after) = after.split_at(12);
        let (kept, others) = rest.split_at(usize::try_from(number(&numbers[..8])).expect("it is small"));
        let is_paged = name.ends_with(PAGED);
        let content = match (at == replaced, is_paged) {
            (false, _) => kept.to_vec(),
            (true, false) => content.to_vec(),
            (true, true) => content.chunks(PAGE - CHECKSUM).zip(0u64..).flat_map(page).collect(),
        };
        header.extend([&[*length], name, &(content.len() as u64).to_le_bytes(), &checksum(&content)].concat());
        opening += if is_paged { 0 } else { content.len() };
        contents.extend(content);
        (entries, rest, at) = (after, others, at + 1);
    }
    let length = u32::try_from(header.len()).expect("it is small").to_le_bytes();
    opening += header.len();
    ([&SMALL[..12], &length, &checksum(&header), &header, &contents].concat(), opening)
}

/// A page with its checksum, which covers its number too.
fn page((content, number): (&[u8], u64)) -> Vec<u8> {
    let mut numbered = number.to_le_bytes().to_vec();
    numbered.extend(content);
    [content, &checksum(&numbered)].concat()
}

fn checksum(bytes: &[u8]) -> [u8; 4] {
    crc32fast::hash(bytes).to_le_bytes()
}

fn number(little_endian: &[u8]) -> u64 {
    little_endian.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}
