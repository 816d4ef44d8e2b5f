//! Excel workbooks of the old format (.xls).

use std::io::Cursor;

use calamine::{Data, Reader, SheetType, SheetVisible, Xls};

use super::biff::Formats;
use super::error::SheetError;
use super::grid::Grid;
use super::number::print;
use crate::page::omission::Omission;

/// Sheets that are shown, and those that are not.
pub(super) fn read_xls(bytes: Vec<u8>) -> Result<(Vec<Grid>, Vec<Omission>), SheetError> {
    // Before the library, which makes room for all cells between the first and the last.
    let formats = Formats::read(&bytes)?;
    let fault = |error: calamine::XlsError| SheetError::Workbook(error.to_string());
    let mut workbook = Xls::new(Cursor::new(bytes)).map_err(fault)?;
    let is_1904 = workbook.has_1904_epoch();
    let (mut grids, mut omissions) = (Vec::new(), Vec::new());
    for (at, sheet) in workbook.sheets_metadata().to_vec().into_iter().enumerate() {
        if sheet.visible != SheetVisible::Visible {
            omissions.push(Omission::HiddenSheet { name: sheet.name });
            continue;
        }
        if sheet.typ != SheetType::WorkSheet {
            omissions.push(Omission::OtherSheet { name: sheet.name });
            continue;
        }
        let range = workbook.worksheet_range(&sheet.name).map_err(fault)?;
        let (top, left) = range.start().unwrap_or_default();
        let mut grid = Grid::new(&sheet.name);
        for merged in workbook.merge_cells_by_sheet_id(at).map_err(fault)? {
            grid.merge(merged.start, merged.end.0);
        }
        for (row, column, value) in range.used_cells() {
            let (row, column) = (top + row as u32, left + column as u32);
            let code = formats.code(at, row, column);
            let text = match value {
                Data::Empty => continue,
                Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
                Data::Int(value) => print(*value as f64, code, is_1904),
                Data::Float(value) => print(*value, code, is_1904),
                Data::DateTime(value) => print(value.as_f64(), code, is_1904),
                Data::Bool(value) => value.to_string().to_uppercase(),
                Data::Error(error) => error.to_string(),
            };
            grid.put(row, column, &text);
        }
        grids.push(grid);
    }
    Ok((grids, omissions))
}
