//! Excel workbooks (.xlsx).

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};

use super::error::MAX_CELLS;
use super::error::SheetError;
use super::grid::Grid;
use super::number::{builtin, print};
use crate::page::omission::Omission;

/// Sheets that are shown, and those that are not.
pub(super) fn read_xlsx(bytes: Vec<u8>) -> Result<(Vec<Grid>, Vec<Omission>), SheetError> {
    let fault = |error: calamine::XlsxError| SheetError::Workbook(error.to_string());
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(fault)?;
    let (mut grids, mut omissions) = (Vec::new(), Vec::new());
    let is_1904 = workbook.has_1904_epoch();
    for sheet in workbook.sheets_metadata().to_vec() {
        if sheet.visible != SheetVisible::Visible {
            omissions.push(Omission::HiddenSheet { name: sheet.name });
            continue;
        }
        if sheet.typ != SheetType::WorkSheet {
            omissions.push(Omission::OtherSheet { name: sheet.name });
            continue;
        }
        let styles = workbook.worksheet_style(&sheet.name).map_err(fault)?;
        let mut grid = Grid::new(&sheet.name);
        for merged in workbook.merge_cells_by_sheet_name(&sheet.name).map_err(fault)? {
            grid.merge(merged.start, merged.end.0);
        }
        let mut cells = workbook.worksheet_cells_reader(&sheet.name).map_err(fault)?;
        let mut count = 0;
        while let Some(cell) = cells.next_cell().map_err(fault)? {
            count += 1;
            if count > MAX_CELLS {
                return Err(SheetError::TooManyCells { sheet: sheet.name });
            }
            let position = cell.get_position();
            let format = styles.get(position).and_then(|style| style.number_format.as_ref());
            let code = format.map_or("", |format| format.format_id.and_then(builtin).unwrap_or(&format.format_code));
            let text = match cell.get_value() {
                DataRef::Empty => continue,
                DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
                DataRef::SharedString(text) => (*text).to_owned(),
                DataRef::Int(value) => print(*value as f64, code, is_1904),
                DataRef::Float(value) => print(*value, code, is_1904),
                DataRef::DateTime(value) => print(value.as_f64(), code, is_1904),
                DataRef::Bool(value) => value.to_string().to_uppercase(),
                DataRef::Error(error) => error.to_string(),
            };
            grid.put(position.0, position.1, &text);
        }
        grids.push(grid);
    }
    Ok((grids, omissions))
}
