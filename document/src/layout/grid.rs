//! Ruled tables: lines that cross make cells.

use super::character::Character;
use crate::page::geometry::Rect;

/// Distance within which two lines are one, or touch, in points.
const TOUCH: f32 = 3.0;
/// Least height of a row that a page break cut, in points.
const MIN_OPEN_ROW: f32 = 6.0;
/// Most lines of a table in one direction.
const MAX_LINES: usize = 400;

/// A ruled table: its rows of cells.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Grid {
    pub area: Rect,
    /// Upper edges of the rows, and the lower edge of the last.
    edges_y: Vec<f32>,
    edges_x: Vec<f32>,
    /// For each place of the grid, row by row, the cell it belongs to: the first place of it.
    cells: Vec<usize>,
    /// The table goes on above its first line, or below its last one.
    is_open_above: bool,
    is_open_below: bool,
}

impl Grid {
    pub fn rows(&self) -> usize {
        self.edges_y.len() - 1
    }

    pub fn columns(&self) -> usize {
        self.edges_x.len() - 1
    }

    /// Edges of the columns.
    pub fn edges_x(&self) -> &[f32] {
        &self.edges_x
    }

    /// Its columns begin above its first line: a page break cut it.
    pub fn is_open_above(&self) -> bool {
        self.is_open_above
    }

    /// Its columns end below its last line.
    pub fn is_open_below(&self) -> bool {
        self.is_open_below
    }

    /// The cell of a place goes on from the row above.
    pub fn is_covered(&self, row: usize, column: usize) -> bool {
        let cell = |row: usize| self.cells.get(row * self.columns() + column);
        row > 0 && cell(row).is_some() && cell(row) == cell(row - 1)
    }

    /// The cell in which a point lies, as the number of its first place.
    pub fn cell(&self, (x, y): (f32, f32)) -> Option<usize> {
        let at = |edges: &[f32], value: f32| edges.windows(2).position(|pair| (pair[0]..pair[1]).contains(&value));
        Some(self.cells[at(&self.edges_y, y)? * self.columns() + at(&self.edges_x, x)?])
    }

    /// The right edge of a cell.
    pub fn right_edge(&self, cell: usize) -> f32 {
        let last =
            (0..self.cells.len()).filter(|place| self.cells[*place] == cell).map(|place| place % self.columns()).max();
        self.edges_x[last.unwrap_or_default() + 1]
    }

    /// It has one cell: a frame around a text.
    pub fn is_frame(&self) -> bool {
        self.cells.iter().all(|cell| *cell == self.cells[0])
    }

    /// Some character lies in it.
    pub fn is_filled(&self, characters: &[Character]) -> bool {
        characters.iter().any(|character| self.area.contains(character.area.center(), 0.0))
    }
}

/// A line of one direction: its place across, and from where to where it runs.
#[derive(Debug, Clone, Copy)]
struct Stroke {
    at: f32,
    from: f32,
    to: f32,
}

/// The ruled tables of a page, the smallest first.
pub(super) fn grids(rules: &[Rect]) -> Vec<Grid> {
    let (horizontal, vertical): (Vec<Rect>, Vec<Rect>) = rules.iter().partition(|area| area.width() >= area.height());
    let across = horizontal.iter().map(|area| Stroke { at: area.center().1, from: area.left, to: area.right });
    let down = vertical.iter().map(|area| Stroke { at: area.center().0, from: area.top, to: area.bottom });
    let (across, down) = (merge(across.collect()), merge(down.collect()));
    let mut grids: Vec<Grid> =
        components(&across, &down).into_iter().filter_map(|(across, down)| grid(&across, &down)).collect();
    grids.sort_by(|a, b| (a.area.width() * a.area.height()).total_cmp(&(b.area.width() * b.area.height())));
    grids
}

/// Joins pieces of one line.
fn merge(mut strokes: Vec<Stroke>) -> Vec<Stroke> {
    strokes.sort_by(|a, b| a.at.total_cmp(&b.at));
    // Lines at one height first, then from one end to the other.
    let mut merged: Vec<Stroke> = Vec::new();
    let mut rest = &strokes[..];
    while let Some(first) = rest.first() {
        let len = rest.iter().take_while(|stroke| stroke.at - first.at <= TOUCH / 2.0).count();
        let mut same = rest[..len].to_vec();
        same.sort_by(|a, b| a.from.total_cmp(&b.from));
        for stroke in same {
            match merged.last_mut() {
                Some(last) if last.at == first.at && stroke.from <= last.to + TOUCH => last.to = last.to.max(stroke.to),
                _ => merged.push(Stroke { at: first.at, ..stroke }),
            }
        }
        rest = &rest[len..];
    }
    merged
}

/// Groups of lines that touch each other.
fn components(across: &[Stroke], down: &[Stroke]) -> Vec<(Vec<Stroke>, Vec<Stroke>)> {
    let mut group: Vec<usize> = (0..across.len() + down.len()).collect();
    fn root(group: &mut [usize], mut at: usize) -> usize {
        while group[at] != at {
            group[at] = group[group[at]];
            at = group[at];
        }
        at
    }
    for (i, row) in across.iter().enumerate() {
        for (j, column) in down.iter().enumerate() {
            if crosses(row, column) {
                let (a, b) = (root(&mut group, i), root(&mut group, across.len() + j));
                group[a] = b;
            }
        }
    }
    // Lines down without any across, from one height to another: a row longer than the page.
    let alone: Vec<usize> = (0..down.len()).filter(|j| !across.iter().any(|row| crosses(row, &down[*j]))).collect();
    for pair in alone.windows(2) {
        let (first, next) = (&down[pair[0]], &down[pair[1]]);
        if (first.from - next.from).abs() <= TOUCH && (first.to - next.to).abs() <= TOUCH {
            let (a, b) = (root(&mut group, across.len() + pair[0]), root(&mut group, across.len() + pair[1]));
            group[a] = b;
        }
    }
    let mut components: std::collections::BTreeMap<usize, (Vec<Stroke>, Vec<Stroke>)> = Default::default();
    for at in 0..group.len() {
        let component = components.entry(root(&mut group, at)).or_default();
        match at.checked_sub(across.len()) {
            None => component.0.push(across[at]),
            Some(at) => component.1.push(down[at]),
        }
    }
    components.into_values().collect()
}

fn crosses(row: &Stroke, column: &Stroke) -> bool {
    let reaches = |stroke: &Stroke, at: f32| (stroke.from - TOUCH..=stroke.to + TOUCH).contains(&at);
    reaches(row, column.at) && reaches(column, row.at)
}

fn grid(across: &[Stroke], down: &[Stroke]) -> Option<Grid> {
    let (mut edges_y, edges_x) = (edges(across), edges(down));
    let (above, below) = open_ends(&edges_y, &edges_x, down);
    edges_y.splice(0..0, above);
    edges_y.extend(below);
    let fits = |edges: &[f32]| (2..=MAX_LINES).contains(&edges.len());
    if !fits(&edges_y) || !fits(&edges_x) {
        return None;
    }
    let (rows, columns) = (edges_y.len() - 1, edges_x.len() - 1);
    let is_drawn = |strokes: &[Stroke], at: f32, middle: f32| {
        strokes.iter().any(|stroke| (stroke.at - at).abs() <= TOUCH && (stroke.from..=stroke.to).contains(&middle))
    };
    let middle = |edges: &[f32], at: usize| (edges[at] + edges[at + 1]) / 2.0;
    let mut cells: Vec<usize> = (0..rows * columns).collect();
    for row in 0..rows {
        for column in 0..columns {
            let place = row * columns + column;
            let (x, y) = (middle(&edges_x, column), middle(&edges_y, row));
            // A place without a line before it belongs to the cell before it.
            if column > 0 && !is_drawn(down, edges_x[column], y) {
                join(&mut cells, place, place - 1);
            }
            if row > 0 && !is_drawn(across, edges_y[row], x) {
                join(&mut cells, place, place - columns);
            }
        }
    }
    let area = Rect { left: edges_x[0], top: edges_y[0], right: edges_x[columns], bottom: edges_y[rows] };
    Some(Grid { area, edges_y, edges_x, cells, is_open_above: above.is_some(), is_open_below: below.is_some() })
}

/// Ends of the columns above the first line across and below the last: a page break cut the row there.
fn open_ends(edges_y: &[f32], edges_x: &[f32], down: &[Stroke]) -> (Option<f32>, Option<f32>) {
    let end = |is_above: bool| {
        let of = |edge: &f32| {
            let along = down.iter().filter(|stroke| (stroke.at - edge).abs() <= TOUCH);
            let ends = along.map(|stroke| if is_above { stroke.from } else { stroke.to });
            if is_above { ends.reduce(f32::min) } else { ends.reduce(f32::max) }
        };
        // The outermost columns end at one height, beyond the lines across.
        let (first, last) = (edges_x.first().and_then(of)?, edges_x.last().and_then(of)?);
        let beyond = match (is_above, edges_y.first(), edges_y.last()) {
            (true, Some(top), _) => top - first,
            (false, _, Some(bottom)) => first - bottom,
            _ => f32::INFINITY,
        };
        (edges_x.len() > 2 && (first - last).abs() <= TOUCH && beyond > MIN_OPEN_ROW).then_some(first)
    };
    (end(true), end(false))
}

/// Gives two cells the smaller number of both.
fn join(cells: &mut [usize], a: usize, b: usize) {
    let (first, second) = (cells[a].min(cells[b]), cells[a].max(cells[b]));
    cells.iter_mut().filter(|cell| **cell == second).for_each(|cell| *cell = first);
}

/// Places of lines, near ones as one.
fn edges(strokes: &[Stroke]) -> Vec<f32> {
    let mut edges: Vec<f32> = strokes.iter().map(|stroke| stroke.at).collect();
    edges.sort_by(f32::total_cmp);
    edges.dedup_by(|next, before| *next - *before <= TOUCH);
    edges
}
