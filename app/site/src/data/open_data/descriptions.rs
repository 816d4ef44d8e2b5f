use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use ui::Language;

use crate::pages::{About, DataType, Field};

/// What the open data says in English of its types and fields, in the site's other languages: `fields.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Descriptions(BTreeMap<String, [String; 2]>);

impl Descriptions {
    /// Reads them.
    pub fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
        toml::from_str(&text).with_context(|| path.display().to_string())
    }

    /// A type in the language that is spoken.
    pub fn of_type(&self, of: DataType) -> DataType {
        let words = of.words.into_iter().map(|(word, about)| (word, self.about(about)));
        DataType { about: self.about(of.about), words: words.collect(), fields: self.of_fields(of.fields), ..of }
    }

    /// Fields in the language that is spoken.
    pub fn of_fields(&self, fields: Vec<Field>) -> Vec<Field> {
        fields.into_iter().map(|field| Field { about: self.about(field.about), ..field }).collect()
    }

    fn about(&self, About { english, .. }: About) -> About {
        let [japanese, easy] = self.0.get(&key(&english)).cloned().map(|texts| texts.map(Some)).unwrap_or_default();
        let translation = match Language::current() {
            Language::Japanese => japanese,
            Language::English => None,
            Language::Easy => easy,
        };
        About { english, translation }
    }
}

/// A description in one line, less the full stop at its end.
fn key(english: &str) -> String {
    let line = english.split_whitespace().collect::<Vec<_>>().join(" ");
    line.strip_suffix('.').map_or(line.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::prerender::open_data::OpenData;
    use ui::messages::check_text;

    /// Message of the report are no description, and need no translation.
    fn is_english(key: &str) -> bool {
        key.contains(|c: char| c.is_ascii_alphabetic())
    }

    #[test]
    fn everything_published_is_described_in_every_language() {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        let folder = tempfile::tempdir().unwrap();
        indexer::write_data(folder.path(), &indexer::read(&data)).unwrap();
        let file = data.join("dictionaries/fields.toml");
        let published = OpenData::read(folder.path(), &file).unwrap();
        let mut said: Vec<About> = Vec::new();
        for DataType { about, fields, words, .. } in published.types() {
            let fields = fields.into_iter().map(|field| field.about);
            said.extend(fields.chain(words.into_iter().map(|(_, about)| about)).chain([about]));
        }
        said.extend(published.files().into_iter().flat_map(|file| file.fields).map(|field| field.about));
        let said: BTreeSet<String> =
            said.into_iter().map(|about| key(&about.english)).filter(|key| is_english(key)).collect();

        let Descriptions(known) = Descriptions::read(&file).unwrap();
        let missing: Vec<&String> = said.iter().filter(|key| !known.contains_key(*key)).collect();
        let unused: Vec<&String> = known.keys().filter(|key| !said.contains(*key)).collect();
        assert!(missing.is_empty() && unused.is_empty(), "missing {missing:#?}, unused {unused:#?}");
        for (key, [japanese, easy]) in &known {
            check_text(key, Language::Japanese, japanese);
            let ours: String = easy.split('「').filter_map(|part| part.rsplit('」').next()).collect();
            check_text(key, Language::Easy, &ours);
        }
    }

    #[test]
    fn a_description_is_found_however_its_lines_are_broken() {
        assert_eq!(key("The last\nline."), "The last line");
        assert_eq!(key("`2022-03-31`, `2014-03`."), "`2022-03-31`, `2014-03`");
        assert_eq!(key(""), "");
    }
}
