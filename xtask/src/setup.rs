//! `cargo xtask setup`: what a fresh machine lacks. Every other command sets up what it needs itself.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::need;
use crate::npm::NpmPackage;
use crate::project::root;
use crate::steps::Steps;
use crate::tool::Tool;
use crate::wasm_target::{self, Environment};

/// The tools of the build, with the environment in which they find each other.
pub struct Toolbox {
    path: OsString,
    environment: Environment,
}

impl Toolbox {
    /// Installs what is missing to build the site.
    pub fn install(wasm_from_debian: bool) -> Result<Self> {
        Self::with(&[Tool::wasm_bindgen()?], wasm_from_debian)
    }

    /// The same with trunk, which builds the site too, and takes longer to install than all of it to build.
    pub fn install_trunk() -> Result<Self> {
        Self::with(&[Tool::trunk(), Tool::wasm_bindgen()?], false)
    }

    fn with(tools: &[Tool], wasm_from_debian: bool) -> Result<Self> {
        let environment = wasm_target::install(wasm_from_debian)?;
        let mut folders = tools.iter().map(Tool::install).collect::<Result<Vec<_>>>()?;
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

/// Installs all that building and testing need; says at the end of all that is missing how to install it.
pub fn everything(wasm_from_debian: bool) -> Result<()> {
    let mut steps = Steps::new(4);
    let outcomes = [
        steps.run("tools of the build", || Ok(Toolbox::install(wasm_from_debian).map(drop)))?,
        steps.run("a browser", || Ok(need::install(&need::BROWSER)))?,
        steps.run("npm and axe-core, which checks accessibility", || {
            Ok(need::install(&need::NPM).and_then(|()| NpmPackage::AXE_CORE.install()).map(drop))
        })?,
        steps.run("hosts: nginx, Caddy", || Ok(need::install(&need::HOST)))?,
    ];
    let missing: Vec<String> =
        outcomes.into_iter().filter_map(|outcome| Some(format!("{:#}", outcome.err()?))).collect();
    ensure!(missing.is_empty(), "not all could be installed\n{}", missing.join("\n"));
    eprintln!("all set up");
    Ok(())
}
