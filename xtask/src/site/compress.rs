//! Compressed copies beside the files (`.br`, `.gz`), which hosts send as they are instead of compressing each time.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, Result, anyhow};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::folder::files_below;

/// Extensions of files that become smaller. The rest of a site is compressed in itself.
const COMPRESSED_EXTENSIONS: [&str; 12] =
    ["atom", "bin", "bundle", "css", "csv", "html", "js", "json", "ndjson", "postcard", "svg", "wasm"];
/// Below this, headers cost more than is saved.
const MIN_BYTES: u64 = 512;

/// Writes them for all files below a folder.
pub fn compress_site(dist: &Path) -> Result<()> {
    let files = worthwhile(dist)?;
    let next = AtomicUsize::new(0);
    let work = || -> Result<()> {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            compress(file).with_context(|| file.display().to_string())?;
        }
        Ok(())
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| worker.join().map_err(|_| anyhow!("a thread broke"))?)
    })?;
    eprintln!("{} files compressed", files.len());
    Ok(())
}

/// The files worth it, the largest first, so that no thread begins with one when the others are done.
fn worthwhile(dist: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for path in files_below(dist)? {
        let length = fs::metadata(&path).with_context(|| path.display().to_string())?.len();
        let kind = path.extension().unwrap_or_default();
        if length >= MIN_BYTES && COMPRESSED_EXTENSIONS.iter().any(|known| kind == *known) {
            found.push((length, path));
        }
    }
    found.sort_by(|a, b| b.cmp(a));
    Ok(found.into_iter().map(|(_, path)| path).collect())
}

/// The same file gives the same bytes: neither form holds a name or a time.
fn compress(file: &Path) -> Result<()> {
    let content = fs::read(file)?;
    let mut brotli = Vec::new();
    brotli::BrotliCompress(&mut content.as_slice(), &mut brotli, &BrotliEncoderParams::default())?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&content)?;
    for (ending, compressed) in [("br", brotli), ("gz", gzip.finish()?)] {
        if compressed.len() < content.len() {
            let mut name = file.as_os_str().to_owned();
            name.push(format!(".{ending}"));
            fs::write(name, compressed)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn copies_hold_the_same_and_small_files_have_none() {
        let folder = tempfile::tempdir().unwrap();
        let text = "監査の結果、".repeat(500);
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("data")).unwrap();
        for (name, content) in [("data/a.json", text.as_str()), ("b.html", "short"), ("c.png", text.as_str())] {
            fs::write(at(name), content).unwrap();
        }
        compress_site(folder.path()).unwrap();
        let mut brotli = Vec::new();
        brotli::BrotliDecompress(&mut fs::read(at("data/a.json.br")).unwrap().as_slice(), &mut brotli).unwrap();
        let mut gzip = String::new();
        GzDecoder::new(fs::read(at("data/a.json.gz")).unwrap().as_slice()).read_to_string(&mut gzip).unwrap();
        assert_eq!((brotli, gzip), (text.clone().into_bytes(), text));
        for name in ["b.html.br", "b.html.gz", "c.png.br", "c.png.gz"] {
            assert!(!at(name).exists(), "{name}");
        }
    }
}
