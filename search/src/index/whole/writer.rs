use corpus::Corpus;
use embedding::Model;

use crate::bundle::write::pack;
use crate::expand::synonyms::SynonymGroup;
use crate::index::attributes::codec;
use crate::index::input::error::WriteError;
use crate::index::input::index::IndexInput;
use crate::index::part_names::{ATTRIBUTES, COMMON_WORDS, REPORTS, SYNONYMS, TEXTS, TOPICS, WORD_ROWS};
use crate::index::whole::texts::Texts;
use crate::index::word_rows;

/// Writes the index of a corpus, with its dictionary of synonyms, to be read whole. The same input gives the same bytes.
pub fn write_bundle(corpus: &Corpus, synonyms: &[SynonymGroup]) -> Result<Vec<u8>, WriteError> {
    write_bundle_with_model(corpus, synonyms, None)
}

/// The same, with what a model of words says of the findings.
pub fn write_bundle_with_model(
    corpus: &Corpus,
    synonyms: &[SynonymGroup],
    model: Option<&Model>,
) -> Result<Vec<u8>, WriteError> {
    let input = IndexInput::new(corpus)?;
    let texts = Texts {
        headings: input.headings().map(|record| record.section.to_vec()).collect(),
        records: input.records.iter().map(|(record, _)| record.stored()).collect(),
    };
    let mut parts = vec![
        (REPORTS.to_owned(), serde_json::to_vec(&input.reports)?),
        (TOPICS.to_owned(), serde_json::to_vec(&input.topics)?),
        (SYNONYMS.to_owned(), serde_json::to_vec(synonyms)?),
        (COMMON_WORDS.to_owned(), serde_json::to_vec(&input.common_words())?),
        (ATTRIBUTES.to_owned(), codec::write(&input.attributes())),
        (TEXTS.to_owned(), postcard::to_allocvec(&texts)?),
    ];
    if let Some(model) = model {
        parts.push((WORD_ROWS.to_owned(), word_rows::write(&input, model)?));
    }
    Ok(pack(parts))
}
