//! Tables that go on over a page break: one head, whole rows, and merged cells that reach on.

use super::table::push_cell_line;
use crate::blocks::drop_empty_columns;
use crate::page::ruled_table::RuledTable;
use crate::page::{Line, LineKind, Page};

/// Difference between edges of one column on two pages, in points.
const MAX_EDGE_SHIFT: f32 = 4.0;
/// Fewest characters of a cell that may break off inside a sentence.
const MIN_SENTENCE_CHARS: usize = 15;

/// A table over one page or more, as far as it is read.
struct OpenTable {
    /// Its first page, and its lines there.
    first: (usize, RuledTable),
    /// Its last page, and its lines there.
    last: (usize, RuledTable),
    /// The last row, which the next page may go on with.
    row: Option<(usize, usize)>,
    /// Pages with its lines.
    parts: Vec<(usize, std::ops::Range<usize>)>,
}

/// Joins the tables of pages that follow each other.
pub(super) fn continue_tables(pages: &mut [Page]) {
    let mut open: Option<OpenTable> = None;
    for at in 0..pages.len() {
        for table in std::mem::take(&mut pages[at].tables) {
            open = Some(match open.take() {
                Some(open) if goes_on(&open, pages, at, &table) => join(open, pages, at, table),
                before => {
                    before.into_iter().for_each(|table| finish(&table, pages));
                    let row = table.lines.clone().next_back().map(|line| (at, line));
                    let parts = vec![(at, table.lines.clone())];
                    OpenTable { first: (at, table.clone()), last: (at, table), row, parts }
                }
            });
        }
    }
    open.into_iter().for_each(|table| finish(&table, pages));
}

/// Nothing stands between the tables, and they have the same columns.
fn goes_on(open: &OpenTable, pages: &[Page], at: usize, table: &RuledTable) -> bool {
    let (page, before) = &open.last;
    let is_text = |line: &Line| line.kind.is_text();
    let is_last = || !pages[*page].lines[before.lines.end..].iter().any(is_text);
    let is_first = !pages[at].lines[..table.lines.start].iter().any(is_text);
    let is_cut = before.is_open_below && table.is_open_above;
    let is_same = before.edges.len() == table.edges.len()
        && before.edges.iter().zip(&table.edges).all(|(a, b)| (a - b).abs() <= MAX_EDGE_SHIFT);
    *page + 1 == at && is_first && is_same && (is_cut || is_last())
}

fn join(open: OpenTable, pages: &mut [Page], at: usize, table: RuledTable) -> OpenTable {
    let (first_page, first) = &open.first;
    let head = first.lines.clone().zip(table.lines.clone()).take_while(|(head, line)| {
        let (head, line) = (&pages[*first_page].lines[*head].text, &pages[at].lines[*line].text);
        head == line && cells(head).filter(|cell| !cell.is_empty()).count() > 1
    });
    let body = table.lines.start + head.count();
    pages[at].lines[table.lines.start..body].iter_mut().for_each(|line| line.kind = LineKind::RepeatedHead);
    let has_head = body > table.lines.start;
    let mut row = table.lines.clone().next_back().filter(|last| *last >= body).map(|last| (at, last)).or(open.row);
    let mut table = table;
    if body < table.lines.end
        && let Some((page, line)) = open.row
    {
        let above = pages[page].lines[line].clone();
        let is_tall = |column| pages[at].lines.get(body + 1).is_some_and(|line| line.covered.contains(&column));
        let below = &pages[at].lines[body];
        let gap = Gap { above: &open.last.1, below: &table, has_head };
        if gap.cuts(&above.text, &below.text, is_tall) {
            let joined = gap.put_together(&above.text, &below.text);
            // A cell that has ended stays as it was; the others end where the rest does.
            let ended: Vec<bool> = cells(&below.text).map(str::is_empty).collect();
            for column in (0..ended.len()).filter(|column| ended[*column]) {
                table.full[column] |= body + 1 == table.lines.end && open.last.1.full[column];
            }
            pages[page].lines[line].text = joined;
            let rest = &mut pages[at].lines[body];
            (rest.kind, rest.text) = (LineKind::RowRest, String::new());
            if row == Some((at, body)) {
                row = open.row;
            }
        } else {
            let goes_on = |column: &usize| is_tall(*column) || above.covered.contains(column);
            let empty = cells(&below.text).enumerate().filter(|(_, cell)| cell.is_empty()).map(|(column, _)| column);
            let covered: Vec<usize> = empty.filter(goes_on).collect();
            pages[at].lines[body].covered = covered;
        }
    }
    let parts = open.parts.into_iter().chain([(at, table.lines.clone())]).collect();
    OpenTable { first: open.first, last: (at, table), row, parts }
}

/// Takes away the columns that no page uses.
fn finish(table: &OpenTable, pages: &mut [Page]) {
    let mut lines: Vec<&mut Line> = Vec::new();
    for (page, part) in pages.iter_mut().skip(table.first.0).zip(&table.parts) {
        lines.extend(page.lines[part.1.clone()].iter_mut().filter(|line| line.kind != LineKind::RowRest));
    }
    drop_empty_columns(&mut lines);
}

/// The page break between two parts of a table.
struct Gap<'t> {
    above: &'t RuledTable,
    below: &'t RuledTable,
    /// The head is printed again behind it.
    has_head: bool,
}

impl Gap<'_> {
    /// It cuts a row: what stands below is the rest of the row above.
    fn cuts(&self, above: &str, below: &str, is_tall: impl Fn(usize) -> bool) -> bool {
        if self.above.is_open_below && self.below.is_open_above && !self.has_head {
            return true;
        }
        let is_open = self.above.is_open_below || self.below.is_open_above && !self.has_head;
        let pairs = || cells(above).zip(cells(below)).enumerate();
        // Some cell is at its end, and no merged one: a row of its own would fill it.
        let has_key = pairs().any(|(column, (a, b))| !a.is_empty() && b.is_empty() && !is_tall(column));
        let goes_on = |column: usize, a: &str| self.above.full[column] && !is_ended(a);
        let fits = |(column, (a, b)): (usize, (&str, &str))| {
            b.is_empty() || goes_on(column, a) || a.is_empty() && self.above.is_open_below
        };
        let breaks_off = |(column, (a, b)): (usize, (&str, &str))| {
            let is_sentence = a.contains(['、', '。']) || a.chars().count() >= MIN_SENTENCE_CHARS;
            !b.is_empty() && goes_on(column, a) && is_sentence
        };
        has_key && pairs().all(fits) && (is_open || pairs().any(breaks_off))
    }

    fn put_together(&self, above: &str, below: &str) -> String {
        let mut joined: Vec<String> = cells(above).map(str::to_owned).collect();
        for (column, (cell, rest)) in joined.iter_mut().zip(cells(below)).enumerate() {
            push_cell_line(cell, rest, self.above.full[column]);
        }
        joined.join("\t")
    }
}

fn cells(row: &str) -> impl Iterator<Item = &str> {
    row.split('\t')
}

/// The text ends with its sentence.
fn is_ended(text: &str) -> bool {
    text.ends_with(['。', '．', '）', ')', '」', '』', '】', '〕'])
}
