//! Quotes: every part is one contiguous piece of its lines, and what is left out between two parts is shown.

use corpus::{Finding, Span};
use indexer::{Rules, Source, markup, read_report};
use proptest::prelude::*;

use super::{DATASET, data};

fn less_blanks(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The readings of some lines without markup and blanks: line by line, and each column of their rows, in which a row
/// that is printed again says nothing new.
fn readings(source: &Source, span: Span) -> Vec<String> {
    let lines: Vec<&str> = (span.line_start..=span.line_end).map(|line| source.line(line)).collect();
    let words = |line: &&&str| !markup::is_table_border(line);
    let row = |line: &str| -> Option<Vec<String>> {
        Some(markup::cells(line)?.into_iter().map(|cell| less_blanks(&markup::plain(cell))).collect())
    };
    let above: Vec<_> = (1..span.line_start).filter_map(|line| row(source.line(line))).collect();
    let mut rows: Vec<Vec<String>> = Vec::new();
    for row in lines.iter().filter(words).filter_map(|line| row(line)) {
        if !rows.contains(&row) && !above.contains(&row) {
            rows.push(row);
        }
    }
    let by_line = lines.iter().filter(words).map(|line| match markup::cells(line) {
        Some(cells) => cells.into_iter().map(|cell| less_blanks(&markup::plain(cell))).collect(),
        None => less_blanks(&markup::plain(line)),
    });
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let column = |at: usize| rows.iter().filter_map(|row| row.get(at)).map(String::as_str).collect();
    std::iter::once(by_line.collect()).chain((0..columns).map(column)).collect()
}

/// True when the parts stand in some lines in this order, each in one piece, with something between any two.
fn are_in(source: &Source, span: Span, parts: &[&str]) -> bool {
    readings(source, span).iter().any(|reading| {
        let mut rest = reading.as_str();
        parts.iter().enumerate().all(|(nth, part)| {
            let Some(at) = rest.find(&less_blanks(part)) else { return false };
            rest = &rest[at + less_blanks(part).len()..];
            nth == 0 || at > 0
        })
    })
}

fn check(source: &Source, finding: &Finding) -> Result<(), TestCaseError> {
    let parts: Vec<&str> = finding.verbatim_parts().collect();
    prop_assert!(are_in(source, finding.source, &parts), "{}: {:#?}", finding.id, parts);
    prop_assert_eq!(&finding.text, &parts.join("\n（中略）\n"));
    for part in &finding.parts {
        prop_assert!(are_in(source, part.source, &[&part.text]), "{}: {:?}", finding.id, part);
    }
    for occurrence in &finding.occurrences {
        prop_assert!(are_in(source, occurrence.source, &[&occurrence.text]), "{}: {:?}", finding.id, occurrence);
    }
    let whole = Span::new(1, source.line_count());
    prop_assert!(
        [finding.source, whole].iter().any(|span| are_in(source, *span, &[&finding.context])),
        "{}: {}",
        finding.id,
        finding.context
    );
    Ok(())
}

#[test]
fn parts_are_pieces_of_every_report() {
    let mut gaps = 0;
    for report in &DATASET.corpus.reports {
        let path = data().join("reports").join(report.slug.as_str()).join("report.txt");
        let source = Source::read(&path).expect("every report has a text");
        for finding in DATASET.corpus.findings_of(&report.slug) {
            check(&source, finding).unwrap();
            gaps += usize::from(!finding.parts.is_empty());
        }
    }
    assert!(gaps > 0, "no report shows what a gap looks like");
}

#[test]
fn parts_are_pieces_of_every_fixture() {
    for name in ["mixed-2024", "systems-2025", "table-2023"] {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
        let [text, toml] = ["report.txt", "report.toml"].map(|file| Source::read(&folder.join(file)).unwrap());
        let reading = read_report(&name.parse().unwrap(), &text, &Rules::load(&toml).unwrap());
        assert!(!reading.corpus.findings.is_empty());
        reading.corpus.findings.iter().for_each(|finding| check(&text, finding).unwrap());
    }
}

/// A table with one finding a row.
const TABLE: &str = "municipality = '甲市'\nprefecture = '乙県'\nera_year = '令和4年度'\naudit = '行政監査'\nedition = 'full'\n\
                     title = '題'\n[row]\nsection = '^1 一覧$'\ncolumns = { number = 1, mark = 2, text = 3, departments = 4 }\n\
                     mark = '^(?<kind>指摘|意見)$'\n";
const HEAD: &str = "番号\t区分\t内容\t課";

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Paragraphs of a cell, some of which find something, cut by page breaks anywhere.
    #[test]
    fn parts_are_pieces_of_any_cell(
        paragraphs in prop::collection::vec((any::<bool>(), "[一-四]{1,9}", any::<bool>()), 1..9),
        is_marked_up in any::<bool>(),
        is_header_repeated in any::<bool>(),
    ) {
        let texts: Vec<String> = paragraphs
            .iter()
            .enumerate()
            .map(|(nth, (finds, words, _))| format!("{words}{nth}{}。", if *finds { "すべきである" } else { "と定める" }))
            .collect();
        let mut text = format!("1 一覧\n\n{HEAD}\n1\t指摘\t");
        let mut is_first = true;
        for (paragraph, (.., is_cut)) in texts.iter().zip(&paragraphs) {
            let middle = paragraph.char_indices().nth(1).map_or(0, |(at, _)| at);
            let (before, behind) = paragraph.split_at(if *is_cut { middle } else { paragraph.len() });
            let open = if is_marked_up { "<p>" } else if is_first { "" } else { "<br>" };
            text.push_str(&format!("{open}{before}"));
            if *is_cut {
                let head = if is_header_repeated { format!("\n{HEAD}") } else { String::new() };
                text.push_str(&format!("\t総務課\n{head}\n\t\t{behind}"));
            }
            is_first = false;
        }
        let source = Source::new("report.txt", text + "\t会計課\n");
        let rules = Rules::load(&Source::new("report.toml", TABLE)).unwrap();
        let reading = read_report(&"kou-2022".parse().unwrap(), &source, &rules);
        let [finding] = &reading.corpus.findings[..] else { return Err(TestCaseError::fail("one row is one finding")) };
        check(&source, finding)?;
        let finds: Vec<bool> = paragraphs.iter().map(|(finds, ..)| *finds).collect();
        let runs = finds.chunk_by(|a, b| a == b).filter(|run| run[0]).count();
        prop_assert_eq!(finding.verbatim_parts().count(), runs.max(1));
    }
}
