//! Kinds of headings of a report: those whose numbers count.

use crate::rules::matcher::heading::HeadingRule;
use crate::source::contents::TableOfContents;
use crate::source::{Source, markup};
use crate::structure::page_furniture::PageFurniture;
use text::line_form;

/// The usual kinds, outermost first.
const FORMS: [&str; 19] = [
    "第1編 題",
    "第1部 題",
    "第1章 題",
    "第1節 題",
    "第1 題",
    "Ⅰ 題",
    "1. 題",
    CLOSE,
    "1.1 題",
    "1.1.1 題",
    "1.1.1.1 題",
    "1 題",
    "1-1 題",
    "(1)題",
    "①題",
    "ア. 題",
    "ア 題",
    "(ア)題",
    "a. 題",
];

/// 1.題, which must not take 1.1 題.
const CLOSE: &str = r"^(?<number>\d+\.)(?<title>[^\d\s].*)$";

/// A kind of heading that the report has.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct HeadingForm {
    pub(super) specimen: &'static str,
    /// True when the table of contents lists them.
    pub(super) contents: bool,
    /// The lines that look like it.
    pub(super) lines: Vec<u32>,
}

/// The kinds of headings, outermost first.
pub(super) fn find_forms(source: &Source) -> Vec<HeadingForm> {
    let contents = TableOfContents::read(source);
    let rules = FORMS.map(|specimen| (specimen, HeadingRule::from_specimen(specimen)));
    let mut forms =
        FORMS.map(|specimen| (HeadingForm { specimen, contents: false, lines: Vec::new() }, Vec::new(), 0usize));
    let furniture = PageFurniture::find(source);
    let is_body = |number: u32| number >= contents.body && !furniture.contains(number);
    for (number, line) in source.lines().filter(|(number, _)| is_body(*number)) {
        if markup::is_table_border(line) || markup::cells(line).is_some() {
            continue;
        }
        let accepted = rules.iter().position(|(_, rule)| rule.accept(line, &contents).is_some());
        let Some((at, (printed, _))) = accepted.and_then(|at| Some((at, rules[at].1.accept(line, &contents)?))) else {
            continue;
        };
        let (form, values, listed) = &mut forms[at];
        form.lines.push(number);
        values.push(value(printed));
        *listed += usize::from(contents.lists(line));
    }
    // Lists in the text count like chapters do; further in, the table of contents lists only some of the headings.
    let mut outermost = true;
    let counts = |(form, values, listed): (HeadingForm, Vec<u32>, usize)| {
        let counts = is_counting(&values);
        let contents = listed > 1 && (outermost || listed * 2 > values.len());
        outermost &= !counts;
        counts.then_some(HeadingForm { contents, ..form })
    };
    forms.into_iter().filter_map(counts).collect()
}

/// True when numbers go 1, 2, 3, 1, 2, …, but for some that were not read.
fn is_counting(values: &[u32]) -> bool {
    const MIN_COUNTING_TENTHS: usize = 6;
    let follows = values.windows(2).filter(|pair| pair[1] == pair[0] + 1).count();
    let begins = values.iter().filter(|value| **value == 1).count();
    follows > 0 && (follows + begins) * 10 >= values.len() * MIN_COUNTING_TENTHS
}

/// The last part of a number: 3 of 第3章, 2 of 1.2, 2 of ②, 3 of ウ.
fn value(number: &str) -> u32 {
    const KANA: &str = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ";
    let form: String = line_form(number).chars().filter(|c| !c.is_whitespace()).collect();
    let bare = form.trim_matches(|c: char| !c.is_alphanumeric());
    let last = bare.rsplit(|c: char| !c.is_ascii_digit()).find(|digits| !digits.is_empty());
    if let Some(value) = last.and_then(|digits| digits.parse().ok()) {
        return value;
    }
    let Some(sign) = form.chars().find(|c| c.is_alphanumeric()) else { return 0 };
    match sign {
        '①'..='⑳' => sign as u32 - '①' as u32 + 1,
        '㉑'..='㉟' => sign as u32 - '㉑' as u32 + 21,
        '㊱'..='㊿' => sign as u32 - '㊱' as u32 + 36,
        'Ⅰ'..='Ⅻ' => sign as u32 - 'Ⅰ' as u32 + 1,
        'a'..='z' => sign as u32 - 'a' as u32 + 1,
        sign => KANA.chars().position(|kana| kana == sign).map_or(0, |at| at as u32 + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn find_forms_keeps_headings_that_count() {
        for (text, expected) in [
            ("第1章 概要\n1 目的\n2 対象\n第2章 結果\n1 甲\n(1) 乙\n（２）丙\n", &["第1章 題", "1 題", "(1)題"][..]),
            ("1. 甲\n1.1 乙\n1.2 丙\n2. 丁\n", &["1. 題", "1.1 題"]),
            ("① 甲\n② 乙\nア 丙\nイ 丁\n", &["①題", "ア 題"]),
            ("１．甲\n1.1 乙\n1.2 丙\n２．丁\n", &[CLOSE, "1.1 題"]),
            ("24 時間\n1 日\n60 分\n", &[]),
            ("", &[]),
        ] {
            let found: Vec<_> = find_forms(&Source::new("r", text)).into_iter().map(|form| form.specimen).collect();
            assert_eq!(found, expected, "{text}");
        }
        assert_eq!(["第３章", "1.12", "(２)", "②", "ウ.", "(オ)", "b."].map(value), [3, 12, 2, 2, 3, 5, 2]);
    }
}
