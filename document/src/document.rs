use std::collections::BTreeMap;

use crate::format::Format;
use crate::format::foreign::ForeignFormat;
use crate::html::{HtmlError, read_html};
use crate::layout::{self, lay_out};
use crate::ocr::RecognisedPage;
use crate::office::{Package, PackageError, producer};
use crate::page::geometry::Rect;
use crate::page::omission::Omission;
use crate::page::repair::{Repairs, repair};
use crate::page::{Line, LineKind, Page};
use crate::pdf::{PdfError, PdfFile};
use crate::sheet::{SheetError, read_sheets};
use crate::word::read_word;

/// A file that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    pub format: Format,
    /// The program that wrote it, as it names itself.
    pub producer: Option<String>,
    pub pages: Vec<Page>,
    /// Characters that were set right.
    pub repairs: Repairs,
    pub omissions: Vec<Omission>,
    /// Pages whose characters were recognised (OCR), by their numbers.
    pub recognised: BTreeMap<usize, RecognisedPage>,
}

/// Reason for which a file is not read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    #[error(transparent)]
    Pdf(#[from] PdfError),
    #[error(transparent)]
    Package(#[from] PackageError),
    #[error(transparent)]
    Sheet(#[from] SheetError),
    #[error(transparent)]
    Html(#[from] HtmlError),
    #[error(transparent)]
    Foreign(#[from] ForeignFormat),
    #[error("is of a kind that is not read")]
    UnknownFormat,
}

impl ReadError {
    /// Remedy.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Pdf(error) => error.hint(),
            Self::Package(error) => error.hint(),
            Self::Sheet(error) => error.hint(),
            Self::Html(error) => error.hint(),
            Self::Foreign(format) => format.hint(),
            Self::UnknownFormat => "save it as PDF, and take that",
        }
    }
}

impl Document {
    /// A text whose form feeds part its pages: each line as it is.
    pub fn of_text(text: &str) -> Self {
        let line = |line: &str| {
            let kind = if line.contains('\t') { LineKind::Row } else { LineKind::Paragraph };
            Line::new(line.trim_end().to_owned(), Rect::default(), kind)
        };
        let lines = |page: &str| page.lines().filter(|line| !line.trim().is_empty()).map(line).collect();
        let page = |(number, page): (usize, &str)| Page { number: number + 1, lines: lines(page), ..Page::default() };
        let pages = text.split('\u{c}').enumerate().map(page).collect();
        let (repairs, recognised) = Default::default();
        Self { format: Format::Text, producer: None, pages, repairs, omissions: Vec::new(), recognised }
    }

    /// Reads a file of any known format but text, and tells each page that is done and how many there are.
    pub fn read(bytes: Vec<u8>, password: &str, progress: impl FnMut(usize, usize)) -> Result<Self, ReadError> {
        match Format::of(&bytes) {
            Some(Format::Pdf) => Self::read_pdf(bytes, password, progress),
            Some(Format::Word) => {
                let mut package = Package::open(bytes)?;
                Ok(Self::of_pages(Format::Word, producer(&mut package)?, read_word(&mut package)?, Vec::new()))
            }
            Some(Format::Sheet) => {
                let (pages, omissions) = read_sheets(bytes)?;
                Ok(Self::of_pages(Format::Sheet, None, pages, omissions))
            }
            Some(Format::Html) => {
                let (pages, omissions) = read_html(&bytes)?;
                Ok(Self::of_pages(Format::Html, None, pages, omissions))
            }
            None => Err(ForeignFormat::of(&bytes).map_or(ReadError::UnknownFormat, ReadError::Foreign)),
            Some(Format::Text) => Err(ReadError::UnknownFormat),
        }
    }

    /// A document whose characters are set right.
    fn of_pages(format: Format, producer: Option<String>, mut pages: Vec<Page>, omissions: Vec<Omission>) -> Self {
        let mut repairs = Repairs::default();
        for page in &mut pages {
            for line in &mut page.lines {
                line.text = repair(&line.text, page.number, &mut repairs);
            }
        }
        Self { format, producer, pages, repairs, omissions, recognised: BTreeMap::new() }
    }

    fn read_pdf(bytes: Vec<u8>, password: &str, mut progress: impl FnMut(usize, usize)) -> Result<Self, ReadError> {
        let file = PdfFile::open(bytes, password)?;
        let total = file.pages();
        let mut pages = Vec::with_capacity(total);
        file.read(|page| {
            pages.push(lay_out(&page));
            progress(pages.len(), total);
            Ok(())
        })?;
        Ok(Self::of_pages(Format::Pdf, file.producer(), pages, Vec::new()))
    }

    /// Lays out the characters that were recognised on a page without any.
    pub fn recognise(&mut self, number: usize, recognised: RecognisedPage) {
        if let Some(page) = self.pages.iter_mut().find(|page| page.number == number) {
            *page = lay_out(&recognised.glyphs(page));
            for line in &mut page.lines {
                line.text = repair(&line.text, number, &mut self.repairs);
            }
            self.recognised.insert(number, recognised);
        }
    }

    /// Numbers of the pages without any character: pictures of a text, or empty.
    pub fn pages_without_text(&self) -> impl Iterator<Item = usize> {
        self.pages.iter().filter(|page| page.lines.is_empty()).map(|page| page.number)
    }
}

/// Puts together what pages part, over all files of a report: running heads and numbers are told from the text, tables
/// go on.
pub fn join_pages(documents: &mut [Document]) {
    let mut files: Vec<&mut [Page]> = documents.iter_mut().map(|document| &mut document.pages[..]).collect();
    layout::join_pages(&mut files);
}
