//! `cargo xtask ci`: all checks that are no tests.

use std::process::Command;
use std::time::Duration;

use anyhow::Result;

use crate::process;
use crate::project::root;
use crate::steps::Steps;
use crate::tools::cargo_tool::CargoTool;

/// Steps where every tool can be installed.
const STEPS: usize = 9;

/// Runs all checks; the first that fails ends it.
pub fn run() -> Result<()> {
    let mut steps = Steps::new(STEPS);
    let checked = run_in(&mut steps);
    steps.print();
    checked
}

fn run_in(steps: &mut Steps) -> Result<()> {
    steps.run("format", || check("cargo", &["fmt", "--all", "--check"]))?;
    steps.run("lints", || {
        // With the features of the journeys they are looked through too.
        let all = ["clippy", "--workspace", "--all-targets", "--features", "end-to-end/journeys", "--locked"];
        check("cargo", &[&all[..], &["--", "-D", "warnings"]].concat())
    })?;
    if let Some(typos) = steps.run("installing typos", || at_hand("spelling", &CargoTool::typos(), "typos"))? {
        steps.run("spelling", || check(&typos, &[]))?;
    }
    if let Some(deny) =
        steps.run("installing cargo-deny", || at_hand("dependencies", &CargoTool::cargo_deny(), "cargo-deny"))?
    {
        let licences = ["--all-features", "check", "bans", "licenses", "sources"];
        steps.run("dependencies", || check(&deny, &licences))?;
        // Their database is on the network; where it is out of reach, the rest was still checked.
        let fetched = steps.run("fetching advisories", || {
            Ok(process::run_within(Command::new(&deny).args(["fetch", "db"]).current_dir(root()), MAX_ADVISORIES_TIME))
        })?;
        match fetched {
            Ok(()) => {
                steps.run("advisories", || check(&deny, &["--all-features", "--offline", "check", "advisories"]))?
            }
            Err(error) => eprintln!("not checked: advisories: {error:#}"),
        }
    }
    steps.run("work tree", || check("git", &["diff", "--exit-code"]))
}

/// So long the database of advisories may take.
const MAX_ADVISORIES_TIME: Duration = Duration::from_secs(120);

fn check(program: &str, args: &[&str]) -> Result<()> {
    process::run(Command::new(program).args(args).current_dir(root()))
}

/// The program of a tool, installed if need be; where that can't be done, it is said what is not checked.
fn at_hand(what: &str, tool: &CargoTool, program: &str) -> Result<Option<String>> {
    let installed = tool.install().inspect_err(|error| eprintln!("not checked: {what}: {error:#}"));
    Ok(installed.ok().map(|bin| bin.join(program).to_string_lossy().into_owned()))
}
