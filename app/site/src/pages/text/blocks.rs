use std::collections::HashMap;

use corpus::{FilePage, Note, Quotation, Report, Section, Span};
use indexer::markup;
use ui::FindingCard;

use super::{TextBlock, TextHeading, TextRow};
use crate::pages::shared::LineOnPage;

/// Deepest heading of the table of contents.
const MAX_CONTENTS_LEVEL: u8 = 3;

/// A finding in the text.
pub struct FindingMark {
    pub span: Span,
    pub card: FindingCard,
    /// Notes on slips in it (ours).
    pub notes: Vec<Note>,
    /// The printed page, where it is known.
    pub page: Option<u32>,
}

/// The upper headings.
pub fn contents(sections: &[Section]) -> Vec<TextHeading> {
    sections.iter().filter(|section| section.level <= MAX_CONTENTS_LEVEL).map(heading).collect()
}

/// Every line that is not blank, as heading, row or paragraph, those of findings together.
pub fn blocks(text: &str, report: &Report, marks: Vec<FindingMark>) -> Vec<TextBlock> {
    let headings: HashMap<u32, &Section> = report.sections.iter().rev().map(|s| (s.source.line_start, s)).collect();
    let lines: Vec<(u32, &str)> = (1..).zip(text.lines()).collect();
    let mut blocks = Vec::new();
    let mut done = 0;
    for (span, marks) in regions(marks) {
        blocks.extend(paged(between(&lines, done + 1, span.line_start - 1), report, &headings, &[]));
        let mut notes: Vec<&Note> = Vec::new();
        for note in marks.iter().flat_map(|mark| &mark.notes) {
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
        let slips: Vec<&str> = notes.iter().filter_map(|note| note.quote.as_deref()).collect();
        let notes = notes.iter().map(|note| (*note).into()).collect();
        let mut inner = paged(between(&lines, span.line_start, span.line_end), report, &headings, &slips);
        // The head of the finding names its first page.
        if let Some(TextBlock::Page { is_first, .. }) = inner.first_mut() {
            *is_first = false;
        }
        let page = common(marks.iter().map(|mark| mark.page));
        blocks.push(TextBlock::Finding {
            cards: marks.into_iter().map(|mark| mark.card).collect(),
            notes,
            place: LineOnPage { line: span.line_start, page },
            blocks: inner,
        });
        done = span.line_end;
    }
    blocks.extend(paged(between(&lines, done + 1, u32::MAX), report, &headings, &[]));
    blocks
}

/// Marks that touch become one region with several findings.
fn regions(mut marks: Vec<FindingMark>) -> Vec<(Span, Vec<FindingMark>)> {
    marks.sort_by_key(|mark| mark.span);
    let mut regions: Vec<(Span, Vec<FindingMark>)> = Vec::new();
    for mark in marks {
        match regions.last_mut() {
            Some((last, marks)) if mark.span.line_start <= last.line_end => {
                *last = last.cover(mark.span);
                marks.push(mark);
            }
            _ => regions.push((mark.span, vec![mark])),
        }
    }
    regions
}

/// The page on which all begin; none where they differ or one is unknown.
fn common(mut pages: impl Iterator<Item = Option<u32>>) -> Option<u32> {
    let first = pages.next()?;
    first.filter(|_| pages.all(|page| page == first))
}

fn between<'a>(lines: &'a [(u32, &'a str)], first: u32, last: u32) -> &'a [(u32, &'a str)] {
    let start = lines.partition_point(|(line, _)| *line < first);
    let end = lines.partition_point(|(line, _)| *line <= last);
    &lines[start..end.max(start)]
}

/// The lines by the pages of the files that they were read from; as they are where only a text was there.
fn paged(lines: &[(u32, &str)], report: &Report, headings: &HashMap<u32, &Section>, slips: &[&str]) -> Vec<TextBlock> {
    let page = |line: u32| report.original.file_page(line);
    let runs = lines.chunk_by(|(a, _), (b, _)| page(*a) == page(*b));
    let block = |lines: &[(u32, &str)]| {
        let (first, blocks) = (lines.first().map_or(0, |(line, _)| *line), plain(lines, headings, slips));
        match page(first) {
            Some(FilePage { line, printed, .. }) if !blocks.is_empty() => {
                let place = LineOnPage { line: first, page: printed };
                vec![TextBlock::Page { place, is_first: first == line, blocks }]
            }
            _ => blocks,
        }
    };
    runs.flat_map(block).collect()
}

fn plain(lines: &[(u32, &str)], headings: &HashMap<u32, &Section>, slips: &[&str]) -> Vec<TextBlock> {
    let quoted = |text: String| Quotation::new([text.as_str()], slips);
    let mut blocks = Vec::new();
    let mut rows = Vec::new();
    for &(line, text) in lines {
        let section = headings.get(&line);
        if let (None, Some(cells)) = (section, markup::cells(text)) {
            // A border only draws the line between head and body.
            if !markup::is_table_border(text) {
                rows.push(TextRow { line, cells: cells.into_iter().map(markup::plain).map(quoted).collect() });
            }
            continue;
        }
        if !rows.is_empty() {
            blocks.push(TextBlock::Table(std::mem::take(&mut rows)));
        }
        match section {
            Some(section) => blocks.push(TextBlock::Heading(heading(section))),
            None => match markup::plain(text) {
                text if text.is_empty() => {}
                text => blocks.push(TextBlock::Paragraph { line, text: quoted(text) }),
            },
        }
    }
    if !rows.is_empty() {
        blocks.push(TextBlock::Table(rows));
    }
    blocks
}

fn heading(section: &Section) -> TextHeading {
    TextHeading { line: section.source.line_start, level: section.level, title: section.title.clone() }
}
