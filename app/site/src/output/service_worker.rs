use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use serde::Serialize;
use ui::{Language, Route};

use super::compare;
use super::files::Dist;
use super::hash::{integrity, is_hashed, short};
use super::programs::{Index, Programs};

/// The service worker, as trunk copied it.
const WORKER: &str = "sw.js";
/// Folders whose files are named by their content, the site's root apart.
const FOLDERS: [&str; 2] = ["index", compare::FOLDER];

/// The files of the site that are named by their content: what belongs to one version of it.
#[derive(Debug)]
pub struct Edition {
    /// The name of the version.
    pub name: String,
    /// The files with their whole hashes.
    pub files: BTreeMap<String, String>,
}

/// What the service worker knows of the site.
#[derive(Serialize)]
struct Site<'a> {
    /// Differs whenever anything does that the worker keeps.
    version: String,
    edition: &'a str,
    files: &'a BTreeMap<String, String>,
    /// Files that are kept from the beginning.
    shell: Vec<&'a str>,
    /// Pages that are kept from the beginning, with their hashes.
    pages: BTreeMap<String, String>,
    /// What is kept when the search was used.
    engine: Vec<&'a str>,
}

impl Edition {
    /// Looks through what was built. Pages and what has a fixed name are no part of it, nor is an index that is read by
    /// ranges: it is too large to be kept.
    pub fn of(dist: &Dist) -> Result<Self> {
        let index = Index::of(dist)?;
        let is_kept = |file: &String| is_hashed(file) && (index.opening.is_none() || *file != index.file);
        let mut files = BTreeMap::new();
        for folder in [""].into_iter().chain(FOLDERS) {
            for file in dist.list(folder)?.into_iter().filter(is_kept) {
                files.insert(file.clone(), integrity(&dist.bytes(&file)?));
            }
        }
        Ok(Self { name: short(serde_json::to_string(&files)?.as_bytes()), files })
    }

    /// Tells the service worker what was built. All pages must be there.
    pub fn tell(&self, dist: &Dist, programs: &Programs) -> Result<()> {
        let mut pages = BTreeMap::new();
        for language in Language::ALL {
            language.set_current();
            for route in [Route::Start, Route::Search, Route::Offline] {
                pages.insert(route.folder(), integrity(&dist.bytes(&route.file())?));
            }
        }
        let look = |file: &&String| [".css", ".svg"].iter().any(|end| file.ends_with(end));
        let mut site = Site {
            version: String::new(),
            edition: &self.name,
            files: &self.files,
            shell: self.files.keys().filter(look).map(String::as_str).chain(programs.shell()).collect(),
            pages,
            engine: programs.engine().iter().map(String::as_str).collect(),
        };
        let worker = dist.read(WORKER)?;
        ensure!(!worker.starts_with("const SITE"), "{WORKER} knows a site already: was it prerendered before?");
        site.version = short(format!("{}{worker}", serde_json::to_string(&site)?).as_bytes());
        dist.write(WORKER, format!("const SITE = {};\n{worker}", serde_json::to_string(&site)?))
    }
}
