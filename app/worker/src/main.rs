//! The search engine in the browser: a worker that a page starts and asks.

mod fetch;
mod index_location;
#[cfg(feature = "quickwit")]
mod quickwit;
mod remote_engine;
mod session;
mod settled;

fn main() {
    session::run();
}
