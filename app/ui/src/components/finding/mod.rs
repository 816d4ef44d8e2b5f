//! A finding in a list, with its heading and what is folded of it.

mod folded;
mod heading;
mod item;

pub use folded::folded;
pub use heading::finding_heading;
pub use item::finding_item;
