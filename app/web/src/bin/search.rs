//! Hydrates the search page.

fn main() {
    web::hydrate_page_with::<web::islands::SearchIsland>();
}
