//! Wording of findings that ask for nothing, and of texts that hold several.

use crate::extract::findings::items::sign::split_sign;
use crate::extract::findings::strength;
use corpus::Strength;
use text::line_form;

/// Degree to which a text is worded as a finding, 1 being one that asks for something.
pub(super) fn score(text: &str) -> f64 {
    const FAULT_SCORE: f64 = 0.9;
    match strength::is_finding(text) {
        true => 1.0,
        false if strength::states_fault(text) => FAULT_SCORE,
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
    // Paragraphs that each ask for something.
    const MAX_ASKING: usize = 2;
    let asks = |line: &&str| line.ends_with('。') && strength::grade(line) != Strength::Stated;
    if form.lines().filter(asks).count() > MAX_ASKING {
        return true;
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
