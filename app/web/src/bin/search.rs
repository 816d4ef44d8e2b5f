//! What brings the search page to life.

fn main() {
    web::hydrate_page_with::<web::islands::SearchIsland>();
}
