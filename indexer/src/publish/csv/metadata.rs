//! `csv-metadata.json`: what the columns of the tables hold, as CSV on the Web (W3C) says it.

use serde::Serialize;
use serde_json::{Value, json};

use super::column::{CellFormat, TableColumn};
use super::{contracts, findings, measures, systems};

/// Difference of a cell from the JSON.
const HARMLESS: &str = "UTF-8 with byte order mark. In columns that are no numbers, an apostrophe (') stands before a cell that \
    begins with = + - @ (wide ones too), a tab or a line break, and before a number in brackets, so that no spreadsheet runs or \
    changes it: take it off, or use the JSON files, which are verbatim. Spreadsheets cut a cell behind 32,767 characters.";

#[derive(Serialize)]
struct Described {
    name: &'static str,
    titles: &'static str,
    #[serde(rename = "dc:description")]
    description: &'static str,
    datatype: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    separator: Option<&'static str>,
}

/// The description of all tables.
pub(crate) fn metadata() -> Value {
    let mut metadata = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
        "dc:title": "監査くらべ: open data as tables",
        "dc:description": HARMLESS,
        "tables": [
            table("findings.csv", "Findings (指摘・意見・要望), one a row", &findings::COLUMNS),
            table("systems.csv", "Information systems, one a row", &systems::COLUMNS),
            table("contracts.csv", "Amounts of money that belong to contracts and systems, one a row", &contracts::COLUMNS),
            table("measures.csv", "Measures taken (措置), one a row", &measures::COLUMNS),
        ],
    });
    // In one order, whatever serde_json was compiled to keep.
    metadata.sort_all_objects();
    metadata
}

fn table<T>(url: &str, title: &str, columns: &[TableColumn<T>]) -> Value {
    let columns: Vec<_> = columns.iter().map(described).collect();
    json!({ "url": url, "dc:title": title, "tableSchema": { "columns": columns, "primaryKey": "id" } })
}

fn described<T>(column: &TableColumn<T>) -> Described {
    Described {
        name: column.name,
        titles: column.name,
        description: column.about,
        datatype: if matches!(column.cell, CellFormat::Number) { "integer" } else { "string" },
        separator: if let CellFormat::List(separator) = column.cell { Some(separator) } else { None },
    }
}
