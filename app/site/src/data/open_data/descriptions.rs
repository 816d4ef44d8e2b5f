use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use ui::Language;

use super::types::{DataField, DataType, Description};

/// Translations of the descriptions of the open data, by their keys: `fields.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Descriptions(BTreeMap<String, [String; 2]>);

impl Descriptions {
    pub fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
        toml::from_str(&text).with_context(|| path.display().to_string())
    }

    /// A type in the language that is spoken.
    pub fn translate_type(&self, of: DataType) -> DataType {
        let words = of.words.into_iter().map(|(word, description)| (word, self.translate(description)));
        DataType {
            description: self.translate(of.description),
            words: words.collect(),
            fields: self.translate_fields(of.fields),
            ..of
        }
    }

    /// Fields in the language that is spoken.
    pub fn translate_fields(&self, fields: Vec<DataField>) -> Vec<DataField> {
        fields.into_iter().map(|field| DataField { description: self.translate(field.description), ..field }).collect()
    }

    fn translate(&self, description: Description) -> Description {
        let [japanese, easy] = self.0.get(&description.key).cloned().map(|texts| texts.map(Some)).unwrap_or_default();
        let translation = match Language::current() {
            Language::Japanese => japanese,
            Language::English => None,
            Language::Easy => easy,
        };
        Description { translation, ..description }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::data::DataCatalog;
    use ui::messages::check_text;

    /// Words of the report are no description, and need no translation.
    fn is_english(description: &Description) -> bool {
        description.english.contains(|c: char| c.is_ascii_alphabetic())
    }

    #[test]
    fn descriptions_have_a_translation_each() {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        let folder = tempfile::tempdir().unwrap();
        indexer::write_data(folder.path(), &indexer::read(&data)).unwrap();
        let file = data.join("dictionaries/fields.toml");
        let published = DataCatalog::read(folder.path(), &file).unwrap();
        let mut described: Vec<Description> = Vec::new();
        for DataType { description, fields, words, .. } in published.types() {
            let fields = fields.into_iter().map(|field| field.description);
            described.extend(fields.chain(words.into_iter().map(|(_, of)| of)).chain([description]));
        }
        described.extend(published.files().into_iter().flat_map(|file| file.fields).map(|field| field.description));
        let keys: BTreeSet<&String> = described.iter().filter(|of| is_english(of)).map(|of| &of.key).collect();

        let Descriptions(known) = Descriptions::read(&file).unwrap();
        let missing: Vec<&String> = keys.iter().filter(|key| !known.contains_key(**key)).copied().collect();
        let unused: Vec<&String> = known.keys().filter(|key| !keys.contains(key)).collect();
        assert!(missing.is_empty() && unused.is_empty(), "missing {missing:#?}, unused {unused:#?}");
        for (key, [japanese, easy]) in &known {
            check_text(key, Language::Japanese, japanese);
            let ours: String = easy.split('「').filter_map(|part| part.rsplit('」').next()).collect();
            check_text(key, Language::Easy, &ours);
        }
    }

    #[test]
    fn translation_is_found_by_its_key_alone() {
        let texts = ["日付".to_owned(), "日《ひ》".to_owned()];
        let descriptions = Descriptions([("Date.value".to_owned(), texts)].into());
        for (key, translation) in [("Date.value", Some("日付")), ("Date", None)] {
            let description = descriptions.translate(Description::new(key.to_owned(), "A corrected comment."));
            assert_eq!(description.translation.as_deref(), translation, "{key}");
        }
    }
}
