//! Tables for spreadsheets: with byte order mark, lists joined in one cell. A table is its columns, so the description
//! in `csv-metadata.json` is beside the code that fills the column.

mod column;
mod contracts;
mod findings;
mod measures;
mod metadata;
mod systems;

use std::io::Write;

use column::TableColumn;
pub(crate) use metadata::metadata;

use super::open_data::OpenDataFiles;

/// Findings, one a row.
pub(crate) fn findings(file: impl Write, data: &OpenDataFiles<'_>) -> anyhow::Result<()> {
    write(file, &findings::COLUMNS, data.findings)
}

/// Systems, one a row.
pub(crate) fn systems(file: impl Write, data: &OpenDataFiles<'_>) -> anyhow::Result<()> {
    write(file, &systems::COLUMNS, data.systems)
}

/// Amounts of money, one a row.
pub(crate) fn contracts(file: impl Write, data: &OpenDataFiles<'_>) -> anyhow::Result<()> {
    write(file, &contracts::COLUMNS, data.contracts)
}

/// Measures, one a row.
pub(crate) fn measures(file: impl Write, data: &OpenDataFiles<'_>) -> anyhow::Result<()> {
    write(file, &measures::COLUMNS, data.measures)
}

fn write<T>(mut file: impl Write, columns: &[TableColumn<T>], rows: &[T]) -> anyhow::Result<()> {
    file.write_all("\u{feff}".as_bytes())?;
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(file);
    table.write_record(columns.iter().map(|column| column.name))?;
    for row in rows {
        table.write_record(columns.iter().map(|column| column.cell_of(row)))?;
    }
    Ok(table.flush()?)
}
