//! What brings the comparison to life.

fn main() {
    web::enliven_with::<web::islands::CompareIsland>();
}
