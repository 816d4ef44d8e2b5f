//! `cargo xtask setup`: all that a fresh machine lacks. Every other command sets up its own needs.

use anyhow::{Result, ensure};

use crate::steps::Steps;
use crate::tools::npm::NpmPackage;
use crate::tools::system_package::{self, BROWSER, HOST, NPM};
use crate::tools::toolbox::Toolbox;

/// Installs all that building and testing need; says at the end of all that is missing how to install it.
pub fn everything(wasm_from_debian: bool) -> Result<()> {
    let mut steps = Steps::new(4);
    let outcomes = [
        steps.run("tools of the build", || Ok(Toolbox::install(wasm_from_debian).map(drop)))?,
        steps.run("a browser", || Ok(system_package::install(&BROWSER)))?,
        steps.run("npm and axe-core, which checks accessibility", || {
            Ok(system_package::install(&NPM).and_then(|()| NpmPackage::AXE_CORE.install()).map(drop))
        })?,
        steps.run("hosts: nginx, Caddy", || Ok(system_package::install(&HOST)))?,
    ];
    let missing: Vec<String> =
        outcomes.into_iter().filter_map(|outcome| Some(format!("{:#}", outcome.err()?))).collect();
    ensure!(missing.is_empty(), "not all could be installed\n{}", missing.join("\n"));
    eprintln!("all set up");
    Ok(())
}
