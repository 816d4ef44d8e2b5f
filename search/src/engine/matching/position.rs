use std::ops::Range;

use crate::sort::sort_by_u64_key;
use text::Script;

use super::occurrence::TermOccurrence;
use crate::engine::weights;
use crate::expand::boundary::{ends_at, is_whole};
use crate::expand::origin::Origin;
use crate::expand::term::Alternative;
use crate::index::field::FieldGroup;
use crate::index::parts::PART_END;

/// Start of a form in a text, and whether its script goes on before and after it.
#[derive(Clone, Copy)]
pub struct FormPosition {
    pub start: usize,
    pub before: bool,
    pub after: bool,
}

impl FormPosition {
    /// The position of a stretch of a normalized text.
    pub fn new(normalized: &str, range: Range<usize>) -> Self {
        let matched = &normalized[range.clone()];
        let goes_on = |outside: Option<char>, inside: Option<char>| {
            outside.is_some_and(|c| c != PART_END) && outside.map(Script::of) == inside.map(Script::of)
        };
        Self {
            start: range.start,
            before: goes_on(normalized[..range.start].chars().next_back(), matched.chars().next()),
            after: goes_on(normalized[range.end..].chars().next(), matched.chars().next_back()),
        }
    }

    /// Weight of the word boundaries, which are changes of script.
    fn boundaries(self, text: &str) -> f32 {
        let side = |goes_on: bool, inside: Option<char>| match inside.map(Script::of) {
            Some(inside) if goes_on => weights::inside_word(inside),
            _ => 1.0,
        };
        side(self.before, text.chars().next()) * side(self.after, text.chars().next_back())
    }
}

/// Occurrences in a value, in order; overlaps removed: the form listed first wins, then the leftmost.
///
/// The positions come form by form, the best form first, and each from left to right.
pub fn without_overlaps<'a>(
    (value, group): (usize, FieldGroup),
    positions: impl Iterator<Item = (&'a Alternative, FormPosition)>,
) -> Vec<TermOccurrence> {
    let mut found: Vec<TermOccurrence> = Vec::new();
    let (mut better, mut last): (usize, Option<(&Alternative, usize)>) = (0, None);
    for (form, position) in positions {
        let range = position.start..position.start.saturating_add(form.text.len());
        match last {
            Some((same, end)) if std::ptr::eq(same, form) && range.start < end => continue,
            Some((same, _)) if std::ptr::eq(same, form) => {}
            _ => better = found.len(),
        }
        last = Some((form, range.end));
        let overlaps = |other: &TermOccurrence| other.range.start < range.end && range.start < other.range.end;
        if is_acceptable(form, (position.before, position.after)) && !found[..better].iter().any(overlaps) {
            let quality = quality(form, position);
            found.push(TermOccurrence { value, group, range, origin: form.origin, quality });
        }
    }
    sort_by_u64_key(found, |occurrence| occurrence.range.start as u64)
}

/// A typed word may be a piece of a longer one; short Latin and a synonym may not, nor letters and numbers in another
/// spelling (25 for 二十五).
pub fn is_acceptable(form: &Alternative, goes_on: (bool, bool)) -> bool {
    let is_closed = form.closed.0 && goes_on.0 || form.closed.1 && goes_on.1;
    let is_word = || match form.origin {
        Origin::Literal => true,
        Origin::Variant => {
            ends_at(&form.text, &form.word, goes_on, |script| matches!(script, Script::Latin | Script::Digit))
        }
        Origin::Synonym(_) => is_whole(&form.text, &form.word, goes_on),
    };
    !is_closed && is_word()
}

pub fn quality(form: &Alternative, position: FormPosition) -> f32 {
    weights::origin(form.origin) * position.boundaries(&form.text)
}
