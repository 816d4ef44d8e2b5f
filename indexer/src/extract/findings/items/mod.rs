//! Findings as items below labels or titles.

mod announcement;
mod item;
mod line;
mod paragraphs;
mod reader;
pub(crate) mod sign;

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;
use text::normalize;

use super::departments;
use super::draft::{FindingDraft, unknown_kind};
use crate::rules::extractor::ItemsRule;
use crate::rules::matcher::line_regex::fixed;
use crate::rules::report::Rules;
use crate::source::diagnostic::Diagnostic;
use crate::structure::body::Body;
use item::{Item, Region};
use line::{ItemLine, item_lines, joined};
use reader::ItemReader;

/// The department that a sentence says to be in charge: 所管課である観光課は、
static IN_CHARGE: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"^(?:[ア-ン][.、 ]\s*|\([^()]{1,3}\)\s*|[①-⑳・]\s*)?(?:所管|主管|担当)(?:課|部局|部署)である(?<name>[^、。]{2,16}?)(?:は|の|が)",
    )
});
/// …についてなど 2項目
static AND_OTHERS: LazyLock<Regex> = LazyLock::new(|| fixed(r"など\s*\d+\s*(?:項目|件|点)$"));

pub(super) fn extract(
    body: &Body<'_>,
    rules: &Rules,
    rule: &ItemsRule,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<FindingDraft> {
    let lines = item_lines(body);
    let begin = match &rule.from {
        Some(from) => lines.iter().position(|line| from.matches(&line.text)).map(|at| at + 1).unwrap_or(lines.len()),
        None => 0,
    };
    let opens = |line: &ItemLine| rule.labels.iter().any(|label| label.matches(&line.text));
    let named = |line: &ItemLine| rule.body.as_ref().is_some_and(|body| body.matches(&line.text));
    let first_label = lines[begin..].iter().position(opens);
    let bodies_enclose = first_label.is_none_or(|first| lines[begin..begin + first].iter().any(named));
    let mut reader = ItemReader {
        rules,
        rule,
        lines: &lines,
        bodies_enclose,
        region: None,
        body: None,
        items: Vec::new(),
        open: None,
        shared: None,
        announced: 0,
    };
    let behind = |line: &ItemLine| {
        line.rank.is_some() && rules.findings_until.as_ref().is_some_and(|until| until.matches(&line.text))
    };
    let end = lines[begin..].iter().position(behind).map_or(lines.len(), |at| begin + at);
    reader.region = rule
        .kind
        .map(|kind| Region { rank: begin.checked_sub(1).and_then(|at| lines[at].rank), ..Region::new(kind, None) });
    for (at, line) in lines.iter().enumerate().take(end).skip(begin) {
        if let Err(label) = reader.read(at).and_then(|()| reader.class_behind(at)) {
            diagnostics.push(unknown_kind(body, line.number, &label));
        }
    }
    reader.drafts(body)
}

/// The department that a text says to be in charge of what it is about.
fn named_in(text: &str) -> Option<String> {
    Some(IN_CHARGE.captures(&text::line_form(text))?["name"].to_owned())
}

impl ItemReader<'_> {
    fn drafts(self, body: &Body<'_>) -> Vec<FindingDraft> {
        let stem = |title: &str| normalize(&AND_OTHERS.replace(&text::line_form(title), ""));
        let texted: HashSet<String> = self
            .items
            .iter()
            .filter(|item| !item.text.is_empty())
            .filter_map(|item| Some(stem(&item.title.as_ref()?.0)))
            .collect();
        // A title without a text is the finding where its sign says so, else the heading of others.
        let only_titles = texted.is_empty() && self.items.iter().all(|item| item.text.is_empty());
        let is_finding = |item: &&Item| match &item.title {
            Some((title, _)) if item.text.is_empty() => (item.marked || only_titles) && !texted.contains(&stem(title)),
            _ => true,
        };
        let is_classed = |item: &&Item| self.rule.closing.is_none() || item.label.is_some();
        let items = self.items.iter().filter(is_finding).filter(is_classed);
        items.flat_map(|item| paragraphs::split(self.lines, item)).filter_map(|item| self.draft(body, &item)).collect()
    }

    fn draft(&self, body: &Body<'_>, item: &Item) -> Option<FindingDraft> {
        let own = item.title.as_ref().map(|(_, at)| *at).filter(|at| item.text.first().is_none_or(|first| at < first));
        // A sentence is quoted without the sign of its list.
        let is_unsigned = item.text.first().is_some_and(|first| own.is_none_or(|title| title != *first));
        let (text, span) = joined(self.lines, &item.text, is_unsigned);
        let closing = self.rule.closing.as_ref().and_then(|closing| closing.find(&text));
        let closed = closing.map(|found| (found.range().start, found.group("departments").map(str::to_owned)));
        let (text, departments) = match closed {
            Some((end, departments)) if end > 0 => (text[..end].trim_end().to_owned(), departments),
            _ => (text, None),
        };
        let titled = item.title.as_ref().map(|(_, at)| corpus::Span::line(self.lines[*at].number));
        let next_to = |title: corpus::Span, span: corpus::Span| {
            if self.adjacent(own, item) { title.cover(span) } else { span }
        };
        let span = match (titled, span) {
            (Some(title), Some(span)) => next_to(title, span),
            (title, span) => span.or(title)?,
        };
        let text = if text.is_empty() { item.title.as_ref()?.0.clone() } else { text };
        let label = item.label.as_deref().unwrap_or_default();
        let mut draft = FindingDraft::new(item.kind, label, text, span, body.outline.innermost(span.line_start));
        draft.title = item.title.as_ref().map(|(title, _)| title.clone());
        draft.body = named_in(&draft.text()).or_else(|| item.body.clone());
        draft.departments =
            departments.map(|list| departments::split(&list, &self.rules.departments)).unwrap_or_default();
        draft.heading_lines.clone_from(&item.headings);
        draft.heading_lines.extend(item.title.as_ref().map(|(_, at)| self.lines[*at].number));
        Some(draft)
    }

    /// True where the text follows its own title; a shared one stands further above.
    fn adjacent(&self, title: Option<usize>, item: &Item) -> bool {
        title.zip(item.text.first()).is_some_and(|(title, first)| title + 1 == *first)
    }
}
