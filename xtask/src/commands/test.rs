//! `cargo xtask test`: every test of every crate, natively, in wasm, and in a real browser on the built site.

use std::collections::BTreeMap;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process::run;
use crate::project::root;
use crate::site;
use crate::steps::{FILE_VARIABLE, Step, Steps, read, table};
use crate::tools::system_package::{self, BROWSER, HOST, NPM};
use crate::tools::toolbox::Toolbox;

/// Steps without those of the site's build.
const STEPS: usize = 8;
/// Journeys in the table of the slowest.
const SLOWEST_JOURNEYS: usize = 20;

/// Sets up what is missing and runs all tests.
pub fn all() -> Result<()> {
    let mut steps = Steps::new(STEPS + site::STEPS);
    let tested = all_in(&mut steps);
    steps.print();
    tested
}

/// Asks a Quickwit, and prints how it compares.
pub fn quickwit(server: &str) -> Result<()> {
    let mut asked = cargo_test(&["--test", "quickwit", "real", "--", "--ignored", "--nocapture"]);
    run(asked.env("KANSA_QUICKWIT", server.trim_end_matches('/')))
}

fn all_in(steps: &mut Steps) -> Result<()> {
    let tools = steps.run("tools", || Toolbox::install(false))?;
    let browser = steps
        .run("a browser", || Ok(system_package::install(&BROWSER).and_then(|()| system_package::install(&NPM))))?;
    // A browser everybody has or can have; nginx where modules lie as in Debian, and Caddy.
    let hosts = steps.run("hosts: nginx, Caddy", || Ok(system_package::install(&HOST)))?;
    steps.run("compiling the tests of every crate", || run(&mut cargo_test(&["--no-run"])))?;
    steps.run("tests of every crate", || {
        let mut tests = cargo_test(&[]);
        if hosts.is_err() {
            tests.env("KANSA_WITHOUT_HOSTS", "1");
        }
        run(&mut tests)
    })?;
    let dist = site::build(steps)?;
    // What needs no browser was tested; that not all was is a failure all the same.
    browser.context("not tested: the search in wasm, the site in a browser")?;
    steps.run("tests in wasm, in a headless browser", || {
        let mut wasm = tools.command("cargo");
        wasm.args([
            "test",
            "--locked",
            "--target",
            crate::tools::wasm_target::TARGET,
            "-p",
            "search",
            "--test",
            "wasm",
        ]);
        wasm.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
        // Ten thousand queries take seconds, on a machine that is busy longer than the usual 20.
        run(wasm.env("WASM_BINDGEN_TEST_TIMEOUT", "180"))
    })?;
    steps.run("compiling the journeys through the site", || run(&mut journeys(&["--no-run"])))?;
    steps.run("journeys through the built site in Chromium", || {
        let mut journeys = journeys(&[]);
        journeys.env("KANSA_DIST", dist);
        if let Err(error) = hosts {
            eprintln!("not tried: serving by nginx and Caddy: {error:#}");
            journeys.env("KANSA_WITHOUT_HOSTS", "1");
        }
        let durations = tempfile::NamedTempFile::new()?;
        journeys.env("KANSA_JOURNEYS", durations.path());
        let walked = run(&mut journeys);
        print!("the slowest journeys:\n{}", table(&slowest(read(durations.path())?, SLOWEST_JOURNEYS)));
        walked
    })
}

/// Tests by what their journeys took together, the slowest first.
fn slowest(journeys: Vec<Step>, count: usize) -> Vec<Step> {
    let mut by_name = BTreeMap::<String, f64>::new();
    journeys.into_iter().for_each(|Step { name, seconds }| *by_name.entry(name).or_default() += seconds);
    let mut steps: Vec<Step> = by_name.into_iter().map(|(name, seconds)| Step { name, seconds }).collect();
    steps.sort_by(|a, b| b.seconds.total_cmp(&a.seconds));
    steps.truncate(count);
    steps
}

/// All packages are chosen each time: so their dependencies have the same features, and are compiled once.
fn cargo_test(arguments: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    // The tests of the steps note steps of their own.
    cargo.args(["test", "--workspace", "--locked"]).args(arguments).current_dir(root()).env_remove(FILE_VARIABLE);
    cargo
}

/// The journeys through a built site, whose folder `KANSA_DIST` has to name.
pub(crate) fn journeys(arguments: &[&str]) -> Command {
    cargo_test(&[&["--features", "end-to-end/journeys", "--test", "journeys"], arguments].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slowest_adds_up_the_journeys_of_a_test() {
        let step = |name: &str, seconds| Step { name: name.to_owned(), seconds };
        let journeys = vec![step("reads", 2.0), step("types", 3.0), step("reads", 2.0), step("looks", 1.0)];
        assert_eq!(slowest(journeys, 2), [step("reads", 4.0), step("types", 3.0)]);
    }
}
