use std::ops::Range;

use regex::Regex;
use serde::{Deserialize, Deserializer, de::Error};

use super::line_regex::{CIRCLED, line_regex};
use super::pattern::{Pattern, Uses};
use crate::source::contents::TableOfContents;
use text::{LineForm, line_form, trim};

/// One kind of heading. The order in which a `report.toml` lists them is their order in the section tree.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HeadingRule {
    /// A specimen of it: `第1章 題`, `1.1 題`, `(1) 題`, `① 題`, `ア 題`.
    pub(crate) form: HeadingPattern,
    /// Pattern of its title; any line that is no sentence where it is left out.
    pub(crate) title: Option<Pattern>,
    /// True when it counts only if the table of contents lists it.
    #[serde(default)]
    pub(crate) contents: bool,
    /// The rank in the section tree, 1 being outermost; one below the rule above where it is left out.
    pub(crate) rank: Option<u8>,
    #[serde(skip)]
    pub(crate) uses: Uses,
}

impl HeadingRule {
    /// A rule that asks for nothing but the form.
    pub(crate) fn from_specimen(form: &str) -> Self {
        let form = HeadingPattern::parse(form, 0..0).expect("the built-in specimens are well formed");
        Self { form, title: None, contents: false, rank: None, uses: Uses::default() }
    }

    /// Number and title, where the line is a heading of this kind.
    pub(crate) fn accept<'t>(&self, line: &'t str, contents: &TableOfContents) -> Option<(&'t str, &'t str)> {
        let (number, title) = self.form.split(line)?;
        let fits = match &self.title {
            Some(pattern) => pattern.matches(title),
            None => !is_prose(title),
        };
        if !fits || (self.contents && !contents.lists(line)) {
            return None;
        }
        self.uses.count();
        Some((number, title))
    }
}

/// A heading is no sentence and no paragraph.
fn is_prose(title: &str) -> bool {
    const MAX_TITLE_CHARS: usize = 80;
    let title = line_form(title);
    title.contains('。') || title.ends_with(['、', ',']) || title.chars().count() > MAX_TITLE_CHARS
}

/// Numbering of a kind of heading, parsed from a specimen.
///
/// In the specimen `1` means any number, `①` any circled one, `Ⅰ` any Roman one, `ア` any katakana letter, `一` any
/// number in kanji, `a` any small letter, `題` the title; all else means itself. Where no specimen will do, a regular
/// expression with the groups `number` and `title` takes its place.
#[derive(Debug)]
pub(crate) struct HeadingPattern {
    regex: Regex,
    pub(crate) place: Range<usize>,
}

impl HeadingPattern {
    fn parse(specimen: &str, place: Range<usize>) -> Result<Self, String> {
        if specimen.contains("(?<title>") && specimen.contains("(?<number>") {
            let regex = line_regex(specimen).map_err(|error| format!("is no regular expression: {error}"))?;
            return Ok(Self { regex, place });
        }
        let form = line_form(specimen);
        let Some((number, rest)) = form.split_once('題') else {
            return Err("a heading's specimen holds the sign 題 where the title stands, as in `第1章 題`".to_owned());
        };
        if number.trim().is_empty() {
            return Err("a heading's specimen begins with a number or a sign, as in `(1) 題`".to_owned());
        }
        let bracketed = number.contains(['(', '【', '[']);
        let mut pattern = String::from("^\\s*(?<number>");
        // Extraction from PDF spaces out what belongs together: 第 1 章, (1 1).
        for (at, c) in number.trim().chars().enumerate() {
            if at > 0 {
                pattern.push_str(r"\s*");
            }
            match c {
                '1' if bracketed => pattern.push_str(r"\d(?:\s*\d)*"),
                '1' => pattern.push_str(r"\d+"),
                '①' => pattern.push_str(&format!("[{CIRCLED}]")),
                'ア' => pattern.push_str("[ア-ン]"),
                'Ⅰ' => pattern.push_str("[Ⅰ-Ⅻ]"),
                '一' => pattern.push_str("[一二三四五六七八九十百]+"),
                'a' => pattern.push_str("[a-z]"),
                ' ' => {}
                c => pattern.push_str(&regex::escape(c.encode_utf8(&mut [0; 4]))),
            }
        }
        pattern.push(')');
        pattern.push_str(if number.ends_with(' ') { r"\s+" } else { r"\s*" });
        pattern.push_str(r"(?<title>\S.*?)");
        pattern.push_str(&regex::escape(rest.trim()));
        pattern.push_str(r"\s*$");
        let regex = Regex::new(&pattern).map_err(|error| error.to_string())?;
        Ok(Self { regex, place })
    }

    fn split<'t>(&self, line: &'t str) -> Option<(&'t str, &'t str)> {
        let form = LineForm::new(line);
        let captures = self.regex.captures(form.as_str())?;
        let text = |name| Some(trim(form.printed(captures.name(name)?.range())));
        Some((text("number")?, text("title")?))
    }
}

impl<'de> Deserialize<'de> for HeadingPattern {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = toml::Spanned::<String>::deserialize(deserializer)?;
        Self::parse(written.get_ref(), written.span()).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn specimen_matches_its_kind() {
        for (specimen, line, expected) in [
            ("第1章 題", "第３章　監査の結果", Some(("第３章", "監査の結果"))),
            ("第1章 題", "第 3 章 監査の結果", Some(("第 3 章", "監査の結果"))),
            ("1 題", "12 結果", Some(("12", "結果"))),
            ("1 題", "12結果", None),
            ("1 題", "1.2 結果", None),
            ("1.1 題", "3.10 結果", Some(("3.10", "結果"))),
            ("1.1 題", "3.3.2 結果", None),
            ("(1) 題", "(1 1) 教育", Some(("(1 1)", "教育"))),
            ("(1) 題", "（3）結果", None),
            ("(1)題", "（3）結果", Some(("（3）", "結果"))),
            ("①題", "②パスワード", Some(("②", "パスワード"))),
            ("ア. 題", "イ. 運用", Some(("イ.", "運用"))),
            ("(ア) 題", "(オ) 1台", Some(("(オ)", "1台"))),
            ("† 題", "† 監査結果", Some(("†", "監査結果"))),
            ("【題】", "【現状】", Some(("【", "現状"))),
        ] {
            let form = HeadingPattern::parse(specimen, 0..0).unwrap();
            assert_eq!(form.split(line), expected, "{specimen}: {line}");
        }
        assert!(HeadingPattern::parse("第1章", 0..0).is_err());
        assert!(HeadingPattern::parse("題", 0..0).is_err());
    }
}
