//! Reports side by side, and findings that a visitor collected.

mod aligned;
mod choice;
mod export;
mod link;
mod load_failure;
mod materials;
mod reports;
mod secondary_button;
mod tray;
mod tray_item;
mod view;

pub use choice::Choice;
pub use view::{CompareIsland, CompareProps};
