//! The systems and amounts of the published reports: all of them, with what the reports say, where they say it.

use std::collections::{BTreeMap, HashSet};

use corpus::{Basis, Contract, Coverage, Span, System, SystemKind};
use indexer::{Source, SystemKinds};
use text::normalize;

use super::{DATASET, data};

fn systems(slug: &str) -> impl Iterator<Item = &'static System> {
    DATASET.corpus.systems.iter().filter(move |system| system.report.as_str() == slug)
}

fn system(id: &str) -> &'static System {
    DATASET.corpus.systems.iter().find(|system| system.id.as_str() == id).unwrap_or_else(|| panic!("there is no {id}"))
}

fn contract(id: &str) -> &'static Contract {
    let mut contracts = DATASET.corpus.contracts.iter();
    contracts.find(|contract| contract.id.as_str() == id).unwrap_or_else(|| panic!("there is no {id}"))
}

#[test]
fn every_report_has_its_systems() {
    let count = |slug, coverage| systems(slug).filter(|system| system.coverage == coverage).count();
    for (slug, counts) in [
        ("chiba-2022", [21, 0, 0]),
        ("okayama-2019", [14, 0, 0]),
        ("shimonoseki-2023", [0, 6, 61]),
        ("wakayama-2022", [10, 1, 21]),
        ("wako-2022", [14, 0, 0]),
    ] {
        let found = [Coverage::Audited, Coverage::Named, Coverage::Listed].map(|coverage| count(slug, coverage));
        assert_eq!(found, counts, "{slug}");
    }
    let rows = systems("shimonoseki-2023").filter(|system| system.id.as_str().contains("-l")).count();
    assert_eq!(rows, 64, "the rows of the list of 下関市");
}

#[test]
fn every_report_has_its_amounts() {
    let mut found: BTreeMap<(&str, Basis), (usize, i64)> = BTreeMap::new();
    for contract in &DATASET.corpus.contracts {
        let entry = found.entry((contract.report.as_str(), contract.basis)).or_default();
        *entry = (entry.0 + 1, entry.1 + contract.amount.yen.unwrap_or(0));
    }
    insta::assert_debug_snapshot!(found);
}

#[test]
fn system_of_each_report_is_complete() {
    for id in [
        "chiba-2022-system-23",
        "okayama-2019-system-16",
        "shimonoseki-2023-system-l469",
        "wakayama-2022-system-07",
        "wako-2022-system-12",
    ] {
        insta::assert_json_snapshot!(id, system(id));
    }
}

#[test]
fn contract_of_each_report_is_complete() {
    for id in [
        "chiba-2022-money-l982",
        "chiba-2022-money-l2481-2021",
        "okayama-2019-money-l1176",
        "shimonoseki-2023-money-l613",
        "shimonoseki-2023-money-l616",
        "wakayama-2022-money-l440",
        "wakayama-2022-money-l1925",
    ] {
        insta::assert_json_snapshot!(id, contract(id));
    }
}

/// Every id with its name: who changes this file breaks other people's links.
#[test]
fn ids_last() {
    let systems = DATASET.corpus.systems.iter().map(|system| format!("{} {}", system.id, system.name));
    let contracts = DATASET.corpus.contracts.iter().map(|contract| {
        let yen = contract.amount.yen.map_or_else(|| "不詳".to_owned(), |yen| format!("{yen}円"));
        format!("{} {} {yen}", contract.id, contract.title)
    });
    let ids: Vec<_> = systems.chain(contracts).collect();
    let unique: HashSet<_> = ids.iter().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(unique.len(), ids.len());
    insta::assert_snapshot!(ids.join("\n"));
}

/// The kind of each system with the term that decided.
#[test]
fn kinds_are_explained() {
    let kinds: Vec<_> = DATASET
        .corpus
        .systems
        .iter()
        .map(|system| {
            let term = system.kind_term.as_deref().unwrap_or("-");
            format!("{} {} ({term}) {}", system.report, system.kind.label(), system.name)
        })
        .collect();
    insta::assert_snapshot!(kinds.join("\n"));
    let explained = |system: &System| (system.kind == SystemKind::Other) == system.kind_term.is_none();
    assert!(DATASET.corpus.systems.iter().all(explained));
}

#[test]
fn system_dictionary_terms_are_all_used() {
    let source = Source::read(&data().join("dictionaries/system_kinds.toml")).unwrap();
    let kinds = SystemKinds::load(&source).unwrap();
    assert_eq!(kinds.unused(&DATASET.corpus.systems), Vec::<&str>::new());
}

#[test]
fn system_dictionary_fault_has_line() {
    for (toml, line, message) in [
        ("[taxes]\nterms = []\n", 1, "there is no kind of system `taxes`"),
        ("[tax]\nterms = ['税', 'ＬＡＮ', 'LAN']\n", 2, "stands twice"),
        ("[tax]\nterms = ['']\n", 2, "stands twice, or is empty"),
        ("[tax]\nterm = []\n", 2, "unknown field `term`"),
    ] {
        let fault = SystemKinds::load(&Source::new("system_kinds.toml", toml)).unwrap_err();
        assert_eq!(fault.line, Some(line), "{toml}");
        assert!(fault.message.contains(message), "{}", fault.message);
    }
}

/// Findings, systems and amounts name each other, and all of them exist.
#[test]
fn links_lead_somewhere_and_back() {
    let corpus = &DATASET.corpus;
    for system in &corpus.systems {
        for id in &system.findings {
            let finding = corpus.findings.iter().find(|finding| &finding.id == id);
            assert_eq!(finding.map(|finding| &finding.report), Some(&system.report), "{}", system.id);
        }
        for id in &system.contracts {
            let contract = corpus.contracts.iter().find(|contract| &contract.id == id);
            assert_eq!(contract.and_then(|contract| contract.system.as_ref()), Some(&system.id), "{id}");
        }
    }
    for finding in corpus.findings.iter().filter(|finding| finding.system.is_some()) {
        let own = corpus.systems.iter().filter(|system| system.findings.contains(&finding.id));
        let named = own.filter(|system| Some(normalize(&system.name)) == finding.system.as_deref().map(normalize));
        assert_eq!(named.count(), 1, "{} has its system once", finding.id);
    }
    for contract in corpus.contracts.iter().filter(|contract| contract.system.is_some()) {
        let system = system(contract.system.as_ref().map(|id| id.as_str()).unwrap());
        assert!(system.contracts.contains(&contract.id), "{}", contract.id);
    }
}

/// An audited system has findings, or its report says that there are none.
#[test]
fn systems_without_findings_quote_the_report() {
    for system in DATASET.corpus.systems.iter().filter(|system| system.coverage == Coverage::Audited) {
        assert!(!system.findings.is_empty() || !system.nothing.is_empty(), "{}", system.id);
    }
    let quiet = system("okayama-2019-system-16");
    assert_eq!(quiet.nothing.iter().map(|quote| quote.text.as_str()).collect::<Vec<_>>(), ["(指摘・意見なし)"]);
    let quiet = systems("shimonoseki-2023").filter(|system| !system.nothing.is_empty());
    let quiet: Vec<_> = quiet.map(|system| system.id.as_str().rsplit('l').next().unwrap_or_default()).collect();
    assert_eq!(quiet, ["494", "514", "515", "516", "517", "519"]);
}

#[test]
fn published_values_are_in_their_lines() {
    let tag = regex::Regex::new(r"</?(?:p|ul|ol|li|br|hr|small)(?:\s[^<>]*)?/?>").unwrap();
    for report in &DATASET.corpus.reports {
        let path = data().join("reports").join(report.slug.as_str()).join("report.txt");
        let source = Source::read(&path).unwrap();
        let printed = |span: Span| -> String {
            let lines = (span.line_start..=span.line_end).map(|line| source.line(line));
            let text: String = lines.collect::<Vec<_>>().join("\n");
            normalize(&tag.replace_all(&text, ""))
        };
        for system in systems(report.slug.as_str()) {
            let places: String =
                std::iter::once(&system.source).chain(&system.elsewhere).map(|span| printed(*span)).collect();
            let told = [&system.purpose, &system.development, &system.users];
            let told = told.into_iter().flatten().map(String::as_str);
            let told = told.chain(system.start.iter().map(|start| start.printed.as_str()));
            let told = told.chain(system.procurement.iter().map(|procurement| procurement.printed.as_str()));
            for line in told.flat_map(str::lines).chain([system.name.as_str()]) {
                assert!(places.contains(&normalize(line)), "{}: {line}", system.id);
            }
            for quote in &system.nothing {
                assert!(printed(quote.source).contains(&normalize(&quote.text)), "{}: {}", system.id, quote.text);
            }
        }
        for contract in DATASET.corpus.contracts.iter().filter(|contract| contract.report == report.slug) {
            let line = printed(contract.source);
            let amount = contract.amount.printed.lines().next().unwrap_or_default();
            assert!(line.contains(&normalize(amount)), "{}: {amount}", contract.id);
        }
    }
}

/// The tables hold a row for each, and the figures of the JSON.
#[test]
fn csv_says_the_same_as_json() {
    let folder = tempfile::tempdir().unwrap();
    indexer::write_data(folder.path(), &DATASET).unwrap();
    let column = |file: &str, name: &str| -> Vec<String> {
        let bytes = std::fs::read(folder.path().join(file)).unwrap();
        let text = bytes.strip_prefix("\u{feff}".as_bytes()).expect("spreadsheets need the byte order mark");
        let mut table = csv::Reader::from_reader(text);
        let at = table.headers().unwrap().iter().position(|head| head == name).unwrap();
        table.records().map(|row| row.unwrap()[at].to_owned()).collect()
    };
    let corpus = &DATASET.corpus;
    let ids: Vec<_> = corpus.systems.iter().map(|system| system.id.as_str()).collect();
    assert_eq!(column("systems.csv", "id"), ids);
    let years = corpus.systems.iter().map(|system| system.start.as_ref().and_then(|start| start.value));
    let years: Vec<_> = years.map(|year| year.map(|year| year.to_string()).unwrap_or_default()).collect();
    assert_eq!(column("systems.csv", "start_year"), years);
    let yen = corpus.contracts.iter().map(|contract| contract.amount.yen);
    let yen: Vec<_> = yen.map(|yen| yen.map(|yen| yen.to_string()).unwrap_or_default()).collect();
    assert_eq!(column("contracts.csv", "amount_yen"), yen);
    let lines = corpus.contracts.iter().map(|contract| contract.source.line_start.to_string());
    assert_eq!(column("contracts.csv", "line_start"), lines.collect::<Vec<_>>());
}
