//! The page turned so that its lines run from left to right, one below the other.

use crate::page::geometry::Rect;
use crate::pdf::{Glyph, PdfPage};

/// Quarters by which lines are turned clockwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    None,
    Clockwise,
    UpsideDown,
    CounterClockwise,
}

/// The page's way of being turned, and its size.
#[derive(Debug, Clone, Copy)]
pub(super) struct Upright {
    turn: Turn,
    /// Lines run downwards with letters upright, from right to left (縦書き).
    is_vertical: bool,
    size: (f32, f32),
}

impl Upright {
    /// The turn that most characters of a page need.
    pub fn of(page: &PdfPage) -> Self {
        let turns = [Turn::None, Turn::Clockwise, Turn::UpsideDown, Turn::CounterClockwise];
        let count = |turn: &Turn| page.glyphs.iter().filter(|glyph| turn_of(glyph) == *turn).count();
        // The first of equals: max_by_key takes the last.
        let turn = turns.into_iter().rev().max_by_key(count).unwrap_or(Turn::None);
        let upright = Self { turn, is_vertical: false, size: page.size };
        let vertical = page.glyphs.iter().filter(|glyph| glyph.vertical).count();
        let is_vertical = vertical * 2 > page.glyphs.len() || is_set_downwards(&page.glyphs, &upright);
        Self { is_vertical, ..upright }
    }

    /// The page as it lies.
    pub fn unturned(page: &PdfPage) -> Self {
        Self { turn: Turn::None, is_vertical: false, size: page.size }
    }

    /// Lines of the page run downwards.
    pub fn is_vertical(&self) -> bool {
        self.is_vertical
    }

    /// Lines of the page run along its sides: it is seen from one of them.
    pub fn is_sideways(&self) -> bool {
        matches!(self.turn, Turn::Clockwise | Turn::CounterClockwise)
    }

    /// Width and height when its lines are upright.
    fn turned_size(&self) -> (f32, f32) {
        let (width, height) = self.size;
        if self.is_sideways() { (height, width) } else { (width, height) }
    }

    /// An area of the page on the turned page.
    pub fn area(&self, area: &Rect) -> Rect {
        let (width, height) = self.size;
        let turn = |x: f32, y: f32| {
            let (x, y) = match self.turn {
                Turn::None => (x, y),
                Turn::Clockwise => (y, width - x),
                Turn::UpsideDown => (width - x, height - y),
                Turn::CounterClockwise => (height - y, x),
            };
            if self.is_vertical { (y, self.turned_size().0 - x) } else { (x, y) }
        };
        Rect::of_corners(turn(area.left, area.top), turn(area.right, area.bottom))
    }

    /// An area of the turned page on the page.
    pub fn back(&self, area: &Rect) -> Rect {
        let (width, height) = self.size;
        let turn = |x: f32, y: f32| {
            let (x, y) = if self.is_vertical { (self.turned_size().0 - y, x) } else { (x, y) };
            match self.turn {
                Turn::None => (x, y),
                Turn::Clockwise => (width - y, x),
                Turn::UpsideDown => (width - x, height - y),
                Turn::CounterClockwise => (y, height - x),
            }
        };
        Rect::of_corners(turn(area.left, area.top), turn(area.right, area.bottom))
    }
}

/// Most characters are painted below the one before: some programs place the characters of vertical text one by one.
fn is_set_downwards(glyphs: &[Glyph], upright: &Upright) -> bool {
    let step = |pair: &[Glyph]| {
        let [before, after] = [&pair[0], &pair[1]].map(|glyph| upright.area(&glyph.area).center());
        ((after.0 - before.0) / pair[0].size, (after.1 - before.1) / pair[0].size)
    };
    let is_next = |along: f32, across: f32| (0.4..1.7).contains(&along) && across.abs() < 0.3;
    let steps: Vec<(f32, f32)> = glyphs.windows(2).map(step).collect();
    let down = steps.iter().filter(|(x, y)| is_next(*y, *x)).count();
    let right = steps.iter().filter(|(x, y)| is_next(*x, *y)).count();
    down > right
}

fn turn_of(glyph: &Glyph) -> Turn {
    match glyph.turned {
        90 => Turn::Clockwise,
        180 => Turn::UpsideDown,
        270 => Turn::CounterClockwise,
        _ => Turn::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_undoes_each_turn() {
        let area = Rect { left: 10.0, top: 20.0, right: 30.0, bottom: 25.0 };
        for turn in [Turn::None, Turn::Clockwise, Turn::UpsideDown, Turn::CounterClockwise] {
            for is_vertical in [false, true] {
                let upright = Upright { turn, is_vertical, size: (200.0, 100.0) };
                assert_eq!(upright.back(&upright.area(&area)), area, "{turn:?} {is_vertical}");
            }
        }
    }
}
