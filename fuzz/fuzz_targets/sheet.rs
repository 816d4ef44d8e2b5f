//! A workbook: by its first character a sheet of Excel (`x`), the content of an OpenDocument one (`o`), else a whole file.

#![no_main]

mod archive;

use archive::archive;
use document::Document;
use libfuzzer_sys::fuzz_target;

const RELATIONSHIPS: &str = r#"<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const PARTS: &str = r#"<Relationships><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="y" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="s" sheetId="1" r:id="s"/></sheets></workbook>"#;
const SCISSORS: &str = "\n--8<--\n";

fuzz_target!(|bytes: &[u8]| {
    let input = String::from_utf8_lossy(bytes);
    let file = match (bytes.first(), input.get(1..)) {
        (Some(b'x'), Some(rest)) => {
            let (sheet, styles) = rest.split_once(SCISSORS).unwrap_or((rest, "<styleSheet/>"));
            archive(&[
                ("_rels/.rels", RELATIONSHIPS),
                ("xl/workbook.xml", WORKBOOK),
                ("xl/_rels/workbook.xml.rels", PARTS),
                ("xl/worksheets/sheet1.xml", sheet),
                ("xl/styles.xml", styles),
            ])
        }
        (Some(b'o'), Some(rest)) => {
            archive(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", rest)])
        }
        _ => bytes.to_vec(),
    };
    let Ok(document) = Document::read(file, "", |_, _| {}) else { return };
    for line in document.pages.iter().flat_map(|page| &page.lines) {
        assert!(!line.text.contains(['\n', '\u{c}']), "{line:?}");
    }
});
