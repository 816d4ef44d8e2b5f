//! Texts of ours on the topics.

mod guide;
mod translation;

use std::path::Path;

use anyhow::{Result, ensure};
use corpus::{Theme, Topic};
use serde::Deserialize;
use ui::model::{Guidance, Guide};
use ui::{Language, Translated};

use super::json::read_json;

pub use guide::AuditGuide;
pub use translation::Translation;

/// Names and definitions of the topics, and questions of an auditor on each.
#[derive(Debug, Default)]
pub struct TopicTexts {
    /// In the order in which they are listed.
    pub topics: Vec<TopicText>,
    pub audit_guide: AuditGuide,
    pub english: Translation,
    pub easy: Translation,
}

/// A topic as `topics.json` names it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(from = "PublishedTopic")]
pub struct TopicText {
    pub code: Topic,
    /// None for a topic of several themes.
    pub theme: Option<Theme>,
    pub name: Translated,
    pub definition: Translated,
    /// Questions of an auditor.
    programme: Option<Programme>,
}

/// Questions of an auditor as `topics.json` names them.
#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Programme {
    #[serde(flatten)]
    japanese: Questions,
    #[serde(default)]
    ground: Vec<String>,
    english: Option<Questions>,
    easy: Option<Questions>,
}

/// Questions in one language.
#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Questions {
    aim: String,
    ask: Vec<String>,
    evidence: Vec<String>,
}

impl Programme {
    /// In a language, or in Japanese where nobody has translated them.
    fn guidance(&self, language: Language) -> Guidance {
        let translation = match language {
            Language::Japanese => Some(&self.japanese),
            Language::English => self.english.as_ref(),
            Language::Easy => self.easy.as_ref(),
        };
        let Questions { aim, ask, evidence } = translation.unwrap_or(&self.japanese).clone();
        Guidance { aim, ask, evidence, ground: self.ground.clone(), is_japanese: translation.is_none() }
    }
}

#[derive(Deserialize)]
struct PublishedTopic {
    code: Topic,
    theme: Option<Theme>,
    label: String,
    definition: String,
    english: Words,
    easy: Words,
    programme: Option<Programme>,
}

#[derive(Deserialize)]
struct Words {
    label: String,
    definition: String,
}

impl From<PublishedTopic> for TopicText {
    fn from(topic: PublishedTopic) -> Self {
        let PublishedTopic { code, theme, label, definition, english, easy, programme } = topic;
        let translated = |japanese, english, easy| Translated { japanese, english: Some(english), easy: Some(easy) };
        Self {
            code,
            theme,
            name: translated(label, english.label, easy.label),
            definition: translated(definition, english.definition, easy.definition),
            programme,
        }
    }
}

impl TopicTexts {
    /// Reads the topics that the indexer published, and the dictionaries.
    pub fn read(topics: &Path, dictionaries: &Path) -> Result<Self> {
        let audit_guide = AuditGuide::read(&dictionaries.join("programme.toml"))?;
        let english = Translation::read(&dictionaries.join("en.toml"), audit_guide.topics())?;
        let easy = Translation::read(&dictionaries.join("easy.toml"), audit_guide.topics())?;
        let this = Self { topics: read_json(topics)?, audit_guide, english, easy };
        let guide = this.guide(Language::Japanese);
        let missing = this.topics.iter().find(|topic| guide.on(topic.code).is_none());
        ensure!(missing.is_none(), "{}: there is no guidance for {missing:?}", topics.display());
        Ok(this)
    }

    pub fn iter(&self) -> impl Iterator<Item = Topic> {
        self.topics.iter().map(|topic| topic.code)
    }

    pub fn get(&self, topic: Topic) -> Option<&TopicText> {
        self.topics.iter().find(|listed| listed.code == topic)
    }

    /// The names in a language.
    pub fn names(&self, language: Language) -> Vec<(Topic, String)> {
        self.topics.iter().map(|topic| (topic.code, topic.name.text_in(language).to_owned())).collect()
    }

    /// Questions of an auditor, by topic: a theme's own ones, else those of all themes; in Japanese where nobody has
    /// translated them.
    pub fn guide(&self, language: Language) -> Guide {
        let translated = match language {
            Language::Japanese => None,
            Language::English => Some(self.english.guide()),
            Language::Easy => Some(self.easy.guide()),
        };
        let guidance = |topic: &TopicText| {
            if let Some(programme) = &topic.programme {
                return Some((topic.code, programme.guidance(language)));
            }
            let japanese = self.audit_guide.topics().on(topic.code)?;
            let guidance = match translated.as_ref().and_then(|guide| guide.on(topic.code)) {
                Some(translation) => translation.clone(),
                None => Guidance { is_japanese: language != Language::Japanese, ..japanese.clone() },
            };
            Some((topic.code, guidance))
        };
        self.topics.iter().filter_map(guidance).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use indexer::themes::ThemeDictionary;
    use serde_json::json;
    use ui::messages::check_text;

    use super::*;
    use crate::prerender::tests::fixture::{dictionaries, topic};

    #[test]
    fn programmes_of_all_themes_are_in_all_languages() {
        let source = indexer::Source::read(&dictionaries().join("topics.toml")).unwrap();
        let themes = ThemeDictionary::load(&source).unwrap();
        let entries = themes.topic_entries(&themes.codes().collect());
        for (topic, programme) in entries.into_iter().filter_map(|entry| Some((entry.code, entry.programme?))) {
            for (language, words) in [(Language::English, programme.english), (Language::Easy, programme.easy)] {
                let words = words.unwrap_or_else(|| panic!("{topic} asks nothing in {language:?}"));
                for text in [words.aim].iter().chain(&words.ask).chain(&words.evidence) {
                    let arguments = check_text(topic.code(), language, text);
                    assert!(arguments.is_empty(), "{topic}: nothing is given for {arguments:?}");
                }
            }
        }
    }

    #[test]
    fn topic_without_guidance_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("topics.json");
        fs::write(&file, json!([topic("access"), topic("subsidy-need")]).to_string()).unwrap();
        let error = TopicTexts::read(&file, &dictionaries()).unwrap_err().to_string();
        assert!(error.contains("topics.json") && error.contains("subsidy-need"), "{error}");
    }

    #[test]
    fn audit_guide_is_in_the_language_of_the_page() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("topics.json");
        let mut own = topic("subsidy-need");
        own["programme"] =
            json!({"aim": "公益", "ask": ["問い"], "evidence": ["台帳"], "ground": ["地方自治法 第232条の2"]});
        fs::write(&file, json!([topic("other"), own]).to_string()).unwrap();
        let texts = TopicTexts::read(&file, &dictionaries()).unwrap();
        let guide = |topic: Topic| Language::ALL.map(|language| texts.guide(language).on(topic).unwrap().clone());
        let aims = guide(Topic::OTHER).map(|guidance| guidance.aim);
        assert!(aims[0].contains("前提") && aims[1].contains("facts") && aims[2].contains('《'), "{aims:?}");
        let untranslated = guide(Topic::new("subsidy-need")).map(|guidance| (guidance.aim, guidance.is_japanese));
        assert_eq!(
            untranslated.map(|(aim, is_japanese)| (aim == "公益", is_japanese)),
            [(true, false), (true, true), (true, true)]
        );

        own["programme"]["english"] = json!({"aim": "Interest", "ask": ["Who?"], "evidence": ["Registers"]});
        fs::write(&file, json!([topic("other"), own]).to_string()).unwrap();
        let texts = TopicTexts::read(&file, &dictionaries()).unwrap();
        let english = texts.guide(Language::English).on(Topic::new("subsidy-need")).unwrap().clone();
        assert_eq!((english.aim.as_str(), english.is_japanese), ("Interest", false));
        assert_eq!(english.ground, ["地方自治法 第232条の2"], "articles are the same in all languages");
    }
}
