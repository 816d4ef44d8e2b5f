//! Classes of lines. Every line has one: unknown ones are text.

use std::collections::HashSet;
use std::sync::LazyLock;

use text::trim;

use super::page_furniture::PageFurniture;
use crate::rules::matcher::heading::HeadingRule;
use crate::rules::report::Rules;
use crate::source::contents::TableOfContents;
use crate::source::{Source, markup};

/// The headings of an ordinary report.
static ORDINARY: LazyLock<Vec<HeadingRule>> =
    LazyLock::new(|| ["第1章 題", "1 題", "(1)題", "① 題", "ア 題", "(ア)題"].map(HeadingRule::from_specimen).into());

/// A line of the report with what it is.
#[derive(Debug)]
pub(crate) struct ReportLine<'t> {
    pub(crate) number: u32,
    pub(crate) text: &'t str,
    pub(crate) class: Class<'t>,
}

#[derive(Debug)]
pub(crate) enum Class<'t> {
    /// Nothing.
    Blank,
    /// A page number or a running head.
    PageFurniture,
    /// Cover, table of contents, and what follows the end of the report.
    Front,
    /// A drawn line of a table.
    TableBorder,
    /// Cells of a table.
    Row,
    /// The mark of a finding, with or without its text.
    Mark,
    /// A heading.
    Heading { rank: u8, number: &'t str, title: &'t str },
    /// Anything else.
    Text,
}

/// Classifies all lines.
pub(crate) fn classify<'t>(source: &'t Source, rules: &Rules) -> Vec<ReportLine<'t>> {
    let contents = TableOfContents::read(source);
    let headings = rules.headings.as_ref().unwrap_or(&ORDINARY);
    let furniture = if rules.page_furniture { PageFurniture::find(source) } else { PageFurniture::default() };
    let mut titles: HashSet<&str> = HashSet::new();
    let (mut ended, mut is_behind) = (false, false);
    let mut class = |number: u32, text: &'t str| {
        if trim(text).is_empty() {
            return Class::Blank;
        }
        ended |= number >= contents.body && rules.back_matter.as_ref().is_some_and(|end| end.matches(text));
        let begins_behind = !is_behind
            && number >= contents.body
            && rules.findings_until.as_ref().is_some_and(|until| until.matches(text));
        is_behind |= begins_behind;
        if ended || number < contents.body {
            Class::Front
        } else if begins_behind {
            Class::Heading { rank: 1, number: "", title: trim(text) }
        } else if markup::is_table_border(text) {
            Class::TableBorder
        } else if markup::cells(text).is_some() {
            Class::Row
        } else if !is_behind && rules.marker.as_ref().is_some_and(|marker| marker.mark.begins(text)) {
            Class::Mark
        } else {
            let heading = heading(headings, text, &contents);
            let is_new = heading.is_some() && titles.insert(trim(text)) && furniture.is_running_head(number);
            match furniture.contains(number) && !is_new {
                true => Class::PageFurniture,
                false => heading.unwrap_or(Class::Text),
            }
        }
    };
    // A form feed turns the page (see `pages`), and is no part of the line behind it.
    let lines = source.lines().map(|(number, text)| (number, text.trim_start_matches('\u{c}')));
    lines.map(|(number, text)| ReportLine { number, text, class: class(number, text) }).collect()
}

fn heading<'t>(headings: &[HeadingRule], text: &'t str, contents: &TableOfContents) -> Option<Class<'t>> {
    let mut rank: u8 = 0;
    headings.iter().find_map(|rule| {
        rank = rule.rank.unwrap_or(rank.saturating_add(1));
        rule.accept(text, contents).map(|(number, title)| Class::Heading { rank, number, title })
    })
}
