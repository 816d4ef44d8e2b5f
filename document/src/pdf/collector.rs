//! The device that the interpreter paints on: it notes characters and lines instead of pixels.

use hayro_interpret::font::{Glyph as PaintedGlyph, GlyphRun};
use hayro_interpret::hayro_cmap::{BfString, WritingMode};
use hayro_interpret::kurbo::{Affine, BezPath, Point, Shape};
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask};

use super::font_maps::FontMaps;
use super::{Glyph, PdfError, PdfPage, Rule};
use crate::page::geometry::Rect;

/// Most characters, or lines, that are read of a page.
pub(super) const MAX_ITEMS: usize = 500_000;
/// Thickest stroke that is a line, in points.
const MAX_RULE_WIDTH: f32 = 3.0;
/// Shortest stroke that is a line, in points.
const MIN_RULE_LENGTH: f32 = 4.0;
/// Units of a glyph's em.
const UNITS_PER_EM: f64 = 1000.0;

pub(super) struct Collector<'a> {
    fonts: &'a FontMaps,
    page: PdfPage,
    /// Clips, innermost last.
    clips: Vec<Rect>,
    is_too_much: bool,
}

impl<'a> Collector<'a> {
    pub(super) fn new(fonts: &'a FontMaps, number: usize, width: f32, height: f32) -> Self {
        let shown = Rect { left: 0.0, top: 0.0, right: width, bottom: height };
        let page = PdfPage { number, size: (width, height), ..PdfPage::default() };
        Self { fonts, page, clips: vec![shown], is_too_much: false }
    }

    pub(super) fn finish(self) -> Result<PdfPage, PdfError> {
        if self.is_too_much { Err(PdfError::TooMuch { page: self.page.number }) } else { Ok(self.page) }
    }

    fn note_rule(&mut self, a: Point, b: Point, width: f32) {
        let area = Rect::of_corners((a.x as f32, a.y as f32), (b.x as f32, b.y as f32));
        let (thin, long) = (area.width().min(area.height()), area.width().max(area.height()));
        if thin + width <= MAX_RULE_WIDTH * 2.0 && thin <= MAX_RULE_WIDTH && long >= MIN_RULE_LENGTH {
            self.is_too_much |= self.page.rules.len() >= MAX_ITEMS;
            if !self.is_too_much {
                self.page.rules.push(Rule { area });
            }
        }
    }

    fn characters(&self, glyph: &PaintedGlyph<'_>) -> Option<String> {
        let known = glyph.as_unicode().or_else(|| match glyph {
            PaintedGlyph::Outline(outline) => {
                let font = outline.font_data()?.postscript_name?;
                self.fonts.characters(&font, outline.char_code())
            }
            PaintedGlyph::Type3(_) => None,
        });
        let text = match known? {
            BfString::Char(c) => c.to_string(),
            BfString::String(text) => text,
        };
        Some(text).filter(|text| !text.is_empty() && !text.contains(['\0', '\u{fffd}']))
    }

    fn is_seen(&self, area: &Rect) -> bool {
        self.clips.last().is_none_or(|clip| area.overlaps(clip))
    }
}

/// The place of a point of the glyph on the page.
fn place(transform: Affine, x: f64, y: f64) -> (f32, f32) {
    let point = transform * Point::new(x, y);
    (point.x as f32, point.y as f32)
}

fn bounds(path: &BezPath, transform: Affine) -> Rect {
    let area = (transform * path.clone()).bounding_box();
    Rect { left: area.x0 as f32, top: area.y0 as f32, right: area.x1 as f32, bottom: area.y1 as f32 }
}

impl<'a> Device<'a> for Collector<'_> {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        let vertical = run.writing_mode() == WritingMode::Vertical;
        for positioned in run.glyphs() {
            let transform = props.transform * positioned.transform();
            let glyph: &PaintedGlyph<'_> = positioned;
            let advance = match glyph {
                PaintedGlyph::Outline(outline) => outline.advance_width(),
                PaintedGlyph::Type3(glyph) => glyph.advance_width(),
            };
            let advance = match advance.map(f64::from) {
                Some(advance) if advance > 0.0 && !vertical => advance,
                _ => UNITS_PER_EM,
            };
            let origin = place(transform, 0.0, 0.0);
            let (right, up) = (place(transform, 1.0, 0.0), place(transform, 0.0, UNITS_PER_EM));
            let size = (up.0 - origin.0).hypot(up.1 - origin.1);
            let (along_x, along_y) = (right.0 - origin.0, right.1 - origin.1);
            let turned = if along_x.abs() >= along_y.abs() {
                if along_x >= 0.0 { 0 } else { 180 }
            } else if along_y > 0.0 {
                90
            } else {
                270
            };
            // Ink reaches from a little below the baseline to nine tenths of the em above it.
            let area = Rect::of_corners(
                place(transform, 0.0, -0.12 * UNITS_PER_EM),
                place(transform, advance, 0.88 * UNITS_PER_EM),
            );
            if !size.is_finite() || size <= 0.0 || !area.width().is_finite() {
                continue;
            }
            if !self.is_seen(&area) {
                self.page.dropped += 1;
                continue;
            }
            self.is_too_much |= self.page.glyphs.len() >= MAX_ITEMS;
            if self.is_too_much {
                return;
            }
            let text = self.characters(glyph);
            let invisible = matches!(mode, DrawMode::Invisible);
            self.page.glyphs.push(Glyph { text, area, size, turned, vertical, invisible });
        }
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        let DrawMode::Stroke(stroke) = mode else {
            let area = bounds(path, props.transform);
            let corners =
                (Point::new(area.left.into(), area.top.into()), Point::new(area.right.into(), area.bottom.into()));
            if area.width().min(area.height()) <= MAX_RULE_WIDTH {
                self.note_rule(corners.0, corners.1, 0.0);
            }
            return;
        };
        let path = props.transform * path.clone();
        for segment in path.segments() {
            if let hayro_interpret::kurbo::PathSeg::Line(line) = segment {
                self.note_rule(line.p0, line.p1, stroke.line_width);
            }
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        let (width, height) = (f64::from(image.width()), f64::from(image.height()));
        let area = Rect::of_corners(place(props.transform, 0.0, 0.0), place(props.transform, width, height));
        if self.page.pictures.len() < MAX_ITEMS {
            self.page.pictures.push(area);
        }
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        // Its transform is the page's already.
        let area = bounds(&clip.path, Affine::IDENTITY);
        let outer = self.clips.last().copied().unwrap_or(area);
        self.clips.push(Rect {
            left: area.left.max(outer.left),
            top: area.top.max(outer.top),
            right: area.right.min(outer.right),
            bottom: area.bottom.min(outer.bottom),
        });
    }

    fn pop_clip(&mut self) {
        self.clips.pop();
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}

    fn pop_transparency_group(&mut self) {}
}
