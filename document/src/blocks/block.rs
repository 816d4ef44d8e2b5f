//! Blocks of a text, in its order, and the pages that they make.

use super::table::{CELL_BREAK, Cell, INNER_CELL_BREAK, row_lines};
use crate::page::geometry::Rect;
use crate::page::{Line, LineKind, Page};

/// A part of a text between two others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Paragraph(String),
    Table(Vec<Vec<Cell>>),
    /// Readings over a paragraph's characters.
    Readings(String),
    /// A footnote, which stands at the foot of the page.
    Footnote(String),
    /// A head or foot of the pages from here on.
    RunningHead(String),
    /// Characters that are not shown.
    Hidden(usize),
    PageBreak,
}

impl Block {
    /// The block, in another role if it is a paragraph.
    pub fn with_role(self, role: fn(String) -> Self) -> Self {
        match self {
            Self::Paragraph(text) => role(text),
            block => block,
        }
    }
}

/// The text of a cell; what is no text of it goes behind its table.
pub fn cell_text(blocks: Vec<Block>, behind: &mut Vec<Block>) -> String {
    let mut texts: Vec<String> = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(text) => texts.push(text),
            Block::Table(rows) => texts.extend(rows.into_iter().filter_map(|cells| {
                let filled: Vec<&str> = cells.iter().map(Cell::text).filter(|text| !text.is_empty()).collect();
                (!filled.is_empty()).then(|| filled.join(INNER_CELL_BREAK))
            })),
            Block::PageBreak => {}
            block => behind.push(block),
        }
    }
    texts.join(CELL_BREAK)
}

/// Pages of the blocks, each with its footnotes at its end.
pub fn pages(blocks: Vec<Block>) -> Vec<Page> {
    let mut pages = Vec::new();
    let mut page = Page { number: 1, ..Page::default() };
    let mut footnotes = Vec::new();
    let line = |text, kind| Line::new(text, Rect::default(), kind);
    for block in blocks {
        match block {
            Block::Paragraph(text) => page.lines.push(line(text, LineKind::Paragraph)),
            Block::Table(rows) => page.lines.extend(row_lines(rows)),
            Block::Readings(text) => page.lines.push(line(text, LineKind::Reading)),
            Block::RunningHead(text) => page.lines.push(line(text, LineKind::RunningHead)),
            Block::Footnote(text) => footnotes.push(line(text, LineKind::Paragraph)),
            Block::Hidden(characters) => page.hidden += characters,
            Block::PageBreak => {
                page.lines.append(&mut footnotes);
                let next = Page { number: page.number + 1, ..Page::default() };
                pages.push(std::mem::replace(&mut page, next));
            }
        }
    }
    page.lines.append(&mut footnotes);
    pages.push(page);
    pages
}
