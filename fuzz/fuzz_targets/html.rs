//! A web page, in whatever encoding its bytes are.

#![no_main]

use document::Document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let page = [b"<!doctype html>", bytes].concat();
    let Ok(document) = Document::read(page, "", |_, _| {}) else { return };
    for line in document.pages.iter().flat_map(|page| &page.lines) {
        assert!(!line.text.contains(['\n', '\u{c}']), "{line:?}");
    }
});
