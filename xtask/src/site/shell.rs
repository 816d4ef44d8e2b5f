//! `index.html` and the files that it names, as trunk would put them into `dist/`: there the prerenderer finds them.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use anyhow::{Context, Result, bail, ensure};
use regex::{Captures, Regex};

/// A tag that speaks to trunk.
static TAG: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"<link data-trunk ([^>]*?)\s*/>").expect("it is valid"));
/// Beginning of `pattern_script` in Trunk.toml.
const PROGRAM: &str = "<!--page-program ";
static ATTRIBUTE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r#"([a-z-]+)="([^"]*)""#).expect("it is valid"));

/// `index.html` with the files and programs that it asks for.
#[derive(Debug, Default, PartialEq)]
pub struct Shell {
    html: String,
    /// Files to copy to the site's root.
    files: Vec<String>,
    /// The names of the programs.
    pub programs: Vec<String>,
}

impl Shell {
    /// Reads `index.html` of a checkout.
    pub fn read(checkout: &Path) -> Result<Self> {
        let path = checkout.join("index.html");
        let html = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        Self::parse(&html).with_context(|| path.display().to_string())
    }

    fn parse(html: &str) -> Result<Self> {
        let mut shell = Self::default();
        let mut fault = None;
        let replaced = TAG.replace_all(html, |tag: &Captures| {
            shell.take(&tag[1]).unwrap_or_else(|error| {
                fault.get_or_insert(error);
                String::new()
            })
        });
        let html = replaced.into_owned();
        fault.map_or(Ok(()), Err)?;
        ensure!(html.matches(PROGRAM).count() == 1, "it must name one main program");
        shell.html = html;
        Ok(shell)
    }

    /// Notes the request of a tag, and returns its replacement.
    fn take(&mut self, tag: &str) -> Result<String> {
        let attribute = |name: &str| {
            let mut all = ATTRIBUTE.captures_iter(tag);
            all.find(|attribute| &attribute[1] == name).map(|attribute| attribute[2].to_owned())
        };
        let need = |name: &str| attribute(name).with_context(|| format!("no {name} in `{tag}`"));
        let (rel, href) = (need("rel")?, need("href")?);
        if rel == "rust" {
            let program = need("data-bin")?;
            let is_main = need("data-type")? == "main";
            let tag = if is_main { format!("{PROGRAM}{program}.js {program}_bg.wasm-->") } else { String::new() };
            self.programs.push(program);
            return Ok(tag);
        }
        let name = Path::new(&href).file_name().context("a folder")?.to_string_lossy().into_owned();
        self.files.push(href);
        match rel.as_str() {
            "icon" => Ok(format!("<link rel=\"icon\" href=\"./{name}\"/>")),
            "css" => Ok(format!("<link rel=\"stylesheet\" href=\"./{name}\"/>")),
            "copy-file" => Ok(String::new()),
            _ => bail!("`{tag}` asks for something that only trunk knows"),
        }
    }

    /// Writes the page and its files into a folder.
    pub fn write(&self, checkout: &Path, folder: &Path) -> Result<()> {
        for file in &self.files {
            let name = Path::new(file).file_name().context("a folder")?;
            fs::copy(checkout.join(file), folder.join(name)).with_context(|| file.clone())?;
        }
        fs::write(folder.join("index.html"), &self.html).context("index.html")
    }

    /// The files that it is made from, relative to the checkout.
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(String::as_str).chain(["index.html"])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shell_tags_become_files_and_programs() {
        let html = r#"<head>
            <link data-trunk rel="icon" href="public/i.svg" />
            <link data-trunk rel="css" href="styles/a.css" />
            <link data-trunk rel="copy-file" href="public/b.js" />
            <link data-trunk rel="rust" href="app/worker/Cargo.toml" data-bin="engine" data-type="worker" />
            <link data-trunk rel="rust" href="app/web/Cargo.toml" data-bin="page" data-type="main" />
        </head>"#;
        let shell = Shell::parse(html).unwrap();
        assert_eq!(shell.programs, ["engine", "page"]);
        assert_eq!(shell.files, ["public/i.svg", "styles/a.css", "public/b.js"]);
        assert!(shell.html.contains("<link rel=\"icon\" href=\"./i.svg\"/>"), "{}", shell.html);
        assert!(shell.html.contains("<link rel=\"stylesheet\" href=\"./a.css\"/>"), "{}", shell.html);
        assert!(shell.html.contains("<!--page-program page.js page_bg.wasm-->"), "{}", shell.html);
        assert!(!shell.html.contains("data-trunk"), "{}", shell.html);
    }

    #[test]
    fn shell_unknown_or_incomplete_tags_are_told() {
        for (html, told) in [
            ("<head></head>", "one main program"),
            (r#"<head><link data-trunk rel="sass" href="a.scss" /></head>"#, "only trunk knows"),
            (r#"<head><link data-trunk rel="css" /></head>"#, "no href"),
            (r#"<link data-trunk rel="rust" href="a" data-bin="a" data-type="worker" />"#, "one main program"),
        ] {
            let error = Shell::parse(html).unwrap_err().to_string();
            assert!(error.contains(told), "{html}: {error}");
        }
    }

    #[test]
    fn shell_of_this_project_is_read() {
        let shell = Shell::read(&crate::project::root()).unwrap();
        assert_eq!(shell.programs, ["page", "search", "compare", "engine"]);
        assert!(shell.sources().any(|file| file == "public/sw.js"));
    }
}
