use serde::{Deserialize, Serialize};

use crate::id::{Slug, TableId};
use crate::published_enum::published_enum;
use crate::value::span::Span;

/// A table of a report (表), put together again where page breaks cut it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Table {
    /// Its name.
    pub id: TableId,
    /// Its report.
    pub report: Slug,
    /// Titles of the sections around it, outermost first.
    pub section: Vec<String>,
    /// The title above it, or the sentence that announces it.
    pub caption: Option<String>,
    /// The unit of its figures as printed (単位).
    pub unit: Option<String>,
    /// Origin of its figures, as printed (出典).
    pub source_note: Option<String>,
    /// The notes below it (※, 注), as printed.
    pub notes: Vec<String>,
    /// The rows that name the columns; empty where none does.
    pub header: Vec<TableRow>,
    /// All other rows.
    pub rows: Vec<TableRow>,
    /// Damage, for which its figures must be compared with the printed report (ours).
    pub damage: Vec<Damage>,
    /// The printed page on which it begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// Address of that page in the original; of the whole original where its pages are not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_url: Option<String>,
    /// Lines of the source.
    pub source: Span,
}

impl Table {
    /// The number of its columns.
    pub fn width(&self) -> usize {
        self.header.iter().chain(&self.rows).map(|row| row.cells.len()).max().unwrap_or(0)
    }
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TableRow {
    /// Its cells, verbatim; paragraphs and list items inside a cell are separated by a line feed. A cell is empty
    /// where the report leaves it so, which it also does below a merged cell.
    pub cells: Vec<String>,
    /// Lines of the source.
    pub source: Span,
}

published_enum! {
    /// State in which a table came out of the extraction from PDF.
    pub enum Damage: code, label {
        /// Its rows differ in how many cells they have.
        UnevenRows = "uneven_rows", "行によって欄の数が異なる";
        /// The same long text twice.
        DoubledText = "doubled_text", "同じ文章が重複している";
        /// Words are cut into cells of one character.
        SplitWords = "split_words", "語が1文字ずつの欄に分かれている";
        /// A cell is empty where the rest of its column holds figures.
        EmptyFigure = "empty_figure", "数値の列に空欄がある";
        /// The rows that name the columns end before the columns do.
        ShiftedHeader = "shifted_header", "列の見出しが中身とずれている";
    }
}
