use corpus::{Kind, Strength, SystemKind, Topic};

use super::*;
use crate::citation::Citation;
use crate::model::{FindingCard, Municipality, ReportEdition, Translated};

fn finding(id: &str, topic: Topic, system_kind: Option<SystemKind>, close: &[(&str, f32)]) -> FindingDigest {
    let close = close.iter().map(|(id, closeness)| CloseFinding {
        id: id.parse().unwrap(),
        closeness: *closeness,
        shared: Vec::new(),
    });
    let place = Municipality { code: "mura".to_owned(), name: Translated::untranslated("ある村"), hue: 0 };
    FindingDigest {
        card: FindingCard {
            id: id.parse().unwrap(),
            place,
            fiscal_year: 2020,
            kind: Kind::Iken,
            number: None,
            title: id.into(),
            is_extract: false,
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
            quote: id.into(),
            notes: Vec::new(),
            original: None,
        },
        notes: Vec::new(),
        local_government_code: None,
        departments: Vec::new(),
        line: 1,
        topics: vec![topic],
        strength: Strength::Must,
        system_kind,
        criteria: Vec::new(),
        close: close.collect(),
    }
}

fn report(slug: &str, audited: &[(SystemKind, u32)], findings: Vec<FindingDigest>) -> ReportDigest {
    ReportDigest {
        slug: slug.parse().unwrap(),
        place: Municipality { code: slug.to_owned(), name: Translated::untranslated(slug), hue: 0 },
        title: String::new(),
        volume: ReportEdition { era_year: String::new(), fiscal_year: 2020, edition: corpus::Edition::Full },
        scope_note: None,
        audited: audited.to_vec(),
        findings,
    }
}

fn three() -> [ReportDigest; 3] {
    let (access, dx) = (Topic::new("access"), Topic::new("dx"));
    [
        report(
            "a-2020",
            &[(SystemKind::Tax, 2), (SystemKind::Library, 1)],
            vec![
                finding("a-1", access, Some(SystemKind::Tax), &[]),
                finding("a-2", access, None, &[]),
                finding("a-3", dx, None, &[]),
            ],
        ),
        report("b-2020", &[], vec![finding("b-1", access, None, &[]), finding("b-2", access, None, &[])]),
        report("c-2020", &[], vec![finding("c-1", access, Some(SystemKind::Tax), &[])]),
    ]
}

#[test]
fn count_table_explains_empty_cells() {
    let reports = three();
    let reports: Vec<&ReportDigest> = reports.iter().collect();
    let rows = count_by(&reports, Dimension::System).rows;
    assert_eq!(
        rows,
        [
            (
                Value::System(Some(SystemKind::Tax)),
                vec![FindingCount::Findings(1), FindingCount::NotMentioned, FindingCount::Findings(1)]
            ),
            (
                Value::System(Some(SystemKind::Library)),
                vec![FindingCount::NoFindings, FindingCount::NotMentioned, FindingCount::NotMentioned]
            ),
            (
                Value::System(None),
                vec![FindingCount::Findings(2), FindingCount::Findings(2), FindingCount::NotMentioned]
            ),
        ]
    );
}

#[test]
fn rate_without_divisor_is_none() {
    let [a, b, _] = three();
    assert_eq!(Rate::Count.format(2, &a).as_deref(), Some("2"));
    assert_eq!(Rate::Share.format(2, &a).as_deref(), Some("66.7％"));
    assert_eq!(Rate::PerSystem.format(2, &a).as_deref(), Some("0.67"));
    assert_eq!(Rate::PerSystem.format(2, &b), None);
}

/// The rows of findings on one topic, each as the ids of a report's findings with those that it names as close, and how
/// close; those of one criticism have no mark, what is left has `-`.
#[track_caller]
fn check(findings: &[(&str, &[(&str, f32)])], expected: &str) {
    let report = |code: &str| {
        let own = findings.iter().filter(|(id, _)| id.starts_with(code));
        report(
            &format!("{code}-2020"),
            &[],
            own.map(|(id, close)| finding(id, Topic::new("access"), None, close)).collect(),
        )
    };
    let reports = ["a", "b", "c"].map(report);
    let rows = align(&reports.iter().collect::<Vec<_>>(), Value::Topic(Topic::new("access")));
    let row = |row: &AlignedRow| {
        let ids = row.cells.iter().flatten().map(|finding| finding.card.id.as_str()).collect::<Vec<_>>().join(" ");
        if row.common { ids } else { format!("- {ids}") }
    };
    assert_eq!(rows.iter().map(row).collect::<Vec<_>>().join("\n"), expected);
}

#[test]
fn align_puts_the_same_criticism_in_one_row() {
    let all_close: &[(&str, &[(&str, f32)])] =
        &[("a-1", &[("b-1", 0.7), ("c-1", 0.6)]), ("b-1", &[]), ("c-1", &[("b-1", 0.5)])];
    check(all_close, "a-1 b-1 c-1");
    // Rows of more reports come first, and what is like nothing comes last.
    check(
        &[all_close, &[("a-2", &[("b-2", 0.9)]), ("b-2", &[]), ("b-3", &[]), ("c-2", &[])]].concat(),
        "a-1 b-1 c-1\na-2 b-2\n- b-3 c-2",
    );
}

#[test]
fn align_does_not_follow_chains() {
    check(&[("a-1", &[("b-1", 0.7)]), ("b-1", &[]), ("c-1", &[("b-1", 0.5)])], "a-1 b-1\n- c-1");
    check(&[("a-1", &[("b-1", 0.5)]), ("b-1", &[]), ("c-1", &[("b-1", 0.7)])], "b-1 c-1\n- a-1");
}

#[test]
fn align_joins_findings_of_one_report_only_if_alike() {
    let like_both: (&str, &[(&str, f32)]) = ("b-1", &[("a-1", 0.6), ("a-2", 0.7)]);
    check(&[("a-1", &[]), ("a-2", &[]), like_both], "a-2 b-1\n- a-1");
    check(&[("a-1", &[("a-2", 0.8)]), ("a-2", &[]), like_both], "a-1 a-2 b-1");
    // Alike in one report alone, they are no row.
    check(&[("a-1", &[("a-2", 0.8)]), ("a-2", &[]), ("b-1", &[])], "- a-1 a-2 b-1");
}

#[test]
fn count_table_ordered_by_difference_compares_shares() {
    let reports = three();
    let reports: Vec<&ReportDigest> = reports.iter().collect();
    let values = |order| -> Vec<Value> {
        let table = count_by(&reports, Dimension::System).ordered(order, &reports);
        table.rows.iter().map(|(value, _)| *value).collect()
    };
    let (tax, none) = (Value::System(Some(SystemKind::Tax)), Value::System(None));
    let library = Value::System(Some(SystemKind::Library));
    assert_eq!(values(RowOrder::Value), [tax, library, none]);
    // Tax: 1/3, 0, 1; no system: 2/3, 1, 0; the library: nothing anywhere.
    assert_eq!(values(RowOrder::Difference), [tax, none, library]);
    assert_eq!(count_by(&reports, Dimension::System).largest_share(&reports), 1000);
}
