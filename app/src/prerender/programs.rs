use std::path::Path;

use anyhow::Result;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};

use super::files::Dist;
use crate::Program;

/// The programs of the site, under names that hold the hash of their content: what is kept under such a name never
/// goes stale.
#[derive(Debug)]
pub struct Programs {
    page: Module,
    search: Module,
    compare: Module,
    /// The engine's loader, glue and module.
    engine: [String; 3],
}

/// A WebAssembly module with the script that loads it.
#[derive(Debug)]
struct Module {
    js: File,
    wasm: File,
}

#[derive(Debug)]
struct File {
    name: String,
    integrity: String,
}

impl Programs {
    /// Renames what trunk wrote under plain names. The main program has its hash already.
    pub fn place(dist: &Dist, main: &Main) -> Result<Self> {
        let page = Module {
            js: File { name: main.js.clone(), integrity: integrity(&dist.bytes(&main.js)?) },
            wasm: File { name: main.wasm.clone(), integrity: integrity(&dist.bytes(&main.wasm)?) },
        };
        let engine = Module::place(dist, "engine")?;
        let (glue, module) = (engine.js.name, engine.wasm.name);
        let loader = format!(
            "import start from \"./{glue}\";\nawait start({{ module_or_path: new URL(\"./{module}\", import.meta.url) }});\n"
        );
        let loader_name = hashed("engine-loader.js", loader.as_bytes());
        dist.write(&loader_name, &loader)?;
        Ok(Self {
            page,
            search: Module::place(dist, "search")?,
            compare: Module::place(dist, "compare")?,
            engine: [loader_name, glue, module],
        })
    }

    /// What stands in the head of a page with that program.
    pub fn tags(&self, program: Program) -> String {
        let Module { js, wasm } = match program {
            Program::Page => &self.page,
            Program::Search => &self.search,
            Program::Compare => &self.compare,
        };
        format!(
            "<meta name=\"engine\" content=\"{engine}\" />\n    \
             <link rel=\"modulepreload\" href=\"{js}\" integrity=\"{js_hash}\" />\n    \
             <link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin href=\"{wasm}\" integrity=\"{wasm_hash}\" />\n    \
             <script type=\"module\" src=\"boot.js\" data-js=\"{js}\" data-wasm=\"{wasm}\" data-integrity=\"{wasm_hash}\"></script>",
            engine = self.engine.join(" "),
            js = js.name,
            js_hash = js.integrity,
            wasm = wasm.name,
            wasm_hash = wasm.integrity,
        )
    }
}

/// The names that trunk gave to the main program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Main {
    pub js: String,
    pub wasm: String,
}

impl Module {
    fn place(dist: &Dist, name: &str) -> Result<Self> {
        let place = |file: &str| -> Result<File> {
            let content = dist.bytes(file)?;
            let name = hashed(file, &content);
            dist.rename(file, &name)?;
            Ok(File { name, integrity: integrity(&content) })
        };
        Ok(Self { js: place(&format!("{name}.js"))?, wasm: place(&format!("{name}_bg.wasm"))? })
    }
}

/// `search.js` as `search-0123456789abcdef.js`.
pub fn hashed(file: &str, content: &[u8]) -> String {
    let hash: String = Sha384::digest(content)[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    let path = Path::new(file);
    let [stem, extension] = [path.file_stem(), path.extension()].map(|part| part.unwrap_or_default().to_string_lossy());
    format!("{stem}-{hash}.{extension}")
}

/// The hash by which the browser knows that a file is the one that was meant.
fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_hold_the_hash_of_the_content() {
        assert_eq!(hashed("search_bg.wasm", b""), "search_bg-38b060a751ac9638.wasm");
        assert_ne!(hashed("a.js", b"1"), hashed("a.js", b"2"));
        assert!(integrity(b"").starts_with("sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"));
    }
}
