use crate::office::PackageError;

/// Reason for which a workbook is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    #[error(transparent)]
    Package(#[from] PackageError),
    #[error("is no workbook that can be read: {0}")]
    Workbook(String),
    #[error("sheet {sheet} has more than {} cells", super::grid::MAX_CELLS)]
    TooManyCells { sheet: String },
}
