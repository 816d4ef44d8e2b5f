//! Paragraphs below one label that are a finding each.

use corpus::Strength;
use text::line_form;

use super::item::Item;
use super::line::{ItemLine, joined};
use crate::extract::findings::strength;
use crate::structure::block::Gap;

/// Beginnings of paragraphs that add to what was said.
const ADDITIONS: [&str; 8] = ["また", "なお", "さらに", "あわせて", "併せて", "ただし", "加えて", "この"];

/// The items of which one without title and sign consists: one for each paragraph that finds something wanting, with the facts before it.
pub(super) fn split(lines: &[ItemLine], item: &Item) -> Vec<Item> {
    let is_list = item.title.is_some()
        || item.marked
        || item.text.iter().any(|at| lines[*at].sign.is_some() || lines[*at].is_row);
    if is_list {
        return vec![item.clone()];
    }
    let mut groups: Vec<Vec<usize>> = vec![Vec::new()];
    let (mut is_worded, mut has_asked) = (false, false);
    for paragraph in paragraphs(lines, &item.text) {
        let text = joined(lines, &paragraph, false).0;
        let adds = ADDITIONS.iter().any(|word| line_form(&text).starts_with(word));
        let asks = strength::grade(&text) != Strength::Stated;
        // A fault that is stated, and what is asked for because of it, are one.
        if (has_asked || is_worded && !asks) && !adds {
            groups.push(Vec::new());
            (is_worded, has_asked) = (false, false);
        }
        has_asked |= asks;
        is_worded |= strength::is_finding(&text) || strength::states_fault(&text);
        if let Some(group) = groups.last_mut() {
            group.extend(paragraph);
        }
    }
    // Remarks behind the last one belong to it.
    if !is_worded && groups.len() > 1 {
        let last = groups.pop().unwrap_or_default();
        groups.last_mut().into_iter().for_each(|group| group.extend(last.iter().copied()));
    }
    groups.into_iter().map(|text| Item { text, ..item.clone() }).collect()
}

/// The paragraphs of some lines: behind a full stop, where a line is blank, or indented more than others.
fn paragraphs(lines: &[ItemLine], text: &[usize]) -> Vec<Vec<usize>> {
    let margin = text.iter().map(|at| lines[*at].indent).min().unwrap_or_default();
    let ends = |at: usize| lines[at].form.ends_with(['。', ')']);
    let are_sentences = text.len() > 1 && text.iter().all(|at| ends(*at));
    let mut paragraphs: Vec<Vec<usize>> = Vec::new();
    for at in text {
        let line = &lines[*at];
        let before = paragraphs.last().and_then(|paragraph| paragraph.last()).copied();
        let begins = before
            .is_none_or(|before| ends(before) && (line.gap == Gap::Blank || line.indent > margin || are_sentences));
        match paragraphs.last_mut() {
            Some(paragraph) if !begins => paragraph.push(*at),
            _ => paragraphs.push(vec![*at]),
        }
    }
    paragraphs
}
