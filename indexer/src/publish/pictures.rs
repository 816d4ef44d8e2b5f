//! Pictures of the places of findings, where the operator keeps the originals (`keep = true`).

use std::fs;
use std::path::Path;

use corpus::{FileFormat, Finding, PlacePicture, Span};
use document::pdf::PdfFile;
use document::{Picture, PictureError, Place, Rect};

use crate::dataset::Dataset;
use crate::original::kept::KeptOriginal;
use crate::original::layout::{Layout, hash};
use crate::source::diagnostic::Diagnostic;

/// Folder of the pictures in the open data.
const FOLDER: &str = "pictures";
/// Most pictures of a finding, one a page.
const MAX_PICTURES: usize = 4;

/// Paints the places of all findings of reports whose originals are kept. What cannot be painted is told, and left out.
pub(crate) fn paint_places(folder: &Path, dataset: &mut Dataset) -> anyhow::Result<Vec<Diagnostic>> {
    let mut told = Vec::new();
    for KeptOriginal { slug, folder: originals, layout } in std::mem::take(&mut dataset.kept) {
        for (at, file) in layout.files.iter().enumerate().filter(|(_, file)| file.format == FileFormat::Pdf) {
            let path = originals.join(&file.name);
            let Ok(bytes) = fs::read(&path) else { continue };
            if hash(&bytes) != file.sha256 {
                let message = "is another file than the text was read from: its places are not shown".to_owned();
                told.push(Diagnostic::warning(&path, message).hint("`indexer new <slug> --refresh` reads it anew"));
                continue;
            }
            let pdf = match PdfFile::open(bytes, "") {
                Ok(pdf) => pdf,
                Err(error) => {
                    told.push(Diagnostic::warning(&path, error.to_string()).hint(error.hint()));
                    continue;
                }
            };
            let findings = dataset.corpus.findings.iter_mut().filter(|finding| finding.report == slug);
            for finding in findings {
                if let Err(error) = paint(&pdf, at + 1, &layout, finding, &folder.join(FOLDER))? {
                    let message = format!("{}: its place is not shown: {error}", finding.id);
                    told.push(Diagnostic::warning(&path, message));
                    if error == PictureError::Paint(document::pdf::PaintError::TooSlow) {
                        // Others on that page would take as long.
                        break;
                    }
                }
            }
        }
    }
    Ok(told)
}

/// Writes a picture of each page of a file on which a finding stands.
fn paint(
    pdf: &PdfFile,
    file: usize,
    layout: &Layout,
    finding: &mut Finding,
    folder: &Path,
) -> anyhow::Result<Result<(), PictureError>> {
    let places: Vec<&Place> = places(layout, finding).filter(|place| place.file == file).collect();
    for on_page in places.chunk_by(|a, b| a.page == b.page) {
        if finding.pictures.len() == MAX_PICTURES {
            break;
        }
        let areas: Vec<Rect> = on_page.iter().map(|place| place.area).collect();
        let Picture { width, height, png } = match Picture::of_lines(pdf, on_page[0].page, &areas) {
            Ok(picture) => picture,
            Err(error) => return Ok(Err(error)),
        };
        let name = format!("{}-{}.png", finding.id, finding.pictures.len() + 1);
        fs::create_dir_all(folder)?;
        fs::write(folder.join(&name), png)?;
        finding.pictures.push(PlacePicture {
            path: format!("{FOLDER}/{name}"),
            file_page: on_page[0].page as u32,
            page: on_page[0].printed,
            width: width as u32,
            height: height as u32,
        });
    }
    Ok(Ok(()))
}

/// Places of the lines that a finding quotes.
fn places<'a>(layout: &'a Layout, finding: &Finding) -> impl Iterator<Item = &'a Place> {
    let spans: Vec<Span> = match &finding.parts[..] {
        [] => vec![finding.source],
        parts => parts.iter().map(|part| part.source).collect(),
    };
    spans.into_iter().flat_map(|span| layout.lines_of(span))
}
