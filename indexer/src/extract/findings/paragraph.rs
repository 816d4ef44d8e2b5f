//! Findings in running prose.

use super::draft::FindingDraft;
use crate::rules::extractor::ParagraphRule;
use crate::structure::block::{Block, BlockKind};
use crate::structure::body::Body;

pub(super) fn extract(body: &Body<'_>, rules: &[ParagraphRule]) -> Vec<FindingDraft> {
    let mut drafts = Vec::new();
    let mut held: Vec<&Block> = Vec::new();
    for block in &body.blocks {
        let mut around = body.outline.ancestors(block.node);
        let section = around.next().map_or("", |node| node.printed.as_str());
        let outer: Vec<_> = around.map(|node| node.printed.as_str()).collect();
        let applies = |rule: &&ParagraphRule| {
            outer.iter().any(|heading| rule.within.matches(heading)) && rule.section.matches(section)
        };
        let rules: Vec<_> = rules.iter().filter(applies).collect();
        if rules.is_empty() || block.kind != BlockKind::Paragraph {
            held.clear();
            continue;
        }
        held.push(block);
        let Some(rule) = rules.iter().find(|rule| rule.wording.matches(&block.text)) else { continue };
        let text: Vec<_> = held.iter().map(|block| block.text.as_str()).collect();
        let span = held.iter().map(|block| block.span).fold(block.span, |all, span| all.cover(span));
        let mut draft = FindingDraft::new(rule.kind, &rule.kind_label, text.join("\n"), span, block.node);
        if let Some(found) = rule.section.find(section) {
            draft.number = found.group("number").map(str::to_owned);
            draft.title = found.group("title").map(str::to_owned);
        }
        drafts.push(draft);
        held.clear();
    }
    drafts
}
