use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;

/// The folder of the finished site.
pub struct Dist(PathBuf);

impl Dist {
    pub fn new(folder: &Path) -> Self {
        Self(folder.to_owned())
    }

    pub fn read(&self, file: &str) -> Result<String> {
        let path = self.0.join(file);
        fs::read_to_string(&path).with_context(|| format!("{}: trunk should have written it", path.display()))
    }

    pub fn bytes(&self, file: &str) -> Result<Vec<u8>> {
        let path = self.0.join(file);
        fs::read(&path).with_context(|| format!("{}: trunk should have written it", path.display()))
    }

    pub fn rename(&self, from: &str, to: &str) -> Result<()> {
        fs::rename(self.0.join(from), self.0.join(to)).with_context(|| format!("{from} to {to}"))
    }

    pub fn write(&self, file: &str, content: impl AsRef<[u8]>) -> Result<()> {
        let path = self.0.join(file);
        path.parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(&path, content))
            .with_context(|| path.display().to_string())
    }

    /// Copies a folder with all it holds, in place of what was there.
    pub fn copy(&self, from: &Path, to: &str) -> Result<()> {
        let to = self.0.join(to);
        if to.exists() {
            fs::remove_dir_all(&to).with_context(|| to.display().to_string())?;
        }
        copy(from, &to).with_context(|| format!("{} to {}: run `indexer build` first", from.display(), to.display()))
    }
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target)?;
        }
    }
    Ok(())
}

/// Reads a file that the indexer wrote.
pub fn json<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let text = fs::read_to_string(path).with_context(|| format!("{}: run `indexer build` first", path.display()))?;
    serde_json::from_str(&text).with_context(|| path.display().to_string())
}
