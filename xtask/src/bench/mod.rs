//! `cargo xtask bench`: what a visitor downloads and waits for, against the budgets, and beside another search. Bytes and
//! requests over their budget are an error; times depend on the machine too, and are one only with `--times`.

mod budgets;
mod history;
mod line;
mod pagefind;
mod scale;
mod steadiness;
mod step_times;
mod table;
mod weight;

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::de::DeserializeOwned;

use crate::process::{output, run};
use crate::project::root;
use crate::site;
use crate::steps::Steps;
use crate::tools::system_package::{self, BROWSER};

pub use budgets::brotli;
pub use line::{LineFigures, Loading};
pub use pagefind::{PagefindComparison, Quality, SearchFigures};
pub use scale::run_large;
pub use step_times::print_steps;

/// Steps without those of the site's build.
const STEPS: usize = 7;

/// Measures the site, built anew, and prints tables; `record` keeps the figures in the history. With `times_bind` times over
/// their budget are an error too.
pub fn run_all(record: bool, times_bind: bool) -> Result<()> {
    let mut steps = Steps::new(STEPS + site::STEPS);
    let measured = measure(&mut steps);
    steps.print();
    let verdict = measured?;
    if record {
        history::record(&verdict.figures)?;
    }
    verdict.pronounce(times_bind)
}

fn measure(steps: &mut Steps) -> Result<Verdict> {
    let dist = site::build(steps)?;
    steps.run("a browser", || system_package::install(&BROWSER))?;
    let mut verdict = Verdict::default();
    steps.run("compiling what measures", || run_cargo(&["build", "--bin", "measure"]))?;
    steps.run("bytes of programs and index", || budgets::measure(&dist, &mut verdict))?;
    steps.run("bytes of pages", || weight::measure(&dist, &mut verdict))?;
    steps.run("steadiness of pages and keys", || steadiness::measure(&dist, &mut verdict))?;
    steps.run("a slow line", || line::measure(&dist, &mut verdict))?;
    steps.run("Pagefind beside ours", || pagefind::measure(&dist, &mut verdict))?;
    Ok(verdict)
}

fn run_cargo(arguments: &[&str]) -> Result<()> {
    run(Command::new("cargo").args(arguments).args(["--workspace", "--locked"]).current_dir(root()))
}

/// Figures, and those over their budget.
#[derive(Debug, Default)]
struct Verdict {
    figures: Vec<Figure>,
    exceeded: Vec<String>,
    /// Times over their budget on this machine.
    late: Vec<String>,
}

impl Verdict {
    /// Holds a value to its budget.
    fn hold(&mut self, what: &str, value: f64, limit: f64) {
        if value > limit {
            self.exceeded.push(format!("{what} ({value:.0}, at most {limit:.0})"));
        }
    }

    /// Holds milliseconds to their budget.
    fn hold_time(&mut self, what: &str, value: f64, limit: f64) {
        if value > limit {
            self.late.push(format!("{what} ({value:.1} ms, at most {limit:.0})"));
        }
    }

    /// An error where a budget is exceeded that binds.
    fn pronounce(self, times_bind: bool) -> Result<()> {
        let Self { mut exceeded, late, .. } = self;
        match times_bind {
            true => exceeded.extend(late),
            false => late.iter().for_each(|late| println!("over its budget on this machine, now: {late}")),
        }
        ensure!(exceeded.is_empty(), "over budget: {}", exceeded.join("; "));
        Ok(())
    }
}

/// A figure that does not depend on the machine: bytes, requests, or a ratio within one run.
#[derive(Debug, Clone, PartialEq)]
struct Figure {
    name: String,
    value: f64,
}

impl Figure {
    fn new(name: &str, value: f64) -> Self {
        Self { name: name.to_owned(), value }
    }
}

/// Has something measured in Chromium.
fn in_chromium<T: DeserializeOwned>(what: &str, dist: &Path) -> Result<T> {
    let mut measure = Command::new("cargo");
    measure.args(["run", "--quiet", "--bin", "measure", "--", what]);
    let said = output(measure.env("KANSA_DIST", dist).current_dir(root()))?;
    serde_json::from_str(&said).with_context(|| format!("no figures of the {what}: {said}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_bind_where_that_is_asked() {
        for (bytes, milliseconds, passes, passes_in_time) in
            [(9.0, 9.0, true, true), (9.0, 11.0, true, false), (11.0, 9.0, false, false)]
        {
            let verdict = || {
                let mut verdict = Verdict::default();
                verdict.hold("bytes", bytes, 10.0);
                verdict.hold_time("key", milliseconds, 10.0);
                verdict
            };
            assert_eq!(verdict().pronounce(false).is_ok(), passes);
            assert_eq!(verdict().pronounce(true).is_ok(), passes_in_time);
        }
    }
}
