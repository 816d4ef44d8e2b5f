//! Page numbers and running heads in made reports: out of quotes and passages, in the account of lines.

use indexer::{Level, LineUse, Reading, Rules, Source, read_report};

const RULES: &str = "municipality = '甲市'\nprefecture = '乙県'\nera_year = '令和4年度'\naudit = '行政監査'\nedition = 'full'\n\
                     title = '題'\nheadings = [{ form = '第1章 題' }]\n[marker]\nmark = '^【(?<kind>指摘|意見)】'\n";

fn read(text: &str, more: &str) -> Reading {
    let rules = Rules::load(&Source::new("report.toml", format!("{more}{RULES}"))).expect("the rules are well formed");
    read_report(&"kou-2022".parse().expect("that is a slug"), &Source::new("report.txt", text), &rules)
}

/// Three pages; a sentence of a passage, and one of a finding go on over their ends.
fn report(end: impl Fn(u32) -> String) -> String {
    format!(
        "第1章 監査の概要\n\n監査は、関係書類の調査により行い、必要に応じて{}関係職員の説明を聴取して実施した。\n\n第2章 監査の結果\n\n\
         【指摘】サーバ室の入退室の記録が、令和4年4月から10月までの間{}保管されていなかった。保管されたい。\n\n\
         【意見】手順書を改めることが望ましい。\n{}おわりに、協力に感謝する。\n",
        end(11),
        end(12),
        end(13)
    )
}

#[test]
fn sentences_go_on_over_page_ends() {
    type End = fn(u32) -> String;
    let layouts: [(&str, End, u32); 5] = [
        ("dashes", |page| format!("\n\n- {page} -\n\n"), 3),
        ("bare", |page| format!("\n{page}\n"), 3),
        ("form feeds", |page| format!("\n{page}\n\u{c}"), 3),
        ("running heads", |page| format!("\n\n{page}\n\n\u{c}甲市監査報告書\n\n"), 6),
        ("words", |page| format!("\n　　　　{page}頁\n\n"), 3),
    ];
    for (name, end, lines) in layouts {
        let reading = read(&report(end), "");
        let findings: Vec<_> = reading.corpus.findings.iter().map(|finding| finding.text.as_str()).collect();
        let joined = "サーバ室の入退室の記録が、令和4年4月から10月までの間保管されていなかった。保管されたい。";
        assert_eq!(findings, [joined, "手順書を改めることが望ましい。"], "{name}");
        let passages: Vec<_> = reading.corpus.passages.iter().map(|passage| passage.text.as_str()).collect();
        assert_eq!(
            passages,
            [
                "監査は、関係書類の調査により行い、必要に応じて関係職員の説明を聴取して実施した。",
                "おわりに、協力に感謝する。"
            ],
            "{name}"
        );
        let furniture =
            (1..=reading.coverage.lines()).filter(|line| reading.coverage.line_use(*line) == LineUse::PageFurniture);
        assert_eq!(furniture.count() as u32, lines, "{name}");
        let told: Vec<_> = reading.diagnostics.iter().map(|told| (told.level, told.message.as_str())).collect();
        assert!(
            matches!(&told[..], [(Level::Note, told)] if told.starts_with(&format!("{lines} lines are page numbers"))),
            "{name}: {told:?}"
        );
        let kept = read(&report(end), "page_furniture = false\n");
        let numbers = kept.corpus.passages.iter().map(|passage| passage.text.as_str());
        assert!(kept.diagnostics.is_empty() && numbers.collect::<String>().contains("11"), "{name}");
    }
}
