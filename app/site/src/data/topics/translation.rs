use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use corpus::Topic;
use serde::Deserialize;
use ui::model::{Guidance, Guide};

/// Texts on the topics in another language than Japanese: `en.toml`, `easy.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Translation {
    topics: BTreeMap<Topic, TopicTranslation>,
}

/// Questions of an auditor.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct TopicTranslation {
    aim: String,
    ask: Vec<String>,
    evidence: Vec<String>,
}

impl TopicTranslation {
    fn texts(&self) -> impl Iterator<Item = &String> {
        [&self.aim].into_iter().chain(&self.ask).chain(&self.evidence)
    }
}

impl Translation {
    /// Every topic of the Japanese guide must be there with as many items.
    pub fn read(path: &Path, japanese: &Guide) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        let translation: Self = toml::from_str(&text).with_context(|| path.display().to_string())?;
        for (topic, guidance) in japanese.iter() {
            translation.check(topic, guidance).with_context(|| path.display().to_string())?;
        }
        Ok(translation)
    }

    fn check(&self, topic: Topic, japanese: &Guidance) -> Result<()> {
        let Some(entry) = self.topics.get(&topic) else {
            bail!("[topics.{topic}] is missing: give it aim, ask and evidence");
        };
        for (name, items, japanese) in
            [("ask", &entry.ask, &japanese.ask), ("evidence", &entry.evidence, &japanese.evidence)]
        {
            let (found, expected) = (items.len(), japanese.len());
            ensure!(
                found == expected,
                "[topics.{topic}] {name} has {found} items, programme.toml {expected}: translate each"
            );
        }
        ensure!(entry.texts().all(|text| !text.trim().is_empty()), "[topics.{topic}] has an empty text");
        Ok(())
    }

    /// Questions of an auditor, by topic.
    pub fn guide(&self) -> Guide {
        let guidance = |entry: &TopicTranslation| {
            let TopicTranslation { aim, ask, evidence } = entry.clone();
            Guidance { aim, ask, evidence, ..Guidance::default() }
        };
        self.topics.iter().map(|(topic, entry)| (*topic, guidance(entry))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::topics::AuditGuide;
    use ui::Language;
    use ui::messages::check_text;

    fn dictionaries() -> std::path::PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/dictionaries")
    }

    #[test]
    fn translations_keep_the_rules_of_their_language() {
        let guide = AuditGuide::read(&dictionaries().join("programme.toml")).unwrap();
        for (language, file) in [(Language::English, "en.toml"), (Language::Easy, "easy.toml")] {
            let translation = Translation::read(&dictionaries().join(file), guide.topics()).unwrap();
            for (topic, entry) in &translation.topics {
                for text in entry.texts() {
                    let arguments = check_text(&format!("{file} {topic}"), language, text);
                    assert!(arguments.is_empty(), "{file} {topic}: nothing is given for {arguments:?}");
                }
            }
        }
    }

    #[test]
    fn incomplete_translation_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("en.toml");
        let guidance = |asked: usize| Guidance {
            aim: "何を".to_owned(),
            ask: vec!["どこ".to_owned(); asked],
            evidence: vec!["台帳".to_owned()],
            ..Guidance::default()
        };
        let japanese = Guide::from_iter([(Topic::new("access"), guidance(2)), (Topic::new("dx"), guidance(1))]);
        let entry = |ask: &str| format!("aim = \"b\"\nask = {ask}\nevidence = [\"c\"]\n");
        let (one, two) = (entry(r#"["d"]"#), entry(r#"["d", "e"]"#));
        for (text, complaint) in [
            (format!("[topics.access]\n{two}[topics.dx]\n{one}"), ""),
            (format!("[topics.access]\n{two}"), "[topics.dx] is missing"),
            (format!("[topics.access]\n{one}[topics.dx]\n{one}"), "[topics.access] ask has 1 items, programme.toml 2"),
            (format!("[topics.access]\n{two}[topics.dx]\n{}", entry(r#"[" "]"#)), "[topics.dx] has an empty text"),
            (format!("[topics.access]\n{two}more = 1\n[topics.dx]\n{one}"), "unknown field `more`"),
            (format!("[topics.access]\n{two}[topics.Dx]\n{one}"), "Dx"),
        ] {
            fs::write(&path, &text).unwrap();
            let error =
                Translation::read(&path, &japanese).map_or_else(|error| format!("{error:#}"), |_| String::new());
            assert_eq!(error.is_empty(), complaint.is_empty(), "{text}: {error}");
            assert!(error.contains(complaint), "{text}: {error}");
            assert!(error.is_empty() || error.contains("en.toml"), "{error}");
        }
    }
}
