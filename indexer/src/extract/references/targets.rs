//! The places of a report that can be meant.

use std::collections::HashMap;

use corpus::{FindingId, Kind, Span, Target};
use text::normalize;

use super::mention::{Direction, MentionedTarget};
use super::numbering::{item, normal};
use crate::extract::findings::draft::NamedDraft;
use crate::structure::body::Body;
use crate::structure::classify::Class;
use crate::structure::outline::Node;

/// Everything in a report that has a number.
pub(super) struct TargetIndex<'b> {
    body: &'b Body<'b>,
    headings: HashMap<String, Vec<usize>>,
    /// Lines that begin with a number, headings included, with their normalized titles.
    items: HashMap<String, Vec<(u32, String)>>,
    findings: HashMap<String, Vec<Numbered>>,
}

/// A finding under the number at the end of its own (総2, 2).
struct Numbered {
    id: FindingId,
    kind: Kind,
    /// The number as printed, normalized.
    number: String,
    title: Option<String>,
    line: u32,
}

/// The place that a mention means.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ResolvedTarget {
    pub(super) target: Target,
    /// Its lines.
    pub(super) span: Span,
    /// The heading, where it is one.
    node: Option<usize>,
    /// The title of a finding where the mention gives it another.
    pub(super) other_title: Option<String>,
}

impl<'b> TargetIndex<'b> {
    pub(super) fn new(body: &'b Body<'b>, findings: &[NamedDraft]) -> Self {
        let mut targets = Self { body, headings: HashMap::new(), items: HashMap::new(), findings: HashMap::new() };
        for (at, node) in body.outline.nodes().iter().enumerate() {
            targets.headings.entry(normal(&node.number)).or_default().push(at);
        }
        for line in
            body.lines.iter().filter(|line| !matches!(line.class, Class::Blank | Class::PageFurniture | Class::Front))
        {
            if let Some((number, title)) = item(line.text) {
                targets.items.entry(number).or_default().push((line.number, title));
            }
        }
        for NamedDraft { id, draft } in findings {
            let Some(number) = draft.number.as_deref().map(normalize) else { continue };
            let last = number.rsplit(|c: char| !c.is_ascii_digit()).next().unwrap_or_default().to_owned();
            let title = draft.title.clone();
            let line = draft.span.line_start;
            let numbered = Numbered { id: id.clone(), kind: draft.kind, number, title, line };
            targets.findings.entry(last).or_default().push(numbered);
        }
        targets
    }

    /// The place that is meant; `before` is the one that was mentioned just before on the line.
    pub(super) fn find(
        &self,
        line: u32,
        means: &MentionedTarget<'_>,
        before: Option<&ResolvedTarget>,
    ) -> Option<ResolvedTarget> {
        match means {
            MentionedTarget::Finding { part, kind, number, title } => self.finding(line, *part, *kind, number, *title),
            MentionedTarget::Section { path, title, inside, .. } => {
                let scope = if *inside { Some(before?.node?) } else { None };
                self.section(path, *title, scope)
            }
            MentionedTarget::Nearest { number, title, direction } => self.nearest(line, number, *title, *direction),
        }
    }

    fn finding(
        &self,
        line: u32,
        part: Option<&str>,
        kind: Option<Kind>,
        number: &str,
        title: Option<&str>,
    ) -> Option<ResolvedTarget> {
        let title = title.map(normalize);
        let whole = part.map(|part| normalize(part) + number);
        let own = |numbered: &Numbered| numbered.title.as_deref().map(normalize).unwrap_or_default();
        let alike =
            |numbered: &Numbered| title.as_ref().map_or(0.0, |title| strsim::sorensen_dice(title, &own(numbered)));
        let fits = |numbered: &&Numbered| {
            kind.is_none_or(|kind| kind == numbered.kind)
                && whole.as_ref().is_none_or(|whole| *whole == numbered.number)
        };
        let candidates = self.findings.get(number)?.iter().filter(fits);
        // The one with the most similar title; of several the nearest.
        let found = candidates.max_by(|a, b| {
            let near = |numbered: &Numbered| std::cmp::Reverse(numbered.line.abs_diff(line));
            alike(a).total_cmp(&alike(b)).then_with(|| near(a).cmp(&near(b)))
        })?;
        // One may lack the brackets at the end of the other.
        let same = |title: &String| own(found).starts_with(title.as_str()) || title.starts_with(&own(found));
        let other_title = title.as_ref().filter(|title| !same(title)).and(found.title.clone());
        Some(ResolvedTarget {
            target: Target::Finding(found.id.clone()),
            span: Span::line(found.line),
            node: None,
            other_title,
        })
    }

    fn section(&self, path: &[String], title: Option<&str>, scope: Option<usize>) -> Option<ResolvedTarget> {
        let (last, outer) = path.split_last()?;
        let title = title.map(normalize);
        let nodes = self.body.outline.nodes();
        let inside = |at: usize| {
            let around = self.body.outline.ancestors(nodes[at].parent);
            let numbers: Vec<_> = around.map(|node: &Node| (node.span, normal(&node.number))).collect();
            let mut numbers_left = numbers.iter();
            let path_fits = outer.iter().rev().all(|unit| numbers_left.any(|(_, number)| number == unit));
            path_fits && scope.is_none_or(|scope| numbers.iter().any(|(span, _)| *span == nodes[scope].span))
        };
        let fits = |at: &&usize| {
            let own = normalize(&nodes[**at].title);
            let titled = title.as_ref().is_none_or(|title| !title.is_empty() && own.starts_with(title.as_str()));
            titled && inside(**at)
        };
        let mut found = self.headings.get(last)?.iter().filter(fits);
        let only = *found.next()?;
        // A number that several headings bear means none of them.
        found.next().is_none().then(|| self.heading(only))
    }

    fn nearest(&self, line: u32, number: &str, title: Option<&str>, direction: Direction) -> Option<ResolvedTarget> {
        let items = self.items.get(number)?;
        let title = title.map(normalize);
        let fits = |item: &&(u32, String)| {
            let (_, own) = item;
            title.as_ref().is_none_or(|title| {
                !own.is_empty() && (own.starts_with(title.as_str()) || title.starts_with(own.as_str()))
            })
        };
        let (above, below) = items.split_at(items.partition_point(|(at, _)| *at < line));
        let (at, _) = match direction {
            Direction::Above => above.iter().rev().find(fits),
            Direction::Below => below.iter().filter(|(at, _)| *at > line).find(fits),
        }?;
        let heading =
            self.body.outline.innermost(*at).filter(|node| self.body.outline.nodes()[*node].span.line_start == *at);
        Some(heading.map_or_else(
            || ResolvedTarget { target: Target::Line(*at), span: Span::line(*at), node: None, other_title: None },
            |node| self.heading(node),
        ))
    }

    fn heading(&self, at: usize) -> ResolvedTarget {
        let node = &self.body.outline.nodes()[at];
        let target = Target::Section { title: node.printed.clone(), source: node.span };
        ResolvedTarget { target, span: node.span, node: Some(at), other_title: None }
    }
}
