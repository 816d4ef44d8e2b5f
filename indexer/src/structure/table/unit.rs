//! Units that a line of its own gives: (単位:千円).

use std::sync::LazyLock;

use regex::Regex;
use text::{LineForm, trim};

use crate::rules::matcher::line_regex::fixed;

static UNIT: LazyLock<Regex> = LazyLock::new(|| {
    let amount = "[千百]?万?円|億円|人|件";
    let pattern =
        format!(r"^\(?\s*単位\s*:\s*(?<unit>[^\s].*?)\)?$|^\(?(?<bare>{amount})\)?$|^:\s*(?<colon>{amount})$");
    fixed(&pattern)
});

/// The unit that a line gives and nothing else.
pub(super) fn unit(line: &str) -> Option<String> {
    let line = trim(line);
    let form = LineForm::new(line);
    let found = UNIT.captures(form.as_str())?;
    let unit = found.name("unit").or(found.name("bare")).or(found.name("colon"))?;
    // The bracket at the end is that of the whole line, unless it was opened inside.
    let closing = if unit.as_str().contains('(') && !unit.as_str().contains(')') { ')'.len_utf8() } else { 0 };
    let end = (unit.end() + closing).min(form.as_str().len());
    Some(form.printed(unit.start()..end).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unit_reads_lines_of_their_own() {
        for (line, expected) in [
            ("(単位:千円)", Some("千円")),
            ("（単位：千円）", Some("千円")),
            ("単位：千円（千円未満切捨）", Some("千円（千円未満切捨）")),
            ("(百万円)", Some("百万円")),
            (" : 円", Some("円")),
            ("単位は千円とする。", None),
            ("単位：", None),
        ] {
            assert_eq!(unit(line).as_deref(), expected, "{line}");
        }
    }
}
