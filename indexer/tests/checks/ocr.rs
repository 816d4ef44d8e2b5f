//! Pages that are pictures: told, or recognised by tesseract and marked as such.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use document::pdf::{PdfFile, Raster};
use indexer::{Files, OcrLanguage, new, read};

/// A scan: pages of a fixture as pictures in a PDF without text, at 200 dots per inch.
fn scan(name: &str) -> Vec<u8> {
    const SCALE: f32 = 200.0 / 72.0;
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../document/tests/fixtures").join(name);
    let file = PdfFile::open(fs::read(path).expect("the fixture is there"), "").expect("it is a PDF");
    let count = file.pages();
    let mut objects: Vec<Vec<u8>> = vec![b"<</Type/Catalog/Pages 2 0 R>>".to_vec()];
    let kids: String = (0..count).map(|at| format!("{} 0 R ", 3 + 3 * at)).collect();
    objects.push(format!("<</Type/Pages/Count {count}/Kids[{kids}]>>").into_bytes());
    for page in 1..=count {
        let (width, height) = file.size(page).expect("it has the page");
        let Raster { width: columns, height: rows, shades } = file.paint(page, SCALE).expect("it can be painted");
        let at = objects.len() + 1;
        objects.push(
            format!(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Contents {} 0 R/Resources<</XObject<</P {} 0 R>>>>>>",
                at + 1,
                at + 2
            )
            .into_bytes(),
        );
        objects.push(stream("", format!("{width} 0 0 {height} 0 0 cm /P Do").as_bytes()));
        let head = format!(
            "/Type/XObject/Subtype/Image/Width {columns}/Height {rows}/ColorSpace/DeviceGray/BitsPerComponent 8"
        );
        objects.push(stream(&head, &shades));
    }
    let mut pdf = b"%PDF-1.4\n".to_vec();
    let mut table = String::new();
    for (number, object) in (1..).zip(&objects) {
        table += &format!("{:010} 00000 n \n", pdf.len());
        pdf.extend(format!("{number} 0 obj\n").into_bytes());
        pdf.extend(object);
        pdf.extend(b"\nendobj\n");
    }
    let (start, size) = (pdf.len(), objects.len() + 1);
    pdf.extend(
        format!("xref\n0 {size}\n0000000000 65535 f \n{table}trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n")
            .into_bytes(),
    );
    pdf
}

fn stream(head: &str, bytes: &[u8]) -> Vec<u8> {
    [format!("<<{head}/Length {}>>stream\n", bytes.len()).as_bytes(), bytes, b"\nendstream"].concat()
}

fn scanned(data: &Path) -> Vec<PathBuf> {
    let path = data.join("走査.pdf");
    fs::write(&path, scan("report-2.pdf")).expect("it can be written");
    vec![path]
}

#[test]
fn pages_that_are_pictures_are_told() {
    let data = tempfile::tempdir().expect("a temporary folder can be made");
    let paths = scanned(data.path());
    let mut out = Vec::new();
    let files = Files { paths: &paths, ..Files::default() };
    let fault = new("tei-2024", data.path(), &files, &mut out).expect_err("there is no text").to_string();
    assert!(fault.contains("ocrmypdf -l jpn --skip-text") && fault.contains("--ocr"), "{fault}");
    let said = String::from_utf8(out).expect("it is text");
    assert!(said.contains("2 of 2 pages have no text: 1, 2"), "{said}");
    assert!(!data.path().join("reports").exists(), "nothing is made");
}

#[test]
fn recognised_pages_are_marked_down_to_the_findings() {
    let listed = Command::new("tesseract").arg("--list-langs").output();
    if !listed.is_ok_and(|listed| String::from_utf8_lossy(&listed.stdout).lines().any(|line| line == "jpn")) {
        eprintln!(
            "skipped: tesseract with its data jpn is not installed (apt install tesseract-ocr tesseract-ocr-jpn)"
        );
        return;
    }
    let data = tempfile::tempdir().expect("a temporary folder can be made");
    let paths = scanned(data.path());
    let mut out = Vec::new();
    let files = Files { paths: &paths, ocr: Some(OcrLanguage::Japanese), ..Files::default() };
    new("tei-2024", data.path(), &files, &mut out).expect("the pages can be recognised");
    let said = String::from_utf8(out).expect("it is text");
    assert!(said.contains("the characters of 2 of 2 pages were recognised by a machine (OCR): 1, 2"), "{said}");
    let folder = data.path().join("reports/tei-2024");
    let text = fs::read_to_string(folder.join("report.txt")).expect("it is written");
    for word in ["第2章", "監査の結果", "指摘事項", "意見"] {
        assert!(text.contains(word), "{word}: {text}");
    }
    let toml = folder.join("report.toml");
    let drafted = fs::read_to_string(&toml).expect("it is drafted");
    fs::write(&toml, drafted.replace("（不明）", "丁県").replace("\"tei\"", "\"丁市\"")).expect("it can be written");
    let dataset = read(data.path());
    assert!(!dataset.corpus.findings.is_empty(), "{text}");
    for finding in &dataset.corpus.findings {
        assert!(finding.ocr_confidence.is_some_and(|percent| percent <= 100), "{}", finding.id);
    }
}
