//! `indexer build`: reads everything, then writes everything, or nothing.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::Context;
use search::IndexLayout;

use super::check::{is_coloured, print_diagnostics};
use crate::dataset::read;
use crate::publish::index_files::write_index;
use crate::publish::pictures::paint_places;
use crate::publish::write_data;
use crate::source::diagnostic::Level;

/// Reads the reports in `data` and writes `out/data` and `out/index`, in the layout that suits the size unless one is
/// given. Returns false when the input is at fault: the faults go to `errors`, and `out` stays as it is.
pub fn build(data: &Path, out: &Path, layout: Option<IndexLayout>, errors: &mut dyn Write) -> anyhow::Result<bool> {
    let mut dataset = read(data);
    // What is to be filled in is a warning of `check`, and an error here.
    let told = dataset.told().filter(|told| !dataset.unfilled.iter().any(|fault| fault.message == told.message));
    print_diagnostics(told, Level::Warning, is_coloured(&std::io::stderr()), errors)?;
    print_diagnostics(&dataset.unfilled, Level::Warning, is_coloured(&std::io::stderr()), errors)?;
    if dataset.has_errors() || !dataset.unfilled.is_empty() {
        return Ok(false);
    }
    let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(parent).with_context(|| format!("{} cannot be made", parent.display()))?;
    let fresh = tempfile::Builder::new()
        .prefix(".kansa-kurabe-")
        .tempdir_in(parent)
        .with_context(|| format!("{} cannot be written to", parent.display()))?;
    let published = fresh.path().join("data");
    let unpainted = paint_places(&published, &mut dataset)?;
    print_diagnostics(&unpainted, Level::Warning, is_coloured(&std::io::stderr()), errors)?;
    write_data(&published, &dataset)?;
    write_index(fresh.path(), &dataset, layout.unwrap_or_else(|| IndexLayout::of(&dataset.corpus)))?;
    let parts: Vec<_> = fs::read_dir(fresh.path())?.collect::<Result<_, _>>()?;
    for part in parts {
        let target = out.join(part.file_name());
        replace(&part.path(), &target).with_context(|| format!("{} cannot be replaced", target.display()))?;
    }
    Ok(true)
}

/// Puts a folder that is complete where the old one was. Anything else beside it is not ours and stays.
fn replace(new: &Path, target: &Path) -> std::io::Result<()> {
    if let Some(out) = target.parent() {
        fs::create_dir_all(out)?;
    }
    let old = new.with_extension("old");
    if target.exists() {
        fs::rename(target, &old)?;
    }
    fs::rename(new, target).inspect_err(|_| {
        // What was built before is worth more than the reason why it could not be replaced.
        let _ = fs::rename(&old, target);
    })
}
