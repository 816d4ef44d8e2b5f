use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::hash::hashed;

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

    /// The files of a folder by their paths from the root, in one order on every machine; none where there is no folder.
    pub fn list(&self, folder: &str) -> Result<Vec<String>> {
        let path = self.0.join(folder);
        if !path.exists() {
            return Ok(Vec::new());
        }
        let mut files = Vec::new();
        for entry in fs::read_dir(&path).with_context(|| path.display().to_string())? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                let name = entry.file_name().to_string_lossy().into_owned();
                files.push(if folder.is_empty() { name } else { format!("{folder}/{name}") });
            }
        }
        files.sort();
        Ok(files)
    }

    /// Writes a file once more under a name that holds its hash, which is returned.
    pub fn copy_hashed(&self, file: &str) -> Result<String> {
        let content = self.bytes(file)?;
        let name = hashed(file, &content);
        fs::write(self.0.join(&name), content).with_context(|| name.clone())?;
        Ok(name)
    }

    pub fn rename(&self, from: &str, to: &str) -> Result<()> {
        fs::rename(self.0.join(from), self.0.join(to)).with_context(|| format!("{from} to {to}"))
    }

    pub fn remove(&self, file: &str) -> Result<()> {
        fs::remove_file(self.0.join(file)).with_context(|| file.to_owned())
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
