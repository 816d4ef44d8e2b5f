//! The same input makes the same site, wherever and whenever it is made.

use std::collections::BTreeMap;

use super::*;

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

fn made(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let (built, dist) = (folder.join("built"), folder.join("dist"));
    assert!(indexer::build(&data, &built, None, &mut Vec::new()).unwrap());
    trunk(&dist);
    prerender(&Places { built, data, dist: dist.clone(), root: None, url: None }).unwrap();
    files(&dist)
}

#[test]
fn two_sites_are_the_same() {
    let folders = tempfile::tempdir().unwrap();
    let (here, there) = (made(&folders.path().join("here")), made(&folders.path().join("あちら/b c")));
    assert_eq!(here.keys().collect::<Vec<_>>(), there.keys().collect::<Vec<_>>());
    let machine = folders.path().to_string_lossy().into_owned();
    for (name, content) in &here {
        assert!(there[name] == *content, "{} differs", name.display());
        let text = String::from_utf8_lossy(content);
        assert!(!text.contains(&machine), "{} names a path of the machine", name.display());
    }
}
