//! Text of a cell without the markup that the extraction left in it.

use corpus::Span;
use text::{LineForm, is_ignorable, is_wide, trim};

use crate::source::markup;
use crate::structure::page_break::is_open;

/// Signs with which an item of a list begins.
const BULLETS: [&str; 3] = [" ・", " ●", " ○"];

/// The text of a cell: paragraphs, list items and the cells of a nested table on a line each.
pub(super) fn text(printed: &str) -> String {
    let mut text = markup::plain(printed);
    // Lists lost their <li>, not their bullets.
    if printed.contains("<ul") {
        let form = LineForm::new(&text);
        let mut starts: Vec<_> = BULLETS.iter().flat_map(|bullet| form.as_str().match_indices(bullet)).collect();
        starts.sort_unstable_by_key(|(at, _)| std::cmp::Reverse(*at));
        let blanks: Vec<_> = starts.into_iter().map(|(at, _)| form.range(at..at + 1)).collect();
        blanks.into_iter().for_each(|blank| text.replace_range(blank, "\n"));
    }
    text
}

/// The paragraphs of a cell, each with its lines.
#[derive(Debug, Default)]
pub(crate) struct CellText {
    pub(crate) paragraphs: Vec<(String, Span)>,
}

impl CellText {
    /// Puts the half of a cell behind a page break behind the half above it: a sentence goes on, anything else begins a
    /// paragraph.
    pub(crate) fn append(&mut self, line: u32, half: Vec<String>) {
        for (nth, paragraph) in half.into_iter().enumerate() {
            match self.paragraphs.last_mut() {
                Some((open, span)) if nth == 0 && is_open(open) => {
                    open.push_str(&paragraph);
                    span.line_end = line;
                }
                _ => self.paragraphs.push((paragraph, Span::line(line))),
            }
        }
    }

    /// The paragraphs alone.
    pub(crate) fn texts(&self) -> Vec<&str> {
        self.paragraphs.iter().map(|(text, _)| text.as_str()).collect()
    }
}

/// Puts the second half of a cell behind the first: a sentence goes on, anything else begins a paragraph.
pub(super) fn append_continuation(cell: &mut String, rest: &str) {
    if !is_open(cell) {
        cell.push('\n');
    }
    cell.push_str(rest);
}

/// A name without the gaps that line breaks inside a cell left between its signs.
pub(crate) fn close_gaps(name: &str) -> String {
    let mut closed = String::with_capacity(name.len());
    let name = trim(name);
    for (at, c) in name.char_indices() {
        let ahead = name[at..].chars().skip(1).find(|c| !is_ignorable(*c));
        let between_wide = c.is_whitespace()
            && closed.chars().rev().find(|c| !is_ignorable(*c)).is_some_and(is_wide)
            && ahead.is_some_and(is_wide);
        if !between_wide {
            closed.push(c);
        }
    }
    closed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_makes_paragraphs_of_markup() {
        for (printed, expected) in [
            ("<ul style=\"list-style-type: none\"> ・甲 ・乙（丙・丁）", "・甲\n・乙（丙・丁）"),
            ("甲 ・乙", "甲 ・乙"),
            ("<施設課> <p>一</p><table border=\"1\"><tr><td>二</td><td>三", "<施設課>\n一\n二\n三"),
        ] {
            assert_eq!(text(printed), expected);
        }
        let mut cell = "個人情報が含ま".to_owned();
        append_continuation(&mut cell, "れている。");
        append_continuation(&mut cell, "次に、");
        assert_eq!(cell, "個人情報が含まれている。\n次に、");
    }

    #[test]
    fn close_gaps_joins_wide_characters() {
        for (cell, name) in [
            ("和歌山市行政ネット ワークシステム", "和歌山市行政ネットワークシステム"),
            ("Pascal for LGWAN (地理情報システム)", "Pascal for LGWAN (地理情報システム)"),
            ("人事評価システム Leaf", "人事評価システム Leaf"),
            ("", ""),
        ] {
            assert_eq!(close_gaps(cell), name);
        }
    }
}
