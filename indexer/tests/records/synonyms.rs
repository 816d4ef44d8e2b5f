//! The project's own dictionary of synonyms against the published reports.

use std::sync::LazyLock;

use indexer::synonyms::SynonymEntry;
use search::{Engine, Filters, Request, write_bundle};

use super::DATASET;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let bundle = write_bundle(&DATASET.corpus, &DATASET.search_dictionary()).expect("the reports can be indexed");
    Engine::open(bundle).expect("what was written can be read")
});

/// True when a search for one word finds another.
fn leads(entry: &SynonymEntry) -> bool {
    entry.group.words.iter().any(|word| {
        let request = Request {
            query: word.clone(),
            filters: Filters::default(),
            as_text: Default::default(),
            partial: true,
            synonyms: true,
            semantic: true,
            collapse_duplicates: false,
            offset: 0,
            limit: 0,
        };
        ENGINE.search(&request).expect("the index is read whole").synonyms.iter().any(|synonym| synonym.word == *word)
    })
}

#[test]
fn synonyms_find_something_or_give_a_reason() {
    let entries = &DATASET.synonyms.entries;
    assert!(!entries.is_empty());
    let wrong = entries.iter().filter(|entry| leads(entry) == entry.kept.is_some());
    assert_eq!(wrong.map(|entry| entry.group.words.join("・")).collect::<Vec<_>>(), Vec::<String>::new());
}
