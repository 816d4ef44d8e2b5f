//! Durations of journeys, noted for a table of the slowest.

use std::env;
use std::fs::OpenOptions;
use std::io::Write;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

/// Environment variable that names the file to which each journey appends a line.
const FILE_VARIABLE: &str = "KANSA_JOURNEYS";

/// Appends seconds and name of the test that runs, where a file is named.
pub fn note(elapsed: Duration) -> Result<()> {
    let Some(file) = env::var_os(FILE_VARIABLE) else { return Ok(()) };
    let line = format!("{:.1}\t{}\n", elapsed.as_secs_f64(), thread::current().name().unwrap_or("a journey"));
    let opened = OpenOptions::new().create(true).append(true).open(&file);
    opened.and_then(|mut opened| opened.write_all(line.as_bytes())).context("cannot note what a journey took")
}
