//! Gaps in the numbers of findings: 意見1, 2, 4 has lost its third, in the report or in its reading.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use corpus::{Finding, Kind};
use regex::Regex;
use text::normalize;

use crate::rules::matcher::line_regex::fixed;
use crate::source::Source;
use crate::source::diagnostic::Diagnostic;

/// The last number of a mark, behind the number of its chapter or section.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| fixed(r"^(?<before>.*?)(?<number>\d{1,4})\D{0,2}$"));

/// A number that does not follow the one before it.
struct Gap<'f> {
    finding: &'f Finding,
    /// The numbers that are missing before it.
    missing: std::ops::Range<u32>,
}

/// Warnings of numbers that are missing before a finding, where most numbers follow each other.
pub(crate) fn gaps(source: &Source, findings: &[Finding]) -> Vec<Diagnostic> {
    // Numbers count in each class or across the classes; the way that breaks less often is the report's.
    let ways = [|finding: &Finding| Some(finding.kind), |_: &Finding| None];
    let likeliest = ways.map(|class| Count::walk(findings, class)).into_iter().min_by_key(Count::breaks);
    let running = likeliest.filter(|count| count.following > count.breaks());
    running.map(|count| count.gaps.iter().map(|gap| gap.warning(source)).collect()).unwrap_or_default()
}

/// Numbers in the order of the findings.
#[derive(Default)]
struct Count<'f> {
    gaps: Vec<Gap<'f>>,
    /// Numbers that follow the one before them.
    following: usize,
    /// Numbers that are smaller than the one before, and no begin.
    disordered: usize,
}

impl<'f> Count<'f> {
    fn walk(findings: &'f [Finding], class: fn(&Finding) -> Option<Kind>) -> Self {
        let mut last = BTreeMap::<(Option<Kind>, String), u32>::new();
        let mut count = Self::default();
        for finding in findings {
            let printed = finding.number.as_deref().map(normalize).unwrap_or_default();
            let Some(found) = NUMBER.captures(&printed) else { continue };
            let Ok(number) = found["number"].parse::<u32>() else { continue };
            let before = last.insert((class(finding), found["before"].to_owned()), number).unwrap_or(0);
            if number == before + 1 {
                count.following += 1;
            } else if number > before {
                count.gaps.push(Gap { finding, missing: before + 1..number });
            } else if number != 1 {
                // A chapter begins to count anew at 1.
                count.disordered += 1;
            }
        }
        count
    }

    fn breaks(&self) -> usize {
        self.gaps.len() + self.disordered
    }
}

impl Gap<'_> {
    fn warning(&self, source: &Source) -> Diagnostic {
        let (first, last) = (self.missing.start, self.missing.end - 1);
        let missing = if first == last { first.to_string() } else { format!("{first} to {last}") };
        let printed = self.finding.number.as_deref().unwrap_or_default();
        let label = self.finding.kind_label.as_deref().unwrap_or_default();
        let message = format!("{missing} is missing before {label} {printed}: the numbers have a gap");
        let missing = if first == last { first.to_string() } else { format!("{first}から{last}まで") };
        let japanese = format!("{label}{printed}の前に、番号{missing}がない。");
        let warning = Diagnostic::warning(source.path(), message).in_japanese(japanese);
        source
            .point_at_line(warning, self.finding.source.line_start)
            .hint("look for it in the printed report; if it has none of that number, add an [[acknowledged]] entry")
    }
}
