use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use serde::Serialize;
use ui::{Language, Route};

use super::bundles::{BuiltIndex, WasmBundles};
use super::dist::Dist;
use crate::hash::{integrity, is_hashed, short};

/// The service worker, as trunk copied it.
const WORKER: &str = "sw.js";
/// The files of the site that are named by their content: what belongs to one version of it.
#[derive(Debug)]
pub struct SiteVersion {
    pub name: String,
    /// The files with their whole hashes.
    pub files: BTreeMap<String, String>,
}

/// The site as the service worker knows it.
#[derive(Serialize)]
struct WorkerSite<'a> {
    /// Differs whenever anything does that the worker keeps.
    version: String,
    edition: &'a str,
    files: &'a BTreeMap<String, String>,
    /// Files that are kept from the beginning.
    shell: Vec<&'a str>,
    /// Pages that are kept from the beginning, with their hashes.
    pages: BTreeMap<String, String>,
    /// Files that are kept when the search was used.
    engine: Vec<&'a str>,
    /// The model of words, which is kept when it was used.
    model: Option<String>,
}

impl SiteVersion {
    /// The files in the root and in folders that are named by their content. An index that is read by ranges is no part of it:
    /// it is too large to be kept.
    pub fn new(dist: &Dist, folders: &[&str]) -> Result<Self> {
        let index = BuiltIndex::of(dist)?;
        let is_kept = |file: &String| is_hashed(file) && (index.opening.is_none() || *file != index.file);
        let mut files = BTreeMap::new();
        for folder in [""].iter().chain(folders) {
            for file in dist.list(folder)?.into_iter().filter(is_kept) {
                files.insert(file.clone(), integrity(&dist.bytes(&file)?));
            }
        }
        Ok(Self { name: short(serde_json::to_string(&files)?.as_bytes()), files })
    }

    /// Writes the version into the service worker. All pages must be there.
    pub fn write(&self, dist: &Dist, bundles: &WasmBundles) -> Result<()> {
        let mut pages = BTreeMap::new();
        for language in Language::ALL {
            language.set_current();
            for route in [Route::Start, Route::Search, Route::Offline] {
                pages.insert(route.folder(), integrity(&dist.bytes(&route.file())?));
            }
        }
        let is_style_or_icon = |file: &&String| [".css", ".svg"].iter().any(|end| file.ends_with(end));
        let mut site = WorkerSite {
            version: String::new(),
            edition: &self.name,
            files: &self.files,
            shell: self.files.keys().filter(is_style_or_icon).map(String::as_str).chain(bundles.shell()).collect(),
            pages,
            engine: bundles.engine().iter().map(String::as_str).collect(),
            model: BuiltIndex::of(dist)?.model,
        };
        let worker = dist.read(WORKER)?;
        ensure!(!worker.starts_with("const SITE"), "{WORKER} knows a site already: was it prerendered before?");
        site.version = short(format!("{}{worker}", serde_json::to_string(&site)?).as_bytes());
        dist.write(WORKER, format!("const SITE = {};\n{worker}", serde_json::to_string(&site)?))
    }
}
