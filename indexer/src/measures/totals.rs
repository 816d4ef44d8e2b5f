//! Counts that a notice itself gives, and whether they add up.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use corpus::{Measure, MeasureStatus, Span, StatusTotal};
use regex::Regex;

use super::vocabulary::MeasureVocabulary;
use super::wording::squeeze;
use crate::rules::matcher::line_regex::fixed;
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;

/// A text without line ends, with the line of each of its bytes.
struct Joined {
    text: String,
    /// Byte at which each line begins.
    starts: Vec<(usize, u32)>,
}

impl Joined {
    fn new(source: &Source) -> Self {
        let (mut text, mut starts) = (String::new(), Vec::new());
        for (number, line) in source.lines() {
            starts.push((text.len(), number));
            text += &squeeze(line);
        }
        Self { text, starts }
    }

    fn span(&self, range: std::ops::Range<usize>) -> Span {
        let line = |at: usize| self.starts[self.starts.partition_point(|(start, _)| *start <= at).saturating_sub(1)].1;
        Span::new(line(range.start), line(range.end.saturating_sub(1).max(range.start)))
    }
}

static TOTAL: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?:指摘|意見|要望|対象)(?:等)?(?:を?し(?:た|ている)|となった|となる|は|が|の総数は|の件数は)*、?(?<count>[\d,]+)件(?<open>[^、。]{0,12}(?:について|のうち|の内|中))",
    )
});
static LABEL_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"「?(?<label>[^「」、。()\d:]{2,16})」?(?:は|が|:|のもの(?:は|が)?)?(?<count>[\d,]+)件(?:\([^()\d]*(?<share>[\d.]+)%\))?",
    )
});
static COUNT_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    fixed(r"(?<count>[\d,]+)件(?:\([^()\d]*(?<share>[\d.]+)%\))?(?:が|は)「?(?<label>[^「」、。()\d]{2,16})")
});
static CELLS: LazyLock<Regex> = LazyLock::new(|| fixed(r"^(?:[\d,]+件?\s+){2,}[\d,]+件?$"));
static FORMULA: LazyLock<Regex> = LazyLock::new(|| fixed(r"^(?:[A-Z](?:[-+=][A-Z])*\s+)+[A-Z](?:[-+=][A-Z])*$"));

/// Counts by status; the total first.
pub(super) fn read_totals(source: &Source, words: &MeasureVocabulary) -> Vec<StatusTotal> {
    let joined = Joined::new(source);
    let number = |text: &str| text.replace(',', "").parse::<u32>().ok();
    let mut totals: Vec<StatusTotal> = Vec::new();
    let mut add = |label: Option<&str>, status: Option<MeasureStatus>, count: u32, source: Span| {
        if !totals.iter().any(|total| total.label.as_deref() == label) {
            totals.push(StatusTotal { label: label.map(str::to_owned), status, count, source });
        }
    };
    if let Some(found) = TOTAL.captures(&joined.text)
        && let Some(count) = number(&found["count"])
    {
        add(None, None, count, joined.span(found.get(0).map_or(0..0, |whole| whole.range())));
    }
    for (pattern, is_label_first) in [(&LABEL_FIRST, true), (&COUNT_FIRST, false)] {
        for found in pattern.captures_iter(&joined.text) {
            // The label may have words before it: 指摘のうち改善済み3件.
            let label = &found["label"];
            let tails = label.char_indices().map(|(at, _)| &label[at..]);
            let heads =
                label.char_indices().map(|(at, c)| &label[..at + c.len_utf8()]).collect::<Vec<_>>().into_iter().rev();
            let named = if is_label_first { tails.collect::<Vec<_>>() } else { heads.collect() };
            let known = named.into_iter().find_map(|label| Some((label, words.printed_status(label)?)));
            if let (Some((label, status)), Some(count)) = (known, number(&found["count"])) {
                add(Some(label), Some(status), count, joined.span(found.get(0).map_or(0..0, |whole| whole.range())));
            }
        }
    }
    for (label, status, count, line) in table(source, words) {
        match status {
            Some(status) => add(Some(&label), Some(status), count, Span::line(line)),
            None => add(None, None, count, Span::line(line)),
        }
    }
    // One count of one status among many words is no account.
    let counted = totals.iter().filter(|total| total.status.is_some()).count();
    let has_total = totals.iter().any(|total| total.status.is_none());
    if counted + usize::from(has_total) < 2 {
        totals.clear();
    }
    totals.sort_by_key(|total| total.status.is_some());
    totals
}

/// Counts of a table whose last line is a row of numbers: the first column counts all, the last one what is open, those between
/// end with the sum.
fn table(source: &Source, words: &MeasureVocabulary) -> Vec<(String, Option<MeasureStatus>, u32, u32)> {
    let lines: Vec<(u32, String)> =
        source.lines().map(|(number, line)| (number, text::line_form(line).trim().to_owned())).collect();
    let Some(at) = lines.iter().position(|(_, line)| CELLS.is_match(line)) else { return Vec::new() };
    let counts: Vec<u32> = lines[at]
        .1
        .split_whitespace()
        .filter_map(|cell| cell.trim_end_matches('件').replace(',', "").parse().ok())
        .collect();
    const HEADER_LINES: usize = 4;
    let mut headers =
        lines[at.saturating_sub(HEADER_LINES)..at].iter().map(|(_, line)| line.split_whitespace().collect::<Vec<_>>());
    let Some(header) = headers.rfind(|cells| cells.iter().any(|cell| words.printed_status(cell).is_some())) else {
        return Vec::new();
    };
    let columns: Vec<usize> = match header.len() {
        n if n == counts.len() => (0..n).collect(),
        // Columns below the middle heading end with their sum.
        3 if counts.len() > 3 => vec![0, counts.len() - 2, counts.len() - 1],
        2 if counts.len() > 2 => vec![counts.len() - 2, counts.len() - 1],
        _ => return Vec::new(),
    };
    header
        .iter()
        .zip(columns)
        .map(|(label, column)| ((*label).to_owned(), words.printed_status(label), counts[column], lines[at].0))
        .collect()
}

/// Contradictions between counts: their sum, shares in percent, and formulas of a table.
pub(super) fn reconcile(source: &Source, totals: &[StatusTotal]) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    let joined = Joined::new(source);
    let total = totals.iter().find(|total| total.status.is_none());
    let parts: Vec<&StatusTotal> = totals.iter().filter(|total| total.status.is_some()).collect();
    if let Some(total) = total.filter(|_| parts.len() > 1) {
        let sum: u32 = parts.iter().map(|part| part.count).sum();
        if sum != total.count {
            let message = format!("counts by status make {sum}, but the notice says {}", total.count);
            let warning = Diagnostic::warning(source.path(), message)
                .in_japanese(format!("状況ごとの件数の計は{sum}件だが、{}件と述べている。", total.count));
            told.push(source.point_at_line(warning, total.source.line_start));
        }
    }
    if let Some(total) = total.filter(|total| total.count > 0) {
        for found in LABEL_FIRST.captures_iter(&joined.text).chain(COUNT_FIRST.captures_iter(&joined.text)) {
            let Some(share) = found.name("share").and_then(|share| share.as_str().parse::<f64>().ok()) else {
                continue;
            };
            let Ok(count) = found["count"].replace(',', "").parse::<u32>() else { continue };
            let right = f64::from(count) * 100.0 / f64::from(total.count);
            // Printed with one decimal.
            if (right - share).abs() > 0.051 {
                let line = joined.span(found.get(0).map_or(0..0, |whole| whole.range())).line_start;
                let warning = Diagnostic::warning(
                    source.path(),
                    format!("{count} of {} are {right:.1} %, not {share} %", total.count),
                );
                told.push(source.point_at_line(warning, line));
            }
        }
    }
    told.extend(formulas(source));
    told.sort_by_key(|diagnostic| diagnostic.line);
    told.dedup();
    told
}

/// Counts that differ from the measures read, where each has a printed status.
pub(super) fn compare(source: &Source, totals: &[StatusTotal], measures: &[Measure]) -> Vec<Diagnostic> {
    if measures.is_empty() || measures.iter().any(|measure| measure.status_label.is_none()) {
        return Vec::new();
    }
    let mut told = Vec::new();
    for total in totals {
        let Some((label, status)) = total.label.as_deref().zip(total.status) else { continue };
        let read = measures.iter().filter(|measure| measure.status == status).count();
        // Labels of one status are counted apart (改善済み, 概ね改善済み).
        let is_alone = totals.iter().filter(|other| other.status == Some(status)).count() == 1;
        if is_alone && read != total.count as usize {
            let message = format!("the notice counts {} as {label}, but {read} are read", total.count);
            let warning = Diagnostic::warning(source.path(), message)
                .in_japanese(format!("「{label}」は{}件と述べているが、読み取れたのは{read}件。", total.count));
            told.push(source.point_at_line(warning, total.source.line_start));
        }
    }
    told
}

/// A row of formulas (`A B C D=B+C A-D`) above a row of numbers must hold.
fn formulas(source: &Source) -> Vec<Diagnostic> {
    let lines: Vec<(u32, String)> =
        source.lines().map(|(number, line)| (number, text::line_form(line).trim().to_owned())).collect();
    let mut told = Vec::new();
    for pair in lines.windows(2) {
        let [(_, formulas), (line, numbers)] = pair else { continue };
        if !(FORMULA.is_match(formulas) && CELLS.is_match(numbers)) {
            continue;
        }
        let formulas: Vec<&str> = formulas.split_whitespace().collect();
        let counts: Vec<i64> = numbers
            .split_whitespace()
            .filter_map(|cell| cell.trim_end_matches('件').replace(',', "").parse().ok())
            .collect();
        if formulas.len() != counts.len() {
            continue;
        }
        let mut known: BTreeMap<char, i64> = BTreeMap::new();
        for (formula, count) in formulas.iter().zip(counts) {
            let (name, expression) = formula.split_once(is_equals).unwrap_or((formula, formula));
            if let (Some(value), true) = (evaluate(expression, &known), expression.len() > 1)
                && value != count
            {
                let warning =
                    Diagnostic::warning(source.path(), format!("{formula} is {value}, but {count} is printed"));
                told.push(source.point_at_line(warning, *line));
            }
            if let ([letter], true) = (&name.chars().collect::<Vec<_>>()[..], true) {
                known.insert(*letter, count);
            }
        }
    }
    told
}

/// True for the line form of an equals sign.
fn is_equals(c: char) -> bool {
    text::line_form("=").starts_with(c)
}

/// The value of letters with plus and minus between them.
fn evaluate(expression: &str, known: &BTreeMap<char, i64>) -> Option<i64> {
    let (mut value, mut sign) = (0, 1);
    for c in expression.chars() {
        match c {
            letter if letter.is_alphabetic() && letter != 'ー' => value += sign * known.get(&letter)?,
            '-' | 'ー' => sign = -1,
            _ => sign = 1,
        }
    }
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_evaluated() {
        let formula = text::line_form("A B C D=B+C A-D");
        assert!(FORMULA.is_match(&formula), "{formula:?} {:?}", FORMULA.as_str());
        let known = BTreeMap::from([('A', 40), ('B', 20), ('C', 11)]);
        assert_eq!(
            (evaluate("B+C", &known), evaluate("AーB", &known), evaluate("A-X", &known)),
            (Some(31), Some(20), None)
        );
    }
}
