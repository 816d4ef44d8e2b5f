use corpus::{Kind, Strength, SystemKind, Topic};

use super::*;
use crate::citation::Citation;
use crate::{FindingCard, Place, Translated, Volume};

fn finding(id: &str, topic: Topic, system_kind: Option<SystemKind>, close: &[&str]) -> FindingDigest {
    let place = Place { code: "mura".to_owned(), name: Translated::untranslated("ある村"), hue: 0 };
    FindingDigest {
        card: FindingCard {
            id: id.parse().unwrap(),
            place,
            fiscal_year: 2020,
            kind: Kind::Iken,
            number: None,
            title: id.to_owned(),
            system: None,
        },
        citation: Citation {
            id: id.to_owned(),
            municipality: "ある村".to_owned(),
            title: "報告書".to_owned(),
            edition: None,
            fiscal_year: 2020,
            published: None,
            page: None,
            label: "意見1".to_owned(),
            quote: id.to_owned(),
        },
        departments: Vec::new(),
        line: 1,
        topics: vec![topic],
        strength: Strength::Must,
        system_kind,
        criteria: Vec::new(),
        close: close.iter().map(|id| Close { id: id.parse().unwrap(), shared: Vec::new() }).collect(),
    }
}

fn report(slug: &str, audited: &[(SystemKind, u32)], findings: Vec<FindingDigest>) -> ReportDigest {
    ReportDigest {
        slug: slug.parse().unwrap(),
        place: Place { code: slug.to_owned(), name: Translated::untranslated(slug), hue: 0 },
        title: String::new(),
        volume: Volume { era_year: String::new(), fiscal_year: 2020, edition: corpus::Edition::Full },
        scope_note: None,
        audited: audited.iter().copied().collect(),
        findings,
    }
}

fn three() -> [ReportDigest; 3] {
    let (access, dx) = (Topic::Access, Topic::Dx);
    [
        report(
            "a-2020",
            &[(SystemKind::Tax, 2), (SystemKind::Library, 1)],
            vec![
                finding("a-1", access, Some(SystemKind::Tax), &["b-1", "b-2"]),
                finding("a-2", access, None, &["c-1"]),
                finding("a-3", dx, None, &[]),
            ],
        ),
        report("b-2020", &[], vec![finding("b-1", access, None, &["c-1"]), finding("b-2", access, None, &[])]),
        report("c-2020", &[], vec![finding("c-1", access, Some(SystemKind::Tax), &["a-1"])]),
    ]
}

#[test]
fn an_empty_cell_says_why_it_is_empty() {
    let reports = three();
    let reports: Vec<&ReportDigest> = reports.iter().collect();
    let rows = tally(&reports, Dimension::System).rows;
    assert_eq!(
        rows,
        [
            (Value::System(Some(SystemKind::Tax)), vec![Cell::Findings(1), Cell::Silent, Cell::Findings(1)]),
            (Value::System(Some(SystemKind::Library)), vec![Cell::Nothing, Cell::Silent, Cell::Silent]),
            (Value::System(None), vec![Cell::Findings(2), Cell::Findings(2), Cell::Silent]),
        ]
    );
}

#[test]
fn rates_are_told_where_there_is_something_to_divide_by() {
    let [a, b, _] = three();
    assert_eq!(Rate::Count.written(2, &a).as_deref(), Some("2"));
    assert_eq!(Rate::Share.written(2, &a).as_deref(), Some("66.7％"));
    assert_eq!(Rate::PerSystem.written(2, &a).as_deref(), Some("0.67"));
    assert_eq!(Rate::PerSystem.written(2, &b), None);
}

#[test]
fn the_same_criticism_stands_in_one_row() {
    let reports = three();
    let reports: Vec<&ReportDigest> = reports.iter().collect();
    let rows = align(&reports, Value::Topic(Topic::Access));
    let ids: Vec<(bool, Vec<Vec<&str>>)> = rows
        .iter()
        .map(|row| (row.common, row.cells.iter().map(|c| c.iter().map(|f| f.card.id.as_str()).collect()).collect()))
        .collect();
    // b-2 is the second of its report that is like a-1, so it stands for itself.
    assert_eq!(
        ids,
        [(true, vec![vec!["a-1", "a-2"], vec!["b-1"], vec!["c-1"]]), (false, vec![vec![], vec!["b-2"], vec![]])]
    );
}
