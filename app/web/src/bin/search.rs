//! What brings the search page to life.

fn main() {
    web::enliven_with::<web::islands::SearchIsland>();
}
