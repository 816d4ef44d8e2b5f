//! `cargo xtask ci`: what must hold besides the tests.

use std::process::Command;
use std::time::Duration;

use anyhow::Result;

use crate::process::{self, say};
use crate::project::root;
use crate::tool::Tool;

/// Runs all checks; the first that fails ends it.
pub fn run() -> Result<()> {
    check("format", "cargo", &["fmt", "--all", "--check"])?;
    check("lints", "cargo", &["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"])?;
    with_tool("spelling", &Tool::typos(), "typos", &[])?;
    let deny = |args: &[&str]| {
        with_tool("dependencies", &Tool::cargo_deny(), "cargo-deny", &[&["--all-features"], args].concat())
    };
    deny(&["check", "bans", "licenses", "sources"])?;
    match fetch_advisories() {
        Ok(()) => deny(&["--offline", "check", "advisories"])?,
        Err(error) => eprintln!("not checked: advisories: {error:#}"),
    }
    check("work tree", "git", &["diff", "--exit-code"])
}

/// Fetches the database of known faults, unless it is out of reach.
fn fetch_advisories() -> Result<()> {
    say("advisories");
    let deny = Tool::cargo_deny().install()?.join("cargo-deny");
    process::run_within(Command::new(deny).args(["fetch", "db"]).current_dir(root()), PATIENCE)
}

/// So long the database of advisories may take.
const PATIENCE: Duration = Duration::from_secs(120);

fn check(what: &str, program: &str, args: &[&str]) -> Result<()> {
    say(what);
    process::run(Command::new(program).args(args).current_dir(root()))
}

fn with_tool(what: &str, tool: &Tool, program: &str, args: &[&str]) -> Result<()> {
    match tool.install() {
        Ok(bin) => check(what, &bin.join(program).to_string_lossy(), args),
        Err(error) => {
            eprintln!("not checked: {what}: {error:#}");
            Ok(())
        }
    }
}
