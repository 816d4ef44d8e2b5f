//! Pages as they are seen, painted by hayro's renderer.

use std::sync::mpsc;
use std::sync::mpsc::RecvTimeoutError;
use std::thread;
use std::time::Duration;

use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};
use hayro_interpret::{InterpreterSettings, RenderContent};
use png::{BitDepth, ColorType, Compression, Encoder};

use super::PdfFile;

/// Most points on a side of what is painted.
const MAX_SIDE: f32 = 8_000.0;
/// Longest time that a page takes: many times what the fullest of public reports take.
const MAX_TIME: Duration = Duration::from_secs(60);

/// A page in shades of grey, row by row from the upper left corner; 0 is black.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raster {
    pub width: usize,
    pub height: usize,
    pub shades: Vec<u8>,
}

impl Raster {
    /// The page as a PNG file.
    pub fn png(&self) -> Vec<u8> {
        let mut png = Vec::new();
        let mut encoder = Encoder::new(&mut png, self.width as u32, self.height as u32);
        encoder.set_color(ColorType::Grayscale);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_compression(Compression::Fast);
        let written = encoder.write_header().and_then(|mut writer| writer.write_image_data(&self.shades));
        written.expect("memory takes a picture whose rows are as long as its head says");
        png
    }
}

/// Reason for which a page is not painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PaintError {
    #[error("the file has no such page")]
    NoPage,
    #[error("the page takes longer than {} seconds", MAX_TIME.as_secs())]
    TooSlow,
    #[error("the renderer gives up")]
    Failed,
}

impl PdfFile {
    /// Paints a page, from 1, at so many pixels a point, or fewer where the page is very large.
    ///
    /// In a thread of its own: a page that breaks the renderer, or never ends, costs its picture alone.
    pub fn paint(&self, page: usize, scale: f32) -> Result<Raster, PaintError> {
        let (sender, receiver) = mpsc::channel();
        let pdf = self.pdf.clone();
        thread::spawn(move || sender.send(paint(&pdf, page, scale)));
        match receiver.recv_timeout(MAX_TIME) {
            Ok(painted) => painted,
            Err(RecvTimeoutError::Timeout) => Err(PaintError::TooSlow),
            Err(RecvTimeoutError::Disconnected) => Err(PaintError::Failed),
        }
    }
}

fn paint(pdf: &Pdf, page: usize, scale: f32) -> Result<Raster, PaintError> {
    let page = page.checked_sub(1).and_then(|at| pdf.pages().get(at)).ok_or(PaintError::NoPage)?;
    let (width, height) = page.render_dimensions();
    let scale = scale.min(MAX_SIDE / width.max(height));
    if !(scale.is_finite() && width * scale >= 1.0 && height * scale >= 1.0) {
        return Err(PaintError::Failed);
    }
    let settings = InterpreterSettings { render_content: RenderContent::PAGE, ..InterpreterSettings::default() };
    let pixels = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let pixmap = hayro::render(page, &RenderCache::new(), &settings, &RenderSettings::default(), &pixels);
    // The ground is white, so that no pixel is transparent.
    let shades = pixmap.data_as_u8_slice().chunks_exact(4).map(|pixel| shade([pixel[0], pixel[1], pixel[2]])).collect();
    Ok(Raster { width: pixmap.width().into(), height: pixmap.height().into(), shades })
}

/// The luminance of a colour, in the weights of ITU-R BT.601.
fn shade(colour: [u8; 3]) -> u8 {
    let [red, green, blue] = colour.map(u32::from);
    ((299 * red + 587 * green + 114 * blue) / 1000) as u8
}
