//! The line form (行の形): the form of a line in which rules are matched.
//!
//! It is normalization that keeps what rules tell apart: spaces, capitals, and signs that number or abbreviate (① is not 1, Ⅱ not
//! II, ㈱ not (株)).

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use crate::cluster::{clusters, combining, is_common};
use crate::look_alike::settle;
use crate::unify::{is_ignorable, unify};

/// A text in the form in which rules are matched: half-width letters and signs, full-width kana, spaces of one kind, one
/// character for those that print alike, nothing invisible.
pub fn line_form(text: &str) -> String {
    LineForm::new(text).form
}

/// The text without white space and invisible characters at its ends.
pub fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || is_ignorable(c))
}

/// The line form of a text with the offsets of the printed one.
pub struct LineForm<'t> {
    printed: &'t str,
    form: String,
    /// Clusters whose characters stand at other offsets, in order.
    changed: Vec<ChangedCluster>,
}

/// Bytes of a cluster in the line form and in the printed text.
struct ChangedCluster {
    form: Range<usize>,
    printed: Range<usize>,
}

impl<'t> LineForm<'t> {
    /// Converts a printed text.
    pub fn new(printed: &'t str) -> Self {
        let (mut form, mut changed) = (String::with_capacity(printed.len()), Vec::new());
        for cluster in clusters(printed) {
            let start = form.len();
            push_cluster(&printed[cluster.clone()], &mut form);
            let has_one_char = |text: &str| text.chars().nth(1).is_none();
            let keeps_offsets = form.len() - start == cluster.len()
                && has_one_char(&form[start..])
                && has_one_char(&printed[cluster.clone()]);
            if !keeps_offsets {
                changed.push(ChangedCluster { form: start..form.len(), printed: cluster });
            }
        }
        let mut chars: Vec<char> = form.chars().collect();
        // Look-alikes have the same number of bytes.
        settle(&mut chars);
        Self { printed, form: chars.into_iter().collect(), changed }
    }

    /// The line form.
    pub fn as_str(&self) -> &str {
        &self.form
    }

    /// The bytes of the printed text that a range of the line form was made from.
    pub fn range(&self, range: Range<usize>) -> Range<usize> {
        let start = self.offset(range.start);
        start..self.end_offset(range.end).max(start)
    }

    /// The printed text that a range of the line form was made from.
    pub fn printed(&self, range: Range<usize>) -> &'t str {
        &self.printed[self.range(range)]
    }

    /// The printed offset of the character at byte `at` of the line form, behind what shows nothing.
    pub fn offset(&self, at: usize) -> usize {
        let before = self.changed.partition_point(|cluster| cluster.form.start <= at);
        match before.checked_sub(1).map(|last| &self.changed[last]) {
            Some(cluster) if at < cluster.form.end => cluster.printed.start,
            Some(cluster) => cluster.printed.end + (at - cluster.form.end),
            None => at,
        }
    }

    /// The printed offset at which what comes before byte `at` of the line form ends.
    fn end_offset(&self, at: usize) -> usize {
        let before = self.changed.partition_point(|cluster| cluster.form.start < at);
        match before.checked_sub(1).map(|last| &self.changed[last]) {
            Some(cluster) => cluster.printed.end + at.saturating_sub(cluster.form.end),
            None => at,
        }
    }
}

/// Appends the line form of a cluster.
fn push_cluster(cluster: &str, form: &mut String) {
    let start = form.len();
    let mut push = |c| {
        // A mark without its letter would join the letter before it.
        let has_base = form[start..].chars().next_back().is_some_and(|base| !base.is_whitespace());
        form.extend(line_char(c).filter(|c| has_base || canonical_combining_class(*c) == 0));
    };
    let mut chars = cluster.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) if is_common(c) || c.is_ascii() => push(c),
        (Some(c), None) if !has_compatible_form(c) => [c].into_iter().nfc().for_each(push),
        (Some(c), None) => [c].into_iter().nfkc().for_each(push),
        (first, _) => {
            first.filter(|c| c.is_whitespace()).into_iter().for_each(&mut push);
            let seen = cluster.chars().filter(|c| !is_ignorable(*c) && !c.is_whitespace()).map(combining);
            let plain = seen.flat_map(|c| {
                let compatible = has_compatible_form(c);
                [c].into_iter().nfkc().filter(move |_| compatible).chain((!compatible).then_some(c))
            });
            plain.nfc().for_each(push);
        }
    }
}

/// The forms of width, direction, size and font, whose plain character NFKC gives. ① and Ⅱ are none of them, and overlines would
/// become spaces.
fn has_compatible_form(c: char) -> bool {
    matches!(c, '\u{2f00}'..='\u{2fdf}' | '\u{fe10}'..='\u{fe6f}' | '\u{ff01}'..='\u{ffee}' | '\u{1d400}'..='\u{1d7ff}')
        && !matches!(c, '\u{fe49}'..='\u{fe4c}' | '\u{ffe3}')
}

fn line_char(c: char) -> Option<char> {
    match c {
        '\n' | '\t' | '\u{c}' => Some(c),
        c if is_ignorable(c) => None,
        c if c.is_whitespace() => Some(' '),
        c if c.is_control() => None,
        // A circle in another font.
        '➀'..='➉' => char::from_u32(0x2460 + (c as u32 - '➀' as u32)),
        c => Some(unify(c)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn line_form_keeps_what_rules_tell_apart() {
        for (printed, form) in [
            ("（１）概要　①\tⅡ ㈱", "(1)概要 ①\tⅡ ㈱"),
            ("すへ\u{3099}きて\u{3099}ある", "すべきである"),
            ("︻意⾒︼︒", "【意見】。"),
            ("〈指摘〉≪意見≫", "<指摘>《意見》"),
            ("ｻｰﾊﾞ━の-―", "サーバーのーー"),
            ("ハ ゛ックアッフ ゜", "バックアップ"),
            ("Ａ\u{2009}b\u{a0}\u{2060}c\u{1}", "A b c"),
            ("➁㊱", "②㊱"),
        ] {
            assert_eq!(line_form(printed), form);
            assert_eq!(line_form(form), form);
        }
    }

    #[test]
    fn line_form_maps_offsets_to_the_printed_text() {
        let printed = "（１）\u{2060}概要ﾊﾞ\u{200b} ①";
        let form = LineForm::new(printed);
        assert_eq!(form.as_str(), "(1)概要バ ①");
        for (part, expected) in
            [("(1)", "（１）\u{2060}"), ("概要", "概要"), ("バ", "ﾊﾞ\u{200b}"), ("①", "①"), ("1)概", "１）\u{2060}概")]
        {
            let at = form.as_str().find(part).expect("it is there");
            assert_eq!(form.printed(at..at + part.len()), expected);
        }
        assert_eq!(form.range(0..form.as_str().len()), 0..printed.len());
        assert_eq!(trim("\u{200b} 概要\u{3000}\u{feff}"), "概要");
    }

    proptest! {
        #[test]
        fn line_form_normalizes_as_the_printed_text(text in "[ハかｶ゛ﾞ\u{3099}\u{301}aＡ\u{2060}\u{fe0f} 　\t⺠髙━㊿－《︻①㈱]{0,12}") {
            prop_assert_eq!(crate::normalize(&line_form(&text)), crate::normalize(&text));
            prop_assert_eq!(line_form(&line_form(&text)), line_form(&text));
        }

        #[test]
        fn ranges_are_valid_for_any_text(text in "\\PC{0,40}") {
            let form = LineForm::new(&text);
            for (at, c) in form.as_str().char_indices() {
                prop_assert!(text.get(form.range(at..at + c.len_utf8())).is_some());
            }
        }
    }
}
