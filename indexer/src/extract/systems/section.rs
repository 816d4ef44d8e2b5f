//! Fields of a system in its section: labels with the values beside or below them.

use corpus::Span;
use text::sentences;

use crate::rules::matcher::label::Label;
use crate::rules::report::Rules;
use crate::rules::system::FieldRule;
use crate::source::markup;
use crate::structure::block::{Block, BlockKind};
use crate::structure::body::Body;
use crate::structure::classify::{Class, ReportLine};
use crate::structure::field;
use crate::structure::page_break::continues_value;

/// The section of a system, as its fields are read from it.
pub(crate) struct SystemSection<'a> {
    pub(crate) body: &'a Body<'a>,
    pub(crate) rules: &'a Rules,
    /// The section itself, then the others about the same system.
    pub(crate) spans: &'a [Span],
}

impl SystemSection<'_> {
    /// The first value of a field.
    pub(crate) fn first(&self, rule: &FieldRule) -> Option<String> {
        self.all(rule).into_iter().next()
    }

    /// All values of a field, one line each.
    pub(crate) fn joined(&self, rule: &FieldRule) -> Option<String> {
        Some(self.all(rule).join("\n")).filter(|value| !value.is_empty())
    }

    /// The values of a field: those of its labels, else words of the sections, else that of a heading.
    fn all(&self, rule: &FieldRule) -> Vec<String> {
        let labelled: Vec<_> = rule.labels.iter().filter_map(|label| self.labelled(label)).collect();
        if !labelled.is_empty() {
            return labelled;
        }
        let worded: Vec<_> = self.worded(rule).chain(self.sentences(rule)).collect();
        if !worded.is_empty() {
            return worded;
        }
        let nodes = self.spans.iter().flat_map(|span| {
            let node = self.body.outline.innermost(span.line_start);
            self.body.outline.ancestors(node)
        });
        let headed = nodes.filter_map(|node| rule.heading.as_ref()?.find(&node.printed)?.group("value"));
        headed.map(str::to_owned).take(1).collect()
    }

    /// Matches of a pattern in the lines of the sections.
    fn worded(&self, rule: &FieldRule) -> impl Iterator<Item = String> {
        let texts = rule.text.iter().flat_map(|pattern| {
            let found = |span: &Span| -> Vec<String> {
                let text = self.body.text(*span);
                pattern.all(&text, "value").into_iter().map(|value| value.trim().to_owned()).collect()
            };
            self.spans.iter().flat_map(found).collect::<Vec<_>>()
        });
        texts.filter(|value| !value.is_empty())
    }

    /// The sentences of the sections that a pattern finds.
    fn sentences(&self, rule: &FieldRule) -> impl Iterator<Item = String> {
        let inside = |block: &&Block| {
            let held = |span: &Span| span.line_start <= block.span.line_start && block.span.line_end <= span.line_end;
            matches!(block.kind, BlockKind::Paragraph | BlockKind::Mark) && self.spans.iter().any(held)
        };
        let blocks = self.body.blocks.iter().filter(inside);
        rule.sentence.iter().flat_map(move |pattern| {
            let sentences = blocks.clone().flat_map(|block| sentences(&block.text));
            sentences.filter(|sentence| pattern.matches(sentence)).map(str::to_owned)
        })
    }

    /// The value beside a label and below it, up to the next label, heading or row.
    pub(crate) fn labelled(&self, label: &Label) -> Option<String> {
        let lines = |span: &Span| self.body.lines_of(*span);
        self.spans.iter().map(lines).find_map(|lines| {
            lines.iter().enumerate().find_map(|(at, line)| {
                let mut value = field::value_beside(self.body, line, label)?;
                if !matches!(line.class, Class::Row) {
                    lines[at + 1..]
                        .iter()
                        .map_while(|line| self.continues(line))
                        .for_each(|line| append(&mut value, &line));
                }
                Some(value).filter(|value| !value.is_empty())
            })
        })
    }

    /// The text of a line that still belongs to the value above it.
    fn continues(&self, line: &ReportLine<'_>) -> Option<String> {
        match line.class {
            Class::Blank | Class::PageFurniture => Some(String::new()),
            Class::Text if self.labels().all(|label| field::value_beside(self.body, line, label).is_none()) => {
                Some(markup::plain(line.text))
            }
            _ => None,
        }
    }

    /// True when the section has a label of any field.
    pub(crate) fn has_fields(&self) -> bool {
        self.labels().any(|label| self.labelled(label).is_some())
    }

    fn labels(&self) -> impl Iterator<Item = &Label> {
        let fields = self.rules.system.profile.fields();
        let fields = fields.into_iter().flat_map(|field| &field.labels);
        fields.chain(&self.rules.departments.label).chain(&self.rules.system.label)
    }
}

/// Adds a line to a value; what a page break cut is put together again.
fn append(value: &mut String, line: &str) {
    if line.is_empty() {
        return;
    }
    if !value.is_empty() && !continues_value(value, line) {
        value.push('\n');
    }
    value.push_str(line);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn append_joins_lines_cut_by_page_break() {
        let mut value = String::new();
        for line in ["各課の情報システムを利用する職員の情", "", "報を管理する。", "(1) 統計", "・甲"]
        {
            append(&mut value, line);
        }
        assert_eq!(value, "各課の情報システムを利用する職員の情報を管理する。\n(1) 統計\n・甲");
    }
}
