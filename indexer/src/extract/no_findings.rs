//! Statements that nothing was found.

use corpus::{NoFinding, NoFindingId, Slug, Span};
use text::trim;

use super::findings::claimed_lines::{ClaimedLines, LineUse};
use crate::rules::report::Rules;
use crate::structure::body::Body;
use crate::structure::classify::Class;

/// The statements, each with the body that it stands under.
pub(crate) fn extract_no_findings(
    slug: &Slug,
    body: &Body<'_>,
    rules: &Rules,
    claimed: &ClaimedLines,
) -> Vec<NoFinding> {
    let Some(pattern) = &rules.no_finding else { return Vec::new() };
    let named = rules.items.as_ref().and_then(|items| items.body.as_ref());
    let mut under: Option<String> = None;
    let mut statements = Vec::new();
    for line in &body.lines {
        if matches!(line.class, Class::Blank | Class::PageFurniture | Class::Front | Class::TableBorder | Class::Row) {
            continue;
        }
        let text = trim(&body.line_text(line)).to_owned();
        if pattern.matches(&text) && claimed.line_use(line.number) != Some(LineUse::Finding) {
            let innermost = body.outline.ancestors(body.outline.innermost(line.number)).next();
            let heading = || innermost.filter(|_| named.is_none()).map(|node| node.title.clone());
            statements.push(NoFinding {
                id: id(slug, line.number),
                report: slug.clone(),
                body: under.clone().or_else(heading),
                text,
                source: Span::line(line.number),
            });
        } else if let Some(name) = named.and_then(|named| named.find(&text)?.group("body").map(str::to_owned)) {
            under = Some(name.split_whitespace().next_back().map(str::to_owned).unwrap_or(name));
        }
    }
    statements
}

fn id(slug: &Slug, line: u32) -> NoFindingId {
    format!("{slug}-n{line}").parse().expect("a slug and a number make an id")
}
