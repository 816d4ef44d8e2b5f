//! Pages as a reader reads them: paragraphs and rows of tables in order.

mod character;
mod columns;
mod grid;
mod paragraph;
mod row;
mod ruby;
mod running;
mod segment;
mod upright;

use std::collections::BTreeMap;

use character::Character;
use columns::{Block, arrange};
use grid::{Grid, grids};
use paragraph::{Paragraph, flows_on, paragraphs, push_line};
use row::rows;
use ruby::take_readings;
use segment::Segment;
use upright::Upright;

pub use character::UNKNOWN;
pub use running::{mark_running_lines, printed_number};

use crate::blocks::{CELL_BREAK, drop_empty_columns};
use crate::geometry::Rect;
use crate::page::{Line, LineKind, Page};
use crate::pdf::PdfPage;

/// Lays a page out: which of its characters are read one after another.
pub fn lay_out(page: &PdfPage) -> Page {
    let upright = Upright::of(page);
    let (characters, repeated) = character::read(&page.glyphs, &upright);
    let (characters, readings) = take_readings(characters);
    let rules: Vec<Rect> = page.rules.iter().map(|rule| upright.area(&rule.area)).collect();
    let mut tables = grids(&rules);
    // A frame around a text is no table; what lies in it is laid out with the rest of the page.
    tables.retain(|grid| !grid.is_frame() && grid.is_filled(&characters));
    let mut inside: Vec<Vec<Character>> = tables.iter().map(|_| Vec::new()).collect();
    let mut outside = Vec::new();
    for character in characters {
        match tables.iter().position(|grid| grid.area.contains(character.area.center(), 0.0)) {
            Some(at) => inside[at].push(character),
            None => outside.push(character),
        }
    }
    // Text is read up to each table, then the table, then what lies below.
    let mut order: Vec<usize> = (0..tables.len()).filter(|at| !inside[*at].is_empty()).collect();
    order.sort_by(|a, b| tables[*a].area.top.total_cmp(&tables[*b].area.top));
    let mut lines = Vec::new();
    for at in order {
        let top = tables[at].area.top;
        let (above, below) = outside.into_iter().partition(|character: &Character| character.area.center().1 < top);
        outside = below;
        lines.extend(running_text(above, upright));
        lines.extend(table_rows(&tables[at], std::mem::take(&mut inside[at])));
    }
    lines.extend(running_text(outside, upright));
    lines.extend(rows(readings).into_iter().map(|row| {
        let words: Vec<&str> = row.segments.iter().map(|segment| segment.text.as_str()).collect();
        Line { text: words.join(" "), area: row.area(), kind: LineKind::Reading }
    }));
    if upright.is_vertical() {
        lines.iter_mut().for_each(|line| line.text = line.text.chars().map(to_horizontal_form).collect());
    }
    lines.iter_mut().for_each(|line| line.area = upright.back(&line.area));
    Page { number: page.number, size: page.size, lines, overprinted: repeated, hidden: page.dropped }
}

fn running_text(characters: Vec<Character>, upright: Upright) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let blocks = arrange(rows(characters), upright.is_vertical());
    let mut before: &[Segment] = &[];
    for block in &blocks {
        match block {
            Block::Prose(segments) => {
                let mut rest = paragraphs(segments).into_iter();
                if flows_on(before, segments)
                    && let Some(line) = lines.last_mut()
                {
                    rest.by_ref().take(1).for_each(|paragraph| push_line(&mut line.text, &paragraph.text));
                }
                before = segments;
                lines.extend(rest.map(|Paragraph { text, area }| Line { text, area, kind: LineKind::Paragraph }));
            }
            Block::Table(rows) => {
                before = &[];
                lines.extend(rows.iter().map(|cells| row_line(cells)));
            }
        }
    }
    lines
}

fn row_line(cells: &[Segment]) -> Line {
    let area = cells.iter().map(|cell| cell.area).reduce(|all, area| all.union(&area)).unwrap_or_default();
    let texts: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
    Line { text: texts.join("\t"), area, kind: LineKind::Row }
}

/// The rows of a ruled table; a cell that spans several places stands in the first of them.
fn table_rows(grid: &Grid, characters: Vec<Character>) -> Vec<Line> {
    let mut cells: BTreeMap<usize, Vec<Character>> = BTreeMap::new();
    for character in characters {
        if let Some(cell) = grid.cell(character.area.center()) {
            cells.entry(cell).or_default().push(character);
        }
    }
    let columns = grid.columns();
    let mut lines = Vec::new();
    for row in 0..grid.rows() {
        let places = row * columns..(row + 1) * columns;
        let mut area: Option<Rect> = None;
        let mut texts = Vec::with_capacity(columns);
        for place in places {
            let Some(members) = cells.remove(&place) else {
                texts.push(String::new());
                continue;
            };
            let around =
                members.iter().map(|member| member.area).reduce(|all, area| all.union(&area)).unwrap_or_default();
            area = Some(area.map_or(around, |area| area.union(&around)));
            texts.push(cell_text(members, grid.right_edge(place)));
        }
        if let Some(area) = area {
            let text = texts.join("\t");
            lines.push(Line { text: text.trim_end_matches('\t').to_owned(), area, kind: LineKind::Row });
        }
    }
    drop_empty_columns(&mut lines);
    lines
}

/// The text of a cell: a line that reaches the edge goes on in the next.
fn cell_text(members: Vec<Character>, right_edge: f32) -> String {
    let mut text = String::new();
    let mut is_full = false;
    for row in rows(members) {
        let words: Vec<&str> = row.segments.iter().map(|segment| segment.text.as_str()).collect();
        let (line, area) = (words.join("\u{3000}"), row.area());
        let size = row.segments.first().map_or(1.0, |segment| segment.size);
        match text.is_empty() {
            true => text = line,
            false if is_full => push_line(&mut text, &line),
            false => text = format!("{text}{CELL_BREAK}{line}"),
        }
        is_full = right_edge - area.right <= 2.0 * size;
    }
    text
}

/// The form of a sign in horizontal text, of one that is drawn for vertical text.
fn to_horizontal_form(c: char) -> char {
    match c {
        '\u{fe10}' => '，',
        '\u{fe11}' | '\u{fe45}' => '、',
        '\u{fe12}' => '。',
        '\u{fe13}' => '：',
        '\u{fe19}' | '\u{fe30}' => '…',
        '\u{fe31}' => '—',
        '\u{fe35}' => '（',
        '\u{fe36}' => '）',
        '\u{fe37}' => '｛',
        '\u{fe38}' => '｝',
        '\u{fe39}' => '〔',
        '\u{fe3a}' => '〕',
        '\u{fe3b}' => '【',
        '\u{fe3c}' => '】',
        '\u{fe3d}' => '《',
        '\u{fe3e}' => '》',
        '\u{fe3f}' => '〈',
        '\u{fe40}' => '〉',
        '\u{fe41}' => '「',
        '\u{fe42}' => '」',
        '\u{fe43}' => '『',
        '\u{fe44}' => '』',
        '\u{fe47}' => '［',
        '\u{fe48}' => '］',
        c => c,
    }
}
