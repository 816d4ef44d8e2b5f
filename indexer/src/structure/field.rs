//! Fields: a label with its value, as reports describe a system.

use super::body::Body;
use super::classify::{Class, ReportLine};
use crate::rules::matcher::label::Label;
use crate::source::markup;
use text::{LineForm, trim};

/// The value of a label between two lines: the cells beside it, the words behind it, or the next line.
pub(crate) fn value(body: &Body<'_>, label: &Label, span: corpus::Span) -> Option<String> {
    let lines = body.lines_of(span);
    lines.iter().enumerate().find_map(|(at, line)| {
        let beside = value_beside(body, line, label)?;
        if !beside.is_empty() {
            return Some(beside);
        }
        let below = lines[at + 1..].iter().find(|line| !matches!(line.class, Class::Blank | Class::PageFurniture))?;
        matches!(below.class, Class::Text).then(|| markup::plain(below.text))
    })
}

/// The value on the line of a label; `None` where the line is not that of the label.
pub(crate) fn value_beside(body: &Body<'_>, line: &ReportLine<'_>, label: &Label) -> Option<String> {
    match &line.class {
        Class::Row => {
            let row = body.row(line.number)?;
            let first = row.cells.first()?;
            label.is(first).then(|| markup::plain(&row.printed[1..].join(" ")))
        }
        Class::Heading { title, .. } => label.is(title).then(String::new),
        Class::Text => {
            let text = trim(line.text);
            let form = LineForm::new(text);
            let end = form.as_str().find([' ', ':']).unwrap_or(form.as_str().len());
            let behind = (end + 1).min(form.as_str().len());
            label.is(form.printed(0..end)).then(|| markup::plain(&text[form.offset(behind)..]))
        }
        _ => None,
    }
}
