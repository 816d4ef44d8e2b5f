//! Places of cells in a table.

use ego_tree::NodeRef;
use scraper::node::{Element, Node};

/// Columns and rows that a cell spans at most; browsers have the same bounds or wider.
const MAX_COLUMN_SPAN: usize = 1000;
const MAX_ROW_SPAN: usize = 65_534;
/// Columns of a table.
const MAX_COLUMNS: usize = 4096;

type Ref<'a> = NodeRef<'a, Node>;

/// A place of a table.
#[derive(Clone, Copy)]
pub(super) enum Place<'a> {
    Cell(Ref<'a>),
    /// The cell to the left reaches over it, or there is none.
    Empty,
    /// A cell of the rows above reaches over it.
    Covered,
}

/// Cells at their places; a cell that spans several stands in the first of them.
pub(super) struct Table<'a> {
    pub caption: Option<Ref<'a>>,
    pub rows: Vec<Vec<Place<'a>>>,
}

impl<'a> Table<'a> {
    /// The cells in their order.
    pub fn cells(&self) -> impl Iterator<Item = Ref<'a>> {
        self.rows.iter().flatten().filter_map(Place::cell)
    }
}

impl<'a> Place<'a> {
    fn cell(&self) -> Option<Ref<'a>> {
        match self {
            Self::Cell(cell) => Some(*cell),
            Self::Empty | Self::Covered => None,
        }
    }
}

impl Table<'_> {
    /// The table sets a page, and holds no data.
    pub fn is_layout(&self, element: &Element) -> bool {
        let has = |is_wanted: fn(&str) -> bool| {
            self.cells().any(|cell| cell.descendants().skip(1).any(|node| is_element(node, is_wanted)))
        };
        let is_heading = |name: &str| matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
        let is_line =
            self.rows.len() == 1 || self.rows.iter().all(|row| row.iter().filter_map(Place::cell).count() <= 1);
        matches!(element.attr("role"), Some("presentation" | "none"))
            || self.cells().count() == 1
            || has(is_heading)
            || is_line && has(|name| name == "table")
    }
}

fn is_element(node: Ref, is_wanted: fn(&str) -> bool) -> bool {
    matches!(node.value(), Node::Element(element) if is_wanted(element.name()))
}

/// Lays the cells of a table out.
pub(super) fn rows(table: Ref) -> Table {
    let mut caption = None;
    let mut members = Vec::new();
    for child in table.children() {
        let Node::Element(element) = child.value() else { continue };
        match element.name() {
            "caption" => caption = caption.or(Some(child)),
            "tr" => members.push(child),
            "thead" | "tbody" | "tfoot" => {
                members.extend(child.children().filter(|row| is_element(*row, |name| name == "tr")));
            }
            _ => {}
        }
    }
    // Rows that cells above still cover, by column.
    let mut covered: Vec<usize> = Vec::new();
    let mut rows = Vec::with_capacity(members.len());
    for member in members {
        let mut row: Vec<Place> = Vec::new();
        let mut spans: Vec<(usize, usize)> = Vec::new();
        for cell in member.children() {
            let Node::Element(element) = cell.value() else { continue };
            if !matches!(element.name(), "td" | "th") || row.len() >= MAX_COLUMNS {
                continue;
            }
            while covered.get(row.len()).is_some_and(|rows| *rows > 0) {
                row.push(Place::Covered);
            }
            let span = |name: &str, max: usize| {
                element.attr(name).and_then(|span| span.trim().parse().ok()).unwrap_or(1usize).clamp(1, max)
            };
            let below = span("rowspan", MAX_ROW_SPAN) - 1;
            for place in 0..span("colspan", MAX_COLUMN_SPAN) {
                spans.push((row.len(), below));
                row.push(if place == 0 { Place::Cell(cell) } else { Place::Empty });
            }
        }
        let covers = |column: usize| covered.get(column).is_some_and(|rows| *rows > 0);
        row.extend((row.len()..covered.len()).map(|column| if covers(column) { Place::Covered } else { Place::Empty }));
        covered.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
        covered.resize(covered.len().max(row.len()), 0);
        spans.into_iter().for_each(|(column, below)| covered[column] = covered[column].max(below));
        rows.push(row);
    }
    Table { caption, rows }
}
