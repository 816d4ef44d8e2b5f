//! A finished folder in the place of the one built before, which stays where that fails.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use tempfile::TempDir;

/// Puts a finished folder in the place of another.
pub fn replace_folder(folder: &Path, finished: TempDir) -> Result<()> {
    let old = finished.path().with_extension("old");
    if folder.exists() {
        fs::rename(folder, &old).with_context(|| folder.display().to_string())?;
    }
    if let Err(error) = fs::rename(finished.path(), folder) {
        let _ = fs::rename(&old, folder);
        return Err(error).with_context(|| folder.display().to_string());
    }
    let _ = finished.keep();
    if old.exists() {
        fs::remove_dir_all(&old).with_context(|| old.display().to_string())?;
    }
    // A temporary folder is its owner's alone; hosts run as others.
    #[cfg(unix)]
    fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o755))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(folder: &Path) -> Option<String> {
        fs::read_to_string(folder.join("index.html")).ok()
    }

    #[test]
    fn replace_folder_puts_the_finished_one_in_place() -> Result<()> {
        let place = tempfile::tempdir()?;
        let dist = place.path().join("dist");
        for text in ["first", "second"] {
            let finished = tempfile::tempdir_in(place.path())?;
            fs::write(finished.path().join("index.html"), text)?;
            replace_folder(&dist, finished)?;
            assert_eq!(page(&dist).as_deref(), Some(text));
        }
        assert_eq!(fs::read_dir(place.path())?.count(), 1, "nothing is left beside it");
        Ok(())
    }

    #[test]
    fn replace_folder_without_a_finished_one_keeps_the_old() -> Result<()> {
        let place = tempfile::tempdir()?;
        let dist = place.path().join("dist");
        fs::create_dir(&dist)?;
        fs::write(dist.join("index.html"), "first")?;
        let finished = tempfile::tempdir_in(place.path())?;
        fs::remove_dir(finished.path())?;
        assert!(replace_folder(&dist, finished).is_err());
        assert_eq!(page(&dist).as_deref(), Some("first"));
        Ok(())
    }
}
