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
    if let Some(typos) = at_hand("spelling", &Tool::typos(), "typos") {
        check("spelling", &typos, &[])?;
    }
    if let Some(deny) = at_hand("dependencies", &Tool::cargo_deny(), "cargo-deny") {
        check("dependencies", &deny, &["--all-features", "check", "bans", "licenses", "sources"])?;
        say("advisories");
        // Their database is on the network; where it is out of reach, the rest was still checked.
        match process::run_within(Command::new(&deny).args(["fetch", "db"]).current_dir(root()), PATIENCE) {
            Ok(()) => check("advisories", &deny, &["--all-features", "--offline", "check", "advisories"])?,
            Err(error) => eprintln!("not checked: advisories: {error:#}"),
        }
    }
    check("work tree", "git", &["diff", "--exit-code"])
}

/// So long the database of advisories may take.
const PATIENCE: Duration = Duration::from_secs(120);

fn check(what: &str, program: &str, args: &[&str]) -> Result<()> {
    say(what);
    process::run(Command::new(program).args(args).current_dir(root()))
}

/// The program of a tool, installed if need be; where that can't be done, it is said what is not checked.
fn at_hand(what: &str, tool: &Tool, program: &str) -> Option<String> {
    let installed = tool.install().inspect_err(|error| eprintln!("not checked: {what}: {error:#}"));
    Some(installed.ok()?.join(program).to_string_lossy().into_owned())
}
