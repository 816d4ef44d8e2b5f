//! Records of old workbooks (MS-XLS), for what the library does not tell of them: the format of each number.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use super::error::MAX_CELLS;
use super::error::SheetError;
use super::number::builtin;

/// Bytes of the stream of records.
const MAX_STREAM_BYTES: u64 = 256 << 20;

const END: u16 = 0x000a;
const SHEET: u16 = 0x0085;
const FORMAT: u16 = 0x041e;
const CELL_STYLE: u16 = 0x00e0;
const BEGIN: u16 = 0x0809;
const FORMULA: u16 = 0x0006;
const NUMBER: u16 = 0x0203;
const SMALL_NUMBER: u16 = 0x027e;
const SMALL_NUMBERS: u16 = 0x00bd;
/// Records of cells that begin with row, column and style.
const CELLS: [u16; 8] = [FORMULA, NUMBER, SMALL_NUMBER, 0x00fd, 0x0201, 0x0204, 0x0205, 0x00d6];

/// Codes of the formats of cells.
#[derive(Debug, Default)]
pub(super) struct Formats {
    codes: HashMap<u16, String>,
    /// The format of each style.
    styles: Vec<u16>,
    /// The style of each cell by sheet, row and column.
    cells: HashMap<(usize, u32, u32), u16>,
}

impl Formats {
    pub fn read(bytes: &[u8]) -> Result<Self, SheetError> {
        let fault = |error: std::io::Error| SheetError::Workbook(error.to_string());
        let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(fault)?;
        let name = ["/Workbook", "/Book"].into_iter().find(|name| file.is_stream(name)).unwrap_or("/Workbook");
        let mut stream = Vec::new();
        file.open_stream(name).map_err(fault)?.take(MAX_STREAM_BYTES).read_to_end(&mut stream).map_err(fault)?;
        let mut formats = Self::default();
        let mut sheets = Vec::new();
        for (kind, record) in records(&stream, 0) {
            match kind {
                SHEET => sheets.extend(long(record, 0)),
                FORMAT => formats.codes.extend(format(record)),
                CELL_STYLE => formats.styles.extend(short(record, 2)),
                END => break,
                _ => {}
            }
        }
        for (sheet, start) in sheets.into_iter().enumerate() {
            formats.read_sheet(sheet, records(&stream, start as usize))?;
        }
        Ok(formats)
    }

    /// The code of a cell's format; empty for the general one.
    pub fn code(&self, sheet: usize, row: u32, column: u32) -> &str {
        let style = self.cells.get(&(sheet, row, column)).copied().unwrap_or_default();
        let format = self.styles.get(usize::from(style)).copied().unwrap_or_default();
        builtin(u32::from(format)).or_else(|| self.codes.get(&format).map(String::as_str)).unwrap_or_default()
    }

    fn read_sheet<'a>(
        &mut self,
        sheet: usize,
        records: impl Iterator<Item = (u16, &'a [u8])>,
    ) -> Result<(), SheetError> {
        // Charts inside a sheet have a begin and an end of their own.
        let mut depth = 0usize;
        let (mut last_row, mut last_column) = (0, 0);
        for (kind, record) in records {
            match kind {
                BEGIN => depth += 1,
                END if depth <= 1 => break,
                END => depth -= 1,
                SMALL_NUMBERS => {
                    let (Some(row), Some(first)) = (short(record, 0), short(record, 2)) else { continue };
                    for at in 0..record.len().saturating_sub(6) / 6 {
                        let column = u32::from(first) + at as u32;
                        self.cells
                            .extend(short(record, 4 + 6 * at).map(|style| ((sheet, u32::from(row), column), style)));
                        (last_row, last_column) = (last_row.max(u32::from(row)), last_column.max(column));
                    }
                }
                kind if CELLS.contains(&kind) => {
                    let (Some(row), Some(column), Some(style)) = (short(record, 0), short(record, 2), short(record, 4))
                    else {
                        continue;
                    };
                    self.cells.insert((sheet, u32::from(row), u32::from(column)), style);
                    (last_row, last_column) = (last_row.max(u32::from(row)), last_column.max(u32::from(column)));
                }
                _ => {}
            }
        }
        let places = (last_row as usize + 1) * (last_column as usize + 1);
        if places > MAX_CELLS {
            return Err(SheetError::TooManyCells { sheet: (sheet + 1).to_string() });
        }
        Ok(())
    }
}

/// Records from a place on, with their kinds.
fn records(stream: &[u8], start: usize) -> impl Iterator<Item = (u16, &[u8])> {
    let mut at = start;
    std::iter::from_fn(move || {
        let kind = short(stream, at)?;
        let length = usize::from(short(stream, at + 2)?);
        let record = stream.get(at + 4..at + 4 + length)?;
        at += 4 + length;
        Some((kind, record))
    })
}

/// The number and the code of a format.
fn format(record: &[u8]) -> Option<(u16, String)> {
    let number = short(record, 0)?;
    let length = usize::from(short(record, 2)?);
    let code = match record.get(4)? & 1 {
        0 => record.get(5..5 + length)?.iter().map(|byte| char::from(*byte)).collect(),
        _ => {
            let (pairs, _) = record.get(5..5 + 2 * length)?.as_chunks::<2>();
            let units: Vec<u16> = pairs.iter().map(|pair| u16::from_le_bytes(*pair)).collect();
            String::from_utf16_lossy(&units)
        }
    };
    Some((number, code))
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}
