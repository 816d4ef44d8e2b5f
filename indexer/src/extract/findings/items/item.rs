//! Items, and the classes that hold them.

use corpus::Kind;

use super::sign::Depth;

/// Items of one class.
#[derive(Debug, Clone)]
pub(super) struct Region {
    pub(super) kind: Kind,
    pub(super) label: Option<String>,
    /// Line of the label.
    pub(super) line: Option<u32>,
    /// Rank of the heading that opened it.
    pub(super) rank: Option<u8>,
    /// Depth at which a heading ends it: that of the label's own sign, or of the heading above a label without one.
    pub(super) depth: Option<Depth>,
    /// Sign of its items.
    pub(super) sign: Option<Depth>,
    /// True where an item was read.
    pub(super) used: bool,
}

impl Region {
    pub(super) fn new(kind: Kind, label: Option<String>) -> Self {
        Self { kind, label, line: None, rank: None, depth: None, sign: None, used: false }
    }
}

/// A finding as far as it is read.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub(super) kind: Kind,
    pub(super) label: Option<String>,
    /// Title and its line.
    pub(super) title: Option<(String, usize)>,
    /// True where its own sign says the class.
    pub(super) marked: bool,
    pub(super) body: Option<String>,
    /// Lines of its label and its body.
    pub(super) headings: Vec<u32>,
    pub(super) text: Vec<usize>,
}
