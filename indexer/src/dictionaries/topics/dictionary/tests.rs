use std::sync::LazyLock;

use corpus::{Kind, Slug, Span, Strength, Theme};

use proptest::prelude::*;

use super::*;
use crate::dictionaries::themes::ThemeDictionary;
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;

/// A theme with these topics.
fn theme(topics: &str) -> Result<(ThemeDictionary, BTreeSet<Theme>), Diagnostic> {
    let folder = tempfile::tempdir().unwrap();
    let common = "themes = ['papers']
        [fields]
title = 2
text = 1
context = 0.25
section = 0.5
system = 0.1
        [selection]
least = 1
second = 0.5
third = 0.9
        [topics.other]
label = 'その他'
english = ''
easy = ''
definition = { japanese = '', english = '', easy = '' }
";
    let head = "label = '紙'
english = ''
easy = ''
common = []
[recognition]
";
    std::fs::create_dir(folder.path().join("themes")).unwrap();
    std::fs::write(folder.path().join("topics.toml"), common).unwrap();
    std::fs::write(
        folder.path().join("themes/papers.toml"),
        format!(
            "{head}{topics}
"
        ),
    )
    .unwrap();
    let source = Source::read(&folder.path().join("topics.toml")).unwrap();
    Ok((ThemeDictionary::load(&source)?, BTreeSet::from([Theme::new("papers")])))
}

fn dictionary(topics: &str) -> Result<TopicDictionary, Diagnostic> {
    theme(topics).map(|(themes, papers)| themes.topics(&papers))
}

fn finding(title: Option<&str>, text: &str, context: &str, section: &str) -> Finding {
    let report: Slug = "kou-2024".parse().unwrap();
    Finding {
        id: "kou-2024-001".parse().unwrap(),
        report,
        municipality: "甲市".to_owned(),
        local_government_code: None,
        fiscal_year: 2024,
        kind: Kind::Iken,
        kind_label: Some("意見".to_owned()),
        body: None,
        number: None,
        title: title.map(str::to_owned),
        text: text.to_owned(),
        parts: Vec::new(),
        context: context.to_owned(),
        section: vec!["施錠".to_owned(), section.to_owned()],
        system: None,
        departments: Vec::new(),
        page: None,
        source_url: None,
        ocr_confidence: None,
        pictures: Vec::new(),
        topics: Vec::new(),
        strength: Strength::Must,
        source: Span::line(1),
        occurrences: Vec::new(),
        references: Vec::new(),
        notes: Vec::new(),
    }
}

const RULES: &str = "
[topics.media]
label = '媒体'
english = 'Media'
easy = ''
definition = { japanese = '媒体', english = '', easy = '' }
except = ['ＵＳＢ給電']
terms = { 'USB' = 4, '廃棄|処分' = 2 }
[topics.physical]
label = '物理'
english = ''
easy = ''
definition = { japanese = '物理', english = '', easy = '' }
terms = { '施錠' = 4, '入室' = 3 }
[topics.records]
label = '台帳'
english = ''
easy = ''
definition = { japanese = '台帳', english = '', easy = '' }
terms = { '台帳' = 3.8, '記録' = 2, '保管' = 1 }
";

/// Compares the assignments, each with the terms that earned it, with a line such as `media 4 (USB) · records 2 (記録)`.
#[track_caller]
fn check(finding: &Finding, expected: &str) {
    let dictionary = dictionary(RULES).unwrap();
    let told: Vec<_> = dictionary
        .assign(finding)
        .iter()
        .map(|assignment| {
            let terms: Vec<_> = assignment.evidence.iter().map(|evidence| evidence.term).collect();
            format!("{} {} ({})", assignment.topic.code(), assignment.score, terms.join(" "))
        })
        .collect();
    assert_eq!(told.join(" · "), expected);
}

#[test]
fn assign_weighs_terms_by_field() {
    let text = |text| finding(None, text, "", "");
    check(&text("ＵＳＢを記録する"), "media 4 (USB) · records 2 (記録)");
    check(&text("施錠の記録"), "physical 4 (施錠) · records 2 (記録)");
    check(&finding(Some("保管"), "入室", "", ""), "physical 3 (入室) · records 2 (保管)");
    check(&finding(None, "入室", "施錠、台帳", ""), "physical 3.5 (入室 施錠)");
    check(&finding(None, "", "台帳", "入室"), "physical 1.5 (入室)");
}

#[test]
fn assign_halves_each_further_term() {
    check(&finding(None, "保管した台帳の記録", "", ""), "records 5.05 (台帳 記録 保管)");
    check(&finding(None, "廃棄と処分、廃棄、処分", "", ""), "media 2 (処分)");
}

#[test]
fn assign_third_topic_needs_equal_evidence() {
    check(&finding(None, "USB、施錠、台帳", "", ""), "media 4 (USB) · physical 4 (施錠) · records 3.8 (台帳)");
    check(&finding(None, "USB、施錠、記録", "", ""), "media 4 (USB) · physical 4 (施錠)");
}

#[test]
fn assign_without_evidence_is_other() {
    check(&finding(None, "USB給電を検討されたい", "", ""), "other 0 ()");
    check(&finding(None, "", "施錠", ""), "physical 1 (施錠)");
    check(&finding(None, "", "入室", ""), "other 0 ()");
}

#[test]
fn load_fault_has_line_and_hint() {
    let with = |rules: &str| {
        let words = "[topics.media]\nlabel = ''\nenglish = ''\neasy = ''\ndefinition = { japanese = '', english = '', easy = '' }\n";
        format!("{words}{rules}")
    };
    for (topics, line, message, hint) in [
        ("[topics.Media]\n".to_owned(), Some(6), "missing field", None),
        (
            with(
                "[topics.x]\nlabel = ''\nenglish = ''\neasy = ''\ndefinition = { japanese = '', english = '', easy = '' }",
            ),
            Some(11),
            "no code of a topic",
            Some("hyphens"),
        ),
        (with("exept = []"), Some(11), "unknown field `exept`", Some("`except`")),
        ("[topics.media]\n".to_owned(), Some(6), "missing field `label`", None),
        (with("terms = { a = 0 }"), Some(11), "above 0", None),
        (with("terms = { a = -1.5 }"), Some(11), "above 0", None),
        (with("terms = { a = nan }"), Some(11), "above 0", None),
        (with("terms = { a = 'x' }"), Some(11), "", None),
        (
            with(
                "programme = { aim = 'a', ask = ['b', 'c'], evidence = [], easy = { aim = 'd', ask = ['e'], evidence = [] } }",
            ),
            Some(6),
            "has 1 items in easy.ask, and 2 in ask",
            Some("each"),
        ),
        (
            with(
                "programme = { aim = 'a', ask = ['b'], evidence = [], english = { aim = 'd', ask = [' '], evidence = [] } }",
            ),
            Some(6),
            "has an empty text in english",
            None,
        ),
        (with("terms = { 'USB' = 1, 'ＵＳＢ' = 2 }"), Some(11), "stands twice", Some("width")),
        (with("terms = { 'a||b' = 1 }"), Some(11), "nothing is left", Some("|")),
        (with("except = ['b']\nterms = { 'a' = 1 }"), Some(11), "holds no term", Some("words")),
        (with("except = ['a']\nterms = { 'a' = 1 }"), Some(11), "stands twice", None),
        ("[topics".to_owned(), Some(6), "", None),
    ] {
        let fault = dictionary(&topics).unwrap_err();
        assert_eq!(fault.line, line, "{topics}: {fault:?}");
        assert!(fault.message.contains(message), "{topics}: {}", fault.message);
        assert!(hint.is_none_or(|hint| fault.hint.as_ref().is_some_and(|said| said.contains(hint))), "{fault:?}");
    }
}

#[test]
fn load_keeps_entries_of_file() {
    let (themes, papers) = theme(RULES).unwrap();
    let entries = themes.topic_entries(&papers);
    let codes: Vec<&str> = entries.iter().map(|entry| entry.code.code()).collect();
    assert_eq!(codes, ["media", "physical", "records", "other"]);
    assert_eq!((&*entries[0].definition, &*entries[0].english.label), ("媒体", "Media"));
    let spellings: Vec<_> = entries[0].phrases.iter().map(|phrase| phrase.spellings.join("|")).collect();
    assert_eq!(spellings, ["USB", "廃棄|処分", "ＵＳＢ給電"]);
}

proptest! {
    #[test]
    fn assign_any_text_gets_topics(title in "\\PC{0,20}", text in "[ -鿿ｦ-ﾟ]{0,40}(USB|施錠|ﾛｸﾞ|台帳)?\\PC{0,20}") {
        static DICTIONARY: LazyLock<TopicDictionary> = LazyLock::new(|| dictionary(RULES).unwrap());
        let assignments = DICTIONARY.assign(&finding(Some(&title), &text, &text, &title));
        prop_assert!((1..=3).contains(&assignments.len()));
        prop_assert!(assignments.is_sorted_by(|a, b| a.score >= b.score));
    }

    #[test]
    fn load_any_text_reads_or_refuses(rules in "(\\[|topics|\\.|media|\\]|definition|terms|except|=|'|\n|\\{|\\}|[0-9]|\\PC){0,30}") {
        let _ = dictionary(&rules);
    }
}
