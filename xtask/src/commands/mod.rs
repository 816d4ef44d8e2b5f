//! The commands of `cargo xtask`, one file each.

pub mod ci;
pub mod fixtures;
pub mod fuzz;
pub mod reproduce;
pub mod serve;
pub mod setup;
pub mod test;
