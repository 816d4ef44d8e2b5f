//! Forms of page numbers (頁番号), each on a line of its own: `- 12 -`, `12頁`, `12`, `第3章 監査の結果 12`.

use std::sync::LazyLock;

use regex::Regex;
use text::{is_numeral, normalize, year_number};

use crate::rules::matcher::line_regex::fixed;

/// A line that may be a page number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PageNumber {
    pub(super) value: u32,
    pub(super) form: Form,
    /// Words or signs around it, normalized; the same on each page.
    pub(super) around: String,
}

/// Form of a page number, by what else it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// Between dashes: hardly anything else.
    Dashed,
    /// With a word for page, or the number of all pages: perhaps a reference.
    Worded,
    /// Alone or in brackets: perhaps a cell, a year or the number of an item.
    Bare,
    /// Behind the number of its chapter: perhaps a cell or the number of an item.
    OfChapter,
    /// Behind or before a running head: perhaps a caption.
    Titled,
}

static DASHED: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"^\s*(?<open>[-~・=*]+)\s*(?<number>\d{1,4}|[ivxl]{1,7}|[〇一二三四五六七八九十百]{1,5})\s*(?<close>[-~・=*]+)\s*$",
    )
});
static WORDED: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)^\s*(?:(?:page\s*)?(?<part>\d{1,4})\s*of\s*\d{1,4}|(?:p(?:age|\.)?|頁|第)\s*(?<number>\d{1,4})\s*(?:頁|ページ)?|(?<before>\d{1,4})\s*(?:頁|ページ|page)|(?<of>\d{1,4})\s*/\s*\d{1,4}(?:\s*(?:頁|ページ))?)\s*$",
    )
});
/// The page within a chapter behind its number.
static OF_CHAPTER: LazyLock<Regex> =
    LazyLock::new(|| fixed(r"^\s*(?<chapter>\d{1,2})\s*[-・.]\s*(?<number>\d{1,4})\s*$"));
static BARE: LazyLock<Regex> =
    LazyLock::new(|| fixed(r"^\s*(?:[(\[<]\s*)?(?<number>\d{1,4}|[ivxl]{1,7})(?:\s*[)\]>])?\s*$"));
static TITLED: LazyLock<Regex> = LazyLock::new(|| {
    fixed(r"^\s*(?:(?<before>\d{1,4})[\s|・-]+(?<behind>\S.*?)|(?<title>\S.*?)[\s|…・-]+(?<number>\d{1,4})[\s|-]*)\s*$")
});

impl PageNumber {
    /// The page number that a line may be.
    pub(super) fn read(form: &str) -> Option<Self> {
        /// A longer line is a sentence.
        const MAX_LINE_CHARS: usize = 80;
        if form.chars().count() > MAX_LINE_CHARS || !form.contains(|c: char| c.is_ascii_alphanumeric() || is_numeral(c))
        {
            return None;
        }
        for (kind, regex) in [
            (Form::Dashed, &DASHED),
            (Form::Worded, &WORDED),
            (Form::OfChapter, &OF_CHAPTER),
            (Form::Bare, &BARE),
            (Form::Titled, &TITLED),
        ] {
            let Some(found) = regex.captures(form) else { continue };
            let number = ["number", "before", "of", "part"].into_iter().find_map(|name| found.name(name))?;
            let around =
                normalize(&format!("{}\0{}", &form[..number.start()], &form[number.end()..]).replace('\0', "#"));
            let is_title = around.chars().filter(|c| c.is_alphabetic()).nth(1).is_some();
            if kind == Form::Titled && (!is_title || around.contains('。')) {
                return None;
            }
            // Of pages by all pages, the number of all stays the same.
            return Some(Self { value: value(number.as_str())?, form: kind, around });
        }
        None
    }
}

/// The value of a number, Arabic, in kanji or Roman.
fn value(number: &str) -> Option<u32> {
    const ROMAN: [(&str, u32); 8] =
        [("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1), ("", 0)];
    if let Some(value) = number.parse().ok().or_else(|| year_number(number).map(u32::from)) {
        return Some(value);
    }
    let (mut rest, mut value) = (number, 0);
    for (sign, worth) in ROMAN.into_iter().filter(|(sign, _)| !sign.is_empty()) {
        while let Some(after) = rest.strip_prefix(sign) {
            (rest, value) = (after, value + worth);
        }
    }
    rest.is_empty().then_some(value)
}

#[cfg(test)]
mod tests {
    use text::line_form;

    use super::*;

    #[test]
    fn page_number_is_read_by_its_form() {
        use Form::{Bare, Dashed, OfChapter, Titled, Worded};
        for (line, expected) in [
            ("- 12 -", Some((12, Dashed, "ー#ー"))),
            ("　－１２－", Some((12, Dashed, "ー#ー"))),
            ("― iv ―", Some((4, Dashed, "ー#ー"))),
            ("－五－", Some((5, Dashed, "ー#ー"))),
            ("－十二－", Some((12, Dashed, "ー#ー"))),
            ("Page 5 of 60", Some((5, Worded, "page#of60"))),
            ("2-9", Some((9, OfChapter, "2ー#"))),
            ("12頁", Some((12, Worded, "#頁"))),
            ("Page 3", Some((3, Worded, "page#"))),
            ("3 / 40", Some((3, Worded, "#/40"))),
            ("  12", Some((12, Bare, "#"))),
            ("(12)", Some((12, Bare, "(#)"))),
            ("第3章 監査の結果 12", Some((12, Titled, "第3章監査の結果#"))),
            ("12　甲市包括外部監査報告書", Some((12, Titled, "#甲市包括外部監査報告書"))),
            ("甲市監査委員 - 7 -", Some((7, Titled, "甲市監査委員ー#ー"))),
            ("別表1", None),
            ("- 甲 -", None),
            ("2,300", None),
            ("鍵を掛ける。 3", None),
            ("", None),
        ] {
            let read = PageNumber::read(&line_form(line));
            let read = read.as_ref().map(|read| (read.value, read.form, read.around.as_str()));
            assert_eq!(read, expected, "{line}");
        }
    }
}
