//! The search engine in the browser: a worker that a page starts and asks.

mod fetch;
mod index_file;
mod library;
mod run;

fn main() {
    run::run();
}
