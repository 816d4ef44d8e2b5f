//! The engine in wasm answers from the same bytes as natively (see `golden.rs`). Runs in a headless browser.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used)]

mod asked;

use search::Engine;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn answers_as_natively() {
    let engine = Engine::open(include_bytes!("fixtures/small.bundle").to_vec()).unwrap();
    assert_eq!(asked::answers(&engine), include_str!("fixtures/small.txt"));
}

#[wasm_bindgen_test]
fn a_damaged_bundle_is_refused() {
    let mut bundle = include_bytes!("fixtures/small.bundle").to_vec();
    *bundle.last_mut().unwrap() ^= 1;
    assert!(Engine::open(bundle).is_err());
}
