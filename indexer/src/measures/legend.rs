//! A legend (凡例): lines that say which sign or grade stands for which status.

use std::sync::LazyLock;

use corpus::MeasureStatus;
use regex::Regex;
use text::line_form;

use super::vocabulary::MeasureVocabulary;
use super::wording::{bare_sentence, squeeze};
use crate::rules::matcher::line_regex::fixed;

/// Words that head a legend.
static HEAD: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"凡例|記号|符号|(?:区分|状況|進捗|進み具合|評価|判定|分類|段階|ランク)[^。]{0,6}(?:説明|意味|見方|内容|基準|定義)|見方",
    )
});
/// A sign or grade with what separates it from its explanation.
static SIGN: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?:^|[\n\s、,;/(「])(?:区分|状況|評価|判定|分類|段階|ランク|レベル)?(?<sign>[◎○●◯△▲▽▼×✕□■◇◆☆★]|[A-Z]|\d|[①-⑳]|[Ⅰ-Ⅻ]|[甲乙丙丁戊])(?<between>\s*(?:[:=…→・ー-]|\.\.\.|は|「|\()+\s*|\s+)",
    )
});

/// Signs with their statuses.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct StatusLegend(Vec<(String, MeasureStatus)>);

impl StatusLegend {
    /// The first legend of a text; empty without one.
    pub(super) fn read<'t>(lines: impl Iterator<Item = &'t str>, words: &MeasureVocabulary) -> Self {
        const MAX_LINES: usize = 12;
        let forms: Vec<String> = lines.map(|line| line_form(line).trim().to_owned()).collect();
        let paragraph = |at: usize| -> String {
            let own = forms[at..].iter().take(MAX_LINES).take_while(|form| !form.is_empty());
            own.fold(String::new(), |text, form| {
                match text.is_empty() || SIGN.is_match(form) && begins_with_sign(form) {
                    true => format!("{text}\n{form}"),
                    false => text + form,
                }
            })
        };
        let headed = (0..forms.len()).filter(|at| HEAD.is_match(&squeeze(&forms[*at])) && !forms[*at].contains('。'));
        let read = headed.map(|at| Self::of(&paragraph(at), words)).find(|legend| !legend.0.is_empty());
        // Without a heading, one line must explain several.
        read.or_else(|| {
            let explains = |form: &&String| form.contains([':', '=', '…']);
            forms.iter().filter(explains).map(|form| Self::of(form, words)).find(|legend| !legend.0.is_empty())
        })
        .unwrap_or_default()
    }

    fn of(text: &str, words: &MeasureVocabulary) -> Self {
        const MIN_SIGNS: usize = 2;
        let found: Vec<_> =
            SIGN.captures_iter(text).filter_map(|found| Some((found.get(0)?, found.name("sign")?))).collect();
        let mut signs: Vec<(String, MeasureStatus)> = Vec::new();
        for (at, (whole, sign)) in found.iter().enumerate() {
            let end = found.get(at + 1).map_or(text.len(), |(next, _)| next.start());
            let explained = words.explained_status(&text[whole.end()..end]);
            if let Some(status) = explained.filter(|_| !signs.iter().any(|(known, _)| known == sign.as_str())) {
                signs.push((sign.as_str().to_owned(), status));
            }
        }
        let several = signs.len() >= MIN_SIGNS && signs.iter().any(|(_, status)| *status != signs[0].1);
        Self(if several { signs } else { Vec::new() })
    }

    /// The status that a printed sign stands for, be it with the name of the column before it (区分1).
    pub(super) fn status(&self, squeezed: &str) -> Option<MeasureStatus> {
        let is_sign = |sign: &str| {
            squeezed.strip_suffix(sign).is_some_and(|before| {
                before.is_empty()
                    || ["区分", "状況", "評価", "判定", "分類", "段階", "ランク", "レベル"].contains(&before)
            })
        };
        self.0.iter().find(|(sign, _)| is_sign(sign)).map(|(_, status)| *status)
    }
}

fn begins_with_sign(form: &str) -> bool {
    SIGN.find(form).is_some_and(|found| found.start() == 0)
}

impl MeasureVocabulary {
    /// The status that the explanation of a sign tells.
    fn explained_status(&self, explanation: &str) -> Option<MeasureStatus> {
        let squeezed = squeeze(explanation);
        let text = squeezed.trim_matches(['「', '」', '、', ',', ';', '。', '/']);
        let text =
            if text.ends_with(')') && text.matches('(').count() == 0 { text.trim_end_matches(')') } else { text };
        let bare = bare_sentence(text);
        let without = bare.strip_suffix("もの").unwrap_or(&bare).trim_end_matches('の');
        let judged = || Some(self.judge(text).status).filter(|status| *status != MeasureStatus::Unclear);
        self.printed_status(without).or_else(|| self.printed_status(&bare)).or_else(judged)
    }
}
