//! A report of a municipality that nobody has seen is read by its `report.toml` alone.

use std::path::Path;

use corpus::Kind;
use indexer::{LineUse, Reading, Rules, Source, read_report};

fn read(name: &str) -> (Reading, Vec<indexer::Diagnostic>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    let text = Source::read(&folder.join("report.txt")).expect("the fixture has a text");
    let toml = Source::read(&folder.join("report.toml")).expect("the fixture has rules");
    let rules = Rules::load(&toml).expect("the rules are well formed");
    let reading = read_report(&name.parse().expect("the folder is named by a slug"), &text, &rules);
    (reading, rules.unused(&toml))
}

#[test]
fn fixture_mixed_conventions_are_read() {
    let (reading, unused) = read("mixed-2024");
    assert_eq!(unused, []);
    assert_eq!(reading.diagnostics, []);
    assert_eq!(reading.coverage.unread(), Vec::<u32>::new());
    assert_eq!(reading.report().declared, reading.report().found);
    assert_eq!(reading.report().found[&Kind::Yobo], 1);
    assert_eq!(reading.coverage.line_use(7), LineUse::Front);
    insta::assert_json_snapshot!("mixed", (&reading.corpus.findings, &reading.corpus.passages));
}

#[test]
fn fixture_table_alone_is_read() {
    let (reading, unused) = read("table-2023");
    assert_eq!(unused, []);
    assert_eq!(reading.diagnostics, []);
    assert_eq!(reading.coverage.unread(), Vec::<u32>::new());
    insta::assert_json_snapshot!("table", (&reading.corpus.findings, &reading.corpus.passages));
}

#[test]
fn fixture_systems_and_amounts_are_read() {
    let (reading, unused) = read("systems-2025");
    assert_eq!(unused, []);
    let told: Vec<_> = reading.diagnostics.iter().map(|told| (told.line, told.message.as_str())).collect();
    let expected = [
        (Some(33), "`令和2年2月30日` is no date that can be read"),
        (Some(34), "`12,34円` is no amount of money that can be read"),
    ];
    assert_eq!(told, expected);
    assert_eq!(reading.coverage.unread(), Vec::<u32>::new());
    insta::assert_json_snapshot!("systems", (&reading.corpus.systems, &reading.corpus.contracts));
}
