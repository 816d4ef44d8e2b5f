//! `cargo xtask fixtures`: prints the pages of `document/tests/fixtures` to the PDF files that tests read.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process::run;
use crate::project::root;

/// Protected and turned copies of a printed page: name, page, arguments of qpdf.
const VARIANTS: [(&str, &str, &[&str]); 4] = [
    ("encrypted", "vertical", &["--static-id", "--encrypt", "", "owner", "256", "--"]),
    ("locked", "vertical", &["--static-id", "--encrypt", "himitsu", "owner", "256", "--"]),
    ("vertical-sideways", "vertical", &["--static-id", "--rotate=+90"]),
    ("sideways", "table-pages", &["--static-id", "--rotate=+270"]),
];

/// Prints every page with Chromium; qpdf makes it smaller, and protects a copy of one.
pub fn print_all() -> Result<()> {
    let folder = root().join("document/tests/fixtures");
    let mut pages: Vec<_> = fs::read_dir(&folder)?.collect::<Result<Vec<_>, _>>()?;
    pages.sort_by_key(fs::DirEntry::file_name);
    for page in pages.iter().map(fs::DirEntry::path).filter(|path| path.extension().is_some_and(|end| end == "html")) {
        let pdf = page.with_extension("pdf");
        print(&page, &pdf)?;
        qpdf(
            &["--object-streams=generate", "--recompress-flate", "--compression-level=9", "--replace-input"],
            &pdf,
            None,
        )?;
    }
    for (name, page, arguments) in VARIANTS {
        qpdf(arguments, &folder.join(format!("{page}.pdf")), Some(&folder.join(format!("{name}.pdf"))))?;
    }
    Ok(())
}

fn print(page: &Path, pdf: &Path) -> Result<()> {
    let mut chromium = Command::new("chromium");
    chromium.args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]);
    chromium.arg(format!("--print-to-pdf={}", pdf.display())).arg(format!("file://{}", page.display()));
    run(&mut chromium).context("Chromium prints the pages; `cargo xtask setup` installs it")
}

fn qpdf(arguments: &[&str], from: &Path, to: Option<&Path>) -> Result<()> {
    let mut qpdf = Command::new("qpdf");
    qpdf.args(arguments).arg(from).args(to);
    run(&mut qpdf).context("qpdf is of Debian's package qpdf")
}
