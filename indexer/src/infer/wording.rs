//! Wording of findings that ask for nothing, and of texts that hold several.

use std::sync::LazyLock;

use regex::Regex;

use crate::extract::findings::items::sign::split_sign;
use crate::extract::findings::strength;
use crate::rules::matcher::line_regex::fixed;
use text::line_form;

/// A fault that is stated and nothing more, as audits by commissioners print them.
static FAULT: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?:(?:見受け|認め|見)られ(?:た|る)|あった|なかった|ていた|でいた|適切(?:で|とは)[^。]{0,8}ない|不適切(?:である|であった)|不十分(?:である|であった)|(?:求め|望|願|求めてい|望んでい|考え)[るむう]|ものとする|となっ(?:た|ている)|られた|し(?:た|ている)もの)(?:[。(]|$)",
    )
});

/// Degree to which a text is worded as a finding, 1 being one that asks for something.
pub(super) fn score(text: &str) -> f64 {
    const FAULT_SCORE: f64 = 0.9;
    match strength::is_finding(text) {
        true => 1.0,
        false if FAULT.is_match(&line_form(text)) => FAULT_SCORE,
        false => 0.0,
    }
}

/// True for a text with several items of a list, each worded as a finding.
pub(super) fn holds_several(text: &str) -> bool {
    let form = line_form(text);
    let mut depths: Vec<usize> = Vec::new();
    let mut worded = 0;
    for line in form.lines() {
        if let Some((depth, rest)) = split_sign(line.trim()) {
            depths.push(depth);
            worded += usize::from(score(rest) > 0.0);
        }
    }
    worded > 1 && depths.iter().filter(|depth| **depth == depths[0]).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_several_counts_worded_items() {
        assert!(holds_several("ア 記名がなかった。定款に従われたい。\nイ 計上されていない。"));
        assert!(!holds_several("次の書類がない。\nア 契約書\nイ 請書\n備えられたい。"));
        assert!(!holds_several("記名がない。従われたい。"));
        assert_eq!(["従われたい。", "記名がなかった。", "課は三つである。"].map(score), [1.0, 0.9, 0.0]);
    }
}
