//! The site: reports → index and open data → programs → pages, each step only when what it is made from has changed.
//!
//! `trunk build --release` makes the same bytes; `cargo xtask reproduce` compares the two.

mod build;
pub mod compress;
mod profile;
mod replace;
mod shell;
pub mod source_paths;
mod stamp;
pub mod watch;

pub use build::{Build, STEPS, build};
pub use profile::Profile;
