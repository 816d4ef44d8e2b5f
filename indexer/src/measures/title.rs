//! The title of an item with what is printed around it: class, departments, page.

use std::sync::LazyLock;

use corpus::Kind;
use regex::Regex;
use text::{LineForm, normalize, trim};

use super::line::kind_in;
use super::units::{is_unit, split_departments};
use crate::rules::matcher::line_regex::fixed;

/// A class before the title: 【指摘】題.
static KIND_BEFORE: LazyLock<Regex> =
    LazyLock::new(|| fixed(r"^[【\[〔(](?<kind>指摘事項|指摘|意見|要望)[】\]〕)]\s*"));
/// A class in brackets at the end of a title: `督促の時期について【指摘】`.
static KIND_BEHIND: LazyLock<Regex> =
    LazyLock::new(|| fixed(r"\s*[【\[(〔<](?<kind>指摘事項|指摘|意見|要望)\d{0,3}[】\])〕>]\s*$"));
static PAGE: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"\s*\((?:報告書|本編)?\s*(?:[pP]\.?\s*(?<p>\d+)[^()]*|(?<page>\d+)(?:[~ー-]\d+)?\s*(?:頁|ページ)[^()]{0,6})\)\s*$",
    )
});
static BRACKET: LazyLock<Regex> = LazyLock::new(|| fixed(r"\s*\((?:(?:所管|担当)課?:)?(?<units>[^()。]{2,60})\)\s*$"));

/// A title and its surroundings.
#[derive(Debug, Default, PartialEq)]
pub(super) struct ItemTitle<'t> {
    pub(super) title: &'t str,
    pub(super) kind: Option<Kind>,
    pub(super) departments: Vec<String>,
    pub(super) page: Option<u32>,
}

impl<'t> ItemTitle<'t> {
    pub(super) fn read(printed: &'t str) -> Self {
        let mut read = Self { title: printed, ..Self::default() };
        let form = LineForm::new(printed);
        if let Some(found) = KIND_BEFORE.captures(form.as_str()) {
            read.kind = kind_in(&found["kind"]);
            read.title = trim(&printed[form.offset(found.get(0).map_or(0, |whole| whole.end()))..]);
        }
        while let Some(rest) = read.take_bracket() {
            read.title = rest;
        }
        read
    }

    /// Takes what the last bracket says; the title before it.
    fn take_bracket(&mut self) -> Option<&'t str> {
        let form = LineForm::new(self.title);
        let before = |found: &regex::Captures<'_>| {
            let rest = trim(&self.title[..form.offset(found.get(0).map_or(0, |whole| whole.start()))]);
            (!rest.is_empty()).then_some(rest)
        };
        if let Some(found) = KIND_BEHIND.captures(form.as_str()).filter(|_| self.kind.is_none()) {
            let rest = before(&found)?;
            self.kind = kind_in(&found["kind"]);
            return Some(rest);
        }
        if let Some(found) = PAGE.captures(form.as_str()).filter(|_| self.page.is_none()) {
            let rest = before(&found)?;
            self.page = found.name("p").or(found.name("page")).and_then(|page| normalize(page.as_str()).parse().ok());
            return Some(rest);
        }
        let found = BRACKET.captures(form.as_str()).filter(|_| self.departments.is_empty())?;
        let names = split_departments(form.printed(found.name("units")?.range()));
        let rest = before(&found)?;
        if names.is_empty() || !names.iter().all(|name| is_unit(name)) || is_unit(rest) {
            return None;
        }
        self.departments = names;
        Some(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn title_takes_what_is_printed_around_it() {
        for (printed, title, kind, departments, page) in [
            ("【意見】鍵の台帳について（報告書12頁）", "鍵の台帳について", Some(Kind::Iken), &[][..], Some(12)),
            ("書庫の鍵（管財課、税務課）【指摘】", "書庫の鍵", Some(Kind::Shiteki), &["管財課", "税務課"], None),
            ("見本財団（文化課）", "見本財団", None, &["文化課"], None),
            ("文化課（本館）", "文化課（本館）", None, &[], None),
            ("プール（屋内）の鍵", "プール（屋内）の鍵", None, &[], None),
        ] {
            let read = ItemTitle::read(printed);
            assert_eq!((read.title, read.kind, read.page), (title, kind, page), "{printed}");
            assert_eq!(read.departments, departments, "{printed}");
        }
    }
}
