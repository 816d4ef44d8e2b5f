//! Continuations: the half of a row that a page break cut off is a row of its own.

/// Columns that each row fills and no half does.
#[derive(Debug, Clone, Copy)]
pub(crate) enum RowKeys<'k> {
    /// Columns that a rule names, 0 being the first.
    Columns(&'k [usize]),
    /// A merged cell leaves the first column of whole rows empty, so only one cell alone is a half, and only where a
    /// page may have ended above it.
    Unknown { after_break: bool },
}

impl RowKeys<'_> {
    /// True for cells that continue the row above them. The first cell alone is a caption.
    pub(crate) fn are_missing(self, cells: &[impl AsRef<str>]) -> bool {
        let is_empty = |column: usize| cells.get(column).is_none_or(|cell| cell.as_ref().is_empty());
        let is_alone = cells.iter().filter(|cell| !cell.as_ref().is_empty()).count() == 1;
        match self {
            Self::Columns(columns) => columns.iter().all(|column| is_empty(*column)) && (is_empty(0) || !is_alone),
            Self::Unknown { after_break } => after_break && is_empty(0) && is_alone,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RowKeys;

    const FIRST: RowKeys<'_> = RowKeys::Columns(&[0]);
    const AFTER_BREAK: RowKeys<'_> = RowKeys::Unknown { after_break: true };

    #[test]
    fn first_column_empty_continues_row() {
        for (cells, continues) in [
            (&["", "保管すべきである。"][..], true),
            (&["", "一", "二"], true),
            (&["", ""], true),
            (&["監査結果", "一"], false),
            (&["監査結果"], false),
            (&["監査結果", ""], false),
        ] {
            assert_eq!(FIRST.are_missing(cells), continues, "{cells:?}");
        }
    }

    #[test]
    fn key_columns_empty_continue_row() {
        // Part, number and mark; then the mark alone behind a number.
        for (columns, cells, continues) in [
            (&[0, 1, 2][..], &["", "", "", "ある。"][..], true),
            (&[0, 1, 2], &["", "", "", "ある。", "総務課"], true),
            (&[0, 1, 2], &["", "", ""], true),
            (&[0, 1, 2], &["", "2", "", "ある。"], false),
            (&[0, 1, 2], &["会計課", "", "", ""], false),
            (&[1], &["", "", "ある。"], true),
            (&[1], &["総務課", "", "ある。"], true),
            (&[1], &["総務課", "", ""], false),
            (&[7], &["会計課"], false),
        ] {
            assert_eq!(RowKeys::Columns(columns).are_missing(cells), continues, "{columns:?} {cells:?}");
        }
    }

    #[test]
    fn cell_alone_behind_break_continues_row() {
        for (cells, continues) in [
            (&["", "ある。"][..], true),
            (&["", "", "ある。", ""], true),
            (&["", "一", "二"], false),
            (&["会計課", ""], false),
            (&["", ""], false),
        ] {
            assert_eq!(AFTER_BREAK.are_missing(cells), continues, "{cells:?}");
            assert!(!RowKeys::Unknown { after_break: false }.are_missing(cells), "{cells:?}");
        }
    }
}
