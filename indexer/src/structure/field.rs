//! Fields: a label with its value, as reports describe a system.

use super::body::Body;
use super::classify::{Class, Line};
use crate::rules::matcher::label::Label;
use crate::source::markup;

/// The value of a label between two lines: the cells beside it, the words behind it, or the next line.
pub(crate) fn value(body: &Body<'_>, label: &Label, span: corpus::Span) -> Option<String> {
    let lines = &body.lines[span.line_start as usize - 1..span.line_end as usize];
    lines.iter().enumerate().find_map(|(at, line)| {
        let beside = value_beside(line, label)?;
        if !beside.is_empty() {
            return Some(beside);
        }
        let below = lines[at + 1..].iter().find(|line| !matches!(line.class, Class::Blank))?;
        matches!(below.class, Class::Text).then(|| markup::plain(below.text))
    })
}

/// What stands on the line of a label; `None` where the line is not that of the label.
pub(crate) fn value_beside(line: &Line<'_>, label: &Label) -> Option<String> {
    match &line.class {
        Class::Row(cells) => {
            let (first, rest) = cells.split_first()?;
            label.is(&markup::plain(first)).then(|| markup::plain(&rest.join(" ")))
        }
        Class::Heading { title, .. } => label.is(title).then(String::new),
        Class::Text => {
            let text = line.text.trim();
            let (first, rest) = text.split_once([' ', '\u{3000}', '：', ':']).unwrap_or((text, ""));
            label.is(first).then(|| markup::plain(rest))
        }
        _ => None,
    }
}
