//! Signs with which items of a list begin, by depth: 第1, Ⅰ, 1.1, 1, (1), ①, ア, (ア), a, ・.

use std::sync::LazyLock;

use regex::Regex;

use crate::rules::matcher::line_regex::fixed;

/// The forms of signs, outermost first.
static FORMS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    [
        r"^第\s*[\d一二三四五六七八九十]+\s*[章節編部]?\s*",
        r"^(?:[Ⅰ-Ⅻ][.、]?\s*|(?:施設|団体|工事|事業|事例|案件)\s*\d+\s+)",
        r"^\d+(?:[.-]\d+)+(?:[.、]\s*|\s+)",
        r"^(?:\d{1,3}|[一二三四五六七八九十]+)(?:[.、]\s*|\s+)",
        r"^\(\s*[\d一二三四五六七八九十]+\s*\)\s*",
        r"^[①-⑳㉑-㉟㊱-㊿]\s*",
        r"^[ア-ン](?:[.、]\s*|\s+)",
        r"^\([ア-ン]\)\s*",
        r"^(?:[a-z](?:[.)]\s*|\s+)|\([a-z]\)\s*)",
        r"^[・○●◎◇◆□■▲△▼▽★☆-]\s*",
    ]
    .map(fixed)
    .into()
});

/// Depth of a form of signs, 0 being outermost.
pub(crate) type Depth = usize;

/// Depth of the sign that a line form begins with, and the words behind it.
pub(crate) fn split_sign(form: &str) -> Option<(Depth, &str)> {
    FORMS.iter().enumerate().find_map(|(depth, sign)| {
        let end = sign.find(form)?.end();
        let rest = &form[end..];
        // 1.5倍 begins with no sign.
        let is_decimal = form[..end].ends_with('.') && rest.starts_with(|c: char| c.is_ascii_digit());
        (!rest.is_empty() && !is_decimal).then_some((depth, rest))
    })
}

/// True for a line that is a number and nothing else, as extraction from PDF leaves them above their titles.
pub(crate) fn is_bare_number(form: &str) -> bool {
    const MAX_CHARS: usize = 5;
    let number = form.trim_start_matches(['第', '(']).trim_end_matches([')', '.']);
    let is_number = |number: &str| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
    let is_sign = |number: &str| {
        number.chars().count() == 1 && number.chars().all(|c| c.is_numeric() || ('ア'..='ン').contains(&c))
    };
    form.chars().count() <= MAX_CHARS && (is_number(number) || is_sign(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn split_sign_knows_depth() {
        for (form, expected) in [
            ("第3 監査の結果", Some((0, "監査の結果"))),
            ("1.2 契約", Some((2, "契約"))),
            ("1.契約", Some((3, "契約"))),
            ("(2) 検査", Some((4, "検査"))),
            ("ア 議事録", Some((6, "議事録"))),
            ("三 監査の結果", Some((3, "監査の結果"))),
            ("(一) 指摘事項", Some((4, "指摘事項"))),
            ("一者応札について", None),
            ("・切手", Some((9, "切手"))),
            ("1.5倍である", None),
            ("212件である", None),
            ("アンケート", None),
        ] {
            assert_eq!(split_sign(form), expected, "{form}");
        }
        assert!(["1", "(2)", "3.", "ア", "第5", "①"].map(is_bare_number).iter().all(|bare| *bare));
        assert!(!["", "1件", "課", "2015"].map(is_bare_number)[..3].iter().any(|bare| *bare));
    }
}
