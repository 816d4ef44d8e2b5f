use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;

/// Reads a file that the indexer wrote.
pub fn read_json<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let text = fs::read_to_string(path).with_context(|| format!("{}: run `indexer build` first", path.display()))?;
    serde_json::from_str(&text).with_context(|| path.display().to_string())
}
