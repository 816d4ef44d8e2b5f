//! The tables of the published reports: how many there are, and one of each report in full.

use corpus::Table;
use indexer::{Rules, Source, read_report};

use super::DATASET;

/// A line a table: place, size, what is around it, what is wrong with it.
fn line(table: &Table) -> String {
    let size = format!("{}+{}×{}", table.header.len(), table.rows.len(), table.width());
    let caption: String = table.caption.as_deref().unwrap_or("-").chars().take(30).collect();
    let around = [table.unit.as_deref(), table.source_note.as_deref()].map(|text| text.unwrap_or("-"));
    let damage: Vec<_> = table.damage.iter().map(|damage| damage.label()).collect();
    format!("{}–{} {size} {caption} [{}] {}", table.id, table.source.line_end, around.join("] ["), damage.join("、"))
}

#[test]
fn all_tables() {
    let tables = &DATASET.corpus.tables;
    let counts = DATASET.corpus.reports.iter().map(|report| {
        format!("{}: {}\n", report.slug, tables.iter().filter(|table| table.report == report.slug).count())
    });
    let counts: String = counts.collect();
    insta::assert_snapshot!(counts + &tables.iter().map(line).collect::<Vec<_>>().join("\n"));
}

#[test]
fn table_of_each_report_is_complete() {
    // Two rows of header; a total that rounding makes; merged cells; a row and a first column cut by a page break.
    for id in [
        "chiba-2022-t2231",
        "okayama-2019-t155",
        "shimonoseki-2023-t303",
        "wakayama-2022-t309",
        "wako-2022-t101",
        "wako-2022-t416",
    ] {
        let table = DATASET.corpus.tables.iter().find(|table| table.id.as_str() == id).expect("the table is read");
        insta::assert_json_snapshot!(id, table);
    }
}

const RULES: &str = r#"
municipality = "表市"
prefecture = "表県"
era_year = "令和6年度"
audit = "包括外部監査"
edition = "full"
title = "報告書"
[marker]
mark = '^【(?<kind>意見)】'
[tables]
header = ['^名\t役$']
"#;

/// The tables of a text: header and rows, cells separated by `|`, line feeds shown as `/`.
fn tables(text: &str) -> Vec<String> {
    let rules = Rules::load(&Source::new("report.toml", RULES)).expect("the rules are well formed");
    let reading = read_report(&"hyo-2024".parse().expect("it is a slug"), &Source::new("report.txt", text), &rules);
    let table = |table: &Table| {
        let rows =
            |rows: &[corpus::TableRow]| rows.iter().map(|row| row.cells.join("|")).collect::<Vec<_>>().join(" ; ");
        format!("{} :: {}", rows(&table.header), rows(&table.rows)).replace('\n', "/")
    };
    reading.corpus.tables.iter().map(table).collect()
}

#[test]
fn tables_join_across_page_breaks() {
    for (name, text, expected) in [
        ("rows on the next page", "甲\t一\n\n乙\t二", vec![" :: 甲|一 ; 乙|二"]),
        ("half a cell", "甲\t含ま\n\n\tれている。", vec![" :: 甲|含まれている。"]),
        ("a paragraph of a cell", "甲\t文。\n\n\t次に、", vec![" :: 甲|文。/次に、"]),
        ("a new row below a merged cell", "甲\t一\t二\n\n\t三\t四", vec![" :: 甲|一|二 ; |三|四"]),
        ("a row that lost a cell", "甲\t含ま\n\n\t\tれている。", vec![" :: 甲|含まれている。"]),
        (
            "half a merged cell",
            "①甲\t一\n②クラ\t二\n\nウド\t三\n③乙\t四",
            vec![" :: ①甲|一 ; ②クラウド|二 ; |三 ; ③乙|四"],
        ),
        ("a header printed again", "名\t役\n甲\t長\n\n名\t役\n乙\t員", vec!["名|役 :: 甲|長 ; 乙|員"]),
        ("a unit between rows", "科目\t額\n甲\t1\n\n: 円\n\n乙\t2", vec!["科目|額 :: 甲|1 ; 乙|2"]),
        ("another table with its header", "甲\t一\n\n名\t役\n乙\t員", vec![" :: 甲|一", "名|役 :: 乙|員"]),
        ("another table of another width", "甲\t一\n\n乙\t二\t三", vec![" :: 甲|一", " :: 乙|二|三"]),
        ("another table that begins alike", "ア 甲\tイ 乙\n\nア 甲\t4件", vec![" :: ア 甲|イ 乙", " :: ア 甲|4件"]),
        ("text between", "甲\t一\n\n文である。\n\n乙\t二", vec![" :: 甲|一", " :: 乙|二"]),
        ("bars", "| 名 | 役 |\n|---|---|\n| 甲 | 長 |", vec!["名|役 :: 甲|長"]),
        ("bars without a header", "- | | |\n|---|---|\n| 1 | 甲 |", vec![" :: 1|甲"]),
        ("a cell of many lines", "- | |\n|--|\n| 甲\n乙 |\n|--|", vec![" :: 甲/乙"]),
        ("a bar that never closes", "| 甲\n乙", vec![" :: 甲"]),
        (
            "merged header",
            "\t令和4年度\t\n\t甲\t乙\n費\t1\t2\n料\t3\t4",
            vec!["|令和4年度| ; |甲|乙 :: 費|1|2 ; 料|3|4"],
        ),
    ] {
        assert_eq!(tables(text), expected, "{name}");
    }
}
