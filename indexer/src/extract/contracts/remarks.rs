//! Notes below a table to which marks in its cells point: ※1, (*3).

use std::sync::LazyLock;

use regex::Regex;
use text::normalize;

use crate::source::markup;
use crate::structure::body::Body;
use crate::structure::classify::Class;
use crate::values::distinct::distinct;

static MARK: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?<sign>[※*])(?<numbers>\d+(?:[、,]\d+)*)").expect("the pattern is fixed"));

/// The notes to which the marks in a text point, verbatim: the first line of each mark below, in the same section.
pub(super) fn below(body: &Body<'_>, line: u32, marked: &str) -> Vec<String> {
    let marks = marks(marked);
    if marks.is_empty() {
        return Vec::new();
    }
    let node = body.outline.innermost(line);
    let lines = &body.lines[line as usize..];
    let lines = lines.iter().take_while(|line| body.outline.innermost(line.number) == node);
    let texts = lines.filter(|line| matches!(line.class, Class::Text)).map(|line| markup::plain(line.text));
    let texts: Vec<_> = texts.map(|text| (normalize(markup::without_bullet(&text)), text)).collect();
    let note = |mark: &String| {
        let begins = |normalized: &str| {
            normalized.strip_prefix(mark.as_str()).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
        };
        texts.iter().find(|(normalized, _)| begins(normalized)).map(|(_, text)| text.clone())
    };
    marks.iter().filter_map(note).collect()
}

/// The marks that a text holds, normalized: `※1、2` is ※1 and ※2.
fn marks(text: &str) -> Vec<String> {
    let normalized = normalize(text);
    let marks = MARK.captures_iter(&normalized).flat_map(|found| {
        let numbers = found["numbers"].split(['、', ',']);
        numbers.map(|number| format!("{}{number}", &found["sign"])).collect::<Vec<_>>()
    });
    distinct(marks)
}

#[cfg(test)]
mod tests {
    use super::marks;

    #[test]
    fn marks_split_lists_into_single_marks() {
        for (text, expected) in
            [("52,841(*3)", &["*3"][..]), ("※１、2", &["※1", "※2"]), ("1,000", &[]), ("※開発", &[]), ("", &[])]
        {
            assert_eq!(marks(text), expected, "{text}");
        }
    }
}
