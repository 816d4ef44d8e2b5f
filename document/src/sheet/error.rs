use crate::office::PackageError;

/// Cells of a sheet, the empty ones before the last of each row included.
pub(super) const MAX_CELLS: usize = 4_000_000;

/// Reason for which a workbook is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    #[error(transparent)]
    Package(#[from] PackageError),
    #[error("is no workbook that can be read: {0}")]
    Workbook(String),
    #[error("sheet {sheet} has more than {} cells", MAX_CELLS)]
    TooManyCells { sheet: String },
}

impl SheetError {
    /// Remedy.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Package(error) => error.hint(),
            Self::Workbook(_) => "open it in Excel or LibreOffice and save it anew, as .xlsx",
            Self::TooManyCells { .. } => "delete the cells that are no part of the report, or save the sheet as PDF",
        }
    }
}
