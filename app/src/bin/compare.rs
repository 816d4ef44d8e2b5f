//! What brings the comparison to life.

fn main() {
    app::enliven_with::<app::islands::CompareIsland>();
}
