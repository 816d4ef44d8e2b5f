//! A legend (凡例): the sentence that says which sign stands before findings of which class.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use super::candidate::quoted;
use crate::rules::default_kinds::kind_words;
use crate::rules::matcher::line_regex::fixed;

/// A sign that may stand for a class: ■, ▲, 【指】.
const SIGN: &str = r"[■-◿★☆※†‡◯]|[【\[〔〈<(](?:指|意|要|勧|検|注|改)[】\]〕〉>)]";

static TOKEN: LazyLock<Regex> = LazyLock::new(|| {
    let words = kind_words().collect::<Vec<_>>().join("|");
    fixed(&format!(r"(?<sign>{SIGN})|(?<kind>{words})"))
});

/// Longest title behind a sign.
const MAX_TITLE_CHARS: usize = 60;

/// An explanation, which may name other classes.
static BRACKET: LazyLock<Regex> = LazyLock::new(|| fixed(r"\([^()]{2,}\)"));

/// A class with its sign in brackets: 指摘(●).
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    let words = kind_words().collect::<Vec<_>>().join("|");
    fixed(&format!(r"(?:{words})(?:事項)?\((?:{SIGN})\)"))
});

/// Signs with the class of the findings that they stand before.
#[derive(Debug, PartialEq)]
pub(super) struct Legend(BTreeMap<String, String>);

impl Legend {
    /// The legend of a text; `None` without one.
    pub(super) fn read<'t>(forms: impl Iterator<Item = &'t str>) -> Option<Self> {
        forms.filter_map(Self::of).max_by_key(|legend| legend.0.len())
    }

    /// The legend that one line holds: signs and classes by turns.
    fn of(form: &str) -> Option<Self> {
        let form = &*BRACKET.replace_all(form, "");
        let tokens: Vec<(bool, &str)> = TOKEN
            .captures_iter(form)
            .filter_map(|found| Some((found.name("sign").is_some(), found.get(0)?.as_str())))
            .filter(|(is_sign, token)| !is_sign || *token != "※")
            .collect();
        let first_sign = tokens.iter().position(|(is_sign, _)| *is_sign)?;
        // A sign at the very beginning is that of a list or of a finding, unless its class follows.
        let sign_first = first_sign == 0;
        let mut signs = BTreeMap::new();
        for pair in tokens.windows(2) {
            let (sign, kind) = match (pair, sign_first) {
                ([(true, sign), (false, kind)], true) | ([(false, kind), (true, sign)], false) => (sign, kind),
                _ => continue,
            };
            signs.entry((*sign).to_owned()).or_insert_with(|| (*kind).to_owned());
        }
        let explains = (form.contains(['は', 'を', ':', '=', '…']) || NAMED.is_match(form)) && signs.len() > 1;
        explains.then_some(Self(signs))
    }

    fn signs(&self) -> String {
        self.0.keys().map(|sign| regex::escape(sign)).collect::<Vec<_>>().join("|")
    }

    /// The pattern of a title behind a sign.
    pub(super) fn title(&self) -> String {
        format!(
            r"^(?<kind>{})\s*(?<title>\S[^。]*?)(?:\s*\(\s*(?:本編|P\.?|p\.?)?\s*\d+(?:\s*[~-]\s*\d+)?\s*(?:頁|ページ)?\s*(?:参照)?\))?$",
            self.signs()
        )
    }

    /// The pattern of a sentence behind a sign.
    fn sentence(&self) -> String {
        format!(r"^(?<kind>{})\s*(?<text>\S.*)$", self.signs())
    }

    /// The patterns that lines of a text need.
    pub(super) fn patterns<'t>(&self, forms: impl Iterator<Item = &'t str>) -> Vec<String> {
        let is_sentence = |form: &str| self.begins(form) && form.chars().count() > MAX_TITLE_CHARS;
        let sentences =
            forms.filter(|form| self.begins(form)).filter(|form| is_sentence(form) || form.contains('。')).count();
        vec![if sentences > 1 { self.sentence() } else { self.title() }]
    }

    pub(super) fn begins(&self, form: &str) -> bool {
        self.0.keys().any(|sign| form.starts_with(sign.as_str()))
    }

    /// The classes that the signs stand for, as `report.toml` says it.
    pub(super) fn kinds(&self) -> String {
        let kind = |word: &str| match word {
            "指摘" | "意見" | "要望" => word.to_owned(),
            word => crate::rules::default_kinds::default_kind(word).map_or("指摘", corpus::Kind::label).to_owned(),
        };
        let kinds =
            self.0.iter().map(|(sign, word)| format!("{{ label = {}, kind = {} }}", quoted(sign), quoted(&kind(word))));
        format!("kinds = [{}]\n\n", kinds.collect::<Vec<_>>().join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn legend_pairs_signs_with_classes() {
        for (line, expected) in [
            ("以下、【指摘】は■、【意見】は▲で示す。", &[("■", "指摘"), ("▲", "意見")][..]),
            ("●は指摘、○は意見を表す。", &[("●", "指摘"), ("○", "意見")]),
            ("指摘(是正を求めるもの)は■、意見(改善を期待するもの)は▲で示す。", &[("■", "指摘"), ("▲", "意見")]),
            ("凡例 ◆:指摘 ◇:要望", &[("◆", "指摘"), ("◇", "要望")]),
            ("■ 契約の意見について", &[]),
            ("指摘は2件、意見は3件である。", &[]),
        ] {
            let expected: BTreeMap<_, _> =
                expected.iter().map(|(sign, kind)| ((*sign).to_owned(), (*kind).to_owned())).collect();
            assert_eq!(Legend::of(line).map(|legend| legend.0).unwrap_or_default(), expected, "{line}");
        }
    }
}
