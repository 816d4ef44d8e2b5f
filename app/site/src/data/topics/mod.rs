//! Texts of ours on the topics.

mod guide;
mod translation;

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Result, ensure};
use corpus::Topic;
use serde::Deserialize;
use ui::model::Guide;
use ui::{Language, Translated};

use super::json::read_json;

pub use guide::AuditGuide;
pub use translation::Translation;

/// Definitions of the topics, and questions of an auditor on each.
#[derive(Debug, Default)]
pub struct TopicTexts {
    pub definitions: BTreeMap<Topic, Translated>,
    pub audit_guide: AuditGuide,
    pub english: Translation,
    pub easy: Translation,
}

impl TopicTexts {
    /// Reads the definitions that the indexer published, and the dictionaries.
    pub fn read(definitions: &Path, dictionaries: &Path) -> Result<Self> {
        let audit_guide = AuditGuide::read(&dictionaries.join("programme.toml"))?;
        let english = Translation::read(&dictionaries.join("en.toml"), audit_guide.topics())?;
        let easy = Translation::read(&dictionaries.join("easy.toml"), audit_guide.topics())?;
        let definitions = read_definitions(definitions, &english, &easy)?;
        Ok(Self { definitions, audit_guide, english, easy })
    }

    /// Questions of an auditor, by topic.
    pub fn guide(&self, language: Language) -> Guide {
        match language {
            Language::Japanese => self.audit_guide.topics().clone(),
            Language::English => self.english.guide(),
            Language::Easy => self.easy.guide(),
        }
    }
}

/// Every topic has a page of its own, which needs a definition.
fn read_definitions(path: &Path, english: &Translation, easy: &Translation) -> Result<BTreeMap<Topic, Translated>> {
    #[derive(Deserialize)]
    struct TopicDefinition {
        code: Topic,
        definition: String,
    }
    let entries: Vec<TopicDefinition> = read_json(path)?;
    let translated = |TopicDefinition { code, definition }| {
        let [english, easy] = [english, easy].map(|translation| translation.definition(code).cloned());
        (code, Translated { japanese: definition, english, easy })
    };
    let topics: BTreeMap<_, _> = entries.into_iter().map(translated).collect();
    let missing = Topic::ALL.iter().find(|topic| !topics.contains_key(topic));
    ensure!(missing.is_none(), "{}: it does not define {missing:?}", path.display());
    Ok(topics)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::json;

    use super::*;

    #[test]
    fn topic_without_its_definition_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("topics.json");
        fs::write(&file, json!([{"code": "access", "definition": ""}]).to_string()).unwrap();
        let error = read_definitions(&file, &Translation::default(), &Translation::default()).unwrap_err().to_string();
        assert!(error.contains("topics.json") && error.contains("Procurement"), "{error}");
    }

    #[test]
    fn audit_guide_is_in_the_language_of_the_page() {
        let dictionaries = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/dictionaries");
        let audit_guide = AuditGuide::read(&dictionaries.join("programme.toml")).unwrap();
        let read = |file: &str| Translation::read(&dictionaries.join(file), audit_guide.topics()).unwrap();
        let (english, easy) = (read("en.toml"), read("easy.toml"));
        let texts = TopicTexts { audit_guide, english, easy, ..TopicTexts::default() };
        let aims = Language::ALL.map(|language| texts.guide(language).on(Topic::Other).unwrap().aim.clone());
        assert!(aims[0].contains("前提") && aims[1].contains("facts") && aims[2].contains('《'), "{aims:?}");
    }
}
