//! What brings the pages to life.

fn main() {
    app::islands::hydrate();
}
