//! Pictures of a place on a page, small enough to be sent to a reader.

use png::{BitDepth, ColorType, Compression, Encoder, Filter};

use crate::page::geometry::Rect;
use crate::pdf::{PaintError, PdfFile, Raster};

/// Most bytes of a picture.
pub const MAX_PICTURE_BYTES: usize = 60_000;
/// Widths in pixels and numbers of shades, the most legible first: the first whose file is small enough is taken.
const QUALITIES: [(f32, BitDepth); 5] = [
    (1000.0, BitDepth::Four),
    (1000.0, BitDepth::Two),
    (800.0, BitDepth::Two),
    (800.0, BitDepth::One),
    (500.0, BitDepth::One),
];
/// Colour of the frames, dark enough on white and apart from all greys.
const FRAME_COLOUR: [u8; 3] = [0xc7, 0x1f, 0x37];
/// Thickness of a frame, in points.
const FRAME_WIDTH: f32 = 1.2;
/// White between the lines and their frame, in points.
const FRAME_GAP: f32 = 3.0;
/// Share of the page's height that is shown above and below the lines.
const MARGIN: f32 = 0.06;
/// Distance below which lines one above the other share a frame, in points.
const MAX_LEADING: f32 = 24.0;

/// A picture of a place on a page: as wide as the page, with frames around the lines that are meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub width: usize,
    pub height: usize,
    /// PNG, at most [`MAX_PICTURE_BYTES`].
    pub png: Vec<u8>,
}

/// Reason for which there is no picture of a place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    #[error(transparent)]
    Paint(#[from] PaintError),
    #[error("its picture is larger than {} KB", MAX_PICTURE_BYTES / 1000)]
    TooLarge,
}

impl Picture {
    /// Paints the part of a page, from 1, that holds some lines.
    pub fn of_lines(file: &PdfFile, page: usize, lines: &[Rect]) -> Result<Self, PictureError> {
        let (page_width, page_height) = file.size(page).ok_or(PaintError::NoPage)?;
        let frames = frames(lines);
        let band = band(&frames, page_height);
        let mut painted: Option<(f32, Raster)> = None;
        for (width, depth) in QUALITIES {
            let scale = width / page_width;
            if painted.as_ref().is_none_or(|(of, _)| *of != width) {
                painted = Some((width, file.paint(page, scale)?));
            }
            let Some((_, raster)) = &painted else { continue };
            let picture = encode(raster, raster.width as f32 / page_width, band, &frames, depth);
            if picture.png.len() <= MAX_PICTURE_BYTES {
                return Ok(picture);
            }
        }
        Err(PictureError::TooLarge)
    }
}

/// One frame around lines that follow each other down the page.
fn frames(lines: &[Rect]) -> Vec<Rect> {
    let mut frames: Vec<Rect> = Vec::new();
    for line in lines {
        match frames.last_mut() {
            Some(last)
                if last.left < line.right
                    && line.left < last.right
                    && line.top >= last.top
                    && line.top - last.bottom <= MAX_LEADING =>
            {
                *last = last.union(line);
            }
            _ => frames.push(*line),
        }
    }
    frames
}

/// Upper and lower edge of what is shown; the whole page where nothing is framed.
fn band(frames: &[Rect], height: f32) -> (f32, f32) {
    let Some(all) = frames.iter().copied().reduce(|all, frame| all.union(&frame)) else { return (0.0, height) };
    ((all.top - MARGIN * height).max(0.0), (all.bottom + MARGIN * height).min(height))
}

/// A strip of the page in shades of grey, and one colour for the frames.
fn encode(raster: &Raster, scale: f32, (top, bottom): (f32, f32), frames: &[Rect], depth: BitDepth) -> Picture {
    let bits = depth as usize;
    let first = ((top * scale) as usize).min(raster.height - 1);
    let height = ((bottom * scale).ceil() as usize).clamp(first + 1, raster.height) - first;
    // The last colour is that of the frames; in two colours they are black.
    let shades = if bits == 1 { 2 } else { (1 << bits) - 1 };
    let frame_colour = if bits == 1 { 0 } else { shades };
    let mut pixels: Vec<u8> = raster.shades[first * raster.width..(first + height) * raster.width]
        .iter()
        .map(|shade| ((usize::from(*shade) * (shades - 1) + 127) / 255) as u8)
        .collect();
    for frame in frames {
        let edge = |at: f32, outward: f32, most: usize| ((at + outward) * scale).clamp(0.0, most as f32) as usize;
        let (outer, inner) = (FRAME_GAP + FRAME_WIDTH, FRAME_GAP);
        let (left, right) = (edge(frame.left, -outer, raster.width), edge(frame.right, outer, raster.width));
        let (up, down) = (edge(frame.top, -outer, raster.height), edge(frame.bottom, outer, raster.height));
        let inside_x = edge(frame.left, -inner, raster.width)..edge(frame.right, inner, raster.width);
        let inside_y = edge(frame.top, -inner, raster.height)..edge(frame.bottom, inner, raster.height);
        for y in up.max(first)..down.min(first + height) {
            for x in left..right {
                if !(inside_x.contains(&x) && inside_y.contains(&y)) {
                    pixels[(y - first) * raster.width + x] = frame_colour as u8;
                }
            }
        }
    }
    let grey = |at: usize| [(at * 255 / (shades - 1)) as u8; 3];
    let colours = (0..shades).map(grey).chain((bits > 1).then_some(FRAME_COLOUR));
    let palette: Vec<u8> = colours.flatten().collect();
    let rows: Vec<u8> = pixels.chunks(raster.width).flat_map(|row| packed(row, bits)).collect();
    let mut png = Vec::new();
    let mut encoder = Encoder::new(&mut png, raster.width as u32, height as u32);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(depth);
    encoder.set_palette(palette);
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    let written = encoder.write_header().and_then(|mut writer| writer.write_image_data(&rows));
    written.expect("memory takes a picture whose rows are as long as its head says");
    Picture { width: raster.width, height, png }
}

/// A row of colours by their numbers, several a byte.
fn packed(row: &[u8], bits: usize) -> impl Iterator<Item = u8> {
    row.chunks(8 / bits).map(move |pixels| {
        let places = (0..8 / bits).map(|at| pixels.get(at).copied().unwrap_or(0) << (8 - bits * (at + 1)));
        places.fold(0, |byte, pixel| byte | pixel)
    })
}
