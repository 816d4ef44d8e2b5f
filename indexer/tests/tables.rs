//! The tables of the published reports: how many there are, and one of each report in full.

use std::path::Path;
use std::sync::LazyLock;

use corpus::Table;
use indexer::{Library, read};

static LIBRARY: LazyLock<Library> = LazyLock::new(|| read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../data")));

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
    let tables = &LIBRARY.corpus.tables;
    let counts = LIBRARY.corpus.reports.iter().map(|report| {
        format!("{}: {}\n", report.slug, tables.iter().filter(|table| table.report == report.slug).count())
    });
    let counts: String = counts.collect();
    insta::assert_snapshot!(counts + &tables.iter().map(line).collect::<Vec<_>>().join("\n"));
}

#[test]
fn one_table_a_report_in_full() {
    // Two rows of header; a total that rounding makes; merged cells; a row and a first column cut by a page break.
    for id in [
        "chiba-2022-t2231",
        "okayama-2019-t155",
        "shimonoseki-2023-t303",
        "wakayama-2022-t309",
        "wako-2022-t101",
        "wako-2022-t416",
    ] {
        let table = LIBRARY.corpus.tables.iter().find(|table| table.id.as_str() == id).expect("the table is read");
        insta::assert_json_snapshot!(id, table);
    }
}
