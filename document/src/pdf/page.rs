use crate::page::geometry::Rect;

/// A character on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// Its characters, more than one for a ligature; `None` where the file does not say.
    pub text: Option<String>,
    /// Its box: from the origin to the advance, an em high.
    pub area: Rect,
    /// Its size in points.
    pub size: f32,
    /// Degrees by which its line is turned clockwise: 0, 90, 180 or 270; else the nearest of them.
    pub turned: u16,
    /// Its line runs from top to bottom.
    pub vertical: bool,
    /// It is not painted: the text layer of a scanned page, or hidden.
    pub invisible: bool,
}

/// A straight line that is painted, horizontal or vertical.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    pub area: Rect,
}

/// A page of a PDF file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PdfPage {
    /// Its number in the file, from 1.
    pub number: usize,
    /// Width and height in points.
    pub size: (f32, f32),
    /// Its characters, in the order in which they are painted.
    pub glyphs: Vec<Glyph>,
    /// Ruled lines.
    pub rules: Vec<Rule>,
    /// Boxes of its pictures.
    pub pictures: Vec<Rect>,
    /// Characters that were painted twice, or outside what is shown.
    pub dropped: usize,
}
