//! Marks of findings on or at the beginning of a line: 【指摘１】, (意見), ア 指摘, …について（意見）.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use super::candidate::{Candidate, alternatives, quoted};
use super::headings::HeadingForm;
use crate::source::contents::TableOfContents;
use crate::source::{Source, markup};
use text::line_form;

use crate::rules::matcher::line_regex::fixed;

/// List sign or heading number before a mark.
const LEAD: &str = r"(?:[-・●■◆○◎▶]\s*|(?:\(\s*[\dア-ン]+\s*\)|[①-⑳㉑-㉟㊱-㊿])\s*|(?:\d[\d.-]*|[ア-ン])[. ]\s*)?";

const KIND: &str = r"(?:監査(?:の)?)?(?:結果)?(?:に関する)?\s*\(?\s*(?<kind>(?:指摘|意見|要望|勧告|検討|注意|改善|是正|留意|提言)(?:事項)?)\s*\)?";
const NUMBER: &str = r"\s*(?:No\.?|№|第)?\s*(?:\(\s*)?(?<number>\d[\d\s-]*|[①-⑳㉑-㉟㊱-㊿])?(?:\s*\))?号?\s*";
const OPENING: &str = r"[【\[〔<≪《(]";
const CLOSING: &str = r"[】\]〕>≫》)]";

/// 【指摘】, 【意見 1 0】題, 【結果（意見）：課】
static BRACKETED: LazyLock<Regex> = LazyLock::new(|| {
    fixed(&format!(
        r"^\s*{LEAD}(?<open>{OPENING})\s*{KIND}{NUMBER}(?::\s*(?<departments>[^】\]〕>)]+))?(?<close>{CLOSING})\s*(?<rest>.*)$"
    ))
});

/// 指摘１ 題, ア 意見
static BARE: LazyLock<Regex> = LazyLock::new(|| {
    fixed(&format!(r"^\s*(?<lead>{LEAD})(?<kind>(?:指摘|意見|要望)(?:事項)?){NUMBER}(?:[:.]\s*|\s+|$)(?<rest>.*)$"))
});

/// …について（意見）
static TRAILING: LazyLock<Regex> = LazyLock::new(|| {
    fixed(&format!(
        r"^\s*{LEAD}(?<title>[^。\s][^。]{{0,79}}?)\s*(?<open>{OPENING})\s*{KIND}{NUMBER}(?<close>{CLOSING})\s*$"
    ))
});

/// Position of a mark in its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum MarkPosition {
    /// In brackets at the beginning.
    Bracketed,
    /// In brackets behind the title.
    Trailing,
    /// Without brackets, at the beginning.
    Bare,
}

/// Marks of one form.
#[derive(Debug, Default)]
struct MarkGroup {
    /// The first one, as printed.
    example: String,
    lines: Vec<u32>,
    kinds: Vec<String>,
    close: String,
    numbered: usize,
    departments: usize,
    /// Lines on which nothing follows the mark.
    alone: usize,
    /// Lines on which something follows that is no sentence.
    titles: usize,
}

/// The candidates, the likeliest first, and every line that looks like a mark of any form.
pub(super) fn find_candidates(source: &Source, forms: &[HeadingForm]) -> (Vec<Candidate>, Vec<u32>) {
    let groups = groups(source);
    let looks: Vec<u32> = groups.values().flat_map(|marks| marks.lines.iter().copied()).collect();
    let trailing: Vec<u32> = groups
        .iter()
        .filter(|((place, _), _)| *place == MarkPosition::Trailing)
        .flat_map(|(_, marks)| marks.lines.clone())
        .collect();
    let mut candidates = Vec::new();
    for ((place, open), marks) in groups.iter().filter(|(_, marks)| marks.lines.len() > 1) {
        let titled = marks.titles * 2 > marks.lines.len() || *place == MarkPosition::Trailing;
        let alone = marks.alone * 2 > marks.lines.len();
        let mark = mark(*place, open, marks, titled, alone);
        let titled_by = if alone { titled_by(marks, &trailing, forms) } else { None };
        let extents: &[&str] = match (titled || titled_by.is_some(), alone) {
            (true, _) => &["section"],
            (false, true) => &["paragraph", "section"],
            (false, false) => &["paragraph"],
        };
        for extent in extents {
            let mut rules = format!("[marker]\nmark = {}\ntext = \"{extent}\"\n", quoted(&mark));
            rules.extend(titled_by.iter().cloned());
            candidates.push(Candidate { marks: marks.lines.len(), example: marks.example.clone(), rules });
        }
    }
    (candidates, looks)
}

/// All marks by their place and opening bracket.
fn groups(source: &Source) -> BTreeMap<(MarkPosition, String), MarkGroup> {
    let body = TableOfContents::read(source).body;
    let mut groups = BTreeMap::<(MarkPosition, String), MarkGroup>::new();
    for (number, line) in source.lines().filter(|(number, line)| *number >= body && is_text(line)) {
        let form = line_form(line);
        let found =
            [(MarkPosition::Bracketed, &BRACKETED), (MarkPosition::Trailing, &TRAILING), (MarkPosition::Bare, &BARE)]
                .into_iter()
                .find_map(|(place, regex)| Some((place, regex.captures(&form)?)));
        let Some((place, found)) = found else { continue };
        let group = |name| found.name(name).map_or("", |group| group.as_str().trim());
        // A class without a bracket, a number or a sign before it is a word of a sentence.
        if place == MarkPosition::Bare
            && (group("lead").is_empty() && group("number").is_empty() || group("rest").contains('。'))
        {
            continue;
        }
        let marks = groups.entry((place, group("open").to_owned())).or_default();
        let rest = group("rest");
        if marks.lines.is_empty() {
            marks.example = line.trim().chars().take(24).collect();
            marks.close = group("close").to_owned();
        }
        marks.lines.push(number);
        marks.kinds.push(group("kind").to_owned());
        marks.numbered += usize::from(!group("number").is_empty());
        marks.departments += usize::from(!group("departments").is_empty());
        marks.alone += usize::from(rest.is_empty());
        marks.titles += usize::from(!rest.is_empty() && !rest.contains('。'));
    }
    groups
}

fn is_text(line: &str) -> bool {
    !line.trim().is_empty() && !markup::is_table_border(line) && markup::cells(line).is_none()
}

/// The pattern of a mark, with nothing in it that the marks do not have.
fn mark(place: MarkPosition, open: &str, marks: &MarkGroup, titled: bool, alone: bool) -> String {
    let kinds = format!("(?<kind>{})", alternatives(&marks.kinds));
    let kind = KIND.replace("(?<kind>(?:指摘|意見|要望|勧告|検討|注意|改善|是正|留意|提言)(?:事項)?)", &kinds);
    let number = if marks.numbered > 0 { NUMBER } else { r"\s*" };
    let departments = if marks.departments > 0 { r"(?::\s*(?<departments>[^】\]〕>)]+))?" } else { "" };
    let rest = match (titled, alone) {
        (true, _) => r"\s*(?<title>\S.*)$",
        (false, true) => r"\s*$",
        (false, false) => r"\s*",
    };
    let (open, close) = (regex::escape(open), regex::escape(&marks.close));
    match place {
        MarkPosition::Bracketed => format!(r"(?m)^\s*{LEAD}{open}\s*{kind}{number}{departments}{close}{rest}"),
        MarkPosition::Trailing => {
            format!(r"(?m)^\s*{LEAD}(?<title>[^。\s][^。]{{0,79}}?)\s*{open}\s*{kind}{number}{close}\s*$")
        }
        MarkPosition::Bare => {
            format!(r"(?m)^\s*{LEAD}{kinds}{number}(?:[:.]\s*|\s+|$){}", rest.trim_start_matches(r"\s*"))
        }
    }
}

/// Headings that end with a mark are the titles when there are as many as marks with a line of their own.
fn titled_by(marks: &MarkGroup, trailing: &[u32], forms: &[HeadingForm]) -> Option<String> {
    let enough = trailing.len() * 5 >= marks.lines.len() * 4;
    let rank = forms.iter().position(|form| form.lines.iter().any(|line| trailing.contains(line)))? + 1;
    let title = quoted(r"^(?<title>.+?)\s*[(【\[](?:指摘|意見|要望)(?:事項)?[)】\]]$");
    enough.then(|| format!("titled_by = {{ rank = {rank}, title = {title} }}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::infer::headings::find_forms;

    /// The number of marks and the pattern's extent of the likeliest candidate.
    fn check(text: &str, expected: Option<(usize, &str)>) {
        let source = Source::new("r", text);
        let (candidates, _) = find_candidates(&source, &find_forms(&source));
        let first = candidates.first();
        assert_eq!(first.map(|first| first.marks), expected.map(|(marks, _)| marks), "{text}");
        for (first, (_, extent)) in first.into_iter().zip(expected) {
            assert!(first.rules.contains(&format!("text = \"{extent}\"")), "{text}: {}", first.rules);
        }
    }

    #[test]
    fn find_candidates_reads_usual_marks() {
        check("【指摘】保管すべきである。\n\n【意見】改めることが望ましい。\n", Some((2, "paragraph")));
        check("【指摘事項１】題\n\n文。\n\n【意見１】題\n\n文。\n", Some((2, "section")));
        check("［意見２］\n\n文。\n\n［指摘 1 0］\n\n文。\n", Some((2, "paragraph")));
        check("（意見）題\n\n文。\n\n（指摘）題\n\n文。\n", Some((2, "section")));
        check("指摘１ 題\n\n文。\n\n指摘２ 題\n\n文。\n", Some((2, "section")));
        check("ア 指摘\n\n文。\n\nイ 意見\n\n文。\n", Some((2, "paragraph")));
        check("① 甲について（意見）\n\n文。\n\n② 乙について（指摘）\n\n文。\n", Some((2, "section")));
        check("指摘は2件である。\n意見を述べる。\n", None);
        check("", None);
    }
}
