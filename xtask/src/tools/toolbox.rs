use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::cargo_tool::CargoTool;
use super::wasm_target::{self, Environment};
use crate::project::root;

/// The tools of the build, with the environment in which they find each other.
pub struct Toolbox {
    path: OsString,
    environment: Environment,
}

impl Toolbox {
    /// Installs what is missing to build the site.
    pub fn install(wasm_from_debian: bool) -> Result<Self> {
        Self::with(&[CargoTool::wasm_bindgen()?], wasm_from_debian)
    }

    /// The same with trunk, which builds the site too, and takes longer to install than all of it to build.
    pub fn install_trunk() -> Result<Self> {
        Self::with(&[CargoTool::trunk(), CargoTool::wasm_bindgen()?], false)
    }

    fn with(tools: &[CargoTool], wasm_from_debian: bool) -> Result<Self> {
        let environment = wasm_target::install(wasm_from_debian)?;
        let mut folders = tools.iter().map(CargoTool::install).collect::<Result<Vec<_>>>()?;
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
