//! PDF files that `cargo xtask fixtures` prints: their text in reading order, and faults of files.

use std::fs;
use std::path::{Path, PathBuf};

use document::pdf::PdfError;
use document::{Document, LineKind, ReadError, Transcript, join_pages};
use proptest::prelude::*;

fn fixture(name: &str) -> Vec<u8> {
    let path: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    fs::read(path).expect("the fixture is there")
}

fn read(bytes: Vec<u8>, password: &str) -> Result<Document, ReadError> {
    Document::read(bytes, password, |_, _| ())
}

fn transcript(names: &[&str]) -> Transcript {
    let mut documents: Vec<Document> =
        names.iter().map(|name| read(fixture(name), "").expect("the file can be read")).collect();
    join_pages(&mut documents);
    Transcript::of(&documents)
}

/// The text, then what was left out of it.
fn shown(transcript: &Transcript) -> String {
    let omitted = transcript.places.iter().filter_map(|place| {
        let text = place.omitted.as_ref()?;
        Some(format!("{}/{} {:?}: {text}", place.file, place.page, place.kind))
    });
    format!("{}\n----\n{}", transcript.text.replace('\u{c}', "[FF]"), omitted.collect::<Vec<_>>().join("\n"))
}

#[test]
fn chapters_are_read_as_one_text() {
    insta::assert_snapshot!("chapters", shown(&transcript(&["report-1.pdf", "report-2.pdf"])));
}

#[test]
fn columns_are_read_one_after_the_other() {
    insta::assert_snapshot!("columns", shown(&transcript(&["columns.pdf"])));
}

#[test]
fn columns_at_other_heights_are_not_mixed() {
    insta::assert_snapshot!("columns-shifted", shown(&transcript(&["columns-shifted.pdf"])));
}

#[test]
fn turned_pages_are_read_as_upright_ones() {
    for (turned, upright) in [("vertical-sideways.pdf", "vertical.pdf"), ("sideways.pdf", "table-pages.pdf")] {
        assert_eq!(shown(&transcript(&[turned])), shown(&transcript(&[upright])), "{turned}");
    }
}

#[test]
fn tables_go_on_over_pages() {
    let transcript = transcript(&["table-pages.pdf"]);
    insta::assert_snapshot!("table-pages", shown(&transcript));
    // A cut row is on both pages, and merged cells reach over the page break.
    let of = |line| transcript.places.iter().filter(|place| place.line == Some(line)).collect::<Vec<_>>();
    assert_eq!(
        of(14).iter().map(|place| (place.page, place.kind)).collect::<Vec<_>>(),
        [(1, LineKind::Row), (2, LineKind::RowRest)]
    );
    let covered = |number: &str| {
        let at = transcript.text.split('\n').position(|line| line.trim_start().starts_with(&format!("{number}\t")));
        of(at.expect("the row is there") as u32 + 1)[0].covered.clone()
    };
    for (number, columns) in
        [("1", vec![]), ("3", vec![1]), ("7", vec![1]), ("8", vec![]), ("10", vec![1]), ("17", vec![1])]
    {
        assert_eq!(covered(number), columns, "{number}");
    }
}

#[test]
fn vertical_lines_are_read_from_the_right() {
    insta::assert_snapshot!("vertical", shown(&transcript(&["vertical.pdf"])));
}

#[test]
fn places_say_line_and_page() {
    let transcript = transcript(&["report-1.pdf", "report-2.pdf"]);
    let lines: Vec<&str> = transcript.text.split('\n').collect();
    let place = |text: &str| {
        let line = lines.iter().position(|line| line.contains(text)).expect("the text has the line") as u32 + 1;
        let place = transcript.places.iter().find(|place| place.line == Some(line)).expect("each line has a place");
        (place.file, place.page, place.printed)
    };
    assert_eq!(place("見本太郎"), (1, 1, None));
    assert_eq!(place("監査した情報システムは次の表"), (1, 2, Some(2)));
    assert_eq!(place("【指摘事項１】"), (2, 1, Some(3)));
    assert_eq!(place("【意見２】"), (2, 2, Some(4)));
    let placed = transcript.places.iter().filter(|place| place.line.is_some()).count();
    assert_eq!(placed, lines.iter().filter(|line| !line.trim().is_empty()).count(), "every line has a place");
}

#[test]
fn protected_files_open_with_their_password_alone() {
    let plain = read(fixture("vertical.pdf"), "").expect("it is not protected").pages;
    assert_eq!(read(fixture("encrypted.pdf"), "").expect("its password is empty").pages, plain);
    assert_eq!(read(fixture("locked.pdf"), "himitsu").expect("that is its password").pages, plain);
    for password in ["", "chigau"] {
        let error = read(fixture("locked.pdf"), password).expect_err("that is not its password");
        assert!(matches!(error, ReadError::Pdf(PdfError::Password)), "{error}");
        assert!(error.hint().contains("--password-file"));
    }
}

#[test]
fn cut_files_are_refused() {
    let whole = fixture("vertical.pdf");
    for share in [0, 1, 10, 50, 90, 99] {
        let cut = whole[..whole.len() * share / 100].to_vec();
        let error = read([b"%PDF-1.7\n".to_vec(), cut].concat(), "").expect_err("the end is missing");
        assert!(matches!(error, ReadError::Pdf(PdfError::Cut)), "{share} %: {error}");
    }
    let longer = [whole, vec![b'\n'; 2000]].concat();
    assert!(read(longer, "").is_ok(), "what a server appends is no fault");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_damage_is_survived(damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40)) {
        let mut bytes = fixture("vertical.pdf");
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        drop(read(bytes, ""));
    }
}
