//! Markup that the extraction from PDF left in the text: a known set of HTML tags and Markdown table bars.
//! Everything else in angle brackets is text (`<施設課>`, `<概要版>`).

use std::sync::LazyLock;

use regex::Regex;
use text::{LineForm, line_form, trim};

static TAG: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r#"(?ix) </? (?: (?<block> p|ul|ol|li|br|hr|div|table|thead|tbody|tr|td|th)
                       | small|b|i|u|em|strong|sub|sup|span ) (?:\s[^<>]*)? /?>"#,
    )
    .expect("the pattern is fixed")
});

/// The paragraphs of a text, as its block tags separate them; known tags are gone, nothing else is.
pub fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    let mut rest = 0;
    for tag in TAG.captures_iter(text) {
        let whole = tag.get(0).expect("a match has a group 0");
        if let Some(last) = paragraphs.last_mut() {
            last.push_str(&text[rest..whole.start()]);
        }
        if tag.name("block").is_some() {
            paragraphs.push(String::new());
        }
        rest = whole.end();
    }
    if let Some(last) = paragraphs.last_mut() {
        last.push_str(&text[rest..]);
    }
    paragraphs
        .iter()
        .map(|paragraph| trim(paragraph))
        .filter(|paragraph| !paragraph.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The text without tags, its paragraphs on one line each.
pub fn plain(text: &str) -> String {
    paragraphs(text).join("\n")
}

/// The cells of a row: separated by tabs, or by the bars of a Markdown table, before the first cell or not. `None` where the line is no
/// row.
pub fn cells(line: &str) -> Option<Vec<&str>> {
    if line.contains('\t') {
        return Some(line.split('\t').map(trim).collect());
    }
    let row = without_bullet(trim(line));
    let inner = row.strip_prefix('|').or_else(|| row.strip_suffix('|').filter(|inner| inner.contains('|')))?;
    Some(inner.strip_suffix('|').unwrap_or(inner).split('|').map(trim).collect())
}

/// A line without the dash of a list item before it.
pub(crate) fn without_bullet(line: &str) -> &str {
    let form = LineForm::new(line);
    if form.as_str().starts_with("ー ") { trim(&line[form.offset("ー ".len())..]) } else { line }
}

/// True for a drawn line (`--`, `|---|---|`).
pub fn is_table_border(line: &str) -> bool {
    let mut dashes = 0;
    line_form(line).chars().all(|c| {
        dashes += usize::from(c == 'ー');
        matches!(c, 'ー' | '|' | ':' | '+') || c.is_whitespace()
    }) && dashes >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_split_at_known_tags_alone() {
        for (text, expected) in [
            ("<p>一</p> <p>二</p>", &["一", "二"][..]),
            ("<ul style=\"list-style-type: none\"> ・甲 ・乙", &["・甲 ・乙"]),
            ("<p><施設課></p><p>あり</p>", &["<施設課>", "あり"]),
            ("<概要版>で<small>※注</small>", &["<概要版>で※注"]),
            ("甲<br/>乙<hr />丙", &["甲", "乙", "丙"]),
            ("<ol>\n<li>一</li><li>二</li></ol>", &["一", "二"]),
            ("a < b, p > c", &["a < b, p > c"]),
            ("", &[]),
        ] {
            assert_eq!(paragraphs(text), expected, "{text}");
        }
    }

    #[test]
    fn cells_split_at_tabs_or_bars() {
        assert_eq!(cells("甲\t\t乙"), Some(vec!["甲", "", "乙"]));
        assert_eq!(cells("| 1 | した | 5件 |"), Some(vec!["1", "した", "5件"]));
        assert_eq!(cells("- | | | |"), Some(vec!["", "", ""]));
        assert_eq!(cells("文"), None);
        assert!(
            is_table_border("--\t--")
                && is_table_border("|---|---|")
                && !is_table_border("-")
                && !is_table_border("- 甲")
        );
    }
}
