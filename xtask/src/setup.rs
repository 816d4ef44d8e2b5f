//! `cargo xtask setup`: what a fresh machine lacks. Every other command sets up what it needs itself.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::need;
use crate::npm::NpmPackage;
use crate::project::root;
use crate::tool::Tool;
use crate::wasm_target::{self, Environment};

/// The tools of the build, with the environment in which they find each other.
pub struct Toolbox {
    path: OsString,
    environment: Environment,
}

impl Toolbox {
    /// Installs what is missing.
    pub fn install(wasm_from_debian: bool) -> Result<Self> {
        let environment = wasm_target::install(wasm_from_debian)?;
        let mut folders = vec![Tool::trunk().install()?, Tool::wasm_bindgen()?.install()?];
        folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        let path = env::join_paths(folders).context("PATH cannot be extended")?;
        Ok(Self { path, environment })
    }

    /// The compiler.
    pub fn rustc(&self) -> &Path {
        self.environment.get("RUSTC").map_or(Path::new("rustc"), Path::new)
    }

    /// A command that finds the tools and compiles to wasm, run in the checkout's root.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(root()).env("PATH", &self.path).envs(&self.environment);
        command
    }
}

/// Installs all that building and testing need.
pub fn everything(wasm_from_debian: bool) -> Result<()> {
    Toolbox::install(wasm_from_debian)?;
    need::install(&need::BROWSER)?;
    need::install(&need::NPM)?;
    NpmPackage::AXE_CORE.install()?;
    eprintln!("all set up");
    Ok(())
}
