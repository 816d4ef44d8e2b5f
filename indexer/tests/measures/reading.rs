//! Heads, counts, columns without structure, overrides, and what is left to an editor.

// Helpers of tests may unwrap as the tests do.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use corpus::{MatchReason, MeasureStatus, Notice};
use indexer::{Dataset, Level};

use crate::annotations::{DEMO, root};

fn notice(id: &str) -> &'static Notice {
    DEMO.corpus.notices.iter().find(|notice| notice.id.as_str() == id).expect("the notice is read")
}

#[test]
fn notice_head_has_days_ground_and_report() {
    for (id, notified, published, ground, report) in [
        ("kou-2025-03-24", Some("2025-02-13"), "2025-03-24", Some("地方自治法第252条の38第6項"), Some("kou-2023")),
        ("kou-2021-01-13", Some("2021-01-05"), "2021-01-13", None, Some("kou-2017")),
        (
            "otsu-2015-09-28",
            Some("2015-09-01"),
            "2015-09-28",
            Some("地方自治法(昭和22年法律第67号)第252条の38第6項"),
            Some("otsu-2014"),
        ),
        ("kanoe-2017-06-01", None, "2017-06-01", None, None),
    ] {
        let notice = notice(id);
        let day = |day: &Option<corpus::IsoDate>| day.as_ref().map(|day| day.to_string());
        assert_eq!(day(&notice.notified).as_deref(), notified, "{id}");
        assert_eq!(day(&notice.published).as_deref(), Some(published), "{id}");
        assert_eq!(notice.legal_ground.as_deref(), ground, "{id}");
        assert_eq!(notice.reports.first().map(|slug| slug.as_str()), report, "{id}");
    }
}

#[test]
fn notice_totals_are_read_across_line_ends() {
    let totals = |id| -> Vec<(Option<&str>, u32)> {
        notice(id).totals.iter().map(|total| (total.label.as_deref(), total.count)).collect()
    };
    let grades =
        [(None, 20), (Some("概ね改善済み"), 14), (Some("改善が進んだ"), 3), (Some("改善に向けて取り組んだ"), 3)];
    assert_eq!(totals("ki-2019-03-31"), grades);
    assert_eq!(totals("kanoe-2017-06-01"), [(None, 40), (Some("改善済み"), 31), (Some("改善中"), 9)]);
}

/// A copy of the demonstration with another text of a notice, and its rules.
fn altered(id: &str, alter: impl Fn(String) -> String, toml: Option<&str>) -> Dataset {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let demo = root().join("../tests/fixtures/demo");
    copy(&demo.join("reports"), &folder.path().join("reports"));
    copy(&root().join("../data/dictionaries"), &folder.path().join("dictionaries"));
    let notice = folder.path().join("measures").join(id);
    copy(&demo.join("measures").join(id), &notice);
    let text = fs::read_to_string(notice.join("notice.txt")).unwrap();
    fs::write(notice.join("notice.txt"), alter(text)).unwrap();
    if let Some(toml) = toml {
        fs::write(notice.join("notice.toml"), toml).unwrap();
    }
    indexer::read(folder.path())
}

pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        match entry.file_type().unwrap().is_dir() {
            true => copy(&entry.path(), &to.join(entry.file_name())),
            false => _ = fs::copy(entry.path(), to.join(entry.file_name())).unwrap(),
        }
    }
}

fn told<'d>(dataset: &'d Dataset, words: &str) -> Vec<&'d indexer::Diagnostic> {
    let told = dataset.diagnostics.iter().map(|(_, diagnostic)| diagnostic);
    told.filter(|diagnostic| diagnostic.message.contains(words)).collect()
}

#[test]
fn wrong_counts_are_told_with_their_line() {
    for (id, from, to, message) in [
        ("tei-2020-12-01", "「措置済」が3件", "「措置済」が4件", "make 6, but the notice says 5"),
        ("kanoe-2017-06-01", "40件 20件 11件 31件 9件", "40件 20件 11件 30件 9件", "D=B+C is 31, but 30 is printed"),
        ("ki-2019-03-31", "構成比70.0%", "構成比75.0%", "are 70.0 %, not 75 %"),
    ] {
        let dataset = altered(id, |text| text.replace(from, to), None);
        let told = told(&dataset, message);
        assert!(told.len() == 1 && told[0].line.is_some() && told[0].level == Level::Warning, "{id}: {told:?}");
        assert!(!dataset.has_errors());
    }
}

#[test]
fn editor_decides_by_line() {
    let toml = "[[match]]\nline = 42\nfindings = ['kou-2023-shiteki-2']\n[[match]]\nline = 56\nfindings = []\n";
    let dataset = altered("kou-2025-03-24", |text| text, Some(toml));
    let answers: Vec<_> = dataset.corpus.measures.iter().map(|measure| measure.answers.as_slice()).collect();
    assert_eq!(answers[0][0].finding.as_str(), "kou-2023-shiteki-2");
    assert_eq!((answers[0][0].confidence, answers[0][0].reasons.as_slice()), (1.0, &[MatchReason::Editor][..]));
    assert!(answers[1].is_empty() && !answers[2].is_empty());
    let unknown = "[[match]]\nline = 3\nfindings = ['kou-2023-shiteki-99']\n";
    let dataset = altered("kou-2025-03-24", |text| text, Some(unknown));
    let faults: Vec<_> = dataset.diagnostics.iter().filter(|(_, told)| told.level == Level::Error).collect();
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(faults.iter().all(|(_, fault)| fault.line == Some(2) && fault.hint.is_some()));
}

#[test]
fn own_labels_and_statuses_come_from_the_rules() {
    let toml = "labels = [{ label = '所見', role = 'finding' }, { label = '顛末', role = 'measure' }, { label = '級', role = 'status' }]\n\
                statuses = [{ label = '甲', status = 'done' }]\nskip = ['^以上$']\n";
    let text = "令和2年度包括外部監査の措置\n\n(1) ログの点検について\n所見\n操作ログを取得しているが、点検していない。\n\
                顛末\n毎月、点検する予定である。\n級 甲\n以上\n";
    let dataset = altered("bo-2023-05-10", |_| text.to_owned(), Some(toml));
    let measure = &dataset.corpus.measures[0];
    assert_eq!((measure.status, measure.status_label.as_deref()), (MeasureStatus::Done, Some("甲")));
    assert_eq!(measure.answers[0].finding.as_str(), "bo-2020-shiteki-1");
    assert_eq!(told(&dataset, "never fires"), Vec::<&indexer::Diagnostic>::new());
}

#[test]
fn unmatched_measure_is_told_with_nearest_findings() {
    let alter = |text: String| {
        text.replace("情報セキュリティ研修について", "街路樹の剪定について")
            .replace("職員が研修を受けた", "街路樹を剪定した")
    };
    let dataset = altered("bo-2023-05-10", alter, None);
    assert!(dataset.corpus.measures[0].answers.is_empty(), "{:?}", dataset.corpus.measures[0].answers);
    assert_eq!(told(&dataset, "answers no finding").len(), 1);
}

#[test]
fn equal_findings_are_told_and_given_by_order() {
    let alter = |text: String| {
        let text = text.replace("(1) 研修の委託料について、前の年度の分を支出しているものがあるので、", "(1) ");
        text.replace("(2) 委託の検査報告書が作られていないものがあるので、", "(2) ")
    };
    let dataset = altered("hei-2007-06-08", alter, None);
    let first = dataset.corpus.measures.iter().take(2);
    assert!(first.clone().all(|measure| measure.answers.len() <= 1));
    assert!(!dataset.has_errors());
    let known = first.filter_map(|measure| measure.answers.first()).all(|answer| answer.confidence < 0.95);
    assert!(known, "{:?}", dataset.corpus.measures);
}

#[test]
fn text_without_measures_is_no_failure() {
    for text in
        ["監査結果報告書\n\n指摘はない。\n", "措置\n", "措置の内容\n対応の内容\n措置\n", "(1)\n(2)\n措置\n\t\t\n|\n"]
    {
        let dataset = altered("bo-2023-05-10", |_| text.to_owned(), None);
        assert!(!dataset.has_errors(), "{text}: {:?}", dataset.diagnostics);
    }
}
