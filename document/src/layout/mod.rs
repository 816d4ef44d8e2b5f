//! Pages as a reader reads them: paragraphs and rows of tables in order.

mod aligned;
mod character;
mod columns;
mod continuation;
mod grid;
mod paragraph;
mod row;
mod ruby;
mod running;
mod segment;
mod table;
mod upright;

use aligned::split_aligned;
use character::Character;
use columns::{Block, arrange};
use continuation::continue_tables;
use grid::grids;
use paragraph::{Paragraph, area, flows_on, paragraphs, push_line};
use row::rows;
use ruby::take_readings;
use running::{is_at_edge, mark_running_lines};
use segment::Segment;
use table::read_table;
use upright::Upright;

pub use running::printed_number;

use crate::page::geometry::Rect;
use crate::page::{Line, LineKind, Page};
use crate::pdf::{Glyph, PdfPage};

/// Difference between the left edges of a column and of its first line, as a share of the size.
const MAX_INDENT: f32 = 1.6;

/// Puts together what pages part, over all files of a report: running heads and numbers are told from the text, tables
/// go on.
pub fn join_pages(files: &mut [&mut [Page]]) {
    mark_running_lines(files);
    files.iter_mut().for_each(|pages| continue_tables(pages));
}

/// Lays a page out: which of its characters are read one after another.
pub fn lay_out(page: &PdfPage) -> Page {
    let upright = Upright::of(page);
    // On a page that lies on its side, head and number of the page may stand upright.
    let is_around = |glyph: &Glyph| upright.is_sideways() && glyph.turned == 0 && is_at_edge(&glyph.area, page.size);
    let (around, glyphs): (Vec<Glyph>, Vec<Glyph>) = page.glyphs.iter().cloned().partition(is_around);
    let (characters, mut repeated) = character::read(&glyphs, &upright);
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
    let mut ruled = Vec::new();
    for at in order {
        let top = tables[at].area.top;
        let (above, below) = outside.into_iter().partition(|character: &Character| character.area.center().1 < top);
        outside = below;
        lines.extend(running_text(above, upright));
        let (rows, table) = read_table(&tables[at], std::mem::take(&mut inside[at]), lines.len());
        lines.extend(rows);
        ruled.push(table);
    }
    lines.extend(running_text(outside, upright));
    lines.extend(rows(readings).into_iter().map(|row| {
        let words: Vec<&str> = row.segments.iter().map(|segment| segment.text.as_str()).collect();
        Line::new(words.join(" "), row.area(), LineKind::Reading)
    }));
    if upright.is_vertical() {
        lines.iter_mut().for_each(|line| line.text = line.text.chars().map(to_horizontal_form).collect());
    }
    lines.iter_mut().for_each(|line| line.area = upright.back(&line.area));
    let (around, repeated_around) = character::read(&around, &Upright::unturned(page));
    repeated += repeated_around;
    lines.extend(running_text(around, Upright::unturned(page)));
    let is_sideways = upright.is_sideways();
    Page {
        number: page.number,
        size: page.size,
        lines,
        tables: ruled,
        is_sideways,
        overprinted: repeated,
        hidden: page.dropped,
    }
}

fn running_text(characters: Vec<Character>, upright: Upright) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut rows = rows(characters);
    if !upright.is_vertical() {
        split_aligned(&mut rows);
    }
    let blocks = arrange(rows, upright.is_vertical());
    let prose = blocks.iter().filter_map(|block| match block {
        Block::Prose(lines) => Some(area(lines)),
        Block::Table(_) => None,
    });
    let columns: Vec<Rect> = prose.collect();
    let widest = |lines: &[Segment]| {
        let (own, size) = (area(lines), lines.first().map_or(0.0, |line| line.size));
        let same = columns.iter().filter(|column| (column.left - own.left).abs() <= MAX_INDENT * size);
        same.map(|column| column.right).fold(own.right, f32::max)
    };
    let mut before: &[Segment] = &[];
    for block in &blocks {
        match block {
            Block::Prose(segments) => {
                let mut rest = paragraphs(segments, widest(segments)).into_iter();
                if flows_on(before, segments)
                    && let Some(line) = lines.last_mut()
                {
                    rest.by_ref().take(1).for_each(|paragraph| push_line(&mut line.text, &paragraph.text));
                }
                before = segments;
                lines.extend(rest.map(|Paragraph { text, area }| Line::new(text, area, LineKind::Paragraph)));
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
    Line::new(texts.join("\t"), area, LineKind::Row)
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
