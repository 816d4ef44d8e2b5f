//! `cargo xtask build`: the site in `dist/`. trunk does the work; its hooks run the indexer and the prerenderer.

use std::path::PathBuf;

use anyhow::Result;

use crate::process::{run, say};
use crate::project::root;
use crate::setup::Toolbox;

/// Builds the site and returns its folder.
pub fn site() -> Result<PathBuf> {
    let tools = Toolbox::install(false)?;
    say("building the site: reports → index → wasm → pages (several minutes the first time)");
    run(tools.command("trunk").args(["build", "--release"]))?;
    Ok(root().join("dist"))
}
