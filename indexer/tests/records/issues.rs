//! The project's own dictionary of issues against the published reports.

use std::collections::BTreeMap;

use corpus::{Finding, FindingId};
use indexer::{IssueDictionary, Source};

use super::{DATASET, data};

#[test]
fn issues_find_something_or_give_a_reason() {
    let source = Source::read(&data().join("dictionaries/issues.toml")).expect("there is a dictionary");
    let dictionary = IssueDictionary::load(&source).expect("the dictionary is free of faults");
    assert_eq!(dictionary.unused(&DATASET.corpus.findings), Vec::<String>::new());
}

#[test]
fn issue_sentences_are_verbatim() {
    let texts: BTreeMap<&FindingId, &Finding> = DATASET.corpus.findings.iter().map(|f| (&f.id, f)).collect();
    for mention in DATASET.corpus.issues.iter().flat_map(|issue| &issue.findings) {
        assert!(texts[&mention.finding].text.contains(&mention.sentence), "{}", mention.finding);
    }
}

#[test]
fn issue_names_are_distinct() {
    let issues = &DATASET.corpus.issues;
    type Name = fn(&corpus::Issue) -> &String;
    let names: [Name; 3] = [|issue| &issue.label, |issue| &issue.english, |issue| &issue.easy];
    for name in names {
        let mut names: Vec<&String> = issues.iter().map(name).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), issues.len());
    }
}

/// Every finding with its issues: a change of the dictionary shows here what it does.
#[test]
fn issues() {
    let codes = |finding: &Finding| {
        let has = |issue: &&corpus::Issue| issue.findings.iter().any(|mention| mention.finding == finding.id);
        DATASET.corpus.issues.iter().filter(has).map(|issue| issue.code.as_str()).collect::<Vec<_>>().join(" ")
    };
    let head = |text: &str| text.chars().take(32).collect::<String>().replace('\n', " ");
    let line = |finding: &Finding| {
        let words = finding.title.as_deref().unwrap_or(&finding.text);
        format!("{}: {} | {}", finding.id, codes(finding), head(words))
    };
    insta::assert_snapshot!(DATASET.corpus.findings.iter().map(line).collect::<Vec<_>>().join("\n"));
}
