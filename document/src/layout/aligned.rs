//! Cells of tables without lines: blanks that stand below each other part columns, however narrow they are.

use super::paragraph::{has_leader, is_mark};
use super::row::Row;
use super::segment::Segment;

/// Fewest rows that make columns.
const MIN_ROWS: usize = 3;
/// Narrowest stripe that is blank in all of them, as a share of the size.
const MIN_STRIPE: f32 = 0.7;
/// Distance between rows of a table, as a share of their height.
const MAX_ROW_GAP: f32 = 2.0;

/// Splits the segments of rows at blanks that stand below each other.
pub(super) fn split_aligned(rows: &mut [Row]) {
    for first in 0..rows.len() {
        let blanks: Vec<(f32, f32)> = rows[first]
            .segments
            .iter()
            .flat_map(|segment| &segment.blanks)
            .map(|blank| (blank.left, blank.right))
            .collect();
        for stripe in blanks {
            let end = first + reach(&rows[first..], stripe);
            if end - first >= MIN_ROWS && !rows[first..end].iter().all(|row| labels(row, stripe)) {
                rows[first..end].iter_mut().for_each(|row| split(row, stripe));
            }
        }
    }
}

/// The number of rows in which a stripe is blank, with text on both sides.
fn reach(rows: &[Row], mut stripe: (f32, f32)) -> usize {
    let mut before: Option<&Row> = None;
    for (at, row) in rows.iter().enumerate() {
        let size = row.segments.first().map_or(1.0, |segment| segment.size);
        let is_near =
            before.is_none_or(|before| row.area().top - before.area().bottom <= MAX_ROW_GAP * before.area().height());
        let gap = gaps(row).find(|gap| gap.0 < stripe.1 && stripe.0 < gap.1);
        let Some(gap) = gap.filter(|_| is_near && !row.segments.iter().any(|part| has_leader(&part.text))) else {
            return at;
        };
        let narrowed = (stripe.0.max(gap.0), stripe.1.min(gap.1));
        if narrowed.1 - narrowed.0 < MIN_STRIPE * size {
            return at;
        }
        stripe = narrowed;
        before = Some(row);
    }
    rows.len()
}

/// Blanks inside the segments of a row and between them.
fn gaps(row: &Row) -> impl Iterator<Item = (f32, f32)> {
    let inside = row.segments.iter().flat_map(|segment| &segment.blanks).map(|blank| (blank.left, blank.right));
    inside.chain(row.segments.windows(2).map(|pair| (pair[0].area.right, pair[1].area.left)))
}

/// The text before the stripe is the number or sign of an item, not a cell.
fn labels(row: &Row, stripe: (f32, f32)) -> bool {
    let middle = (stripe.0 + stripe.1) / 2.0;
    row.segments.first().is_some_and(|first| {
        let blank = first.blanks.first().filter(|blank| blank.left < middle && middle < blank.right);
        blank.is_some_and(|_| is_mark(&first.text))
    })
}

fn split(row: &mut Row, stripe: (f32, f32)) {
    let is_in = |segment: &Segment| {
        segment.blanks.iter().copied().find(|blank| blank.left < stripe.1 && stripe.0 < blank.right)
    };
    let found = row.segments.iter().enumerate().find_map(|(at, segment)| Some((at, is_in(segment)?)));
    if let Some((at, blank)) = found {
        let (left, right) = row.segments[at].split(&blank);
        row.segments.splice(at..=at, [left, right]);
    }
}
