//! PDF files: characters with their places, ruled lines, pictures.

mod collector;
mod error;
mod font_maps;
mod page;
pub mod picture;
mod raster;
mod ruling;

use std::sync::Arc;

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, RenderContent, TransformExt, interpret_page};

pub use error::PdfError;
pub use page::{Glyph, PdfPage, Rule};
pub use raster::{PaintError, Raster};

use crate::format::bytes::contains;
use collector::Collector;
use font_maps::FontMaps;

/// An opened PDF file.
pub struct PdfFile {
    pdf: Arc<Pdf>,
}

/// Marks at the end of a whole file. Without one, its fonts may be cut too, and would give other characters.
const END_MARKS: [&[u8]; 2] = [b"startxref", b"%%EOF"];
/// Bytes at the end of a file in which a mark stands; some servers append to what they send.
const TAIL_BYTES: usize = 16 << 10;

/// Most pages that are read.
pub const MAX_PAGES: usize = 5_000;

impl PdfFile {
    /// Opens a file, with the password that it asks for (most ask for none).
    pub fn open(bytes: Vec<u8>, password: &str) -> Result<Self, PdfError> {
        let tail = &bytes[bytes.len().saturating_sub(TAIL_BYTES)..];
        if !END_MARKS.iter().any(|mark| contains(tail, mark)) {
            return Err(PdfError::Cut);
        }
        let pdf = Pdf::new_with_password(bytes, password)?;
        match pdf.pages().len() {
            0 => Err(PdfError::NoPage),
            pages if pages > MAX_PAGES => Err(PdfError::TooManyPages { pages }),
            _ => Ok(Self { pdf: Arc::new(pdf) }),
        }
    }

    /// The program that wrote the file, as it names itself.
    pub fn producer(&self) -> Option<String> {
        self.pdf.metadata().producer.as_deref().map(decode_text)
    }

    /// Number of pages.
    pub fn pages(&self) -> usize {
        self.pdf.pages().len()
    }

    /// Width and height of a page, from 1, in points.
    pub fn size(&self, page: usize) -> Option<(f32, f32)> {
        page.checked_sub(1).and_then(|at| self.pdf.pages().get(at)).map(|page| page.render_dimensions())
    }

    /// Reads every page in order.
    pub fn read(&self, mut each: impl FnMut(PdfPage) -> Result<(), PdfError>) -> Result<(), PdfError> {
        let fonts = FontMaps::of(&self.pdf);
        let cache = InterpreterCache::new();
        let settings = InterpreterSettings { render_content: RenderContent::PAGE, ..InterpreterSettings::default() };
        for (index, page) in self.pdf.pages().iter().enumerate() {
            let (width, height) = page.render_dimensions();
            let area = hayro_interpret::kurbo::Rect::new(0.0, 0.0, width.into(), height.into());
            let transform = page.initial_transform(true).to_kurbo();
            let mut context = Context::new(transform, area, &cache, self.pdf.xref(), settings.clone());
            let mut collector = Collector::new(&fonts, index + 1, width, height);
            interpret_page(page, &mut context, &mut collector);
            each(collector.finish()?)?;
        }
        Ok(())
    }
}

/// A text string of the file's dictionaries: UTF-16 with its mark, UTF-8, or Latin letters.
fn decode_text(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => {
            let units: Vec<u16> = rest.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
        },
    }
}
