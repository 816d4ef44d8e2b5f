//! What brings a page without islands to life.

fn main() {
    web::hydrate_page();
}
