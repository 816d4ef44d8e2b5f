//! Parts of a Word file, parted by lines of scissors: its text, its numbers, its styles.

#![no_main]

mod archive;

use archive::archive;
use document::Document;
use libfuzzer_sys::fuzz_target;

const SCISSORS: &str = "\n--8<--\n";
const RELATIONSHIPS: &str = r#"<Relationships><Relationship Id="n" Type="/numbering" Target="numbering.xml"/><Relationship Id="s" Type="/styles" Target="styles.xml"/></Relationships>"#;

fuzz_target!(|bytes: &[u8]| {
    let input = String::from_utf8_lossy(bytes);
    let mut parts = input.split(SCISSORS);
    let mut part = || parts.next().unwrap_or("<none/>");
    let file = archive(&[
        ("word/document.xml", part()),
        ("word/numbering.xml", part()),
        ("word/styles.xml", part()),
        ("word/_rels/document.xml.rels", RELATIONSHIPS),
    ]);
    let Ok(document) = Document::read(file, "", |_, _| {}) else { return };
    for line in document.pages.iter().flat_map(|page| &page.lines) {
        assert!(!line.text.contains(['\n', '\u{c}']), "{line:?}");
    }
});
