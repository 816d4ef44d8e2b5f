//! Comparing: what is set side by side, and how it is counted and aligned. Pure values, the same natively and in the
//! browser.

mod align;
mod digest;
mod dimension;
mod material;
mod tally;

pub use align::{AlignedRow, align};
pub use digest::{CloseFinding, FindingDigest, ReportDigest};
pub use dimension::{Dimension, Value};
pub use material::Material;
pub use tally::{CountTable, FindingCount, Rate, count_by};

#[cfg(test)]
mod tests;
