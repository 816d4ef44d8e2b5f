//! Finds the questions and the lines that belong to each.

use corpus::Span;
use text::normalize;

use crate::rules::survey::SurveyRule;
use crate::source::markup;
use crate::structure::block::{Block, BlockKind};
use crate::structure::body::Body;
use crate::structure::classify::{Class, ReportLine};
use crate::structure::page_break::is_open;

/// A question with its place.
#[derive(Debug)]
pub(super) struct Question {
    pub(super) number: Option<String>,
    pub(super) text: String,
    /// Number asked under its heading.
    pub(super) base: Option<u32>,
    /// Lines of the question itself.
    pub(super) source: Span,
    /// Lines of the question with its answers.
    pub(super) span: Span,
    /// The heading around it.
    pub(super) section: Option<usize>,
}

impl Question {
    /// The lines that belong to it.
    pub(super) fn lines<'b, 't>(&self, body: &'b Body<'t>) -> impl Iterator<Item = &'b ReportLine<'t>> {
        body.lines[self.span.line_start as usize - 1..self.span.line_end as usize].iter()
    }
}

/// All questions under the headings of a rule.
pub(super) fn questions(body: &Body<'_>, rule: &SurveyRule) -> Vec<Question> {
    let mut base = None;
    let mut questions: Vec<Question> = Vec::new();
    // True while the last question takes lines, and while its own text does.
    let (mut open, mut unfinished) = (false, false);
    for block in body.blocks.iter().filter(|block| within(body, rule, block)) {
        let begun = begin(body, rule, block, base).filter(|_| block.kind != BlockKind::Table);
        if let Some(question) = begun {
            // A heading with questions of its own below it asks nothing.
            if block.kind == BlockKind::Heading {
                questions.pop_if(|last| encloses(body, last, block));
            }
            (open, unfinished) = (true, block.kind == BlockKind::Paragraph && is_open(&question.text));
            questions.push(question);
        } else if block.kind == BlockKind::Heading {
            open = false;
            base = base.filter(|_| !rule.section.matches(&block.text));
        } else if let Some(question) = questions.last_mut().filter(|_| open) {
            question.span.line_end = block.span.line_end;
            if unfinished && block.kind == BlockKind::Paragraph && !answers(rule, &block.text) {
                question.text.push_str(&block.text);
                question.source.line_end = block.span.line_end;
            }
            unfinished = false;
        } else {
            base = base.or_else(|| normalize(rule.base.as_ref()?.find(&block.text)?.group("base")?).parse().ok());
        }
    }
    questions
}

/// True for a line that is an answer.
fn answers(rule: &SurveyRule, line: &str) -> bool {
    [&rule.listed, &rule.omitted].into_iter().flatten().any(|rule| rule.matches(line))
}

fn within(body: &Body<'_>, rule: &SurveyRule, block: &Block) -> bool {
    body.outline.ancestors(block.node).any(|node| rule.section.matches(&node.printed))
}

fn begin(body: &Body<'_>, rule: &SurveyRule, block: &Block, base: Option<u32>) -> Option<Question> {
    let line = &body.lines[block.span.line_start as usize - 1];
    let first = markup::plain(line.text);
    let found = rule.question.find(&first)?;
    let question = found.group("question")?;
    let heading = matches!(line.class, Class::Heading { .. });
    let section = if heading { body.outline.parent(block.node) } else { block.node };
    let rest = block.text.strip_prefix(&first).unwrap_or_default();
    let rest = rest.split_inclusive('\n').take_while(|line| !answers(rule, line.trim())).collect::<String>();
    Some(Question {
        number: found.group("number").map(str::to_owned),
        text: question.to_owned() + rest.trim_end(),
        base,
        source: block.span,
        span: block.span,
        section,
    })
}

/// True for a question that is the heading directly above another one.
fn encloses(body: &Body<'_>, question: &Question, block: &Block) -> bool {
    let parent = body.outline.parent(block.node);
    question.span == question.source && parent.is_some() && parent == body.outline.innermost(question.source.line_start)
}
