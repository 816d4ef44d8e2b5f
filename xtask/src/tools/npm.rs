//! Packages from npm that tests and measurements use, each installed once into the cache, in a folder of its version.
//! Their lock files in `xtask/npm/` pin version and checksum; nothing of them becomes part of the site.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::system_package::has_npm;
use crate::process::{run, say};
use crate::project::cache;

/// A package to install with npm.
pub struct NpmPackage {
    name: &'static str,
    what: &'static str,
    manifest: &'static str,
    lock: &'static str,
}

impl NpmPackage {
    /// Looks for what keeps people with disabilities from using a page.
    pub const AXE_CORE: Self = Self {
        name: "axe-core",
        what: "checks the accessibility of pages",
        manifest: include_str!("../../npm/axe-core/package.json"),
        lock: include_str!("../../npm/axe-core/package-lock.json"),
    };

    /// Another search for static sites, to measure ours beside it.
    pub const PAGEFIND: Self = Self {
        name: "pagefind",
        what: "is the search that ours is measured beside",
        manifest: include_str!("../../npm/pagefind/package.json"),
        lock: include_str!("../../npm/pagefind/package-lock.json"),
    };

    /// Installs the package unless it is there, and returns its `node_modules`.
    pub fn install(&self) -> Result<PathBuf> {
        let name = format!("{}-{}", self.name, self.version()?);
        let tools = cache()?.join("tools");
        let home = tools.join(&name);
        let modules = home.join("node_modules");
        if modules.join(self.name).is_dir() {
            return Ok(modules);
        }
        ensure!(has_npm(), "{name}, which {}, is installed with npm: please install Node.js with npm", self.what);
        say(&format!("{name} is missing: installing it into {} with npm (some seconds, once)", home.display()));
        fs::create_dir_all(&tools)?;
        let partial = tempfile::tempdir_in(&tools)?;
        fs::write(partial.path().join("package.json"), self.manifest)?;
        fs::write(partial.path().join("package-lock.json"), self.lock)?;
        let mut npm = Command::new("npm");
        run(npm.args(["install", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(partial.path()))?;
        let renamed = fs::rename(partial.path(), &home);
        // Whoever installs it at the same time may be first, and has installed the same.
        if modules.join(self.name).is_dir() {
            Ok(modules)
        } else {
            Err(renamed.err().context("npm installed nothing")?.into())
        }
    }

    /// The version that the lock file pins.
    fn version(&self) -> Result<String> {
        let lock: serde_json::Value = serde_json::from_str(self.lock)?;
        let package = lock.get("packages").and_then(|all| all.get(format!("node_modules/{}", self.name)));
        let version = package.and_then(|package| package.get("version")?.as_str());
        version.map(str::to_owned).with_context(|| format!("the lock file has no package {}", self.name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_package_is_pinned_by_version_and_checksum() {
        for package in [NpmPackage::AXE_CORE, NpmPackage::PAGEFIND] {
            let version = package.version().unwrap();
            assert!(package.manifest.contains(&format!("\"{}\": \"{version}\"", package.name)), "{}", package.name);
            let pinned = package.lock.matches("\"version\"").count();
            assert_eq!(package.lock.matches("\"integrity\": \"sha512-").count(), pinned, "{}", package.name);
        }
    }
}
