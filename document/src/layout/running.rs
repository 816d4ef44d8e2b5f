//! Running heads (柱) and page numbers (ノンブル): known by their place, and because pages repeat them.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;
use text::line_form;

use crate::page::geometry::Rect;
use crate::page::{Line, LineKind, Page};

/// Share of the page, from its edge, in which heads and feet stand.
const EDGE: f32 = 0.13;
/// Fewest pages that repeat a head.
const MIN_PAGES: usize = 3;
/// Difference between the heights of a head on two pages, in points.
const MAX_SHIFT: f32 = 6.0;
/// Longest head, in characters.
const MAX_HEAD_CHARS: usize = 60;

static PAGE_NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"^[\s\x{2010}-\x{2015}\x{2212}\x{30fc}~・\-(\[<〔【]*(?:[Pp]\.?|第)?\s*(?<number>\d{1,4}|[ivxlⅰ-ⅻ]{1,6})\s*(?:ページ|頁|/\s*\d{1,4})?[\s\x{2010}-\x{2015}\x{2212}\x{30fc}~・\-)\]>〕】]*$",
    )
    .expect("the pattern is fixed")
});

/// Finds the heads and numbers of pages, and says so of their lines. Chapters share their heads.
pub(super) fn mark_running_lines(files: &mut [&mut [Page]]) {
    files.iter_mut().for_each(|pages| mark_page_numbers(pages));
    mark_heads(&mut files.iter_mut().flat_map(|pages| pages.iter_mut()).collect::<Vec<_>>());
}

/// The number that a page prints, where it prints one.
pub fn printed_number(page: &Page) -> Option<u32> {
    page.lines.iter().find(|line| line.kind == LineKind::PageNumber).and_then(|line| number(&line.text))
}

/// Numbers count if a second page goes on with them, or if they are dressed as page numbers.
fn mark_page_numbers(pages: &mut [Page]) {
    let mut found: Vec<(usize, usize, Option<i64>)> = Vec::new();
    for (index, page) in pages.iter().enumerate() {
        // The outermost line: a number further in belongs to the page's text.
        let candidates =
            page.lines.iter().enumerate().filter(|(_, line)| is_around(page, line) && is_page_number(line));
        let distance = |line: &Line| {
            let upright = line.area.top.min(page.size.1 - line.area.bottom);
            let sideways = line.area.left.min(page.size.0 - line.area.right);
            if page.is_sideways { upright.min(sideways) } else { upright }
        };
        let outermost = candidates.min_by(|(_, a), (_, b)| distance(a).total_cmp(&distance(b)));
        if let Some((line, candidate)) = outermost {
            let offset = number(&candidate.text).map(|number| i64::from(number) - page.number as i64);
            found.push((index, line, offset));
        }
    }
    let mut offsets: HashMap<i64, usize> = HashMap::new();
    found.iter().filter_map(|(_, _, offset)| *offset).for_each(|offset| *offsets.entry(offset).or_default() += 1);
    for (index, line, offset) in found {
        let text = pages[index].lines[line].text.clone();
        let goes_on = offset.is_some_and(|offset| offsets[&offset] > 1);
        let is_dressed = !text.chars().all(char::is_alphanumeric);
        if goes_on || is_dressed || (offset.is_none() && pages.len() > 1) {
            pages[index].lines[line].kind = LineKind::PageNumber;
        }
    }
}

fn is_page_number(line: &Line) -> bool {
    line.kind == LineKind::Paragraph && PAGE_NUMBER.is_match(&line_form(&line.text))
}

/// The number of a line that is a page number; small Roman numerals have none.
fn number(text: &str) -> Option<u32> {
    PAGE_NUMBER.captures(&line_form(text))?.name("number")?.as_str().parse().ok()
}

/// Text of a head, and how far its number is from the page's, where it has one.
type HeadKey = (String, Option<i64>);

/// Places of a head: page, line on it, and where that stands.
type HeadPlaces = Vec<(usize, usize, (f32, f32))>;

fn mark_heads(pages: &mut [&mut Page]) {
    let mut repeated: HashMap<HeadKey, HeadPlaces> = HashMap::new();
    for (index, page) in pages.iter().enumerate() {
        for (at, line) in page.lines.iter().enumerate() {
            let is_short = line.text.chars().count() <= MAX_HEAD_CHARS;
            if line.kind == LineKind::Paragraph && is_short && is_around(page, line) {
                for key in keys(&line.text, page.number) {
                    repeated.entry(key).or_default().push((index, at, place(page, line)));
                }
            }
        }
    }
    for places in repeated.into_values() {
        for (index, line, top) in &places {
            let near = places.iter().filter(|(_, _, other)| is_near(*other, *top)).count();
            if near >= MIN_PAGES.min(pages.len().max(2)) {
                pages[*index].lines[*line].kind = LineKind::RunningHead;
            }
        }
    }
}

/// Texts by which a line is known on other pages: as it is, and less a number at its begin or end that counts the pages.
fn keys(text: &str, page: usize) -> impl Iterator<Item = HeadKey> {
    let plain: String = line_form(text).chars().filter(|c| !c.is_whitespace()).collect();
    let digits = |c: char| c.is_ascii_digit();
    let (head, tail) = (plain.trim_start_matches(digits), plain.trim_end_matches(digits));
    let counting = |number: &str, rest: &str| {
        let number: i64 = number.parse().ok()?;
        (!rest.is_empty()).then(|| (rest.to_owned(), Some(number - page as i64)))
    };
    let before = counting(&plain[..plain.len() - head.len()], head);
    let behind = counting(&plain[tail.len()..], tail);
    [before, behind, Some((plain.clone(), None))].into_iter().flatten()
}

/// The line stands where heads and feet do.
fn is_around(page: &Page, line: &Line) -> bool {
    let (width, height) = page.size;
    let Rect { left, top, right, bottom } = line.area;
    let turned = Rect { left: top, top: left, right: bottom, bottom: right };
    is_at_edge(&line.area, page.size) || page.is_sideways && is_at_edge(&turned, (height, width))
}

/// The area is near the upper or the lower edge of a page of that size.
pub(super) fn is_at_edge(area: &Rect, (_, height): (f32, f32)) -> bool {
    area.bottom <= EDGE * height || area.top >= (1.0 - EDGE) * height
}

/// The height of a line, or its distance from the left edge on a page that lies on its side.
fn place(page: &Page, line: &Line) -> (f32, f32) {
    if page.is_sideways { (line.area.left, 0.0) } else { (0.0, line.area.top) }
}

fn is_near(a: (f32, f32), b: (f32, f32)) -> bool {
    (a.0 - b.0).abs() <= MAX_SHIFT && (a.1 - b.1).abs() <= MAX_SHIFT
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(number: usize, lines: &[(&str, f32)]) -> Page {
        let line = |(text, top): &(&str, f32)| {
            let area = Rect { left: 70.0, top: *top, right: 500.0, bottom: top + 10.0 };
            Line::new((*text).to_owned(), area, LineKind::Paragraph)
        };
        let lines = lines.iter().map(line).collect();
        Page { number, size: (595.0, 842.0), lines, ..Page::default() }
    }

    fn marked<const N: usize>(mut pages: [Page; N]) -> [Page; N] {
        mark_running_lines(&mut [&mut pages]);
        pages
    }

    fn kinds(pages: &[Page]) -> Vec<Vec<LineKind>> {
        pages.iter().map(|page| page.lines.iter().map(|line| line.kind).collect()).collect()
    }

    #[test]
    fn running_lines_are_told_from_the_text() {
        use LineKind::{PageNumber, Paragraph, RunningHead};
        let head = "令和6年度 見本市包括外部監査報告書";
        let pages = [
            page(1, &[(head, 40.0), ("第1章", 100.0), ("2", 780.0)]),
            page(2, &[(head, 41.0), ("本文である。", 100.0), ("3", 780.0)]),
            page(3, &[(head, 40.0), ("15", 400.0), ("- 4 -", 780.0)]),
        ];
        let pages = marked(pages);
        let expected = vec![vec![RunningHead, Paragraph, PageNumber]; 3];
        assert_eq!(kinds(&pages), expected);
        assert_eq!(pages.iter().map(printed_number).collect::<Vec<_>>(), [Some(2), Some(3), Some(4)]);
    }

    #[test]
    fn numbers_that_do_not_go_on_are_text() {
        let pages = [page(1, &[("表紙", 100.0), ("2024", 790.0)]), page(2, &[("本文", 60.0), ("本文", 790.0)])];
        let pages = marked(pages);
        assert!(kinds(&pages).into_iter().flatten().all(|kind| kind == LineKind::Paragraph));
    }

    #[test]
    fn titles_that_differ_by_a_number_are_text() {
        let form = |number| page(number, &[(["様式第1号", "様式第3号", "様式第4号"][number - 1], 40.0)]);
        let pages = [1, 2, 3].map(form);
        let pages = marked(pages);
        assert!(kinds(&pages).into_iter().flatten().all(|kind| kind == LineKind::Paragraph));
    }

    #[test]
    fn head_with_the_page_number_is_no_text() {
        let head = |number| page(number, &[(["第3章 結果 41", "第3章 結果 42", "第3章 結果 43"][number - 1], 40.0)]);
        let pages = [1, 2, 3].map(head);
        let pages = marked(pages);
        assert!(kinds(&pages).into_iter().flatten().all(|kind| kind == LineKind::RunningHead));
    }

    #[test]
    fn repeated_lines_inside_the_page_are_text() {
        let pages = [1, 2, 3, 4].map(|number| page(number, &[("【指摘】", 400.0)]));
        let pages = marked(pages);
        assert!(kinds(&pages).into_iter().flatten().all(|kind| kind == LineKind::Paragraph));
    }
}
