//! The tree of a web page, built within bounds.

use html5ever::driver::{ParseOpts, parse_document};
use html5ever::tendril::{StrTendril, TendrilSink};
use scraper::{Html, HtmlTreeSink};

use super::error::{HtmlError, MAX_BYTES, MAX_DEPTH, MAX_NODES};

/// Bytes between two looks at the bounds.
const STEP_BYTES: usize = 4096;

/// Nodes of a step that are looked at.
const NEWEST: usize = 64;

/// Parses a page as browsers do.
pub(super) fn parse(text: &str) -> Result<Html, HtmlError> {
    if text.len() > MAX_BYTES {
        return Err(HtmlError::TooLarge { bytes: text.len() });
    }
    let mut parser = parse_document(HtmlTreeSink::new(Html::new_document()), ParseOpts::default());
    let mut rest = text;
    while !rest.is_empty() {
        let (step, after) = rest.split_at(rest.ceil_char_boundary(STEP_BYTES));
        parser.process(StrTendril::from_slice(step));
        rest = after;
        let page = parser.tokenizer.sink.sink.0.borrow();
        let nodes = page.tree.nodes();
        if nodes.len() > MAX_NODES {
            return Err(HtmlError::TooManyNodes);
        }
        if nodes.rev().take(NEWEST).any(|node| node.ancestors().take(MAX_DEPTH + 1).count() > MAX_DEPTH) {
            return Err(HtmlError::TooDeep);
        }
    }
    let page = parser.finish();
    match is_too_deep(&page) {
        true => Err(HtmlError::TooDeep),
        false => Ok(page),
    }
}

fn is_too_deep(page: &Html) -> bool {
    let mut depth = 0;
    page.tree.root().traverse().any(|edge| match edge {
        ego_tree::iter::Edge::Open(_) => {
            depth += 1;
            depth > MAX_DEPTH
        }
        ego_tree::iter::Edge::Close(_) => {
            depth -= 1;
            false
        }
    })
}
