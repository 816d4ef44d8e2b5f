//! Verbatim text with its matches marked.

use std::ops::Range;

use corpus::ordered;

use crate::api::response::Fragment;
use crate::engine::matching::occurrence::Occurrence;
use crate::index::document::{Entry, Value};
use crate::index::field::FieldGroup;

/// About how many characters an extract has.
const LENGTH: usize = 120;

/// How many characters stand before the first match at least, where there are as many.
const LEAD: usize = 24;

/// The title to show, marked.
pub fn title(entry: &Entry, occurrences: &[&Occurrence]) -> Vec<Fragment> {
    let Some((at, stretch)) = entry.heading() else { return Vec::new() };
    pieces(&entry.values[at].printed, stretch, &printed_marks(&entry.values[at], at, occurrences))
}

/// The stretch that matches best: of the text first, else of what stands before it; its beginning where nothing matches.
pub fn extract(entry: &Entry, occurrences: &[&Occurrence]) -> Vec<Fragment> {
    let values = || entry.values.iter().enumerate();
    let of = |place: FieldGroup| values().filter(move |(_, value)| value.place == place);
    let readable = of(FieldGroup::Text).chain(of(FieldGroup::Context));
    let matching = |(at, _): &(usize, &Value)| occurrences.iter().any(|found| found.value == *at);
    let Some((at, value)) = readable.clone().find(matching).or_else(|| readable.clone().next()) else {
        return Vec::new();
    };
    let marks = printed_marks(value, at, occurrences);
    pieces(&value.printed, window(&value.printed, &marks), &marks)
}

/// All that stands at a place, marked: the first of its values, and others that match.
pub fn whole(entry: &Entry, occurrences: &[&Occurrence], place: FieldGroup) -> Vec<Vec<Fragment>> {
    let values = entry.values.iter().enumerate().filter(|(_, value)| value.place == place);
    let marked = values.map(|(at, value)| (value, printed_marks(value, at, occurrences)));
    let told = marked.enumerate().filter(|(nth, (_, marks))| *nth == 0 || !marks.is_empty());
    told.map(|(_, (value, marks))| pieces(&value.printed, 0..value.printed.len(), &marks)).collect()
}

/// The occurrences in one value as ranges of its printed bytes: in order, merged where they touch.
fn printed_marks(value: &Value, at: usize, occurrences: &[&Occurrence]) -> Vec<Range<usize>> {
    let ranges: Vec<&Range<usize>> =
        occurrences.iter().filter(|found| found.value == at).map(|found| &found.range).collect();
    if ranges.is_empty() {
        return Vec::new();
    }
    let mut marks: Vec<Range<usize>> = Vec::new();
    for mark in value.origins(ordered(ranges, |range| range.start as u64).into_iter()) {
        match marks.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => marks.push(mark),
        }
    }
    marks
}

/// The bytes of the best stretch of a text: the one with most marked, cut where phrases end.
fn window(text: &str, marks: &[Range<usize>]) -> Range<usize> {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let count = starts.len() - 1;
    if count <= LENGTH {
        return 0..text.len();
    }
    let index = |byte: usize| starts.binary_search(&byte).unwrap_or_else(|after| after);
    let marked = |from: usize| {
        let end = starts[(from + LENGTH - LEAD).min(count)];
        marks.iter().filter(|mark| starts[from] <= mark.start && mark.end <= end).map(|mark| mark.len()).sum::<usize>()
    };
    let firsts = marks.iter().map(|mark| index(mark.start));
    let best = firsts.max_by_key(|from| (marked(*from), usize::MAX - from)).unwrap_or(0);
    let chars: Vec<char> = text.chars().collect();
    let ends_phrase = |at: usize| matches!(chars[at], '。' | '、' | '，' | '．' | '\n' | '\t');
    let lead = best.saturating_sub(LEAD);
    let from = (lead.saturating_sub(LEAD)..=best).rev().find(|at| *at == 0 || *at <= lead && ends_phrase(at - 1));
    let from = from.unwrap_or(lead).min(count - LENGTH);
    let limit = (from + LENGTH).min(count);
    let to =
        (from + LENGTH * 3 / 4..limit).rev().find(|at| limit < count && ends_phrase(*at)).map_or(limit, |at| at + 1);
    // A mark is never cut.
    let cut = |byte: usize| marks.iter().find(|mark| mark.start < byte && byte < mark.end);
    cut(starts[from]).map_or(starts[from], |mark| mark.start)..cut(starts[to]).map_or(starts[to], |mark| mark.end)
}

/// A stretch of a text, cut where marks begin and end.
fn pieces(text: &str, stretch: Range<usize>, marks: &[Range<usize>]) -> Vec<Fragment> {
    let mut pieces = Vec::new();
    let mut at = stretch.start;
    let mut push = |range: Range<usize>, marked: bool| {
        if range.start < range.end {
            pieces.push(Fragment { text: text[range].to_owned(), marked });
        }
    };
    for mark in marks {
        let (start, end) = (mark.start.clamp(at, stretch.end), mark.end.clamp(at, stretch.end));
        push(at..start, false);
        push(start..end, true);
        at = end;
    }
    push(at..stretch.end, false);
    pieces
}
