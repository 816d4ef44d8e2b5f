//! The engine in wasm answers from the same bytes as natively (see `index/golden.rs`). Runs in a headless browser.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used)]

mod asked;

use std::iter::repeat_with;

use fastrand::Rng;
use search::{Engine, Request};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

// Where the site runs it, too.
wasm_bindgen_test_configure!(run_in_dedicated_worker);

/// WebAssembly's memory comes in pages of this many bytes, and never shrinks.
const PAGE: usize = 64 * 1024;

#[wasm_bindgen_test]
fn wasm_answers_as_natively() {
    let engine = Engine::open(include_bytes!("fixtures/small.bundle").to_vec()).unwrap();
    assert_eq!(asked::answers(&engine), include_str!("fixtures/small.txt"));
}

#[wasm_bindgen_test]
fn wasm_answers_by_ranges_as_whole() {
    let bundle = include_bytes!("fixtures/ranged.bundle");
    assert_eq!(asked::answers(&Engine::open(bundle.to_vec()).unwrap()), include_str!("fixtures/small.txt"));
    // As little of it as can be opened.
    let begin = |length: usize| Engine::open_partial(&bundle[..length], bundle.len() as u64).ok();
    let engine = (0..bundle.len()).find_map(begin).unwrap();
    let request = Request::new("パスワード", 20);
    let response = loop {
        match engine.search(&request) {
            Ok(response) => break response,
            Err(pending) => pending.ranges().into_iter().for_each(|range| {
                engine.insert(range.start, &bundle[range.start as usize..range.end as usize]).unwrap();
            }),
        }
    };
    assert!(response.total > 0);
}

#[wasm_bindgen_test]
fn wasm_compares_meanings_as_natively() {
    let engine = Engine::open(include_bytes!("fixtures/semantic.bundle").to_vec()).unwrap();
    engine.add_model(include_bytes!("fixtures/small.model")).unwrap();
    assert_eq!(asked::semantic_answers(&engine), include_str!("fixtures/semantic.txt"));
}

#[wasm_bindgen_test]
fn wasm_refuses_a_damaged_bundle() {
    let mut bundle = include_bytes!("fixtures/small.bundle").to_vec();
    *bundle.last_mut().unwrap() ^= 1;
    assert!(Engine::open(bundle).is_err());
}

#[wasm_bindgen_test]
fn wasm_answers_any_bytes_without_growing() {
    let engine = Engine::open(include_bytes!("fixtures/small.bundle").to_vec()).unwrap();
    engine.warm_up();
    let mut random = Rng::with_seed(6);
    let before = core::arch::wasm32::memory_size::<0>();
    for number in 0..10_000 {
        let bytes = if number % 2 == 0 { noise(&mut random) } else { damaged(&mut random) };
        let query = String::from_utf8_lossy(&bytes);
        let response = engine.search(&Request::new(&query, 20)).unwrap();
        assert!(response.complete <= response.total && response.hits.len() == response.total, "{query}");
        assert!(engine.suggest(&query, 8).unwrap().len() <= 8, "{query}");
    }
    let grown = (core::arch::wasm32::memory_size::<0>() - before) * PAGE;
    assert!(grown <= 64 * 1024 * 1024, "{grown} bytes more");
}

/// Bytes, most of which are no text.
fn noise(random: &mut Rng) -> Vec<u8> {
    let length = random.usize(..48);
    repeat_with(|| random.u8(..)).take(length).collect()
}

/// A query that somebody might ask, with some of its bytes changed: most of it is still found.
fn damaged(random: &mut Rng) -> Vec<u8> {
    let mut bytes = random.choice(asked::QUERIES).unwrap_or_default().as_bytes().to_vec();
    for _ in 0..random.usize(..4) {
        let at = random.usize(..bytes.len());
        bytes[at] = random.u8(..);
    }
    bytes
}
