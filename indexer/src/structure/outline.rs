//! The section tree (見出しの木).

use corpus::{Section, Span};
use text::trim;

use super::classify::{Class, ReportLine};

/// A heading in the tree.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) parent: Option<usize>,
    pub(crate) rank: u8,
    pub(crate) level: u8,
    pub(crate) number: String,
    pub(crate) title: String,
    /// The line as printed.
    pub(crate) printed: String,
    pub(crate) span: Span,
}

/// All headings, and for each line the innermost one above it.
#[derive(Debug)]
pub(crate) struct Outline {
    nodes: Vec<Node>,
    innermost: Vec<Option<usize>>,
}

impl Outline {
    pub(crate) fn build(lines: &[ReportLine<'_>]) -> Self {
        let mut outline = Self { nodes: Vec::new(), innermost: Vec::with_capacity(lines.len()) };
        let mut stack: Vec<usize> = Vec::new();
        let last =
            lines.iter().rev().find(|line| !matches!(line.class, Class::Front | Class::Blank | Class::PageFurniture));
        let last = last.map_or(0, |line| line.number);
        for line in lines {
            if let Class::Heading { rank, number, title } = line.class {
                while let Some(open) = stack.pop_if(|open| outline.nodes[*open].rank >= rank) {
                    outline.close(open, line.number - 1);
                }
                outline.nodes.push(Node {
                    parent: stack.last().copied(),
                    rank,
                    level: u8::try_from(stack.len() + 1).unwrap_or(u8::MAX),
                    number: number.to_owned(),
                    title: title.to_owned(),
                    printed: trim(line.text).to_owned(),
                    span: Span::line(line.number),
                });
                stack.push(outline.nodes.len() - 1);
            }
            outline.innermost.push(stack.last().copied());
        }
        stack.into_iter().for_each(|open| outline.close(open, last));
        outline
    }

    fn close(&mut self, node: usize, line: u32) {
        let span = &mut self.nodes[node].span;
        span.line_end = line.max(span.line_start);
    }

    /// All headings, in their order.
    pub(crate) fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The innermost heading above a line.
    pub(crate) fn innermost(&self, line: u32) -> Option<usize> {
        self.innermost.get(line as usize - 1).copied().flatten()
    }

    /// The heading around a heading.
    pub(crate) fn parent(&self, node: Option<usize>) -> Option<usize> {
        self.nodes[node?].parent
    }

    /// A heading and those around it, innermost first.
    pub(crate) fn ancestors(&self, node: Option<usize>) -> impl Iterator<Item = &Node> {
        std::iter::successors(node, |node| self.nodes[*node].parent).map(|node| &self.nodes[node])
    }

    /// The headings around a line as printed, outermost first.
    pub(crate) fn path(&self, node: Option<usize>) -> Vec<String> {
        let mut path: Vec<_> = self.ancestors(node).map(|node| node.printed.clone()).collect();
        path.reverse();
        path
    }

    pub(crate) fn sections(&self) -> Vec<Section> {
        let section = |node: &Node| Section { level: node.level, title: node.printed.clone(), source: node.span };
        self.nodes.iter().map(section).collect()
    }
}
