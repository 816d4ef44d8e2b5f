//! Any text, folded: whatever stands literally in a report must be found, and shown where it stands.

#![no_main]

use corpus::{Folded, fold};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = &*String::from_utf8_lossy(bytes);
    let folded = Folded::new(text);
    let chars = folded.chars();
    assert_eq!(fold(text), chars.iter().collect::<String>());
    assert_eq!(fold(&fold(text)), fold(text), "folding twice changes something");
    let origins: Vec<_> = (0..chars.len()).map(|at| folded.origin(at..at + 1)).collect();
    assert!(origins.iter().all(|origin| text.get(origin.clone()).is_some_and(|printed| !printed.is_empty())));
    for (at, pair) in origins.windows(2).enumerate() {
        let [before, after] = pair else { continue };
        if before == after {
            continue;
        }
        assert!(before.end <= after.start, "what was folded changes places");
        // Between two characters with their marks a text may be cut, and each piece folds as it did in the whole.
        for cut in [before.end, after.start] {
            let (left, right) = (fold(&text[..cut]), fold(&text[cut..]));
            assert!(left.chars().chain(right.chars()).eq(chars.iter().copied()), "cut at {cut}");
        }
        let piece: Vec<char> = fold(&text[after.clone()]).chars().collect();
        assert!(folded.find(&piece).any(|found| found.start == at + 1), "{piece:?} is not found where it stands");
    }
});
