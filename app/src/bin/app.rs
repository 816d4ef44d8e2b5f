//! The pages in the browser.

fn main() {
    wasm_bindgen_futures::spawn_local(app::hydrate());
}
