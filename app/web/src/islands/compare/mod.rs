//! Reports side by side, and findings that a visitor collected.

mod aligned;
mod choice;
mod export;
mod link;
mod materials;
mod quiet_button;
mod reports;
mod tray;
mod tray_item;
mod unreadable;
mod view;

pub use choice::Choice;
pub use view::{CompareIsland, CompareProps};
