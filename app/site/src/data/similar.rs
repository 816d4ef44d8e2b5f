use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::thread;

use anyhow::{Context, Result, anyhow};
use corpus::{Finding, FindingId, Issue};
use search::{Engine, Manifest, Precedents, SimilarFindings};

use super::json::read_json;

/// Most findings like one that are looked for, in other municipalities and in its own.
const MAX_SIMILAR: usize = 20;

/// Findings like each finding, by the index in a folder.
pub fn read(index: &Path, findings: &[Finding], issues: &[Issue]) -> Result<BTreeMap<FindingId, SimilarFindings>> {
    let engine = open(index)?;
    let precedents = engine.precedents(issues).map_err(|_| anyhow!("{}: it was not read whole", index.display()))?;
    Ok(compare(&precedents, findings))
}

/// On all cores: most of the computing of the prerenderer.
fn compare(precedents: &Precedents<'_>, findings: &[Finding]) -> BTreeMap<FindingId, SimilarFindings> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let of = |findings: &[Finding]| -> Vec<(FindingId, SimilarFindings)> {
        let ids = findings.iter().map(|finding| &finding.id);
        ids.filter_map(|id| Some((id.clone(), precedents.similar_to(id.as_str(), MAX_SIMILAR).ok()??))).collect()
    };
    thread::scope(|scope| {
        let parts = findings.chunks(findings.len().div_ceil(cores).max(1));
        let threads: Vec<_> = parts.map(|part| scope.spawn(move || of(part))).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("comparing does not panic")).collect()
    })
}

fn open(index: &Path) -> Result<Engine> {
    let manifest: Manifest = read_json(&index.join(Manifest::FILE))?;
    let bundle = index.join(manifest.bundle.path);
    let bytes = fs::read(&bundle).with_context(|| bundle.display().to_string())?;
    Engine::open(bytes).with_context(|| bundle.display().to_string())
}
