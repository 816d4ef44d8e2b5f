use std::collections::HashMap;

use corpus::{Section, Span};
use indexer::markup;
use ui::FindingCard;

use crate::pages::{Block, Contents, Row};

/// How deep the table of contents goes.
const CONTENTS_DEPTH: u8 = 3;

/// Where a finding stands in the text.
pub struct Mark {
    /// Its lines.
    pub span: Span,
    /// The finding.
    pub card: FindingCard,
    /// The printed page, where it is known.
    pub page: Option<u32>,
}

/// The upper headings.
pub fn contents(sections: &[Section]) -> Vec<Contents> {
    sections.iter().filter(|section| section.level <= CONTENTS_DEPTH).map(heading).collect()
}

/// Every line that says something, as heading, row or paragraph, those of findings together.
pub fn blocks(text: &str, sections: &[Section], marks: Vec<Mark>) -> Vec<Block> {
    let headings: HashMap<u32, &Section> = sections.iter().rev().map(|s| (s.source.line_start, s)).collect();
    let lines: Vec<(u32, &str)> = (1..).zip(text.lines()).collect();
    let mut blocks = Vec::new();
    let mut done = 0;
    for (span, marks) in regions(marks) {
        blocks.extend(plain(between(&lines, done + 1, span.line_start - 1), &headings));
        let inner = plain(between(&lines, span.line_start, span.line_end), &headings);
        let page = common(marks.iter().map(|mark| mark.page));
        blocks.push(Block::Finding { cards: marks.into_iter().map(|mark| mark.card).collect(), page, blocks: inner });
        done = span.line_end;
    }
    blocks.extend(plain(between(&lines, done + 1, u32::MAX), &headings));
    blocks
}

/// Marks that touch become one region with several findings.
fn regions(mut marks: Vec<Mark>) -> Vec<(Span, Vec<Mark>)> {
    marks.sort_by_key(|mark| mark.span);
    let mut regions: Vec<(Span, Vec<Mark>)> = Vec::new();
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

fn plain(lines: &[(u32, &str)], headings: &HashMap<u32, &Section>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut rows = Vec::new();
    for &(line, text) in lines {
        let section = headings.get(&line);
        if let (None, Some(cells)) = (section, markup::cells(text)) {
            // A rule only draws the line between head and body.
            if !markup::is_table_border(text) {
                rows.push(Row { line, cells: cells.into_iter().map(markup::plain).collect() });
            }
            continue;
        }
        if !rows.is_empty() {
            blocks.push(Block::Table(std::mem::take(&mut rows)));
        }
        match section {
            Some(section) => blocks.push(Block::Heading(heading(section))),
            None => match markup::plain(text) {
                text if text.is_empty() => {}
                text => blocks.push(Block::Paragraph { line, text }),
            },
        }
    }
    if !rows.is_empty() {
        blocks.push(Block::Table(rows));
    }
    blocks
}

fn heading(section: &Section) -> Contents {
    Contents { line: section.source.line_start, level: section.level, title: section.title.clone() }
}
