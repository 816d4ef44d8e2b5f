//! `indexer export`: the records in the form that another search engine takes.

use std::fs::{self, File};
use std::io::{BufWriter, IsTerminal, Write};
use std::path::Path;

use anyhow::Context;

use super::check::print_diagnostics;
use crate::dataset::read;
use crate::publish::quickwit;
use crate::source::diagnostic::Level;

/// Index configuration of Quickwit.
const CONFIG: &str = "index-config.json";
/// Documents to ingest.
const DOCUMENTS: &str = "documents.ndjson";

/// Reads the reports in `data` and writes the files for Quickwit into the folder `out`. Returns false when the input is
/// at fault: the faults go to `errors`, and `out` stays as it is.
pub fn export_to_quickwit(data: &Path, out: &Path, errors: &mut dyn Write) -> anyhow::Result<bool> {
    let dataset = read(data);
    print_diagnostics(dataset.told(), Level::Warning, std::io::stderr().is_terminal(), errors)?;
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
