//! Programs from crates.io that the build uses, each installed once into the cache, in a folder of its version.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::process::{run, say};
use crate::project::{cache, locked_version};

/// A program to install with cargo.
pub struct CargoTool {
    package: &'static str,
    version: String,
    binaries: &'static [&'static str],
    options: &'static [&'static str],
    minutes: u32,
}

impl CargoTool {
    /// Bundles the site. Version 0.22 needs a newer compiler than Debian's; without default features it is half as large.
    pub fn trunk() -> Self {
        Self {
            package: "trunk",
            version: "0.21.14".into(),
            binaries: &["trunk"],
            options: &["--locked", "--no-default-features"],
            minutes: 3,
        }
    }

    /// Makes the JavaScript around the wasm, and runs the wasm tests. Must be of the version that Cargo.lock pins.
    pub fn wasm_bindgen() -> Result<Self> {
        Ok(Self {
            package: "wasm-bindgen-cli",
            version: locked_version("wasm-bindgen")?,
            binaries: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            options: &[],
            minutes: 2,
        })
    }

    /// Finds misspelt English.
    pub fn typos() -> Self {
        Self {
            package: "typos-cli",
            version: "1.52.0".into(),
            binaries: &["typos"],
            options: &["--locked"],
            minutes: 3,
        }
    }

    /// Checks licences, sources and advisories of all dependencies.
    pub fn cargo_deny() -> Self {
        Self {
            package: "cargo-deny",
            version: "0.20.2".into(),
            binaries: &["cargo-deny"],
            options: &["--locked"],
            minutes: 6,
        }
    }

    /// Builds and runs the fuzz targets.
    pub fn cargo_fuzz() -> Self {
        Self {
            package: "cargo-fuzz",
            version: "0.13.2".into(),
            binaries: &["cargo-fuzz"],
            options: &["--locked"],
            minutes: 1,
        }
    }

    /// Installs the program unless it is there, and returns the folder it lies in.
    pub fn install(&self) -> Result<PathBuf> {
        let CargoTool { package, version, .. } = self;
        let home = cache()?.join("tools").join(format!("{package}-{version}"));
        let bin = home.join("bin");
        if self.binaries.iter().all(|name| bin.join(name).with_extension(std::env::consts::EXE_EXTENSION).is_file()) {
            return Ok(bin);
        }
        say(&format!(
            "{package} {version} is missing: installing it into {} (about {} min, once)",
            home.display(),
            self.minutes
        ));
        let mut cargo = Command::new("cargo");
        // A debug build takes a fifth of the time of a release build, and these tools are fast enough.
        cargo.args(["install", package, "--version", version, "--debug"]).args(self.options).arg("--root").arg(&home);
        cargo.args(self.binaries.iter().flat_map(|name| ["--bin", name]));
        // Without a target folder of its own cargo builds in a temporary one and cleans up behind itself.
        cargo.env("CARGO_PROFILE_DEV_DEBUG", "0").env_remove("CARGO_TARGET_DIR").env_remove("RUSTC");
        run(&mut cargo)?;
        Ok(bin)
    }
}
