//! Beginnings of the items of a notice.

use super::line::{Form, Line, enumerator, is_title};
use super::role::Role;
use super::title::ItemTitle;
use super::vocabulary::MeasureVocabulary;
use super::wording::squeeze;
use crate::structure::back_matter::{is_back_matter, is_closing_remarks};

/// The line on which an item begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Start {
    pub(super) at: usize,
    /// Rank of its heading in the notice; that of what is most inner where it has none.
    pub(super) rank: u8,
    pub(super) is_row: bool,
}

const INNERMOST: u8 = 9;

/// Lines since the last item began.
#[derive(Default)]
struct Seen {
    finding: bool,
    measure: Option<usize>,
    text: bool,
}

/// The beginnings in their order.
pub(super) fn find_starts(lines: &[Line<'_>], words: &MeasureVocabulary) -> Vec<Start> {
    let mut starts: Vec<Start> = Vec::new();
    let mut seen = Seen::default();
    let mut in_table = false;
    for (at, line) in lines.iter().enumerate() {
        // A table ends where text follows a blank line.
        in_table &= !matches!(line.form, Form::Text | Form::Heading { .. }) || at == 0 || !lines[at - 1].is_blank();
        let from = seen.measure.or(starts.last().map(|start| start.at)).map_or(0, |at| at + 1);
        let start = match &line.form {
            Form::Header(_) => {
                in_table = line.text.contains('\t') || line.text.trim_start().starts_with('|');
                let is_local = !in_table && !next_is_start(lines, at);
                is_local.then(|| before_label(lines, at, from))
            }
            Form::Row(cells) if in_table => {
                let is_item = cells.iter().filter(|cell| !cell.is_empty()).count() > 1;
                is_item.then_some(Start { at, rank: INNERMOST, is_row: true })
            }
            Form::Mark { .. } => Some(Start { at, rank: INNERMOST, is_row: false }),
            // 【意見】題
            Form::Label { role: Role::Finding, rest, .. } if names_item(rest) => {
                Some(Start { at, rank: INNERMOST, is_row: false })
            }
            Form::Label { role: Role::Finding, .. } => {
                let belongs = starts.last().is_some_and(|start| !start.is_row)
                    && !seen.finding
                    && seen.measure.is_none()
                    && !seen.text;
                (!belongs).then(|| before_label(lines, at, from))
            }
            Form::Label { role: Role::Measure, rest, .. } => {
                let is_new = starts.is_empty()
                    || seen.measure.is_some() && !seen.finding
                    || starts.last().is_some_and(|start| start.is_row);
                // 措置状況: 措置済 behind the measure is its status.
                let is_status = words.printed_status(&squeeze(rest)).is_some();
                (is_new && !is_status).then(|| before_text(lines, at, from, starts.last().copied())).flatten()
            }
            Form::Text if words.example_items.iter().any(|item| item.is_match(&squeeze(line.text))) => {
                Some(Start { at, rank: INNERMOST, is_row: false })
            }
            _ => None,
        };
        if let Some(start) = start {
            starts.push(start);
            seen = Seen::default();
        }
        match &line.form {
            Form::Label { role: Role::Finding, .. } | Form::Header(_) => seen.finding = true,
            Form::Label { role: Role::Measure, .. } => {
                seen.measure = Some(at);
                // The next label of a measure needs a finding of its own.
                seen.finding = false;
            }
            Form::Text if start.is_none() => seen.text = true,
            _ => {}
        }
    }
    starts
}

/// True for the title of a matter (…について).
pub(super) fn names_item(text: &str) -> bool {
    is_title(text) && ItemTitle::read(text).title.trim_end_matches([')', '）']).ends_with("について")
}

/// True where headings and marks follow, so that a line of labels is that of a whole list.
fn next_is_start(lines: &[Line<'_>], at: usize) -> bool {
    let next = lines[at + 1..].iter().find(|line| !line.is_blank());
    next.is_some_and(|line| matches!(line.form, Form::Mark { .. } | Form::Heading { .. } | Form::Unit(_)))
}

/// The heading before the label of a finding, its departments between.
fn before_label(lines: &[Line<'_>], label: usize, from: usize) -> Start {
    let bare = Start { at: label, rank: INNERMOST, is_row: false };
    let mut start = bare;
    let mut at = label;
    while at > from {
        at -= 1;
        let line = &lines[at];
        match &line.form {
            Form::Blank | Form::Furniture => {}
            Form::Label { role, .. } if !matches!(role, Role::Finding | Role::Measure | Role::Status) => start.at = at,
            Form::Heading { rank, .. } => return Start { at, rank: *rank, is_row: false },
            Form::Mark { .. } => return Start { at, rank: INNERMOST, is_row: false },
            Form::Text if is_title(line.text) && begins_block(lines, at, from) => {
                return Start { at, rank: INNERMOST, is_row: false };
            }
            _ => break,
        }
    }
    start
}

/// True where nothing stands before a line, or something that ends there.
fn begins_block(lines: &[Line<'_>], at: usize, from: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|before| *before >= from) else { return true };
    let line = &lines[before];
    line.is_blank() || !matches!(line.form, Form::Text) || line.text.ends_with('。')
}

/// The heading of the text before the label of a measure.
fn before_text(lines: &[Line<'_>], label: usize, from: usize, last: Option<Start>) -> Option<Start> {
    // A numbered label is of no heading of its own rank: (1) 概要, (2) 改善状況.
    let own_rank = enumerator(lines[label].text).map_or(INNERMOST, |(rank, _, _)| rank);
    let heading = |at: usize| match &lines[at].form {
        Form::Heading { rank, .. } if *rank < own_rank => Some(Start { at, rank: *rank, is_row: false }),
        _ => None,
    };
    let has_text = |start: &Start| lines[start.at + 1..label].iter().any(|line| matches!(line.form, Form::Text));
    let headings = || (from..label).filter_map(heading).filter(has_text);
    let like_last = last.and_then(|last| headings().find(|start| start.rank == last.rank));
    let text = || {
        let first = (from..label)
            .rev()
            .take_while(|at| !matches!(lines[*at].form, Form::Unit(_) | Form::Label { .. } | Form::Heading { .. }))
            .last()?;
        (first..label).find(|at| matches!(lines[*at].form, Form::Text)).map(|at| Start {
            at,
            rank: INNERMOST,
            is_row: false,
        })
    };
    // Without a heading the text of the measure before cannot be told from that of the finding.
    like_last
        .or_else(|| headings().next_back())
        .or_else(|| text().filter(|_| own_rank == INNERMOST && (last.is_none() || from == 0)))
}

/// The end of an item that begins at `starts[index]`: headings of the next are not of it.
pub(super) fn end_of(lines: &[Line<'_>], starts: &[Start], index: usize) -> usize {
    let start = starts[index];
    let next = starts.get(index + 1);
    let mut end = next.map_or_else(|| last_line(lines, start), |next| next.at);
    if start.is_row {
        return end.min(
            start.at + 1 + lines[start.at + 1..end].iter().take_while(|line| matches!(line.form, Form::Row(_))).count(),
        );
    }
    while end > start.at + 1 {
        let ends = match &lines[end - 1].form {
            Form::Blank | Form::Furniture | Form::Unit(_) | Form::Header(_) => true,
            Form::Heading { rank, .. } => {
                *rank < next.map_or(start.rank, |next| next.rank)
                    && *rank < INNERMOST - 1
                    && !follows_colon(lines, end - 1)
            }
            _ => false,
        };
        if !ends {
            break;
        }
        end -= 1;
    }
    end
}

/// The end of the last item: behind its measure come a heading that encloses it, or what a notice adds.
fn last_line(lines: &[Line<'_>], start: Start) -> usize {
    let Some(measure) = (start.at..lines.len()).find(|at| lines[*at].role() == Some(Role::Measure)) else {
        return lines.len();
    };
    let encloses = |line: &Line<'_>| matches!(&line.form, Form::Heading { rank, .. } if *rank < start.rank && *rank < INNERMOST - 1);
    let behind = lines[measure + 1..].iter().position(|line| {
        is_back_matter(line.text) || is_closing_remarks(line.text) || start.rank < INNERMOST && encloses(line)
    });
    behind.map_or(lines.len(), |behind| measure + 1 + behind)
}

/// True where a line announces what is listed (次のとおり：).
fn follows_colon(lines: &[Line<'_>], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| lines[before].text.ends_with(['：', ':']))
}
