//! No text makes the reader panic, whatever the rules.

use std::path::Path;
use std::sync::LazyLock;

use corpus::{Slug, Table};
use indexer::{Files, InferredRules, LineUse, Rules, Source, new, read, read_report};
use proptest::prelude::*;
use regex::Regex;
use text::normalize;

/// The rules of the published reports and of the fixtures, with their slugs.
static RULES: LazyLock<Vec<(Slug, Rules)>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [
        "../data/reports/chiba-2022",
        "../data/reports/okayama-2019",
        "../data/reports/shimonoseki-2023",
        "../data/reports/wakayama-2022",
        "../data/reports/wako-2022",
        "tests/fixtures/mixed-2024",
        "tests/fixtures/systems-2025",
        "tests/fixtures/table-2023",
    ];
    let load = |folder: &str| {
        let slug = folder.rsplit('/').next().and_then(|name| name.parse().ok()).expect("a folder is named by a slug");
        let toml = Source::read(&root.join(folder).join("report.toml")).expect("every report has rules");
        (slug, Rules::load(&toml).expect("the rules are well formed"))
    };
    folders.into_iter().map(load).collect()
});

/// Lines as reports have them, in any order and cut anywhere.
fn line() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "",
        " ",
        "\t",
        "\t\t\t",
        "|",
        "--",
        "- ",
        "\u{3000}",
        "目次",
        "第1 概要\t1",
        "第3章 監査の結果",
        "2 監査の結果及び意見の一覧",
        "5 むすび",
        "(1) 概要",
        "（2）結果",
        "① 意見について（意見）",
        "ア 財務会計システム",
        "(指摘事項)",
        "第3 指 摘 事 項",
        "検討事項",
        "ア 記名がなかった。従われたい。",
        "■ 題について(3 頁)",
        "【指摘】は■、【意見】は▲で示す。",
        "(督促について)",
        "次のとおり留意を要する事項が見受けられた。",
        "特に指摘する事項はなかった。",
        "1 公益財団法人甲協会",
        "[措置]",
        "二",
        "3.1 監査結果としての指摘・意見のまとめ",
        "3.3.2 甲システム",
        "1 1 甲",
        "【指摘】",
        "【意見 1 0】",
        "【意見】題",
        "【結果（意見）：課】",
        "【総論】",
        "総\t1\t【指摘】題\t<p>文",
        "1\t指摘\t文。\t課\t1",
        "１．指摘・意見の一覧",
        "【指摘事項１】題（課）",
        "個\t2 (共通)\t",
        "監査結果\t",
        "<p>",
        "</p>",
        "【結果に関する意見】 ",
        "特になし。",
        "<ul style=\"x\">",
        "(単位：千円（切捨）",
        " : 円",
        "| 甲",
        "\n|--|\n",
        "\t\t\t<p>続き",
        "区分\t内容",
        "部\t数\t計\t構成比\t増減",
        "甲\t△1\t99999999999999999999\t0.12345678%",
        "甲 ÷ 部\t9223372036854775807\t0",
        "合計\t9223372036854775807\t-1\t100%",
        "不適\t×\t1",
        "出典：甲",
        "※1 注",
        "3.2.5 主な質問項目に対する回答集計結果",
        "(2) 平成30年度予算が0円のシステムについての調査",
        "総数 4294967295 件",
        "質問 1 （運用中の場合）か。",
        "運用中 38 件",
        "(割愛)",
        "ア. BPR",
        "甲が全体の 42%を占め、乙が4294967296%",
        "4 監査の結果",
        "(1) システム全体の概要",
        "計\t71\t4294967295\t-",
        "*1 用語",
        "¹ 説明",
        "「用語」¹",
        "業務主管課 ",
        "システム名",
        "すべきである。",
        "また、検討されたい。 ",
        "（納税課）",
        "契約の名\t所管\t契約日\t金額",
        "甲\t同上\t同上\t1 2, 3 4円",
        "件名\t甲",
        "契約金額\t",
        "(2) 費用",
        "単位：千円",
        "区分\t令和元年度\t計",
        "機器\t△1,000*3",
        "名称\t番号\t所管",
        "導入費 9億円",
        "契約は、随意契約（2号）。",
        "3.4.2 の甲と同一の指摘、",
        "上記(1)「概要」、",
        "下記 (i) (ii)",
        "「第1 概要」の「(1) 概要」のとおり",
        "2(共通)【指摘】題と同様",
        "意見３を参照、",
        "費用 300円",
        "【内訳】",
        "- 機器 100円",
        "\u{c}",
        "ﾞ",
        "𠮷",
        "e\u{301}",
        "\u{feff}",
        "\0",
        "\r",
    ]);
    prop::collection::vec(prop_oneof![4 => piece.prop_map(str::to_owned), 1 => "\\PC{0,12}"], 0..5)
        .prop_map(|pieces| pieces.concat())
}

/// True when the rows of a table hold the cells of all its lines, less tags.
fn loses_no_cell(source: &Source, table: &Table) -> bool {
    let rows = table.header.iter().chain(&table.rows);
    let held: String = rows.flat_map(|row| &row.cells).map(|cell| normalize(cell)).collect();
    let lines = (table.source.line_start..=table.source.line_end).map(|line| source.line(line));
    let drawn = |line: &&str| line.chars().all(|c| c.is_whitespace() || "-|:+".contains(c));
    let mut cells = lines.filter(|line| line.contains('\t') && !drawn(line)).flat_map(|line| line.split('\t'));
    cells.all(|cell| held.contains(&normalize(&TAG.replace_all(cell, "\n"))))
}

static TAG: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)</?(?:p|ul)(?:\s[^<>]*)?/?>").expect("the pattern is fixed"));

/// The rules that are proposed for a text.
fn guess(source: &Source) -> (Slug, Rules) {
    let slug = "guessed-2024".parse().expect("that is a slug");
    let toml = InferredRules::infer(&slug, source).toml;
    (slug, Rules::load(&Source::new("report.toml", toml)).expect("what is proposed is well formed"))
}

/// Bytes of texts in the encodings of Japan, of none, and of no text.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        line().prop_map(String::into_bytes),
        line().prop_map(|line| line.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        Just(b"\xef\xbb\xbf".to_vec()),
        Just(b"\r\n".to_vec()),
        Just(b"\n".to_vec()),
        Just(b"\x8a\xc4\x8d\xb8".to_vec()),
        Just(b"municipality = '".to_vec()),
        Just(b"[marker]\nmark = '(".to_vec()),
        prop::collection::vec(any::<u8>(), 0..6),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn bytes_are_read_or_refused(text in bytes(), toml in prop::option::of(bytes())) {
        let data = tempfile::tempdir().expect("a temporary folder can be made");
        let folder = data.path().join("reports/mihon-2024");
        std::fs::create_dir_all(&folder).expect("the folder can be made");
        std::fs::write(folder.join("report.txt"), &text).expect("the file can be written");
        if let Some(toml) = &toml {
            std::fs::write(folder.join("report.toml"), toml).expect("the file can be written");
        }
        let library = read(data.path());
        prop_assert!(library.has_errors() || !library.corpus.findings.is_empty());

        let from = data.path().join("from");
        std::fs::write(&from, &text).expect("the file can be written");
        if new("otsu-2024", data.path(), &Files { paths: &[from], ..Files::default() }, &mut Vec::new()).is_ok() {
            let written = Source::read(&data.path().join("reports/otsu-2024/report.txt"));
            prop_assert!(written.is_ok(), "what is taken over can be read: {:?}", written);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn text_is_read_completely(lines in prop::collection::vec(line(), 0..40), ending in prop::sample::select(vec!["", "\n"])) {
        let source = Source::new("report.txt", lines.join("\n") + ending);
        let (guessed, profile) = guess(&source);
        for (slug, rules) in RULES.iter().map(|(slug, rules)| (slug, rules)).chain([(&guessed, &profile)]) {
            let reading = read_report(slug, &source, rules);
            prop_assert_eq!(reading.coverage.lines(), source.line_count());
            for reference in reading.corpus.findings.iter().flat_map(|finding| &finding.references) {
                prop_assert!(source.line(reference.line).contains(&reference.text), "{:?}", reference);
            }
            for finding in &reading.corpus.findings {
                prop_assert!(!finding.text.trim().is_empty());
                prop_assert!(finding.source.line_end <= source.line_count());
                prop_assert_eq!(reading.coverage.line_use(finding.source.line_end), LineUse::Finding);
            }
            for table in &reading.corpus.tables {
                prop_assert!(loses_no_cell(&source, table), "{:#?}", table);
            }
            // A line that says something is published.
            for line in reading.coverage.unread() {
                let said = source.line(line).chars().any(char::is_alphanumeric);
                prop_assert!(!said || source.line(line).contains('<'), "line {} is lost: {:?}", line, source.line(line));
            }
        }
    }
}
