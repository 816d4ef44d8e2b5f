//! Blocks: paragraphs and tables, put together again where a page break cut them.

use corpus::Span;

use super::classify::{Class, ReportLine};
use super::outline::Outline;
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
    let mut after_blank = true;
    for line in lines {
        let (kind, text) = match &line.class {
            Class::Blank => {
                after_blank = true;
                continue;
            }
            Class::Front => continue,
            Class::Heading { .. } => (BlockKind::Heading, line.text.trim().to_owned()),
            Class::Mark => (BlockKind::Mark, markup::plain(line.text)),
            Class::Text => (BlockKind::Paragraph, markup::plain(line.text)),
            Class::TableBorder => (BlockKind::Table, String::new()),
            Class::Row => (BlockKind::Table, row_at(rows, line.number).map(PrintedRow::joined).unwrap_or_default()),
        };
        let open = blocks.last_mut().filter(|open| belongs(open, kind, &text, after_blank));
        match open {
            Some(open) => {
                if !text.is_empty() && !open.text.is_empty() && !continues(&open.text, &text) {
                    open.text.push('\n');
                }
                open.text.push_str(&text);
                open.span.line_end = line.number;
            }
            None => {
                blocks.push(Block { kind, span: Span::line(line.number), text, node: outline.innermost(line.number) })
            }
        }
        after_blank = false;
    }
    blocks
}

fn belongs(open: &Block, kind: BlockKind, text: &str, after_blank: bool) -> bool {
    match (open.kind, kind) {
        (BlockKind::Table, BlockKind::Table) => !after_blank,
        (BlockKind::Paragraph | BlockKind::Mark, BlockKind::Paragraph) => !after_blank || continues(&open.text, text),
        _ => false,
    }
}

/// True for a line that continues the sentence in which the text before it breaks off.
///
/// A page break leaves no trace but a blank line, so this judges by the wording: a sentence without an end, then a line
/// that begins nothing and brings the end. Captions and fields (開発形態 業務委託) have neither.
fn continues(before: &str, line: &str) -> bool {
    const MIN_OPEN_CHARS: usize = 20;
    const MAX_LABEL_CHARS: usize = 12;
    let last = before.rsplit('\n').next().unwrap_or(before);
    let labelled = line.chars().take(MAX_LABEL_CHARS).any(|c| matches!(c, '：' | ':'));
    is_open(last)
        && !last.starts_with(BEGINNINGS)
        && last.chars().count() >= MIN_OPEN_CHARS
        && last.contains(['、', '，', '。', 'は', 'を', 'に'])
        && (line.contains('。') || last.ends_with(['、', '，']))
        && !labelled
        && !line.starts_with(BEGINNINGS)
        && !line.starts_with(|c: char| c.is_ascii_digit() || ('①'..='⑳').contains(&c))
        && !OPENERS.iter().any(|opener| line.starts_with(opener))
}

/// True for a text that breaks off in the middle of a sentence.
pub(crate) fn is_open(text: &str) -> bool {
    !text.trim_end().ends_with([
        '。', '．', '.', '）', ')', '」', '』', '】', '〕', '>', '：', ':', '；', '？', '?', '！', '%', '％', '円',
        '月', '日',
    ])
}

/// Signs with which a list item, a note or a quotation begins.
const BEGINNINGS: [char; 19] =
    ['-', '・', '●', '○', '■', '◆', '□', '※', '*', '†', '【', '（', '(', '「', '『', '<', '＜', '〔', '＊'];

/// Words with which a sentence begins, so that no sentence can go on with them.
const OPENERS: [&str; 16] = [
    "また、",
    "なお、",
    "しかし",
    "さらに",
    "ただし",
    "したがって",
    "よって",
    "一方",
    "そこで",
    "この",
    "その",
    "以上",
    "以下",
    "次",
    "出典",
    "質問",
];
