//! The state in which lines become items.

use std::sync::LazyLock;

use regex::Regex;

use super::announcement::Announcement;
use super::item::{Item, Region};
use super::line::ItemLine;
use super::sign::Depth;
use crate::extract::findings::draft::without_spaces;
use crate::rules::extractor::ItemsRule;
use crate::rules::matcher::line_regex::fixed;
use crate::rules::report::Rules;
use crate::structure::block::Gap;

/// Headings inside an item.
static PART: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"^[【\[(〔<]?(?:現状|現況|事実|背景|概要|問題点|課題|原因|内容|対応|基準|根拠|規定|監査(?:の)?結果|結論|理由|所見|意見|指摘|判断)[^。、]{0,8}[】\])〕>]?$",
    )
});

pub(super) struct ItemReader<'a> {
    pub(super) rules: &'a Rules,
    pub(super) rule: &'a ItemsRule,
    pub(super) lines: &'a [ItemLine],
    /// True where labels are below the bodies, not above them.
    pub(super) bodies_enclose: bool,
    pub(super) region: Option<Region>,
    pub(super) body: Option<(String, u32)>,
    pub(super) items: Vec<Item>,
    /// The item that the next text belongs to.
    pub(super) open: Option<usize>,
    /// A title that several items share.
    pub(super) shared: Option<(String, usize)>,
    /// The line behind a sentence that announces items.
    pub(super) announced: usize,
}

impl ItemReader<'_> {
    /// Reads a line; a label whose class is unknown is an error.
    pub(super) fn read(&mut self, at: usize) -> Result<(), String> {
        const MAX_PAGE_DIGITS: usize = 3;
        let (lines, rule) = (self.lines, self.rule);
        let line = &lines[at];
        let is_page_number =
            line.form.chars().count() <= MAX_PAGE_DIGITS && line.form.chars().all(|c| c.is_ascii_digit());
        if at < self.announced || is_page_number {
            return Ok(());
        }
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
                if line.is_prose() {
                    self.announces(at);
                }
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
            if let Some(name) = self.audited_body(at) {
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

    /// Ends the open item at the class behind its text.
    pub(super) fn class_behind(&mut self, at: usize) -> Result<(), String> {
        let Some(open) = self.open.filter(|open| self.items[*open].text.last() == Some(&at)) else { return Ok(()) };
        let found = self.rule.closing.as_ref().and_then(|closing| closing.find(&self.lines[at].text));
        let Some(label) = found.and_then(|found| found.group("kind").map(without_spaces)) else { return Ok(()) };
        let kind = self.rules.kind(&label).ok_or_else(|| label.clone())?;
        (self.items[open].kind, self.items[open].label) = (kind, Some(label));
        self.close();
        Ok(())
    }

    /// True for a line in the middle of a sentence of the open item.
    fn continues(&self, at: usize) -> bool {
        const MIN_WRAPPED_CHARS: usize = 20;
        let Some(before) = self.open.and_then(|open| self.items[open].text.last()) else { return false };
        let (before, line) = (&self.lines[*before], &self.lines[at]);
        line.gap == Gap::None
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
        const MAX_DEPTH: Depth = 7;
        const MAX_HEADINGS: usize = 4;
        let is_heading = |line: &&ItemLine| line.sign.is_some_and(|sign| sign <= MAX_DEPTH) && !line.is_prose();
        let headings = self.lines[at..].iter().take(MAX_HEADINGS).take_while(is_heading).count();
        let says_none = |next: &ItemLine| self.rules.no_finding.as_ref().is_some_and(|none| none.matches(&next.text));
        let heads = |next: usize| {
            let line = self.lines.get(next)?;
            Some(self.begins(line) || says_none(line) || self.audited_body(next).is_some())
        };
        headings > 0 && (at + 1..=at + headings).any(|next| heads(next) == Some(true))
    }

    fn audited_body(&self, at: usize) -> Option<String> {
        let line = &self.lines[at];
        let heads = |next: &ItemLine| {
            let none = self.rules.no_finding.iter();
            self.rule.labels.iter().chain(none).any(|rule| rule.matches(&next.text))
        };
        // The end of a list is no heading.
        if at > 0 && self.lines[at - 1].form.ends_with(['、', ',']) {
            return None;
        }
        // A name in parentheses may stand behind a text.
        if line.form.starts_with('(') && line.sign.is_none() && !self.lines.get(at + 1).is_some_and(heads) {
            return None;
        }
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
            let title = found.group("title").map(str::to_owned);
            (title.is_some() || found.group("text").is_some()).then(|| (found.group("kind").map(str::to_owned), title))
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
            text: if title.is_none() { vec![at] } else { Vec::new() },
            title: title.map(|title| (title, at)),
            marked,
            body: self.body_name(),
            headings: self.headings(),
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
        let goes_on = self.lines.get(at + 1).is_some_and(|next| next.continues_word());
        if line.is_prose() || goes_on {
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
            if !self.begins_another(open, at) {
                return self.items[open].text.push(at);
            }
            self.close();
        }
        let line = &self.lines[at];
        let is_closed = self.rule.closing.is_some();
        let alone = self.region.as_ref().is_some_and(|region| is_closed || region.label.is_some() && !region.used);
        if !alone || !line.is_prose() || self.announces(at) {
            return;
        }
        let Some(region) = self.region.as_mut() else { return };
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

    /// True where a paragraph begins that its own end will class.
    fn begins_another(&self, open: usize, at: usize) -> bool {
        let (item, line) = (&self.items[open], &self.lines[at]);
        let ended = item.text.last().is_some_and(|last| self.lines[*last].form.ends_with('。'));
        self.rule.closing.is_some() && item.label.is_none() && item.title.is_none() && ended && line.gap == Gap::Blank
    }

    /// Skips a sentence that announces items; what it asks for is their class.
    fn announces(&mut self, at: usize) -> bool {
        let Some(announcement) = Announcement::read(&self.lines[at..]) else { return false };
        self.announced = at + announcement.lines;
        if let (Some(region), Some(kind)) = (&mut self.region, announcement.kind) {
            region.kind = kind;
        }
        true
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
}
