//! Measures the built site in Chromium and prints what it finds as JSON; `cargo xtask bench` makes tables of it.

mod browser;
mod line;
mod pagefind;
mod quality;

use anyhow::Result;
use clap::Parser;
use end_to_end::dist;

#[derive(Parser)]
enum Measure {
    /// How long a visitor on a slow line waits for results
    Line,
    /// Our search beside Pagefind
    Pagefind,
}

fn main() -> Result<()> {
    let figures = match Measure::parse() {
        Measure::Line => serde_json::to_string(&line::measure(&dist()?)?)?,
        Measure::Pagefind => serde_json::to_string(&pagefind::compare(&dist()?)?)?,
    };
    println!("{figures}");
    Ok(())
}
