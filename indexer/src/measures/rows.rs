//! Lines of a notice, rows of tables put together again where their cells hold ends of lines.

use super::line::{Form, Line};
use super::rules::NoticeRules;
use super::vocabulary::MeasureVocabulary;
use crate::source::{Source, markup};

/// The lines of a notice with their forms.
pub(super) fn read_lines<'t>(source: &'t Source, words: &MeasureVocabulary, rules: &NoticeRules) -> Vec<Line<'t>> {
    let printed: Vec<(u32, &'t str)> = source.lines().collect();
    let mut lines: Vec<Line<'t>> = Vec::new();
    let (mut at, mut columns) = (0, None);
    while let Some((number, text)) = printed.get(at).copied() {
        let broken = columns.and_then(|columns| broken_row(source.text(), &printed[at..], columns));
        at += broken.as_ref().map_or(1, |(lines, _)| *lines);
        let line = match broken {
            Some((_, cells)) => Line::row(number, text, cells),
            None => Line::read(number, text, words, rules),
        };
        match &line.form {
            Form::Header(roles) if text.contains('\t') => columns = Some(roles.len()),
            Form::Blank => columns = None,
            _ => {}
        }
        lines.push(line);
    }
    lines
}

/// The lines that make a row of so many columns only together, and its cells with the line of each. A cell that ends with one line
/// and the first of the next line are one.
fn broken_row<'t>(text: &'t str, lines: &[(u32, &'t str)], columns: usize) -> Option<(usize, Vec<(u32, &'t str)>)> {
    const MAX_LINES: usize = 12;
    let offset = |part: &str| (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    let mut cells: Vec<(u32, std::ops::Range<usize>)> = Vec::new();
    for (at, (number, line)) in lines.iter().enumerate().take(MAX_LINES) {
        let own = markup::cells(line).unwrap_or_else(|| vec![line.trim()]);
        if line.trim().is_empty() || own.len() >= columns {
            return None;
        }
        for (place, cell) in own.iter().enumerate() {
            let range = offset(cell)..offset(cell) + cell.len();
            match cells.last_mut() {
                Some((_, before)) if place == 0 => before.end = range.end,
                _ => cells.push((*number, range)),
            }
        }
        if cells.len() >= columns {
            let whole = (cells.len() == columns && at > 0).then_some(at + 1)?;
            return Some((whole, cells.into_iter().map(|(line, range)| (line, &text[range])).collect()));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_row_joins_cells_over_ends_of_lines() {
        let text = "甲-1\n甲-2\t指摘\n意見\t鍵がない。\t管財課\n税務課\t済\n乙-1\t指摘\t札がない。\t管財課\t済\n";
        let lines: Vec<(u32, &str)> = (1..).zip(text.lines()).collect();
        let (read, cells) = broken_row(text, &lines, 5).unwrap();
        let expected = [(1, "甲-1\n甲-2"), (2, "指摘\n意見"), (3, "鍵がない。"), (3, "管財課\n税務課"), (4, "済")];
        assert_eq!((read, cells), (4, expected.to_vec()));
        assert_eq!(broken_row(text, &lines[4..], 5), None);
        assert_eq!(broken_row("小計\n乙-1\t指摘\n", &[(1, "小計"), (2, "乙-1\t指摘")], 5), None);
    }
}
