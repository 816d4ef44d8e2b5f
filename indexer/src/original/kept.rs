use std::path::PathBuf;

use corpus::Slug;

use super::layout::Layout;
use crate::source::diagnostic::Diagnostic;

/// A report whose original files lie beside it.
#[derive(Debug, Clone)]
pub(crate) struct KeptOriginal {
    pub(crate) slug: Slug,
    /// The folder `originals` of the report.
    pub(crate) folder: PathBuf,
    pub(crate) layout: Layout,
}

impl KeptOriginal {
    /// Name of the folder of the files, beside `report.txt`.
    pub(crate) const FOLDER_NAME: &str = "originals";

    /// Warnings of files that are not there.
    pub(crate) fn missing(&self) -> impl Iterator<Item = Diagnostic> {
        let paths = self.layout.files.iter().map(|file| self.folder.join(&file.name)).filter(|path| !path.is_file());
        paths.map(|path| {
            let message = "is not there, so that no finding shows its place in it".to_owned();
            Diagnostic::warning(&path, message)
                .hint("put the file that was read there, or take `keep = true` out of report.toml")
        })
    }
}
