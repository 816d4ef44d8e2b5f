//! Two builds make the same bytes, wherever, whenever and in whatever language they run.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// All files below a folder with their content.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(inner).expect("the folder was built") {
            let path = entry.expect("the folder can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("it lies within").to_owned();
                files.insert(name, fs::read(path).expect("the file was built"));
            }
        }
    }
    files
}

#[test]
fn build_twice_gives_same_bytes() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    let folders = tempfile::tempdir().unwrap();
    let [here, there] = ["here", "あちら/b c"].map(|name| folders.path().join(name));
    fs::create_dir_all(&there).unwrap();
    // Other times of the files, and the other order that copying them backwards may give.
    let data = there.join("data");
    for (name, content) in files(&source).into_iter().rev() {
        let path = data.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    let build = |current: &Path, data: &Path, out: &Path, environment: [(&str, &str); 2]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_indexer"));
        command.args(["build", "--data"]).arg(data).arg("--out").arg(out).current_dir(current).envs(environment);
        assert!(command.output().unwrap().status.success());
    };
    build(Path::new("/"), &source, &here, [("LC_ALL", "C"), ("TZ", "UTC")]);
    let turkish = [("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Asia/Tokyo")];
    build(&there, Path::new("data"), Path::new("out"), turkish);
    let (here, there) = (files(&here), files(&there.join("out")));
    assert_eq!(here.keys().collect::<Vec<_>>(), there.keys().collect::<Vec<_>>());
    for (name, content) in &here {
        assert!(there[name] == *content, "{} differs", name.display());
        let text = String::from_utf8_lossy(content);
        assert!(!text.contains(&*folders.path().to_string_lossy()), "{} names a path of the machine", name.display());
    }
}
