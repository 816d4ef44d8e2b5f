//! `indexer export`: the records in the form that another search engine takes.

use std::fs;
use std::io::{IsTerminal, Write};
use std::path::Path;

use anyhow::Context;

use super::check::print_diagnostics;
use crate::dataset::for_each_report;
use crate::publish::quickwit::{self, ExportManifest, Shards};
use crate::source::diagnostic::Level;
use crate::values::date::{day_from_now, is_iso_day};

/// Index configuration of Quickwit.
const CONFIG: &str = "index-config.json";

/// Reads the reports in `data` one by one and writes the files for Quickwit into the folder `out`: all of them, or those that
/// the export in the folder `since` lacks. A new index is named by `day`, written as 2026-04-01, else by today. Returns false when the
/// input is at fault: the faults go to `errors`, and `out` stays as it is.
pub fn export_to_quickwit(
    data: &Path,
    out: &Path,
    since: Option<&Path>,
    day: Option<&str>,
    errors: &mut dyn Write,
) -> anyhow::Result<bool> {
    let day = day.map(str::to_owned).or_else(|| day_from_now(0)).unwrap_or_default();
    anyhow::ensure!(is_iso_day(&day), "`{day}` is no day: write it as 2026-04-01");
    let earlier = since.map(read_manifest).transpose()?;
    fs::create_dir_all(out).with_context(|| format!("{} cannot be made", out.display()))?;
    let fresh = tempfile::Builder::new().prefix(".kansa-kurabe-").tempdir_in(out);
    let fresh = fresh.with_context(|| format!("{} cannot be written to", out.display()))?;
    let mut shards = Shards::new(fresh.path());
    let mut is_fine = true;
    for_each_report(data, |slug, dataset| {
        print_diagnostics(dataset.told(), Level::Warning, std::io::stderr().is_terminal(), errors)?;
        is_fine &= !dataset.has_errors();
        slug.map_or(Ok(()), |slug| shards.write(slug, &dataset.corpus, earlier.as_ref()))
    })?;
    if !is_fine {
        return Ok(false);
    }
    let manifest = shards.finish(quickwit::INDEX_PREFIX, &day, earlier)?;
    fs::write(fresh.path().join(CONFIG), serde_json::to_vec_pretty(&quickwit::config(&manifest.index_id))?)?;
    fs::write(fresh.path().join(ExportManifest::FILE), serde_json::to_vec_pretty(&manifest)?)?;
    // What is complete takes its place, what it tells of last.
    let files = manifest.shards.iter().map(|shard| shard.file.as_str());
    for name in files.chain([CONFIG, ExportManifest::FILE]) {
        fs::rename(fresh.path().join(name), out.join(name)).with_context(|| format!("{name} cannot be replaced"))?;
    }
    Ok(true)
}

fn read_manifest(folder: &Path) -> anyhow::Result<ExportManifest> {
    let file = folder.join(ExportManifest::FILE);
    let json = fs::read(&file)
        .with_context(|| format!("{} cannot be read: --since names the folder of an export", file.display()))?;
    serde_json::from_slice(&json).with_context(|| format!("{} is not what an export writes", file.display()))
}
