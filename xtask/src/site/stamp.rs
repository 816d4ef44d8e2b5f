//! Up-to-date check of a step by its inputs and outputs.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result};

use crate::folder::files_below;

/// The state of a step's inputs and of what it made: names, lengths and times of modification, as cargo judges by.
#[derive(Debug)]
pub struct Stamp {
    file: PathBuf,
    inputs: Vec<PathBuf>,
    outputs: Vec<PathBuf>,
    settings: String,
}

impl Stamp {
    /// Files and folders that a step reads and writes; `settings` is whatever else decides what it makes.
    pub fn new(file: &Path, inputs: &[PathBuf], outputs: &[PathBuf], settings: &str) -> Self {
        Self {
            file: file.to_owned(),
            inputs: inputs.to_vec(),
            outputs: outputs.to_vec(),
            settings: settings.to_owned(),
        }
    }

    /// Does the work unless its last outcome still holds; says whether it did.
    pub fn unless_current(&self, work: impl FnOnce() -> Result<()>) -> Result<bool> {
        let kept = fs::read_to_string(&self.file).unwrap_or_default();
        if self.outputs.iter().all(|output| output.exists()) && kept == self.state()? {
            return Ok(false);
        }
        let _ = fs::remove_file(&self.file);
        // What changes while the work goes on was not read for sure: it is looked at again next time.
        let before = state_of(&self.inputs)?;
        work()?;
        let state = format!("{}\n{before}\n{}", self.settings, state_of(&self.outputs)?);
        self.file.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(&self.file, state).with_context(|| self.file.display().to_string())?;
        Ok(true)
    }

    fn state(&self) -> Result<String> {
        Ok(format!("{}\n{}\n{}", self.settings, state_of(&self.inputs)?, state_of(&self.outputs)?))
    }
}

fn state_of(paths: &[PathBuf]) -> Result<String> {
    let mut lines = Vec::new();
    for path in paths {
        let files = if path.is_dir() { files_below(path)? } else { vec![path.clone()] };
        for file in files {
            // A file that is gone meanwhile is a change as well.
            let state = fs::metadata(&file).map(|meta| {
                let time = meta.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
                format!("{} {}", meta.len(), time.unwrap_or_default().as_nanos())
            });
            lines.push(format!("{} {}", file.display(), state.unwrap_or_default()));
        }
    }
    lines.sort();
    Ok(lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamp_changed_input_output_or_setting_repeats_the_work() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("in")).unwrap();
        fs::write(at("in/a"), "1").unwrap();
        let works = |settings: &str| {
            let stamp = Stamp::new(&at("stamps/s"), &[at("in")], &[at("out")], settings);
            stamp.unless_current(|| Ok(fs::write(at("out"), fs::read(at("in/a"))?)?)).unwrap()
        };
        assert_eq!((works(""), works("")), (true, false));
        assert_eq!((works("other"), works("other")), (true, false));
        fs::write(at("in/b"), "").unwrap();
        assert_eq!((works("other"), works("other")), (true, false));
        fs::write(at("in/a"), "12").unwrap();
        assert_eq!((works("other"), works("other")), (true, false));
        fs::remove_file(at("out")).unwrap();
        assert_eq!((works("other"), works("other")), (true, false));
        fs::write(at("out"), "spoilt").unwrap();
        assert_eq!((works("other"), works("other")), (true, false));
    }

    #[test]
    fn stamp_failed_work_is_done_again() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let stamp = Stamp::new(&at("s"), &[], &[], "");
        assert!(stamp.unless_current(|| Ok(())).unwrap());
        assert!(!stamp.unless_current(|| Ok(())).unwrap());
        let changed = Stamp::new(&at("s"), &[], &[], "x");
        assert!(changed.unless_current(|| anyhow::bail!("no")).is_err());
        assert!(changed.unless_current(|| Ok(())).unwrap());
    }
}
