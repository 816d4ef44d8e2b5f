use anyhow::{Context, Result, ensure};
use search::{Asset, Manifest};
use ui::transfer::range_header;

use super::dist::Dist;
use crate::bundle::WasmBundle;
use crate::hash::{hashed, integrity};

const ENGINE: &str = "engine.js";

/// The programs of the site, under names that hold the hash of their content: what is kept under such a name never
/// goes stale.
#[derive(Debug)]
pub struct WasmBundles {
    page: Module,
    search: Module,
    compare: Module,
    boot: HashedFile,
    /// The page's side of the service worker.
    offline: HashedFile,
    /// The engine's script and module, the manifest of its index, and the index where that is fetched whole.
    engine: Vec<String>,
    index: BuiltIndex,
}

/// A WebAssembly module with the script that loads it.
#[derive(Debug)]
struct Module {
    js: HashedFile,
    wasm: HashedFile,
}

#[derive(Debug)]
struct HashedFile {
    name: String,
    integrity: String,
}

impl WasmBundles {
    /// Renames what trunk wrote under plain names, or as it names the main program. The index must be there.
    pub fn place(dist: &Dist, main: &MainBundle) -> Result<Self> {
        let page = Module {
            js: HashedFile::place_as(dist, &main.js, "page.js")?,
            wasm: HashedFile::place_as(dist, &main.wasm, "page_bg.wasm")?,
        };
        let module = HashedFile::place(dist, "engine_bg.wasm")?.name;
        let glue = dist.read(ENGINE)?;
        dist.write(ENGINE, worker_script(&glue, &module)?)?;
        let index = BuiltIndex::of(dist)?;
        let mut engine = vec![HashedFile::place(dist, ENGINE)?.name, module, dist.copy_hashed(Manifest::PATH)?];
        engine.extend(index.opening.is_none().then(|| index.file.clone()));
        Ok(Self {
            page,
            search: Module::place(dist, "search")?,
            compare: Module::place(dist, "compare")?,
            boot: HashedFile::place(dist, "boot.js")?,
            offline: HashedFile::place(dist, "offline.js")?,
            engine,
            index,
        })
    }

    /// The tags in the head of a page with that bundle.
    pub fn tags(&self, bundle: WasmBundle) -> String {
        let Module { js, wasm } = match bundle {
            WasmBundle::Page => &self.page,
            WasmBundle::Search => &self.search,
            WasmBundle::Compare => &self.compare,
        };
        format!(
            "<meta name=\"engine\" content=\"{engine}\"{opening} />\n    \
             <link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin href=\"{wasm}\" integrity=\"{wasm_hash}\" />\n    \
             <script type=\"module\" src=\"{boot}\" integrity=\"{boot_hash}\" data-offline=\"{offline}\" data-js=\"{js}\" data-wasm=\"{wasm}\" data-integrity=\"{wasm_hash}\"></script>\n    \
             <link rel=\"modulepreload\" href=\"{js}\" integrity=\"{js_hash}\" />",
            engine = self.engine.join(" "),
            opening = self.index.opening_attributes(),
            boot = self.boot.name,
            boot_hash = self.boot.integrity,
            offline = self.offline.name,
            js = js.name,
            js_hash = js.integrity,
            wasm = wasm.name,
            wasm_hash = wasm.integrity,
        )
    }

    /// Files for every visitor: the script that starts a page, and the bundles of pages without an island and of the search.
    pub fn shell(&self) -> [&str; 6] {
        let modules = [&self.page, &self.search].map(|module| [&module.js, &module.wasm]);
        let [[page, page_wasm], [search, search_wasm]] = modules;
        [&self.boot, &self.offline, page, page_wasm, search, search_wasm].map(|file| file.name.as_str())
    }

    /// The files of the search engine.
    pub fn engine(&self) -> &[String] {
        &self.engine
    }
}

/// The script of a worker: the glue of wasm-bindgen, and a call that starts its module. One file takes one request.
fn worker_script(glue: &str, module: &str) -> Result<String> {
    ensure!(glue.contains("__wbg_init as default"), "{ENGINE} is not as wasm-bindgen wrote it when this was written");
    Ok(format!("{glue}\nawait __wbg_init({{ module_or_path: new URL(\"./{module}\", import.meta.url) }});\n"))
}

/// The index in the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuiltIndex {
    pub file: String,
    /// The number of first bytes that open it, where it is read by ranges; else it is fetched whole.
    pub opening: Option<u64>,
    /// The model of words that goes with it.
    pub model: Option<String>,
}

impl BuiltIndex {
    pub fn of(dist: &Dist) -> Result<Self> {
        let manifest: Manifest = serde_json::from_slice(&dist.bytes(Manifest::PATH)?).context(Manifest::PATH)?;
        let file = |asset: Asset| format!("index/{}", asset.path);
        Ok(Self { file: file(manifest.bundle), opening: manifest.opening, model: manifest.model.map(file) })
    }

    /// Attributes that name the bytes to fetch before the engine asks for them.
    fn opening_attributes(&self) -> String {
        let attributes =
            |opening| format!(" data-index=\"{}\" data-range=\"{}\"", self.file, range_header(&(0..opening)));
        self.opening.map(attributes).unwrap_or_default()
    }
}

/// The names that trunk gave to the main bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MainBundle {
    pub js: String,
    pub wasm: String,
}

impl Module {
    fn place(dist: &Dist, name: &str) -> Result<Self> {
        let file = |file: &str| HashedFile::place(dist, file);
        Ok(Self { js: file(&format!("{name}.js"))?, wasm: file(&format!("{name}_bg.wasm"))? })
    }
}

impl HashedFile {
    fn place(dist: &Dist, file: &str) -> Result<Self> {
        Self::place_as(dist, file, file)
    }

    /// Renames a file to another name with its hash.
    fn place_as(dist: &Dist, file: &str, name: &str) -> Result<Self> {
        let content = dist.bytes(file)?;
        let name = hashed(name, &content);
        dist.rename(file, &name)?;
        Ok(Self { name, integrity: integrity(&content) })
    }
}
