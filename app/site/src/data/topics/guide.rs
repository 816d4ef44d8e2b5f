use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use corpus::Topic;
use serde::Deserialize;
use text::Script;
use ui::model::Guide;

/// The dictionary of audit programmes in Japanese, `programme.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programmes {
    /// How names of rules end.
    pub criteria: Vec<String>,
    topics: Guide,
}

impl Programmes {
    /// Reads it; every topic must have its guidance.
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        let programmes: Self = toml::from_str(&text).with_context(|| path.display().to_string())?;
        let missing = Topic::ALL.iter().find(|topic| programmes.topics.on(**topic).is_none());
        ensure!(missing.is_none(), "{}: no guidance for {missing:?}", path.display());
        Ok(programmes)
    }

    /// What an auditor asks, by topic.
    pub fn guide(&self) -> &Guide {
        &self.topics
    }

    /// The rules that a text names, in brackets (「システムの管理に関する規程」) or in one word (事務取扱要領), each once.
    pub fn criteria<'a>(&self, text: &'a str) -> Vec<&'a str> {
        let mut found: Vec<&str> = Vec::new();
        for name in bracketed(text).chain(text.split(|c| !is_of_name(c))) {
            if self.is_rule(name) && !found.contains(&name) {
                found.push(name);
            }
        }
        found
    }

    /// Whether a name ends like a rule's and says which rule it is.
    fn is_rule(&self, name: &str) -> bool {
        let before = self.criteria.iter().filter_map(|ending| name.strip_suffix(ending.as_str()));
        name.chars().count() <= LONGEST_NAME && before.into_iter().any(|before| before.chars().nth(1).is_some())
    }
}

/// What is longer is no name but a sentence (characters).
const LONGEST_NAME: usize = 40;

/// What stands in the innermost brackets, where it is no sentence.
fn bracketed(text: &str) -> impl Iterator<Item = &str> {
    let opened = text.split(['「', '『']).skip(1);
    opened.filter_map(|rest| Some(rest.split_once(['」', '』'])?.0)).filter(|name| !name.contains(['、', '。', '\n']))
}

/// Whether a sign can stand in a name that is one word: kanji, katakana, Latin letters.
fn is_of_name(c: char) -> bool {
    matches!(Script::of(c), Script::Kanji | Script::Katakana) || c.is_ascii_alphabetic()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_told_by_their_names() {
        let programmes =
            Programmes { criteria: vec!["手順".to_owned(), "要領".to_owned()], ..Programmes::default() };
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
            assert_eq!(programmes.criteria(text), criteria, "{text}");
        }
    }

    #[test]
    fn every_ending_names_a_rule_in_some_report() {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        let programmes = Programmes::read(&data.join("dictionaries/programme.toml")).unwrap();
        let reports = fs::read_dir(data.join("reports")).unwrap().flatten();
        let texts: Vec<String> =
            reports.filter_map(|report| fs::read_to_string(report.path().join("report.txt")).ok()).collect();
        let rules: Vec<&str> = texts.iter().flat_map(|text| programmes.criteria(text)).collect();
        for ending in &programmes.criteria {
            assert!(rules.iter().any(|rule| rule.ends_with(ending)), "nothing ends in {ending}: take it out");
        }
    }
}
