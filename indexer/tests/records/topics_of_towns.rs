//! Topics of findings of other themes, against a reader's annotation.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use corpus::{Finding, Theme, Topic};
use indexer::Source;
use indexer::themes::ThemeDictionary;
use serde_json::json;

use super::data;

/// Shares of findings whose first topic is that of the reader, and that have one of the reader's.
const MIN_FIRST: f64 = 0.8;
const MIN_ANY: f64 = 0.93;

fn finding(title: &str, text: &str, section: &str) -> Finding {
    let title = Some(title).filter(|title| *title != "-");
    serde_json::from_value(json!({
        "id": "mura-2021-001", "report": "mura-2021", "municipality": "ある村", "fiscal_year": 2021, "kind": "指摘",
        "kind_label": "指摘", "number": null, "title": title, "text": text, "context": "", "section": [section],
        "system": null, "departments": [], "page": null, "topics": [], "strength": "must",
        "source": {"line_start": 1, "line_end": 1}, "occurrences": [], "references": [], "notes": [],
    }))
    .expect("a finding")
}

#[test]
fn topics_of_other_themes_are_those_of_a_reader() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/layouts/towns");
    let source = Source::read(&data().join("dictionaries/topics.toml")).expect("there is a dictionary");
    let themes = ThemeDictionary::load(&source).expect("the dictionaries are free of faults");
    let annotated = fs::read_to_string(folder.join("topics.tsv")).expect("the annotation");
    let mut texts: BTreeMap<&str, String> = BTreeMap::new();
    let (mut all, mut first, mut any) = (0, 0, 0);
    let mut wrong = Vec::new();
    for line in annotated.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [name, of, section, title, from, to, topics] = cells[..] else { panic!("{line}") };
        let text = texts
            .entry(name)
            .or_insert_with(|| fs::read_to_string(folder.join(format!("{name}.txt"))).expect("the annotated text"));
        let [from, to]: [usize; 2] = [from, to].map(|number| number.parse().expect("a line"));
        let own: Vec<&str> = text.lines().skip(from - 1).take(to + 1 - from).collect();
        let of = of.split(';').map(|theme| theme.parse::<Theme>().expect("a theme")).collect();
        let expected: Vec<Topic> = topics.split(';').map(|topic| topic.parse().expect("a topic")).collect();
        let dictionary = themes.topics(&of);
        let found: Vec<Topic> = dictionary
            .assign(&finding(title, &own.join("\n"), section))
            .iter()
            .map(|assignment| assignment.topic)
            .collect();
        all += 1;
        first += usize::from(found[0] == expected[0]);
        any += usize::from(found.iter().any(|topic| expected.contains(topic)));
        if found[0] != expected[0] {
            wrong.push(format!("{name} {from}: {found:?}, not {expected:?}"));
        }
    }
    let [first, any] = [first, any].map(|right| right as f64 / all as f64);
    println!("{all} findings: first {first:.3}, any {any:.3}");
    assert!(all > 100 && first >= MIN_FIRST && any >= MIN_ANY, "first {first:.3}, any {any:.3}:\n{}", wrong.join("\n"));
}

#[test]
fn themes_are_proposed_by_the_words_of_a_cover() {
    let source = Source::read(&data().join("dictionaries/topics.toml")).expect("there is a dictionary");
    let themes = ThemeDictionary::load(&source).expect("the dictionaries are free of faults");
    for (cover, expected) in [
        ("包括外部監査報告書\n補助金に関する事務の執行について", "subsidies"),
        ("監査結果報告書\n水道事業の経営管理について", "public-enterprises"),
        ("行政監査\n情報システムの管理について", "information-systems"),
        ("公有財産の管理について", "property"),
        ("財産目録にも予算にもない題", ""),
    ] {
        let proposals = themes.recognise(cover, &[]);
        let best = proposals.first().map(|best| best.theme.to_string()).unwrap_or_default();
        assert_eq!(best, expected, "{cover}: {proposals:?}");
        assert!(proposals.iter().all(|proposal| !proposal.words.is_empty()), "each says why");
    }
}
