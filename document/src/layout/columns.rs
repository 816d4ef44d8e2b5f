//! Columns (段組) and tables without lines: stretches of rows that a gutter parts.

use super::row::Row;
use super::segment::Segment;
use crate::page::geometry::Rect;
use crate::page::geometry::median;

/// Narrowest gutter, as a share of the size.
const MIN_GUTTER: f32 = 0.7;
/// Fewest rows that make columns or a table.
const MIN_ROWS: usize = 3;
/// Share of a column's width that a full line takes.
const FULL_LINE: f32 = 0.85;
/// Gap between lines of a column, as a share of their height.
const MAX_LINE_GAP: f32 = 1.2;
/// Fewest characters of a line of running text.
const MIN_PROSE_CHARS: f32 = 9.0;
/// Fewest characters of lines that are too long for cells, also where short paragraphs leave fewer of them full.
const MIN_LONG_CHARS: f32 = 15.0;

/// A part of the page in reading order.
#[derive(Debug, PartialEq)]
pub(super) enum Block {
    /// Lines of running text.
    Prose(Vec<Segment>),
    /// Rows of cells.
    Table(Vec<Vec<Segment>>),
}

/// Arranges rows in reading order; where lines run downwards, stretches above each other are never cells.
pub(super) fn arrange(rows: Vec<Row>, is_vertical: bool) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut prose: Vec<Segment> = Vec::new();
    let mut rest = &rows[..];
    while let Some(row) = rest.first() {
        let (len, gutter) = stretch(rest);
        if len >= MIN_ROWS
            && let Some(gutter) = gutter
        {
            let columns = len + one_sided(&rest[len - 1..], gutter);
            let before = begun(&prose, &rest[0], gutter);
            let begun = prose[before..].iter().map(|line| Row { segments: vec![line.clone()] });
            let taken = match split(begun.chain(rest[..columns].iter().cloned()).collect(), gutter, is_vertical) {
                Some(in_order) => {
                    prose.truncate(before);
                    flush(&mut prose, &mut blocks);
                    blocks.extend(in_order);
                    columns
                }
                None => {
                    flush(&mut prose, &mut blocks);
                    blocks.push(Block::Table(rest[..len].iter().map(|row| row.segments.clone()).collect()));
                    len
                }
            };
            rest = &rest[taken..];
            continue;
        }
        if row.segments.len() > 1 {
            flush(&mut prose, &mut blocks);
            blocks.push(Block::Table(vec![row.segments.clone()]));
        } else {
            prose.extend(row.segments.iter().cloned());
        }
        rest = &rest[1..];
    }
    flush(&mut prose, &mut blocks);
    join_tables(blocks)
}

fn flush(prose: &mut Vec<Segment>, blocks: &mut Vec<Block>) {
    if !prose.is_empty() {
        blocks.push(Block::Prose(std::mem::take(prose)));
    }
}

/// Rows of a table that follow each other are one table.
fn join_tables(blocks: Vec<Block>) -> Vec<Block> {
    let mut joined: Vec<Block> = Vec::new();
    for block in blocks {
        match (joined.last_mut(), block) {
            (Some(Block::Table(rows)), Block::Table(more)) => rows.extend(more),
            (_, block) => joined.push(block),
        }
    }
    joined
}

/// An upright stripe without characters.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Gutter {
    left: f32,
    right: f32,
}

/// The longest stretch of rows from the first on that one gutter parts: their number, up to the last that has both sides.
fn stretch(rows: &[Row]) -> (usize, Option<Gutter>) {
    let Some(first) = rows.first() else { return (0, None) };
    let size = median(first.segments.iter().map(|segment| segment.size)).unwrap_or_default();
    // The lines of two columns may stand at other heights, so that the row below begins the other one.
    let beside = rows.get(1).filter(|next| is_beside(first, next));
    let mut near: Vec<Rect> = first
        .segments
        .iter()
        .chain(beside.iter().flat_map(|next| &next.segments))
        .map(|segment| segment.area)
        .collect();
    near.sort_by(|a, b| a.left.total_cmp(&b.left));
    let gaps = near
        .windows(2)
        .filter(|pair| pair[1].left - pair[0].right >= MIN_GUTTER * size)
        .map(|pair| Gutter { left: pair[0].right, right: pair[1].left });
    let gaps: Vec<Gutter> = gaps.collect();
    let follow = |mut gutter: Gutter| {
        let (mut len, mut parted) = (0, 0);
        for (at, row) in rows.iter().enumerate() {
            let mut narrowed = gutter;
            for segment in &row.segments {
                if segment.area.center().0 < (gutter.left + gutter.right) / 2.0 {
                    narrowed.left = narrowed.left.max(segment.area.right);
                } else {
                    narrowed.right = narrowed.right.min(segment.area.left);
                }
            }
            if narrowed.right - narrowed.left < MIN_GUTTER * size {
                break;
            }
            gutter = narrowed;
            let is_left = |segment: &Segment| segment.area.right <= gutter.left;
            let sides = |row: &Row| (row.segments.iter().any(is_left), !row.segments.iter().all(is_left));
            let is_opposite = |before: &Row| is_beside(before, row) && sides(before) != sides(row);
            if sides(row) == (true, true) || at.checked_sub(1).is_some_and(|before| is_opposite(&rows[before])) {
                (len, parted) = (at + 1, parted + 1);
            }
        }
        (len, parted, gutter)
    };
    let longest = gaps.into_iter().map(follow).max_by_key(|(len, parted, _)| (*len, *parted));
    longest.map_or((0, None), |(len, parted, gutter)| (if parted >= MIN_ROWS { len } else { 0 }, Some(gutter)))
}

/// Both share a height.
fn is_beside(above: &Row, below: &Row) -> bool {
    below.area().top < above.area().bottom
}

/// The first of the lines at the end of a text that begin the column of a row below them: the other column begins beside it.
fn begun(prose: &[Segment], row: &Row, gutter: Gutter) -> usize {
    let mut below = row.area();
    let middle = (gutter.left + gutter.right) / 2.0;
    let is_of = |line: &&Segment| {
        let is_one_sided = line.area.right <= middle || line.area.left >= middle;
        let is_near = below.top - line.area.bottom <= MAX_LINE_GAP * line.area.height();
        below = line.area;
        is_one_sided && is_near
    };
    prose.len() - prose.iter().rev().take_while(is_of).count()
}

/// Rows behind the first that follow it closely and lie on one side of the gutter: the end of the longer column.
fn one_sided(rows: &[Row], gutter: Gutter) -> usize {
    let is_left = |row: &Row| row.segments.iter().all(|segment| segment.area.right <= gutter.left);
    let is_right = |row: &Row| row.segments.iter().all(|segment| segment.area.left >= gutter.right);
    let follows = |pair: &&[Row]| {
        let (before, after) = (pair[0].area(), pair[1].area());
        after.top - before.bottom <= MAX_LINE_GAP * before.height() && (is_left(&pair[1]) || is_right(&pair[1]))
    };
    rows.windows(2).take_while(follows).count()
}

/// Both sides one after the other, where they are running text.
fn split(rows: Vec<Row>, gutter: Gutter, is_vertical: bool) -> Option<Vec<Block>> {
    let middle = (gutter.left + gutter.right) / 2.0;
    let side = |is_left: bool| -> Vec<Row> {
        let of = |row: &Row| {
            let segments = row.segments.iter().filter(|segment| (segment.area.center().0 < middle) == is_left);
            Row { segments: segments.cloned().collect() }
        };
        rows.iter().map(of).filter(|row| !row.segments.is_empty()).collect()
    };
    let (left, right) = (side(true), side(false));
    let is_columns = is_vertical || is_prose(&left) && is_prose(&right);
    is_columns.then(|| {
        let mut blocks = arrange(left, is_vertical);
        blocks.extend(arrange(right, is_vertical));
        blocks
    })
}

/// Most lines of the column are full, and long enough for sentences.
fn is_prose(rows: &[Row]) -> bool {
    let area = rows.iter().map(Row::area).reduce(|all, area| all.union(&area)).unwrap_or_default();
    let full = rows.iter().filter(|row| row.area().width() >= FULL_LINE * area.width()).count();
    let chars = rows.iter().flat_map(|row| &row.segments).map(|segment| segment.len).sum::<usize>() as f32;
    let mean = chars / rows.len().max(1) as f32;
    full * 2 >= rows.len() && mean >= MIN_PROSE_CHARS || full * 3 >= rows.len() && mean >= MIN_LONG_CHARS
}
