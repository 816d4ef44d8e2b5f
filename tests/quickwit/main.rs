//! Search by Quickwit: its answers against the engine's own, and the way to it. `cargo xtask quickwit --server URL` asks a real one.

#![allow(clippy::unwrap_used)]

mod golden;
mod proxies;
mod real;
