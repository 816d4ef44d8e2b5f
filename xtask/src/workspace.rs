//! `cargo metadata` says of a checkout what its programs are compiled from, and where they come to lie.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::process::output;

/// A checkout as cargo sees it.
#[derive(Debug, Deserialize)]
pub struct Workspace {
    pub target_directory: PathBuf,
}

impl Workspace {
    /// Asks cargo, which looks nothing up for that.
    pub fn read(checkout: &Path) -> Result<Self> {
        let mut cargo = Command::new("cargo");
        cargo.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]).current_dir(checkout);
        serde_json::from_str(&output(&mut cargo)?).context("cargo metadata")
    }
}
