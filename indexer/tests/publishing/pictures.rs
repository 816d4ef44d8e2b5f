//! Pictures of the places of findings: painted where the original is kept, and never a reason for which a build fails.

use std::fs;
use std::path::{Path, PathBuf};

use corpus::Finding;
use indexer::{Files, build, new};
use sha2::Digest;

/// A folder of data with a report that was read from two chapters, which are kept.
fn data_with_originals() -> tempfile::TempDir {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../document/tests/fixtures");
    let paths: [PathBuf; 2] = ["report-1.pdf", "report-2.pdf"].map(|name| fixtures.join(name));
    let data = tempfile::tempdir().expect("a temporary folder can be made");
    let files = Files { paths: &paths, keep: true, ..Files::default() };
    new("tei-2024", data.path(), &files, &mut Vec::new()).expect("the chapters can be read");
    let toml = data.path().join("reports/tei-2024/report.toml");
    let drafted = fs::read_to_string(&toml).expect("it is drafted");
    fs::write(&toml, drafted.replace("（不明）", "丁県").replace("\"tei\"", "\"丁市\"")).expect("it can be filled in");
    data
}

fn built(data: &Path) -> (Vec<Finding>, String) {
    let mut told = Vec::new();
    assert!(build(data, &data.join("out"), None, &mut told).expect("it can be written"), "the build fails");
    let findings = fs::read(data.join("out/data/findings.json")).expect("it is written");
    (serde_json::from_slice(&findings).expect("they are findings"), String::from_utf8(told).expect("it is text"))
}

#[test]
fn findings_show_their_places_in_kept_files() {
    let data = data_with_originals();
    let (findings, told) = built(data.path());
    assert!(!told.contains("originals"), "{told}");
    for finding in &findings {
        let picture = finding.pictures.first().unwrap_or_else(|| panic!("{} has no picture", finding.id));
        assert_eq!(picture.page, finding.page, "{}", finding.id);
        let png = fs::read(data.path().join("out/data").join(&picture.path)).expect("it is written");
        assert!(png.starts_with(b"\x89PNG") && png.len() <= document::MAX_PICTURE_BYTES, "{}", png.len());
    }
}

#[test]
fn originals_that_are_no_more_the_same_are_told_and_not_shown() {
    let data = data_with_originals();
    let originals = data.path().join("reports/tei-2024/originals");
    fs::remove_file(originals.join("report-1.pdf")).expect("it is kept");
    fs::copy(originals.join("report-2.pdf"), originals.join("other.pdf")).expect("it is kept");
    fs::write(originals.join("report-2.pdf"), b"%PDF-1.4 another").expect("it can be written");
    let (findings, told) = built(data.path());
    assert!(findings.iter().all(|finding| finding.pictures.is_empty()));
    for part in ["report-1.pdf", "is not there, so that no finding shows", "report-2.pdf", "is another file than"] {
        assert!(told.contains(part), "{told}");
    }
}

#[test]
fn file_that_cannot_be_opened_is_told_and_not_shown() {
    let data = data_with_originals();
    let folder = data.path().join("reports/tei-2024");
    // The hash is right, the file is none: what it takes is that it was listed so.
    let damaged = b"%PDF-1.4\n%%EOF\n";
    fs::write(folder.join("originals/report-2.pdf"), damaged).expect("it can be written");
    let sources = fs::read_to_string(folder.join("sources.toml")).expect("it is written");
    let (first, second) = sources.split_at(sources.rfind("[[file]]").expect("two files are listed"));
    let listed = second.lines().find(|line| line.starts_with("sha256")).expect("it has a hash");
    let of_damaged = sha2::Sha256::digest(damaged).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let second = second.replace(listed, &format!("sha256 = \"{of_damaged}\""));
    fs::write(folder.join("sources.toml"), format!("{first}{second}")).expect("it can be written");
    let (findings, told) = built(data.path());
    assert!(findings.iter().all(|finding| finding.pictures.is_empty()));
    assert!(told.contains("is damaged"), "{told}");
}
