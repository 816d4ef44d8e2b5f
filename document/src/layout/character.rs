//! Characters of a page as a reader sees them: upright, each once, without blanks.

use std::collections::HashMap;

use super::upright::Upright;
use crate::page::geometry::Rect;
use crate::page::repair::UNKNOWN;
use crate::pdf::Glyph;

/// Distance, as a share of the size, within which the same character is painted once more to look bold.
const MAX_OVERPRINT_SHIFT: f32 = 0.2;
/// A character with its place on the upright page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Character {
    pub text: String,
    pub area: Rect,
    pub size: f32,
    /// Its turn in being painted.
    pub order: usize,
    /// A blank is painted before it.
    pub after_blank: bool,
}

impl Character {
    /// The first code point.
    pub fn first(&self) -> char {
        self.text.chars().next().unwrap_or(UNKNOWN)
    }
}

/// Characters of a page with the number of those that were painted again.
pub(super) fn read(glyphs: &[Glyph], upright: &Upright) -> (Vec<Character>, usize) {
    let mut characters: Vec<Character> = Vec::with_capacity(glyphs.len());
    let mut painted: HashMap<(&str, i32, i32), Vec<usize>> = HashMap::new();
    let (mut after_blank, mut repeated) = (false, 0);
    for glyph in glyphs {
        let text = glyph.text.as_deref().unwrap_or("\u{fffd}");
        if text.chars().all(is_blank) {
            after_blank = true;
            continue;
        }
        let area = upright.area(&glyph.area);
        // Neighbouring squares of the page are looked through, so that a shift across an edge is seen.
        let square = |value: f32| (value / glyph.size.max(1.0)).floor() as i32;
        let (column, row) = (square(area.left), square(area.top));
        let near = (column - 1..=column + 1)
            .flat_map(|column| (row - 1..=row + 1).map(move |row| (column, row)))
            .filter_map(|(column, row)| painted.get(&(text, column, row)))
            .flatten()
            .any(|at| is_overprint(&characters[*at].area, &area, glyph.size));
        if near {
            repeated += 1;
            continue;
        }
        painted.entry((text, column, row)).or_default().push(characters.len());
        let order = characters.len();
        characters.push(Character { text: text.to_owned(), area, size: glyph.size, order, after_blank });
        after_blank = false;
    }
    (characters, repeated)
}

fn is_overprint(first: &Rect, second: &Rect, size: f32) -> bool {
    let limit = MAX_OVERPRINT_SHIFT * size;
    (first.left - second.left).abs() <= limit && (first.top - second.top).abs() <= limit
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}
