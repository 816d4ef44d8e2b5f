//! `cargo xtask test`: every test of every crate, natively, in wasm, and in a real browser on the built site.

use std::process::Command;

use anyhow::Result;

use crate::process::{run, say};
use crate::project::root;
use crate::setup::Toolbox;
use crate::{build, need};

/// Sets up what is missing and runs all tests.
pub fn all() -> Result<()> {
    let tools = Toolbox::install(false)?;
    need::install(&need::BROWSER)?;
    need::install(&need::NPM)?;
    say("tests of every crate");
    run(Command::new("cargo").args(["test", "--workspace", "--exclude", "end-to-end"]).current_dir(root()))?;
    say("tests in wasm, in a headless browser");
    let mut wasm = tools.command("cargo");
    wasm.args(["test", "--target", crate::wasm_target::TARGET, "-p", "search", "--test", "wasm"]);
    wasm.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    // Ten thousand queries take seconds, on a machine that is busy longer than the usual 20.
    wasm.env("WASM_BINDGEN_TEST_TIMEOUT", "180");
    run(&mut wasm)?;
    let dist = build::site()?;
    say("tests of the built site in Chromium");
    let mut journeys = Command::new("cargo");
    journeys.args(["test", "-p", "end-to-end"]).env("KANSA_DIST", dist).current_dir(root());
    // A browser everybody has or can have; nginx where modules lie as in Debian, and Caddy.
    if let Err(error) = need::install(&need::HOST) {
        eprintln!("not tried: serving by nginx and Caddy: {error:#}");
        journeys.env("KANSA_WITHOUT_HOSTS", "1");
    }
    run(&mut journeys)
}
