//! What brings the search page to life.

fn main() {
    app::enliven_with::<app::islands::SearchIsland>();
}
