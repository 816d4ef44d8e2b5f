//! What brings the comparison to life.

fn main() {
    web::hydrate_page_with::<web::islands::CompareIsland>();
}
