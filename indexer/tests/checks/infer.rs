//! Without a `report.toml` a report is read by what is usual, and it is said how sure that is.

use std::fs;
use std::path::{Path, PathBuf};

use corpus::{Finding, Slug};
use indexer::{Confidence, InferredRules, Level, Reading, Rules, Source, read, read_report};
use text::normalize;

fn reports() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/reports")
}

fn guessed(slug: &Slug, text: &Source) -> (Reading, Confidence) {
    let profile = InferredRules::infer(slug, text);
    let rules = Rules::load(&Source::new("report.toml", profile.toml)).expect("what is proposed is well formed");
    (read_report(slug, text, &rules), profile.confidence)
}

/// True for one finding read in two ways.
fn same(a: &Finding, b: &Finding) -> bool {
    let close = a.source.line_start.abs_diff(b.source.line_start) <= 60;
    let begins = |text: &str| normalize(text).chars().take(30).collect::<String>();
    let says = |one: &Finding, other: &Finding| normalize(&one.text).contains(&begins(&other.text));
    a.kind == b.kind && close && (says(a, b) || says(b, a))
}

/// Recall and precision of inferred rules on the published reports, in percent.
#[test]
fn infer_reads_published_reports() {
    for (slug, recall, precision, word) in [
        ("chiba-2022", 100, 100, "high"),
        ("okayama-2019", 100, 100, "high"),
        ("shimonoseki-2023", 100, 100, "high"),
        ("wakayama-2022", 100, 100, "high"),
        // The nine opinions in its closing chapter are plain prose.
        ("wako-2022", 68, 100, "high"),
    ] {
        let folder = reports().join(slug);
        let slug: Slug = slug.parse().expect("the folder is named by a slug");
        let text = Source::read(&folder.join("report.txt")).expect("every report has a text");
        let toml = Source::read(&folder.join("report.toml")).expect("every report has rules");
        let wanted = read_report(&slug, &text, &Rules::load(&toml).expect("the rules are well formed")).corpus.findings;
        let (reading, confidence) = guessed(&slug, &text);
        let found =
            wanted.iter().filter(|finding| reading.corpus.findings.iter().any(|guess| same(finding, guess))).count();
        let right =
            reading.corpus.findings.iter().filter(|guess| wanted.iter().any(|finding| same(finding, guess))).count();
        assert!(found * 100 >= wanted.len() * recall, "{slug}: {found} of {}", wanted.len());
        assert!(
            right * 100 >= reading.corpus.findings.len() * precision,
            "{slug}: {right} of {}",
            reading.corpus.findings.len()
        );
        assert_eq!(confidence.word(), word, "{slug}: {confidence}");
    }
}

/// Five matters of two classes, each printed in the form given; `K` is the class, `N` the number, `T` the title.
fn check(form: &str, expected: &[(&str, Option<&str>)]) {
    let mut text = String::from("第1章 概要\n\n監査の概要を述べる。\n\n第2章 結果\n\n1 甲システム\n\n");
    let kinds = ["指摘", "指摘", "意見", "指摘", "意見"];
    for (at, kind) in kinds.iter().enumerate() {
        let number = kinds[..=at].iter().filter(|other| *other == kind).count().to_string();
        let sign = ["①", "②", "③", "④", "⑤"][at];
        let title = format!("第{number}号の記録について");
        let mark = form.replace('K', kind).replace('N', &number).replace('T', &title).replace('S', sign);
        text.push_str(&format!("{mark}\n\n記録の保存を徹底されたい。\n\n"));
    }
    text.push_str("2 乙システム\n\n本文である。\n");
    let (reading, confidence) = guessed(&"mihon-2024".parse().expect("that is a slug"), &Source::new("r", text));
    let found: Vec<_> =
        reading.corpus.findings.iter().map(|finding| (finding.kind.label(), finding.title.as_deref())).collect();
    assert_eq!(found, expected, "{form}: {confidence}");
    assert_eq!(confidence.word(), "high", "{form}: {confidence}");
}

#[test]
fn infer_reads_usual_marks() {
    let titles = [
        "第1号の記録について",
        "第2号の記録について",
        "第1号の記録について",
        "第3号の記録について",
        "第2号の記録について",
    ];
    let kinds = ["指摘", "指摘", "意見", "指摘", "意見"];
    let titled: Vec<_> = kinds.into_iter().zip(titles.map(Some)).collect();
    let plain: Vec<_> = kinds.into_iter().map(|kind| (kind, None)).collect();
    for form in [
        "【K事項N】T",
        "［KN］ T",
        "（K） T",
        "〔監査結果（K）〕T",
        "●【K】T",
        "■ ＜KN＞T",
        "S T（K）",
        "T【KN】",
        "K N T",
        "K事項N：T",
        "K（N） T",
        "KS T",
        "【K第N号】 T",
        "【K №N】T",
        "（ア）K事項：T",
    ] {
        check(form, &titled);
    }
    for form in ["【K】", "［KN］", "(KN)", "S K"] {
        check(form, &plain);
    }
}

#[test]
fn infer_prose_has_low_confidence() {
    let text = "第1章 概要\n\n指摘は2件、意見は3件である。\n\n保管すべきである。\n\n第2章 結果\n\n意見を述べる。\n";
    let (reading, confidence) = guessed(&"mihon-2024".parse().expect("that is a slug"), &Source::new("r", text));
    assert_eq!((reading.corpus.findings.len(), confidence.word()), (0, "low"));
}

#[test]
fn read_folder_without_rules_warns_or_refuses() {
    let data = tempfile::tempdir().expect("a temporary folder can be made");
    let folder = data.path().join("reports/otsu-2024");
    fs::create_dir_all(&folder).expect("the folder can be made");
    let mixed = include_str!("../fixtures/mixed-2024/report.txt");
    for (text, level, findings) in [(mixed, Level::Warning, 3), ("本文である。\n", Level::Error, 0)] {
        fs::write(folder.join("report.txt"), text).expect("the file can be written");
        let library = read(data.path());
        let told =
            library.diagnostics.iter().map(|(_, told)| told).find(|told| told.message.contains("no report.toml"));
        assert_eq!(told.map(|told| told.level), Some(level), "{:?}", library.diagnostics);
        assert_eq!(library.corpus.findings.len(), findings);
        assert_eq!(library.has_errors(), level == Level::Error);
    }
}
