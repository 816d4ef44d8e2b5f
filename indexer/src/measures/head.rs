//! The head of a notice: days, legal ground, theme, years of the audits.

use std::sync::LazyLock;

use corpus::IsoDate;
use regex::Regex;
use text::{LineForm, trim};

use super::line::{Form, Line};
use super::role::Role;
use super::wording::squeeze;
use crate::rules::matcher::line_regex::fixed;
use crate::values::date::partial_dates;

/// Facts that the head of a notice prints.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct NoticeHead {
    pub(crate) title: Option<String>,
    pub(crate) published: Option<IsoDate>,
    pub(crate) notified: Option<IsoDate>,
    /// The day on which the report was published.
    pub(crate) reported: Option<IsoDate>,
    pub(crate) legal_ground: Option<String>,
    pub(crate) theme: Option<String>,
    /// Fiscal years of the audits, each once.
    pub(crate) years: Vec<u16>,
}

static GROUND: LazyLock<Regex> =
    LazyLock::new(|| fixed(r"地方自治法(?:\([^()]*\))?\s*第\s*\d+\s*条(?:の\s*\d+)?\s*第\s*\d+\s*項"));

static TITLE: LazyLock<Regex> = LazyLock::new(|| fixed(r"措置|対応結果|改善状況"));

/// Lines of the head of a letter.
const LETTER_LINES: usize = 8;

impl NoticeHead {
    pub(crate) fn read(text: &str, lines: &[Line<'_>]) -> Self {
        let mut head = Self { legal_ground: ground(text), ..Self::default() };
        let day = |line: &Line<'_>| partial_dates(line.text).into_iter().find_map(|date| date.date());
        let behind = |at: usize| {
            let next = lines[at..].iter().filter(|line| !line.is_blank());
            next.take(2).find_map(day)
        };
        for (at, line) in lines.iter().enumerate() {
            let squeezed = squeeze(line.text);
            let value = |slot: &mut Option<IsoDate>, of: Option<IsoDate>| *slot = slot.take().or(of);
            if head.title.is_none() && !line.is_blank() && TITLE.is_match(&squeezed) && !squeezed.contains('。') {
                // A title goes on where it cannot end.
                let goes_on = ["する", "の", "及び", "た", "、"].iter().any(|end| squeezed.ends_with(end));
                let next = lines.get(at + 1).filter(|next| goes_on && !next.is_blank());
                head.title = Some(format!("{}{}", trim(line.text), next.map_or("", |next| trim(next.text))));
            }
            match &line.form {
                Form::Label { role: Role::Notified, .. } => value(&mut head.notified, behind(at)),
                _ if squeezed.contains("公表年月日") => value(&mut head.reported, behind(at)),
                _ if squeezed.contains("公表") && !squeezed.contains("監査公表") => {
                    value(&mut head.published, day(line))
                }
                _ => {}
            }
            if squeezed.ends_with("(通知)") {
                // A letter has its day above.
                let above =
                    lines[..at].iter().rev().take(LETTER_LINES).filter(|line| squeeze(line.text).ends_with('日'));
                value(&mut head.notified, above.filter_map(day).next());
            }
            if let Some((before, behind)) = squeezed.split_once("付け")
                && behind.contains("通知")
            {
                value(&mut head.notified, partial_dates(before).into_iter().rev().find_map(|date| date.date()));
            }
            if squeezed.ends_with("テーマ") || squeezed.contains("テーマ:") {
                let own = squeezed.split_once("テーマ:").map(|(_, theme)| inside_brackets(theme).to_owned());
                let next = lines[at + 1..].iter().find(|line| !line.is_blank()).map(|line| trim(line.text).to_owned());
                head.theme = head.theme.take().or(own.filter(|own| !own.is_empty())).or(next);
            }
            if squeezed.contains("監査") {
                let years = partial_dates(line.text).into_iter().filter(|date| date.is_fiscal).map(|date| date.year);
                years.for_each(|year| {
                    if !head.years.contains(&year) {
                        head.years.push(year)
                    }
                });
            }
        }
        // The day of the commissioners' own publication stands alone on a line near the beginning.
        const HEAD_LINES: usize = 25;
        let alone = lines
            .iter()
            .take(HEAD_LINES)
            .filter(|line| squeeze(line.text).ends_with('日') && !squeeze(line.text).contains(['(', ':']));
        head.published = head.published.take().or_else(|| alone.filter_map(day).next());
        head
    }
}

/// The text before the bracket that closes around it: `テーマ:補助金)について` names 補助金.
fn inside_brackets(text: &str) -> &str {
    let mut depth = 0;
    let end = text.char_indices().find(|(_, c)| {
        depth += i32::from("(「『[".contains(*c)) - i32::from(")」』]".contains(*c));
        depth < 0
    });
    end.map_or(text, |(at, _)| &text[..at])
}

fn ground(text: &str) -> Option<String> {
    let start = text.find("地方自治法")?;
    let near: String = text[start..].chars().take(60).collect();
    let form = LineForm::new(&near);
    GROUND.find(form.as_str()).map(|found| trim(form.printed(found.range())).to_owned())
}
