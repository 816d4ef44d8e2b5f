//! Rows of a ruled table.

use std::collections::BTreeMap;

use super::character::Character;
use super::grid::Grid;
use super::paragraph::push_line;
use super::row::rows;
use crate::blocks::CELL_BREAK;
use crate::page::geometry::Rect;
use crate::page::ruled_table::RuledTable;
use crate::page::{Line, LineKind};

/// Distance from the right edge of its cell at which a line is full, as a share of the size.
const MAX_FULL_GAP: f32 = 2.0;

/// Widest padding of a cell, as a share of the size.
const MAX_PADDING: f32 = 0.8;

/// Lines of a table with all its columns, and the table; a cell that spans several places stands in the first of them.
pub(super) fn read_table(grid: &Grid, characters: Vec<Character>, first_line: usize) -> (Vec<Line>, RuledTable) {
    let mut cells: BTreeMap<usize, Vec<Character>> = BTreeMap::new();
    for character in characters {
        if let Some(cell) = grid.cell(character.area.center()) {
            cells.entry(cell).or_default().push(character);
        }
    }
    let columns = grid.columns();
    let mut lines = Vec::new();
    let mut full = vec![false; columns];
    let (mut first_row, mut last_row) = (None, 0);
    for row in 0..grid.rows() {
        let mut area: Option<Rect> = None;
        let mut texts = Vec::with_capacity(columns);
        let mut row_full = vec![false; columns];
        for (column, column_full) in row_full.iter_mut().enumerate() {
            let place = row * columns + column;
            let Some(members) = cells.remove(&place) else {
                texts.push(String::new());
                continue;
            };
            let around =
                members.iter().map(|member| member.area).reduce(|all, area| all.union(&area)).unwrap_or_default();
            area = Some(area.map_or(around, |area| area.union(&around)));
            let (text, is_full) = cell_text(members, (grid.edges_x()[column], grid.right_edge(place)));
            texts.push(text);
            *column_full = is_full;
        }
        if let Some(area) = area {
            (first_row, last_row, full) = (first_row.or(Some(row)), row, row_full);
            let covered = (0..columns).filter(|column| grid.is_covered(row, *column)).collect();
            lines.push(Line { text: texts.join("\t"), area, kind: LineKind::Row, covered });
        }
    }
    let first_row = first_row.unwrap_or_default();
    let table = RuledTable {
        lines: first_line..first_line + lines.len(),
        edges: grid.edges_x().to_vec(),
        is_open_above: grid.is_open_above() && first_row == 0,
        is_open_below: grid.is_open_below() && last_row + 1 == grid.rows(),
        full,
    };
    (lines, table)
}

/// The text of a cell, and its last line fills it: a line that reaches the edge goes on in the next.
fn cell_text(members: Vec<Character>, (left_edge, right_edge): (f32, f32)) -> (String, bool) {
    let mut text = String::new();
    let mut is_full = false;
    let mut room = f32::INFINITY;
    let rows = rows(members);
    let left = rows.iter().map(|row| row.area().left).fold(f32::INFINITY, f32::min);
    for row in &rows {
        let words: Vec<&str> = row.segments.iter().map(|segment| segment.text.as_str()).collect();
        let (line, area) = (words.join("\u{3000}"), row.area());
        let size = row.segments.first().map_or(1.0, |segment| segment.size);
        // What begins the line had no room in the one above it.
        let goes_on = is_full || room < unit(&line) * size;
        push_cell_line(&mut text, &line, goes_on);
        is_full = right_edge - area.right <= MAX_FULL_GAP * size;
        // Lines further in are centred.
        let padding = Some(left - left_edge).filter(|padding| (0.0..=MAX_PADDING * size).contains(padding));
        room = right_edge - padding.unwrap_or_default() - area.right;
    }
    (text, is_full)
}

/// Width, in characters, of what no line break parts at the begin of a line: a word, or a character with the signs that
/// begin no line (行頭禁則).
fn unit(line: &str) -> f32 {
    let is_latin = |c: &char| c.is_ascii_alphanumeric();
    let latin = line.chars().take_while(is_latin).count();
    let first = if latin > 0 { latin as f32 / 2.0 } else { 1.0 };
    let kept = line
        .chars()
        .skip(latin.max(1))
        .take_while(|c| "、。，．）」』】〕・ー々っゃゅょァィゥェォッャュョ".contains(*c));
    first + kept.count() as f32
}

/// Adds a line to a cell, as a part of its last paragraph or as one of its own.
pub(super) fn push_cell_line(text: &mut String, line: &str, goes_on: bool) {
    if !text.is_empty() && !line.is_empty() && !goes_on {
        text.push_str(CELL_BREAK);
        text.push_str(line);
    } else {
        push_line(text, line);
    }
}
