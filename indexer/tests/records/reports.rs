//! The published reports: records add up, are in their lines, and stay the same.

use std::collections::HashSet;

use corpus::{Finding, Kind, Passage, Span};
use indexer::{Level, LineUse, Source};
use text::normalize;

use super::{DATASET, data};

fn source(slug: &str) -> Source {
    Source::read(&data().join("reports").join(slug).join("report.txt")).expect("every report has a text")
}

/// The normalized text of some lines, without the tags that the extraction from PDF left in them.
fn printed(source: &Source, span: Span) -> String {
    let lines = (span.line_start..=span.line_end).map(|line| source.line(line));
    let text: String = lines.collect::<Vec<_>>().join("\n");
    let tag = regex::Regex::new(r"(?i)</?(?:p|ul|ol|li|br|hr|small|table|thead|tbody|tr|td|th)(?:\s[^<>]*)?/?>");
    let tag = tag.expect("the pattern is fixed");
    alike(&tag.replace_all(&text, ""))
}

#[test]
fn reports_have_no_faults_and_no_unused_rules() {
    let told = DATASET.diagnostics.iter().map(|(_, diagnostic)| diagnostic);
    let told: Vec<_> = told.filter(|diagnostic| diagnostic.level != Level::Note).collect();
    assert!(told.is_empty(), "{told:#?}");
}

#[test]
fn findings_add_up_to_declared_counts() {
    let expected = [
        ("chiba-2022", [4, 33, 0]),
        ("okayama-2019", [74, 67, 0]),
        ("shimonoseki-2023", [13, 26, 0]),
        ("wakayama-2022", [41, 29, 0]),
        ("wako-2022", [2, 26, 1]),
    ];
    let found: Vec<_> = DATASET
        .corpus
        .reports
        .iter()
        .filter(|report| expected.iter().any(|(slug, _)| *slug == report.slug.as_str()))
        .map(|report| (report.slug.as_str(), Kind::ALL.map(|kind| report.found.get(&kind).copied().unwrap_or(0))))
        .collect();
    assert_eq!(found, expected);
    for report in DATASET.corpus.reports.iter().filter(|report| !report.declared.is_empty()) {
        assert_eq!(report.declared, report.found, "{}", report.slug);
    }
    let rows: usize = findings("shimonoseki-2023").map(|finding| finding.occurrences.len().max(1)).sum();
    assert_eq!(rows, 57);
}

fn findings(slug: &str) -> impl Iterator<Item = &'static Finding> {
    DATASET.corpus.findings.iter().filter(move |finding| finding.report.as_str() == slug)
}

#[test]
fn ids_are_unique() {
    let ids = DATASET.corpus.findings.iter().map(|finding| finding.id.as_str());
    let ids = ids.chain(DATASET.corpus.passages.iter().map(|passage| passage.id.as_str()));
    let mut seen = HashSet::new();
    let twice: Vec<_> = ids.filter(|id| !seen.insert(*id)).collect();
    assert_eq!(twice, Vec::<&str>::new());
}

/// Every id with its kind, place and first words: who changes this file breaks other people's links.
#[test]
fn ids_last() {
    let head = |text: &str| text.chars().take(24).collect::<String>().replace('\n', " ");
    let ids: Vec<_> = DATASET
        .corpus
        .findings
        .iter()
        .map(|finding| {
            format!("{} {} l{} {}", finding.id, finding.kind.label(), finding.source.line_start, head(&finding.text))
        })
        .collect();
    insta::assert_snapshot!(ids.join("\n"));
}

#[test]
fn finding_of_each_report_is_complete() {
    for id in
        ["chiba-2022-030", "okayama-2019-shiteki-2", "shimonoseki-2023-ko-4", "wakayama-2022-044", "wako-2022-017"]
    {
        let finding = DATASET.corpus.findings.iter().find(|finding| finding.id.as_str() == id).unwrap();
        insta::assert_json_snapshot!(id, finding);
    }
}

/// A normalized text in which characters that print alike are the same: around a piece stand other neighbours.
fn alike(text: &str) -> String {
    const LOOK_ALIKES: &str = "一ー二ニ八ハ口ロ力カ工エ夕タ卜ト才オへヘべベぺペりリ";
    let pairs: Vec<char> = LOOK_ALIKES.chars().collect();
    let katakana = |c: char| pairs.chunks(2).find(|pair| pair[0] == c).map_or(c, |pair| pair[1]);
    normalize(text).chars().map(katakana).collect()
}

/// The text of a passage without what says that a finding is left out.
fn verbatim(passage: &Passage) -> String {
    passage.text.replace("\n（中略）\n", "\n")
}

#[test]
fn published_texts_are_in_their_lines() {
    for report in &DATASET.corpus.reports {
        let source = source(report.slug.as_str());
        let check = |id: &str, text: &str, span: Span| {
            let printed = printed(&source, span);
            for paragraph in text.split(['\n', '\t']) {
                assert!(printed.contains(&alike(paragraph)), "{id} {span:?}: {paragraph}");
            }
        };
        let whole = Span::new(1, source.line_count());
        let everything = printed(&source, whole);
        for finding in DATASET.corpus.findings_of(&report.slug) {
            finding.verbatim_parts().for_each(|part| check(finding.id.as_str(), part, finding.source));
            let context = finding.context.split(['\n', '\t']).find(|line| !everything.contains(&alike(line)));
            assert_eq!(context, None, "{}", finding.id);
            for occurrence in &finding.occurrences {
                check(finding.id.as_str(), &occurrence.text, occurrence.source);
            }
        }
        for passage in DATASET.corpus.passages.iter().filter(|passage| passage.report == report.slug) {
            check(passage.id.as_str(), &verbatim(passage), passage.source);
        }
    }
}

/// Line by line, without asking the coverage: nothing of the body is lost.
#[test]
fn body_lines_are_all_published() {
    for (report, coverage) in DATASET.corpus.reports.iter().zip(&DATASET.coverages) {
        assert_eq!(coverage.unread(), Vec::<u32>::new(), "{}", report.slug);
        let mut published = String::new();
        for section in &report.sections {
            published.push_str(&alike(&section.title));
        }
        for finding in DATASET.corpus.findings_of(&report.slug) {
            let parts = [
                &finding.kind_label.clone().unwrap_or_default(),
                &finding.text,
                &finding.context,
                &finding.section.join("\n"),
            ];
            parts.into_iter().for_each(|part| published.push_str(&alike(part)));
            for occurrence in &finding.occurrences {
                published.push_str(&alike(&occurrence.text));
                published.push_str(&alike(&occurrence.departments.concat()));
            }
        }
        for passage in DATASET.corpus.passages.iter().filter(|passage| passage.report == report.slug) {
            published.push_str(&alike(&verbatim(passage)));
        }
        let source = source(report.slug.as_str());
        let mut lost = Vec::new();
        for (number, _) in source.lines() {
            if matches!(coverage.line_use(number), LineUse::Passage | LineUse::Heading) {
                let printed = printed(&source, Span::line(number));
                // A list of departments is published name by name.
                let names: String = printed.chars().filter(|c| !matches!(c, '/' | '、')).collect();
                if !published.contains(&printed) && !published.contains(&names) {
                    lost.push(number);
                }
            }
        }
        assert_eq!(lost, Vec::<u32>::new(), "{}", report.slug);
    }
}
