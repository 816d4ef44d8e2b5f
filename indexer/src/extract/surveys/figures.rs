//! The figures of a question: from tables, from lists, from sentences.

use corpus::{Span, Survey, SurveyFigure, Table, TableRow};
use text::normalize;

use crate::extract::findings::summary::is_similar;
use crate::rules::matcher::pattern::Pattern;
use crate::rules::survey::SurveyRule;
use crate::source::Source;
use crate::source::contradiction::contradiction;
use crate::source::diagnostic::Diagnostic;
use crate::structure::block::BlockKind;
use crate::structure::body::Body;
use crate::structure::classify::{Class, ReportLine};
use crate::values::quantity::CellValue;

/// The figures of the tables inside a span, and how many the first of them counts in all.
pub(super) fn tabulated(rule: &SurveyRule, tables: &[Table], span: Span) -> (Option<u32>, Vec<SurveyFigure>) {
    let inside = |table: &&Table| span.line_start <= table.source.line_start && table.source.line_end <= span.line_end;
    let mut whole = None;
    let mut figures = Vec::new();
    for table in tables.iter().filter(inside) {
        match &rule.total {
            Some(total) => {
                let Some((base, totals)) = totals(table, total) else { continue };
                whole = whole.or(Some(base));
                figures.extend(totals);
            }
            // A table with a header is one of its own, not a list of answers.
            None if table.header.is_empty() => figures.extend(table.rows.iter().filter_map(answer)),
            None => {}
        }
    }
    (whole, figures)
}

/// A row that is an answer with its count.
fn answer(row: &TableRow) -> Option<SurveyFigure> {
    let (count, words) = row.cells.split_last()?;
    let answer = words.last().filter(|answer| !answer.is_empty())?;
    figure(answer, Some(self::count(count)?), None, row.source)
}

/// A count in a cell; a dash is none.
fn count(cell: &str) -> Option<u32> {
    match CellValue::parse(cell) {
        CellValue::Number(quantity) => u32::try_from(quantity.scaled(0)?).ok(),
        CellValue::Dash => Some(0),
        CellValue::Empty | CellValue::Words => None,
    }
}

/// The whole and the other totals of a table, each with the name of its column.
fn totals(table: &Table, total: &Pattern) -> Option<(u32, Vec<SurveyFigure>)> {
    let row = table.rows.iter().find(|row| row.cells.first().is_some_and(|label| total.matches(label)))?;
    let mut counts = row.cells.iter().enumerate().skip(1).filter_map(|(column, cell)| Some((column, count(cell)?)));
    let (_, whole) = counts.next()?;
    let figures = counts.filter_map(|(column, count)| {
        let mut figure = figure(&column_name(table, column), Some(count), None, row.source)?;
        figure.base = Some(whole);
        Some(figure)
    });
    Some((whole, figures.collect()))
}

/// The name of a column, outermost first; a name above merged columns counts for each of them.
fn column_name(table: &Table, column: usize) -> String {
    let mut names: Vec<&str> = Vec::new();
    for (at, row) in table.header.iter().enumerate() {
        let divided =
            table.header[at + 1..].iter().any(|row| row.cells.get(column).is_some_and(|cell| !cell.is_empty()));
        let cells = row.cells.get(..=column).unwrap_or(&row.cells);
        let cell = if divided { cells.iter().rev().find(|cell| !cell.is_empty()) } else { cells.last() };
        names.extend(cell.map(String::as_str).filter(|cell| !cell.is_empty()));
    }
    names.join(" ")
}

/// Figures with a line of their own.
pub(super) fn listed(body: &Body<'_>, rule: &SurveyRule, span: Span) -> Vec<SurveyFigure> {
    let Some(listed) = &rule.listed else { return Vec::new() };
    let lines = body.lines[span.line_start as usize - 1..span.line_end as usize].iter();
    let figure = |line: &ReportLine<'_>| {
        let found = listed.find(line.text).filter(|_| matches!(line.class, Class::Text))?;
        let count = normalize(found.group("count")?).parse().ok()?;
        figure(found.group("answer")?, Some(count), None, Span::line(line.number))
    };
    lines.filter_map(figure).collect()
}

/// Adds figures from sentences: percentages of listed answers, and others.
pub(super) fn add_sentence_figures(body: &Body<'_>, rule: &SurveyRule, span: Span, figures: &mut Vec<SurveyFigure>) {
    let start = body.blocks.partition_point(|block| block.span.line_start <= span.line_start);
    let paragraphs = body.blocks[start..].iter().take_while(|block| block.span.line_end <= span.line_end);
    for block in paragraphs.filter(|block| block.kind == BlockKind::Paragraph) {
        let mut seen = Vec::new();
        for pattern in &rule.told {
            for found in pattern.find_all(&block.text) {
                let number = |name| found.group(name).map(normalize);
                let count = number("count").and_then(|count| count.parse().ok());
                let percentage = number("percentage").and_then(|percentage| percentage.parse().ok());
                let told = found.group("answer").and_then(|answer| figure(answer, count, percentage, block.span));
                let Some(mut told) = told.filter(|_| count.is_none() || !seen.contains(&(count, percentage))) else {
                    continue;
                };
                seen.push((count, percentage));
                told.base = found.group("of").and_then(|of| super::count_of(figures, of));
                add(figures, told);
            }
        }
    }
}

/// Adds a figure of a sentence, or its percentage to the figure of a table that it speaks of.
fn add(figures: &mut Vec<SurveyFigure>, told: SurveyFigure) {
    let same = |figure: &&mut SurveyFigure| {
        figure.percentage.is_none()
            && told.base.is_none()
            && (told.count.is_none() || told.count == figure.count)
            && is_similar(&figure.answer, &told.answer)
    };
    match figures.iter_mut().find(same) {
        Some(figure) => {
            figure.percentage = told.percentage;
            figure.source = figure.source.cover(told.source);
        }
        None => figures.push(told),
    }
}

fn figure(answer: &str, count: Option<u32>, percentage: Option<f64>, source: Span) -> Option<SurveyFigure> {
    let said = count.is_some() || percentage.is_some();
    said.then(|| SurveyFigure { answer: answer.to_owned(), count, percentage, base: None, source })
}

/// A warning where more have answered a question than were asked it.
pub(super) fn more_than_asked(source: &Source, survey: &Survey) -> Option<Diagnostic> {
    let base = survey.base?;
    let answers: u32 = survey.figures.iter().filter_map(|figure| figure.count).fold(0, u32::saturating_add);
    let message = format!("{answers} answers are counted, but only {base} were asked");
    let japanese = format!("回答の数を足すと{answers}になるが、質問の対象は{base}である。");
    (answers > base).then(|| contradiction(source, survey.source.line_start, 0, message).in_japanese(japanese))
}
