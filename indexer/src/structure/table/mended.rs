//! Mended rows: each with the halves that page breaks moved to rows of their own.

use super::cell::CellText;
use super::continuation::RowKeys;
use super::row::PrintedRow;

/// A row with its halves, in order.
pub(crate) struct MendedRow<'b, 't> {
    pub(crate) row: &'b PrintedRow<'t>,
    halves: Vec<&'b PrintedRow<'t>>,
}

impl MendedRow<'_, '_> {
    /// The paragraphs of a cell: those of the row, then those of each half.
    pub(crate) fn text(&self, of_row: Vec<String>, of_half: impl Fn(&PrintedRow<'_>) -> Vec<String>) -> CellText {
        let mut text = CellText::default();
        text.append(self.row.line, of_row);
        self.halves.iter().for_each(|half| text.append(half.line, of_half(half)));
        text
    }
}

/// Joins rows that page breaks cut. A half belongs to the last row that may have one: a header that is printed again on
/// the next page has none.
pub(crate) fn mend_rows<'b, 't>(
    rows: impl IntoIterator<Item = &'b PrintedRow<'t>>,
    keys: RowKeys<'_>,
    may_be_cut: impl Fn(&PrintedRow<'t>) -> bool,
) -> Vec<MendedRow<'b, 't>> {
    let mut mended: Vec<MendedRow<'b, 't>> = Vec::new();
    let mut cut: Option<usize> = None;
    for row in rows {
        if keys.are_missing(row.reaching()) {
            if let Some(at) = cut {
                mended[at].halves.push(row);
            }
            continue;
        }
        if may_be_cut(row) {
            cut = Some(mended.len());
        }
        mended.push(MendedRow { row, halves: Vec::new() });
    }
    mended
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::markup;
    use crate::structure::classify::{Class, ReportLine};
    use crate::structure::table::row::read_rows;

    /// The last cell of each row behind its first line, paragraph by paragraph.
    fn mend(text: &str, keys: &[usize]) -> Vec<(u32, Vec<String>)> {
        let class = |text: &str| match text {
            "" => Class::Blank,
            _ if markup::is_table_border(text) => Class::TableBorder,
            _ => Class::Row,
        };
        let lines = (1..).zip(text.lines()).map(|(number, text)| ReportLine { number, text, class: class(text) });
        let rows = read_rows(&lines.collect::<Vec<_>>(), |_, _| false);
        let last = |row: &PrintedRow<'_>| markup::paragraphs(row.printed.last().copied().unwrap_or_default());
        let mended = mend_rows(&rows, RowKeys::Columns(keys), |row| row.printed[0] != "番号");
        let text =
            |row: &MendedRow<'_, '_>| row.text(last(row.row), last).texts().into_iter().map(str::to_owned).collect();
        mended.iter().map(|row| (row.row.line, text(row))).collect()
    }

    #[test]
    fn mend_rows_joins_halves() {
        let row = |line: u32, texts: &[&str]| (line, texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>());
        for (text, expected) in [
            // Behind a page break, and without a blank line.
            ("1\t保管すべきで\n\n\tある。", vec![row(1, &["保管すべきである。"])]),
            ("1\t保管すべきで\n\tある。", vec![row(1, &["保管すべきである。"])]),
            ("|1|保管すべきで|\n|--|--|\n||ある。|\n||次に、|", vec![row(1, &["保管すべきである。", "次に、"])]),
            // Several breaks, a header that is printed again, a half that says nothing.
            ("1\t保管\n\n\tすべきで\n\n\tある。", vec![row(1, &["保管すべきである。"])]),
            (
                "番号\t内容\n1\t保管すべきで\n\n番号\t内容\n\tある。\n2\t三",
                vec![row(1, &["内容"]), row(2, &["保管すべきである。"]), row(4, &["内容"]), row(6, &["三"])],
            ),
            ("1\t一\n\t\n2\t二", vec![row(1, &["一"]), row(3, &["二"])]),
            // A half of nothing, and a caption.
            ("\tある。\n1\t一", vec![row(2, &["一"])]),
            ("番号\t内容\n\tある。", vec![row(1, &["内容"])]),
            ("1\t一\n会計課\t\n2\t二", vec![row(1, &["一"]), row(2, &[]), row(3, &["二"])]),
        ] {
            assert_eq!(mend(text, &[0]), expected, "{text}");
        }
        assert_eq!(mend("総務課\t1\t一で\n会計課\t\tある。", &[1]), [row(1, &["一である。"])]);
    }
}
