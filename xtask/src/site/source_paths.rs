//! Folders of the sources on this machine, replaced by names that mean nothing in what is published.
//!
//! A program that panics names the file and line of its source. cargo tells the compiler those of the workspace from
//! its root, but those of other packages by the folder in which the user keeps them. Its `trim-paths` will see to that
//! once it is stable; these are the same names.

use std::collections::BTreeSet;
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::process::output;
use crate::tools::wasm_target::TARGET;

/// Flags of the compiler, for wasm alone: native programs are not published, and need not be compiled again.
const FLAGS_VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Folders, each with the name that it gets.
#[derive(Debug, PartialEq, Eq)]
pub struct SourcePaths(Vec<(PathBuf, String)>);

/// Output of `cargo metadata`.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    /// `None` where it belongs to the workspace.
    source: Option<String>,
    manifest_path: PathBuf,
}

impl SourcePaths {
    /// Asks cargo for the folders of a checkout, and fetches missing packages. `rustc` is the compiler.
    pub fn of(checkout: &Path, rustc: &Path) -> Result<Self> {
        let mut cargo = Command::new("cargo");
        cargo.args(["metadata", "--locked", "--format-version", "1", "--filter-platform", TARGET]);
        let metadata: Metadata =
            serde_json::from_str(&output(cargo.current_dir(checkout))?).context("cargo metadata")?;
        let packages = metadata.packages.into_iter().filter(|package| package.source.is_some());
        let folders = packages.filter_map(|package| Some(package.manifest_path.parent()?.parent()?.to_owned()));
        let mut sources: Vec<_> =
            folders.collect::<BTreeSet<_>>().into_iter().map(|folder| (folder, String::new())).collect();
        sources.push(standard_library(rustc)?);
        Ok(Self(sources))
    }

    /// The environment in which a compiler forgets them.
    pub fn hidden(&self) -> Option<(&'static str, OsString)> {
        let folders = self.0.iter().map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
        let flags: Vec<String> = env::var(FLAGS_VARIABLE).into_iter().chain(folders).collect();
        // cargo reads flags for one target as words.
        let whole = self.0.iter().all(|(folder, _)| !folder.to_string_lossy().contains(char::is_whitespace));
        whole.then(|| (FLAGS_VARIABLE, flags.join(" ").into()))
    }

    /// The folders.
    pub fn folders(&self) -> impl Iterator<Item = &Path> {
        self.0.iter().map(|(folder, _)| folder.as_path())
    }
}

/// Folder of the standard library's sources, if installed, with the name that the compiler gives it where it is not.
fn standard_library(rustc: &Path) -> Result<(PathBuf, String)> {
    let sysroot = output(Command::new(rustc).args(["--print", "sysroot"]))?;
    let version = output(Command::new(rustc).arg("-vV"))?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
    Ok((Path::new(sysroot.trim()).join("lib/rustlib/src/rust"), format!("/rustc/{commit}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::root;

    #[test]
    fn packages_and_the_standard_library_lie_somewhere() {
        let sources = SourcePaths::of(&root(), Path::new("rustc")).unwrap();
        let (flag, flags) = sources.hidden().unwrap();
        let flags = flags.into_string().unwrap();
        assert_eq!(flag, FLAGS_VARIABLE);
        assert!(sources.0.len() >= 2 && flags.contains("=/rustc/"), "{flags}");
        assert!(sources.folders().all(|folder| folder.is_absolute() && !root().starts_with(folder)), "{flags}");
    }

    #[test]
    fn a_folder_with_a_space_cannot_be_told() {
        let sources = |folder: &str| SourcePaths(vec![(folder.into(), String::new())]);
        assert_eq!(sources("/home/a b/.cargo").hidden(), None);
        let (_, flags) = sources("/home/a/.cargo").hidden().unwrap();
        assert!(flags.to_string_lossy().ends_with("--remap-path-prefix=/home/a/.cargo="));
    }
}
