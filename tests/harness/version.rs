//! The site as it may be deployed next.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use sha2::{Digest, Sha384};
use tempfile::TempDir;

use crate::site::engine;

/// Folders that the next version does without, for copying them takes long.
const LARGE: [&str; 7] = ["data", "findings", "glossary", "record", "reports", "systems", "topics"];
/// The name of the version, which every page states.
const EDITION: &str = "0000000000000000";

/// Another version of the built site.
pub struct Version {
    folder: TempDir,
    replaced: String,
    engine: String,
}

impl Version {
    /// The same pages with another engine.
    pub fn after(dist: &Path) -> Result<Self> {
        let folder = copied(dist)?;
        let replaced = engine("engine-")?;
        let engine = format!("engine-{EDITION}.js");
        let script = fs::read_to_string(dist.join(&replaced))? + "// Another version.\n";
        fs::remove_file(folder.path().join(&replaced))?;
        fs::write(folder.path().join(&engine), &script)?;

        let worker = fs::read_to_string(dist.join("sw.js"))?;
        let (site, program) = worker.split_once(";\n").context("sw.js begins with what it knows of the site")?;
        let site = site.replace(&replaced, &engine);
        let mut site: Value = serde_json::from_str(site.trim_start_matches("const SITE = "))?;
        let edition = site["edition"].as_str().context("no edition")?.to_owned();
        edit_pages(folder.path(), &|html| html.replace(&replaced, &engine).replace(&edition, EDITION))?;
        for (page, hash) in site["pages"].as_object_mut().context("no pages")? {
            *hash = integrity(&fs::read(folder.path().join(page).join("index.html"))?);
        }
        site["files"][&engine] = integrity(script.as_bytes());
        (site["edition"], site["version"]) = (json!(EDITION), json!(EDITION));
        fs::write(folder.path().join("sw.js"), format!("const SITE = {site};\n{program}"))?;
        Ok(Self { folder, replaced, engine })
    }

    /// The same without a service worker.
    pub fn without_worker(dist: &Path) -> Result<Self> {
        let folder = copied(dist)?;
        fs::remove_file(folder.path().join("sw.js"))?;
        let script = engine("engine-")?;
        Ok(Self { folder, replaced: script.clone(), engine: script })
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The engine's script.
    pub fn engine(&self) -> &str {
        &self.engine
    }

    /// The script of the version before.
    pub fn replaced(&self) -> &str {
        &self.replaced
    }
}

fn integrity(content: &[u8]) -> Value {
    json!(format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content))))
}

fn copied(dist: &Path) -> Result<TempDir> {
    let folder = tempfile::tempdir()?;
    copy(dist, folder.path())?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (name, target) = (entry.file_name(), to.join(entry.file_name()));
        if !entry.file_type()?.is_dir() {
            fs::copy(entry.path(), target)?;
        } else if !LARGE.iter().any(|large| name == *large) {
            copy(&entry.path(), &target)?;
        }
    }
    Ok(())
}

fn edit_pages(folder: &Path, edit: &impl Fn(&str) -> String) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            edit_pages(&path, edit)?;
        } else if path.extension().is_some_and(|extension| extension == "html") {
            fs::write(&path, edit(&fs::read_to_string(&path)?))?;
        }
    }
    Ok(())
}
