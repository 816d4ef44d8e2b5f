//! Any text, normalized: whatever stands literally in a report must be found, and shown where it stands.

#![no_main]

use libfuzzer_sys::fuzz_target;
use text::{NormalizedText, look_alike_spellings, normalize};

/// A character alone is any of two that print alike, so one of its spellings beside a kanji is the other.
fn print_alike(one: char, other: char) -> bool {
    look_alike_spellings(&format!("{one}部")).iter().chain(&look_alike_spellings(&format!("、{one}"))).any(|spelled| spelled.contains(other))
}

fuzz_target!(|bytes: &[u8]| {
    let text = &*String::from_utf8_lossy(bytes);
    let normalized = NormalizedText::new(text);
    let chars = normalized.chars();
    assert_eq!(normalize(text), chars.iter().collect::<String>());
    assert_eq!(normalize(&normalize(text)), normalize(text), "normalization twice changes something");
    let origins: Vec<_> = (0..chars.len()).map(|at| normalized.origin(at..at + 1)).collect();
    assert!(origins.iter().all(|origin| text.get(origin.clone()).is_some_and(|printed| !printed.is_empty())));
    for (at, pair) in origins.windows(2).enumerate() {
        let [before, after] = pair else { continue };
        if before == after {
            continue;
        }
        assert!(before.end <= after.start, "what was normalized changes places");
        // Between two characters with their marks a text may be cut, and each piece normalizes as it did in the whole.
        for cut in [before.end, after.start] {
            let (left, right) = (normalize(&text[..cut]), normalize(&text[cut..]));
            // Look-alikes are written as their neighbours tell.
            let same = left.chars().chain(right.chars()).zip(chars).all(|(piece, whole)| piece == *whole || print_alike(piece, *whole));
            assert!(same && left.chars().count() + right.chars().count() == chars.len(), "cut at {cut}");
        }
    }
});
