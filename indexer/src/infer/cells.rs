//! Findings in tables: one a row, or behind labels inside a cell.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;

use super::candidate::{Candidate, alternatives, quoted};
use crate::rules::default_kinds::kind_words;
use crate::structure::body::Body;
use text::line_form;

use crate::rules::matcher::line_regex::fixed;

/// A cell that is a class of finding, or begins with one in brackets.
static MARK: LazyLock<Regex> = LazyLock::new(|| {
    let words = kind_words().collect::<Vec<_>>().join("|");
    fixed(&format!(r"^(?:(?:文書|口頭)?(?:{words})(?:事項)?$|[【\[〔]\s*(?:指摘|意見|要望)(?:事項)?\s*\d*\s*[】\]〕])"))
});
static LABEL: LazyLock<Regex> =
    LazyLock::new(|| fixed(r"【(?<label>[^【】]{0,20}(?:指摘|意見|要望|勧告)[^【】]{0,20})】"));
static DEPARTMENT: LazyLock<Regex> = LazyLock::new(|| fixed(r"(?:課|室|局|部|所|センター|全庁)$"));
static NUMBER: LazyLock<Regex> = LazyLock::new(|| fixed(r"^\d+(?:\s*\([^()]{1,8}\))?$"));

/// A row with the line form of its cells.
struct LineFormRow {
    line: u32,
    cells: Vec<String>,
}

/// The candidates, and the `[summary]` that the table of findings makes where the body has them too.
pub(super) fn find_candidates(body: &Body<'_>) -> (Vec<Candidate>, Option<(usize, String)>) {
    let rows: Vec<LineFormRow> = body
        .rows
        .iter()
        .map(|row| {
            let texts = (0..row.reaching().len()).map(|column| line_form(&row.reaching_text(column)));
            LineFormRow { line: row.line, cells: texts.collect() }
        })
        .collect();
    let table = CandidateTable::find(body, &rows);
    let summary = table.as_ref().and_then(|table| Some((table.rows.len(), table.summary()?)));
    (table.iter().map(CandidateTable::candidate).chain(labelled(&rows)).collect(), summary)
}

/// A table of findings with the content of its columns.
struct CandidateTable<'r> {
    /// The headings above its rows; none where some row has none.
    sections: Vec<String>,
    rows: Vec<&'r LineFormRow>,
    mark: usize,
    text: usize,
    number: Option<usize>,
    part: Option<usize>,
    departments: Option<usize>,
    page: Option<usize>,
}

impl<'r> CandidateTable<'r> {
    fn find(body: &Body<'_>, rows: &'r [LineFormRow]) -> Option<Self> {
        const MIN_ROWS: usize = 3;
        let mut columns = BTreeMap::<usize, Vec<&LineFormRow>>::new();
        for row in rows {
            // A row of several classes heads counts.
            let mut marked = (0..row.cells.len()).filter(|column| MARK.is_match(&row.cells[*column]));
            if let (Some(column), None) = (marked.next(), marked.next()) {
                columns.entry(column).or_default().push(row);
            }
        }
        let (mark, rows) = columns.into_iter().max_by_key(|(_, rows)| rows.len())?;
        if rows.len() < MIN_ROWS {
            return None;
        }
        let sections = sections(body, &rows);
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        let cell = |row: &'r LineFormRow, column: usize| row.cells.get(column).map_or("", String::as_str);
        let share = |column: usize, fits: &dyn Fn(&str) -> bool| {
            rows.iter().filter(|row| fits(cell(row, column))).count() * 10 >= rows.len() * 8
        };
        let others = || (0..width).filter(|column| *column != mark);
        let length = |column: usize| rows.iter().map(|row| cell(row, column).chars().count()).sum::<usize>();
        let text = others().max_by_key(|column| length(*column)).filter(|column| length(*column) > length(mark));
        let text = text.unwrap_or(mark);
        let number = others().find(|column| *column < text && share(*column, &|cell| NUMBER.is_match(cell)));
        let page = others().find(|column| *column > text && share(*column, &|cell| NUMBER.is_match(cell)));
        let departments = others().find(|column| *column != text && share(*column, &|cell| DEPARTMENT.is_match(cell)));
        let is_part = |column: &usize| {
            let values: BTreeSet<_> = rows.iter().map(|row| cell(row, *column)).collect();
            let short = values.iter().all(|value| (1..=4).contains(&value.chars().count()) && !NUMBER.is_match(value));
            short && (2..=4).contains(&values.len())
        };
        // Parts number their rows on their own.
        let is_repeated = |number: usize| {
            let numbers: BTreeSet<_> = rows.iter().map(|row| cell(row, number)).collect();
            numbers.len() < rows.len()
        };
        let part = (0..mark).find(is_part).filter(|_| number.is_some_and(is_repeated));
        Some(Self { sections, rows, mark, text, number, part, departments, page })
    }

    /// The setting that names the headings.
    fn section(&self) -> String {
        let escaped: Vec<String> = self.sections.iter().map(|section| regex::escape(&line_form(section))).collect();
        match &escaped[..] {
            [] => String::new(),
            [section] => format!("section = {}\n", quoted(&format!("^{section}$"))),
            sections => format!("section = {}\n", quoted(&format!("^(?:{})$", sections.join("|")))),
        }
    }

    fn columns(&self, first: &str) -> String {
        let named = [
            ("part", self.part),
            ("number", self.number),
            (first, Some(self.mark)),
            ("text", Some(self.text)),
            ("departments", self.departments),
            ("page", self.page),
        ];
        let named = named.iter().filter_map(|(name, column)| Some(format!("{name} = {}", (*column)? + 1)));
        named.collect::<Vec<_>>().join(", ")
    }

    fn candidate(&self) -> Candidate {
        let example = self.rows.first().map_or("", |row| row.cells[self.mark].as_str());
        let bare = !example.starts_with(['【', '[', '〔']);
        let title = if self.text == self.mark { "" } else { r"(?<title>.*)$" };
        let mark = match bare {
            true => {
                let kinds: Vec<String> = self.rows.iter().map(|row| row.cells[self.mark].clone()).collect();
                format!("^(?<kind>{})$", alternatives(&kinds))
            }
            false => format!(r"^[【\[〔]\s*(?<kind>(?:指摘|意見|要望)(?:事項)?)\s*\d*\s*[】\]〕]\s*{title}"),
        };
        let mut rules =
            format!("[row]\n{}columns = {{ {} }}\nmark = {}\n", self.section(), self.columns("mark"), quoted(&mark));
        if self.number.is_some() {
            rules += &format!("number = {}\n", quoted(r"^(?<number>\d+)"));
        }
        if let Some(part) = self.part {
            let labels: BTreeSet<_> = self.rows.iter().map(|row| row.cells[part].as_str()).collect();
            let parts = labels.into_iter().enumerate();
            let parts = parts.map(|(at, label)| format!("{{ label = {}, code = \"{}\" }}", quoted(label), at + 1));
            rules += &format!("parts = [{}]\n", parts.collect::<Vec<_>>().join(", "));
        }
        rules += &format!("none = {}\n", quoted(r"^(?:指摘|意見).{0,12}(?:な|無)し。?$"));
        Candidate { marks: self.rows.len(), example: example.chars().take(24).collect(), rules }
    }

    /// The table as one that lists findings of the body again.
    fn summary(&self) -> Option<String> {
        let bare = !self.sections.is_empty() && self.part.is_none() && self.number.is_none() && self.text != self.mark;
        bare.then(|| format!("[summary]\n{}columns = {{ {} }}\n", self.section(), self.columns("kind")))
    }
}

/// The innermost heading above all rows, else those above each of them.
fn sections(body: &Body<'_>, rows: &[&LineFormRow]) -> Vec<String> {
    let around = |row: &LineFormRow| body.outline.ancestors(body.outline.innermost(row.line));
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return Vec::new() };
    if let Some(common) = around(first).find(|node| node.span.line_end >= last.line) {
        return vec![common.printed.clone()];
    }
    let innermost: Option<BTreeSet<String>> =
        rows.iter().map(|row| around(row).next().map(|node| node.printed.clone())).collect();
    innermost.into_iter().flatten().collect()
}

/// Rows of the same name with labels in their value.
fn labelled(rows: &[LineFormRow]) -> Option<Candidate> {
    let mut named = BTreeMap::<&str, (usize, Vec<String>)>::new();
    for row in
        rows.iter().filter(|row| row.cells.first().is_some_and(|first| !first.is_empty() && !MARK.is_match(first)))
    {
        let value = row.cells[1..].join(" ");
        let labels: Vec<_> = LABEL.captures_iter(&value).map(|found| found["label"].to_owned()).collect();
        if !labels.is_empty() {
            let entry = named.entry(row.cells[0].as_str()).or_default();
            entry.0 += 1;
            entry.1.extend(labels);
        }
    }
    let (name, (count, labels)) = named.into_iter().max_by_key(|(_, (count, _))| *count)?;
    if count < 2 {
        return None;
    }
    let mut rules = format!(
        "[cell]\nrow = {}\nlabel = {}\nnone = {}\n",
        quoted(&format!("^{}$", regex::escape(name))),
        quoted(&format!("^【(?<kind>{})】", alternatives(&labels))),
        quoted(r"^(?:特に|該当|指摘|意見)?[^。]{0,8}(?:な|無)し。?$"),
    );
    // A label of none of the three classes is the strongest one.
    let other = |label: &&String| ["指摘", "意見", "要望"].iter().filter(|word| label.contains(**word)).count() != 1;
    let others: BTreeSet<_> = labels.iter().filter(other).collect();
    let kinds = others.iter().map(|label| format!("{{ label = {}, kind = \"指摘\" }}", quoted(label)));
    let kinds: Vec<_> = kinds.collect();
    if !kinds.is_empty() {
        rules = format!("kinds = [{}]\n\n{rules}", kinds.join(", "));
    }
    Some(Candidate { marks: labels.len(), example: format!("【{}】", labels[0]), rules })
}
