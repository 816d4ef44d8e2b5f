//! The figures of commits that were thought worth keeping: `bench/history.csv`, a line a figure.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::Figure;
use crate::process::{output, say};
use crate::project::root;

const FILE: &str = "bench/history.csv";
const HEAD: &str = "date,commit,figure,value";

/// Keeps the figures of the commit that is checked out; what was kept of it before is replaced.
pub fn record(figures: &[Figure]) -> Result<()> {
    let commit = output(Command::new("git").args(["log", "-1", "--format=%cs,%h"]).current_dir(root()))?;
    let path = root().join(FILE);
    let kept = if path.exists() { fs::read_to_string(&path)? } else { String::new() };
    fs::create_dir_all(path.parent().unwrap_or(Path::new("")))?;
    fs::write(&path, with(&kept, commit.trim(), figures))
        .with_context(|| format!("cannot write {}", path.display()))?;
    say(&format!("{} figures are kept in {FILE}", figures.len()));
    Ok(())
}

/// All figures that were kept, the oldest first.
pub fn kept() -> Result<Vec<Figure>> {
    let path = root().join(FILE);
    let kept = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    kept.lines().skip(1).map(|line| parse(line).with_context(|| format!("{FILE}: no figure: {line}"))).collect()
}

/// The figure of a line as [`with`] writes it.
fn parse(line: &str) -> Option<Figure> {
    let (_, named) = line.split_once(",\"")?;
    let (name, value) = named.rsplit_once("\",")?;
    Some(Figure::new(name, value.parse().ok()?))
}

/// The history with the figures of a commit (`date,hash`).
fn with(kept: &str, commit: &str, figures: &[Figure]) -> String {
    let others = kept.lines().skip(1).filter(|line| !line.starts_with(&format!("{commit},"))).map(str::to_owned);
    // Three digits behind the point are more than two runs agree in.
    let own = figures.iter().map(|Figure { name, value }| {
        let value = format!("{value:.3}");
        format!("{commit},\"{name}\",{}", value.trim_end_matches('0').trim_end_matches('.'))
    });
    [HEAD.to_owned()].into_iter().chain(others).chain(own).map(|line| line + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commit_is_kept_once() {
        let first = with("", "2026-01-02,abc", &[Figure::new("index, bytes", 1200.0)]);
        assert_eq!(first, "date,commit,figure,value\n2026-01-02,abc,\"index, bytes\",1200\n");
        let both = with(&first, "2026-01-03,def", &[Figure::new("ratio", 0.5)]);
        assert_eq!(both, format!("{first}2026-01-03,def,\"ratio\",0.5\n"));
        assert_eq!(
            both.lines().skip(1).filter_map(parse).collect::<Vec<_>>(),
            [Figure::new("index, bytes", 1200.0), Figure::new("ratio", 0.5)]
        );
        let again = with(&both, "2026-01-03,def", &[Figure::new("ratio", 0.25)]);
        assert_eq!(again, format!("{first}2026-01-03,def,\"ratio\",0.25\n"));
    }
}
