//! Paragraphs: lines of running text put together.

use std::sync::LazyLock;

use regex::Regex;

use super::segment::Segment;
use crate::page::geometry::Rect;
use crate::page::geometry::median;

/// Room at the end of a full line, as a share of the size.
const MAX_FULL_GAP: f32 = 1.6;
/// Share of the column that a full line takes: a shorter one at its right edge is set apart.
const MIN_FULL_WIDTH: f32 = 0.5;
/// Indent of a first line, as a share of the size.
const MIN_INDENT: f32 = 0.6;
/// Distance between lines of one paragraph, as a share of the usual one.
const MAX_LEADING: f32 = 1.5;
/// Fewest lines that show the width of their column.
const MIN_COLUMN_LINES: usize = 3;
/// Difference of size between lines of one paragraph, as a share.
const MAX_SIZE_DIFFERENCE: f32 = 0.2;

/// The sign of a heading or of an item, at the begin of a line.
static MARK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"^(?x: [・●○■□◆◇▲△▼▽►➢※★☆◎〇•▪✓-][^-] | [①-⑳㉑-㊿⑴-⒇Ⅰ-Ⅻⅰ-ⅻ] | [(（〔【\[［][^)）〕】\]］]{1,4}[)）〕】\]］]
           | 第\s*[0-9０-９一二三四五六七八九十百]+\s*[章節款条編部項] | [0-9０-９]{1,3}[.．、\s　)）-] | [アイウエオカキクケコサシスセソa-zａ-ｚA-ZＡ-Ｚ][.．、)）\s　] )",
    )
    .expect("the pattern is fixed")
});

/// The end of an entry of a table of contents.
static LEADER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"[.．・…‥･]{3,}\s*[0-9０-９ivxIVX-]*$").expect("the pattern is fixed"));

static DOTS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[.．・…‥･]{3,}").expect("the pattern is fixed"));

/// A paragraph with the place of its lines.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Paragraph {
    pub text: String,
    pub area: Rect,
}

/// The smallest rectangle around lines.
pub(super) fn area(lines: &[Segment]) -> Rect {
    lines.iter().map(|line| line.area).reduce(|all, area| all.union(&area)).unwrap_or_default()
}

/// Puts lines of one column together. Few lines do not show how wide it is: then as wide as any that begins at the same edge.
pub(super) fn paragraphs(lines: &[Segment], widest: f32) -> Vec<Paragraph> {
    let mut column = area(lines);
    if lines.len() < MIN_COLUMN_LINES {
        column.right = column.right.max(widest);
    }
    let leading = median(lines.windows(2).map(|pair| pair[1].area.top - pair[0].area.top)).unwrap_or_default();
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut first = 0;
    for (at, line) in lines.iter().enumerate() {
        let goes_on = at > first
            && goes_on(&lines[first..at], line, &column, leading)
            && !is_heading(&lines[at - 1], line, lines.get(at + 1), &column);
        match paragraphs.last_mut() {
            Some(paragraph) if goes_on => {
                push_line(&mut paragraph.text, &line.text);
                paragraph.area = paragraph.area.union(&line.area);
            }
            _ => {
                first = at;
                paragraphs.push(Paragraph { text: line.text.clone(), area: line.area });
            }
        }
    }
    paragraphs
}

/// The line goes on with the paragraph that the lines before it make.
fn goes_on(before: &[Segment], line: &Segment, column: &Rect, leading: f32) -> bool {
    let (Some(first), Some(last)) = (before.first(), before.last()) else { return false };
    let size = last.size.max(1.0);
    let is_full =
        column.right - last.area.right <= MAX_FULL_GAP * size && last.area.width() >= MIN_FULL_WIDTH * column.width();
    let is_near = line.area.top - last.area.top <= MAX_LEADING * leading.max(size);
    let is_same_size = (line.size - last.size).abs() <= MAX_SIZE_DIFFERENCE * size;
    if !is_full || !is_near || !is_same_size || LEADER.is_match(&last.text) {
        return false;
    }
    // The first line may stand further in (字下げ) or further out (ぶら下げ) than those that follow.
    let body = before.get(1).map_or(first.area.left, |second| second.area.left);
    let is_marked = MARK.is_match(&line.text);
    let indent = (line.area.left - body) / size;
    if before.len() > 1 {
        let begins_like_the_first =
            is_marked && begins_with_mark(first) && (line.area.left - first.area.left).abs() < MIN_INDENT * size;
        return indent.abs() < MIN_INDENT && !begins_like_the_first;
    }
    // Behind a marked line others may hang; behind one that is not, one further in begins a paragraph.
    !is_marked && (indent < MIN_INDENT || begins_with_mark(first))
}

/// The line stands alone: a sentence ends above it, it ends none, and what follows is indented.
fn is_heading(above: &Segment, line: &Segment, below: Option<&Segment>, column: &Rect) -> bool {
    let size = line.size.max(1.0);
    let is_short = column.right - line.area.right > MAX_FULL_GAP * size;
    let is_followed = below.is_none_or(|below| below.area.left - line.area.left >= MIN_INDENT * size);
    above.text.ends_with('。') && is_short && is_followed && !line.text.contains(['。', '、', '）', ')', '」'])
}

/// Dots lead from the text to a page: an entry of a table of contents.
pub(super) fn has_leader(text: &str) -> bool {
    DOTS.is_match(text)
}

/// The text begins with the sign of a heading or of an item.
pub(super) fn is_mark(text: &str) -> bool {
    MARK.is_match(text)
}

fn begins_with_mark(first: &Segment) -> bool {
    MARK.is_match(&first.text)
}

/// The first line of a column goes on with the last of the column before it.
pub(super) fn flows_on(before: &[Segment], after: &[Segment]) -> bool {
    let area = |lines: &[Segment]| lines.iter().map(|line| line.area).reduce(|all, area| all.union(&area));
    let (Some(column), Some(next)) = (area(before), area(after)) else { return false };
    let (Some(last), Some(first)) = (before.last(), after.first()) else { return false };
    let size = last.size.max(1.0);
    let is_beside = first.area.top <= last.area.top;
    let is_full = column.right - last.area.right <= MAX_FULL_GAP * size;
    let is_indented = first.area.left - next.left >= MIN_INDENT * size;
    is_beside && is_full && !is_indented && !last.text.ends_with('。') && !begins_with_mark(first)
}

/// Adds a line, with a blank between Latin words.
pub(super) fn push_line(text: &mut String, line: &str) {
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    if text.ends_with('-') && is_word(line.chars().next()) && is_word(text.chars().rev().nth(1)) {
        // A hyphen at the end of a line may belong to the word: it stays.
    } else if is_word(text.chars().next_back()) && is_word(line.chars().next()) {
        text.push(' ');
    }
    text.push_str(line);
}
