//! Characters that a program for recognition (OCR) reads from the picture of a page.

mod line;

use crate::page::Page;
use crate::page::geometry::Rect;
use crate::pdf::{Glyph, PdfPage, Rule};

/// Columns of tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
const COLUMNS: usize = 12;
/// Levels of the table's rows that are read.
const LINE_LEVEL: &str = "4";
const WORD_LEVEL: &str = "5";

/// A word with its place in points and how sure the program is of it, in percent.
#[derive(Debug, Clone, PartialEq)]
pub struct RecognisedWord {
    pub text: String,
    pub area: Rect,
    pub confidence: f32,
}

/// Direction of the lines of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineDirection {
    Horizontal,
    Vertical,
}

/// A page that was recognised.
#[derive(Debug, Clone, PartialEq)]
pub struct RecognisedPage {
    pub words: Vec<RecognisedWord>,
    /// Ruled lines of the picture, in points.
    rules: Vec<Rect>,
    direction: LineDirection,
}

impl RecognisedPage {
    /// Reads tesseract's table (`tesseract … tsv`) of a picture with so many pixels a point, from which ruled
    /// lines were taken. Rows that are none are left out.
    pub fn parse_tsv(tsv: &str, scale: f32, rules: Vec<Rect>, direction: LineDirection) -> Self {
        let mut lines: Vec<Vec<RecognisedWord>> = Vec::new();
        for row in tsv.lines() {
            let cells: Vec<&str> = row.splitn(COLUMNS, '\t').collect();
            let [level, _, _, _, _, _, left, top, width, height, confidence, text] = cells[..] else { continue };
            let points = |cell: &str| cell.parse::<f32>().ok().filter(|at| at.is_finite()).map(|at| at / scale);
            let [Some(left), Some(top), Some(width), Some(height)] = [left, top, width, height].map(points) else {
                continue;
            };
            let area = Rect::of_corners((left, top), (left + width, top + height));
            match (level, confidence.parse::<f32>(), lines.last_mut()) {
                (LINE_LEVEL, _, _) => lines.push(Vec::new()),
                (WORD_LEVEL, Ok(confidence), Some(line)) if !text.trim().is_empty() => line.push(RecognisedWord {
                    text: text.trim().to_owned(),
                    area,
                    confidence: confidence.clamp(0.0, 100.0),
                }),
                _ => {}
            }
        }
        line::set(&mut lines, &rules, direction);
        Self { words: lines.into_iter().flatten().collect(), rules, direction }
    }

    /// Its characters as those of a PDF, to be laid out like them.
    pub(crate) fn glyphs(&self, page: &Page) -> PdfPage {
        let glyphs = self.words.iter().flat_map(|word| self.characters(word)).collect();
        let rules = self.rules.iter().map(|area| Rule { area: *area }).collect();
        PdfPage { number: page.number, size: page.size, glyphs, rules, ..PdfPage::default() }
    }

    /// The characters of a word share its box.
    fn characters(&self, word: &RecognisedWord) -> Vec<Glyph> {
        let count = word.text.chars().count().max(1) as f32;
        let RecognisedWord { area, .. } = word;
        let place = |at: usize| {
            let (begin, end) = (at as f32 / count, (at + 1) as f32 / count);
            match self.direction {
                LineDirection::Horizontal => {
                    Rect { left: area.left + begin * area.width(), right: area.left + end * area.width(), ..*area }
                }
                LineDirection::Vertical => {
                    Rect { top: area.top + begin * area.height(), bottom: area.top + end * area.height(), ..*area }
                }
            }
        };
        let vertical = self.direction == LineDirection::Vertical;
        let size = if vertical { area.width() } else { area.height() };
        let glyph = |(at, c): (usize, char)| Glyph {
            text: Some(c.to_string()),
            area: place(at),
            size,
            turned: 0,
            vertical,
            invisible: false,
        };
        word.text.chars().enumerate().map(glyph).collect()
    }

    /// Mean confidence of the words inside an area, in percent; each character counts. `None` where there is none.
    pub(crate) fn confidence(&self, area: &Rect) -> Option<u8> {
        let inside = self.words.iter().filter(|word| area.contains(word.area.center(), 1.0));
        let (sum, count) = inside.fold((0.0, 0.0), |(sum, count), word| {
            let characters = word.text.chars().count() as f32;
            (sum + word.confidence * characters, count + characters)
        });
        (count > 0.0).then(|| (sum / count).round() as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str =
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";

    #[test]
    fn table_is_read_with_places_and_confidence() {
        let rows = "1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t\n\
                    4\t1\t1\t1\t1\t0\t100\t200\t400\t50\t-1\t\n\
                    5\t1\t1\t1\t1\t1\t100\t210\t100\t30\t96.5\t監査\n\
                    5\t1\t1\t1\t1\t2\t210\t205\t50\t40\t40\tの\n\
                    5\t1\t1\t1\t1\t3\t270\t205\t50\t40\t-1\t \n\
                    5\t1\t1\t1\tx\nrubbish\n5\t1\t1\t1\t1\t4\tNaN\t0\t0\t0\t9\tx\n";
        let page = RecognisedPage::parse_tsv(&format!("{HEAD}{rows}"), 2.0, Vec::new(), LineDirection::Horizontal);
        let words: Vec<_> = page.words.iter().map(|word| (word.text.as_str(), word.area, word.confidence)).collect();
        let area = |left, right| Rect { left, top: 102.5, right, bottom: 122.5 };
        assert_eq!(words, [("監査", area(50.0, 105.0), 96.5), ("の", area(105.0, 130.0), 40.0)]);
        assert_eq!(page.confidence(&area(0.0, 500.0)), Some(78));
        assert_eq!(page.confidence(&area(300.0, 500.0)), None);
        let glyphs = page.glyphs(&Page::default()).glyphs;
        assert_eq!(glyphs.iter().map(|glyph| glyph.area.left).collect::<Vec<_>>(), [50.0, 77.5, 105.0]);
        assert!(RecognisedPage::parse_tsv("", 2.0, Vec::new(), LineDirection::Vertical).words.is_empty());
    }

    #[test]
    fn vertical_characters_stand_below_each_other() {
        let rows = "4\t1\t1\t1\t1\t0\t100\t200\t40\t400\t-1\t\n5\t1\t1\t1\t1\t1\t105\t200\t30\t80\t90\t監査\n";
        let page = RecognisedPage::parse_tsv(rows, 1.0, Vec::new(), LineDirection::Vertical);
        let places: Vec<_> =
            page.glyphs(&Page::default()).glyphs.iter().map(|glyph| (glyph.area, glyph.vertical)).collect();
        let area = |top| Rect { left: 105.0, top, right: 135.0, bottom: top + 40.0 };
        assert_eq!(places, [(area(200.0), true), (area(240.0), true)]);
    }
}
