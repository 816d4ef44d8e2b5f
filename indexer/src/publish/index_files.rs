//! The search index and the manifest that names it together with the data it belongs to.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context;
use search::{Asset, FORMAT, IndexLayout, Manifest, PagedBundle, write_bundle_with_model, write_paged_bundle};
use sha2::{Digest, Sha256};

use crate::dataset::Dataset;

/// Writes `out/index`, and beside every `out/data/<name>.json` a copy under the name of its content.
pub fn write_index(out: &Path, dataset: &Dataset, layout: IndexLayout) -> anyhow::Result<()> {
    let (index, data) = (out.join("index"), out.join("data"));
    fs::create_dir_all(&index)?;
    let (corpus, synonyms) = (&dataset.corpus, dataset.search_dictionary());
    // An index that is read by ranges has no vectors yet.
    let words = dataset.word_model.as_ref().filter(|_| layout == IndexLayout::Whole);
    let (bytes, opening) = match layout {
        IndexLayout::Whole => (write_bundle_with_model(corpus, &synonyms, words.map(|words| &words.model))?, None),
        IndexLayout::Paged => {
            let PagedBundle { bytes, opening } = write_paged_bundle(corpus, &synonyms)?;
            (bytes, Some(opening))
        }
    };
    let bundle = store(&index, "", "search", "bundle", &bytes)?;
    let model = words.map(|words| store(&index, "", "model", "bin", &words.bytes)).transpose()?;
    let mut published = BTreeMap::new();
    for file in fs::read_dir(&data)? {
        let path = file?.path();
        if let (Some(stem), Some("json")) = (stem(&path), path.extension().and_then(|e| e.to_str())) {
            let asset = store(&data, "../data/", stem, "json", &fs::read(&path)?)?;
            published.insert(format!("{stem}.json"), asset);
        }
    }
    let manifest = Manifest { format: FORMAT, bundle, opening, model, data: published };
    let path = index.join(Manifest::FILE);
    fs::write(&path, serde_json::to_vec_pretty(&manifest)?)
        .with_context(|| format!("{} cannot be written", path.display()))
}

fn stem(path: &Path) -> Option<&str> {
    path.file_stem().and_then(|stem| stem.to_str())
}

/// Writes a file whose name holds the hash of its content; `relative` leads to its folder from the manifest.
fn store(folder: &Path, relative: &str, name: &str, extension: &str, content: &[u8]) -> anyhow::Result<Asset> {
    let sha256: String = Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
    let file = format!("{name}-{}.{extension}", &sha256[..16]);
    let path = folder.join(&file);
    fs::write(&path, content).with_context(|| format!("{} cannot be written", path.display()))?;
    Ok(Asset { path: format!("{relative}{file}"), bytes: content.len() as u64, sha256 })
}
