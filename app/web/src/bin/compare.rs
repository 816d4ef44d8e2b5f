//! Hydrates the comparison.

fn main() {
    web::hydrate_page_with::<web::islands::CompareIsland>();
}
