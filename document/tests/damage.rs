//! Damaged files: bytes changed, taken out, put in again elsewhere. Whatever is left is read within bounds, or refused.

use std::fs;
use std::path::Path;

use document::{Document, Transcript, join_pages};
use proptest::prelude::*;
use proptest::sample::Index;

/// Files that are damaged: fixtures, and what fuzzing begins with.
const FILES: [&str; 6] = [
    "document/tests/fixtures/vertical.pdf",
    "document/tests/fixtures/columns-shifted.pdf",
    "document/tests/fixtures/locked.pdf",
    "fuzz/seeds/pdf/minimal.pdf",
    "fuzz/seeds/sheet/old.xls",
    "fuzz/seeds/html/page",
];
/// Most characters that a byte of a file may give.
const MAX_CHARS_A_BYTE: usize = 64;

/// A way to damage a file.
#[derive(Debug, Clone)]
enum Damage {
    Change(Index, u8),
    Cut(Index, Index),
    Repeat(Index, Index, Index),
}

impl Damage {
    fn to(&self, bytes: &mut Vec<u8>) {
        let at = |index: &Index| index.index(bytes.len().max(1));
        let range = |a: &Index, b: &Index| at(a).min(at(b))..at(a).max(at(b));
        match self {
            Self::Change(place, byte) => {
                let place = at(place);
                bytes.splice(place..(place + 1).min(bytes.len()), [*byte]);
            }
            Self::Cut(from, to) => {
                let range = range(from, to);
                bytes.drain(range);
            }
            Self::Repeat(from, to, place) => {
                let (part, place) = (bytes[range(from, to)].to_vec(), at(place).min(bytes.len()));
                bytes.splice(place..place, part);
            }
        }
    }
}

fn damage() -> impl Strategy<Value = Damage> {
    let index = any::<Index>;
    prop_oneof![
        8 => (index(), any::<u8>()).prop_map(|(place, byte)| Damage::Change(place, byte)),
        1 => (index(), index()).prop_map(|(from, to)| Damage::Cut(from, to)),
        1 => (index(), index(), index()).prop_map(|(from, to, place)| Damage::Repeat(from, to, place)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn damaged_files_are_read_or_refused(file in 0..FILES.len(), damages in prop::collection::vec(damage(), 1..12), keeps_end: bool) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(FILES[file]);
        let mut bytes = fs::read(path).expect("the file is there");
        damages.iter().for_each(|damage| damage.to(&mut bytes));
        if keeps_end {
            bytes.extend_from_slice(b"\n%%EOF\n");
        }
        let size = bytes.len();
        if let Ok(document) = Document::read(bytes, "himitsu", |_, _| ()) {
            let mut documents = [document];
            join_pages(&mut documents);
            let transcript = Transcript::of(&documents);
            prop_assert!(transcript.text.chars().count() <= MAX_CHARS_A_BYTE * size.max(1));
            let lines = transcript.text.matches('\n').count() as u32 + 1;
            let numbers = transcript.places.iter().filter_map(|place| place.line);
            prop_assert!(numbers.is_sorted() && transcript.places.iter().all(|place| place.line <= Some(lines)));
        }
    }
}
