//! Page furniture (頁番号と柱): page numbers and running heads, which are no words of the report.
//!
//! They are known by their repetition from page to page, never by one line alone. Where form feeds end the pages they stand at an
//! edge; elsewhere a sentence that goes on behind them tells them from captions, cells and numbers of items.

mod page_number;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use text::{line_form, normalize, trim};

use super::page_break::continues_over_page;
use crate::source::pages::page_starts;
use crate::source::{Source, markup};
use page_number::{Form, PageNumber};

/// The lines of a text that are page furniture.
#[derive(Debug, Default)]
pub(crate) struct PageFurniture {
    numbers: BTreeSet<u32>,
    heads: BTreeSet<u32>,
}

impl PageFurniture {
    pub(crate) fn find(source: &Source) -> Self {
        let text = PagedText::new(source);
        let numbers = text.page_numbers();
        let heads = text.running_heads(&numbers);
        let lines = |places: BTreeSet<usize>| places.into_iter().map(|at| text.lines[at].number).collect();
        Self { heads: lines(heads), numbers: lines(numbers) }
    }

    pub(crate) fn contains(&self, line: u32) -> bool {
        self.numbers.contains(&line) || self.is_running_head(line)
    }

    /// True for a running head without number. A section that begins with a page may have no other heading.
    pub(crate) fn is_running_head(&self, line: u32) -> bool {
        self.heads.contains(&line)
    }
}

/// A line that is not blank.
struct Line<'t> {
    number: u32,
    text: &'t str,
    /// Text without spaces and case.
    normalized: String,
    /// Number of its page by form feeds.
    page: usize,
    /// Lines between it and the edge of its page.
    depth: usize,
    /// The line between it and the edge, as a position.
    outer: Option<usize>,
}

struct PagedText<'t> {
    lines: Vec<Line<'t>>,
    has_pages: bool,
    /// Number of lines with the same text.
    counts: HashMap<String, usize>,
}

/// Fewer repetitions prove nothing.
const MIN_REPETITIONS: usize = 3;

impl<'t> PagedText<'t> {
    fn new(source: &'t Source) -> Self {
        let starts = page_starts(source);
        let mut lines: Vec<Line<'_>> = Vec::new();
        for (number, text) in source.lines().filter(|(_, text)| !trim(text).is_empty()) {
            let page = starts.partition_point(|start| *start <= number);
            lines.push(Line { number, text: trim(text), normalized: normalize(text), page, depth: 0, outer: None });
        }
        let mut first = 0;
        for page in lines.chunk_by_mut(|a, b| a.page == b.page) {
            let last = page.len() - 1;
            for (at, line) in page.iter_mut().enumerate() {
                line.depth = at.min(last - at);
                let outer = if at <= last - at { at.checked_sub(1) } else { Some(at + 1) };
                line.outer = outer.map(|at| first + at);
            }
            first += last + 1;
        }
        let mut counts = HashMap::new();
        lines.iter().for_each(|line| *counts.entry(line.normalized.clone()).or_default() += 1);
        Self { lines, has_pages: !starts.is_empty(), counts }
    }

    /// The page numbers, as positions among the lines.
    fn page_numbers(&self) -> BTreeSet<usize> {
        /// Parts of a report that number their pages anew; more are a list.
        const MAX_RUNS: usize = 40;
        let mut alike: BTreeMap<(Form, String), Vec<(usize, u32)>> = BTreeMap::new();
        for (at, line) in self.lines.iter().enumerate().filter(|(_, line)| markup::cells(line.text).is_none()) {
            if let Some(PageNumber { value, form, around }) = PageNumber::read(&line_form(line.text)) {
                alike.entry((form, around)).or_default().push((at, value));
            }
        }
        let mut numbers = BTreeSet::new();
        // Titles alternate between even and odd pages, so those that come again count together.
        let (titled, mut alike): (Vec<_>, Vec<_>) = alike.into_iter().partition(|((form, _), _)| *form == Form::Titled);
        let mut titled =
            titled.into_iter().map(|(_, lines)| lines).filter(|lines| lines.len() > 1).collect::<Vec<_>>().concat();
        titled.sort_unstable();
        alike.push(((Form::Titled, String::new()), titled));
        for ((form, _), mut left) in alike {
            for run in std::iter::from_fn(|| take_longest_run(&mut left)).take(MAX_RUNS) {
                if self.are_pages(form, &run) {
                    numbers.extend(run.iter().map(|(at, _)| *at));
                }
            }
        }
        numbers
    }

    /// True for numbers that count up as those of pages do.
    fn are_pages(&self, form: Form, run: &[(usize, u32)]) -> bool {
        /// A running head may stand between a number and the edge.
        const EDGE_LINES: usize = 2;
        let is_apart = |pair: &&[(usize, u32)]| pair[1].0 > pair[0].0 + 1;
        let follows = |pair: &&[(usize, u32)]| {
            self.lines[pair[1].0].page - self.lines[pair[0].0].page == (pair[1].1 - pair[0].1) as usize
        };
        let most = |pairs: usize| pairs * 2 >= run.len() - 1;
        if !most(run.windows(2).filter(is_apart).count()) {
            return false;
        }
        let is_paged = self.has_pages
            && run.iter().all(|(at, _)| self.lines[*at].depth < EDGE_LINES)
            && most(run.windows(2).filter(follows).count());
        let is_repeated = run.len() >= MIN_REPETITIONS;
        // A sentence or two may end with their pages; a number of an item never splits one.
        let splits = run.iter().filter(|(at, _)| self.splits_sentence(*at)).count();
        let is_split = is_repeated && splits * 3 >= run.len();
        match form {
            Form::Dashed => true,
            Form::Worded => is_repeated || is_paged,
            Form::Bare | Form::OfChapter => is_paged || is_split && !self.has_pages,
            Form::Titled => is_repeated && is_paged || is_split,
        }
    }

    /// The running heads, as positions among the lines: at the edge of a page, or next to other furniture there.
    fn running_heads(&self, numbers: &BTreeSet<usize>) -> BTreeSet<usize> {
        let mut alike: HashMap<&str, Vec<usize>> = HashMap::new();
        let may_be_head = |line: &Line<'_>| {
            self.is_repeated(line) && line.text.chars().any(char::is_alphabetic) && markup::cells(line.text).is_none()
        };
        for (at, line) in self.lines.iter().enumerate().filter(|(_, line)| may_be_head(line)) {
            alike.entry(&line.normalized).or_default().push(at);
        }
        let is_numbered =
            |at: usize| numbers.contains(&(at + 1)) || at.checked_sub(1).is_some_and(|above| numbers.contains(&above));
        let mut heads = BTreeSet::new();
        // A head of two lines is known from its outer one.
        for _ in 0..2 {
            let known = heads.clone();
            let is_edge = |at: usize| match self.lines[at].outer.filter(|_| self.has_pages) {
                Some(outer) => numbers.contains(&outer) || known.contains(&outer),
                None => self.has_pages || is_numbered(at) || at == 0,
            };
            for places in alike.values() {
                let (edges, inside): (Vec<usize>, Vec<usize>) = places.iter().partition(|at| is_edge(**at));
                let is_numbered = edges.len() > 1 && edges.iter().all(|at| is_numbered(*at) || *at == 0);
                // A heading inside a page may give the running head its words; a label repeats everywhere.
                if (edges.len() >= MIN_REPETITIONS || is_numbered) && inside.len() * 2 <= edges.len() {
                    heads.extend(edges);
                }
            }
        }
        heads
    }

    /// True for words that come again and are no sentence.
    fn is_repeated(&self, line: &Line<'_>) -> bool {
        self.counts[&line.normalized] > 1 && !line.text.contains('。')
    }

    /// True where the sentence above a line goes on below it, whatever else of the page stands between.
    fn splits_sentence(&self, at: usize) -> bool {
        /// Lines of a foot and a head.
        const MAX_LINES: usize = 4;
        let is_words = |line: &&Line<'_>| !self.is_repeated(line) && PageNumber::read(&line_form(line.text)).is_none();
        let above = self.lines[..at].iter().rev().take(MAX_LINES).find(is_words);
        let below = self.lines[at + 1..].iter().take(MAX_LINES).find(is_words);
        above.zip(below).is_some_and(|(above, below)| continues_over_page(above.text, below.text))
    }
}

/// Takes the longest run of numbers that count up by pages, of two at least; a page or two may have lost its number.
fn take_longest_run(candidates: &mut Vec<(usize, u32)>) -> Option<Vec<(usize, u32)>> {
    const MAX_STEP: u32 = 3;
    // The longest run that ends with a value so far: its length, and the candidate.
    let mut ends: HashMap<u32, (usize, usize)> = HashMap::new();
    let mut previous: Vec<Option<usize>> = Vec::with_capacity(candidates.len());
    let mut best: Option<(usize, usize)> = None;
    for (nth, (_, value)) in candidates.iter().enumerate() {
        let steps = (1..=MAX_STEP).filter_map(|step| ends.get(&value.checked_sub(step)?));
        let before = steps.max_by_key(|(length, _)| *length).copied();
        let length = before.map_or(0, |(length, _)| length) + 1;
        previous.push(before.map(|(_, nth)| nth));
        if ends.get(value).is_none_or(|(known, _)| length >= *known) {
            ends.insert(*value, (length, nth));
        }
        if best.is_none_or(|(longest, _)| length > longest) {
            best = Some((length, nth));
        }
    }
    let (_, last) = best.filter(|(length, _)| *length > 1)?;
    let chosen: BTreeSet<usize> = std::iter::successors(Some(last), |nth| previous[*nth]).collect();
    let run = chosen.iter().map(|nth| candidates[*nth]).collect();
    let mut nth = 0..;
    candidates.retain(|_| nth.next().is_none_or(|nth| !chosen.contains(&nth)));
    Some(run)
}

#[cfg(test)]
mod tests;
