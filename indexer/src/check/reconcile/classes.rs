//! Class agreement: one matter has one class wherever it is printed.

use std::collections::HashMap;

use corpus::{Finding, Kind};
use text::normalize;

use crate::rules::report::Rules;
use crate::source::contradiction::contradiction;
use crate::source::diagnostic::Diagnostic;
use crate::structure::body::Body;

/// Checks the heading of each finding that names a class, and findings whose text is the same.
pub(super) fn check(body: &Body<'_>, rules: &Rules, findings: &[Finding], diagnostics: &mut Vec<Diagnostic>) {
    let mut first = HashMap::<String, &Finding>::new();
    for finding in findings {
        if let Some(kind) =
            finding.section.last().and_then(|heading| named(rules, heading)).filter(|kind| *kind != finding.kind)
        {
            let message = format!("the heading says {}, the finding {}", kind.label(), finding.kind.label());
            diagnostics.push(contradiction(body.source, finding.source.line_start, 0, message));
        }
        let twin = *first.entry(bare(&finding.text)).or_insert(finding);
        if twin.kind != finding.kind {
            let message =
                format!("this {} says the same as the {} `{}`", finding.kind.label(), twin.kind.label(), twin.id);
            let note = Diagnostic::note(body.source.path(), message);
            let hint = "the class is the report's own; the circumstances may differ";
            diagnostics.push(body.source.point_at_line(note, finding.source.line_start).hint(hint));
        }
    }
}

/// The class in the bracket at the end of a heading: 「…について（意見）」.
fn named(rules: &Rules, heading: &str) -> Option<Kind> {
    let heading = normalize(heading);
    let (_, bracketed) = heading.strip_suffix([')', '】'])?.rsplit_once(['(', '【'])?;
    let short = bracketed.chars().count() <= 6 && !bracketed.contains(|c: char| c.is_ascii_digit());
    rules.kind(bracketed).filter(|_| short)
}

/// A text less its punctuation, which varies from page to page.
fn bare(text: &str) -> String {
    normalize(text).chars().filter(|c| c.is_alphanumeric()).collect()
}
