use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use anyhow::Context;
use corpus::Issue;
use search::{Engine, Manifest, PendingReads};

use super::usage_error::UsageError;

/// The search index in a folder, read as the site reads it.
pub struct IndexReader {
    pub(super) engine: Engine,
    path: PathBuf,
    bundle: File,
    /// Bytes and requests so far.
    pub reads: ReadStats,
}

/// I/O statistics of an index.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReadStats {
    pub bytes: u64,
    /// Pieces read; each would be a request.
    pub pieces: usize,
    /// Sequential rounds: requests that had to wait for the answers before.
    pub rounds: usize,
}

impl IndexReader {
    /// Opens the index as its manifest says: whole, or to be read by ranges.
    pub fn open(index: &Path) -> anyhow::Result<Self> {
        let (path, manifest) = manifest(index)?;
        Self::new(path, &manifest, manifest.opening)
    }

    /// Opens the index with all of it at hand.
    pub fn open_whole(index: &Path) -> anyhow::Result<Self> {
        let (path, manifest) = manifest(index)?;
        Self::new(path, &manifest, None)
    }

    fn new(path: PathBuf, manifest: &Manifest, opening: Option<u64>) -> anyhow::Result<Self> {
        let bundle = File::open(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let mut begun = Vec::new();
        (&bundle).take(opening.unwrap_or(u64::MAX)).read_to_end(&mut begun)?;
        let reads = ReadStats { bytes: begun.len() as u64, pieces: 1, rounds: 1 };
        let engine = match opening {
            Some(_) => Engine::open_partial(begun, manifest.bundle.bytes),
            None => Engine::open(begun),
        };
        let engine = engine.with_context(|| format!("{} cannot be opened", path.display()))?;
        if let Some(model) = &manifest.model {
            let model = path.with_file_name(&model.path);
            let bytes = fs::read(&model).with_context(|| format!("{} cannot be read", model.display()))?;
            engine.add_model(&bytes).with_context(|| format!("{} cannot be opened", model.display()))?;
        }
        Ok(Self { engine, path, bundle, reads })
    }

    /// Asks the engine, and reads what it lacks until it can answer.
    pub fn ask<T>(&mut self, ask: impl Fn(&Engine) -> Result<T, PendingReads>) -> anyhow::Result<T> {
        loop {
            let pending = match ask(&self.engine) {
                Ok(answer) => return Ok(answer),
                Err(pending) => pending,
            };
            self.reads.rounds += 1;
            for range in pending.ranges() {
                let mut bytes = vec![0; (range.end - range.start) as usize];
                self.bundle.seek(SeekFrom::Start(range.start))?;
                let read = self.bundle.read_exact(&mut bytes).map_err(anyhow::Error::from);
                let supplied = read.and_then(|()| Ok(self.engine.insert(range.start, bytes)?));
                supplied.with_context(|| format!("{} cannot be read", self.path.display()))?;
                self.reads.bytes += range.end - range.start;
                self.reads.pieces += 1;
            }
        }
    }
}

/// Reads the issues of findings, which lie beside an index as open data.
pub fn read_issues(index: &Path) -> anyhow::Result<Vec<Issue>> {
    let (_, manifest) = manifest(index)?;
    let published =
        manifest.data.get("issues.json").context("the manifest names no issues.json: build the index again")?;
    let path = index.join(&published.path);
    let issues = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    serde_json::from_slice(&issues).with_context(|| format!("{} is no list of issues", path.display()))
}

/// The manifest of an index, and where its bundle lies.
fn manifest(index: &Path) -> anyhow::Result<(PathBuf, Manifest)> {
    let path = index.join(Manifest::FILE);
    let manifest = fs::read(&path).map_err(|error| UsageError {
        message: format!("{} cannot be read: {error}", path.display()),
        hint: "--index names the folder `index` that `indexer build` has written".to_owned(),
    })?;
    let manifest: Manifest =
        serde_json::from_slice(&manifest).with_context(|| format!("{} is no manifest", path.display()))?;
    Ok((index.join(&manifest.bundle.path), manifest))
}
