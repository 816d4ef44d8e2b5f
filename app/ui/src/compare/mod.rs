//! Comparing: what is set side by side, and how it is counted and aligned. Pure values, the same natively and in the
//! browser.

mod align;
mod count_table;
mod digest;
mod dimension;
mod material;

pub use align::{AlignedRow, align};
pub use count_table::{CountTable, FindingCount, Rate, RowOrder, count_by};
pub use digest::{CloseFinding, FindingDigest, ReportDigest};
pub use dimension::{Dimension, Value};
pub use material::Material;

#[cfg(test)]
mod tests;
