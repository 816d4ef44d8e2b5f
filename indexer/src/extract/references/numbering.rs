//! Numbers of places in a report: 第3, 3.4.2, (1), ①, ア.

use std::sync::LazyLock;

use regex::Regex;
use text::{line_form, normalize};

use crate::rules::matcher::line_regex::fixed;

/// A number in front of a heading or an item, in the line form.
pub(super) const UNIT: &str = r"(?:第\s*\d+\s*[編部章節款項]?|\d+(?:\.\d+)*\.?|\(\s*(?:\d[\d ]*|[a-z]{1,4}|[ア-ン]|[一二三四五六七八九十]+)\s*\)|[①-⑳㉑-㉟㊱-㊿]|[ア-ン][. ])";

/// A number in brackets or a circle, which nothing else can be mistaken for.
pub(super) const SIGN: &str = r"(?:\(\s*(?:\d[\d ]*|[a-z]{1,4}|[ア-ン])\s*\)|[①-⑳㉑-㉟㊱-㊿])";

static UNITS: LazyLock<Regex> = LazyLock::new(|| fixed(UNIT));

static ITEM: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = format!(r"^(?:[-・|\s]|<[a-z]+>)*(?<number>{UNIT})\s*(?<title>[^\t]*)");
    fixed(&pattern)
});

/// The numbers of a path (第3-1(2)), outermost first, in their normal form.
pub(super) fn units(path: &str) -> Vec<String> {
    UNITS.find_iter(&line_form(path)).map(|unit| normal(unit.as_str())).collect()
}

/// Number and normalized title of a line that begins with a number.
pub(super) fn item(line: &str) -> Option<(String, String)> {
    let form = line_form(line);
    let found = ITEM.captures(&form)?;
    Some((normal(&found["number"]), normalize(&found["title"])))
}

/// A number less what varies in print: spaces, the signs around 第3章, the full stop of `1.`.
pub(super) fn normal(number: &str) -> String {
    let closed: String = line_form(number).chars().filter(|c| !c.is_whitespace()).collect();
    let bare = closed.strip_prefix('第').unwrap_or(&closed);
    bare.trim_end_matches(['編', '部', '章', '節', '款', '項', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_split_paths_and_items() {
        for (path, expected) in [
            ("3-(4)-②", &["3", "(4)", "②"][..]),
            ("第３－１（２）", &["3", "1", "(2)"]),
            ("3.2.4.", &["3.2.4"]),
            ("(1 0)", &["(10)"]),
            ("第 2 章", &["2"]),
        ] {
            assert_eq!(units(path), expected, "{path}");
        }
        assert_eq!(item("- (ii) 下記により"), Some(("(ii)".to_owned(), "下記により".to_owned())));
        assert_eq!(item("4 再開発期間\t2年"), Some(("4".to_owned(), "再開発期間".to_owned())));
        assert_eq!(item("本文"), None);
    }
}
