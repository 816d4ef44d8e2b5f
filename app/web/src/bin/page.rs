//! Hydrates a page without islands.

fn main() {
    web::hydrate_page();
}
