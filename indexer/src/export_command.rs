//! `indexer export`: the records in the form that another search engine takes.

use std::fs::{self, File};
use std::io::{BufWriter, IsTerminal, Write};
use std::path::Path;

use anyhow::Context;

use crate::check_command::print_diagnostics;
use crate::{Level, quickwit, read};

/// How Quickwit is to keep the index.
const CONFIG: &str = "index-config.json";
/// What it is to take in.
const DOCUMENTS: &str = "documents.ndjson";

/// Reads the reports in `data` and writes what Quickwit needs into the folder `out`. Returns whether the input was fine;
/// where it was not, its faults are told on `errors`, and whatever `out` holds stays as it is.
pub fn export_to_quickwit(data: &Path, out: &Path, errors: &mut dyn Write) -> anyhow::Result<bool> {
    let library = read(data);
    print_diagnostics(&library, Level::Warning, std::io::stderr().is_terminal(), errors)?;
    if library.has_errors() {
        return Ok(false);
    }
    write(out, CONFIG, |file| Ok(serde_json::to_writer_pretty(file, &quickwit::config())?))?;
    write(out, DOCUMENTS, |file| quickwit::documents(file, &library.corpus))?;
    Ok(true)
}

/// Writes a file beside its place, and puts it there when it is complete.
fn write(
    folder: &Path,
    name: &str,
    content: impl FnOnce(&mut BufWriter<File>) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let fault = || format!("{} cannot be written", folder.join(name).display());
    fs::create_dir_all(folder).with_context(fault)?;
    let fresh = tempfile::NamedTempFile::new_in(folder).with_context(fault)?;
    let mut file = BufWriter::new(fresh.reopen().with_context(fault)?);
    content(&mut file)?;
    file.flush().with_context(fault)?;
    fresh.persist(folder.join(name)).with_context(fault)?;
    Ok(())
}
