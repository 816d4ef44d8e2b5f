//! Segments: characters side by side on one line of the page, without a wide gap.

use text::is_wide;

use super::character::Character;
use crate::page::geometry::{Rect, median};

/// Gap that ends a segment, as a share of the size.
const MAX_GAP: f32 = 1.8;
/// Gap that is a blank between wide characters.
const MIN_WIDE_BLANK: f32 = 0.8;
/// Gap that is a blank beside a letter or a digit.
const MIN_NARROW_BLANK: f32 = 0.17;
/// Gap where a blank is painted: else it stands beside other characters, or over them.
const MIN_PAINTED_BLANK: f32 = 0.1;
/// Largest difference between the gaps of a word that is spread over its line (均等割付).
const MAX_SPREAD_DIFFERENCE: f32 = 0.15;
/// Widest gap in such a word.
const MAX_SPREAD_GAP: f32 = 6.0;

/// Characters side by side.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Segment {
    pub text: String,
    pub area: Rect,
    /// Size of most of its characters.
    pub size: f32,
    /// Number of its characters.
    pub len: usize,
    /// Its wide blanks, where it can be split into cells.
    pub blanks: Vec<Blank>,
}

/// A wide blank between two characters of a segment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Blank {
    pub left: f32,
    pub right: f32,
    /// Bytes and characters of the text before it.
    before: (usize, usize),
}

impl Segment {
    /// The parts before and behind a blank.
    pub fn split(&self, blank: &Blank) -> (Self, Self) {
        let (bytes, len) = blank.before;
        let part = |text: &str, area: Rect, len: usize, blanks: Vec<Blank>| Self {
            text: text.trim_matches('\u{3000}').to_owned(),
            area,
            size: self.size,
            len,
            blanks,
        };
        let (left, right) = self.text.split_at(bytes);
        let right_start = bytes + right.len() - right.trim_start_matches('\u{3000}').len();
        let before = self.blanks.iter().copied().filter(|other| other.before.0 < bytes).collect();
        let behind = self.blanks.iter().filter(|other| other.before.0 > bytes);
        let moved = |other: &Blank| Blank { before: (other.before.0 - right_start, other.before.1 - len), ..*other };
        (
            part(left, Rect { right: blank.left, ..self.area }, len, before),
            part(right, Rect { left: blank.right, ..self.area }, self.len - len, behind.map(moved).collect()),
        )
    }
}

/// Splits the characters of a row, from left to right, into segments.
pub(super) fn segments(mut row: Vec<Character>) -> Vec<Segment> {
    row.sort_by(|a, b| a.area.left.total_cmp(&b.area.left));
    order_stacked(&mut row);
    let mut segments: Vec<Vec<Character>> = Vec::new();
    for character in row {
        let last = segments.last_mut();
        let gap = last.as_ref().and_then(|segment| segment.last()).map(|before| gap(before, &character));
        match (last, gap) {
            (Some(segment), Some(gap)) if gap <= MAX_GAP => segment.push(character),
            _ => segments.push(vec![character]),
        }
    }
    close_spread_words(segments).into_iter().map(segment).collect()
}

/// Puts characters that share one place of the line (縦中横, fractions) into the order in which they are painted.
fn order_stacked(row: &mut [Character]) {
    let is_stacked = |a: &Character, b: &Character| b.area.center().0 < a.area.right && a.area.center().0 > b.area.left;
    row.chunk_by_mut(is_stacked).for_each(|stack| stack.sort_by_key(|character| character.order));
}

/// The gap between neighbours as a share of their size.
fn gap(before: &Character, after: &Character) -> f32 {
    (after.area.left - before.area.right) / before.size.max(after.size).max(1.0)
}

/// Joins single characters that stand at even distances: a word spread over its cell.
fn close_spread_words(segments: Vec<Vec<Character>>) -> Vec<Vec<Character>> {
    let mut closed: Vec<Vec<Character>> = Vec::new();
    let mut rest = segments.into_iter().peekable();
    while let Some(first) = rest.next() {
        let mut word = first;
        let mut even: Option<f32> = None;
        while word.len() == 1 || even.is_some() {
            let Some(next) = rest.peek().filter(|next| next.len() == 1) else { break };
            let (Some(before), Some(after)) = (word.last(), next.first()) else { break };
            let gap = gap(before, after);
            let is_even = even.is_none_or(|even| (gap - even).abs() <= MAX_SPREAD_DIFFERENCE * even);
            if gap > MAX_SPREAD_GAP || !is_even || !is_wide(after.first()) {
                break;
            }
            even = Some(gap);
            word.extend(rest.next().into_iter().flatten());
        }
        // Two characters far from each other may be two cells: three make a word.
        if even.is_some() && word.len() == 2 {
            let second = word.pop();
            closed.push(word);
            closed.extend(second.map(|second| vec![second]));
        } else {
            closed.push(word);
        }
    }
    closed
}

fn segment(characters: Vec<Character>) -> Segment {
    let area =
        characters.iter().map(|character| character.area).reduce(|all, area| all.union(&area)).unwrap_or_default();
    let size = median(characters.iter().map(|character| character.size)).unwrap_or_default();
    let spacing = Spacing::of(&characters);
    let mut text = String::new();
    let mut blanks = Vec::new();
    for (at, character) in characters.iter().enumerate() {
        if let Some(before) = at.checked_sub(1).map(|before| &characters[before]) {
            let blank = spacing.blank(before, character);
            if blank == Some('\u{3000}') {
                let (left, right) = (before.area.right, character.area.left);
                blanks.push(Blank { left, right, before: (text.len(), at) });
            }
            text.extend(blank);
        }
        text.push_str(&character.text);
    }
    Segment { text, area, size, len: characters.len(), blanks }
}

/// The distance at which a line sets its characters (字間).
struct Spacing {
    /// The usual gap, as a share of the size.
    usual: f32,
    /// Blanks are painted between most characters, to spread the line.
    has_blanks_everywhere: bool,
}

impl Spacing {
    fn of(characters: &[Character]) -> Self {
        let gaps = || characters.windows(2).map(|pair| gap(&pair[0], &pair[1]));
        // Of two gaps the wider may be a blank, as in `6 体制`.
        let usual = if characters.len() == 3 { gaps().reduce(f32::min) } else { median(gaps()) };
        let usual = usual.unwrap_or_default().max(0.0);
        let blanks = characters.iter().skip(1).filter(|character| character.after_blank).count();
        Self { usual, has_blanks_everywhere: blanks * 2 > characters.len() && characters.len() > 2 }
    }

    /// The blank between neighbours.
    fn blank(&self, before: &Character, after: &Character) -> Option<char> {
        let gap = gap(before, after) - self.usual;
        let is_painted = after.after_blank && !self.has_blanks_everywhere && gap >= MIN_PAINTED_BLANK;
        let wide = |character: &Character| is_wide(character.first());
        match (wide(before), wide(after)) {
            (false, false) if gap >= MIN_NARROW_BLANK => Some(' '),
            _ if gap >= MIN_WIDE_BLANK => Some('\u{3000}'),
            _ if is_painted => Some(' '),
            _ => None,
        }
    }
}
