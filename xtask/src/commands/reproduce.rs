//! `cargo xtask reproduce`: whether trunk makes the same site from a clean checkout elsewhere, byte for byte.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use regex::bytes::Regex;
use sha2::{Digest, Sha256};

use crate::folder::files_below;
use crate::process::{output, run};
use crate::project::root;
use crate::site::Build;
use crate::site::source_paths::SourcePaths;
use crate::steps::Steps;
use crate::tools::toolbox::Toolbox;
use crate::workspace::Workspace;

const MAX_PRINTED_DIFFERENCES: usize = 20;

/// Steps without those of the site's build.
const STEPS: usize = 3;

/// Builds the site here, and by trunk from a clean checkout in another folder, and compares them.
pub fn compare() -> Result<()> {
    let mut steps = Steps::new(STEPS + crate::site::STEPS);
    let compared = compare_in(&mut steps);
    steps.print();
    compared
}

fn compare_in(steps: &mut Steps) -> Result<()> {
    let here = root();
    let changed = output(Command::new("git").args(["status", "--porcelain"]).current_dir(&here))?;
    ensure!(
        changed.is_empty(),
        "a clean checkout would lack what is not committed:\n{changed}commit or stash it first"
    );
    let folder = tempfile::tempdir()?;
    // Not as long as the path of this checkout.
    let there = folder.path().join("clean-checkout-elsewhere");
    let mut clone = Command::new("git");
    run(clone.args(["clone", "--quiet", "--no-tags"]).arg(&here).arg(&there))?;
    let commit = output(Command::new("git").args(["rev-parse", "HEAD"]).current_dir(&here))?;
    run(Command::new("git").args(["checkout", "--quiet", "--detach", commit.trim()]).current_dir(&there))?;
    let ours = SiteHashes::read(&Build::anywhere()?.run(steps)?)?;
    let tools = steps.run("trunk", Toolbox::install_trunk)?;
    let theirs =
        steps.run("the site from a clean checkout elsewhere, by trunk", || SiteHashes::by_trunk(&there, &tools))?;
    let differences = ours.differences(&theirs);
    if !differences.is_empty() {
        let told: String =
            differences.iter().take(MAX_PRINTED_DIFFERENCES).map(|difference| format!("\n  {difference}")).collect();
        bail!("{} files are not the same:{told}", differences.len());
    }
    steps.run("looking for folders of this machine", || {
        ours.names_none(&here, SourcePaths::of(&here, Path::new("rustc"))?.folders())
    })?;
    println!("the same {ours}");
    Ok(())
}

/// The files of a site with their hashes.
#[derive(Debug, Default)]
struct SiteHashes(BTreeMap<String, String>);

impl SiteHashes {
    /// Has trunk build that of a checkout, for no address. What does not depend on where a checkout lies, the packages of
    /// others, is taken as it was compiled here; the checkout's files are newer than whatever was compiled of ours, so
    /// cargo compiles all of that again.
    fn by_trunk(checkout: &Path, tools: &Toolbox) -> Result<Self> {
        let mut trunk = tools.command("trunk");
        trunk
            .args(["build", "--release"])
            .current_dir(checkout)
            .envs(SourcePaths::of(checkout, tools.rustc())?.hidden());
        trunk.env_remove("KANSA_URL").env_remove("KANSA_ROOT").env_remove("KANSA_SEARCH");
        run(trunk.env("CARGO_TARGET_DIR", Workspace::read(&root())?.target_directory))?;
        Self::read(&checkout.join("dist"))
    }

    fn read(dist: &Path) -> Result<Self> {
        let entry = |path: &Path| -> Result<(String, String)> {
            let content = fs::read(path).with_context(|| path.display().to_string())?;
            let name = path.strip_prefix(dist).expect("it lies in there").to_string_lossy().into_owned();
            Ok((name, hex(&Sha256::digest(content))))
        };
        files_below(dist)?.iter().map(|path| entry(path)).collect::<Result<_>>().map(Self)
    }

    /// One hash over all names and hashes: `find . -type f | LC_ALL=C sort | xargs sha256sum | sha256sum` gives the same.
    fn hash(&self) -> String {
        let mut all = Sha256::new();
        self.0.iter().for_each(|(name, hash)| all.update(format!("{hash}  ./{name}\n")));
        hex(&all.finalize())
    }

    /// Files that one side lacks, or that differ.
    fn differences(&self, other: &Self) -> Vec<String> {
        let only = |this: &Self, other: &Self, place: &str| -> Vec<String> {
            let names = this.0.keys().filter(|name| !other.0.contains_key(*name));
            names.map(|name| format!("only {place}: {name}")).collect()
        };
        let differ = self.0.iter().filter(|(name, hash)| other.0.get(*name).is_some_and(|theirs| theirs != *hash));
        let differ = differ.map(|(name, _)| format!("differs: {name}"));
        [only(self, other, "here"), only(other, self, "there"), differ.collect()].concat()
    }

    /// Makes sure that no file names one of these folders. Elsewhere they may be others.
    fn names_none<'a>(&self, checkout: &Path, folders: impl Iterator<Item = &'a Path>) -> Result<()> {
        let folders: Vec<String> = folders.map(|folder| regex::escape(&folder.to_string_lossy())).collect();
        let named = Regex::new(&folders.join("|"))?;
        for name in self.0.keys() {
            let content = fs::read(checkout.join("dist").join(name)).with_context(|| name.clone())?;
            if let Some(found) = named.find(&content) {
                bail!("{name} names a folder of this machine: {}", String::from_utf8_lossy(found.as_bytes()));
            }
        }
        Ok(())
    }
}

impl fmt::Display for SiteHashes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} files, SHA-256 of all {}", self.0.len(), self.hash())
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> (tempfile::TempDir, SiteHashes) {
        let checkout = tempfile::tempdir().unwrap();
        for (name, content) in files {
            let path = checkout.path().join("dist").join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
        let site = SiteHashes::read(&checkout.path().join("dist")).unwrap();
        (checkout, site)
    }

    #[test]
    fn differences_are_named() {
        let (_one, one) = site(&[("index.html", "a"), ("en/index.html", "b"), ("a.js", "c")]);
        let (_other, other) = site(&[("index.html", "a"), ("en/index.html", "x"), ("b.js", "c")]);
        assert_eq!(one.differences(&other), ["only here: a.js", "only there: b.js", "differs: en/index.html"]);
        assert_eq!(one.differences(&one), [""; 0]);
        assert_ne!(one.hash(), other.hash());
    }

    #[test]
    fn the_hash_is_that_of_what_sha256sum_prints() {
        let (_folder, site) = site(&[("b/c", "2\n"), ("a", "1\n")]);
        let lines = "4355a46b19d348dc2f57c046f8ef63d4538ebb936000f3c9ee954a27460dd865  ./a\n\
                     53c234e5e8472b6ac51c1ae1cab3fe06fad053beb8ebfd8977b010655bfdd3c3  ./b/c\n";
        assert_eq!(site.hash(), hex(&Sha256::digest(lines)));
    }

    #[test]
    fn a_folder_of_the_machine_is_found() {
        let (checkout, site) = site(&[("a.wasm", "\0panicked at /home/me/.cargo/registry/src/yew/lib.rs"), ("b", "")]);
        let told = |folder: &str| site.names_none(checkout.path(), [Path::new(folder)].into_iter());
        assert!(told("/home/me/.cargo").unwrap_err().to_string().starts_with("a.wasm names a folder"));
        assert!(told("/home/you/.cargo").is_ok());
    }
}
