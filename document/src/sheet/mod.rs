//! Sheets (.xlsx, .xls, .ods): a page a sheet.

mod biff;
mod error;
mod grid;
mod number;
mod ods;
mod xls;
mod xlsx;

pub use error::SheetError;

use crate::blocks::{Block, pages};
use crate::format::bytes::contains;
use crate::office::Package;
use crate::page::Page;
use crate::page::omission::Omission;

/// Sheets of a workbook that are shown, and the names of those that are not.
pub fn read_sheets(bytes: Vec<u8>) -> Result<(Vec<Page>, Vec<Omission>), SheetError> {
    let (grids, omissions) = match bytes.starts_with(b"PK") {
        true if contains(&bytes, b"xl/workbook") => {
            // The library unpacks whatever is there.
            Package::open(bytes.clone())?.check_sizes()?;
            xlsx::read_xlsx(bytes)?
        }
        true => ods::read_ods(bytes)?,
        false => xls::read_xls(bytes)?,
    };
    let mut blocks = Vec::new();
    for (at, grid) in grids.into_iter().enumerate() {
        if at > 0 {
            blocks.push(Block::PageBreak);
        }
        blocks.append(&mut grid.blocks()?);
    }
    Ok((pages(blocks), omissions))
}
