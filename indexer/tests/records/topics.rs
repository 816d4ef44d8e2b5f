//! The project's own dictionary of topics against the published reports.

use std::sync::LazyLock;

use corpus::{Finding, Topic};
use indexer::Source;
use indexer::themes::ThemeDictionary;
use indexer::topics::{Phrase, TopicDictionary};

use super::{DATASET, data};

static DICTIONARY: LazyLock<TopicDictionary> = LazyLock::new(|| {
    let source = Source::read(&data().join("dictionaries/topics.toml")).expect("there is a dictionary");
    let themes = ThemeDictionary::load(&source).expect("the dictionaries are free of faults");
    themes.topics(&DATASET.corpus.reports.iter().flat_map(|report| &report.themes).copied().collect())
});

fn codes(finding: &Finding) -> String {
    finding.topics.iter().map(|topic| topic.code()).collect::<Vec<_>>().join(" ")
}

#[test]
fn findings_all_have_a_topic() {
    let without = |finding: &&Finding| finding.topics.is_empty() || finding.topics.contains(&Topic::OTHER);
    let without: Vec<_> = DATASET.corpus.findings.iter().filter(without).map(|finding| &finding.id).collect();
    assert!(without.is_empty(), "{without:?}");
}

#[test]
fn topic_dictionary_phrases_are_all_used() {
    let idle = DICTIONARY.unused(&DATASET.corpus.findings);
    assert_eq!(idle, Vec::<&Phrase>::new());
}

#[test]
fn topics_are_earned_by_named_terms() {
    for finding in &DATASET.corpus.findings {
        let assignments = DICTIONARY.assign(finding);
        assert_eq!(assignments.iter().map(|earned| earned.topic).collect::<Vec<_>>(), finding.topics, "{}", finding.id);
        assert!((1..=3).contains(&assignments.len()), "{}", finding.id);
        for assignment in assignments {
            assert!(!assignment.evidence.is_empty(), "{} {:?}", finding.id, assignment.topic);
        }
    }
}

/// Every finding with its topics: a change of the dictionary shows here what it does.
#[test]
fn topics() {
    let head = |text: &str| text.chars().take(32).collect::<String>().replace('\n', " ");
    let lines: Vec<_> = DATASET
        .corpus
        .findings
        .iter()
        .map(|finding| {
            let words = finding.title.as_deref().unwrap_or(&finding.text);
            format!("{}: {} | {}", finding.id, codes(finding), head(words))
        })
        .collect();
    insta::assert_snapshot!(lines.join("\n"));
}
