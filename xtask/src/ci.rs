//! `cargo xtask ci`: what must hold besides the tests.

use std::process::Command;

use anyhow::Result;

use crate::process::{self, say};
use crate::project::root;
use crate::tool::Tool;

/// Runs all checks; the first that fails ends it.
pub fn run() -> Result<()> {
    check("format", "cargo", &["fmt", "--all", "--check"])?;
    check("lints", "cargo", &["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"])?;
    with_tool("spelling", &Tool::typos(), "typos", &[])?;
    // Advisories come from a database on the network; where it is out of reach, the rest is still checked.
    with_tool(
        "dependencies",
        &Tool::cargo_deny(),
        "cargo-deny",
        &["--all-features", "check", "bans", "licenses", "sources"],
    )?;
    check("work tree", "git", &["diff", "--exit-code"])
}

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
