//! Items of a notice: their parts, and what stands around them.

use corpus::{Kind, Span};
use text::{LineForm, normalize, trim};

use super::BRACKETS;
use super::columns::{pair_enumerated, split_columns};
use super::draft::{Draft, Piece};
use super::line::{Form, Line, enumerator, is_title, kind_in};
use super::role::Role;
use super::starts::{Start, end_of, find_starts, names_item};
use super::tail::take_tail;
use super::title::ItemTitle;
use super::units::{is_unit, split_departments, unit_rank};
use super::vocabulary::MeasureVocabulary;
use super::wording::squeeze;
use crate::values::date::partial_dates;

/// Items of a notice, and the lines that are none of theirs.
pub(super) struct Items<'t> {
    pub(super) drafts: Vec<Draft<'t>>,
    /// Lines of text behind the first item that belong to none.
    pub(super) unread: Vec<u32>,
}

/// Headings around an item.
#[derive(Default)]
struct Context<'t> {
    headings: Vec<(u8, &'t str)>,
    units: Vec<(u8, &'t str)>,
    year: Option<u16>,
    columns: Option<&'t [Option<Role>]>,
}

impl<'t> Context<'t> {
    fn read(&mut self, line: &'t Line<'t>) {
        match &line.form {
            Form::Heading { rank, .. } => {
                self.headings.retain(|(outer, _)| outer < rank);
                self.headings.push((*rank, line.text));
            }
            Form::Unit(name) => {
                let name = name.trim_start_matches(['●', '○', '◎', '■', '□', '◆', '◇', '・', '【', '[', '<', '＜']);
                let name = name.trim_end_matches(['】', ']', '>', '＞']);
                let rank = unit_rank(name);
                self.units.retain(|(outer, _)| *outer < rank);
                self.units.push((rank, trim(name)));
            }
            Form::Header(roles) => self.columns = Some(roles),
            _ => {}
        }
        let years = partial_dates(line.text).into_iter().filter(|date| date.is_fiscal).map(|date| date.year);
        let mut years: Vec<u16> = years.collect();
        years.dedup();
        if line.text.contains("監査") && !years.is_empty() {
            self.year = Some(years[0]).filter(|_| years.len() == 1);
        }
    }

    fn section(&self) -> Vec<String> {
        self.headings.iter().map(|(_, title)| (*title).to_owned()).collect()
    }

    /// The innermost department; without one, what the innermost heading names.
    fn departments(&self) -> Vec<String> {
        let unit = self.units.iter().rev().map(|(_, name)| *name).find(|name| is_unit(name));
        let headed = || {
            let titles = self
                .headings
                .iter()
                .rev()
                .map(|(_, heading)| enumerator(heading).map_or(*heading, |(_, _, rest)| trim(&heading[rest])));
            titles
                .map(|title| if is_unit(title) { vec![title.to_owned()] } else { ItemTitle::read(title).departments })
                .find(|names| !names.is_empty())
        };
        unit.map(|unit| vec![unit.to_owned()]).or_else(headed).unwrap_or_default()
    }

    fn kind(&self) -> Option<Kind> {
        self.headings.iter().rev().find_map(|(_, title)| kind_in(title))
    }
}

/// Reads the items of a notice.
pub(super) fn read_items<'t>(lines: &'t [Line<'t>], words: &MeasureVocabulary) -> Items<'t> {
    let starts = find_starts(lines, words);
    let mut context = Context::default();
    let (mut drafts, mut unread, mut at) = (Vec::new(), Vec::new(), 0);
    for (index, start) in starts.iter().enumerate() {
        for line in &lines[at..start.at] {
            context.read(line);
            if index > 0 && matches!(line.form, Form::Text | Form::Row(_)) {
                unread.push(line.number);
            }
        }
        let end = end_of(lines, &starts, index);
        let item = if start.is_row {
            row(&lines[start.at..end], &context, words)
        } else {
            block(lines, *start, end, &context, words)
        };
        match item {
            Some(draft) => {
                drafts.extend(pair_enumerated(draft).into_iter().map(|draft| complete(draft, &context, words)))
            }
            None => unread.extend(lines[start.at..end].iter().filter(|line| !line.is_blank()).map(|line| line.number)),
        }
        // Its own heading is one for nothing behind it.
        context.headings.retain(|(outer, _)| *outer < start.rank);
        lines[start.at + 1..end]
            .iter()
            .filter(|line| matches!(line.form, Form::Header(_)))
            .for_each(|line| context.read(line));
        at = end;
    }
    if !starts.is_empty() {
        unread.extend(
            lines[at..].iter().filter(|line| matches!(line.form, Form::Text | Form::Row(_))).map(|line| line.number),
        );
    }
    Items { drafts, unread }
}

/// The surroundings of an item complete it.
fn complete<'t>(mut draft: Draft<'t>, context: &Context<'t>, words: &MeasureVocabulary) -> Draft<'t> {
    if let [first, _, ..] = draft.finding[..]
        && let (None, Some((_, number, rest))) = (draft.title, enumerator(first.text))
        && is_title(&first.text[rest.clone()])
    {
        // The cell of the finding begins with its title.
        titled(&mut draft, &first.text[rest]);
        draft.number = draft.number.or(Some(number));
        draft.finding.remove(0);
    }
    let tail = take_tail(&mut draft.measure, words);
    draft.status_label = draft.status_label.take().or(tail.status);
    if draft.departments.is_empty() {
        draft.departments = tail.departments;
    }
    if draft.departments.is_empty() {
        draft.departments = context.departments();
    }
    draft.section = context.section();
    draft.kind = draft.kind.or_else(|| context.kind());
    draft.year = context.year;
    draft
}

/// An item of labels, marks and paragraphs.
fn block<'t>(
    lines: &'t [Line<'t>],
    start: Start,
    end: usize,
    context: &Context<'t>,
    words: &MeasureVocabulary,
) -> Option<Draft<'t>> {
    let mut draft = Draft::default();
    let mut slot = Role::Finding;
    let mut awaits: Option<Role> = None;
    let (mut gap, mut adjacent) = (true, false);
    for (at, line) in lines.iter().enumerate().take(end).skip(start.at) {
        let piece = |text: &'t str, gap: bool| Piece {
            line: line.number,
            text,
            begins_paragraph: gap,
            ends_cell: line.ends_cell,
        };
        if line.is_blank() {
            gap |= matches!(line.form, Form::Blank);
            continue;
        }
        draft.span = Some(draft.span.map_or(Span::line(line.number), |span| span.cover(Span::line(line.number))));
        match &line.form {
            Form::Header(_) => {
                (slot, adjacent, gap) = (Role::Finding, true, true);
                continue;
            }
            Form::Label { role: Role::Finding, label, rest } if at == start.at && names_item(rest) => {
                titled(&mut draft, rest);
                draft.kind = draft.kind.or_else(|| kind_in(label));
                draft.number = enumerator(line.text)
                    .map(|(_, number, _)| number)
                    .filter(|number| number.contains(char::is_alphanumeric));
                continue;
            }
            Form::Label { role, label, rest } => {
                let rest = match bracketed_label(rest, words) {
                    Some((inner, value)) => {
                        set(&mut draft, inner, value, piece(value, gap), words);
                        ""
                    }
                    None => *rest,
                };
                awaits = Some(*role).filter(|_| rest.is_empty());
                if matches!(role, Role::Finding | Role::Measure) {
                    adjacent |=
                        *role == Role::Measure && slot == Role::Finding && draft.finding.is_empty() && rest.is_empty();
                    slot = *role;
                    gap = true;
                    if *role == Role::Finding {
                        draft.kind =
                            draft.kind.or_else(|| kind_in(label.trim_matches(['【', '】', '(', ')', '（', '）'])));
                    }
                }
                if !rest.is_empty() {
                    set(&mut draft, *role, rest, piece(rest, gap), words);
                    gap = false;
                }
                continue;
            }
            Form::Mark { kind, number, title } if at == start.at => {
                draft.kind = *kind;
                draft.number = Some(*number).filter(|number| !number.is_empty());
                draft.is_marked = true;
                match is_title(title) {
                    true => draft.title = Some(title),
                    false if !title.is_empty() => draft.finding.push(piece(title, true)),
                    false => {}
                }
            }
            Form::Heading { number, title, .. } if at == start.at => {
                let number = *number;
                draft.number =
                    number.contains(|c: char| c.is_alphanumeric() || ('⑴'..='⒇').contains(&c)).then_some(number);
                titled(&mut draft, title);
            }
            Form::Text if at == start.at && start_is_title(lines, start, end) => {
                titled(&mut draft, line.text);
            }
            Form::Text
                if words.example_items.iter().any(|item| item.is_match(&squeeze(line.text))) && at == start.at =>
            {
                example(&mut draft, line, words);
                break;
            }
            Form::Unit(name) if draft.finding.is_empty() && draft.measure.is_empty() => {
                draft.departments.extend(split_departments(name))
            }
            _ => match awaits.take().filter(|role| !matches!(role, Role::Finding | Role::Measure)) {
                Some(role) => set(&mut draft, role, line.text, piece(line.text, gap), words),
                None => set(&mut draft, slot, line.text, piece(line.text, gap), words),
            },
        }
        gap = false;
    }
    let has_columns = adjacent || context.columns.is_some();
    let lacks_finding = draft.finding.is_empty() && adjacent;
    if lacks_finding || draft.measure.is_empty() && (has_columns || draft.is_marked) {
        let pieces = std::mem::take(if lacks_finding { &mut draft.measure } else { &mut draft.finding });
        let ([finding, measure], is_unsure) = split_columns(pieces, words);
        draft.is_split_by_wording = is_unsure;
        (draft.finding, draft.measure) =
            if lacks_finding && measure.is_empty() { (measure, finding) } else { (finding, measure) };
    }
    (!draft.measure.is_empty() || draft.status_label.is_some()).then_some(draft)
}

/// Takes a title with class, departments and page around it.
fn titled<'t>(draft: &mut Draft<'t>, printed: &'t str) {
    let ItemTitle { title, kind, departments, page } = ItemTitle::read(printed);
    (draft.title, draft.kind) = (Some(title), kind.or(draft.kind));
    draft.departments.extend(departments);
    draft.page = page.or(draft.page);
}

/// True where a text is the title of the item that it begins, as a label follows.
fn start_is_title(lines: &[Line<'_>], start: Start, end: usize) -> bool {
    let next = lines[start.at + 1..end].iter().find(|line| !line.is_blank());
    is_title(lines[start.at].text)
        && next.is_some_and(|line| line.role().is_some() || matches!(line.form, Form::Header(_) | Form::Unit(_)))
}

/// A label in brackets with its value: （報告年月日 平成22年4月14日） behind the label of a measure.
fn bracketed_label<'t>(text: &'t str, words: &MeasureVocabulary) -> Option<(Role, &'t str)> {
    let inside = text.strip_prefix(['(', '（'])?.strip_suffix([')', '）'])?;
    let end = inside.find([' ', '　', ':', '：'])?;
    let role = words.role(&squeeze(&inside[..end]))?;
    Some((role, trim(inside[end..].trim_start_matches([' ', '　', ':', '：']))))
}

/// Puts a text into its place.
fn set<'t>(draft: &mut Draft<'t>, role: Role, text: &'t str, piece: Piece<'t>, words: &MeasureVocabulary) {
    let day = || partial_dates(text).into_iter().find_map(|date| date.date());
    let is_status = words.printed_status(squeeze(text).trim_matches(['【', '】', '[', ']', '(', ')'])).is_some();
    if let (Role::Measure, Some((label, rest))) = (role, leading_status(text, words)) {
        draft.status_label = Some(label.to_owned());
        return draft.measure.push(Piece { text: rest, ..piece });
    }
    match role {
        Role::Measure | Role::Status if is_status => draft.status_label = Some(text.to_owned()),
        // 区分 heads a column of statuses, or of kinds.
        Role::Status if kind_in(text).is_some() => draft.kind = kind_in(text),
        Role::Status => draft.status_label = Some(text.to_owned()),
        Role::Finding if draft.title.is_none() && draft.finding.is_empty() && names_item(text) => {
            draft.title = Some(text)
        }
        Role::Finding => draft.finding.push(piece),
        Role::Measure => draft.measure.push(piece),
        Role::Department => draft.departments.extend(split_departments(text)),
        Role::Number => {
            let digits = text.find(|c: char| c.is_numeric()).unwrap_or(0);
            draft.kind = kind_in(&text[..digits]).or(draft.kind);
            let number = if kind_in(&text[..digits]).is_some() { &text[digits..] } else { text };
            (draft.number, draft.is_marked) = (Some(number), true);
        }
        Role::Title => draft.title = Some(text),
        Role::Kind => draft.kind = kind_in(text).or(draft.kind),
        Role::Page => draft.page = normalize(text).trim_start_matches(['p', '.']).parse().ok(),
        Role::Found => draft.found = day().or(draft.found.take()),
        Role::Notified => draft.notified = day().or(draft.notified.take()),
    }
}

/// A printed status in brackets before a text: 【措置済】要綱を改正した。
fn leading_status<'t>(text: &'t str, words: &MeasureVocabulary) -> Option<(&'t str, &'t str)> {
    let form = LineForm::new(text);
    let close = form
        .as_str()
        .starts_with(['【', '[', '(', '〔'])
        .then(|| form.as_str().find(['】', ']', ')', '〕']))
        .flatten()?;
    let end = form.offset(close + form.as_str()[close..].chars().next()?.len_utf8());
    let (label, rest) = (text[..end].trim_matches(BRACKETS), trim(&text[end..]));
    (!rest.is_empty() && words.printed_status(&squeeze(label)).is_some()).then_some((label, rest))
}

/// An item of a list of examples.
fn example<'t>(draft: &mut Draft<'t>, line: &'t Line<'t>, words: &MeasureVocabulary) {
    let form = LineForm::new(line.text);
    let squeezed = form.as_str();
    let found = words.example_items.iter().find_map(|item| item.captures(squeezed));
    let part = |name| found.as_ref().and_then(|found| found.name(name)).map(|part| trim(form.printed(part.range())));
    let text = part("text").unwrap_or(line.text);
    draft.title = part("title");
    draft.page = part("pages").and_then(|pages| normalize(pages).parse().ok());
    draft.measure.push(Piece { line: line.number, text, begins_paragraph: true, ends_cell: false });
}

/// An item of a row and those that continue it.
fn row<'t>(lines: &'t [Line<'t>], context: &Context<'t>, words: &MeasureVocabulary) -> Option<Draft<'t>> {
    let columns = context.columns?;
    let mut draft = Draft::default();
    for line in lines {
        let Form::Row(cells) = &line.form else { continue };
        let last = line.cell_lines.last().copied().unwrap_or(line.number);
        let own = Span::new(line.number, last);
        draft.span = Some(draft.span.map_or(own, |span| span.cover(own)));
        for (at, (cell, role)) in cells.iter().zip(columns).enumerate().filter(|(_, (cell, _))| !cell.is_empty()) {
            let Some(role) = role else { continue };
            let first = line.cell_lines.get(at).copied().unwrap_or(line.number);
            let is_text = matches!(role, Role::Finding | Role::Measure);
            let parts: Vec<&str> = if is_text { cell.split('\n').collect() } else { vec![*cell] };
            for (number, text) in (first..).zip(parts) {
                set(
                    &mut draft,
                    *role,
                    text,
                    Piece { line: number, text, begins_paragraph: true, ends_cell: false },
                    words,
                );
            }
        }
    }
    // A row of counts is no item.
    let says = draft.measure.iter().any(|piece| piece.text.contains(|c: char| c.is_alphabetic()));
    (says || draft.measure.is_empty() && draft.status_label.is_some()).then_some(draft)
}
