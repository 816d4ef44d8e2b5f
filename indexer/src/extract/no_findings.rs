//! Statements that nothing was found.

use std::sync::LazyLock;

use corpus::{NoFinding, NoFindingId, Slug, Span};
use regex::Regex;
use text::trim;

use super::findings::claimed_lines::{ClaimedLines, LineUse};
use crate::rules::matcher::line_regex::fixed;
use crate::rules::report::Rules;
use crate::structure::body::Body;
use crate::structure::classify::{Class, ReportLine};

static SUBJECT: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"^(?:なお、)?(?<subject>[^。]{2,50}?(?:課|室|局|部|署|所|館|園|校|院|場|庁舎|センター|施設|会|団体))(?:については|において(?:は)?|では)、",
    )
});

/// A statement, or a body that those below it are about.
enum Said {
    Body(String),
    Nothing { text: String, span: Span, body: Option<String> },
}

/// The statements, each with the body that it stands under. One that says only that affairs are sound is none where
/// a finding follows.
pub(crate) fn extract_no_findings(
    slug: &Slug,
    body: &Body<'_>,
    rules: &Rules,
    claimed: &ClaimedLines,
) -> Vec<NoFinding> {
    let Some(pattern) = &rules.no_finding else { return Vec::new() };
    let named = rules.items.as_ref().and_then(|items| items.body.as_ref());
    let is_whole = |line: &ReportLine<'_>, text: &str| {
        !matches!(line.class, Class::Text) || named.is_some_and(|named| named.matches(text))
    };
    let lines: Vec<TextLine> = body
        .lines
        .iter()
        .filter(|line| is_text(&line.class))
        .map(|line| {
            let text = trim(&body.line_text(line)).to_owned();
            TextLine { number: line.number, is_whole: is_whole(line, &text), text }
        })
        .collect();
    let mut said: Vec<(u32, Said)> = Vec::new();
    let mut at = 0;
    while let Some(TextLine { number, text, .. }) = lines.get(at) {
        let innermost = || body.outline.ancestors(body.outline.innermost(*number)).next();
        let statement = (claimed.line_use(*number) != Some(LineUse::Finding))
            .then(|| statement(&lines[at..], |text| pattern.matches(text)))
            .flatten();
        at += statement.as_ref().map_or(1, |(count, _)| *count);
        if let Some((count, text)) = statement {
            let heading = || innermost().filter(|_| named.is_none()).map(|node| node.title.clone());
            let span = Span::new(*number, lines[at - 1].number.max(*number));
            let body = subject(&text).or_else(heading);
            said.push((
                *number,
                Said::Nothing { span: if count == 1 { Span::line(*number) } else { span }, text, body },
            ));
        } else if let Some(name) = named.and_then(|named| named.find(text)?.group("body").map(str::to_owned)) {
            said.push((*number, Said::Body(name.split_whitespace().next_back().map(str::to_owned).unwrap_or(name))));
        }
    }
    let mut under: Option<String> = None;
    let mut statements = Vec::new();
    for (at, (number, one)) in said.iter().enumerate() {
        match one {
            Said::Body(name) => under = Some(name.clone()),
            Said::Nothing { text, span, body: own } => {
                let bodies = |range: &[(u32, Said)]| {
                    range
                        .iter()
                        .filter(|(_, one)| matches!(one, Said::Body(_)))
                        .map(|(line, _)| *line)
                        .collect::<Vec<_>>()
                };
                let from = bodies(&said[..at]).last().copied().unwrap_or(1);
                let next = bodies(&said[at..]).first().copied().unwrap_or(u32::MAX);
                let section =
                    body.outline.ancestors(body.outline.innermost(*number)).next().map(|node| node.span.line_end);
                let end = if under.is_some() { next } else { section.unwrap_or(u32::MAX) };
                let has_finding = lines.iter().any(|line| {
                    line.number > from && line.number < end && claimed.line_use(line.number) == Some(LineUse::Finding)
                });
                if has_finding && is_weak(text) {
                    continue;
                }
                statements.push(NoFinding {
                    id: id(slug, *number),
                    report: slug.clone(),
                    body: under.clone().or_else(|| own.clone()),
                    text: text.clone(),
                    source: *span,
                });
            }
        }
    }
    statements
}

/// A line that says something.
struct TextLine {
    number: u32,
    text: String,
    /// True where it goes on nowhere: a heading, the name of a body.
    is_whole: bool,
}

fn is_text(class: &Class<'_>) -> bool {
    !matches!(class, Class::Blank | Class::PageFurniture | Class::Front | Class::TableBorder | Class::Row)
}

/// The statement that begins with the first of some lines, over as many as its sentence has.
fn statement(lines: &[TextLine], says: impl Fn(&str) -> bool) -> Option<(usize, String)> {
    const MAX_LINES: usize = 5;
    const MIN_WRAPPED_CHARS: usize = 20;
    let mut text = String::new();
    for (at, line) in lines.iter().enumerate().take(MAX_LINES) {
        text += &line.text;
        if says(&text) {
            return Some((at + 1, text));
        }
        if line.is_whole
            || line.text.chars().count() < MIN_WRAPPED_CHARS
            || line.text.ends_with(['。', '）', '】', '］', '：'])
        {
            return None;
        }
    }
    None
}

/// True for words that say only that affairs are sound.
fn is_weak(text: &str) -> bool {
    let form = text::line_form(text);
    ["適正", "適切", "適法", "良好", "正確"].iter().any(|word| form.contains(word))
        && !["指摘", "意見", "問題", "事項"].iter().any(|word| form.contains(word))
}

/// The subject that a statement names itself: なお、甲課については、…
fn subject(text: &str) -> Option<String> {
    let form = text::line_form(text);
    let found = SUBJECT.captures(&form)?;
    Some(found["subject"].to_owned())
}

fn id(slug: &Slug, line: u32) -> NoFindingId {
    format!("{slug}-n{line}").parse().expect("a slug and a number make an id")
}
