//! The search engine in the browser.

fn main() {
    app::worker::run();
}
