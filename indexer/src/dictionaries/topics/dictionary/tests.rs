use std::sync::LazyLock;

use corpus::{Kind, Slug, Span, Strength};

use proptest::prelude::*;

use super::*;

/// A dictionary with these rules; topics they do not mention have only a definition.
fn dictionary(rules: &str) -> Result<TopicDictionary, Diagnostic> {
    let mut text = format!(
        "[fields]\ntitle = 2\ntext = 1\ncontext = 0.25\nsection = 0.5\nsystem = 0.1\n\
         [selection]\nleast = 1\nsecond = 0.5\nthird = 0.9\n{rules}\n"
    );
    for topic in Topic::ALL.iter().filter(|topic| !rules.contains(topic.code())) {
        text.push_str(&format!("[topics.{}]\ndefinition = '{}'\n", topic.code(), topic.label()));
    }
    TopicDictionary::load(&Source::new("topics.toml", text))
}

fn finding(title: Option<&str>, text: &str, context: &str, section: &str) -> Finding {
    let report: Slug = "kou-2024".parse().unwrap();
    Finding {
        id: "kou-2024-001".parse().unwrap(),
        report,
        municipality: "甲市".to_owned(),
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
definition = '媒体'
except = ['ＵＳＢ給電']
terms = { 'USB' = 4, '廃棄|処分' = 2 }
[topics.physical]
definition = '物理'
terms = { '施錠' = 4, '入室' = 3 }
[topics.records]
definition = '台帳'
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
    check(&finding(None, "USB、施錠、台帳", "", ""), "physical 4 (施錠) · media 4 (USB) · records 3.8 (台帳)");
    check(&finding(None, "USB、施錠、記録", "", ""), "physical 4 (施錠) · media 4 (USB)");
}

#[test]
fn assign_without_evidence_is_other() {
    check(&finding(None, "USB給電を検討されたい", "", ""), "other 0 ()");
    check(&finding(None, "", "施錠", ""), "physical 1 (施錠)");
    check(&finding(None, "", "入室", ""), "other 0 ()");
}

#[test]
fn load_fault_has_line_and_hint() {
    for (rules, line, message, hint) in [
        ("[topics.medai]\ndefinition = ''", Some(11), "there is no topic `medai`", Some("media")),
        ("[topics.media]\ndefinition = ''\nexept = []", Some(13), "unknown field `exept`", Some("`except`")),
        ("[topics.media]\n", Some(11), "missing field `definition`", None),
        ("[topics.media]\ndefinition = ''\nterms = { a = 0 }", Some(13), "above 0", None),
        ("[topics.media]\ndefinition = ''\nterms = { a = -1.5 }", Some(13), "above 0", None),
        ("[topics.media]\ndefinition = ''\nterms = { a = nan }", Some(13), "above 0", None),
        ("[topics.media]\ndefinition = ''\nterms = { a = 'x' }", Some(13), "", None),
        (
            "[topics.media]\ndefinition = ''\nterms = { 'USB' = 1, 'ＵＳＢ' = 2 }",
            Some(13),
            "stands twice",
            Some("width"),
        ),
        ("[topics.media]\ndefinition = ''\nterms = { 'a||b' = 1 }", Some(13), "nothing is left", Some("|")),
        (
            "[topics.media]\ndefinition = ''\nexcept = ['b']\nterms = { 'a' = 1 }",
            Some(13),
            "holds no term",
            Some("words"),
        ),
        ("[topics.media]\ndefinition = ''\nexcept = ['a']\nterms = { 'a' = 1 }", Some(13), "stands twice", None),
        ("# media", None, "has no [topics.media]", Some("definition")),
        ("[topics", Some(11), "", None),
    ] {
        let fault = dictionary(rules).unwrap_err();
        assert_eq!(fault.line, line, "{rules}: {fault:?}");
        assert!(fault.message.contains(message), "{rules}: {}", fault.message);
        assert!(hint.is_none_or(|hint| fault.hint.as_ref().is_some_and(|said| said.contains(hint))), "{fault:?}");
    }
}

#[test]
fn load_keeps_entries_of_file() {
    let entries = dictionary(RULES).unwrap().entries();
    assert_eq!(entries.iter().map(|entry| entry.code).collect::<Vec<_>>(), Topic::ALL);
    let media = entries.iter().find(|entry| entry.code == Topic::Media).unwrap();
    assert_eq!(media.definition, "媒体");
    let spellings: Vec<_> = media.phrases.iter().map(|phrase| phrase.spellings.join("|")).collect();
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
