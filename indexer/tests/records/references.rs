//! Mentions of another place lead there; those that lead nowhere are noted.

use corpus::Target;
use indexer::{Level, Reading, Rules, Source, read_report};

const RULES: &str = r"
municipality = '見本市'
prefecture = '見本県'
era_year = '令和6年度'
audit = '包括外部監査'
edition = 'full'
title = '令和6年度 包括外部監査報告書'
ids = '{kind}-{number}'
references = ['先に(?<kind>指摘|意見)した(?<number>\d+)番', '(?<section>第\d章)の(?<title>\p{Han}+)を見よ']
headings = [{ form = '第1章 題' }, { form = '1.1 題' }, { form = '(1) 題' }]
[marker]
mark = '^【(?<kind>指摘|意見) ?(?<number>\d+)】(?<title>.+)$'
text = 'section'
";

const TEXT: &str = "\
第1章 概要
- (i) 調査票を配った。
(1) 視点
合規性を見た。
第2章 結果
2.1 庁内LAN（基盤）
【意見 １】鍵の管理について

鍵を替えることが望ましい。
2.2 図書館
(1) 概要
【指摘1】鍵の保管について

鍵を保管すべきである。
(2) 結果
本文。
";

fn read(sentence: &str) -> Reading {
    let rules = Rules::load(&Source::new("report.toml", RULES)).expect("the rules are well formed");
    let slug = "mihon-2024".parse().expect("that is a slug");
    read_report(&slug, &Source::new("report.txt", format!("{TEXT}{sentence}\n")), &rules)
}

/// References on the last line, as `words -> target`, and its diagnostics.
fn check(sentence: &str, expected: &[&str]) {
    let reading = read(sentence);
    let line = reading.report().lines;
    let all = reading.corpus.findings.iter().flat_map(|finding| &finding.references);
    let all = all.chain(reading.corpus.passages.iter().flat_map(|passage| &passage.references));
    let told = reading.diagnostics.iter().filter(|told| told.line == Some(line));
    let found = all.filter(|reference| reference.line == line).map(|reference| {
        assert!(sentence.contains(&reference.text), "words are verbatim: {reference:?}");
        let target = match &reference.target {
            Target::Finding(id) => id.as_str().trim_start_matches("mihon-2024-").to_owned(),
            Target::Section { source, .. } => format!("section {}", source.line_start),
            Target::Line(line) => format!("line {line}"),
        };
        format!("{} -> {target}", reference.text)
    });
    let found: Vec<_> = found.chain(told.map(|told| format!("{:?}: {}", told.level, told.message))).collect();
    assert_eq!(found, expected, "{sentence}");
}

#[test]
fn references_lead_to_their_place() {
    for (sentence, expected) in [
        ("指摘１と同様である。", &["指摘１と同様 -> shiteki-1"][..]),
        ("詳細は意見１を参照されたい。", &["意見１を参照 -> iken-1"]),
        ("1【意見】鍵の管理についてと同じ。", &["1【意見】鍵の管理についてと同じ -> iken-1"]),
        ("2.1 の庁内LANと同一の意見である。", &["2.1 の庁内LANと同一の意見 -> section 6"]),
        ("「2.1. 庁内ＬＡＮ」のとおり。", &["「2.1. 庁内ＬＡＮ」 -> section 6"]),
        ("「2.2 図書館」の「(1) 概要」に記載した。", &["「2.2 図書館」 -> section 10", "「(1) 概要」 -> section 11"]),
        ("「第1章-(1) 視点」のとおり。", &["「第1章-(1) 視点」 -> section 3"]),
        ("上記 (i) により、上記(1)「概要」を読む。", &["上記 (i) -> line 2", "上記(1)「概要」 -> section 11"]),
        ("先に意見した1番を、第2章の結果を見よ", &["先に意見した1番 -> iken-1", "第2章の結果を見よ -> section 5"]),
        // Numbers that mean something else.
        ("1.2版を参照し、2.1倍に増えた。対策基準の「2.1 鍵」において定める。", &[]),
        ("指摘2件と意見1件を述べた。第109条第1項参照。", &[]),
    ] {
        check(sentence, expected);
    }
}

#[test]
fn references_that_lead_nowhere_are_noted() {
    for (sentence, expected) in [
        ("指摘９を参照されたい。", &["Note: `指摘９を参照` means no place of this text"][..]),
        ("「第9章 資料」のとおり。", &["Note: `「第9章 資料」` means no place of this text"]),
        ("上記④のとおり。", &["Note: `上記④` means no place of this text"]),
        (
            "1【意見】合鍵の作成についてと同様。",
            &[
                "1【意見】合鍵の作成についてと同様 -> iken-1",
                "Note: the finding that is meant has the title `鍵の管理について`",
            ],
        ),
        (
            "2.1 の庁内LANと同一の指摘である。",
            &[
                "2.1 の庁内LANと同一の指摘 -> section 6",
                "Warning: `2.1 の庁内LANと同一の指摘` calls it 指摘, but what is meant is 意見",
            ],
        ),
    ] {
        check(sentence, expected);
    }
    assert!(read("").diagnostics.iter().all(|told| told.level != Level::Error));
}
