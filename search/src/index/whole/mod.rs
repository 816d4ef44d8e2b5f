//! The layout that is read whole: texts and attributes. What finds candidates in them is made when they are opened.

pub mod pair_index;
pub mod texts;
#[cfg(not(target_arch = "wasm32"))]
pub mod writer;
