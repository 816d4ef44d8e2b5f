//! Programs and packages that building, testing and measuring need, each installed once.

pub mod cargo_tool;
pub mod npm;
pub mod system_package;
pub mod toolbox;
pub mod wasm_target;
