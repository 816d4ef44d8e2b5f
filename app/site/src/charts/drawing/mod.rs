//! Drawings: shapes on a plane, written as elements of a page or as a file of their own.

mod bars;
mod dots;
mod file;
mod label;
mod page;
mod palette;
mod panels;
mod stacks;

pub use bars::{Bar, BarGroup, bars};
pub use dots::{DotRow, dots};
pub use file::{card, file};
pub use label::Label;
pub use page::picture;
pub use panels::panels;
pub use stacks::{Stack, stacks};

/// Width of every drawing in its own units: on a phone a unit is about three quarters of a pixel.
pub const WIDTH: f64 = 420.0;
/// Size of words.
pub const TEXT: f64 = 15.0;
/// Size of words beside marks that are many.
pub const SMALL: f64 = 13.0;

/// Shapes one above the other.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Drawing {
    pub height: f64,
    pub shapes: Vec<Shape>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    Rect { x: f64, y: f64, width: f64, height: f64, ink: Ink },
    Line { from: (f64, f64), to: (f64, f64), ink: Ink },
    Dot { x: f64, y: f64, ink: Ink },
    Text { x: f64, y: f64, size: f64, anchor: Anchor, ink: Ink, label: Label },
}

/// Radius of a dot.
pub const DOT: f64 = 5.0;

/// Colour of a shape by its meaning; a page knows its own for light and dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Colour of a municipality, by its place in the list.
    Hue(u8),
    /// A step of an order, the first the fullest.
    Step(u8),
    Text,
    Muted,
    /// Ground behind a bar.
    Track,
}

/// Steps that can be told apart.
pub const STEPS: u8 = 6;

impl Ink {
    /// Opacity of the fill.
    fn opacity(self) -> f64 {
        match self {
            Ink::Step(step) => 1.0 - f64::from(step.min(STEPS - 1)) * 0.16,
            Ink::Track => 0.5,
            _ => 1.0,
        }
    }
}

/// The point of a text that is at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    fn code(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}

impl Drawing {
    fn rect(&mut self, x: f64, y: f64, (width, height): (f64, f64), ink: Ink) {
        self.shapes.push(Shape::Rect { x, y, width: width.max(0.0), height, ink });
    }

    fn text(&mut self, (x, y): (f64, f64), size: f64, anchor: Anchor, ink: Ink, label: Label) {
        self.shapes.push(Shape::Text { x, y, size, anchor, ink, label });
    }

    fn line(&mut self, from: (f64, f64), to: (f64, f64), ink: Ink) {
        self.shapes.push(Shape::Line { from, to, ink });
    }
}

/// A number of units without more places than can be seen.
fn units(number: f64) -> String {
    let rounded = (number * 10.0).round() / 10.0;
    format!("{rounded}")
}
