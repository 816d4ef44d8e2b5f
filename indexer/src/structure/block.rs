//! Blocks: paragraphs and tables, put together again where a page break cut them.

use corpus::Span;
use text::trim;

use super::classify::{Class, ReportLine};
use super::outline::Outline;
use super::page_break::{continues_over_page, continues_paragraph};
use super::table::row::{PrintedRow, row_at};
use crate::source::markup;

/// Lines that belong together.
#[derive(Debug)]
pub(crate) struct Block {
    pub(crate) kind: BlockKind,
    pub(crate) span: Span,
    /// The text without markup; lines are separated by a line feed unless they are one sentence.
    pub(crate) text: String,
    /// The innermost heading.
    pub(crate) node: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BlockKind {
    Heading,
    /// A paragraph that begins with the mark of a finding.
    Mark,
    Paragraph,
    Table,
}

/// All blocks of the body, in order.
pub(crate) fn build_blocks(lines: &[ReportLine<'_>], rows: &[PrintedRow<'_>], outline: &Outline) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut gap = Gap::Blank;
    for line in lines {
        let (kind, text) = match &line.class {
            Class::Blank => {
                gap = gap.max(Gap::Blank);
                continue;
            }
            Class::PageFurniture => {
                gap = Gap::Page;
                continue;
            }
            Class::Front => continue,
            Class::Heading { .. } => (BlockKind::Heading, trim(line.text).to_owned()),
            Class::Mark => (BlockKind::Mark, markup::plain(line.text)),
            Class::Text => (BlockKind::Paragraph, markup::plain(line.text)),
            Class::TableBorder => (BlockKind::Table, String::new()),
            Class::Row => (BlockKind::Table, row_at(rows, line.number).map(PrintedRow::joined).unwrap_or_default()),
        };
        let open = blocks.last_mut().filter(|open| belongs(open, kind, &text, gap));
        match open {
            Some(open) => {
                push_line(&mut open.text, &text, gap);
                open.span.line_end = line.number;
            }
            None => {
                blocks.push(Block { kind, span: Span::line(line.number), text, node: outline.innermost(line.number) })
            }
        }
        gap = Gap::None;
    }
    blocks
}

/// Appends a line to a text, on a line of its own unless it continues a sentence.
pub(crate) fn push_line(text: &mut String, line: &str, gap: Gap) {
    if !line.is_empty() && !text.is_empty() && !continues(text, line, gap) {
        text.push('\n');
    }
    text.push_str(line);
}

/// Whatever stands between two lines that say something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    None,
    Blank,
    /// A page number or running head, perhaps with blank lines.
    Page,
}

fn continues(before: &str, text: &str, gap: Gap) -> bool {
    continues_paragraph(before, text) || gap == Gap::Page && continues_over_page(before, text)
}

fn belongs(open: &Block, kind: BlockKind, text: &str, gap: Gap) -> bool {
    match (open.kind, kind) {
        (BlockKind::Table, BlockKind::Table) => gap == Gap::None,
        (BlockKind::Paragraph | BlockKind::Mark, BlockKind::Paragraph) => {
            gap == Gap::None || continues(&open.text, text, gap)
        }
        _ => false,
    }
}
