//! Lines of a notice by their form.

use std::ops::Range;
use std::sync::LazyLock;

use corpus::Kind;
use regex::Regex;
use text::{LineForm, line_form, normalize, trim};

use super::role::Role;
use super::rules::NoticeRules;
use super::vocabulary::MeasureVocabulary;
use super::wording::squeeze;
use crate::rules::matcher::line_regex::fixed;
use crate::source::markup;

/// Longest title, in characters; what is longer is prose.
const MAX_TITLE_CHARS: usize = 90;
/// Longest name of a unit that stands alone on a line, in characters.
const MAX_UNIT_CHARS: usize = 32;

/// Rank of chapters, which no label is.
const CHAPTER_RANK: u8 = 2;

/// A line with its form.
#[derive(Debug, Clone)]
pub(super) struct Line<'t> {
    pub(super) number: u32,
    pub(super) text: &'t str,
    pub(super) form: Form<'t>,
    /// True where a cell of a table ends with it (`監査の意見 |`).
    pub(super) ends_cell: bool,
    /// The line on which each cell of a row begins, where these differ.
    pub(super) cell_lines: Vec<u32>,
}

/// Form of a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Form<'t> {
    Blank,
    /// Page numbers, rules, and what the notice's rules leave out.
    Furniture,
    /// Labels of several columns.
    Header(Vec<Option<Role>>),
    /// A label, with what follows it on the line.
    Label {
        role: Role,
        label: &'t str,
        rest: &'t str,
    },
    /// A class and number of a finding: `【意見1】題`.
    Mark {
        kind: Option<Kind>,
        number: &'t str,
        title: &'t str,
    },
    /// A number or sign, and a title that is no sentence.
    Heading {
        rank: u8,
        number: &'t str,
        title: &'t str,
    },
    /// Name of a department alone, or a heading in angle brackets.
    Unit(&'t str),
    /// Cells of a row.
    Row(Vec<&'t str>),
    Text,
}

static ENUMERATOR: LazyLock<[(u8, Regex); 10]> = LazyLock::new(|| {
    [
        (1, r"^(?<number>第\d+(?:章|部|編|節|項)?)(?:[.、:]|\s)\s*"),
        (2, r"^(?<number>[Ⅰ-Ⅻ])[.、]?\s*"),
        (3, r"^(?<number>(?:その|問い?|項目|事例)\s*\d{1,3})(?:[.、:]\s*|\s+)"),
        (3, r"^(?<number>\d{1,3}(?:[-.]\d{1,3})+)[.]?\s+"),
        (3, r"^(?<number>\d{1,3})(?:[.、]\s*|\s+)"),
        (4, r"^(?<number>\(\d{1,3}\)|[⑴-⒇])\s*"),
        (5, r"^(?<number>[①-⑳㉑-㉟㊱-㊿])\s*"),
        (6, r"^(?<number>[ア-ン])(?:[.、)]\s*|\s+)"),
        (7, r"^(?<number>\([ア-ンa-z一二三四五六七八九十]\))\s*"),
        (8, r"^(?<number>[・○◎◇◆□■▲△▼●※])\s*"),
    ]
    .map(|(rank, pattern)| (rank, fixed(pattern)))
});

static MARK: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"^(?<open>[【\[(〔<■◆●○・]?)\s*(?<kind>指摘事項|指摘|意見|要望事項|要望|検討事項|指|意|結果)\s*(?:番号|[Nn][Oo]\.?|№|第)?\s*(?<number>\d{1,3}(?:[-ー]\d{1,3})*(?:\s*[・、,~]\s*\d{1,3})*)号?\s*(?:[】\])〕>]|[.:、]|\s|$)\s*",
    )
});

static PAGE_NUMBER: LazyLock<Regex> =
    LazyLock::new(|| fixed(r"^[ー\-~\s]*(?:[pP]\.?)?\d{1,4}(?:/\d{1,4})?[ー\-~\s]*$|^[-ー=_*~.・]{3,}$"));

static UNIT: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"^[●○◎■□◆◇・【<\[]?[^。、,:()]{1,24}(?:局|部|課|室|所|署|係|班|センター|委員会|支所|館|場|院|校|園|本部|公社|財団|協会|連合会|協議会|振興会|商工会|事務局)[】>\]]?(?:\([^()。]{1,24}\))?$",
    )
});

static ANGLED: LazyLock<Regex> = LazyLock::new(|| fixed(r"^(?:<[^<>]{2,40}>|【[^【】]{2,40}】)$"));

static FORMULA: LazyLock<Regex> = LazyLock::new(|| fixed(r"^[\d,]+件?$"));

/// The number or sign that a text begins with: its rank, its number, and the bytes behind it.
pub(super) fn enumerator(text: &str) -> Option<(u8, &str, Range<usize>)> {
    let form = LineForm::new(text);
    let start = form.as_str().len() - form.as_str().trim_start().len();
    let begins = &form.as_str()[start..];
    ENUMERATOR.iter().find_map(|(rank, pattern)| {
        let found = pattern.captures(begins)?;
        let number = found.name("number")?.range();
        let end = found.get(0)?.end();
        let rest = form.range(start + end..form.as_str().len());
        let number = trim(form.printed(start + number.start..start + number.end));
        Some((*rank, number, rest.start..text.len()))
    })
}

/// A line without the bar that says that it is quoted (｜).
fn without_quote_bar(text: &str) -> &str {
    let bare = text.strip_prefix(['｜', '│', '┃', '|']).filter(|rest| !rest.contains(['|', '｜', '\t']));
    bare.map_or(text, trim)
}

/// True for a text that is a title, not a sentence.
pub(super) fn is_title(text: &str) -> bool {
    let form = squeeze(text);
    let ends_sentence = form.ends_with(['、', ',', '。', ':']) || form.contains('。') && !form.ends_with(')');
    !form.is_empty() && !ends_sentence && form.chars().count() <= MAX_TITLE_CHARS && !FORMULA.is_match(&form)
}

/// The kind that words name, where they name one alone.
pub(super) fn kind_in(words: &str) -> Option<Kind> {
    let words = normalize(words);
    let mut named = Kind::ALL.into_iter().filter(|kind| words.contains(kind.label()));
    let one = named.next().filter(|_| named.next().is_none());
    one.or(match words.as_str() {
        "指" => Some(Kind::Shiteki),
        "意" => Some(Kind::Iken),
        "監査の結果" | "監査結果" | "結果" => Some(Kind::Shiteki),
        _ => None,
    })
}

impl<'t> Line<'t> {
    pub(super) fn read(number: u32, text: &'t str, words: &MeasureVocabulary, rules: &NoticeRules) -> Self {
        let text = without_quote_bar(trim(text));
        let (content, ends_cell) = match trim(text).strip_suffix('|').filter(|before| !before.contains('|')) {
            Some(before) => (trim(before), true),
            None => (trim(text), false),
        };
        Self { number, text: content, form: Form::of(content, words, rules), ends_cell, cell_lines: Vec::new() }
    }

    /// A row over several lines.
    pub(super) fn row(number: u32, text: &'t str, cells: Vec<(u32, &'t str)>) -> Self {
        let (cell_lines, cells) = cells.into_iter().unzip();
        Self { number, text: trim(text), form: Form::Row(cells), ends_cell: false, cell_lines }
    }

    pub(super) fn is_blank(&self) -> bool {
        matches!(self.form, Form::Blank | Form::Furniture)
    }

    /// The label's role.
    pub(super) fn role(&self) -> Option<Role> {
        match self.form {
            Form::Label { role, .. } => Some(role),
            _ => None,
        }
    }
}

impl<'t> Form<'t> {
    fn of(text: &'t str, words: &MeasureVocabulary, rules: &NoticeRules) -> Self {
        let form = line_form(text);
        if form.trim().is_empty() {
            return Form::Blank;
        }
        if PAGE_NUMBER.is_match(form.trim()) || rules.skip.iter().any(|pattern| pattern.matches(text)) {
            return Form::Furniture;
        }
        if let Some(mark) = rules.item.as_ref().and_then(|item| item.find(text)) {
            let kind = mark.group("kind").and_then(kind_in);
            let (number, title) = (mark.group("number").unwrap_or_default(), mark.group("title").unwrap_or_default());
            return Form::Mark { kind, number, title };
        }
        let role = |label: &str| rules.role(label).or_else(|| words.role(label));
        if let Some(roles) = header(text, &role) {
            return Form::Header(roles);
        }
        if let Some(cells) = markup::cells(text).filter(|cells| cells.len() > 1)
            && label(text, &role).is_none_or(|_| cells.len() != 2)
        {
            return Form::Row(cells);
        }
        if let Some((role, label, rest)) = label(text, &role) {
            return Form::Label { role, label, rest };
        }
        if let Some(mark) = mark(text) {
            return mark;
        }
        if ANGLED.is_match(form.trim()) || UNIT.is_match(form.trim()) && form.chars().count() <= MAX_UNIT_CHARS {
            return Form::Unit(text);
        }
        match enumerator(text) {
            Some((rank, number, rest)) if is_title(&text[rest.clone()]) => {
                Form::Heading { rank, number, title: trim(&text[rest]) }
            }
            _ => Form::Text,
        }
    }
}

fn mark(text: &str) -> Option<Form<'_>> {
    let form = LineForm::new(text);
    let found = MARK.captures(form.as_str())?;
    let group = |name| found.name(name).map(|part| form.printed(part.range()));
    // 指摘1件、意見2件 counts.
    let rest = form.printed(found.get(0)?.end()..form.as_str().len());
    let abbreviated = matches!(found.name("kind")?.as_str(), "指" | "意" | "結果");
    if abbreviated && found.name("open")?.as_str().is_empty()
        || rest.starts_with('件')
        || !(rest.is_empty() || is_title(rest))
    {
        return None;
    }
    Some(Form::Mark { kind: group("kind").and_then(kind_in), number: trim(group("number")?), title: trim(rest) })
}

/// The roles of the columns, where a line consists of labels and has one of a measure.
fn header(text: &str, role: &dyn Fn(&str) -> Option<Role>) -> Option<Vec<Option<Role>>> {
    let form = line_form(text);
    let brackets: Vec<String> = form.split(['【', '】']).map(squeeze).filter(|part| !part.is_empty()).collect();
    let parts = match markup::cells(text) {
        Some(cells) => cells.iter().map(|cell| squeeze(cell)).collect(),
        None if form.matches('【').count() > 1 => brackets,
        None => form.split('|').map(squeeze).collect::<Vec<_>>(),
    };
    let parts = if parts.len() > 1 { parts } else { form.split_whitespace().map(str::to_owned).collect() };
    let roles: Vec<_> = parts.iter().map(|part| role(part.trim_matches(['【', '】', '[', ']', '(', ')']))).collect();
    let known = roles.iter().flatten().count();
    let has_measure = roles.contains(&Some(Role::Measure));
    (roles.len() > 1 && known > 1 && known * 2 > roles.len() && has_measure).then(|| column_roles(roles))
}

/// The shorter word of two columns of measures is the status (措置の内容, 措置状況); the reader of rows tells by their cells.
fn column_roles(roles: Vec<Option<Role>>) -> Vec<Option<Role>> {
    let first = roles.iter().position(|role| *role == Some(Role::Measure));
    let again = |at: usize, role: Option<Role>| match role {
        Some(Role::Measure) if Some(at) != first => Some(Role::Status),
        // A second column of findings is their text, the first their title.
        role => role,
    };
    roles.into_iter().enumerate().map(|(at, role)| again(at, role)).collect()
}

/// A label at the beginning of a line, by itself, in brackets, or before a colon, a tab or a blank.
fn label<'t>(text: &'t str, role: &dyn Fn(&str) -> Option<Role>) -> Option<(Role, &'t str, &'t str)> {
    let text = trim(text);
    let after = |start: usize| trim(&text[start..]);
    let without_number = match enumerator(text) {
        // 第4 監査の指摘及び意見 is a chapter.
        Some((rank, _, _)) if rank <= CHAPTER_RANK => return None,
        Some((_, _, rest)) => trim(&text[rest.start..]),
        None => text,
    };
    let begin = text.len() - without_number.len();
    let form = LineForm::new(without_number);
    let whole = squeeze(without_number);
    let strip = |label: &str| {
        label.trim_matches(['【', '】', '[', ']', '(', ')', '〔', '〕', '<', '>', '《', '》', ':', '-', '→']).to_owned()
    };
    if let Some(found) = role(&strip(&whole)) {
        return Some((found, without_number, ""));
    }
    let shown = form.as_str();
    // (所管課:甲課)
    if let Some((open, colon)) = shown.find('(').filter(|at| *at == 0).zip(shown.find(':'))
        && let Some(found) = role(&squeeze(&shown[open + 1..colon]))
    {
        let (from, to) =
            (form.offset(colon + 1), form.as_str().rfind(')').map_or(without_number.len(), |at| form.offset(at)));
        let rest = without_number.get(from..to.max(from)).unwrap_or_default();
        return Some((found, &without_number[..from], trim(rest)));
    }
    // 指摘事項(監査年月日 …)
    if let Some(open) = shown.find('(').filter(|open| *open > 0 && shown.ends_with(')'))
        && let Some(found) = role(&strip(&squeeze(&shown[..open])))
    {
        let end = begin + form.offset(open);
        return Some((found, &text[begin..end], after(end)));
    }
    let closing = |open: char, close: char| shown.starts_with(open).then(|| shown.find(close)).flatten();
    let bracket = [('【', '】'), ('[', ']'), ('〔', '〕'), ('<', '>'), ('(', ')')]
        .into_iter()
        .find_map(|(open, close)| closing(open, close).map(|at| (at, close)));
    if let Some((at, close)) = bracket
        && let Some(found) = role(&strip(&squeeze(&shown[..at])))
    {
        let end = begin + form.offset(at + close.len_utf8());
        return Some((found, &text[begin..end], after(end)));
    }
    let separator = shown.char_indices().find(|(_, c)| matches!(c, ':' | '\t' | ' '));
    let (at, sign) = separator?;
    let found = role(&strip(&squeeze(&shown[..at])))?;
    let end = begin + form.offset(at + sign.len_utf8());
    Some((found, &text[begin..end.min(text.len())], after(end.min(text.len()))))
}
