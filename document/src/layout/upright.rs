//! The page turned so that its lines run from left to right, one below the other.

use crate::geometry::Rect;
use crate::pdf::{Glyph, PdfPage};

/// A way to turn a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    None,
    /// Lines run downwards, the letters lying on their sides.
    Clockwise,
    UpsideDown,
    CounterClockwise,
    /// Lines run downwards with letters upright, from right to left (縦書き).
    Vertical,
}

/// The page's way of being turned, and its size.
#[derive(Debug, Clone, Copy)]
pub(super) struct Upright {
    turn: Turn,
    size: (f32, f32),
}

impl Upright {
    /// The turn that most characters of a page need.
    pub fn of(page: &PdfPage) -> Self {
        let turns = [Turn::None, Turn::Clockwise, Turn::UpsideDown, Turn::CounterClockwise, Turn::Vertical];
        let count = |turn: &Turn| page.glyphs.iter().filter(|glyph| turn_of(glyph) == *turn).count();
        // The first of equals: max_by_key takes the last.
        let turn = turns.into_iter().rev().max_by_key(count).unwrap_or(Turn::None);
        let turn = if turn == Turn::None && is_set_downwards(&page.glyphs) { Turn::Vertical } else { turn };
        Self { turn, size: page.size }
    }

    /// Lines of the page run downwards.
    pub fn is_vertical(&self) -> bool {
        self.turn == Turn::Vertical
    }

    /// An area of the page on the turned page.
    pub fn area(&self, area: &Rect) -> Rect {
        let (width, height) = self.size;
        let turn = |x: f32, y: f32| match self.turn {
            Turn::None => (x, y),
            Turn::Clockwise | Turn::Vertical => (y, width - x),
            Turn::UpsideDown => (width - x, height - y),
            Turn::CounterClockwise => (height - y, x),
        };
        Rect::of_corners(turn(area.left, area.top), turn(area.right, area.bottom))
    }

    /// An area of the turned page on the page.
    pub fn back(&self, area: &Rect) -> Rect {
        let (width, height) = self.size;
        let turn = |x: f32, y: f32| match self.turn {
            Turn::None => (x, y),
            Turn::Clockwise | Turn::Vertical => (width - y, x),
            Turn::UpsideDown => (width - x, height - y),
            Turn::CounterClockwise => (y, height - x),
        };
        Rect::of_corners(turn(area.left, area.top), turn(area.right, area.bottom))
    }
}

/// Most characters are painted below the one before: some programs place the characters of vertical text one by one.
fn is_set_downwards(glyphs: &[Glyph]) -> bool {
    let step = |pair: &[Glyph]| {
        let (before, after) = (&pair[0], &pair[1]);
        let ((x, y), (next_x, next_y)) = (before.area.center(), after.area.center());
        ((next_x - x) / before.size, (next_y - y) / before.size)
    };
    let is_next = |along: f32, across: f32| (0.4..1.7).contains(&along) && across.abs() < 0.3;
    let steps: Vec<(f32, f32)> = glyphs.windows(2).map(step).collect();
    let down = steps.iter().filter(|(x, y)| is_next(*y, *x)).count();
    let right = steps.iter().filter(|(x, y)| is_next(*x, *y)).count();
    down > right
}

fn turn_of(glyph: &Glyph) -> Turn {
    match (glyph.vertical, glyph.turned) {
        (true, _) => Turn::Vertical,
        (false, 90) => Turn::Clockwise,
        (false, 180) => Turn::UpsideDown,
        (false, 270) => Turn::CounterClockwise,
        (false, _) => Turn::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_undoes_each_turn() {
        let area = Rect { left: 10.0, top: 20.0, right: 30.0, bottom: 25.0 };
        for turn in [Turn::None, Turn::Clockwise, Turn::UpsideDown, Turn::CounterClockwise, Turn::Vertical] {
            let upright = Upright { turn, size: (200.0, 100.0) };
            assert_eq!(upright.back(&upright.area(&area)), area, "{turn:?}");
        }
    }
}
