//! The same input makes the same site, wherever and whenever it is made.

use std::collections::BTreeMap;

use super::*;
use crate::pages::PAGE_KINDS;
use crate::pages::charts::embed::EMBED_FOLDER;

/// All files below a folder by their paths.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(inner).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => _ = files.insert(path.strip_prefix(folder).unwrap().to_owned(), fs::read(&path).unwrap()),
            }
        }
    }
    files
}

/// The folders of the Japanese pages.
fn page_folders(files: &BTreeMap<PathBuf, Vec<u8>>) -> Vec<String> {
    let pages = files.keys().filter_map(|path| path.to_str()?.strip_suffix("index.html"));
    pages.filter(|page| !page.starts_with("en/") && !page.starts_with("easy/")).map(str::to_owned).collect()
}

fn made(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let (built, dist) = (folder.join("built"), folder.join("dist"));
    assert!(indexer::build(&data, &built, None, &mut Vec::new()).unwrap());
    trunk(&dist);
    prerender(&Folders { built, data, dist: dist.clone(), root: None, url: None, search: None }).unwrap();
    files(&dist)
}

#[test]
fn site_has_the_same_bytes_in_any_folder() {
    let folders = tempfile::tempdir().unwrap();
    let (here, there) = (made(&folders.path().join("here")), made(&folders.path().join("あちら/b c")));
    assert_eq!(here.keys().collect::<Vec<_>>(), there.keys().collect::<Vec<_>>());
    let machine = folders.path().to_string_lossy().into_owned();
    for (name, content) in &here {
        assert!(there[name] == *content, "{} differs", name.display());
        let text = String::from_utf8_lossy(content);
        assert!(!text.contains(&machine), "{} names a path of the machine", name.display());
    }
    check_kinds(&here);
}

/// Every page is of one kind, and the example of every kind is there.
fn check_kinds(site: &BTreeMap<PathBuf, Vec<u8>>) {
    // What is embedded in other sites is a piece of a page.
    for page in page_folders(site).into_iter().filter(|page| !page.starts_with(EMBED_FOLDER)) {
        assert_eq!(PAGE_KINDS.iter().filter(|kind| kind.is_of(&page)).count(), 1, "{page} is of one kind");
    }
    for kind in PAGE_KINDS {
        let html = String::from_utf8_lossy(&site[Path::new(&format!("{}index.html", kind.example))]);
        let (_, main) = html.split_once("<main").unwrap();
        assert!(main.contains(kind.text), "{} does not say {}", kind.example, kind.text);
    }
}
