//! Snippets: verbatim text with its matches marked.

use std::ops::Range;

use corpus::{EditorialSign, Note, end_of_slip};

use crate::api::response::Fragment;
use crate::engine::matching::occurrence::TermOccurrence;
use crate::index::document::{Document, FieldValue};
use crate::index::field::FieldGroup;
use crate::index::parts::PART_END;
use crate::sort::sort_by_u64_key;

const SNIPPET_CHARS: usize = 120;

/// Minimum of characters before the first match, where there are as many.
const LEAD_CHARS: usize = 24;

/// The heading, marked, and whether it is a title.
pub fn title(document: &Document, occurrences: &[&TermOccurrence]) -> (Vec<Fragment>, bool) {
    let Some((at, heading)) = document.heading() else { return (Vec::new(), false) };
    let value = &document.values[at];
    // The words are a piece of the value.
    let start = heading.words.as_ptr() as usize - value.printed.as_ptr() as usize;
    let stretch = start..start + heading.words.len();
    let mut title = fragments(&value.printed, stretch, &highlights(value, at, occurrences), &document.notes);
    title.extend(heading.is_cut.then(|| Fragment { text: "…".to_owned(), marked: false, sign: None }));
    (title, !heading.is_extract())
}

/// The best stretch of the text, else of the context; the beginning of the text where nothing matches.
pub fn snippet(document: &Document, occurrences: &[&TermOccurrence]) -> Vec<Fragment> {
    let values = || document.values.iter().enumerate();
    let of = |group: FieldGroup| values().filter(move |(_, value)| value.group == group);
    let readable = of(FieldGroup::Text).chain(of(FieldGroup::Context));
    let matching = |(at, _): &(usize, &FieldValue)| occurrences.iter().any(|found| found.value == *at);
    let Some((at, value)) = readable.clone().find(matching).or_else(|| readable.clone().next()) else {
        return Vec::new();
    };
    let marks = highlights(value, at, occurrences);
    fragments(&value.printed, best_window(&value.printed, &marks), &marks, &document.notes)
}

/// A stretch of a value, marked, with what is around it.
pub fn marked_stretch(document: &Document, value: usize, stretch: Range<usize>) -> Vec<Fragment> {
    let (printed, marks) = (&document.values[value].printed, [stretch]);
    fragments(printed, best_window(printed, &marks), &marks, &document.notes)
}

/// The first value of a group, and others that match, marked.
pub fn marked_values(document: &Document, occurrences: &[&TermOccurrence], group: FieldGroup) -> Vec<Vec<Fragment>> {
    let values = document.values.iter().enumerate().filter(|(_, value)| value.group == group);
    let marked = values.map(|(at, value)| (value, highlights(value, at, occurrences)));
    let shown = marked.enumerate().filter(|(nth, (_, highlights))| *nth == 0 || !highlights.is_empty());
    shown
        .map(|(_, (value, highlights))| fragments(&value.printed, 0..value.printed.len(), &highlights, &document.notes))
        .collect()
}

/// The first value of a group, and the one that a stretch is in, which is marked.
pub fn marked_at(
    document: &Document,
    stretch: &Option<(usize, Range<usize>)>,
    group: FieldGroup,
) -> Vec<Vec<Fragment>> {
    let marks = |at: usize| stretch.iter().filter(move |(value, _)| *value == at).map(|(_, range)| range.clone());
    let values = document.values.iter().enumerate().filter(|(_, value)| value.group == group);
    let marked = values.map(|(at, value)| (value, marks(at).collect::<Vec<_>>()));
    let shown = marked.enumerate().filter(|(nth, (_, marks))| *nth == 0 || !marks.is_empty());
    shown
        .map(|(_, (value, marks))| fragments(&value.printed, 0..value.printed.len(), &marks, &document.notes))
        .collect()
}

/// Printed ranges of the occurrences in one value, in order, merged where they touch.
fn highlights(value: &FieldValue, at: usize, occurrences: &[&TermOccurrence]) -> Vec<Range<usize>> {
    let ranges: Vec<&Range<usize>> =
        occurrences.iter().filter(|found| found.value == at).map(|found| &found.range).collect();
    if ranges.is_empty() {
        return Vec::new();
    }
    let mut highlights: Vec<Range<usize>> = Vec::new();
    for highlight in value.origins(sort_by_u64_key(ranges, |range| range.start as u64).into_iter()) {
        match highlights.last_mut() {
            Some(last) if highlight.start <= last.end => last.end = last.end.max(highlight.end),
            _ => highlights.push(highlight),
        }
    }
    highlights
}

/// The stretch of a text with most marked, cut where phrases end.
fn best_window(text: &str, highlights: &[Range<usize>]) -> Range<usize> {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let count = starts.len() - 1;
    if count <= SNIPPET_CHARS {
        return 0..text.len();
    }
    let index = |byte: usize| starts.binary_search(&byte).unwrap_or_else(|after| after);
    let marked = |from: usize| {
        let end = starts[(from + SNIPPET_CHARS - LEAD_CHARS).min(count)];
        highlights
            .iter()
            .filter(|highlight| starts[from] <= highlight.start && highlight.end <= end)
            .map(|highlight| highlight.len())
            .sum::<usize>()
    };
    let firsts = highlights.iter().map(|highlight| index(highlight.start));
    let best = firsts.max_by_key(|from| (marked(*from), usize::MAX - from)).unwrap_or(0);
    let chars: Vec<char> = text.chars().collect();
    let ends_phrase = |at: usize| matches!(chars[at], '。' | '、' | '，' | '．' | '\n' | '\t' | PART_END);
    let lead = best.saturating_sub(LEAD_CHARS);
    let from = (lead.saturating_sub(LEAD_CHARS)..=best).rev().find(|at| *at == 0 || *at <= lead && ends_phrase(at - 1));
    let from = from.unwrap_or(lead).min(count - SNIPPET_CHARS);
    let limit = (from + SNIPPET_CHARS).min(count);
    let to = (from + SNIPPET_CHARS * 3 / 4..limit)
        .rev()
        .find(|at| limit < count && ends_phrase(*at))
        .map_or(limit, |at| at + 1);
    // A highlight is never cut.
    let cut = |byte: usize| highlights.iter().find(|highlight| highlight.start < byte && byte < highlight.end);
    cut(starts[from]).map_or(starts[from], |highlight| highlight.start)
        ..cut(starts[to]).map_or(starts[to], |highlight| highlight.end)
}

/// Cuts a stretch of a text where highlights begin and end, and where a sign of ours belongs.
fn fragments(text: &str, stretch: Range<usize>, highlights: &[Range<usize>], notes: &[Note]) -> Vec<Fragment> {
    let mut signs = signs(text, notes).into_iter().peekable();
    let mut fragments = Vec::new();
    let mut at = stretch.start;
    let mut push = |range: Range<usize>, marked: bool| {
        let mut start = range.start;
        while let Some((at, sign)) =
            signs.next_if(|(at, sign)| *at < range.end || *at == range.end && *sign == EditorialSign::Sic)
        {
            if start < at || start == at && sign == EditorialSign::Omission {
                fragments.push(Fragment { text: text[start..at].to_owned(), marked, sign: Some(sign) });
                start = at + if sign == EditorialSign::Omission { PART_END.len_utf8() } else { 0 };
            }
        }
        if start < range.end {
            fragments.push(Fragment { text: text[start..range.end].to_owned(), marked, sign: None });
        }
    };
    for highlight in highlights {
        let (start, end) = (highlight.start.clamp(at, stretch.end), highlight.end.clamp(at, stretch.end));
        push(at..start, false);
        push(start..end, true);
        at = end;
    }
    push(at..stretch.end, false);
    fragments
}

/// Signs of ours in a text, in order: behind slips, and at the ends of its parts.
fn signs(text: &str, notes: &[Note]) -> Vec<(usize, EditorialSign)> {
    let slips: Vec<&str> = notes.iter().filter_map(|note| note.quote.as_deref()).collect();
    let mut signs = Vec::new();
    let mut end = 0;
    for part in text.split_inclusive(PART_END) {
        let mut start = end;
        end += part.len();
        while let Some(slip) = end_of_slip(&text[start..end], &slips) {
            start += slip;
            signs.push((start, EditorialSign::Sic));
        }
        if part.ends_with(PART_END) {
            signs.push((end - PART_END.len_utf8(), EditorialSign::Omission));
        }
    }
    signs
}
