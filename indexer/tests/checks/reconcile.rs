//! Text that a report prints twice must agree; rounding and acknowledgements make notes.

use std::path::Path;

use indexer::{Level, Reading, Rules, Source, read, read_report};

const RULES: &str = r#"
municipality = "突合市"
prefecture = "突合県"
era_year = "令和6年度"
audit = "包括外部監査"
edition = "full"
title = "報告書"
declared = ['(?<systems>\d+)システムを監査した']
counted = '\((?<kind>意見)(?<count>\d)件\)$'
[marker]
mark = '^【(?<kind>指摘|意見)】'
[system]
section = '^\(\d\) (?<system>.+システム)$'
[system.profile]
purpose = { labels = ["目的"] }
[[system.lists]]
name = "名称"
departments = ["所管"]
[departments]
label = "所管課"
[[survey]]
section = '^1 '
question = '^問(?<number>\d) (?<question>.+)$'
base = '(?<base>\d+)課に聞いた'
asked_of = ['\((?<answer>使う)課に\)']
listed = '^(?<answer>\S+) (?<count>\d+)件$'
told = ['(?<answer>[^、]+)が(?<count>\d+)件\((?<percentage>[\d.]+)%\)']
[tables]
tally = [{ row = '^不適$', sign = "×" }]
[[acknowledged]]
quote = "計 3 4"
reason = "原本の誤り。"
"#;

/// Diagnostics of a report with that body.
fn check(body: &str) -> Vec<(Level, String)> {
    read_with(&rules(), body).diagnostics.into_iter().map(|told| (told.level, told.message)).collect()
}

fn rules() -> Rules {
    Rules::load(&Source::new("report.toml", RULES)).expect("the rules are well formed")
}

fn read_with(rules: &Rules, body: &str) -> Reading {
    let text = Source::new("report.txt", format!("1 概要\n\n【意見】直すこと。\n\n{body}\n"));
    read_report(&"totsugo-2024".parse().expect("it is a slug"), &text, rules)
}

#[test]
fn reconcile_finds_contradictions() {
    use Level::{Note, Warning};
    for (body, expected) in [
        // A sum down, with an exact unit.
        ("部\t数\n甲\t1\n乙\t2\n計\t3", vec![]),
        ("部\t数\n甲\t1\n乙\t2\n計\t5", vec![(Warning, "`計・数` is printed as 5, but its 2 figures add up to 3")]),
        ("部\t数\n甲\t1\n乙\t2\n計\t3\t4", vec![]),
        // The same, acknowledged.
        (
            "部\t数\t他\n甲\t1\t1\n乙\t2\t2\n計\t3\t4",
            vec![(Note, "`計・他` is printed as 4, but its 2 figures add up to 3")],
        ),
        // Thousands are rounded.
        (
            "(単位：千円)\n\n費目\t額\n甲\t1\n乙\t2\n合計\t4",
            vec![(Note, "totals of this table differ from the sums of their figures by up to 1 (1 of them)")],
        ),
        (
            "(単位：千円)\n\n費目\t額\n甲\t1\n乙\t2\n合計\t6",
            vec![(Warning, "`合計・額` is printed as 6, but its 2 figures add up to 3")],
        ),
        // A sum across, behind and before its figures; 一般会計 is none.
        ("部\tA課\tB課\t計\n甲\t1\t2\t4", vec![(Warning, "`甲・計` is printed as 4, but its 2 figures add up to 3")]),
        (
            "種別\t合計\tA課\tB課\n甲\t4\t1\t2",
            vec![(Warning, "`甲・合計` is printed as 4, but its 2 figures add up to 3")],
        ),
        ("年度\tA課\tB課\n甲\t1\t2\n一般会計\t9\t9", vec![]),
        // Words among the figures, a value that is repeated, and ratios are no sums.
        ("部\tA課\tB課\t計\n甲\t1\t不明\t4\n乙\t5\t5\t5\n丙\t1%\t2%\t9%", vec![]),
        // Groups with a total of their own.
        (
            "\t\t額\n甲課\tH1\t1\n\tH2\t2\n乙課\tH1\t3\n\tH2\t4\n両課合計\tH1\t4\n\tH2\t7",
            vec![(Warning, "`H2・額` is printed as 7, but its 2 figures add up to 6")],
        ),
        ("費目\t額\n甲\t1\n乙\t2\n合計\t3\n\t2", vec![]),
        // Shares, differences, quotients.
        (
            "費目\t前年\t本年\t構成比\t増減\n甲\t10\t30\t75.0%\t20\n乙\t20\t10\t20.0%\t10\n合計\t30\t40\t100.0%\t10",
            vec![
                (Warning, "`合計・構成比` is printed as 100.0, but its 2 figures add up to 95.0"),
                (Warning, "`合計・増減` is printed as 10, but its 2 figures add up to 30"),
                (Warning, "20.0% is printed, but the figures give 25.0"),
                (Warning, "10 is printed, but the figures give -10"),
            ],
        ),
        ("科目\t額\n経費\t1\n歳出\t8\n経費 ÷ 歳出\t13%", vec![]),
        ("科目\t額\n経費\t1\n歳出\t4\n経費 ÷ 歳出\t15%", vec![(Warning, "15% is printed, but the figures give 25")]),
        // Signs.
        ("\t甲\t乙\n一課\t×\t○\n二課\t×\t×\n不適\t2\t1", vec![]),
        (
            "\t甲\t乙\n一課\t×\t○\n二課\t×\t×\n不適\t2\t2",
            vec![(Warning, "`不適` is printed as 2, but × stands 1 times above")],
        ),
        // Headings that count.
        ("(1) 調達(意見1件)\n\n【意見】改めること。", vec![]),
        (
            "(1) 調達(意見3件)\n\n【意見】改めること。",
            vec![(Warning, "the heading declares 3 意見, but 1 were read below it")],
        ),
        // Classes.
        ("(1) 鍵について（意見）\n\n【意見】改めること。", vec![]),
        ("(1) 鍵について（指摘）\n\n【意見】改めること。", vec![(Warning, "the heading says 指摘, the finding 意見")]),
        (
            "【指摘】改めること。\n\n【意見】改める こと",
            vec![(Note, "this 意見 says the same as the 指摘 `totsugo-2024-002`")],
        ),
        // Audited systems.
        ("1システムを監査した。\n\n(1) 甲システム\n\n目的\t管理", vec![]),
        (
            "2システムを監査した。\n\n(1) 甲システム\n\n目的\t管理",
            vec![(Warning, "the report says that 2 systems were audited, but 1 were read")],
        ),
        ("(1) 甲システム\n\n目的\t管理\n所管課\t総務局総務部契約課\n\n名称\t所管\n甲システム\t総務局契約課", vec![]),
        (
            "(1) 甲システム\n\n目的\t管理\n所管課\t契約課\n\n名称\t所管\n甲システム\t会計課",
            vec![(Warning, "`甲システム` belongs to 会計課 here, but to 契約課 elsewhere")],
        ),
        // Breakdowns.
        ("費用 1億10万円\n\n【内訳】\n\n- 機器\n9,000 万円\n- 保守 1,010万円", vec![]),
        (
            "費用 300円\n\n内訳：\n\n- 機器 100円\n- 保守 150円\n\n以上である。",
            vec![(Warning, "`費用 300円` is the whole, but its parts add up to 250 円")],
        ),
        (
            "費用 31千円\n\n【内訳】\n\n- 機器 10千円\n- 保守 20千円",
            vec![(Note, "`費用 31千円` is the whole, but its parts add up to 30 千円")],
        ),
        ("費用 300円\n\n- 機器 100円\n- 保守 150円", vec![]),
        // Surveys.
        ("10課に聞いた。\n\n問1 使うか\n\n使うが4件(40.0%)、使わないが6件(60.0%)", vec![]),
        (
            "10課に聞いた。\n\n問1 使うか\n\n使うが4件(45.0%)、使わないが6件(60.0%)",
            vec![(Warning, "`使う` is printed as 45%, but 4 of 10 are 40.0%")],
        ),
        (
            "10課に聞いた。\n\n問1 使うか\n\n使う 4件\n\n問2 (使う課に)便利か\n\n便利 5件",
            vec![(Warning, "5 answers are counted, but only 4 were asked")],
        ),
    ] {
        let expected: Vec<_> = expected.into_iter().map(|(level, message)| (level, message.to_owned())).collect();
        assert_eq!(check(body), expected, "{body}");
    }
}

/// Every contradiction and difference of the published reports: each was compared with the reports.
#[test]
fn the_published_reports() {
    let library = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../data"));
    let told: Vec<_> = library
        .diagnostics
        .iter()
        .filter_map(|(slug, diagnostic)| {
            let hint = diagnostic.hint.as_deref().unwrap_or_default();
            Some(format!("{} {}: {}\n    {hint}", slug.as_ref()?, diagnostic.line?, diagnostic.message))
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn acknowledgement_without_contradiction_warns() {
    let rules = rules();
    read_with(&rules, "部\t数\n甲\t1\n乙\t2\n計\t3");
    let told: Vec<_> =
        rules.unused(&Source::new("report.toml", RULES)).into_iter().map(|diagnostic| diagnostic.message).collect();
    assert!(told.contains(&"nothing is wrong any more with what this acknowledges".to_owned()), "{told:?}");
}
