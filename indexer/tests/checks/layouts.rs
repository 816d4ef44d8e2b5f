//! Layouts that nobody wrote rules for: what is proposed finds what an annotation holds, or says that it is not sure.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use indexer::{InferredRules, Rules, Source, read_report};

/// A finding as the annotation of a text holds it.
#[derive(Debug)]
struct Annotated {
    kind: String,
    /// Line of its title, else of its text.
    line_start: u32,
    text_start: u32,
    line_end: u32,
    body: String,
}

/// Figures of one text.
#[derive(Debug, Default)]
struct Figures {
    name: String,
    confidence: f64,
    expected: usize,
    read: usize,
    right: usize,
    /// Audited bodies of the right ones that the text prints, and those of them that were read.
    bodies: (usize, usize),
    /// True where the statements that nothing was found are those of the annotation.
    nothing: bool,
    wrong: Vec<String>,
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/layouts").join(name)
}

/// The annotations of a folder: text, class, lines of title, text and end, audited body, title.
fn annotations(folder: &Path) -> Vec<(String, Annotated)> {
    let table = fs::read_to_string(folder.join("expected.tsv")).expect("every folder has annotations");
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let number = |at: usize| cells[at].parse().expect("a number of a line");
        let annotated = Annotated {
            kind: cells[1].to_owned(),
            line_start: number(2),
            text_start: number(3),
            line_end: number(4),
            body: cells[5].to_owned(),
        };
        (cells[0].to_owned(), annotated)
    };
    table.lines().map(row).collect()
}

fn figures(folder: &Path) -> Vec<Figures> {
    let annotations = annotations(folder);
    let names: BTreeSet<&String> = annotations.iter().map(|(name, _)| name).collect();
    let measure = |name: &String| {
        let source = Source::read(&folder.join(format!("{name}.txt"))).expect("every annotated text is there");
        let slug = "mihon-2023".parse().expect("a slug");
        let inferred = InferredRules::infer(&slug, &source);
        let rules =
            Rules::load(&Source::new("report.toml", inferred.toml.clone())).expect("what is proposed is well formed");
        let reading = read_report(&slug, &source, &rules);
        let expected: Vec<_> =
            annotations.iter().filter(|(of, one)| of == name && one.kind != "none").map(|(_, one)| one).collect();
        let is_right = |finding: &corpus::Finding, one: &Annotated| {
            finding.kind.label() == one.kind
                && finding.source.line_end == one.line_end
                && [one.line_start, one.text_start].contains(&finding.source.line_start)
        };
        let found = &reading.corpus.findings;
        let missed = expected.iter().filter(|one| !found.iter().any(|finding| is_right(finding, one)));
        let mut wrong: Vec<String> = missed.map(|one| format!("missed {one:?}")).collect();
        let extra = found.iter().filter(|finding| !expected.iter().any(|one| is_right(finding, one)));
        wrong.extend(
            extra.map(|finding| format!("read {} {:?} {:?}", finding.kind.label(), finding.source, finding.title)),
        );
        let printed = |one: &Annotated| !one.body.is_empty() && source.text().contains(&one.body);
        let pairs = expected.iter().filter_map(|one| Some((one, found.iter().find(|finding| is_right(finding, one))?)));
        let pairs: Vec<_> = pairs.filter(|(one, _)| printed(one)).collect();
        let named = pairs.iter().filter(|(one, finding)| finding.body.as_deref() == Some(&one.body)).count();
        let said: BTreeSet<u32> = reading.corpus.no_findings.iter().map(|one| one.source.line_start).collect();
        let none = annotations.iter().filter(|(of, one)| of == name && one.kind == "none");
        let nothing = said == none.map(|(_, one)| one.line_start).collect();
        if !nothing {
            wrong.push(format!("nothing found on lines {said:?}"));
        }
        let right = expected.iter().filter(|one| found.iter().any(|finding| is_right(finding, one))).count();
        Figures {
            name: name.clone(),
            confidence: inferred.confidence.value,
            expected: expected.len(),
            read: found.len(),
            right,
            bodies: (pairs.len(), named),
            nothing,
            wrong,
        }
    };
    names.into_iter().map(measure).collect()
}

/// Texts of which the rules that are proposed read less than they hold, and those whose statements that nothing was found are
/// no whole lines of the usual words.
const UNREAD: [&str; 1] = ["offices-with-dash"];
const OTHERWISE_SAID: [&str; 1] = ["table-of-offices"];

#[test]
fn infer_reads_layouts_as_annotated() {
    const MIN_HIGH: f64 = 0.8;
    let (mut bodies, mut faults) = ((0, 0), Vec::new());
    for folder_name in ["given", "towns", "own", "later", "unseen"] {
        let mut sure = (0, 0, 0);
        for one in figures(&folder(folder_name)) {
            let Figures { name, confidence, expected, read, right, .. } = &one;
            println!(
                "{name}: {confidence:.2}, expected {expected}, read {read}, right {right}, bodies {:?}",
                one.bodies
            );
            one.wrong.iter().for_each(|told| println!("    {told}"));
            let is_whole = expected == right && read == right;
            let as_told =
                is_whole != UNREAD.contains(&name.as_str()) && one.nothing != OTHERWISE_SAID.contains(&name.as_str());
            faults.extend((!as_told).then(|| format!("{name}: {:#?}", one.wrong)));
            bodies = (bodies.0 + one.bodies.0, bodies.1 + one.bodies.1);
            if *confidence >= MIN_HIGH {
                sure = (sure.0 + expected, sure.1 + read, sure.2 + right);
            }
        }
        let (expected, read, right) = sure;
        assert!(
            right * 100 >= read * 95 && right * 100 >= expected * 90,
            "{folder_name}: {right} of {read} and {expected}"
        );
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    println!("audited bodies: {} of {}", bodies.1, bodies.0);
}
