//! Words of each finding, sought in an index of what another program wrote, and as it would write them in the ordinary index.

use std::collections::HashMap;
use std::sync::LazyLock;

use corpus::{Corpus, Finding};
use search::{Engine, Request, write_bundle};
use text::content_words;

use crate::DATASET;

/// Words of a finding that are sought, from all over its text.
const WORDS: usize = 3;

const MIN_WORD_CHARS: usize = 2;

static ORDINARY: LazyLock<Engine> = LazyLock::new(|| engine(&DATASET.corpus));

fn engine(corpus: &Corpus) -> Engine {
    Engine::open(write_bundle(corpus, &[]).expect("records are indexed")).expect("it was just written")
}

/// Words that somebody might look for a finding by.
fn words(finding: &Finding) -> Vec<String> {
    let words = finding.verbatim_parts().flat_map(content_words);
    let words: Vec<String> = words.filter(|word| word.chars().count() >= MIN_WORD_CHARS).collect();
    let step = words.len().div_ceil(WORDS).max(1);
    words.into_iter().step_by(step).collect()
}

/// Ids of what matches in full.
fn found(engine: &Engine, query: &str) -> Vec<String> {
    let response = engine.search(&Request::new(query, usize::MAX)).expect("all of it is there");
    response.hits.into_iter().take(response.complete).map(|hit| hit.id).collect()
}

pub fn check(name: &str, perturbed: &Corpus, perturbation: &mut dyn FnMut(&str) -> String) {
    let perturbed = engine(perturbed);
    let mut known: HashMap<String, [Vec<String>; 2]> = HashMap::new();
    let (mut lost, mut sought) = (Vec::new(), 0);
    for finding in &DATASET.corpus.findings {
        let id = finding.id.to_string();
        for word in words(finding) {
            let [in_perturbed, by_perturbed] = known.entry(word.clone()).or_insert_with(|| {
                let typed = perturbation(&word);
                [found(&perturbed, &word), found(&ORDINARY, &typed)]
            });
            sought += 1;
            if !in_perturbed.contains(&id) || !by_perturbed.contains(&id) {
                lost.push(format!("{id} {word}: {} {}", in_perturbed.contains(&id), by_perturbed.contains(&id)));
            }
        }
    }
    assert!(sought > DATASET.corpus.findings.len() && lost.is_empty(), "{name}, of {sought}: {lost:#?}");
}
