//! A printed mark before each finding.

use corpus::Span;

use super::departments;
use super::draft::{FindingDraft, unknown_kind, without_spaces, without_text};
use crate::rules::extractor::{Extent, MarkerRule, TitledBy};
use crate::rules::report::Rules;
use crate::source::diagnostic::Diagnostic;
use crate::structure::block::{Block, BlockKind};
use crate::structure::body::Body;

pub(super) fn extract(
    body: &Body<'_>,
    rules: &Rules,
    rule: &MarkerRule,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<FindingDraft> {
    let mut drafts = Vec::new();
    let mut context = Context::new(rule);
    let mut blocks = body.blocks.iter().peekable();
    while let Some(block) = blocks.next() {
        if block.kind != BlockKind::Mark {
            context.pass(block);
            continue;
        }
        let Some(mark) = rule.mark.find(&block.text) else { continue };
        let mut text: Vec<&str> =
            Some(block.text[mark.range().end..].trim()).filter(|rest| !rest.is_empty()).into_iter().collect();
        let mut span = block.span;
        while let Some(next) = blocks.next_if(|next| continues(rule, &text, next)) {
            text.push(&next.text);
            span = span.cover(next.span);
        }
        if text.concat().trim().is_empty() {
            diagnostics.push(without_text(body, span.line_start));
            continue;
        }
        let label = mark.group("kind").unwrap_or_default();
        let Some(kind) = rules.kind(label) else {
            diagnostics.push(unknown_kind(body, span.line_start, label));
            continue;
        };
        let mut draft = FindingDraft::new(kind, label, text.join("\n"), span, block.node);
        draft.number = mark.group("number").map(without_spaces);
        draft.title = mark.group("title").map(str::to_owned);
        if let Some(titled) = &rule.titled_by {
            titles(body, titled, &mut draft);
        }
        draft.number_in_part.clone_from(&draft.number);
        let named = mark.group("departments");
        draft.departments = named.map(|list| departments::split(list, &rules.departments)).unwrap_or_default();
        (draft.context, draft.context_spans) = context.take(mark.group("title").is_some());
        drafts.push(draft);
    }
    drafts
}

/// True for a block that continues the text of a finding.
fn continues(rule: &MarkerRule, text: &[&str], next: &Block) -> bool {
    let wanted = match (rule.text, next.kind) {
        (_, BlockKind::Mark | BlockKind::Heading) => false,
        (Extent::Paragraph, kind) => text.is_empty() && kind == BlockKind::Paragraph,
        (Extent::Section, _) => true,
    };
    wanted && !rule.until.as_ref().is_some_and(|until| until.matches(&next.text))
}

/// Takes number and title from the headings.
fn titles(body: &Body<'_>, titled: &TitledBy, draft: &mut FindingDraft) {
    let mut headings: Vec<_> = body.outline.ancestors(draft.node).take_while(|node| node.rank >= titled.rank).collect();
    headings.reverse();
    let Some(innermost) = headings.last() else { return };
    draft.number = Some(headings.iter().map(|node| without_spaces(&node.number)).collect());
    let title =
        titled.title.as_ref().and_then(|pattern| pattern.find(&innermost.title)?.group("title").map(str::to_owned));
    draft.title = Some(title.unwrap_or_else(|| innermost.title.clone()));
}

/// Criteria and facts before a mark. Marks that follow each other share them, unless each has a title of its own.
struct Context<'b> {
    rule: &'b MarkerRule,
    blocks: Vec<&'b Block>,
    open: bool,
    used: bool,
}

impl<'b> Context<'b> {
    fn new(rule: &'b MarkerRule) -> Self {
        Self { rule, blocks: Vec::new(), open: rule.context_from.is_none(), used: false }
    }

    fn pass(&mut self, block: &'b Block) {
        let begins = self.rule.context_from.as_ref().map(|pattern| pattern.matches(&block.text));
        if block.kind == BlockKind::Heading || self.used || begins == Some(true) {
            self.blocks.clear();
            self.open = begins.unwrap_or(true);
            self.used = false;
        }
        if self.open && block.kind != BlockKind::Heading {
            self.blocks.push(block);
        }
    }

    fn take(&mut self, titled: bool) -> (String, Vec<Span>) {
        if titled && self.used {
            return (String::new(), Vec::new());
        }
        self.used = true;
        let texts: Vec<_> =
            self.blocks.iter().map(|block| block.text.as_str()).filter(|text| !text.is_empty()).collect();
        (texts.join("\n"), self.blocks.iter().map(|block| block.span).collect())
    }
}
