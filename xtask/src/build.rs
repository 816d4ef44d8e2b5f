//! `cargo xtask build`: the site in `dist/`. trunk does the work; its hooks run the indexer and the prerenderer.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::process::{run, say};
use crate::project::root;
use crate::setup::Toolbox;
use crate::sources::Sources;

/// Builds the site and returns its folder.
pub fn site() -> Result<PathBuf> {
    let checkout = root();
    let mut trunk = trunk(&checkout)?;
    say("building the site: reports → index → wasm → pages (several minutes the first time)");
    run(&mut trunk)?;
    Ok(checkout.join("dist"))
}

/// What builds the site of a checkout, such that nothing in it names where this machine keeps its packages.
pub fn trunk(checkout: &Path) -> Result<Command> {
    let tools = Toolbox::install(false)?;
    let mut trunk = tools.command("trunk");
    trunk.args(["build", "--release"]).current_dir(checkout);
    match Sources::of(checkout, tools.rustc())?.hidden() {
        Some((flags, value)) => _ = trunk.env(flags, value),
        None => eprintln!("cargo's folder has a space in its path: the site's programs will name it"),
    }
    Ok(trunk)
}
