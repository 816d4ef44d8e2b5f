//! The lines that items are looked for in.

use corpus::Span;

use super::sign::{Depth, is_bare_number, split_sign};
use crate::structure::block::{Gap, push_line};
use crate::structure::body::Body;
use crate::structure::classify::Class;
use text::{LineForm, line_form, trim};

/// A line with words.
pub(super) struct ItemLine {
    pub(super) number: u32,
    pub(super) text: String,
    pub(super) form: String,
    /// Its gap to the line before.
    pub(super) gap: Gap,
    /// Rank of the heading that it is.
    pub(super) rank: Option<u8>,
    pub(super) is_row: bool,
    /// Sign at its beginning and the bytes of the line form behind it.
    pub(super) sign: Option<Depth>,
    rest: usize,
    /// Blanks before it.
    pub(super) indent: usize,
}

impl ItemLine {
    /// The words behind the sign, in the line form.
    pub(super) fn rest(&self) -> &str {
        &self.form[self.rest..]
    }

    /// The text without its sign.
    pub(super) fn unsigned(&self) -> &str {
        trim(&self.text[LineForm::new(&self.text).offset(self.rest)..])
    }

    /// True for words that are no heading and no title: a sentence, or the beginning of one.
    pub(super) fn is_prose(&self) -> bool {
        const MIN_CLAUSE_CHARS: usize = 25;
        const MAX_TITLE_CHARS: usize = 60;
        let (rest, chars) = (self.rest(), self.rest().chars().count());
        self.is_row
            || rest.contains('。')
            || rest.ends_with(['、', ',', 'は', 'が', 'を', 'に', 'で', 'と', 'の'])
            || rest.contains(['、', ',']) && chars >= MIN_CLAUSE_CHARS
            || chars > MAX_TITLE_CHARS
    }

    /// True where it begins with what only ends words: を, が、
    pub(super) fn continues_word(&self) -> bool {
        let next = self.form.chars().nth(1);
        self.sign.is_none()
            && self.form.starts_with(['を', 'が', 'は', 'に', 'で', 'と', 'も', '、', '。'])
            && next.is_none_or(|next| !('ぁ'..='ゖ').contains(&next))
    }

    pub(super) fn is_bare_number(&self) -> bool {
        is_bare_number(&self.form)
    }
}

/// The lines of the body that have words.
pub(super) fn item_lines(body: &Body<'_>) -> Vec<ItemLine> {
    let mut gap = Gap::Blank;
    let mut lines = Vec::new();
    for line in &body.lines {
        let rank = match line.class {
            Class::Heading { rank, .. } => Some(rank),
            Class::Blank | Class::TableBorder => {
                gap = gap.max(Gap::Blank);
                continue;
            }
            Class::PageFurniture => {
                gap = Gap::Page;
                continue;
            }
            Class::Front => continue,
            Class::Row | Class::Mark | Class::Text => None,
        };
        let text = trim(&body.line_text(line)).to_owned();
        let form = line_form(&text);
        let indent = line.text.chars().take_while(|c| c.is_whitespace()).count();
        if form.is_empty() {
            continue;
        }
        let is_row = matches!(line.class, Class::Row);
        let split = split_sign(&form).filter(|_| !is_row).map(|(depth, rest)| (depth, form.len() - rest.len()));
        let (sign, rest) = split.map_or((None, 0), |(depth, at)| (Some(depth), at));
        lines.push(ItemLine { number: line.number, text, form, gap, rank, is_row, sign, rest, indent });
        gap = Gap::None;
    }
    lines
}

/// The text of some lines, put together as a block is, and where it stands.
pub(super) fn joined(lines: &[ItemLine], at: &[usize], is_unsigned: bool) -> (String, Option<Span>) {
    let mut text = String::new();
    let mut span: Option<Span> = None;
    for (order, line) in at.iter().map(|at| &lines[*at]).enumerate() {
        let own = if order == 0 && is_unsigned { line.unsigned() } else { line.text.as_str() };
        push_line(&mut text, own, line.gap);
        let own = Span::line(line.number);
        span = Some(span.map_or(own, |span| span.cover(own)));
    }
    (text, span)
}
