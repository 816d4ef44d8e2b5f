//! `cargo xtask fuzz`: random bytes for everything that reads what others wrote, for some seconds each.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::process::{output, run, say};
use crate::project::{find_program, root};
use crate::tools::cargo_tool::CargoTool;

/// The compiler that can watch which ways a program takes.
const TOOLCHAIN: &str = "nightly";
/// Whoever reads a small input for longer, or with more memory, has a fault as well.
const LIMITS: [&str; 2] = ["-timeout=10", "-rss_limit_mb=1024"];

/// Fuzzes these targets, or all there are, from the kept seeds and whatever earlier runs found on the way.
pub fn run_for(time: Duration, targets: &[String]) -> Result<()> {
    let known =
        targets_of(&fs::read_to_string(root().join("fuzz/Cargo.toml")).context("cannot read fuzz/Cargo.toml")?)?;
    if let Some(unknown) = targets.iter().find(|target| !known.contains(target)) {
        bail!("no fuzz target `{unknown}`; there are {}", known.join(", "));
    }
    let targets = if targets.is_empty() { &known } else { targets };
    install_toolchain()?;
    let bin = CargoTool::cargo_fuzz().install()?;
    say("building the fuzz targets (some minutes the first time)");
    run(&mut cargo_fuzz(&bin, "build")?)?;
    for target in targets {
        say(&format!("fuzzing `{target}` for {} s", time.as_secs()));
        let corpus = root().join("fuzz/corpus").join(target);
        fs::create_dir_all(&corpus).with_context(|| format!("cannot make {}", corpus.display()))?;
        let mut fuzz = cargo_fuzz(&bin, "run")?;
        fuzz.arg(target).arg(corpus).arg(root().join("fuzz/seeds").join(target));
        fuzz.arg("--").arg(format!("-max_total_time={}", time.as_secs())).args(LIMITS);
        run(fuzz.args(["-verbosity=0", "-print_funcs=0", "-print_final_stats=1"]))?;
    }
    Ok(())
}

/// The names of the targets, as the package lists them.
fn targets_of(manifest: &str) -> Result<Vec<String>> {
    let manifest: toml::Table = manifest.parse().context("fuzz/Cargo.toml is no TOML")?;
    let bins = manifest.get("bin").and_then(toml::Value::as_array).context("fuzz/Cargo.toml lists no targets")?;
    Ok(bins.iter().filter_map(|bin| bin.get("name")?.as_str().map(str::to_owned)).collect())
}

fn install_toolchain() -> Result<()> {
    if find_program(&["rustup"]).is_none() {
        bail!("fuzzing needs a {TOOLCHAIN} compiler: please install rustup (https://rustup.rs)");
    }
    let installed = output(Command::new("rustup").args(["toolchain", "list"]))?;
    if installed.lines().any(|line| line.starts_with(TOOLCHAIN)) {
        return Ok(());
    }
    say(&format!("the {TOOLCHAIN} compiler is missing: installing it with rustup (about 1 min, once)"));
    run(Command::new("rustup").args(["toolchain", "install", TOOLCHAIN, "--profile", "minimal"]))
}

/// `cargo fuzz` in the fuzz package, without the sanitizer of addresses: no code of ours is `unsafe`.
fn cargo_fuzz(bin: &Path, verb: &str) -> Result<Command> {
    let mut folders = vec![bin.to_owned()];
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    let mut command = Command::new("rustup");
    command.args(["run", TOOLCHAIN, "cargo", "fuzz", verb, "--sanitizer", "none"]);
    command.current_dir(root()).env("PATH", env::join_paths(folders).context("PATH cannot be extended")?);
    command.env_remove("CARGO").env_remove("RUSTC");
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_has_seeds_and_the_other_way_round() {
        let mut targets = targets_of(include_str!("../../../fuzz/Cargo.toml")).unwrap();
        let seeds = fs::read_dir(root().join("fuzz/seeds")).unwrap();
        let mut seeded: Vec<String> = seeds.map(|folder| folder.unwrap().file_name().into_string().unwrap()).collect();
        targets.sort();
        seeded.sort();
        assert_eq!(targets, seeded);
    }

    #[test]
    fn an_unknown_target_is_told() {
        let error = run_for(Duration::from_secs(1), &["nothing".to_owned()]).unwrap_err().to_string();
        assert!(error.contains("`nothing`") && error.contains("read_report"), "{error}");
    }
}
