//! `indexer export`: the records in the form that another search engine takes.

use std::fs::{self, File};
use std::io::{BufWriter, IsTerminal, Write};
use std::path::Path;

use anyhow::Context;

use super::check::print_diagnostics;
use crate::dataset::read;
use crate::publish::quickwit;
use crate::source::diagnostic::Level;

/// How Quickwit is to keep the index.
const CONFIG: &str = "index-config.json";
/// What it is to take in.
const DOCUMENTS: &str = "documents.ndjson";

/// Reads the reports in `data` and writes what Quickwit needs into the folder `out`. Returns whether the input was fine;
/// where it was not, its faults are told on `errors`, and whatever `out` holds stays as it is.
pub fn export_to_quickwit(data: &Path, out: &Path, errors: &mut dyn Write) -> anyhow::Result<bool> {
    let dataset = read(data);
    print_diagnostics(&dataset, Level::Warning, std::io::stderr().is_terminal(), errors)?;
    if dataset.has_errors() {
        return Ok(false);
    }
    fs::create_dir_all(out).with_context(|| format!("{} cannot be made", out.display()))?;
    let fresh = tempfile::Builder::new().prefix(".kansa-kurabe-").tempdir_in(out);
    let fresh = fresh.with_context(|| format!("{} cannot be written to", out.display()))?;
    fs::write(fresh.path().join(CONFIG), serde_json::to_vec_pretty(&quickwit::config())?)?;
    let mut documents = BufWriter::new(File::create(fresh.path().join(DOCUMENTS))?);
    quickwit::documents(&mut documents, &dataset.corpus)?;
    documents.flush()?;
    // What is complete takes its place.
    for name in [CONFIG, DOCUMENTS] {
        fs::rename(fresh.path().join(name), out.join(name)).with_context(|| format!("{name} cannot be replaced"))?;
    }
    Ok(true)
}
