//! The body of a report: its lines with all structure.

use super::block::{Block, build_blocks};
use super::classify::{Line, classify};
use super::outline::Outline;
use crate::rules::report::Rules;
use crate::source::Source;

/// What the extractors read from.
pub(crate) struct Body<'t> {
    pub(crate) source: &'t Source,
    pub(crate) lines: Vec<Line<'t>>,
    pub(crate) outline: Outline,
    pub(crate) blocks: Vec<Block>,
}

impl<'t> Body<'t> {
    pub(crate) fn read(source: &'t Source, rules: &Rules) -> Self {
        let lines = classify(source, rules);
        let outline = Outline::build(&lines);
        let blocks = build_blocks(&lines, &outline);
        Self { source, lines, outline, blocks }
    }
}
