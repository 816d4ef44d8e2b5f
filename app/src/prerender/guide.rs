use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use corpus::Topic;
use serde::Deserialize;

use crate::programme::{Guidance, Guide};

/// The dictionary of audit programmes, `programme.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programmes {
    /// How names of rules end.
    pub criteria: Vec<String>,
    topics: BTreeMap<Topic, Guidance>,
}

impl Programmes {
    /// Reads it; every topic must have its guidance.
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        let programmes: Self = toml::from_str(&text).with_context(|| path.display().to_string())?;
        let missing = Topic::ALL.iter().find(|topic| !programmes.topics.contains_key(topic));
        ensure!(missing.is_none(), "{}: no guidance for {missing:?}", path.display());
        Ok(programmes)
    }

    /// What an auditor asks, by topic.
    pub fn guide(&self) -> Guide {
        self.topics.clone()
    }

    /// The rules that a text names in brackets (「情報セキュリティ実施手順」), each once, in their order.
    pub fn criteria<'a>(&self, text: &'a str) -> Vec<&'a str> {
        let mut found = Vec::new();
        for (open, close) in [('「', '」'), ('『', '』')] {
            for rest in text.split(open).skip(1) {
                let Some((name, _)) = rest.split_once(close) else { continue };
                let is_name = (2..=40).contains(&name.chars().count()) && !name.contains(['、', '。', '\n', open]);
                if is_name && self.criteria.iter().any(|ending| name.ends_with(ending)) && !found.contains(&name) {
                    found.push(name);
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_names_in_brackets() {
        let programmes = Programmes { criteria: vec!["手順".to_owned(), "法".to_owned()], ..Programmes::default() };
        for (text, criteria) in [
            (
                "「情報セキュリティ実施手順」と『個人情報保護法』による。「情報セキュリティ実施手順」",
                vec!["情報セキュリティ実施手順", "個人情報保護法"],
            ),
            ("「定めた方法、すなわち手順」「はい」「手順", vec![]),
            ("「「内側」手順」", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(programmes.criteria(text), criteria, "{text}");
        }
    }
}
