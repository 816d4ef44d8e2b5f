//! A PDF file: whatever is in it is read into pages, or refused.

#![no_main]

use document::{Document, Format, Transcript, join_pages};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // What is no PDF at once, or has no end, is of no interest.
    let bytes = [b"%PDF-1.7\n", bytes, b"\n%%EOF\n"].concat();
    assert_eq!(Format::of(&bytes), Some(Format::Pdf));
    if let Ok(document) = Document::read(bytes, "", |_, _| ()) {
        let mut documents = [document];
        join_pages(&mut documents);
        let transcript = Transcript::of(&documents);
        let lines = transcript.text.matches('\n').count() + 1;
        let numbers = transcript.places.iter().filter_map(|place| place.line);
        assert!(numbers.is_sorted() && transcript.places.iter().all(|place| place.line <= Some(lines as u32)));
    }
});
