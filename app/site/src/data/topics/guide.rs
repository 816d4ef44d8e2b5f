use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use text::Script;
use ui::model::Guide;

/// The dictionary of audit programmes in Japanese, `programme.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditGuide {
    /// Endings of names of regulations.
    criteria: Vec<String>,
    topics: Guide,
}

impl AuditGuide {
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        toml::from_str(&text).with_context(|| path.display().to_string())
    }

    /// Questions of an auditor, by topic.
    pub fn topics(&self) -> &Guide {
        &self.topics
    }

    /// The regulations that a text names, in brackets (「システムの管理に関する規程」) or in one word (事務取扱要領), each once.
    pub fn criteria<'a>(&self, text: &'a str) -> Vec<&'a str> {
        let mut found: Vec<&str> = Vec::new();
        for name in bracketed(text).chain(text.split(|c| !is_name_char(c))) {
            if self.is_regulation(name) && !found.contains(&name) {
                found.push(name);
            }
        }
        found
    }

    /// A name that ends like a regulation's, with something before the ending that says which.
    fn is_regulation(&self, name: &str) -> bool {
        let before = self.criteria.iter().filter_map(|ending| name.strip_suffix(ending.as_str()));
        name.chars().count() <= MAX_NAME_CHARS && before.into_iter().any(|before| before.chars().nth(1).is_some())
    }
}

/// Longer text is no name but a sentence.
const MAX_NAME_CHARS: usize = 40;

/// Texts in the innermost brackets that are no sentences.
fn bracketed(text: &str) -> impl Iterator<Item = &str> {
    let opened = text.split(['「', '『']).skip(1);
    opened.filter_map(|rest| Some(rest.split_once(['」', '』'])?.0)).filter(|name| !name.contains(['、', '。', '\n']))
}

/// Characters of names that are one word: kanji, katakana, Latin letters.
fn is_name_char(c: char) -> bool {
    matches!(Script::of(c), Script::Kanji | Script::Katakana) || c.is_ascii_alphabetic()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regulations_are_recognized_by_their_endings() {
        let guide = AuditGuide { criteria: vec!["手順".to_owned(), "要領".to_owned()], ..AuditGuide::default() };
        for (text, criteria) in [
            (
                "「情報の管理に関する手順」と事務取扱要領による。『事務取扱要領』",
                vec!["情報の管理に関する手順", "事務取扱要領"],
            ),
            ("「定めた方法、すなわち手順」「はい」「手順", vec![]),
            ("「「内側」実施手順」", vec!["実施手順"]),
            ("その手順は、要領を得ない。", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(guide.criteria(text), criteria, "{text}");
        }
    }

    #[test]
    fn regulation_endings_are_all_used() {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        let guide = AuditGuide::read(&data.join("dictionaries/programme.toml")).unwrap();
        let reports = fs::read_dir(data.join("reports")).unwrap().flatten();
        let texts: Vec<String> =
            reports.filter_map(|report| fs::read_to_string(report.path().join("report.txt")).ok()).collect();
        let regulations: Vec<&str> = texts.iter().flat_map(|text| guide.criteria(text)).collect();
        for ending in &guide.criteria {
            assert!(regulations.iter().any(|name| name.ends_with(ending)), "nothing ends in {ending}: take it out");
        }
    }
}
