//! The words with which a report mentions another place of itself.

use std::ops::Range;
use std::sync::LazyLock;

use corpus::Kind;
use regex::{Captures, Regex};

use super::numbering::{SIGN, UNIT, normal, units};
use crate::rules::matcher::line_regex::fixed;
use crate::rules::matcher::pattern::{Pattern, PatternMatch};
use text::{LineForm, normalize, trim};

/// A mention on a line.
#[derive(Debug)]
pub(super) struct Mention<'t> {
    /// Its bytes.
    pub(super) range: Range<usize>,
    pub(super) means: MentionedTarget<'t>,
    /// True when it can only mean the report itself; other numbers may belong to a quoted rule.
    pub(super) is_certain: bool,
}

/// The place that is meant.
#[derive(Debug)]
pub(super) enum MentionedTarget<'t> {
    Finding {
        part: Option<&'t str>,
        kind: Option<Kind>,
        number: String,
        title: Option<&'t str>,
    },
    Section {
        /// The numbers, outermost first.
        path: Vec<String>,
        title: Option<&'t str>,
        /// The class that the mention gives to what it means.
        kind: Option<Kind>,
        /// True inside the place mentioned just before (「4 監査の結果」の「(2) 概要」).
        inside: bool,
    },
    /// The nearest item or heading of that number.
    Nearest {
        number: String,
        title: Option<&'t str>,
        direction: Direction,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Above,
    Below,
}

const LIKE: &str = r"と同(?:様|じ|一)";
const CUE: &str = r"(?:等?を?参照|の(?:とおり|通り)|に(?:て)?(?:記載|述べ|挙げ)|で述べ|と同(?:様|じ|一))";

/// 2 (共通)【指摘】題 と同様
static MARKED: LazyLock<Regex> = LazyLock::new(|| {
    fixed(&format!(
        r"(?<number>\d[\d ]*)\s*(?:\([^()\t]{{1,8}}\)\s*)?【(?<kind>指摘|意見|要望)】\s*(?<title>[^【】\t]{{1,120}}?)\s*{LIKE}"
    ))
});

/// 意見３参照、前述の指摘５
static NUMBERED: LazyLock<Regex> = LazyLock::new(|| {
    let name = r"(?<kind>指摘|意見|要望)(?:事項)?\s*(?:No\.?\s*)?(?<number>\d[\d ]*)";
    let again = name.replace("?<kind>", "?<kind2>").replace("?<number>", "?<number2>");
    fixed(&format!(r"(?:{name}{CUE}|(?:上記|前記|前述の|後述の){again})"))
});

/// 「3-(4)-② 監査の方法」のとおり
static QUOTED: LazyLock<Regex> = LazyLock::new(|| {
    fixed(&format!(
        r"(?<before>本報告書の?|本章の|(?:前|後)述の|上記|前記|☞)?[「『](?<path>{UNIT}(?:\s*[-の]?\s*{UNIT}){{0,4}})\s*(?<title>[^「」『』\t]{{1,120}})[」』](?<after>{CUE})?"
    ))
});

/// 3.4.2 の題と同一の指摘
static DOTTED: LazyLock<Regex> = LazyLock::new(|| {
    fixed(&format!(
        r"(?<path>\d+(?:\.\d+)+|第\s*\d+\s*[章節])\s*(?:の\s*)?(?<title>[^。、「」\t]{{0,80}}?)\s*(?:{LIKE}の(?<kind>指摘|意見|要望)|{CUE})"
    ))
});

/// 上記(1)「題」、上記 (i) (ii)、前述の2.の「題」、上記4 題
static NEAREST: LazyLock<Regex> = LazyLock::new(|| {
    let title = "「(?<title>[^「」\t]{1,120})」";
    let titled = title.replace("title", "titled");
    fixed(&format!(
        r"(?<where>上記|前記|前述の?|下記|後述の?)\s*(?:(?<sign>{SIGN})(?:の?{title})?(?<more>(?:\s*[、,・]?\s*{SIGN}){{0,9}})|(?<digits>\d+)(?:\.?\s*の?{titled}|\s(?<words>[^、。「」\s]{{2,40}})))"
    ))
});

static CHAINED: LazyLock<Regex> = LazyLock::new(|| fixed(r"^(?:の|に(?:記載|挙げ)[^「]{0,12})$"));
static SIGNS: LazyLock<Regex> = LazyLock::new(|| fixed(SIGN));

/// No sentence mentions more places than this.
const MAX_PER_LINE: usize = 20;

/// The mentions on a line, in their order; of two that overlap the one that begins first.
pub(super) fn find_mentions<'t>(line: &'t str, own: &[Pattern]) -> Vec<Mention<'t>> {
    let form = LineForm::new(line);
    let mut all = own_mentions(line, own);
    let matches = |regex: &'static Regex| regex.captures_iter(form.as_str());
    all.extend(matches(&MARKED).map(|found| marked(&form, &found)));
    all.extend(matches(&NUMBERED).map(|found| numbered(&form, &found)));
    let mut end = None;
    all.extend(matches(&QUOTED).map(|found| quoted(&form, &found, &mut end)));
    all.extend(matches(&DOTTED).map(|found| dotted(&form, &found)));
    all.extend(matches(&NEAREST).flat_map(|found| nearest(&form, &found)));
    all.sort_by_key(|mention| mention.range.start);
    let mut end = 0;
    all.retain(|mention| {
        let free = mention.range.start >= end;
        end = if free { mention.range.end } else { end };
        free
    });
    all.truncate(MAX_PER_LINE);
    all
}

/// Mentions by the report's own rules.
fn own_mentions<'t>(line: &'t str, own: &[Pattern]) -> Vec<Mention<'t>> {
    let found = own.iter().flat_map(|pattern| pattern.find_all(line));
    let mention = |found: PatternMatch<'_, 't>| {
        let title = found.group("title");
        let kind = found.group("kind").and_then(|kind| Kind::parse(&normalize(kind)));
        let means = match (found.group("number"), found.group("section")) {
            (Some(number), _) => {
                MentionedTarget::Finding { part: found.group("part"), kind, number: normal(number), title }
            }
            (None, Some(section)) => MentionedTarget::Section { path: units(section), title, kind, inside: false },
            (None, None) => return None,
        };
        Some(Mention { range: found.range(), means, is_certain: true })
    };
    found.filter_map(mention).collect()
}

fn whole(form: &LineForm<'_>, found: &Captures<'_>) -> Range<usize> {
    found.get(0).map_or(0..0, |whole| form.range(whole.range()))
}

fn group<'t>(form: &LineForm<'t>, found: &Captures<'_>, name: &str) -> Option<&'t str> {
    found.name(name).map(|group| trim(form.printed(group.range()))).filter(|text| !text.is_empty())
}

fn marked<'t>(form: &LineForm<'t>, found: &Captures<'_>) -> Mention<'t> {
    let (kind, number) = (Kind::parse(&found["kind"]), normal(&found["number"]));
    let means = MentionedTarget::Finding { part: None, kind, number, title: group(form, found, "title") };
    Mention { range: whole(form, found), means, is_certain: true }
}

fn numbered<'t>(form: &LineForm<'t>, found: &Captures<'_>) -> Mention<'t> {
    let either = |one, other| found.name(one).or(found.name(other)).map_or("", |group| group.as_str());
    let (kind, number) = (Kind::parse(either("kind", "kind2")), normal(either("number", "number2")));
    Mention {
        range: whole(form, found),
        means: MentionedTarget::Finding { part: None, kind, number, title: None },
        is_certain: true,
    }
}

/// `end` is where the quotation before it ended.
fn quoted<'t>(form: &LineForm<'t>, found: &Captures<'_>, end: &mut Option<usize>) -> Mention<'t> {
    let bytes = found.get(0).map_or(0..0, |whole| whole.range());
    let until = found.name("after").map_or(bytes.end, |after| after.start());
    let inside = end.is_some_and(|end| CHAINED.is_match(&form.as_str()[end.min(bytes.start)..bytes.start]));
    *end = Some(until);
    let path = units(&found["path"]);
    let means = MentionedTarget::Section { path, title: group(form, found, "title"), kind: None, inside };
    let is_certain = found.name("before").or(found.name("after")).is_some();
    Mention { range: form.range(bytes.start..until), means, is_certain }
}

fn dotted<'t>(form: &LineForm<'t>, found: &Captures<'_>) -> Mention<'t> {
    let title = group(form, found, "title");
    let kind = found.name("kind").and_then(|kind| Kind::parse(kind.as_str()));
    let means = MentionedTarget::Section { path: units(&found["path"]), title, kind, inside: false };
    Mention { range: whole(form, found), means, is_certain: title.is_none() }
}

fn nearest<'t>(form: &LineForm<'t>, found: &Captures<'_>) -> Vec<Mention<'t>> {
    let direction = if found["where"].starts_with(['下', '後']) { Direction::Below } else { Direction::Above };
    let start = found.get(0).map_or(0, |whole| whole.start());
    let mention = |bytes: Range<usize>, number: &str, title, is_certain| Mention {
        range: form.range(bytes),
        means: MentionedTarget::Nearest { number: normal(number), title, direction },
        is_certain,
    };
    if let Some(digits) = found.name("digits") {
        let title = group(form, found, "titled").or_else(|| group(form, found, "words"));
        let end = found.get(0).map_or(digits.end(), |whole| whole.end());
        return vec![mention(start..end, digits.as_str(), title, found.name("titled").is_some())];
    }
    let Some(sign) = found.name("sign") else { return Vec::new() };
    let end = found.name("more").map_or(sign.end(), |more| more.start());
    let mut all = vec![mention(start..end, sign.as_str(), group(form, found, "title"), true)];
    for sign in found.name("more").iter().flat_map(|more| SIGNS.find_iter(more.as_str())) {
        all.push(mention(end + sign.start()..end + sign.end(), sign.as_str(), None, true));
    }
    all
}
