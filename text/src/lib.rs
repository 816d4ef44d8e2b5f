//! Japanese text: the one place that knows code points, scripts, eras and numerals.

mod half_width;
mod normalize;

pub use half_width::{HalfWidth, to_half_width};
pub use normalize::{NormalizedText, normalize};
