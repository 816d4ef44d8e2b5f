//! Findings as items below labels or titles.

mod line;
pub(crate) mod sign;

use std::collections::HashSet;
use std::sync::LazyLock;

use corpus::Kind;
use regex::Regex;
use text::normalize;

use super::draft::{FindingDraft, unknown_kind, without_spaces};
use crate::rules::extractor::ItemsRule;
use crate::rules::matcher::line_regex::fixed;
use crate::rules::report::Rules;
use crate::source::diagnostic::Diagnostic;
use crate::structure::body::Body;
use line::{ItemLine, item_lines, joined};
use sign::Depth;

/// 次のとおり指摘する。 before the items.
static ANNOUNCEMENT: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"^(?:[^。]{0,60}(?:次|以下|下記)の(?:とおり|通り|事項|点|件)[^。]{0,60}|[^。]{0,30}(?:次|以下)に[^。]{0,60})。?$",
    )
});
/// Headings inside an item.
static PART: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"^[【\[(〔<]?(?:現状|現況|事実|背景|概要|問題点|課題|原因|内容|対応|基準|根拠|規定|監査(?:の)?結果|結論|理由|所見|意見|指摘|判断)[^。、]{0,8}[】\])〕>]?$",
    )
});
/// …についてなど 2項目
static AND_OTHERS: LazyLock<Regex> = LazyLock::new(|| fixed(r"など\s*\d+\s*(?:項目|件|点)$"));

pub(super) fn extract(
    body: &Body<'_>,
    rules: &Rules,
    rule: &ItemsRule,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<FindingDraft> {
    let lines = item_lines(body);
    let begin = match &rule.from {
        Some(from) => lines.iter().position(|line| from.matches(&line.text)).map(|at| at + 1).unwrap_or(lines.len()),
        None => 0,
    };
    let opens = |line: &ItemLine| rule.labels.iter().any(|label| label.matches(&line.text));
    let named = |line: &ItemLine| rule.body.as_ref().is_some_and(|body| body.matches(&line.text));
    let first_label = lines[begin..].iter().position(opens);
    let bodies_enclose = first_label.is_none_or(|first| lines[begin..begin + first].iter().any(named));
    let mut reader = ItemReader {
        rules,
        rule,
        lines: &lines,
        bodies_enclose,
        region: None,
        body: None,
        items: Vec::new(),
        open: None,
        shared: None,
    };
    reader.region = rule
        .kind
        .map(|kind| Region { rank: begin.checked_sub(1).and_then(|at| lines[at].rank), ..Region::new(kind, None) });
    for at in begin..lines.len() {
        if let Err(label) = reader.read(at) {
            diagnostics.push(unknown_kind(body, lines[at].number, &label));
        }
    }
    reader.drafts(body)
}

/// Items of one class.
#[derive(Debug, Clone)]
struct Region {
    kind: Kind,
    label: Option<String>,
    /// Line of the label.
    line: Option<u32>,
    /// Rank of the heading that opened it.
    rank: Option<u8>,
    /// Depth at which a heading ends it: that of the label's own sign, or of the heading above a label without one.
    depth: Option<Depth>,
    /// Sign of its items.
    sign: Option<Depth>,
    /// True where an item was read.
    used: bool,
}

impl Region {
    fn new(kind: Kind, label: Option<String>) -> Self {
        Self { kind, label, line: None, rank: None, depth: None, sign: None, used: false }
    }
}

struct Item {
    kind: Kind,
    label: Option<String>,
    /// Title and its line.
    title: Option<(String, usize)>,
    /// True where its own sign says the class.
    marked: bool,
    body: Option<String>,
    /// Lines of its label and its body.
    headings: Vec<u32>,
    text: Vec<usize>,
}

struct ItemReader<'a> {
    rules: &'a Rules,
    rule: &'a ItemsRule,
    lines: &'a [ItemLine],
    /// True where labels are below the bodies, not above them.
    bodies_enclose: bool,
    region: Option<Region>,
    body: Option<(String, u32)>,
    items: Vec<Item>,
    /// The item that the next text belongs to.
    open: Option<usize>,
    /// A title that several items share.
    shared: Option<(String, usize)>,
}

impl ItemReader<'_> {
    /// Reads a line; a label whose class is unknown is an error.
    fn read(&mut self, at: usize) -> Result<(), String> {
        let (lines, rule) = (self.lines, self.rule);
        let line = &lines[at];
        if !self.continues(at) {
            if let Some(label) =
                rule.labels.iter().find_map(|label| Some(without_spaces(label.find(&line.text)?.group("kind")?)))
            {
                self.close();
                self.region = None;
                let kind = self.rules.kind(&label).ok_or_else(|| label.clone())?;
                let above = |before: &&ItemLine| before.sign.is_some() && !before.is_prose();
                let heading =
                    Some(line).filter(|line| line.sign.is_some()).or_else(|| lines[..at].iter().rev().find(above));
                let rank = line.rank.or_else(|| lines[..at].iter().rev().find_map(|before| before.rank));
                let depth = heading.and_then(|heading| heading.sign);
                self.region = Some(Region { rank, depth, line: Some(line.number), ..Region::new(kind, Some(label)) });

                return Ok(());
            }
            if self.rules.no_finding.as_ref().is_some_and(|none| none.matches(&line.text)) {
                self.end(at);
                return Ok(());
            }
            if rule.until.as_ref().is_some_and(|until| until.matches(&line.text)) {
                self.close();
                return Ok(());
            }
            let titled = self.title(at)?;
            if titled {
                return Ok(());
            }
            if let Some(name) = self.audited_body(line) {
                self.close();
                self.body = Some((name, line.number));
                match &mut self.region {
                    Some(region) if !self.bodies_enclose => region.used = false,
                    _ if rule.kind.is_none() => self.region = None,
                    _ => {}
                }
                return Ok(());
            }
            if line.is_bare_number() && lines.get(at + 1).is_some_and(|next| self.begins(next)) {
                return Ok(());
            }
            if self.ends_region(line) {
                self.end(at);
                return Ok(());
            }
            if self.region.is_none() && self.heads_items(at) {
                self.close();
                return Ok(());
            }
            if let Some(sign) = line.sign.filter(|_| self.region.is_some()) {
                self.signed(at, sign);
                return Ok(());
            }
        }
        self.text(at);
        Ok(())
    }

    /// True for a line in the middle of a sentence of the open item.
    fn continues(&self, at: usize) -> bool {
        const MIN_WRAPPED_CHARS: usize = 20;
        let Some(before) = self.open.and_then(|open| self.items[open].text.last()) else { return false };
        let (before, line) = (&self.lines[*before], &self.lines[at]);
        line.gap == crate::structure::block::Gap::None
            && line.sign.is_none()
            && !before.is_row
            && before.form.chars().count() >= MIN_WRAPPED_CHARS
            && !before.form.ends_with(['。', ')', '」', ':', '】', ']'])
            && !line.form.starts_with(['【', '[', '(', '〔', '<'])
    }

    /// True for a line that begins an item or a class of them.
    fn begins(&self, line: &ItemLine) -> bool {
        self.rule.labels.iter().chain(&self.rule.titles).any(|rule| rule.matches(&line.text))
    }

    /// True for a heading whose next line is that of an item, or another such heading.
    fn heads_items(&self, at: usize) -> bool {
        const MAX_DEPTH: Depth = 5;
        const MAX_HEADINGS: usize = 4;
        let is_heading = |line: &&ItemLine| line.sign.is_some_and(|sign| sign <= MAX_DEPTH) && !line.is_prose();
        let headings = self.lines[at..].iter().take(MAX_HEADINGS).take_while(is_heading).count();
        headings > 0 && (at + 1..=at + headings).any(|next| self.lines.get(next).is_some_and(|next| self.begins(next)))
    }

    fn audited_body(&self, line: &ItemLine) -> Option<String> {
        let found = self.rule.body.as_ref().filter(|_| !line.is_row)?.find(&line.text)?;
        let name = found.group("body")?;
        // 総務部 税務課 is audited in 税務課.
        Some(name.split_whitespace().next_back().unwrap_or(name).to_owned())
    }

    /// A heading that stands no deeper than the label of the region.
    fn ends_region(&self, line: &ItemLine) -> bool {
        let Some(region) = &self.region else { return false };
        let is_item = line.sign.is_some() && line.sign == region.sign;
        let is_chapter = line.sign == Some(0) && !line.is_prose();
        let encloses = line.rank.is_some_and(|rank| region.rank.is_some_and(|own| rank <= own));
        let shallow = !line.is_prose() && line.sign.is_some_and(|sign| region.depth.is_some_and(|own| sign <= own));
        !is_item
            && (is_chapter || (encloses || shallow) && (region.used || line.sign.is_none() || line.sign == Some(0)))
    }

    /// Begins an item at a title.
    fn title(&mut self, at: usize) -> Result<bool, String> {
        let line = &self.lines[at];
        let found = self.rule.titles.iter().find_map(|title| {
            let found = title.find(&line.text)?;
            Some((found.group("kind").map(str::to_owned), found.group("title")?.to_owned()))
        });
        let Some((kind, title)) = found else { return Ok(false) };
        self.shared = None;
        let (kind, label, marked) = match (kind, &mut self.region) {
            (Some(sign), _) => (self.rules.kind(&sign).ok_or_else(|| sign.clone())?, Some(sign), true),
            (None, Some(region)) => {
                region.sign = region.sign.or(line.sign);
                region.used = true;
                (region.kind, region.label.clone(), false)
            }
            (None, None) => return Ok(false),
        };
        let item = Item {
            kind,
            label,
            title: Some((title, at)),
            marked,
            body: self.body_name(),
            headings: self.headings(),
            text: Vec::new(),
        };
        self.push(item);
        Ok(true)
    }

    /// Begins an item at the sign of a list, where it is one.
    fn signed(&mut self, at: usize, sign: Depth) {
        let line = &self.lines[at];
        let Some(region) = self.region.clone() else { return };
        let own = region.sign.is_none_or(|own| own == sign);
        let untexted =
            self.open.is_some_and(|open| self.items[open].text.is_empty() && self.items[open].title.is_some());
        if line.is_prose() {
            match own || untexted || self.shared.is_some() {
                true => self.sentence(at, sign, untexted),
                false => self.text(at),
            }
        } else if PART.is_match(line.rest()) && self.open.is_some() {
            self.text(at);
        } else if self.lines.get(at + 1).is_some_and(|next| next.sign.is_none() && next.is_prose())
            && !self.next_is_title(at)
        {
            let inner = region.sign.is_some_and(|own| sign > own)
                && self.open.is_some_and(|open| !self.items[open].text.is_empty());
            if inner {
                self.text(at);
                return;
            }
            self.shared = None;
            if let Some(region) = &mut self.region {
                region.sign = Some(sign);
                region.used = true;
            }
            let title = Some((line.rest().to_owned(), at));
            self.push(Item {
                kind: region.kind,
                label: region.label,
                title,
                marked: false,
                body: self.body_name(),
                headings: self.headings(),
                text: Vec::new(),
            });
        } else if region.sign.is_some_and(|own| sign > own)
            && self.open.is_some_and(|open| !self.items[open].text.is_empty())
        {
            self.text(at);
        } else {
            // The heading of several items.
            self.close();
            if let Some(region) = &mut self.region {
                region.sign = None;
            }
        }
    }

    fn next_is_title(&self, at: usize) -> bool {
        self.lines.get(at + 1).is_some_and(|next| self.rule.titles.iter().any(|title| title.matches(&next.text)))
    }

    /// Begins an item that is a sentence. Several below one title share it.
    fn sentence(&mut self, at: usize, sign: Depth, below_title: bool) {
        let Some(region) = &mut self.region else { return };
        region.used = true;
        if below_title {
            // The title's own sign stays that of the region.
            self.shared = self.open.and_then(|open| self.items[open].title.clone());
            self.items.pop();
        } else {
            region.sign = region.sign.or(Some(sign));
        }
        let (kind, label) = (region.kind, region.label.clone());
        let item = Item {
            kind,
            label,
            title: self.shared.clone(),
            marked: false,
            body: self.body_name(),
            headings: self.headings(),
            text: vec![at],
        };
        self.push(item);
    }

    /// Text of the open item; the only item of a label without signs.
    fn text(&mut self, at: usize) {
        if let Some(open) = self.open {
            return self.items[open].text.push(at);
        }
        let line = &self.lines[at];
        let alone = self.region.as_ref().is_some_and(|region| region.label.is_some() && !region.used);
        let Some(region) =
            self.region.as_mut().filter(|_| alone && line.is_prose() && !ANNOUNCEMENT.is_match(&line.form))
        else {
            return;
        };
        region.used = true;
        let (kind, label) = (region.kind, region.label.clone());
        let item = Item {
            kind,
            label,
            title: None,
            marked: false,
            body: self.body_name(),
            headings: self.headings(),
            text: vec![at],
        };
        self.push(item);
    }

    fn body_name(&self) -> Option<String> {
        self.body.as_ref().map(|(name, _)| name.clone())
    }

    /// The lines that say class and body of the next item.
    fn headings(&self) -> Vec<u32> {
        let label = self.region.as_ref().and_then(|region| region.line);
        label.into_iter().chain(self.body.as_ref().map(|(_, line)| *line)).collect()
    }

    fn push(&mut self, item: Item) {
        self.items.push(item);
        self.open = Some(self.items.len() - 1);
    }

    /// Nothing more belongs to the open item.
    fn close(&mut self) {
        self.open = None;
        self.shared = None;
    }

    /// Nothing more belongs to the class, but where all items are of one.
    fn end(&mut self, at: usize) {
        self.close();
        let fixed = self.rule.kind.filter(|_| self.lines[at].rank.is_none());
        self.region = fixed.map(|kind| Region::new(kind, None));
    }

    fn drafts(self, body: &Body<'_>) -> Vec<FindingDraft> {
        let stem = |title: &str| normalize(&AND_OTHERS.replace(&text::line_form(title), ""));
        let texted: HashSet<String> = self
            .items
            .iter()
            .filter(|item| !item.text.is_empty())
            .filter_map(|item| Some(stem(&item.title.as_ref()?.0)))
            .collect();
        // A title without a text is the finding where its sign says so, else the heading of others.
        let only_titles = texted.is_empty() && self.items.iter().all(|item| item.text.is_empty());
        let is_finding = |item: &&Item| match &item.title {
            Some((title, _)) if item.text.is_empty() => (item.marked || only_titles) && !texted.contains(&stem(title)),
            _ => true,
        };
        self.items.iter().filter(is_finding).filter_map(|item| self.draft(body, item)).collect()
    }

    fn draft(&self, body: &Body<'_>, item: &Item) -> Option<FindingDraft> {
        let own = item.title.as_ref().map(|(_, at)| *at).filter(|at| item.text.first().is_none_or(|first| at < first));
        let (text, span) = joined(self.lines, &item.text);
        let titled = item.title.as_ref().map(|(_, at)| corpus::Span::line(self.lines[*at].number));
        let next_to = |title: corpus::Span, span: corpus::Span| {
            self.adjacent(own, item).then(|| title.cover(span)).unwrap_or(span)
        };
        let span = match (titled, span) {
            (Some(title), Some(span)) => next_to(title, span),
            (title, span) => span.or(title)?,
        };
        let text = if text.is_empty() { item.title.as_ref()?.0.clone() } else { text };
        let label = item.label.as_deref().unwrap_or_default();
        let mut draft = FindingDraft::new(item.kind, label, text, span, body.outline.innermost(span.line_start));
        draft.title = item.title.as_ref().map(|(title, _)| title.clone());
        draft.body.clone_from(&item.body);
        draft.heading_lines.clone_from(&item.headings);
        draft.heading_lines.extend(item.title.as_ref().map(|(_, at)| self.lines[*at].number));
        Some(draft)
    }

    /// True where the text follows its own title; a shared one stands further above.
    fn adjacent(&self, title: Option<usize>, item: &Item) -> bool {
        title.zip(item.text.first()).is_some_and(|(title, first)| title + 1 == *first)
    }
}
