use std::path::Path;

use anyhow::{Context, Result, ensure};
use corpus::FindingId;
use serde::Deserialize;
use toml::Spanned;

/// A finding that the editors put on the start page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    /// The day of the choice, `2026-11-30`.
    pub date: String,
    pub id: FindingId,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PicksFile {
    #[serde(default)]
    pick: Vec<PickEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PickEntry {
    date: String,
    id: Spanned<String>,
}

/// Reads `picks.toml`, newest first; without the file there are none. Each must name a finding that there is.
pub fn read_picks(path: &Path, is_known: impl Fn(&FindingId) -> bool) -> Result<Vec<Pick>> {
    if !path.exists() {
        return Ok(Vec::new());
    }
    let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let file: PicksFile = toml::from_str(&text).with_context(|| path.display().to_string())?;
    let mut picks = Vec::new();
    for PickEntry { date, id } in file.pick {
        let known = id.get_ref().parse().ok().filter(&is_known);
        let line = text[..id.span().start].matches('\n').count() + 1;
        ensure!(known.is_some(), "{}:{line}: `{}` is the id of no finding", path.display(), id.get_ref());
        picks.extend(known.map(|id| Pick { date, id }));
    }
    // Those of one day stay in the order of the file.
    picks.sort_by(|a, b| b.date.cmp(&a.date));
    Ok(picks)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<Pick>> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("picks.toml");
        std::fs::write(&file, text).unwrap();
        read_picks(&file, |id| id.as_str() != "mura-2020-404")
    }

    #[test]
    fn picks_are_newest_first_and_name_findings() {
        let entry = |date: &str, id: &str| format!("[[pick]]\ndate = \"{date}\"\nid = \"{id}\"\n");
        let two = read(&[entry("2026-01-02", "mura-2020-1"), entry("2026-03-04", "mura-2020-2")].concat()).unwrap();
        assert_eq!(two.iter().map(|pick| pick.id.as_str()).collect::<Vec<_>>(), ["mura-2020-2", "mura-2020-1"]);
        assert_eq!(read("# まだない\n").unwrap(), []);
        for (text, place) in
            [(entry("2026-01-02", "mura-2020-404"), "picks.toml:3"), ("[[pik]]".to_owned(), "picks.toml")]
        {
            assert!(format!("{:#}", read(&text).unwrap_err()).contains(place), "{text}");
        }
    }
}
