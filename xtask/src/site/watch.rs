//! Watch mode: each change of a source starts a build; prints the files and the time.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher, recommended_watcher};

use super::build::Build;
use crate::process::say;
use crate::steps::Steps;

/// Quiet time before a build: an editor saves in several writes.
const QUIET_PERIOD: Duration = Duration::from_millis(100);

/// Watches the sources of a site until the program ends.
pub struct Watch {
    _watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
}

impl Watch {
    /// Begins to watch; what changes from now on is seen.
    pub fn new(sources: &[PathBuf]) -> Result<Self> {
        let (sender, events) = channel();
        let mut watcher = recommended_watcher(sender).context("cannot watch for changes")?;
        for source in sources {
            let watched = watcher.watch(source, RecursiveMode::Recursive);
            watched.with_context(|| format!("cannot watch {}", source.display()))?;
        }
        Ok(Self { _watcher: watcher, events })
    }

    /// Builds after each change. A build that fails is printed, and the site stays as it was.
    pub fn rebuild(&self, build: &Build) {
        while let Some(changed) = self.changed() {
            say(&format!("changed: {}", names(&changed)));
            let begun = Instant::now();
            let steps = &mut Steps::silent();
            let needs_cargo = !changed.iter().all(|file| is_no_source_of_programs(file));
            match if needs_cargo { build.run(steps) } else { build.run_compiled(steps) } {
                Ok(_) => say(&format!("built in {:.1} s: reload the page", begun.elapsed().as_secs_f64())),
                Err(error) => eprintln!("error: {error:#}\nthe site stays as it was; the next change is built again"),
            }
        }
    }

    /// Waits for a change, and returns all files that changed together; `None` when nothing is watched any more.
    fn changed(&self) -> Option<Vec<PathBuf>> {
        loop {
            let mut changed = files_of(self.events.recv().ok()?);
            while let Ok(more) = self.events.recv_timeout(QUIET_PERIOD) {
                changed.extend(files_of(more));
            }
            changed.sort();
            changed.dedup();
            if !changed.is_empty() {
                return Some(changed);
            }
        }
    }
}

/// The sources that an event changed. Whoever builds reads them, which is an event as well.
fn files_of(event: notify::Result<Event>) -> Vec<PathBuf> {
    let event = event.inspect_err(|error| eprintln!("a change may be missed: {error}")).unwrap_or_default();
    let changes = matches!(event.kind, EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_));
    event.paths.into_iter().filter(|path| changes && is_source(path)).collect()
}

/// Excludes temporary files of editors and snapshot tests.
fn is_source(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let is_temporary = name.starts_with('.') || name.starts_with('#') || name.ends_with('~') || name == "4913";
    !is_temporary
        && !["swp", "tmp", "new"].iter().any(|end| path.extension().is_some_and(|e| e == *end))
        && !path.is_dir()
}

/// Files that no program is compiled from, so that cargo can be skipped.
fn is_no_source_of_programs(file: &Path) -> bool {
    let below = |folder: &str| file.starts_with(crate::project::root().join(folder));
    below("data") || below("app/site/styles")
}

/// The first file, and the number of others.
fn names(files: &[PathBuf]) -> String {
    let name = |path: &PathBuf| path.strip_prefix(crate::project::root()).unwrap_or(path).display().to_string();
    match files {
        [file] => name(file),
        [file, others @ ..] => format!("{} and {} more", name(file), others.len()),
        [] => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn source_editors_leftovers_are_none() {
        for (file, expected) in [
            ("base.css", true),
            ("report.toml", true),
            (".base.css.swp", false),
            ("base.css~", false),
            ("4913", false),
            ("reports.snap.new", false),
        ] {
            assert_eq!(is_source(Path::new(file)), expected, "{file}");
        }
    }

    #[test]
    fn watch_written_file_is_seen_once() {
        let folder = tempfile::tempdir().unwrap();
        let watch = Watch::new(&[folder.path().to_owned()]).unwrap();
        let file = folder.path().join("a.css");
        fs::write(&file, "1").unwrap();
        fs::write(&file, "2").unwrap();
        let changed = watch.changed().unwrap();
        assert_eq!(changed.iter().map(|path| path.file_name().unwrap()).collect::<Vec<_>>(), ["a.css"]);
        assert_eq!(names(&[file.clone(), file]), format!("{} and 1 more", folder.path().join("a.css").display()));
    }

    #[test]
    fn watch_missing_source_is_told() {
        let error = Watch::new(&[PathBuf::from("/no/such/folder")]).err().unwrap();
        assert!(format!("{error:#}").contains("/no/such/folder"), "{error:#}");
    }
}
